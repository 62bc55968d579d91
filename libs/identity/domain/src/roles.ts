/** The roles of a place, in the order in which they are offered. */
export const ROLES = [
  'VIEWER',
  'PROJECT_LEAD',
  'WORKSTREAM_LEAD',
  'ENABLER_LEAD',
  'FINANCE_LEAD',
  'BCF_LEAD',
  'PMO',
  'PLACE_ADMIN',
  'AUDITOR',
] as const;

export type Role = (typeof ROLES)[number];

/** A role that a person holds in a place. Null scopes mean the whole place. */
export interface Grant {
  readonly role: Role;
  /** Limits the role to one group: a workstream, a programme, an enabler group. */
  readonly groupId: string | null;
  /** Limits the role to what belongs to one organisation. */
  readonly organisationId: string | null;
}

/** Whether these grants let a person verify the trail. Apart from the rule set, which reads it from here. */
export const verifiesTrail = (grants: readonly Grant[]): boolean => grants.some(({ role }) => role === 'AUDITOR');

/** Whether these grants let a person go through the trail of the whole place. Apart from the rule set, for the same reason. */
export const readsTrail = (grants: readonly Grant[]): boolean =>
  grants.some(({ role }) => role === 'AUDITOR' || role === 'PLACE_ADMIN');

/** The role in words. */
export const roleWords: Readonly<Record<Role, string>> = {
  VIEWER: 'Viewer',
  PROJECT_LEAD: 'Project lead',
  WORKSTREAM_LEAD: 'Workstream lead',
  ENABLER_LEAD: 'Enabler-group lead',
  FINANCE_LEAD: 'Finance lead',
  BCF_LEAD: 'BCF lead',
  PMO: 'PMO',
  PLACE_ADMIN: 'Place administrator',
  AUDITOR: 'Auditor',
};

/** What the role is for, in a sentence. */
export const rolePurpose: Readonly<Record<Role, string>> = {
  VIEWER: 'Reads everything of the place and changes nothing.',
  PROJECT_LEAD: 'Keeps the projects that they lead true: milestones, ratings, planned gates.',
  WORKSTREAM_LEAD: 'Manages the projects of a workstream, its priorities, and gates 1 and 2.',
  ENABLER_LEAD: 'Delivers the action plan of an enabler group.',
  FINANCE_LEAD: 'Tracks allocations, actuals and virements.',
  BCF_LEAD: 'Holds the Better Care Fund plan and its returns.',
  PMO: 'Runs reviews across all workstreams, and keeps every project.',
  PLACE_ADMIN: 'Sets up people, roles, organisations, workstreams and strategy editions.',
  AUDITOR: 'Reads everything and verifies the trail.',
};
