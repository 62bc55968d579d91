import fc from 'fast-check';
import { addDays, dateOf, type SheetValue } from '@weft/kernel';
import { RATINGS } from '../rating';
import { CONTROL_STATES } from '../risk';
import { SCORES, type Score } from '../risk-score';
import { STAGES } from '../stage';
import { exportWorkbook } from './export-sheets';
import type { TrackerPlace } from './tracker-place';
import { place, book, sheet, plan, HEAD, applied } from '../testing/tracker-place';

describe('laws of imports', () => {
  const text = fc
    .string({ minLength: 3, maxLength: 20 })
    .map((some) => `T${some.replace(/[\p{C}\s]/gu, '')} x`)
    .filter((some) => some.normalize('NFC') === some && some.isWellFormed());
  const risky = fc.tuple(fc.constantFrom('', '=', '+', '-', '@', "'", "'="), text).map(([sign, some]) => sign + some);
  const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays(dateOf('2022-01-01'), days));
  const scores = fc.option(fc.tuple(fc.constantFrom<Score>(...SCORES), fc.constantFrom<Score>(...SCORES)));

  const anyPlace: fc.Arbitrary<TrackerPlace> = fc
    .array(
      fc.record({
        name: risky,
        summary: fc.option(risky, { nil: '' }),
        home: fc.constantFrom('pi', 'uc'),
        lead: fc.option(fc.constantFrom('tanvir', 'tanvir too', 'farida', 'anil')),
        organisation: fc.option(fc.constant('lbth')),
        stage: fc.constantFrom(...STAGES),
        dates: fc.option(fc.tuple(day, day)),
        rating: fc.constantFrom(...RATINGS),
        ratingReason: fc.option(risky),
        milestones: fc.array(
          fc.record({
            title: fc.oneof(text, fc.constantFrom('Go live', 'TBC', 'n/a', '-')),
            critical: fc.boolean(),
            baselineOn: fc.option(day),
            forecastOn: fc.option(day),
          }),
          { maxLength: 4 },
        ),
        risks: fc.array(
          fc.record({
            title: risky,
            now: fc.tuple(fc.constantFrom<Score>(...SCORES), fc.constantFrom<Score>(...SCORES)),
            target: scores,
            state: fc.constantFrom('OPEN' as const, 'CLOSED' as const),
            controlState: fc.constantFrom(...CONTROL_STATES),
          }),
          { maxLength: 3 },
        ),
      }),
      { maxLength: 6 },
    )
    .map((sketches) => ({
      ...place,
      people: [...place.people, { id: 'tanvir too', name: 'Tanvir Rahman' }],
      projects: sketches.map(({ dates, milestones: _m, risks: _r, ...one }, index) => {
        const [startsOn = null, endsOn = null] = dates ? [...dates].sort() : [];
        return { ...one, id: `p${index}`, version: 1, code: `PI-${index}`, sro: null, startsOn, endsOn };
      }),
      milestones: sketches.flatMap(({ milestones }, index) =>
        milestones.map((one, nth) => ({
          ...one,
          id: `m${index}-${nth}`,
          version: 1,
          projectId: `p${index}`,
          actualOn: null,
          owner: null,
        })),
      ),
      risks: sketches.flatMap(({ risks }, index) =>
        risks.map(({ now, target, ...one }, nth) => ({
          ...one,
          id: `r${index}-${nth}`,
          version: 1,
          projectId: `p${index}`,
          code: `R-${index}${nth}`,
          description: '',
          inherentLikelihood: null,
          inherentConsequence: null,
          currentLikelihood: now[0],
          currentConsequence: now[1],
          targetLikelihood: target?.[0] ?? null,
          targetConsequence: target?.[1] ?? null,
          controls: one.controlState === 'NONE' ? '' : '-Block hours.',
          owner: 'anil',
        })),
      ),
    }));

  it('a round trip changes nothing: what is exported and imported again is found the same', () => {
    fc.assert(
      fc.property(anyPlace, (at) => {
        const made = plan(exportWorkbook(at), {}, {}, at);
        expect(made.problems.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
        expect(made.records.filter(({ action }) => action !== 'NONE')).toEqual([]);
        expect(made.records).toHaveLength(at.projects.length + at.milestones.length + at.risks.length);
      }),
    );
  });

  it('no cell of an export runs as a formula', () => {
    fc.assert(
      fc.property(anyPlace, (at) => {
        const cells = exportWorkbook(at).sheets.flatMap(({ rows }) => rows.flat());
        expect(cells.filter((cell) => typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell))).toEqual([]);
      }),
    );
  });

  it('into an empty place it creates all, and a second time nothing', () => {
    fc.assert(
      fc.property(anyPlace, (at) => {
        const empty = { ...at, projects: [], milestones: [], risks: [] };
        const workbook = exportWorkbook(at);
        const once = plan(workbook, {}, {}, empty);
        if (once.errors > 0) return;
        expect(once.records.every(({ action }) => action === 'CREATE')).toBe(true);
        const again = plan(workbook, {}, {}, applied(empty, once));
        expect(again.records.filter(({ action }) => action === 'CREATE')).toEqual([]);
      }),
    );
  });

  const anyCell: fc.Arbitrary<SheetValue> = fc.oneof(
    fc.constantFrom<SheetValue>(
      ...HEAD,
      'Milestone',
      'Risk',
      'Likelihood',
      'Impact',
      'PI-04',
      'Amber',
      '31/3/26',
      'TBC',
      null,
      4,
      true,
    ),
    fc.string({ maxLength: 12 }),
    fc.constant<SheetValue>({ error: '#REF!' }),
  );

  it('whatever is in a file, it is planned without a fault, and each problem names a cell of it', () => {
    const sheets = fc.array(
      fc.record({
        name: fc.constantFrom('Projects', 'Plan', 'Risks', 'X'),
        rows: fc.array(fc.array(anyCell, { maxLength: 9 }), { maxLength: 9 }),
      }),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(sheets, (cells) => {
        const workbook = book(...cells.map((one, index) => ({ ...one, name: `${one.name}${index}` })));
        const made = plan(workbook);
        for (const { sheet: name, row, address, message } of made.problems) {
          expect(address).toMatch(/^[A-Z]+\d+$/);
          expect(message).toMatch(/[.?]$/);
          if (name) expect(row).toBeLessThanOrEqual(workbook.sheets.find((one) => one.name === name)?.rows.length ?? 1);
        }
        expect(made.ready && made.errors > 0).toBe(false);
        expect(new Set(made.records.map(({ key }) => key)).size).toBe(made.records.length);
      }),
      { numRuns: 300 },
    );
  });
});

it('a workbook of 5,000 rows is planned well within the five seconds of a preview', () => {
  const rows = Array.from({ length: 5000 }, (_, index) => [
    `PI-${1000 + Math.floor(index / 16)}`,
    `Project number ${Math.floor(index / 16)} of the old tracker`,
    index % 2 ? 'Promoting Independence' : 'PI',
    'Tanvir Rahman',
    'A/G',
    '1/4/25',
    'Mar-27',
    `Milestone ${index}`,
    'Mar-26',
    'Q2 2026',
  ]);
  const began = process.cpuUsage();
  const made = plan(book(sheet('Tracker', [[...HEAD, 'Milestone', 'Baseline date', 'Forecast date'], ...rows])));
  expect(made.counts).toMatchObject({ PROJECT: { create: 313 }, MILESTONE: { create: 5000 } });
  // Of a processor: what others take of it meanwhile is no fault of the rules.
  expect(process.cpuUsage(began).user / 1000).toBeLessThan(4000);
});
