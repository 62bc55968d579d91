import fc from 'fast-check';
import { dateOf, readDate, type SheetValue } from '@weft/kernel';
import { RATINGS, ratingLetters, ratingWords } from '../rating';
import { SCORES } from '../risk-score';
import { STAGES, stageWords } from '../stage';
import { ALIKE, comparable, likeness } from './reading';
import { readControlState, readRating, readRiskState, readScore, readStage, readYesNo } from './typed-words';

describe('ratings as people type them', () => {
  const rated = (typed: SheetValue) => {
    const reading = readRating(typed);
    if (reading.kind === 'EMPTY') return '';
    if (reading.kind === 'UNCLEAR') return reading.rule;
    return reading.value.complete ? 'complete' : reading.value.rating;
  };

  it.each([
    ['A/G', 'AMBER_GREEN'],
    ['Amber/Green', 'AMBER_GREEN'],
    ['AR', 'AMBER_RED'],
    ['amber-red', 'AMBER_RED'],
    ['amber', 'AMBER'],
    ['A', 'AMBER'],
    ['Yellow', 'AMBER'],
    ['at risk', 'AMBER'],
    ['on track', 'GREEN'],
    ['On-track', 'GREEN'],
    ['G', 'GREEN'],
    ['1 - Green', 'GREEN'],
    ['R', 'RED'],
    ['3 - Red', 'RED'],
    ['RAG: Red', 'RED'],
    ['Red ↑', 'RED'],
    ['Delayed', 'RED'],
    ['Amber (was Green)', 'AMBER'],
    ['🟢', 'GREEN'],
    ['🔴 Red', 'RED'],
    ['Not started', 'NOT_RATED'],
    ['complete', 'complete'],
    ['Blue', 'complete'],
    ['', ''],
    ['TBC', ''],
    ['2', 'not-a-rating'],
    [2, 'not-a-rating'],
    ['Green or amber', 'not-a-rating'],
    ['Purple', 'not-a-rating'],
  ])('%j is %s', (typed, rating) => expect(rated(typed)).toBe(rating));

  it('says what would be right', () => {
    expect(readRating('Purple')).toMatchObject({
      message: '“Purple” is no rating. Write one of Green, Amber/Green, Amber, Amber/Red, Red.',
    });
  });

  it('reads every rating by its word, its letters and either case', () => {
    for (const rating of RATINGS) {
      expect([ratingWords[rating], ratingWords[rating].toUpperCase()].map(rated)).toEqual([rating, rating]);
      if (rating !== 'NOT_RATED') expect(rated(ratingLetters[rating])).toBe(rating);
    }
  });
});

describe('stages, scores and states', () => {
  const stage = (typed: SheetValue) => {
    const reading = readStage(typed);
    return reading.kind === 'VALUE' ? reading.value : reading.kind === 'EMPTY' ? '' : reading.rule;
  };
  const score = (typed: SheetValue) => {
    const reading = readScore(typed);
    return reading.kind === 'VALUE' ? reading.value : reading.kind === 'EMPTY' ? '' : reading.rule;
  };

  it.each([
    ['4 - Deliver', 'DELIVER'],
    ['In progress', 'DELIVER'],
    ['Business case', 'CASE'],
    ['BAU', 'EMBED'],
    ['Stage 3', 'PLAN'],
    ['Pipeline', 'IDEA'],
    ['Cancelled', 'CLOSED'],
    ['TBC', ''],
    ['Stage 9', 'not-a-stage'],
    ['Amber', 'not-a-stage'],
  ])('stage %j is %s', (typed, expected) => expect(stage(typed)).toBe(expected));

  it('reads every stage by its word and by its number', () => {
    expect(STAGES.map((one) => stage(stageWords[one]))).toEqual([...STAGES]);
    expect(STAGES.map((_, index) => stage(String(index + 1)))).toEqual([...STAGES]);
  });

  it.each([
    [4, 4],
    ['4', 4],
    ['4 - Likely', 4],
    ['Likely (4)', 4],
    ['Almost certain', 5],
    ['Major', 4],
    ['M', 3],
    ['', ''],
    [6, 'score-out-of-range'],
    ['0', 'score-out-of-range'],
    [2.5, 'score-out-of-range'],
    ['12', 'score-out-of-range'],
    ['often', 'score-out-of-range'],
  ])('score %j is %s', (typed, expected) => expect(score(typed)).toBe(expected));

  it('reads every score as a number and as text', () => {
    for (const one of SCORES) expect([score(one), score(String(one))]).toEqual([one, one]);
  });

  it.each([
    ['Y', true],
    ['x', true],
    ['✓', true],
    [true, true],
    ['Critical', true],
    ['no', false],
    [false, false],
  ])('%j is %s', (typed, expected) => expect(readYesNo(typed)).toMatchObject({ value: expected }));

  it('refuses what is neither', () => {
    expect(readYesNo('perhaps')).toMatchObject({ rule: 'not-yes-or-no' });
    expect(readRiskState('perhaps')).toMatchObject({ rule: 'not-a-state' });
    expect(readControlState('perhaps')).toMatchObject({ rule: 'not-a-control-state' });
  });

  it('reads whether a risk is open, and how well its control works', () => {
    expect(['Open', 'Ongoing', 'Closed', 'Retired'].map((typed) => readRiskState(typed))).toMatchObject([
      { value: 'OPEN' },
      { value: 'OPEN' },
      { value: 'CLOSED' },
      { value: 'CLOSED' },
    ]);
    expect(['None', 'Partially effective', 'Effective'].map((typed) => readControlState(typed))).toMatchObject([
      { value: 'NONE' },
      { value: 'PARTIAL' },
      { value: 'EFFECTIVE' },
    ]);
    expect([readRiskState(''), readControlState(' ')]).toEqual([{ kind: 'EMPTY' }, { kind: 'EMPTY' }]);
  });
});

describe('what is alike', () => {
  const like = (a: string, b: string, least?: number) => likeness(comparable(a), comparable(b), least);

  it('are titles that differ by a letter, and not those that share words', () => {
    expect(like('Home First discharge to assess', 'home first: discharge to asses')).toBeGreaterThan(ALIKE);
    expect(like('Neighbourhood MDTs, NE locality', 'Neighbourhood MDTs, SE locality')).toBeGreaterThan(ALIKE);
    expect(like('Crisis house, Mile End', 'Crisis text line for carers')).toBeLessThan(ALIKE);
  });

  it('is 1 for the same, the same in both directions, and cut off only below what is asked for', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^(?:home|care|first| ){1,6}$/));
    fc.assert(
      fc.property(text, text, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, least) => {
        expect(like(a, a)).toBe(1);
        expect(like(a, b)).toBe(like(b, a));
        expect(like(a, b, least)).toBe(like(a, b) >= least ? like(a, b) : 0);
      }),
      { numRuns: 500 },
    );
  });
});

it.each(['1/'.repeat(16000), 'tbc '.repeat(8000), '('.repeat(32000), '?'.repeat(32000)])(
  'a cell as long as a spreadsheet has is refused at once where something short belongs',
  (typed) => {
    const readings = [
      readDate(typed, { today: dateOf('2025-11-05'), dateSystem: '1900', edge: 'END', quarters: 'CALENDAR' }),
      readRating(typed),
      readStage(typed),
      readScore(typed),
      readYesNo(typed),
    ];
    expect(readings).toEqual(readings.map(() => expect.objectContaining({ kind: 'UNCLEAR', rule: 'too-long' })));
  },
);
