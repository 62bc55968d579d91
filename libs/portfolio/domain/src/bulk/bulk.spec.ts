import { addDays, type IsoDate } from '@weft/kernel';
import fc from 'fast-check';
import { STAGES } from '../stage';
import { BULK_LIMIT, checkBulkRows, decideBulk, type BulkVerdict } from './bulk';
import { judgeEdit, type ProjectInBulk } from './bulk-edits';
import { checkForecastsMove, judgeForecast, judgeForecastBack, type ForecastToMove } from './bulk-forecasts';
import { checkRatingsDeclared, judgeRating, judgeRatingBack, type RatingToDeclare } from './bulk-ratings';
import { judgeStage, judgeStageBack, whyNotToStage, type StageToMove } from './bulk-stages';

const day = (text: string) => text as IsoDate;
const nobody = { pmo: false, homeLead: false, sro: false };
const pmo = { ...nobody, pmo: true };
const homeLead = { ...nobody, homeLead: true };
const rule = (verdict: BulkVerdict<unknown>) => (verdict.kind === 'refused' ? verdict.rule : verdict.kind);

describe('a change of many rows', () => {
  const rows = (...found: (number | null)[]) =>
    found.map((version, n) => ({
      seen: { id: `row ${n}`, version: 1 },
      found: version === null ? null : { id: `row ${n}`, version },
    }));
  const fine = () => ({ kind: 'changes' as const, change: 'done' });

  it('is saved whole where every row can be changed', () => {
    expect(decideBulk('ALL', rows(1, 1), fine)).toMatchObject({ save: true, refused: [], same: 0 });
  });
  it('with one stale row of a hundred is not saved, unless all others were asked for', () => {
    const hundred = rows(...Array.from({ length: 100 }, (_, n) => (n === 41 ? 2 : 1)));
    expect(decideBulk('ALL', hundred, fine)).toMatchObject({ save: false, refused: [{ rule: 'stale' }] });
    const others = decideBulk('ALL_OTHERS', hundred, fine);
    expect([others.save, others.changes.length]).toEqual([true, 99]);
  });
  it('is never saved by a preview, nor where nothing changes', () => {
    expect(decideBulk('PREVIEW', rows(1), fine).save).toBe(false);
    expect(decideBulk('ALL_OTHERS', rows(1), () => ({ kind: 'same' }))).toMatchObject({ save: false, same: 1 });
  });
  it('names rows that are not there, and prefers what a rule refuses to what is stale', () => {
    const refused = () => ({ kind: 'refused' as const, rule: 'project-not-yours', message: 'No.' });
    expect(decideBulk('ALL', rows(null, 2), refused).refused.map((one) => one.rule)).toEqual([
      'not-found',
      'project-not-yours',
    ]);
  });
  it('takes from one to a thousand rows, each once', () => {
    const many = (count: number) => Array.from({ length: count }, (_, n) => ({ id: `${n}`, version: 1 }));
    const ruleOf = (seen: { id: string; version: number }[]) => {
      const checked = checkBulkRows(seen);
      return checked.ok || checked.refusal.kind !== 'validation' ? 'ok' : checked.refusal.fields[0]?.rule;
    };
    expect([0, 1, BULK_LIMIT, BULK_LIMIT + 1].map((count) => ruleOf(many(count)))).toEqual([
      'required',
      'ok',
      'ok',
      'too-many-rows',
    ]);
    expect(ruleOf([...many(2), ...many(1)])).toBe('row-twice');
  });
  it('puts each row into exactly one of changed, same and refused', () => {
    const verdict = fc.constantFrom<BulkVerdict<string>>(
      { kind: 'changes', change: 'x' },
      { kind: 'same' },
      { kind: 'refused', rule: 'r', message: 'm' },
    );
    const row = fc.record({ verdict, version: fc.option(fc.integer({ min: 1, max: 3 })) });
    fc.assert(
      fc.property(fc.array(row), fc.constantFrom('PREVIEW', 'ALL', 'ALL_OTHERS'), (given, step) => {
        const asked = given.map(({ version }, n) => ({
          seen: { id: `${n}`, version: 1 },
          found: version === null ? null : { id: `${n}`, version },
        }));
        const decided = decideBulk(step, asked, ({ id }) => given[Number(id)]?.verdict ?? { kind: 'same' });
        expect(decided.changes.length + decided.same + decided.refused.length).toBe(given.length);
        if (decided.save) expect(step === 'ALL_OTHERS' || decided.refused.length === 0).toBe(true);
      }),
    );
  });
});

describe('forecasts in bulk', () => {
  const row: ForecastToMove = {
    id: 'm',
    version: 1,
    projectId: 'p',
    baselineOn: day('2025-12-01'),
    forecastOn: day('2025-12-01'),
    actualOn: null,
    stage: 'DELIVER',
    startsOn: day('2025-11-20'),
    may: true,
  };
  it('move by days from where each stands, or to a date', () => {
    const moved = (verdict: BulkVerdict<{ forecastOn: IsoDate }>) =>
      verdict.kind === 'changes' ? verdict.change.forecastOn : rule(verdict);
    expect(moved(judgeForecast(row, {}, { byDays: 14 }))).toBe('2025-12-15');
    expect(moved(judgeForecast(row, { forecastOn: '2026-01-05' }, {}))).toBe('2026-01-05');
    expect(moved(judgeForecast(row, { forecastOn: '2025-12-01' }, {}))).toBe('same');
  });
  it('are refused as a single move is', () => {
    expect(rule(judgeForecast({ ...row, may: false }, {}, { byDays: 1 }))).toBe('project-not-yours');
    expect(rule(judgeForecast({ ...row, stage: 'CLOSED' }, {}, { byDays: 1 }))).toBe('project-closed');
    expect(rule(judgeForecast({ ...row, forecastOn: null }, {}, { byDays: 1 }))).toBe('no-forecast');
    expect(rule(judgeForecast(row, {}, { byDays: -20 }))).toBe('forecast-before-start');
    expect(rule(judgeForecast({ ...row, actualOn: day('2025-11-30') }, {}, { byDays: 1 }))).toBe('milestone-done');
  });
  it('say where they go: by whole days within ten years, or each by a date', () => {
    const checked = (byDays: number | null, forecastOn?: string) =>
      checkForecastsMove({ byDays }, [{ ...(forecastOn && { forecastOn }) }]).ok;
    expect([checked(14), checked(0), checked(1.5), checked(4000), checked(null), checked(null, '2026-01-01')]).toEqual([
      true,
      false,
      false,
      false,
      false,
      true,
    ]);
  });
  it('go back to where they were, by those who may move them', () => {
    const was = { forecastOn: day('2025-11-01'), startsOn: row.startsOn };
    // It lay before the start as it was, and goes back to the letter.
    expect(judgeForecastBack(row, was)).toEqual({ kind: 'changes', change: { forecastOn: '2025-11-01' } });
    expect(rule(judgeForecastBack({ ...row, may: false }, was))).toBe('project-not-yours');
    expect(rule(judgeForecastBack({ ...row, actualOn: day('2025-11-30') }, was))).toBe('milestone-done');
  });
  it('do not go back before a start that was moved later meanwhile', () => {
    const was = { forecastOn: day('2025-11-25'), startsOn: row.startsOn };
    expect(rule(judgeForecastBack({ ...row, startsOn: day('2025-11-26') }, was))).toBe('forecast-before-start');
    expect(rule(judgeForecastBack({ ...row, startsOn: day('2025-11-25') }, was))).toBe('changes');
    expect(rule(judgeForecastBack(row, { ...was, startsOn: null }))).toBe('changes');
  });
  it('moved by days and back again stand where they stood', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), (days) => {
        const there = judgeForecast(row, {}, { byDays: days });
        const on = there.kind === 'changes' ? there.change.forecastOn : null;
        expect(on).toBe(addDays(day('2025-12-01'), days));
        expect(judgeForecastBack({ ...row, forecastOn: on }, row)).toMatchObject({
          change: { forecastOn: row.forecastOn },
        });
      }),
    );
  });
});

describe('details in bulk', () => {
  const row: ProjectInBulk = {
    id: 'p',
    version: 3,
    homeId: 'PI',
    homeCode: 'PI',
    stage: 'PLAN',
    may: true,
    who: homeLead,
    name: 'Home First',
    leadId: 'tanvir',
    sroId: 'farida',
    organisationId: null,
    priorityId: null,
    startsOn: '2025-04-01',
    endsOn: '2026-03-31',
    firstForecastOn: '2025-12-15',
  };
  it('change only what differs', () => {
    expect(judgeEdit(row, { leadId: 'nadia', sroId: 'farida' }, undefined)).toEqual({
      kind: 'changes',
      change: { leadId: 'nadia' },
    });
    expect(judgeEdit(row, { leadId: 'tanvir' }, undefined)).toEqual({ kind: 'same' });
    expect(judgeEdit(row, { leadId: null }, undefined)).toMatchObject({ change: { leadId: null } });
  });
  it('are refused as a single edit is', () => {
    expect(rule(judgeEdit({ ...row, may: false }, { leadId: 'x' }, undefined))).toBe('project-not-yours');
    expect(rule(judgeEdit({ ...row, stage: 'CLOSED' }, { leadId: 'x' }, undefined))).toBe('project-closed');
    expect(rule(judgeEdit({ ...row, who: { ...nobody, sro: true } }, { sroId: 'x' }, undefined))).toBe('sro-not-yours');
    expect(rule(judgeEdit(row, { endsOn: '2025-01-01' }, undefined))).toBe('ends-before-start');
    expect(rule(judgeEdit(row, { startsOn: '2026-01-01' }, undefined))).toBe('forecast-before-start');
    expect(rule(judgeEdit(row, { priorityId: 'a' }, 'UC'))).toBe('priority-of-another-home');
    expect(rule(judgeEdit(row, { priorityId: 'a' }, 'PI'))).toBe('changes');
  });
});

describe('stages in bulk', () => {
  const row: StageToMove = { id: 'p', version: 1, stage: 'PLAN', who: pmo, previousPassedOn: day('2025-09-01') };
  const move = { to: 'DELIVER', passedOn: '2025-11-04', reason: null, today: day('2025-11-05') } as const;
  it('go on by the next gate, back by a reason, and nowhere else', () => {
    expect(judgeStage(row, move)).toMatchObject({ change: { stage: 'DELIVER', passes: { gate: 3 } } });
    expect(judgeStage(row, { ...move, to: 'IDEA', reason: 'Begin anew.' })).toMatchObject({
      change: { stage: 'IDEA', passes: null, again: [1, 2, 3, 4, 5] },
    });
    expect(judgeStage(row, { ...move, to: 'PLAN' })).toEqual({ kind: 'same' });
    expect(rule(judgeStage(row, { ...move, to: 'EMBED' }))).toBe('gate-out-of-order');
    expect(rule(judgeStage(row, { ...move, to: 'CASE' }))).toBe('required');
    expect(rule(judgeStage({ ...row, who: homeLead }, move))).toBe('gate-wrong-role');
    expect(rule(judgeStage(row, { ...move, passedOn: '2025-11-06' }))).toBe('passed-in-future');
  });
  it('are taken back by those who may send back, a closed project by the PMO alone', () => {
    expect(judgeStageBack({ ...row, stage: 'DELIVER' }, 'PLAN')).toEqual({
      kind: 'changes',
      change: { stage: 'PLAN' },
    });
    expect(rule(judgeStageBack({ ...row, who: nobody }, 'CASE'))).toBe('return-wrong-role');
    expect(rule(judgeStageBack({ ...row, stage: 'CLOSED', who: homeLead }, 'EMBED'))).toBe('return-wrong-role');
  });
  it('say beforehand exactly where a card may go', () => {
    for (const who of [nobody, pmo, homeLead, { ...nobody, sro: true }]) {
      for (const stage of STAGES) {
        for (const to of STAGES) {
          const verdict = judgeStage(
            { ...row, stage, who, previousPassedOn: null },
            { ...move, to, reason: 'Because.' },
          );
          expect({ stage, to, may: whyNotToStage(stage, to, who) === null }).toEqual({
            stage,
            to,
            may: verdict.kind === 'changes',
          });
        }
      }
    }
  });
});

describe('ratings in bulk', () => {
  const row: RatingToDeclare = {
    id: 'p',
    version: 1,
    stage: 'PLAN',
    may: true,
    standing: { rating: 'GREEN', scale: 'THREE_POINT', reason: null },
  };
  it('come with one reason, whatever the rating', () => {
    expect(checkRatingsDeclared({ rating: 'GREEN', reason: '  ' }).ok).toBe(false);
    expect(checkRatingsDeclared({ rating: 'GREEN', reason: 'Agreed at the review.' }).ok).toBe(true);
  });
  it('are refused as a single declaration is', () => {
    const declared = { rating: 'AMBER_RED', reason: 'Late.' } as const;
    expect(rule(judgeRating(row, declared))).toBe('half-rating-on-three-points');
    expect(rule(judgeRating({ ...row, may: false }, declared))).toBe('project-not-yours');
    expect(rule(judgeRating({ ...row, stage: 'CLOSED' }, declared))).toBe('project-closed');
  });
  it('are taken back by declaring what stood before, or that it is not rated', () => {
    const red = { ...row, standing: { rating: 'RED', scale: 'THREE_POINT', reason: 'Late.' } } as const;
    expect(judgeRatingBack(red, row.standing)).toMatchObject({
      change: { rating: 'GREEN', previous: 'RED', trend: 'BETTER', reason: null },
    });
    expect(judgeRatingBack(red, null)).toMatchObject({ change: { rating: 'NOT_RATED', trend: 'NEW' } });
    expect(judgeRatingBack(row, red.standing)).toMatchObject({ change: { rating: 'RED', reason: 'Late.' } });
  });
  it('are taken back to the letter where it was not rated, with a reason or on another scale', () => {
    const was = { rating: 'NOT_RATED', scale: 'FIVE_POINT', reason: 'Too early to say.' } as const;
    expect(judgeRatingBack(row, was)).toMatchObject({ change: { ...was, previous: 'GREEN', trend: 'NEW' } });
  });
});
