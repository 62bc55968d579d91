import { createMongoAbility, AbilityBuilder, type MongoAbility } from '@casl/ability';
import { notAllowed } from '@weft/kernel';
import { type Grant, readsTrail, verifiesTrail } from './roles';

/** What the rules look at of a project. */
export interface ProjectSubject {
  /** Id of the workstream or programme where it is counted. */
  readonly homeId: string;
  readonly leadId: string | null;
  readonly sroId: string | null;
  readonly organisationId: string | null;
}

/** Subjects are told apart by the name of their GraphQL type. */
type Tagged<Name extends string, Fields = object> = Fields & { readonly __typename: Name };

type Project = Tagged<'Project', ProjectSubject>;
type Workstream = Tagged<'Workstream', { readonly id: string }>;
type FundingLine = Tagged<'FundingLine', { readonly organisationId: string }>;
type AnnualPriority = Tagged<'AnnualPriority', { readonly workstreamId: string }>;

type Abilities =
  | ['read', 'all']
  | ['create' | 'edit', 'Project' | Project]
  | ['edit', 'Workstream' | Workstream]
  | ['edit', 'AnnualPriority' | AnnualPriority]
  | ['create' | 'edit', 'Edition' | 'Person' | 'Organisation']
  | ['create' | 'remove', 'RoleGrant']
  | ['edit', 'PortfolioSettings' | 'Reference']
  | ['create', 'Comment']
  | ['edit', 'FundingPlan']
  | ['edit', 'FundingLine' | FundingLine]
  | ['review' | 'verify', 'Trail'];

/** What one person may do in one place. */
export type WeftAbility = MongoAbility<Abilities>;

/**
 * The one rule set, used by the server before every change and by the web application to offer what is allowed.
 * `grants` are the person's grants in the place; who has none still reads, as a member.
 */
export function abilityFor(grants: readonly Grant[], me: { readonly personId: string }): WeftAbility {
  const { can, build } = new AbilityBuilder<WeftAbility>(createMongoAbility);
  can('read', 'all');
  // Whoever works here in any role may keep the projects that they answer for.
  if (grants.some(({ role }) => role !== 'VIEWER' && role !== 'AUDITOR')) {
    can('edit', 'Project', { sroId: me.personId });
    can('create', 'Comment');
  }
  if (readsTrail(grants)) can('review', 'Trail');
  if (verifiesTrail(grants)) can('verify', 'Trail');
  for (const grant of grants) {
    switch (grant.role) {
      case 'PROJECT_LEAD':
        can('edit', 'Project', { leadId: me.personId, ...scopeOf(grant) });
        break;
      case 'WORKSTREAM_LEAD':
        can(['create', 'edit'], 'Project', scopeOf(grant));
        if (grant.organisationId === null) {
          can('edit', 'Workstream', grant.groupId === null ? {} : { id: grant.groupId });
          can('edit', 'AnnualPriority', grant.groupId === null ? {} : { workstreamId: grant.groupId });
        }
        break;
      case 'PMO':
        can(['create', 'edit'], 'Project', scopeOf(grant));
        if (grant.organisationId === null && grant.groupId === null) {
          can('edit', 'Workstream');
          can('edit', 'AnnualPriority');
          can('edit', 'PortfolioSettings');
        }
        break;
      case 'PLACE_ADMIN':
        can(['create', 'edit'], ['Edition', 'Person', 'Organisation']);
        can(['create', 'remove'], 'RoleGrant');
        can('edit', ['Workstream', 'PortfolioSettings', 'Reference']);
        break;
      case 'BCF_LEAD':
        can('edit', 'FundingLine', organisationOf(grant));
        // A part of it is not the plan.
        if (grant.organisationId === null) {
          can('edit', 'FundingPlan');
        }
        break;
      case 'FINANCE_LEAD':
        can('edit', 'FundingLine', organisationOf(grant));
        break;
      case 'AUDITOR':
      case 'VIEWER':
      case 'ENABLER_LEAD':
        break;
    }
  }
  return build({ detectSubjectType: (subject) => subject.__typename });
}

/** The part of the projects that a grant covers: those of its group and of its organisation. */
function scopeOf({ groupId, organisationId }: Grant): { homeId?: string; organisationId?: string } {
  return { ...(groupId !== null && { homeId: groupId }), ...(organisationId !== null && { organisationId }) };
}

function organisationOf({ organisationId }: Grant): { organisationId?: string } {
  return organisationId === null ? {} : { organisationId };
}

/** May change the project, its milestones, ratings and planned gates. */
export function mayEditProject(ability: WeftAbility, project: ProjectSubject): boolean {
  const { homeId, leadId, sroId, organisationId } = project;
  return ability.can('edit', { __typename: 'Project', homeId, leadId, sroId, organisationId });
}

/** May create a project at this home, for this organisation. */
export function mayCreateProject(
  ability: WeftAbility,
  { homeId, organisationId }: Pick<ProjectSubject, 'homeId' | 'organisationId'>,
): boolean {
  return ability.can('create', { __typename: 'Project', homeId, leadId: null, sroId: null, organisationId });
}

/** May create a project at some home: whether to offer it at all. */
export function mayCreateSomeProject(ability: WeftAbility): boolean {
  return ability.can('create', 'Project');
}

/** May change name, description and lead of a workstream or programme. */
export function mayEditWorkstream(ability: WeftAbility, { id }: { readonly id: string }): boolean {
  return ability.can('edit', { __typename: 'Workstream', id });
}

/** May set the annual priorities of a workstream. */
export function maySetPriorities(ability: WeftAbility, workstream: { readonly id: string }): boolean {
  return ability.can('edit', { __typename: 'AnnualPriority', workstreamId: workstream.id });
}

/** May set the risk bands of the place. */
export function maySetPortfolio(ability: WeftAbility): boolean {
  return ability.can('edit', 'PortfolioSettings');
}

/** May add and edit the localities and cohorts of the place. */
export function mayEditReferences(ability: WeftAbility): boolean {
  return ability.can('edit', 'Reference');
}

/** May say something of a project or an entry: whoever works in the place. */
export function mayComment(ability: WeftAbility): boolean {
  return ability.can('create', 'Comment');
}

/** May open the Better Care Fund plan of a round, and change its income, schemes and agreement. */
export function mayEditPlan(ability: WeftAbility): boolean {
  return ability.can('edit', 'FundingPlan');
}

/** May keep the money that an organisation answers for: expenditure lines, and budgets of projects from other funds. */
export function mayKeepMoney(ability: WeftAbility, { organisationId }: { readonly organisationId: string }): boolean {
  return ability.can('edit', { __typename: 'FundingLine', organisationId });
}

/** May keep the money of some organisation: whether to offer it at all. */
export function mayKeepSomeMoney(ability: WeftAbility): boolean {
  return ability.can('edit', 'FundingLine');
}

/** May draft, edit and publish editions of the strategy. */
export function mayEditEditions(ability: WeftAbility): boolean {
  return ability.can('edit', 'Edition');
}

/** May add and edit people, and end their sessions. */
export function mayManagePeople(ability: WeftAbility): boolean {
  return ability.can('edit', 'Person');
}

/** May grant and revoke roles. */
export function mayGrantRoles(ability: WeftAbility): boolean {
  return ability.can('create', 'RoleGrant');
}

/** May add and edit organisations. */
export function mayManageOrganisations(ability: WeftAbility): boolean {
  return ability.can('edit', 'Organisation');
}

/** May go through everything that happened in the place, whoever did it. */
export function mayReadTrail(ability: WeftAbility): boolean {
  return ability.can('review', 'Trail');
}

/** May verify the trail. */
export function mayVerifyTrail(ability: WeftAbility): boolean {
  return ability.can('verify', 'Trail');
}

/** The refusals that belong to the questions above: each says who may. */
export const refusals = {
  editProject: notAllowed(
    'project-not-yours',
    'This project is changed by its lead, its SRO, the lead of its workstream or the PMO.',
  ),
  createProject: notAllowed(
    'create-project-not-yours',
    'Projects are created by the lead of the workstream, for its own, or by the PMO.',
  ),
  nameKnownElsewhere: notAllowed(
    'name-known-elsewhere',
    'Another place knows this person by their name as well: only they can change it.',
  ),
  accountByToken: notAllowed(
    'account-by-token',
    'Passwords and tokens are changed by somebody who has signed in, not by a token.',
  ),
  editWorkstream: notAllowed(
    'workstream-not-yours',
    'A workstream is changed by its lead, the PMO or a place administrator.',
  ),
  setPriorities: notAllowed('priorities-not-yours', 'Priorities are set by the lead of the workstream or the PMO.'),
  setPortfolio: notAllowed(
    'portfolio-settings-not-yours',
    'The risk bands and rating thresholds of the place are set by the PMO or a place administrator.',
  ),
  editReferences: notAllowed(
    'references-need-place-admin',
    'Localities and cohorts are added and edited by a place administrator.',
  ),
  comment: notAllowed('comment-wrong-role', 'Comments are written by those who work in the place.'),
  editPlan: notAllowed(
    'plan-needs-bcf-lead',
    'The plan itself, its income, schemes and agreement are changed by the BCF lead.',
  ),
  answerReturn: notAllowed(
    'return-needs-bcf-lead',
    'Conditions, metrics, income and feedback of a return are answered by the BCF lead; lines by who keeps their money.',
  ),
  keepMoney: notAllowed('finance-wrong-role', 'Money is kept by a finance lead of the organisation or the BCF lead.'),
  keepOthersMoney: notAllowed(
    'finance-of-another-organisation',
    'You keep the money of another organisation; this line is not its.',
  ),
  editEditions: notAllowed('editions-need-place-admin', 'Editions are edited by a place administrator.'),
  managePeople: notAllowed('people-need-place-admin', 'People are added and edited by a place administrator.'),
  personErased: notAllowed('person-erased', 'This person was erased: nothing of them changes any more.'),
  grantRoles: notAllowed('roles-need-place-admin', 'Roles are granted and revoked by a place administrator.'),
  manageOrganisations: notAllowed(
    'organisations-need-place-admin',
    'Organisations are added and edited by a place administrator.',
  ),
  readTrail: notAllowed(
    'trail-of-the-place-not-yours',
    'The trail of the whole place is read by an auditor or a place administrator. The history of each record is open to everyone, beside it.',
  ),
  verifyTrail: notAllowed('trail-needs-auditor', 'The trail is verified by an auditor.'),
} as const;
