import type { Grant } from '@weft/identity/domain';
import { book, HEAD, homeFirst, place, plan, sheet } from '../testing/tracker-place';
import { judgeRights } from './judge-rights';

const grant = (role: Grant['role'], groupId: string | null = null): Grant => ({ role, groupId, organisationId: null });
const made = plan(
  book(
    sheet('Projects', [
      HEAD,
      ['PI-20', 'Carers cafe', 'PI'],
      ['UC-20', 'Same day care', 'UC'],
      ['PI-04', homeFirst.name, '', '', 'A'],
    ]),
    sheet('Milestones', [
      ['Project', 'Milestone', 'Forecast'],
      ['PI-04', 'Night sitting begins', '1/3/26'],
      ['PI-20', 'Cafe opens', '1/3/26'],
    ]),
  ),
);
const rulesOf = (personId: string, ...grants: Grant[]) =>
  judgeRights(made.records, place, { personId, grants }).map(({ address, rule }) => [address, rule]);

describe('who may import what', () => {
  it('the PMO everything', () => expect(rulesOf('me', grant('PMO'))).toEqual([]));

  it('the lead of a workstream its projects, and no others', () => {
    expect(rulesOf('me', grant('WORKSTREAM_LEAD', 'uc'))).toEqual([
      ['C2', 'create-project-not-yours'],
      ['A4', 'project-not-yours'],
      ['A2', 'project-not-yours'],
    ]);
  });

  it('a project lead what is theirs, and adds no projects', () => {
    expect(rulesOf('tanvir', grant('PROJECT_LEAD')).map(([, rule]) => rule)).toEqual([
      'create-project-not-yours',
      'create-project-not-yours',
    ]);
  });

  it('nobody changes a closed project', () => {
    const closed = { ...place, projects: [{ ...homeFirst, stage: 'CLOSED' as const }] };
    const found = judgeRights(made.records, closed, { personId: 'me', grants: [grant('PMO')] });
    expect(found.map(({ rule }) => rule)).toEqual(['project-closed', 'project-closed']);
  });
});
