import fc from 'fast-check';
import {
  abilityFor,
  mayCreateProject,
  mayCreateSomeProject,
  mayEditEditions,
  mayEditPlan,
  mayEditProject,
  mayEditWorkstream,
  mayGrantRoles,
  mayKeepMoney,
  mayKeepSomeMoney,
  mayManageOrganisations,
  mayManagePeople,
  mayReadTrail,
  maySetPriorities,
  mayVerifyTrail,
  refusals,
  type ProjectSubject,
} from './ability';
import { ROLES, rolePurpose, roleWords, type Grant, type Role } from './roles';

const me = { personId: 'me' };
const grant = (role: Role, scope: Partial<Grant> = {}): Grant => ({
  role,
  groupId: null,
  organisationId: null,
  ...scope,
});
const as = (...grants: Grant[]) => abilityFor(grants, me);

const homeFirst: ProjectSubject = { homeId: 'PI', leadId: 'tanvir', sroId: 'farida', organisationId: 'LBTH' };
const mine = { ...homeFirst, leadId: 'me' };
const myCharge = { ...homeFirst, sroId: 'me' };
const elsewhere = { ...homeFirst, homeId: 'UC' };

describe('reading', () => {
  it('is for every member, whatever the role, and without one', () => {
    for (const role of ROLES) expect(as(grant(role)).can('read', 'all')).toBe(true);
    expect(as().can('read', 'all')).toBe(true);
  });
});

describe('a project lead', () => {
  const ability = as(grant('PROJECT_LEAD'));
  it('edits the projects that they lead', () => expect(mayEditProject(ability, mine)).toBe(true));
  it('edits no others', () => expect(mayEditProject(ability, homeFirst)).toBe(false));
  it('creates none', () => {
    expect([mayCreateSomeProject(ability), mayCreateProject(ability, homeFirst)]).toEqual([false, false]);
  });
  it('limited to a workstream or an organisation edits their own projects there alone', () => {
    expect(mayEditProject(as(grant('PROJECT_LEAD', { groupId: 'UC' })), mine)).toBe(false);
    expect(mayEditProject(as(grant('PROJECT_LEAD', { organisationId: 'LBTH' })), mine)).toBe(true);
    expect(mayEditProject(as(grant('PROJECT_LEAD', { organisationId: 'ELFT' })), mine)).toBe(false);
  });
});

describe('the SRO of a project', () => {
  it.each(ROLES.filter((role) => role !== 'VIEWER' && role !== 'AUDITOR'))('edits it, being %s', (role) => {
    expect(mayEditProject(as(grant(role, { groupId: 'other' })), myCharge)).toBe(true);
  });
  it('does not, who only views or audits', () => {
    expect(mayEditProject(as(grant('VIEWER'), grant('AUDITOR')), myCharge)).toBe(false);
    expect(mayEditProject(as(), myCharge)).toBe(false);
  });
});

describe('a workstream lead', () => {
  const ability = as(grant('WORKSTREAM_LEAD', { groupId: 'PI' }));
  it('edits and creates projects of the workstream, and no others', () => {
    expect([mayEditProject(ability, homeFirst), mayEditProject(ability, elsewhere)]).toEqual([true, false]);
    expect([mayCreateProject(ability, homeFirst), mayCreateProject(ability, elsewhere)]).toEqual([true, false]);
  });
  it('edits the workstream and its priorities, and no others', () => {
    expect([mayEditWorkstream(ability, { id: 'PI' }), mayEditWorkstream(ability, { id: 'UC' })]).toEqual([true, false]);
    expect([maySetPriorities(ability, { id: 'PI' }), maySetPriorities(ability, { id: 'UC' })]).toEqual([true, false]);
  });
  it('without a group leads them all', () => {
    const all = as(grant('WORKSTREAM_LEAD'));
    expect([mayEditProject(all, elsewhere), mayEditWorkstream(all, { id: 'UC' })]).toEqual([true, true]);
  });
  it('limited to an organisation keeps its projects, and leaves the workstream alone', () => {
    const narrow = as(grant('WORKSTREAM_LEAD', { groupId: 'PI', organisationId: 'ELFT' }));
    expect(mayEditProject(narrow, homeFirst)).toBe(false);
    expect(mayEditProject(narrow, { ...homeFirst, organisationId: 'ELFT' })).toBe(true);
    expect([mayEditWorkstream(narrow, { id: 'PI' }), maySetPriorities(narrow, { id: 'PI' })]).toEqual([false, false]);
  });
});

describe('the PMO', () => {
  it('edits and creates everywhere, and sets priorities', () => {
    const pmo = as(grant('PMO'));
    expect([mayEditProject(pmo, homeFirst), mayCreateProject(pmo, elsewhere)]).toEqual([true, true]);
    expect([maySetPriorities(pmo, { id: 'UC' }), mayEditWorkstream(pmo, { id: 'UC' })]).toEqual([true, true]);
  });
  it('limited to an organisation keeps to its projects', () => {
    const narrow = as(grant('PMO', { organisationId: 'ELFT' }));
    expect([mayEditProject(narrow, homeFirst), mayCreateProject(narrow, homeFirst)]).toEqual([false, false]);
    expect(mayEditProject(narrow, { ...homeFirst, organisationId: 'ELFT' })).toBe(true);
    expect([maySetPriorities(narrow, { id: 'PI' }), mayEditWorkstream(narrow, { id: 'PI' })]).toEqual([false, false]);
  });
  it('neither manages people nor edits editions', () => {
    const pmo = as(grant('PMO'));
    expect([mayManagePeople(pmo), mayGrantRoles(pmo), mayEditEditions(pmo)]).toEqual([false, false, false]);
  });
});

describe('a place administrator', () => {
  const admin = as(grant('PLACE_ADMIN'));
  it('sets up people, roles, organisations, workstreams and editions', () => {
    const may = [mayManagePeople(admin), mayGrantRoles(admin), mayManageOrganisations(admin), mayEditEditions(admin)];
    expect([...may, mayEditWorkstream(admin, { id: 'PI' })]).toEqual([true, true, true, true, true]);
  });
  it('does not touch what projects say', () => {
    expect([mayEditProject(admin, homeFirst), mayCreateProject(admin, homeFirst)]).toEqual([false, false]);
    expect(maySetPriorities(admin, { id: 'PI' })).toBe(false);
  });
});

describe('the money of the Better Care Fund', () => {
  const kept = (...grants: Grant[]) => {
    const ability = as(...grants);
    const of = ['LBTH', 'ELFT'].map((organisationId) => mayKeepMoney(ability, { organisationId }));
    return [mayEditPlan(ability), ...of];
  };
  it('is kept by the BCF lead, the plan and every line', () => {
    expect(kept(grant('BCF_LEAD'))).toEqual([true, true, true]);
    expect(kept(grant('BCF_LEAD', { organisationId: 'LBTH' }))).toEqual([false, true, false]);
  });
  it('is kept by a finance lead for the organisation, and the plan is not', () => {
    expect(kept(grant('FINANCE_LEAD', { organisationId: 'LBTH' }))).toEqual([false, true, false]);
    expect(kept(grant('FINANCE_LEAD'))).toEqual([false, true, true]);
  });
  it.each(ROLES.filter((role) => role !== 'BCF_LEAD' && role !== 'FINANCE_LEAD'))('is not kept by %s', (role) => {
    expect(kept(grant(role))).toEqual([false, false, false]);
    expect(mayKeepSomeMoney(as(grant(role)))).toBe(false);
  });
});

describe('the other roles', () => {
  it.each(['VIEWER', 'ENABLER_LEAD', 'FINANCE_LEAD', 'BCF_LEAD', 'AUDITOR'] as const)('%s changes nothing', (role) => {
    const ability = as(grant(role));
    expect(mayEditProject(ability, { ...homeFirst, leadId: 'me' })).toBe(false);
    expect([mayCreateSomeProject(ability), mayEditWorkstream(ability, { id: 'PI' })]).toEqual([false, false]);
    expect([mayEditEditions(ability), mayManagePeople(ability), mayGrantRoles(ability)]).toEqual([false, false, false]);
  });
  it('the auditor and the place administrator go through the trail of the place', () => {
    expect(ROLES.filter((role) => mayReadTrail(as(grant(role))))).toEqual(['PLACE_ADMIN', 'AUDITOR']);
  });
  it('the auditor alone verifies the trail', () => {
    expect(ROLES.filter((role) => mayVerifyTrail(as(grant(role))))).toEqual(['AUDITOR']);
  });
});

describe('laws of the rule set', () => {
  const id = fc.constantFrom('PI', 'UC', 'me', 'LBTH', 'ELFT');
  const anyGrant: fc.Arbitrary<Grant> = fc.record({
    role: fc.constantFrom(...ROLES),
    groupId: fc.option(id),
    organisationId: fc.option(id),
  });
  const anyProject = fc.record({
    homeId: id,
    leadId: fc.option(id),
    sroId: fc.option(id),
    organisationId: fc.option(id),
  });

  it('another grant never takes anything away', () => {
    fc.assert(
      fc.property(fc.array(anyGrant), anyGrant, anyProject, (grants, more, project) => {
        if (mayEditProject(as(...grants), project)) expect(mayEditProject(as(...grants, more), project)).toBe(true);
      }),
    );
  });

  it('a narrower scope never adds anything', () => {
    fc.assert(
      fc.property(anyGrant, anyProject, (narrow, project) => {
        if (mayEditProject(as(narrow), project)) expect(mayEditProject(as(grant(narrow.role)), project)).toBe(true);
      }),
    );
  });

  it('who may create a project at a home may edit it once it is there', () => {
    fc.assert(
      fc.property(fc.array(anyGrant), anyProject, (grants, project) => {
        const ability = as(...grants);
        if (mayCreateProject(ability, project)) expect(mayEditProject(ability, project)).toBe(true);
      }),
    );
  });

  it('every role has words and a purpose, and every refusal a rule of its own and a sentence', () => {
    for (const role of ROLES) expect([roleWords[role], rolePurpose[role]].every(Boolean)).toBe(true);
    const rules = Object.values(refusals).map((refused) =>
      refused.ok ? '' : refused.refusal.kind === 'not-allowed' && refused.refusal.rule,
    );
    expect(new Set(rules).size).toBe(Object.keys(refusals).length);
  });
});
