// Written by apps/web/codegen.ts; edit the .graphql documents instead.
/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AddMilestoneInput = {
  baselineOn?: string | null | undefined;
  critical?: boolean | null | undefined;
  forecastOn?: string | null | undefined;
  ownerId?: string | number | null | undefined;
  projectId: string | number;
  title: string;
};

export type CompleteMilestoneInput = {
  /** Not in the future. */
  actualOn: string;
  id: string | number;
  version: number;
};

export type CreateProjectInput = {
  endsOn?: string | null | undefined;
  /** Code of the workstream or programme that is its home; the project's code is the next one there. */
  home: string;
  leadId?: string | number | null | undefined;
  name: string;
  organisationId?: string | number | null | undefined;
  sroId?: string | number | null | undefined;
  startsOn?: string | null | undefined;
  summary?: string | null | undefined;
};

export type DeclareRatingInput = {
  dimension: RatingDimension;
  projectId: string | number;
  rating: Rating;
  /** Required for Amber/Red and Red. */
  reason?: string | null | undefined;
  scale?: RatingScale | null | undefined;
  /** Version of the rating that was seen; 0 where the dimension was never rated. */
  version: number;
};

export type EditMilestoneInput = {
  /** Accepted only while there is none: a baseline that is set is changed by an approved change request. */
  baselineOn?: string | null | undefined;
  critical?: boolean | null | undefined;
  id: string | number;
  ownerId?: string | number | null | undefined;
  title?: string | null | undefined;
  version: number;
};

/** Fields left out stay as they are; null empties. */
export type EditProjectInput = {
  /** Codes of the contributing workstreams, all of them. */
  contributors?: Array<string> | null | undefined;
  endsOn?: string | null | undefined;
  id: string | number;
  leadId?: string | number | null | undefined;
  name?: string | null | undefined;
  organisationId?: string | number | null | undefined;
  priorityId?: string | number | null | undefined;
  sroId?: string | number | null | undefined;
  startsOn?: string | null | undefined;
  summary?: string | null | undefined;
  version: number;
};

export type EditWorkstreamInput = {
  description?: string | null | undefined;
  id: string | number;
  leadId?: string | number | null | undefined;
  name?: string | null | undefined;
  version: number;
};

export type GroupKind =
  | 'BOARD'
  | 'ENABLER_GROUP'
  | 'PROGRAMME'
  | 'WORKSTREAM';

export type MoveMilestoneInput = {
  forecastOn: string;
  id: string | number;
  reason?: string | null | undefined;
  version: number;
};

export type OrderDirection =
  | 'ASC'
  | 'DESC';

export type PassGateInput = {
  gate: number;
  note?: string | null | undefined;
  passedOn: string;
  projectId: string | number;
  /** Version of the project. */
  version: number;
};

export type PlanGateInput = {
  gate: number;
  plannedOn?: string | null | undefined;
  projectId: string | number;
  /** Version of the gate. */
  version: number;
};

/** Every field that is given narrows; values within a list widen. */
export type ProjectFilter = {
  /** Codes of workstreams that contribute. */
  contributor?: Array<string> | null | undefined;
  /** Next gate planned on or before this date. */
  gateBy?: string | null | undefined;
  /** Codes of workstreams or programmes that are the home. */
  home?: Array<string> | null | undefined;
  leadId?: Array<string | number> | null | undefined;
  /** Red, worse than before, or with an overdue critical milestone. */
  needsAttention?: boolean | null | undefined;
  notStage?: Array<Stage> | null | undefined;
  /** Codes of organisations. */
  organisation?: Array<string> | null | undefined;
  /** With an overdue milestone, or without. */
  overdue?: boolean | null | undefined;
  rating?: Array<Rating> | null | undefined;
  /** Words in code, name, summary or lead. */
  search?: string | null | undefined;
  sroId?: Array<string | number> | null | undefined;
  stage?: Array<Stage> | null | undefined;
};

export type ProjectOrder = {
  direction: OrderDirection;
  field: ProjectOrderField;
};

export type ProjectOrderField =
  | 'CODE'
  | 'LEAD'
  | 'NAME'
  | 'NEXT_FORECAST'
  | 'RATING'
  | 'SLIP'
  | 'STAGE'
  | 'UPDATED';

export type Rating =
  | 'AMBER'
  | 'AMBER_GREEN'
  | 'AMBER_RED'
  | 'GREEN'
  | 'NOT_RATED'
  | 'RED';

export type RatingDimension =
  | 'BENEFITS'
  | 'COST'
  | 'OVERALL'
  | 'RESOURCE'
  | 'RISK'
  | 'SCHEDULE'
  | 'SCOPE';

export type RatingScale =
  | 'FIVE_POINT'
  | 'THREE_POINT';

export type ReopenMilestoneInput = {
  id: string | number;
  reason: string;
  version: number;
};

export type ReturnToStageInput = {
  projectId: string | number;
  reason: string;
  stage: Stage;
  version: number;
};

export type SetAnnualPriorityInput = {
  financialYear: string;
  /** None adds one. */
  id?: string | number | null | undefined;
  title: string;
  version?: number | null | undefined;
  workstream: string;
};

export type Stage =
  | 'CASE'
  | 'CLOSED'
  | 'DELIVER'
  | 'EMBED'
  | 'IDEA'
  | 'PLAN';

export type StopProjectInput = {
  projectId: string | number;
  reason: string;
  version: number;
};

export type Trend =
  | 'BETTER'
  | 'NEW'
  | 'SAME'
  | 'WORSE';

export type OverviewQueryVariables = Exact<{
  since: string;
}>;


export type OverviewQuery = { __typename: 'Query', portfolio: { __typename: 'PortfolioSummary', projectCount: number, overdueMilestones: number, overdueCritical: number, dueMilestones: number, notRatedThisMonth: number, ratings: { __typename: 'RatingCounts', green: number, amberGreen: number, amber: number, amberRed: number, red: number, notRated: number } }, workstreams: Array<{ __typename: 'Workstream', id: string, code: string, name: string, projectCount: number, overdueMilestones: number, overdueCritical: number, dueMilestones: number, improved: number, worsened: number, lead: { __typename: 'Person', id: string, name: string } | null, ratings: { __typename: 'RatingCounts', green: number, amberGreen: number, amber: number, amberRed: number, red: number, notRated: number }, greenHistory: Array<{ __typename: 'GreenShare', month: string, share: number | null }> }>, exceptions: Array<{ __typename: 'Project', id: string, code: string, name: string, stage: Stage, rating: Rating, ratingTrend: Trend, ratingDeclaredAt: string | null, ratingHistory: Array<Rating>, overdueMilestones: number, overdueCritical: number, slipDays: number, version: number, home: { __typename: 'Workstream', id: string, code: string, name: string }, lead: { __typename: 'Person', id: string, name: string, initials: string } | null, sro: { __typename: 'Person', id: string, name: string } | null, organisation: { __typename: 'Organisation', id: string, code: string, shortName: string } | null, nextMilestone: { __typename: 'Milestone', id: string, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, overdue: boolean, slipDays: number | null, version: number } | null }>, attention: { __typename: 'ProjectConnection', totalCount: number }, movers: Array<{ __typename: 'Declaration', id: string, rating: Rating, previous: Rating | null, trend: Trend, reason: string | null, declaredAt: string, declaredBy: { __typename: 'Person', id: string, name: string } | null, project: { __typename: 'Project', id: string, code: string, name: string } }> };

export type ProjectPanelQueryVariables = Exact<{
  code: string;
}>;


export type ProjectPanelQuery = { __typename: 'Query', project: { __typename: 'Project', id: string, code: string, name: string, stage: Stage, rating: Rating, ratingTrend: Trend, ratingDeclaredAt: string | null, ratingHistory: Array<Rating>, overdueMilestones: number, overdueCritical: number, slipDays: number, version: number, summary: string, startsOn: string | null, endsOn: string | null, createdAt: string, updatedAt: string, ratings: Array<{ __typename: 'ProjectRating', id: string, dimension: RatingDimension, rating: Rating, previous: Rating | null, trend: Trend, scale: RatingScale, reason: string | null, declaredAt: string, history: Array<Rating>, version: number, declaredBy: { __typename: 'Person', id: string, name: string, initials: string } | null }>, gates: Array<{ __typename: 'Gate', id: string, number: number, from: Stage, to: Stage, plannedOn: string | null, passedOn: string | null, note: string | null, version: number, passedBy: { __typename: 'Person', id: string, name: string } | null }>, milestones: Array<{ __typename: 'Milestone', id: string, number: number, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, actualOn: string | null, slipDays: number | null, overdue: boolean, version: number, owner: { __typename: 'Person', id: string, name: string, initials: string } | null, slips: Array<{ __typename: 'MilestoneSlip', id: string, fromOn: string | null, toOn: string | null, days: number | null, reason: string | null, movedAt: string, movedBy: { __typename: 'Person', id: string, name: string, initials: string } | null }> }>, home: { __typename: 'Workstream', id: string, code: string, name: string, kind: GroupKind }, lead: { __typename: 'Person', id: string, name: string, initials: string } | null, sro: { __typename: 'Person', id: string, name: string, initials: string } | null, organisation: { __typename: 'Organisation', id: string, code: string, shortName: string, name: string } | null, nextMilestone: { __typename: 'Milestone', id: string, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, overdue: boolean, slipDays: number | null, version: number } | null, contributors: Array<{ __typename: 'Workstream', id: string, code: string, name: string }>, priority: { __typename: 'AnnualPriority', id: string, number: number, title: string, financialYear: string } | null } | null, projectHistory: Array<{ __typename: 'HistoryEntry', id: string, at: string, action: string, subjectType: string, subjectId: string, summary: string, actor: { __typename: 'Person', id: string, name: string, initials: string } | null, changes: Array<{ __typename: 'FieldChange', field: string, before: string | null, after: string | null }> }> };

export type ProjectListQueryVariables = Exact<{
  filter?: ProjectFilter | null | undefined;
  orderBy?: ProjectOrder | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ProjectListQuery = { __typename: 'Query', projects: { __typename: 'ProjectConnection', totalCount: number, edges: Array<{ __typename: 'ProjectEdge', cursor: string, node: { __typename: 'Project', id: string, code: string, name: string, stage: Stage, rating: Rating, ratingTrend: Trend, ratingDeclaredAt: string | null, ratingHistory: Array<Rating>, overdueMilestones: number, overdueCritical: number, slipDays: number, version: number, home: { __typename: 'Workstream', id: string, code: string, name: string }, lead: { __typename: 'Person', id: string, name: string, initials: string } | null, sro: { __typename: 'Person', id: string, name: string } | null, organisation: { __typename: 'Organisation', id: string, code: string, shortName: string } | null, nextMilestone: { __typename: 'Milestone', id: string, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, overdue: boolean, slipDays: number | null, version: number } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type ProjectViewsQueryVariables = Exact<{
  all?: ProjectFilter | null | undefined;
  attention?: ProjectFilter | null | undefined;
  overdue?: ProjectFilter | null | undefined;
  gate?: ProjectFilter | null | undefined;
}>;


export type ProjectViewsQuery = { __typename: 'Query', all: { __typename: 'ProjectConnection', totalCount: number }, attention: { __typename: 'ProjectConnection', totalCount: number }, overdue: { __typename: 'ProjectConnection', totalCount: number }, gate: { __typename: 'ProjectConnection', totalCount: number } };

export type ProjectRowByCodeQueryVariables = Exact<{
  code: string;
}>;


export type ProjectRowByCodeQuery = { __typename: 'Query', project: { __typename: 'Project', id: string, code: string, name: string, stage: Stage, rating: Rating, ratingTrend: Trend, ratingDeclaredAt: string | null, ratingHistory: Array<Rating>, overdueMilestones: number, overdueCritical: number, slipDays: number, version: number, home: { __typename: 'Workstream', id: string, code: string, name: string }, lead: { __typename: 'Person', id: string, name: string, initials: string } | null, sro: { __typename: 'Person', id: string, name: string } | null, organisation: { __typename: 'Organisation', id: string, code: string, shortName: string } | null, nextMilestone: { __typename: 'Milestone', id: string, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, overdue: boolean, slipDays: number | null, version: number } | null } | null };

export type ProjectPageQueryVariables = Exact<{
  code: string;
}>;


export type ProjectPageQuery = { __typename: 'Query', project: { __typename: 'Project', id: string, code: string, name: string, stage: Stage, rating: Rating, ratingTrend: Trend, ratingDeclaredAt: string | null, ratingHistory: Array<Rating>, overdueMilestones: number, overdueCritical: number, slipDays: number, version: number, summary: string, startsOn: string | null, endsOn: string | null, createdAt: string, updatedAt: string, ratings: Array<{ __typename: 'ProjectRating', id: string, dimension: RatingDimension, rating: Rating, previous: Rating | null, trend: Trend, scale: RatingScale, reason: string | null, declaredAt: string, history: Array<Rating>, version: number, declaredBy: { __typename: 'Person', id: string, name: string, initials: string } | null }>, gates: Array<{ __typename: 'Gate', id: string, number: number, from: Stage, to: Stage, plannedOn: string | null, passedOn: string | null, note: string | null, version: number, passedBy: { __typename: 'Person', id: string, name: string } | null }>, milestones: Array<{ __typename: 'Milestone', id: string, number: number, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, actualOn: string | null, slipDays: number | null, overdue: boolean, version: number, owner: { __typename: 'Person', id: string, name: string, initials: string } | null, slips: Array<{ __typename: 'MilestoneSlip', id: string, fromOn: string | null, toOn: string | null, days: number | null, reason: string | null, movedAt: string, movedBy: { __typename: 'Person', id: string, name: string, initials: string } | null }> }>, home: { __typename: 'Workstream', id: string, code: string, name: string, kind: GroupKind }, lead: { __typename: 'Person', id: string, name: string, initials: string } | null, sro: { __typename: 'Person', id: string, name: string, initials: string } | null, organisation: { __typename: 'Organisation', id: string, code: string, shortName: string, name: string } | null, nextMilestone: { __typename: 'Milestone', id: string, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, overdue: boolean, slipDays: number | null, version: number } | null, contributors: Array<{ __typename: 'Workstream', id: string, code: string, name: string }>, priority: { __typename: 'AnnualPriority', id: string, number: number, title: string, financialYear: string } | null } | null, projectHistory: Array<{ __typename: 'HistoryEntry', id: string, at: string, action: string, subjectType: string, subjectId: string, summary: string, actor: { __typename: 'Person', id: string, name: string, initials: string } | null, changes: Array<{ __typename: 'FieldChange', field: string, before: string | null, after: string | null }> }> };

export type RecordHistoryQueryVariables = Exact<{
  subjectType: string;
  subjectId: string | number;
  field?: string | null | undefined;
}>;


export type RecordHistoryQuery = { __typename: 'Query', history: Array<{ __typename: 'HistoryEntry', id: string, at: string, action: string, subjectType: string, subjectId: string, summary: string, actor: { __typename: 'Person', id: string, name: string, initials: string } | null, changes: Array<{ __typename: 'FieldChange', field: string, before: string | null, after: string | null }> }> };

export type WholeProjectHistoryQueryVariables = Exact<{
  code: string;
}>;


export type WholeProjectHistoryQuery = { __typename: 'Query', projectHistory: Array<{ __typename: 'HistoryEntry', id: string, at: string, action: string, subjectType: string, subjectId: string, summary: string, actor: { __typename: 'Person', id: string, name: string, initials: string } | null, changes: Array<{ __typename: 'FieldChange', field: string, before: string | null, after: string | null }> }> };

export type DimensionDeclarationsQueryVariables = Exact<{
  code: string;
  dimension: RatingDimension;
}>;


export type DimensionDeclarationsQuery = { __typename: 'Query', project: { __typename: 'Project', id: string, declarations: Array<{ __typename: 'Declaration', id: string, dimension: RatingDimension, rating: Rating, previous: Rating | null, trend: Trend, scale: RatingScale, reason: string | null, declaredAt: string, declaredBy: { __typename: 'Person', id: string, name: string, initials: string } | null }> } | null };

export type ContributorsQueryVariables = Exact<{
  code: string;
}>;


export type ContributorsQuery = { __typename: 'Query', project: { __typename: 'Project', id: string, version: number, contributors: Array<{ __typename: 'Workstream', id: string, code: string, name: string }> } | null };

export type ChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type ChoicesQuery = { __typename: 'Query', people: Array<{ __typename: 'Person', id: string, name: string, jobTitle: string | null }>, organisations: Array<{ __typename: 'Organisation', id: string, code: string, name: string, shortName: string }>, workstreams: Array<{ __typename: 'Workstream', id: string, code: string, name: string, priorities: Array<{ __typename: 'AnnualPriority', id: string, number: number, title: string, financialYear: string }> }>, programmes: Array<{ __typename: 'Workstream', id: string, code: string, name: string, priorities: Array<{ __typename: 'AnnualPriority', id: string, number: number, title: string, financialYear: string }> }> };

export type RefusalFragment = { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> };

export type ClashFragment = { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> };

export type MoveMilestoneMutationVariables = Exact<{
  input: MoveMilestoneInput;
}>;


export type MoveMilestoneMutation = { __typename: 'Mutation', moveMilestone:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'Milestone', id: string, number: number, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, actualOn: string | null, slipDays: number | null, overdue: boolean, version: number, project: { __typename: 'Project', id: string, code: string, name: string, stage: Stage, rating: Rating, ratingTrend: Trend, ratingDeclaredAt: string | null, ratingHistory: Array<Rating>, overdueMilestones: number, overdueCritical: number, slipDays: number, version: number, home: { __typename: 'Workstream', id: string, code: string, name: string }, lead: { __typename: 'Person', id: string, name: string, initials: string } | null, sro: { __typename: 'Person', id: string, name: string } | null, organisation: { __typename: 'Organisation', id: string, code: string, shortName: string } | null, nextMilestone: { __typename: 'Milestone', id: string, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, overdue: boolean, slipDays: number | null, version: number } | null }, owner: { __typename: 'Person', id: string, name: string, initials: string } | null, slips: Array<{ __typename: 'MilestoneSlip', id: string, fromOn: string | null, toOn: string | null, days: number | null, reason: string | null, movedAt: string, movedBy: { __typename: 'Person', id: string, name: string, initials: string } | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type CompleteMilestoneMutationVariables = Exact<{
  input: CompleteMilestoneInput;
}>;


export type CompleteMilestoneMutation = { __typename: 'Mutation', completeMilestone:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'Milestone', id: string, number: number, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, actualOn: string | null, slipDays: number | null, overdue: boolean, version: number, project: { __typename: 'Project', id: string, code: string, name: string, stage: Stage, rating: Rating, ratingTrend: Trend, ratingDeclaredAt: string | null, ratingHistory: Array<Rating>, overdueMilestones: number, overdueCritical: number, slipDays: number, version: number, home: { __typename: 'Workstream', id: string, code: string, name: string }, lead: { __typename: 'Person', id: string, name: string, initials: string } | null, sro: { __typename: 'Person', id: string, name: string } | null, organisation: { __typename: 'Organisation', id: string, code: string, shortName: string } | null, nextMilestone: { __typename: 'Milestone', id: string, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, overdue: boolean, slipDays: number | null, version: number } | null }, owner: { __typename: 'Person', id: string, name: string, initials: string } | null, slips: Array<{ __typename: 'MilestoneSlip', id: string, fromOn: string | null, toOn: string | null, days: number | null, reason: string | null, movedAt: string, movedBy: { __typename: 'Person', id: string, name: string, initials: string } | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type ReopenMilestoneMutationVariables = Exact<{
  input: ReopenMilestoneInput;
}>;


export type ReopenMilestoneMutation = { __typename: 'Mutation', reopenMilestone:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'Milestone', id: string, number: number, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, actualOn: string | null, slipDays: number | null, overdue: boolean, version: number, project: { __typename: 'Project', id: string, code: string, name: string, stage: Stage, rating: Rating, ratingTrend: Trend, ratingDeclaredAt: string | null, ratingHistory: Array<Rating>, overdueMilestones: number, overdueCritical: number, slipDays: number, version: number, home: { __typename: 'Workstream', id: string, code: string, name: string }, lead: { __typename: 'Person', id: string, name: string, initials: string } | null, sro: { __typename: 'Person', id: string, name: string } | null, organisation: { __typename: 'Organisation', id: string, code: string, shortName: string } | null, nextMilestone: { __typename: 'Milestone', id: string, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, overdue: boolean, slipDays: number | null, version: number } | null }, owner: { __typename: 'Person', id: string, name: string, initials: string } | null, slips: Array<{ __typename: 'MilestoneSlip', id: string, fromOn: string | null, toOn: string | null, days: number | null, reason: string | null, movedAt: string, movedBy: { __typename: 'Person', id: string, name: string, initials: string } | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type EditMilestoneMutationVariables = Exact<{
  input: EditMilestoneInput;
}>;


export type EditMilestoneMutation = { __typename: 'Mutation', editMilestone:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'Milestone', id: string, number: number, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, actualOn: string | null, slipDays: number | null, overdue: boolean, version: number, owner: { __typename: 'Person', id: string, name: string, initials: string } | null, slips: Array<{ __typename: 'MilestoneSlip', id: string, fromOn: string | null, toOn: string | null, days: number | null, reason: string | null, movedAt: string, movedBy: { __typename: 'Person', id: string, name: string, initials: string } | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type AddMilestoneMutationVariables = Exact<{
  input: AddMilestoneInput;
}>;


export type AddMilestoneMutation = { __typename: 'Mutation', addMilestone:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'Milestone', id: string, number: number, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, actualOn: string | null, slipDays: number | null, overdue: boolean, version: number, owner: { __typename: 'Person', id: string, name: string, initials: string } | null, slips: Array<{ __typename: 'MilestoneSlip', id: string, fromOn: string | null, toOn: string | null, days: number | null, reason: string | null, movedAt: string, movedBy: { __typename: 'Person', id: string, name: string, initials: string } | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type DeclareRatingMutationVariables = Exact<{
  input: DeclareRatingInput;
}>;


export type DeclareRatingMutation = { __typename: 'Mutation', declareRating:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'Project', id: string, code: string, name: string, stage: Stage, rating: Rating, ratingTrend: Trend, ratingDeclaredAt: string | null, ratingHistory: Array<Rating>, overdueMilestones: number, overdueCritical: number, slipDays: number, version: number, ratings: Array<{ __typename: 'ProjectRating', id: string, dimension: RatingDimension, rating: Rating, previous: Rating | null, trend: Trend, scale: RatingScale, reason: string | null, declaredAt: string, history: Array<Rating>, version: number, declaredBy: { __typename: 'Person', id: string, name: string, initials: string } | null }>, home: { __typename: 'Workstream', id: string, code: string, name: string }, lead: { __typename: 'Person', id: string, name: string, initials: string } | null, sro: { __typename: 'Person', id: string, name: string } | null, organisation: { __typename: 'Organisation', id: string, code: string, shortName: string } | null, nextMilestone: { __typename: 'Milestone', id: string, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, overdue: boolean, slipDays: number | null, version: number } | null }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type EditProjectMutationVariables = Exact<{
  input: EditProjectInput;
}>;


export type EditProjectMutation = { __typename: 'Mutation', editProject:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'Project', id: string, code: string, name: string, stage: Stage, rating: Rating, ratingTrend: Trend, ratingDeclaredAt: string | null, ratingHistory: Array<Rating>, overdueMilestones: number, overdueCritical: number, slipDays: number, version: number, summary: string, startsOn: string | null, endsOn: string | null, createdAt: string, updatedAt: string, home: { __typename: 'Workstream', id: string, code: string, name: string, kind: GroupKind }, lead: { __typename: 'Person', id: string, name: string, initials: string } | null, sro: { __typename: 'Person', id: string, name: string, initials: string } | null, organisation: { __typename: 'Organisation', id: string, code: string, shortName: string, name: string } | null, nextMilestone: { __typename: 'Milestone', id: string, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, overdue: boolean, slipDays: number | null, version: number } | null, contributors: Array<{ __typename: 'Workstream', id: string, code: string, name: string }>, priority: { __typename: 'AnnualPriority', id: string, number: number, title: string, financialYear: string } | null }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type PassGateMutationVariables = Exact<{
  input: PassGateInput;
}>;


export type PassGateMutation = { __typename: 'Mutation', passGate:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'Project', id: string, code: string, name: string, stage: Stage, rating: Rating, ratingTrend: Trend, ratingDeclaredAt: string | null, ratingHistory: Array<Rating>, overdueMilestones: number, overdueCritical: number, slipDays: number, version: number, gates: Array<{ __typename: 'Gate', id: string, number: number, from: Stage, to: Stage, plannedOn: string | null, passedOn: string | null, note: string | null, version: number, passedBy: { __typename: 'Person', id: string, name: string } | null }>, home: { __typename: 'Workstream', id: string, code: string, name: string }, lead: { __typename: 'Person', id: string, name: string, initials: string } | null, sro: { __typename: 'Person', id: string, name: string } | null, organisation: { __typename: 'Organisation', id: string, code: string, shortName: string } | null, nextMilestone: { __typename: 'Milestone', id: string, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, overdue: boolean, slipDays: number | null, version: number } | null }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type PlanGateMutationVariables = Exact<{
  input: PlanGateInput;
}>;


export type PlanGateMutation = { __typename: 'Mutation', planGate:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'Project', id: string, code: string, name: string, stage: Stage, rating: Rating, ratingTrend: Trend, ratingDeclaredAt: string | null, ratingHistory: Array<Rating>, overdueMilestones: number, overdueCritical: number, slipDays: number, version: number, gates: Array<{ __typename: 'Gate', id: string, number: number, from: Stage, to: Stage, plannedOn: string | null, passedOn: string | null, note: string | null, version: number, passedBy: { __typename: 'Person', id: string, name: string } | null }>, home: { __typename: 'Workstream', id: string, code: string, name: string }, lead: { __typename: 'Person', id: string, name: string, initials: string } | null, sro: { __typename: 'Person', id: string, name: string } | null, organisation: { __typename: 'Organisation', id: string, code: string, shortName: string } | null, nextMilestone: { __typename: 'Milestone', id: string, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, overdue: boolean, slipDays: number | null, version: number } | null }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type ReturnToStageMutationVariables = Exact<{
  input: ReturnToStageInput;
}>;


export type ReturnToStageMutation = { __typename: 'Mutation', returnToStage:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'Project', id: string, code: string, name: string, stage: Stage, rating: Rating, ratingTrend: Trend, ratingDeclaredAt: string | null, ratingHistory: Array<Rating>, overdueMilestones: number, overdueCritical: number, slipDays: number, version: number, gates: Array<{ __typename: 'Gate', id: string, number: number, from: Stage, to: Stage, plannedOn: string | null, passedOn: string | null, note: string | null, version: number, passedBy: { __typename: 'Person', id: string, name: string } | null }>, home: { __typename: 'Workstream', id: string, code: string, name: string }, lead: { __typename: 'Person', id: string, name: string, initials: string } | null, sro: { __typename: 'Person', id: string, name: string } | null, organisation: { __typename: 'Organisation', id: string, code: string, shortName: string } | null, nextMilestone: { __typename: 'Milestone', id: string, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, overdue: boolean, slipDays: number | null, version: number } | null }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type StopProjectMutationVariables = Exact<{
  input: StopProjectInput;
}>;


export type StopProjectMutation = { __typename: 'Mutation', stopProject:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'Project', id: string, code: string, name: string, stage: Stage, rating: Rating, ratingTrend: Trend, ratingDeclaredAt: string | null, ratingHistory: Array<Rating>, overdueMilestones: number, overdueCritical: number, slipDays: number, version: number, gates: Array<{ __typename: 'Gate', id: string, number: number, from: Stage, to: Stage, plannedOn: string | null, passedOn: string | null, note: string | null, version: number, passedBy: { __typename: 'Person', id: string, name: string } | null }>, home: { __typename: 'Workstream', id: string, code: string, name: string }, lead: { __typename: 'Person', id: string, name: string, initials: string } | null, sro: { __typename: 'Person', id: string, name: string } | null, organisation: { __typename: 'Organisation', id: string, code: string, shortName: string } | null, nextMilestone: { __typename: 'Milestone', id: string, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, overdue: boolean, slipDays: number | null, version: number } | null }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type CreateProjectMutationVariables = Exact<{
  input: CreateProjectInput;
}>;


export type CreateProjectMutation = { __typename: 'Mutation', createProject:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'Project', id: string, code: string, name: string, stage: Stage, rating: Rating, ratingTrend: Trend, ratingDeclaredAt: string | null, ratingHistory: Array<Rating>, overdueMilestones: number, overdueCritical: number, slipDays: number, version: number, home: { __typename: 'Workstream', id: string, code: string, name: string }, lead: { __typename: 'Person', id: string, name: string, initials: string } | null, sro: { __typename: 'Person', id: string, name: string } | null, organisation: { __typename: 'Organisation', id: string, code: string, shortName: string } | null, nextMilestone: { __typename: 'Milestone', id: string, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, overdue: boolean, slipDays: number | null, version: number } | null }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type EditWorkstreamMutationVariables = Exact<{
  input: EditWorkstreamInput;
}>;


export type EditWorkstreamMutation = { __typename: 'Mutation', editWorkstream:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
    | { __typename: 'Workstream', id: string, name: string, description: string, version: number, lead: { __typename: 'Person', id: string, name: string, initials: string } | null }
   };

export type SetAnnualPriorityMutationVariables = Exact<{
  input: SetAnnualPriorityInput;
}>;


export type SetAnnualPriorityMutation = { __typename: 'Mutation', setAnnualPriority:
    | { __typename: 'AnnualPriority', id: string, financialYear: string, number: number, title: string, version: number }
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type ProjectRowFragment = { __typename: 'Project', id: string, code: string, name: string, stage: Stage, rating: Rating, ratingTrend: Trend, ratingDeclaredAt: string | null, ratingHistory: Array<Rating>, overdueMilestones: number, overdueCritical: number, slipDays: number, version: number, home: { __typename: 'Workstream', id: string, code: string, name: string }, lead: { __typename: 'Person', id: string, name: string, initials: string } | null, sro: { __typename: 'Person', id: string, name: string } | null, organisation: { __typename: 'Organisation', id: string, code: string, shortName: string } | null, nextMilestone: { __typename: 'Milestone', id: string, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, overdue: boolean, slipDays: number | null, version: number } | null };

export type RatingTallyFragment = { __typename: 'RatingCounts', green: number, amberGreen: number, amber: number, amberRed: number, red: number, notRated: number };

export type MilestoneLineFragment = { __typename: 'Milestone', id: string, number: number, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, actualOn: string | null, slipDays: number | null, overdue: boolean, version: number, owner: { __typename: 'Person', id: string, name: string, initials: string } | null, slips: Array<{ __typename: 'MilestoneSlip', id: string, fromOn: string | null, toOn: string | null, days: number | null, reason: string | null, movedAt: string, movedBy: { __typename: 'Person', id: string, name: string, initials: string } | null }> };

export type GateLineFragment = { __typename: 'Gate', id: string, number: number, from: Stage, to: Stage, plannedOn: string | null, passedOn: string | null, note: string | null, version: number, passedBy: { __typename: 'Person', id: string, name: string } | null };

export type RatingLineFragment = { __typename: 'ProjectRating', id: string, dimension: RatingDimension, rating: Rating, previous: Rating | null, trend: Trend, scale: RatingScale, reason: string | null, declaredAt: string, history: Array<Rating>, version: number, declaredBy: { __typename: 'Person', id: string, name: string, initials: string } | null };

export type HistoryPartFragment = { __typename: 'HistoryEntry', id: string, at: string, action: string, subjectType: string, subjectId: string, summary: string, actor: { __typename: 'Person', id: string, name: string, initials: string } | null, changes: Array<{ __typename: 'FieldChange', field: string, before: string | null, after: string | null }> };

export type ProjectDetailsFragment = { __typename: 'Project', id: string, summary: string, startsOn: string | null, endsOn: string | null, createdAt: string, updatedAt: string, version: number, home: { __typename: 'Workstream', id: string, code: string, name: string, kind: GroupKind }, contributors: Array<{ __typename: 'Workstream', id: string, code: string, name: string }>, priority: { __typename: 'AnnualPriority', id: string, number: number, title: string, financialYear: string } | null, lead: { __typename: 'Person', id: string, name: string, initials: string } | null, sro: { __typename: 'Person', id: string, name: string, initials: string } | null, organisation: { __typename: 'Organisation', id: string, code: string, name: string, shortName: string } | null };

export type WorkstreamPageQueryVariables = Exact<{
  code: string;
}>;


export type WorkstreamPageQuery = { __typename: 'Query', workstream: { __typename: 'Workstream', id: string, code: string, name: string, kind: GroupKind, description: string, projectCount: number, overdueMilestones: number, overdueCritical: number, dueMilestones: number, improved: number, worsened: number, version: number, lead: { __typename: 'Person', id: string, name: string, initials: string } | null, ratings: { __typename: 'RatingCounts', green: number, amberGreen: number, amber: number, amberRed: number, red: number, notRated: number }, contributes: Array<{ __typename: 'Project', id: string, code: string, name: string, stage: Stage, rating: Rating, ratingTrend: Trend, ratingDeclaredAt: string | null, ratingHistory: Array<Rating>, overdueMilestones: number, overdueCritical: number, slipDays: number, version: number, home: { __typename: 'Workstream', id: string, code: string, name: string }, lead: { __typename: 'Person', id: string, name: string, initials: string } | null, sro: { __typename: 'Person', id: string, name: string } | null, organisation: { __typename: 'Organisation', id: string, code: string, shortName: string } | null, nextMilestone: { __typename: 'Milestone', id: string, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, overdue: boolean, slipDays: number | null, version: number } | null }>, priorities: Array<{ __typename: 'AnnualPriority', id: string, financialYear: string, number: number, title: string, version: number, projects: Array<{ __typename: 'Project', id: string, code: string, name: string, rating: Rating }> }> } | null };

