import fc from 'fast-check';
import { addDays, dateOf, daysBetween, formatDate, formatMonth, monthEnd, weekday } from '@weft/kernel';
import { RATINGS, ratingLetters, ratingWords } from '../rating';
import { SCORES } from '../risk-score';
import { STAGES, stageWords } from '../stage';
import { ALIKE, comparable, likeness } from './reading';
import { plainCellText, safeCellText } from './safe-cell-text';
import { readDate, serialDate, type DateReading } from './typed-date';
import { readControlState, readRating, readRiskState, readScore, readStage, readYesNo } from './typed-words';
import type { SheetValue } from './sheet-cells';

const how: DateReading = { today: dateOf('2025-11-05'), dateSystem: '1900', edge: 'END', quarters: 'CALENDAR' };

/** The date, '' where nothing is said, or the rule that is broken. */
function dated(value: SheetValue, change: Partial<DateReading> = {}): string {
  const reading = readDate(value, { ...how, ...change });
  return reading.kind === 'VALUE' ? reading.value : reading.kind === 'EMPTY' ? '' : reading.rule;
}

describe('dates as people type them', () => {
  it.each([
    ['31/3/26', '2026-03-31'],
    ['31/03/2026', '2026-03-31'],
    ['31.03.2026', '2026-03-31'],
    ['31-03-26', '2026-03-31'],
    ['2026-03-31', '2026-03-31'],
    ['2026-03-31T00:00:00', '2026-03-31'],
    ['31/03/2026 00:00', '2026-03-31'],
    ['31 March 2026', '2026-03-31'],
    ['31st Mar 26', '2026-03-31'],
    ['31-Mar-26', '2026-03-31'],
    ['31Mar2026', '2026-03-31'],
    ['Tue 31 March 2026', '2026-03-31'],
    ['Tuesday, 31 March 2026', '2026-03-31'],
    ['March 31, 2026', '2026-03-31'],
    [' 31/3/26\u00a0', '2026-03-31'],
    ['31/3/26 (was 28/2/26)', '2026-03-31'],
    ['31/3/26 TBC', '2026-03-31'],
    ['31/3/26?', '2026-03-31'],
  ])('%j is %s', (typed, date) => expect(dated(typed)).toBe(date));

  it.each([
    ['Mar-26', '2026-03-31', '2026-03-01'],
    ['March 2026', '2026-03-31', '2026-03-01'],
    ["Mar '26", '2026-03-31', '2026-03-01'],
    ['03/2026', '2026-03-31', '2026-03-01'],
    ['3/26', '2026-03-31', '2026-03-01'],
    ['Feb-24', '2024-02-29', '2024-02-01'],
    ['Q2 2026', '2026-06-30', '2026-04-01'],
    ['2026 Q2', '2026-06-30', '2026-04-01'],
    ['Q2 2026/27', '2026-09-30', '2026-07-01'],
    ['Q4 25-26', '2026-03-31', '2026-01-01'],
    ['2025/26 Q1', '2025-06-30', '2025-04-01'],
    ['2025/26', '2026-03-31', '2025-04-01'],
    ['w/c 3 Nov', '2025-11-07', '2025-11-03'],
    ['w/c 03/11/2025', '2025-11-07', '2025-11-03'],
    ['W/E 7 Nov 2025', '2025-11-07', '2025-11-03'],
    ['week commencing Monday 3 November', '2025-11-07', '2025-11-03'],
  ])('%j falls due on %s and begins on %s, with a note', (typed, end, start) => {
    expect([dated(typed), dated(typed, { edge: 'START' })]).toEqual([end, start]);
    expect(readDate(typed, how)).toMatchObject({ note: expect.stringContaining('read as') });
  });

  it.each([
    ['early March 2026', '2026-03-01'],
    ['mid March 2026', '2026-03-15'],
    ['end of Mar 26', '2026-03-31'],
    ['3 Jan', '2026-01-03'],
    ['3/12', '2025-12-03'],
  ])('%j is taken for %s', (typed, date) => expect(dated(typed)).toBe(date));

  it('a quarter of one year is of the calendar or of the financial year, as the place says', () => {
    expect(dated('Q2 2026', { quarters: 'FINANCIAL' })).toBe('2026-09-30');
    expect(dated('FY26 Q2')).toBe('2026-09-30');
  });

  it.each(['', ' ', 'TBC', 'tbc.', 'TBD', 'n/a', '-', '–', 'To be confirmed', '#N/A', 'Not known', '?'])(
    '%j says nothing',
    (typed) => expect(dated(typed)).toBe(''),
  );

  it.each([
    ['31/02/2026', 'not-a-date'],
    ['03/31/2026', 'month-first'],
    ['soon', 'not-a-date'],
    ['Spring 2026', 'not-a-date'],
    ['Complete', 'not-a-date'],
    ['31/3/26 30/4/26', 'not-a-date'],
    ['31/03/1926', 'date-out-of-range'],
    ['2025/27', 'not-a-date'],
    ['2026', 'not-a-date'],
    [2026, 'not-a-date'],
  ])('%j is refused: %s', (typed, rule) => expect(dated(typed)).toBe(rule));

  it('says what would be right', () => {
    expect(readDate('03/31/2026', how)).toMatchObject({ message: expect.stringContaining('31/03/2026?') });
    expect(readDate('soon', how)).toMatchObject({
      message: '“soon” is no date that can be read for sure. Write it as 31/03/2026, or leave the cell empty.',
    });
  });

  it('a cell that the file calls a date is that date', () =>
    expect(dated({ date: dateOf('2026-03-31') })).toBe('2026-03-31'));

  it('a cell that shows a month alone is that month, though the file stores a day', () => {
    const march = { date: dateOf('2026-03-01'), shows: 'MONTH' as const };
    expect([dated(march), dated(march, { edge: 'START' })]).toEqual(['2026-03-31', '2026-03-01']);
  });

  it('reads serial numbers of both systems, in cells and in text', () => {
    expect(dated(46112)).toBe('2026-03-31');
    expect(dated(46112.75)).toBe('2026-03-31');
    expect(dated(44650, { dateSystem: '1904' })).toBe('2026-03-31');
    expect(dated('46112')).toBe('2026-03-31');
    expect(serialDate(36526, '1900')).toBe('2000-01-01');
    expect([serialDate(0, '1900'), serialDate(Number.NaN, '1900'), serialDate(1e9, '1904')]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('laws of typed dates', () => {
  const day = fc.integer({ min: 0, max: 30000 }).map((days) => addDays(dateOf('2000-01-01'), days));
  const two = (text: string) => text.replace(/^0/, '');

  it('whatever the form, a full date is read as itself', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('/', '.', '-', ' '), (date, sep) => {
        const [y = '', m = '', d = ''] = date.split('-');
        const forms = [
          date,
          [d, m, y].join(sep),
          [two(d), two(m), y].join(sep),
          formatDate(date),
          `${formatDate(date)} tbc`,
        ];
        expect(forms.map((form) => dated(form))).toEqual(forms.map(() => date));
      }),
    );
  });

  it('serial numbers count days, in both systems', () => {
    fc.assert(
      fc.property(day, (date) => {
        expect(serialDate(daysBetween(dateOf('1899-12-30'), date), '1900')).toBe(date);
        expect(serialDate(daysBetween(dateOf('1904-01-01'), date), '1904')).toBe(date);
      }),
    );
  });

  it('a month is read as its last day, a week as its Friday', () => {
    fc.assert(
      fc.property(day, (date) => {
        expect(dated(formatMonth(date))).toBe(monthEnd(date));
        const week = dated(`w/c ${formatDate(date)}`);
        expect(weekday(dateOf(week))).toBe(5);
        expect(Math.abs(daysBetween(date, dateOf(week)))).toBeLessThanOrEqual(4);
      }),
    );
  });

  it('no text whatever is read as a date out of range, or breaks the reader', () => {
    const piece = fc.constantFrom(
      '31',
      '3',
      '/',
      'Mar',
      '-',
      '26',
      '2026',
      'Q2',
      ' ',
      'w/c',
      'TBC',
      '(',
      ')',
      '?',
      'end of',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(fc.oneof(text, fc.double()), fc.constantFrom('START' as const, 'END' as const), (typed, edge) => {
        const reading = readDate(typed, { ...how, edge });
        if (reading.kind === 'VALUE') expect(reading.value >= '2000-01-01' && reading.value <= '2100-12-31').toBe(true);
        if (reading.kind === 'UNCLEAR') expect(reading.message).toMatch(/31\/03\/2026|day first/);
      }),
      { numRuns: 1000 },
    );
  });
});

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
    const readings = [readDate(typed, how), readRating(typed), readStage(typed), readScore(typed), readYesNo(typed)];
    expect(readings).toEqual(readings.map(() => expect.objectContaining({ kind: 'UNCLEAR', rule: 'too-long' })));
  },
);

describe('text that a spreadsheet would run', () => {
  it.each(['=1+1', '+44 20 7364 5000', '-5 days', '@SUM(A1)', '\t=1', '\r=1', "'=1", '＝1'])(
    '%j is written as text',
    (text) => {
      expect(safeCellText(text)).toBe(`'${text}`);
    },
  );
  it.each(['Home First', "'quoted'", '5 - 3', '', "O'Neill"])('%j stays as it is', (text) => {
    expect(safeCellText(text)).toBe(text);
  });

  it('never starts with what runs, and comes back as it went in', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[=+@'\t\r-]{0,4}[a-z=]{0,3}$/));
    fc.assert(
      fc.property(text, (original) => {
        const written = safeCellText(original);
        expect(written).not.toMatch(/^[=+\-@\t\r]/);
        expect(plainCellText(written)).toBe(original);
      }),
      { numRuns: 1000 },
    );
  });
});
