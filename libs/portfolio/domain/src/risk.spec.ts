import fc from 'fast-check';
import {
  bandRange,
  decideRiskBanding,
  DEFAULT_RISK_BANDING,
  riskBand,
  riskScore,
  RISK_BANDS,
  SCORES,
  type Score,
} from './risk-score';
import {
  CONTROL_STATES,
  decideCloseRisk,
  decideEditRisk,
  decideNewRisk,
  decideReopenRisk,
  decideRiskHappened,
  type Risk,
  type RiskInput,
} from './risk';
import { registerCode } from './register';
import { brokenBy } from './testing/broken-by';

const winter: RiskInput = {
  title: ' Winter home care capacity ',
  inherentLikelihood: 5,
  inherentConsequence: 5,
  currentLikelihood: 4,
  currentConsequence: 5,
  targetLikelihood: 2,
  targetConsequence: 4,
  controls: 'Block hours with two providers until March.',
  controlState: 'PARTIAL',
  proximity: 'WITHIN_QUARTER',
};

function riskOf(input: RiskInput): Risk {
  const decided = decideNewRisk(input);
  if (!decided.ok) throw new Error(JSON.stringify(decided.refusal));
  return decided.value;
}

describe('the matrix', () => {
  it('multiplies likelihood by consequence', () => {
    expect(riskScore({ likelihood: 4, consequence: 5 })).toBe(20);
  });

  it('has the bands 1 to 3, 4 to 6, 8 to 12 and 15 to 25, unless a place sets others', () => {
    const ranges = RISK_BANDS.map((band) => bandRange(band)).map(({ from, to }) => [from, to]);
    expect(ranges).toEqual([
      [1, 3],
      [4, 6],
      [8, 12],
      [15, 25],
    ]);
    expect(riskBand(12, { lowTo: 4, moderateTo: 8, highTo: 10 })).toBe('EXTREME');
  });
});

describe('the banding of a place', () => {
  it('is three upper ends; the last band goes up to 25', () => {
    expect(decideRiskBanding({ lowTo: 4, moderateTo: 9, highTo: 15 })).toEqual({
      ok: true,
      value: { lowTo: 4, moderateTo: 9, highTo: 15 },
    });
  });

  it.each([
    [{ lowTo: 0, moderateTo: 6, highTo: 12 }, [['lowTo', 'band-out-of-range']]],
    [
      { lowTo: 3, moderateTo: 6.5, highTo: 25 },
      [
        ['moderateTo', 'band-out-of-range'],
        ['highTo', 'band-out-of-range'],
      ],
    ],
    [{ lowTo: 6, moderateTo: 6, highTo: 12 }, [['moderateTo', 'bands-not-ascending']]],
    [
      { lowTo: 6, moderateTo: 3, highTo: 5 },
      [
        ['moderateTo', 'bands-not-ascending'],
        ['highTo', 'bands-not-ascending'],
      ],
    ],
    [{ lowTo: 3, moderateTo: 6, highTo: 7 }, [['highTo', 'band-empty']]],
  ])('%j is refused: %j', (banding, broken) => expect(brokenBy(decideRiskBanding(banding))).toEqual(broken));
});

describe('a new risk', () => {
  it('is kept with its three levels, its controls and how it is met', () => {
    expect(riskOf(winter)).toEqual({
      ...winter,
      title: 'Winter home care capacity',
      description: '',
      response: 'TREAT',
      ownerId: null,
      reviewOn: null,
    });
  });

  it('needs no more than a title and where it stands now', () => {
    expect(riskOf({ title: 'Records do not match', currentLikelihood: 3, currentConsequence: 4 })).toMatchObject({
      inherentLikelihood: null,
      targetConsequence: null,
      controlState: 'NONE',
    });
  });

  it.each([0, 6, -1, 2.5, Number.NaN])('with a likelihood of %p is refused, by the field', (currentLikelihood) => {
    const refused = decideNewRisk({ ...winter, currentLikelihood });
    expect(brokenBy(refused)).toEqual([['currentLikelihood', 'score-out-of-range']]);
    expect(JSON.stringify(refused)).toContain('whole number from 1 to 5');
  });

  it('names every score that is out of range', () => {
    expect(brokenBy(decideNewRisk({ ...winter, inherentConsequence: 9, targetLikelihood: 0 }))).toEqual([
      ['inherentConsequence', 'score-out-of-range'],
      ['targetLikelihood', 'score-out-of-range'],
    ]);
  });

  it('with half a score is refused', () => {
    expect(brokenBy(decideNewRisk({ ...winter, targetConsequence: null }))).toEqual([
      ['targetConsequence', 'half-a-score'],
    ]);
  });

  it('says what its control is, and how well it works', () => {
    expect(brokenBy(decideNewRisk({ ...winter, controls: ' ' }))).toEqual([['controls', 'control-unnamed']]);
    expect(brokenBy(decideNewRisk({ ...winter, controlState: 'NONE' }))).toEqual([
      ['controlState', 'control-unjudged'],
    ]);
  });
});

describe('editing a risk', () => {
  const risk = riskOf(winter);

  it('yields what differs and nothing else', () => {
    expect(decideEditRisk(risk, { currentLikelihood: 3, title: 'Winter home care capacity' })).toEqual({
      ok: true,
      value: { currentLikelihood: 3 },
    });
    expect(decideEditRisk(risk, { controls: null, controlState: 'NONE' })).toEqual({
      ok: true,
      value: { controls: '', controlState: 'NONE' },
    });
  });

  it('refuses to empty the current score', () => {
    expect(brokenBy(decideEditRisk(risk, { currentLikelihood: null }))).toEqual([['currentLikelihood', 'required']]);
  });
});

describe('the life of a risk', () => {
  it('closes and opens again, each with a reason', () => {
    expect(decideCloseRisk('OPEN', { reason: ' Winter is over. ' })).toEqual({
      ok: true,
      value: { state: 'CLOSED', reason: 'Winter is over.' },
    });
    expect(decideReopenRisk('CLOSED', { reason: 'It snows.' })).toMatchObject({ value: { state: 'OPEN' } });
    expect(brokenBy(decideCloseRisk('OPEN', { reason: '' }))).toEqual([['reason', 'required']]);
  });

  it('is not closed twice', () => {
    const refused = decideCloseRisk('CLOSED', { reason: 'Again.' });
    expect(brokenBy(refused)).toEqual([['', 'wrong-state']]);
    expect(JSON.stringify(refused)).toContain('The risk is Closed; this needs one that is Open.');
  });

  it('goes on as an issue as severe as its consequence, once it has happened', () => {
    const current = { ...riskOf(winter), state: 'OPEN' as const };
    expect(decideRiskHappened(current, { reason: 'A provider handed back 300 hours.' })).toMatchObject({
      value: { state: 'CLOSED', issue: { title: 'Winter home care capacity', severity: 5, ownerId: null } },
    });
  });
});

it('codes count by kind', () => {
  expect([registerCode('RISK', 118), registerCode('DECISION', 7), registerCode('CHANGE_REQUEST', 1204)]).toEqual([
    'R-118',
    'D-007',
    'CR-1204',
  ]);
});

describe('laws of risks', () => {
  const score = fc.constantFrom<Score>(...SCORES);
  const end = fc.integer({ min: -2, max: 28 });

  it('a banding that is accepted gives every band at least one score, ascending and without overlap', () => {
    fc.assert(
      fc.property(end, end, end, (lowTo, moderateTo, highTo) => {
        const decided = decideRiskBanding({ lowTo, moderateTo, highTo });
        const own = (band: string) =>
          SCORES.flatMap((a) => SCORES.map((b) => a * b)).filter(
            (product) => riskBand(product, { lowTo, moderateTo, highTo }) === band,
          );
        const sound =
          1 <= lowTo &&
          lowTo < moderateTo &&
          moderateTo < highTo &&
          highTo < 25 &&
          RISK_BANDS.every((b) => own(b).length);
        expect(decided.ok).toBe(Boolean(sound));
      }),
      { numRuns: 500 },
    );
  });

  it('a higher likelihood or consequence never leads to a lower band', () => {
    fc.assert(
      fc.property(score, score, score, score, (a, b, c, d) => {
        const low = riskScore({ likelihood: Math.min(a, b) as Score, consequence: Math.min(c, d) as Score });
        const high = riskScore({ likelihood: Math.max(a, b) as Score, consequence: Math.max(c, d) as Score });
        const rank = (product: number) => RISK_BANDS.indexOf(riskBand(product, DEFAULT_RISK_BANDING));
        expect(rank(low)).toBeLessThanOrEqual(rank(high));
      }),
    );
  });

  const input = fc.record({
    title: fc.string(),
    currentLikelihood: fc.integer({ min: -1, max: 7 }),
    currentConsequence: fc.integer({ min: -1, max: 7 }),
    targetLikelihood: fc.option(fc.integer({ min: 0, max: 6 })),
    targetConsequence: fc.option(fc.integer({ min: 0, max: 6 })),
    controls: fc.option(fc.string()),
    controlState: fc.option(fc.constantFrom(...CONTROL_STATES)),
  });

  it('what is accepted is on the matrix, and deciding it again changes nothing', () => {
    fc.assert(
      fc.property(input, (given) => {
        const decided = decideNewRisk(given);
        if (!decided.ok) return;
        expect(SCORES).toContain(decided.value.currentLikelihood);
        expect((decided.value.targetLikelihood === null) === (decided.value.targetConsequence === null)).toBe(true);
        expect(decideNewRisk(decided.value)).toEqual(decided);
        expect(decideEditRisk(decided.value, {})).toEqual({ ok: true, value: {} });
      }),
    );
  });

  it('an edit leads to what a new risk of the same fields would be', () => {
    fc.assert(
      fc.property(input, (given) => {
        const before = riskOf(winter);
        const edited = decideEditRisk(before, given);
        const anew = decideNewRisk({ ...before, ...given });
        expect(edited.ok).toBe(anew.ok);
        if (edited.ok && anew.ok) expect({ ...before, ...edited.value }).toEqual(anew.value);
      }),
    );
  });
});
