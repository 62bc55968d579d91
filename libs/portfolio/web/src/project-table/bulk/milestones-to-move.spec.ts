import type { MilestonesToMoveQuery, ProjectRowFragment } from '../../generated/graphql';
import { milestoneKinds, milestonesToMove } from './milestones-to-move';

type Project = MilestonesToMoveQuery['projects']['nodes'][number];
const milestone = (id: string, title: string, more: object = {}) => ({
  __typename: 'Milestone' as const,
  id,
  title,
  critical: false,
  forecastOn: '2026-01-01',
  actualOn: null,
  version: 2,
  ...more,
});
const project = (id: string, ...milestones: Project['milestones']): Project => ({
  __typename: 'Project',
  id,
  milestones,
});
const projects = [
  project('p1', milestone('m1', 'Tender out'), milestone('m2', 'Go live', { critical: true })),
  project('p2', milestone('m3', 'tender out '), milestone('m4', 'Agreed', { actualOn: '2025-01-01' })),
  project('p3', milestone('m5', 'Undated', { forecastOn: null })),
];

describe('the milestones of a bulk move', () => {
  it('are offered by kind with how many they are, those that several projects share first', () => {
    expect(milestoneKinds(projects).map(({ label }) => label)).toEqual([
      'The next milestone of each',
      'All open milestones (3)',
      'All critical ones that are open (1)',
      '“Tender out” (2)',
      '“Go live” (1)',
    ]);
  });

  it('are those of the kind that are open and dated, each with the version that was seen', () => {
    const rows = [{ nextMilestone: { id: 'm1', version: 2 } }, { nextMilestone: null }] as ProjectRowFragment[];
    const ids = (kind: string) => milestonesToMove(kind, rows, projects).map(({ id }) => id);
    expect(ids('next')).toEqual(['m1']);
    expect(ids('all')).toEqual(['m1', 'm2', 'm3']);
    expect(ids('critical')).toEqual(['m2']);
    expect(ids('title:tender out')).toEqual(['m1', 'm3']);
    expect(milestonesToMove('all', rows, projects)[0]).toEqual({ id: 'm1', version: 2 });
  });
});
