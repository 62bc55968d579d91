import type { TimelineDependencyFragment, TimelineProjectFragment } from '../generated/graphql';
import { dependencySentence, drawDependencies, drawProject } from './drawn-project';

type Milestone = TimelineProjectFragment['milestones'][number];

const milestone = (number: number, dates: Partial<Milestone>): Milestone => ({
  __typename: 'Milestone',
  id: `m${number}`,
  number,
  title: `Milestone ${number}`,
  critical: false,
  baselineOn: null,
  forecastOn: null,
  actualOn: null,
  slipDays: null,
  overdue: false,
  version: 1,
  ...dates,
});

describe('a project along the time', () => {
  it('goes from its start to its last forecast, beyond its plan by what it slips', () => {
    const drawn = drawProject({
      startsOn: '2025-04-01',
      endsOn: null,
      milestones: [
        milestone(2, { baselineOn: '2026-01-31', forecastOn: '2026-04-02' }),
        milestone(1, { baselineOn: '2025-06-30', actualOn: '2025-07-04', forecastOn: '2025-07-04' }),
      ],
    });
    expect(drawn.bar).toEqual({ from: '2025-04-01', to: '2026-04-02' });
    expect(drawn.ghost).toEqual({ from: '2025-04-01', to: '2026-01-31' });
    expect(drawn.slip).toEqual({ from: '2026-01-31', to: '2026-04-02' });
    expect(drawn.milestones.map(({ on, standing }) => [on, standing])).toEqual([
      ['2025-07-04', 'done'],
      ['2026-04-02', 'due'],
    ]);
  });

  it('has no slip while its end holds what its milestones forecast', () => {
    const milestones = [milestone(1, { baselineOn: '2025-10-01', forecastOn: '2025-12-01' })];
    expect(drawProject({ startsOn: '2025-04-01', endsOn: '2026-03-31', milestones }).slip).toBeNull();
  });

  it('begins with its first date where it has no start, and is not drawn without any', () => {
    const milestones = [milestone(1, { forecastOn: '2025-12-01' }), milestone(2, {})];
    expect(drawProject({ startsOn: null, endsOn: null, milestones }).bar).toEqual({
      from: '2025-12-01',
      to: '2025-12-01',
    });
    expect(drawProject({ startsOn: null, endsOn: null, milestones: [milestone(1, {})] })).toEqual({
      bar: null,
      ghost: null,
      slip: null,
      milestones: [],
    });
  });

  it('tells what is late from what is late and critical', () => {
    const late = { forecastOn: '2025-10-13', overdue: true };
    const { milestones } = drawProject({
      startsOn: null,
      endsOn: null,
      milestones: [milestone(1, late), milestone(2, { ...late, critical: true })],
    });
    expect(milestones.map(({ standing }) => standing)).toEqual(['late', 'critical']);
  });
});

const dependency = (more: Partial<TimelineDependencyFragment> = {}): TimelineDependencyFragment => ({
  __typename: 'Dependency',
  id: 'd1',
  code: 'DP-001',
  title: 'Beds',
  needBy: '2025-12-10',
  promisedOn: null,
  expectedOn: '2025-11-20',
  floatDays: 20,
  atRisk: false,
  state: 'AGREED',
  giver: {
    __typename: 'Project',
    id: 'g',
    code: 'PI-04',
    name: 'Home First',
    home: { __typename: 'Workstream', id: 'w', code: 'PI' },
  },
  receiver: { __typename: 'Project', id: 'r', code: 'UC-05', name: 'Same-day care' },
  giverMilestone: null,
  receiverMilestone: null,
  version: 1,
  ...more,
});

describe('a dependency on the timeline', () => {
  const days = (date: string): number => (Date.parse(date) - Date.parse('2025-11-01')) / 86_400_000;
  const x = (date: string): number => days(date) * 10;
  const rows = new Map([
    ['g', 15],
    ['r', 100],
  ]);

  it('goes from where it can be expected to where it is needed', () => {
    const [line] = drawDependencies([dependency()], rows, x);
    expect(line?.path).toBe('M197 15H205V100H383');
  });

  it('that comes too late goes back to where it was needed, and comes in from the left', () => {
    const [line] = drawDependencies([dependency({ needBy: '2025-11-10', floatDays: -10 })], rows, x);
    expect(line?.path).toBe('M197 15H205V89H67V100H83');
  });

  it('is not drawn to a project that is not on screen', () => {
    expect(drawDependencies([dependency()], new Map([['g', 15]]), x)).toEqual([]);
  });

  it('that leads out of view ends beyond its edge, stays so while rows are scrolled by, and one that does not touch it is not drawn', () => {
    const far = new Map([
      ['g', 15],
      ['r', 51_000],
    ]);
    const seen = (top: number, bottom: number) => drawDependencies([dependency()], far, x, { top, bottom })[0]?.path;
    expect(seen(0, 700)).toBe('M197 15H205V2000H383');
    expect(seen(20_100, 20_800)).toBe('M197 20000H205V22000H383');
    expect(seen(20_400, 21_100)).toBe('M197 20000H205V22000H383');
    expect(seen(60_000, 60_700)).toBeUndefined();
  });

  it('says in a sentence who gives what to whom, and how much room there is', () => {
    expect(dependencySentence(dependency())).toBe('DP-001 Beds: PI-04 gives to UC-05, 20 days of room');
    expect(dependencySentence(dependency({ floatDays: -1, atRisk: true }))).toBe(
      'DP-001 Beds: PI-04 gives to UC-05, 1 day too late, at risk',
    );
    expect(dependencySentence(dependency({ floatDays: null }))).toBe(
      'DP-001 Beds: PI-04 gives to UC-05, no date is known',
    );
  });
});
