import { addDays, dateOf, type IsoDate } from '@weft/kernel';
import fc from 'fast-check';
import { judgeEdit, type BulkEdit, type ProjectInBulk } from './bulk-edits';
import { judgeForecast, type ForecastToMove } from './bulk-forecasts';
import { decideTogether } from './bulk-together';
import type { BulkStep, BulkVerdict, SeenRow } from './bulk';

const day = (text: string) => dateOf(text);
const project: ProjectInBulk = {
  ...{ id: 'p', version: 1, homeId: 'PI', homeCode: 'PI', stage: 'PLAN', may: true, name: 'Home First' },
  who: { pmo: true, homeLead: false, sro: false },
  ...{ leadId: null, sroId: null, organisationId: null, priorityId: null },
  ...{ startsOn: '2026-02-01', endsOn: null, firstForecastOn: null },
};
const milestone: ForecastToMove = {
  ...{ id: 'm', version: 1, projectId: 'p', stage: 'PLAN', may: true, baselineOn: null, actualOn: null },
  ...{ forecastOn: day('2026-03-01'), startsOn: day('2026-02-01') },
};

type Row = ProjectInBulk | ForecastToMove;
type Ask = SeenRow & BulkEdit & { readonly forecastOn?: string | null };
interface Change {
  readonly startsOn?: IsoDate | null;
  readonly forecastOn?: IsoDate | null;
}
const judge = (row: Row, ask: Ask): BulkVerdict<Change> =>
  'forecastOn' in row ? judgeForecast(row, ask, {}) : judgeEdit(row, ask, undefined);
const decide = (rows: readonly (readonly [Row, Partial<Ask>])[], step: BulkStep = 'ALL') =>
  decideTogether<Ask, Row, Change>(
    step,
    rows.map(([found, ask]) => ({ found, seen: { id: found.id, version: found.version, ...ask } })),
    judge,
  );
const outcome = (rows: readonly (readonly [Row, Partial<Ask>])[]) => {
  const { changes, refused } = decide(rows, 'ALL_OTHERS');
  return { changes: changes.map(({ row }) => row.id), refused: refused.map(({ row, rule }) => `${row.id} ${rule}`) };
};

describe('a start and the forecasts that move with it', () => {
  it.each([
    ['both later', '2026-04-01', '2026-05-01'],
    ['both earlier', '2025-11-01', '2025-12-01'],
    ['to the same day', '2026-04-01', '2026-04-01'],
  ])('are judged by what they will be: %s', (_how, startsOn, forecastOn) => {
    expect(
      outcome([
        [project, { startsOn }],
        [milestone, { forecastOn }],
      ]),
    ).toEqual({ changes: ['p', 'm'], refused: [] });
    expect(
      outcome([
        [milestone, { forecastOn }],
        [project, { startsOn }],
      ]),
    ).toEqual({ changes: ['m', 'p'], refused: [] });
  });

  it('are both refused where the forecast will lie before the start, each with the date of the other', () => {
    const { save, refused } = decide([
      [project, { startsOn: '2026-05-01' }],
      [milestone, { forecastOn: '2026-04-01' }],
    ]);
    expect(save).toBe(false);
    expect(refused.map(({ rule }) => rule)).toEqual(['forecast-before-start', 'forecast-before-start']);
    expect(refused[0]?.message).toContain('1 Apr 2026');
    expect(refused[1]?.message).toContain('1 May 2026');
  });

  it('a forecast alone may not pass the start as it stands, nor the start another forecast', () => {
    expect(outcome([[milestone, { forecastOn: '2026-01-15' }]]).refused).toEqual(['m forecast-before-start']);
    const other = { ...project, firstForecastOn: '2026-03-15' };
    expect(
      outcome([
        [other, { startsOn: '2026-04-01' }],
        [milestone, { forecastOn: '2026-05-01' }],
      ]),
    ).toEqual({
      changes: ['m'],
      refused: ['p forecast-before-start'],
    });
  });

  it('where one is stale, the other is judged without it', () => {
    expect(
      outcome([
        [project, { startsOn: '2026-04-01' }],
        [milestone, { forecastOn: '2026-05-01', version: 7 }],
      ]),
    ).toEqual({
      changes: [],
      refused: ['p forecast-before-start', 'm stale'],
    });
    expect(
      outcome([
        [project, { startsOn: '2025-11-01', version: 7 }],
        [milestone, { forecastOn: '2025-12-01' }],
      ]),
    ).toEqual({
      changes: [],
      refused: ['p stale', 'm forecast-before-start'],
    });
  });

  it('an emptied start holds no forecast back', () => {
    expect(
      outcome([
        [project, { startsOn: null }],
        [milestone, { forecastOn: '2025-12-01' }],
      ]).refused,
    ).toEqual([]);
  });

  it('whatever is asked, what is saved leaves no forecast before a start', () => {
    const some = fc.integer({ min: 0, max: 20 }).map((days) => addDays(day('2026-01-01'), days));
    const stale = fc.constantFrom(1, 1, 1, 7);
    const moves = fc.array(fc.record({ was: some, to: some, version: stale, asked: fc.boolean() }), { maxLength: 4 });
    fc.assert(
      fc.property(fc.option(some), fc.option(some), stale, moves, (was, startsOn, version, asked) => {
        const milestones = asked.map((one, n): ForecastToMove => {
          const forecastOn = was !== null && one.was < was ? was : one.was;
          return { ...milestone, id: `m${n}`, startsOn: was, forecastOn };
        });
        const others = milestones.flatMap(({ forecastOn }, n) => (asked[n]?.asked || !forecastOn ? [] : [forecastOn]));
        const row = { ...project, startsOn: was, firstForecastOn: others.sort()[0] ?? null };
        const { changes } = decide(
          [
            [row, { startsOn, version }],
            ...milestones.flatMap((one, n) =>
              asked[n]?.asked ? [[one, { forecastOn: asked[n].to, version: asked[n].version }] as const] : [],
            ),
          ],
          'ALL_OTHERS',
        );
        const changed = new Map(changes.map((one) => [one.row.id, one.change]));
        const start = changed.get('p')?.startsOn;
        const startAfter = start === undefined ? was : start;
        for (const one of milestones) {
          const forecast = changed.get(one.id)?.forecastOn ?? one.forecastOn;
          if (startAfter !== null) expect((forecast ?? '') >= startAfter).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
