import fc from 'fast-check';
import { addDays, dateOf, formatDate, type SheetValue } from '@weft/kernel';
import { applied, book, found, HEAD, homeFirst, place, plan, sheet } from '../testing/tracker-place';
import { taskWorkbook } from './project-tasks';

const MILESTONES = ['Project', 'Milestone', 'Forecast', 'Actual'];
/** Home First has started on 12 Nov 2024; 'Pathway 1 contract live' is forecast on 13 Oct 2025. */
const moved = (start: SheetValue, ...milestones: SheetValue[][]) =>
  book(
    sheet('Projects', [HEAD, ['PI-04', 'Home First discharge to assess', 'PI', '', '', start]]),
    ...(milestones.length > 0 ? [sheet('Milestones', [MILESTONES, ...milestones])] : []),
  );
const pathway = (forecast: SheetValue, actual: SheetValue = null): SheetValue[] => [
  'PI-04',
  'Pathway 1 contract live',
  forecast,
  actual,
];

describe('a later start of a project that is there', () => {
  it('is refused, at its cell, where it leaves a milestone behind that is not in the file', () => {
    const made = plan(moved('1/11/25'));
    expect(found(made)).toEqual(['F2 forecast-before-start']);
    expect(made.problems[0]).toMatchObject({
      severity: 'ERROR',
      sheet: 'Projects',
      row: 2,
      column: 'F',
      typed: '1/11/25',
    });
    expect(made.problems[0]?.message).toBe(
      '“Pathway 1 contract live” is forecast on 13 Oct 2025 (not in the file). Move it first, or add it to the file with a later forecast, or let the project start by 13 Oct 2025.',
    );
    expect(made.ready).toBe(false);
  });

  it('or one that the file leaves where it is, told with its row', () => {
    const made = plan(moved('1/11/25', pathway('13/10/25')));
    expect(found(made)).toEqual(['F2 forecast-before-start']);
    expect(made.problems[0]?.message).toContain('(Milestones row 2). Move it there, or');
    expect(found(plan(moved('1/11/25', pathway(null))))).toEqual(['F2 forecast-before-start']);
  });

  it('is taken where the file moves the milestone with it, or completes it', () => {
    expect(plan(moved('1/11/25', pathway('28/11/25')))).toMatchObject({ problems: [], ready: true });
    expect(plan(moved('1/11/25', pathway(null, '10/10/25')))).toMatchObject({ problems: [], ready: true });
    expect(plan(moved('13/10/25'))).toMatchObject({ problems: [], ready: true });
  });

  it('is told at the milestone where the file moves it, but not far enough', () => {
    expect(found(plan(moved('1/11/25', pathway('31/10/25'))))).toEqual(['C2 forecast-before-start']);
  });

  it('counts those that it leaves behind, the earliest first', () => {
    const [first] = place.milestones;
    if (!first) throw new Error('the place has a milestone');
    const early = { ...first, id: 'm6', title: 'Staff in post', forecastOn: dateOf('2025-09-01') };
    const made = plan(moved('1/11/25'), {}, {}, { ...place, milestones: [...place.milestones, early] });
    expect(made.problems.map(({ message }) => message)).toEqual([
      expect.stringContaining(
        '“Staff in post” is forecast on 1 Sep 2025 (not in the file), and 1 more before the start.',
      ),
    ]);
  });

  it('of a plan of MS Project is refused alike', () => {
    const task = {
      uid: '1',
      name: homeFirst.name,
      outlineLevel: 1,
      milestone: false,
      critical: false,
      percentComplete: 0,
      links: 0,
    };
    const dates = {
      start: dateOf('2025-11-03'),
      finish: dateOf('2026-06-30'),
      baselineFinish: null,
      actualFinish: null,
    };
    const opens = { ...task, ...dates, uid: '2', name: 'Hub opens', outlineLevel: 2, summary: false, resources: [] };
    const tasks = [{ ...task, ...dates, summary: true, resources: [] }, opens];
    const { sheets } = taskWorkbook({ title: 'Home First', category: 'PI', tasks });
    expect(found(plan(book(...sheets)))).toEqual(['D2 forecast-before-start']);
  });

  it('earlier than before is taken, even where a milestone lies before it as it is', () => {
    const late = { ...place, projects: [{ ...homeFirst, startsOn: dateOf('2025-12-01') }] };
    expect(plan(moved('1/11/25'), {}, {}, late)).toMatchObject({ problems: [], ready: true });
  });

  it('a new milestone with a baseline alone is forecast on it, and cannot lie before the start either', () => {
    const made = plan(
      book(
        sheet('Milestones', [
          ['Project', 'Milestone', 'Baseline'],
          ['PI-04', 'Too soon', '11/11/24'],
        ]),
      ),
    );
    expect(found(made)).toEqual(['C2 forecast-before-start']);
  });
});

it('whatever starts and forecasts a file says, what it imports without an error leaves no milestone behind', () => {
  const day = fc.integer({ min: 0, max: 40 }).map((days) => addDays(dateOf('2026-01-01'), days));
  const title = (nth: number) => `Milestone number ${nth}`;
  const milestone = fc.record({
    forecastOn: fc.option(day),
    says: fc.constantFrom('nothing', 'same', 'moved', 'done'),
    to: day,
  });
  fc.assert(
    fc.property(day, fc.option(day), fc.array(milestone, { maxLength: 4 }), (was, start, milestones) => {
      const at = {
        ...place,
        projects: [{ ...homeFirst, startsOn: was, endsOn: null }],
        milestones: milestones.map(({ forecastOn }, nth) => ({
          ...{ id: `m${nth}`, version: 1, projectId: 'p4', title: title(nth), critical: false, owner: null },
          ...{ baselineOn: null, actualOn: null, forecastOn: forecastOn && forecastOn >= was ? forecastOn : null },
        })),
      };
      const rows = milestones.flatMap(({ says, to }, nth): SheetValue[][] => {
        const now = at.milestones[nth]?.forecastOn ?? null;
        const forecast = says === 'moved' ? formatDate(to) : now && formatDate(now);
        const said = ['PI-04', title(nth), forecast, says === 'done' ? '5/11/25' : null];
        return says === 'nothing' ? [] : [said];
      });
      const made = plan(moved(start && formatDate(start), ...rows), {}, {}, at);
      if (made.errors > 0) return;
      const { projects, milestones: after } = applied(at, made);
      const startsOn = projects[0]?.startsOn ?? '';
      expect(
        after.filter(({ actualOn, forecastOn }) => actualOn === null && forecastOn && forecastOn < startsOn),
      ).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
