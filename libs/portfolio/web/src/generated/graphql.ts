// Written by apps/web/codegen.ts; edit the .graphql documents instead.
/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AddAssumptionInput = {
  ifWrong?: string | null | undefined;
  ownerId?: string | number | null | undefined;
  projectId: string | number;
  testBy?: string | null | undefined;
  title: string;
};

export type AddCohortInput = {
  code: string;
  description?: string | null | undefined;
  endsOn?: string | null | undefined;
  name: string;
  startsOn?: string | null | undefined;
};

export type AddDeliverableInput = {
  acceptance?: string | null | undefined;
  dueOn?: string | null | undefined;
  milestoneId?: string | number | null | undefined;
  ownerId?: string | number | null | undefined;
  projectId: string | number;
  title: string;
};

export type AddIssueInput = {
  description?: string | null | undefined;
  dueOn?: string | null | undefined;
  ownerId?: string | number | null | undefined;
  projectId: string | number;
  severity: number;
  title: string;
};

export type AddLinkInput = {
  address: string;
  projectId: string | number;
  title: string;
};

export type AddLocalityInput = {
  code: string;
  endsOn?: string | null | undefined;
  kind: LocalityKind;
  name: string;
  startsOn?: string | null | undefined;
};

export type AddMilestoneInput = {
  baselineOn?: string | null | undefined;
  critical?: boolean | null | undefined;
  forecastOn?: string | null | undefined;
  ownerId?: string | number | null | undefined;
  projectId: string | number;
  title: string;
};

export type AddRiskInput = {
  controlState?: ControlState | null | undefined;
  controls?: string | null | undefined;
  currentConsequence: number;
  currentLikelihood: number;
  description?: string | null | undefined;
  inherentConsequence?: number | null | undefined;
  inherentLikelihood?: number | null | undefined;
  ownerId?: string | number | null | undefined;
  projectId: string | number;
  proximity?: Proximity | null | undefined;
  response?: RiskResponse | null | undefined;
  reviewOn?: string | null | undefined;
  targetConsequence?: number | null | undefined;
  targetLikelihood?: number | null | undefined;
  title: string;
};

export type AgreeDependencyInput = {
  id: string | number;
  side: DependencySide;
  version: number;
};

export type AssumptionState =
  | 'FAILED'
  | 'HOLDS'
  | 'UNTESTED';

/** How far a change of many rows goes. */
export type BulkStep =
  /** Saves every row or, where one of them cannot be changed, none. */
  | 'ALL'
  /** Saves the rows that can be changed, and leaves the others as they are. */
  | 'ALL_OTHERS'
  /** Only says what it would do. */
  | 'PREVIEW';

/** Fields left out stay as they are; null empties. */
export type ChangeDependencyInput = {
  giverMilestoneId?: string | number | null | undefined;
  id: string | number;
  needBy?: string | null | undefined;
  promisedOn?: string | null | undefined;
  receiverMilestoneId?: string | number | null | undefined;
  title?: string | null | undefined;
  version: number;
};

export type ChangeRequestState =
  | 'APPROVED'
  | 'DRAFTED'
  | 'REJECTED'
  | 'SUBMITTED'
  | 'WITHDRAWN';

export type CheckTrackerInput = {
  choices?: Array<TrackerChoiceInput> | null | undefined;
  id: string | number;
  /** Puts every cell right in which the same was typed and refused. */
  mendAlike?: Array<TrackerMendAlikeInput> | null | undefined;
  mends?: Array<TrackerMendInput> | null | undefined;
  /** What 'Q2 2026' means: CALENDAR or FINANCIAL. */
  quarters?: TrackerQuarters | null | undefined;
  sheets?: Array<TrackerSheetInput> | null | undefined;
  version: number;
};

export type CommentSubject =
  | 'ASSUMPTION'
  | 'CHANGE_REQUEST'
  | 'DECISION'
  | 'DELIVERABLE'
  | 'DEPENDENCY'
  | 'ISSUE'
  | 'PROJECT'
  | 'RISK';

export type CompleteMilestoneInput = {
  /** Not in the future. */
  actualOn: string;
  id: string | number;
  version: number;
};

export type ControlState =
  | 'EFFECTIVE'
  | 'NONE'
  | 'PARTIAL';

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

export type DecisionLinkInput = {
  id: string | number;
  kind: DecisionSubject;
};

export type DecisionSubject =
  | 'CHANGE_REQUEST'
  | 'DEPENDENCY'
  | 'GATE'
  | 'ISSUE'
  | 'MILESTONE'
  | 'PROJECT'
  | 'RATING'
  | 'RISK';

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

export type DeclareRatingsInput = {
  rating: Rating;
  reason: string;
  /** The projects, each with the version of its overall rating (`ratingVersion`). */
  rows: Array<SeenProject>;
  scale?: RatingScale | null | undefined;
  step: BulkStep;
};

export type DeclineDependencyInput = {
  id: string | number;
  reason: string;
  side: DependencySide;
  version: number;
};

export type DeleteViewInput = {
  id: string | number;
  version: number;
};

export type DeliverDependencyInput = {
  /** Not in the future. */
  deliveredOn: string;
  id: string | number;
  version: number;
};

export type DeliverInput = {
  /** Not in the future. */
  deliveredOn: string;
  id: string | number;
  version: number;
};

export type DeliverableState =
  | 'ACCEPTED'
  | 'CANCELLED'
  | 'DELIVERED'
  | 'PLANNED';

export type DependencySide =
  | 'GIVER'
  | 'RECEIVER';

export type DependencyState =
  | 'AGREED'
  | 'DECLINED'
  | 'DELIVERED'
  | 'PROPOSED'
  | 'WITHDRAWN';

export type DraftChangeRequestInput = {
  impact?: string | null | undefined;
  projectId: string | number;
  reason: string;
  rebaselines: Array<RebaselineInput>;
  title: string;
};

/** Fields left out stay as they are; null empties. */
export type EditAssumptionInput = {
  id: string | number;
  ifWrong?: string | null | undefined;
  ownerId?: string | number | null | undefined;
  testBy?: string | null | undefined;
  title?: string | null | undefined;
  version: number;
};

/** Fields left out stay as they are; null empties. */
export type EditChangeRequestInput = {
  id: string | number;
  impact?: string | null | undefined;
  reason?: string | null | undefined;
  /** All of them. */
  rebaselines?: Array<RebaselineInput> | null | undefined;
  title?: string | null | undefined;
  version: number;
};

/** Fields left out stay as they are; null empties. */
export type EditCohortInput = {
  description?: string | null | undefined;
  endsOn?: string | null | undefined;
  id: string | number;
  name?: string | null | undefined;
  startsOn?: string | null | undefined;
  version: number;
};

export type EditCommentInput = {
  body: string;
  id: string | number;
  version: number;
};

/** Fields left out stay as they are; null empties. */
export type EditDeliverableInput = {
  acceptance?: string | null | undefined;
  dueOn?: string | null | undefined;
  id: string | number;
  milestoneId?: string | number | null | undefined;
  ownerId?: string | number | null | undefined;
  title?: string | null | undefined;
  version: number;
};

/** Fields left out stay as they are; null empties. */
export type EditIssueInput = {
  description?: string | null | undefined;
  dueOn?: string | null | undefined;
  id: string | number;
  ownerId?: string | number | null | undefined;
  severity?: number | null | undefined;
  title?: string | null | undefined;
  version: number;
};

export type EditLinkInput = {
  address?: string | null | undefined;
  id: string | number;
  title?: string | null | undefined;
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
  /** Codes of the cohorts that it is for, all of them. */
  cohorts?: Array<string> | null | undefined;
  /** Codes of the contributing workstreams, all of them. */
  contributors?: Array<string> | null | undefined;
  endsOn?: string | null | undefined;
  id: string | number;
  leadId?: string | number | null | undefined;
  /** Codes of the localities and networks where it works, all of them. */
  localities?: Array<string> | null | undefined;
  name?: string | null | undefined;
  organisationId?: string | number | null | undefined;
  priorityId?: string | number | null | undefined;
  sroId?: string | number | null | undefined;
  startsOn?: string | null | undefined;
  summary?: string | null | undefined;
  version: number;
};

export type EditProjectRow = {
  endsOn?: string | null | undefined;
  id: string | number;
  leadId?: string | number | null | undefined;
  name?: string | null | undefined;
  organisationId?: string | number | null | undefined;
  priorityId?: string | number | null | undefined;
  sroId?: string | number | null | undefined;
  startsOn?: string | null | undefined;
  version: number;
};

export type EditProjectsInput = {
  /** Milestones whose forecasts move with them: one change, taken back as one. 1000 rows at most, of both kinds together. */
  forecasts?: Array<MoveForecastRow> | null | undefined;
  /** 1000 at most. Fields left out stay as they are; null empties. */
  rows: Array<EditProjectRow>;
  step: BulkStep;
};

/** Fields left out stay as they are; null empties. */
export type EditReferenceInput = {
  endsOn?: string | null | undefined;
  id: string | number;
  name?: string | null | undefined;
  startsOn?: string | null | undefined;
  version: number;
};

/** Fields left out stay as they are; null empties. */
export type EditRiskInput = {
  controlState?: ControlState | null | undefined;
  controls?: string | null | undefined;
  currentConsequence?: number | null | undefined;
  currentLikelihood?: number | null | undefined;
  description?: string | null | undefined;
  id: string | number;
  inherentConsequence?: number | null | undefined;
  inherentLikelihood?: number | null | undefined;
  ownerId?: string | number | null | undefined;
  proximity?: Proximity | null | undefined;
  response?: RiskResponse | null | undefined;
  reviewOn?: string | null | undefined;
  targetConsequence?: number | null | undefined;
  targetLikelihood?: number | null | undefined;
  title?: string | null | undefined;
  version: number;
};

/** Fields left out stay as they are. */
export type EditViewInput = {
  definition?: string | null | undefined;
  id: string | number;
  name?: string | null | undefined;
  shared?: boolean | null | undefined;
  version: number;
};

export type EditWorkstreamInput = {
  description?: string | null | undefined;
  id: string | number;
  leadId?: string | number | null | undefined;
  name?: string | null | undefined;
  version: number;
};

export type ForgetTrackerInput = {
  id: string | number;
};

export type GroupKind =
  | 'BOARD'
  | 'ENABLER_GROUP'
  | 'PROGRAMME'
  | 'WORKSTREAM';

export type HandOverProjectInput = {
  leadId: string | number;
  /** Open milestones, risks, issues, assumptions and deliverables of this project that the old lead owns go along. */
  moveOpenWork: boolean;
  /** Why, and what the new lead should know. */
  note: string;
  projectId: string | number;
  /** Version of the project. */
  version: number;
};

export type ImportTrackerInput = {
  id: string | number;
  /** The file's, as its preview was seen. */
  version: number;
};

export type IssueState =
  | 'OPEN'
  | 'RESOLVED';

export type LocalityKind =
  | 'LOCALITY'
  | 'PRIMARY_CARE_NETWORK';

export type LogDecisionInput = {
  decidedBy: string;
  decidedOn: string;
  decision: string;
  links?: Array<DecisionLinkInput> | null | undefined;
  projectId: string | number;
  reason?: string | null | undefined;
  supersedesId?: string | number | null | undefined;
};

export type MoveForecastRow = {
  forecastOn?: string | null | undefined;
  /** The milestone's. */
  id: string | number;
  /** The milestone's, as it was seen. */
  version: number;
};

export type MoveForecastsInput = {
  /** Days to move each by, negative for earlier; without it, each row says its date. */
  byDays?: number | null | undefined;
  reason?: string | null | undefined;
  /** 1000 at most. */
  rows: Array<MoveForecastRow>;
  step: BulkStep;
};

export type MoveMilestoneInput = {
  forecastOn: string;
  id: string | number;
  reason?: string | null | undefined;
  version: number;
};

export type MoveStagesInput = {
  /** The day on which the gates were passed; today where it is left out. */
  passedOn?: string | null | undefined;
  /** Note of the gates, or why the projects go back. */
  reason?: string | null | undefined;
  rows: Array<SeenProject>;
  step: BulkStep;
  to: Stage;
};

export type OrderDirection =
  | 'ASC'
  | 'DESC';

/** The part that an organisation plays in a project. */
export type PartnerPart =
  | 'ADVISES'
  | 'COMMISSIONS'
  | 'DELIVERS'
  | 'FUNDS'
  | 'IS_CONSULTED';

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
  /** Codes of cohorts. */
  cohort?: Array<string> | null | undefined;
  /** Codes of workstreams that contribute. */
  contributor?: Array<string> | null | undefined;
  /** Declared and computed ratings differ, or not. */
  differs?: boolean | null | undefined;
  /** Next gate planned on or before this date. */
  gateBy?: string | null | undefined;
  /** Codes of workstreams or programmes that are the home. */
  home?: Array<string> | null | undefined;
  /** Ids; 1000 at most. */
  id?: Array<string | number> | null | undefined;
  leadId?: Array<string | number> | null | undefined;
  /** Codes of localities and primary care networks. */
  locality?: Array<string> | null | undefined;
  /** Red, worse than before, or with an overdue critical milestone. */
  needsAttention?: boolean | null | undefined;
  notStage?: Array<Stage> | null | undefined;
  /** Codes of organisations. */
  organisation?: Array<string> | null | undefined;
  /** With an overdue milestone, or without. */
  overdue?: boolean | null | undefined;
  /** Codes of organisations that answer for it or take part. */
  partner?: Array<string> | null | undefined;
  rating?: Array<Rating> | null | undefined;
  /** Words in code, name, summary or lead. */
  search?: string | null | undefined;
  sroId?: Array<string | number> | null | undefined;
  stage?: Array<Stage> | null | undefined;
};

export type ProjectGrouping =
  | 'HOME'
  | 'LEAD'
  | 'ORGANISATION'
  | 'PRIORITY'
  | 'RATING'
  | 'STAGE';

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

export type ProposeDependencyInput = {
  giverId: string | number;
  giverMilestoneId?: string | number | null | undefined;
  needBy: string;
  promisedOn?: string | null | undefined;
  receiverId: string | number;
  receiverMilestoneId?: string | number | null | undefined;
  title: string;
};

export type Proximity =
  | 'BEYOND_YEAR'
  | 'WITHIN_MONTH'
  | 'WITHIN_QUARTER'
  | 'WITHIN_YEAR';

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

export type RatingThresholdInput = {
  amber: number;
  name: string;
  red: number;
};

/** Which one, as it was seen, and why. */
export type ReasonedInput = {
  id: string | number;
  reason: string;
  version: number;
};

export type RebaselineInput = {
  milestoneId: string | number;
  proposedOn: string;
};

export type RemoveCommentInput = {
  id: string | number;
  version: number;
};

export type RemoveLinkInput = {
  id: string | number;
  version: number;
};

export type ReopenMilestoneInput = {
  id: string | number;
  reason: string;
  version: number;
};

export type ResolveIssueInput = {
  id: string | number;
  /** What was done. */
  resolution: string;
  version: number;
};

export type ReturnToStageInput = {
  projectId: string | number;
  reason: string;
  stage: Stage;
  version: number;
};

export type RiskBand =
  | 'EXTREME'
  | 'HIGH'
  | 'LOW'
  | 'MODERATE';

export type RiskResponse =
  | 'TERMINATE'
  | 'TOLERATE'
  | 'TRANSFER'
  | 'TREAT';

export type RiskState =
  | 'CLOSED'
  | 'OPEN';

export type SaveViewInput = {
  definition: string;
  name: string;
  shared: boolean;
};

/** Which one, as it was seen. */
export type SeenInput = {
  id: string | number;
  version: number;
};

export type SeenProject = {
  id: string | number;
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

export type SetPartnerInput = {
  organisationId: string | number;
  /** None takes it away. */
  part?: PartnerPart | null | undefined;
  projectId: string | number;
  /** Version of the partner that was seen; 0 where it is none yet. */
  version: number;
};

export type SetRatingThresholdsInput = {
  thresholds: Array<RatingThresholdInput>;
  /** Version of the settings that was seen. */
  version: number;
};

export type SetRiskBandingInput = {
  highTo: number;
  lowTo: number;
  moderateTo: number;
  /** Version of the settings that was seen. */
  version: number;
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

export type TestAssumptionInput = {
  id: string | number;
  /** The evidence, or why it is in doubt. */
  note: string;
  version: number;
};

export type TrackerAction =
  | 'CHANGE'
  | 'CREATE';

export type TrackerChoice =
  /** It is another one than the one that it is like. */
  | 'NEW'
  /** It is the same. */
  | 'SAME'
  /** It is left out. */
  | 'SKIP';

export type TrackerChoiceInput = {
  as: TrackerChoice;
  /** The project that it is the same as. */
  id?: string | number | null | undefined;
  key: string;
};

export type TrackerColumnInput = {
  column: number;
  field?: string | null | undefined;
};

/** WORKBOOK of Excel, DELIMITED text, or the TASKS of an MS Project plan. */
export type TrackerForm =
  | 'DELIMITED'
  | 'TASKS'
  | 'WORKBOOK';

export type TrackerMendAlikeInput = {
  field: string;
  rule: string;
  sheet: string;
  typed: string;
  value: string;
};

export type TrackerMendInput = {
  /** C; without it the whole row is left out. */
  column?: string | null | undefined;
  /** As the spreadsheet counts, from 1. */
  row: number;
  sheet: string;
  /** As it would be typed; empty leaves the cell empty. */
  value: string;
};

export type TrackerQuarters =
  | 'CALENDAR'
  | 'FINANCIAL';

export type TrackerRecord =
  | 'MILESTONE'
  | 'PROJECT'
  | 'RISK';

export type TrackerSheetInput = {
  columns: Array<TrackerColumnInput>;
  /** The row in which its head begins, from 1; where it is now, if it is left out. */
  headRow?: number | null | undefined;
  record?: TrackerRecord | null | undefined;
  sheet: string;
};

export type Trend =
  | 'BETTER'
  | 'NEW'
  | 'SAME'
  | 'WORSE';

export type UndoBulkChangeInput = {
  id: string | number;
  step: BulkStep;
};

export type UndoTrackerImportInput = {
  id: string | number;
  step: BulkStep;
};

export type WriteCommentInput = {
  body: string;
  projectId: string | number;
  subject: CommentSubject;
  /** Id of the project itself, or of the entry of one of its registers. */
  subjectId: string | number;
};

export type BelongingFragment = { __typename: 'Project', id: string, version: number, partners: Array<{ __typename: 'Partner', id: string, part: PartnerPart, version: number, organisation: { __typename: 'Organisation', id: string, code: string, name: string, shortName: string } }>, localities: Array<{ __typename: 'Locality', id: string, code: string, name: string }>, cohorts: Array<{ __typename: 'Cohort', id: string, code: string, name: string }>, links: Array<{ __typename: 'ProjectLink', id: string, title: string, address: string, addedAt: string, version: number, addedBy: { __typename: 'Person', id: string, name: string } | null }> };

export type ProjectBelongingQueryVariables = Exact<{
  code: string;
}>;


export type ProjectBelongingQuery = { __typename: 'Query', project: { __typename: 'Project', id: string, version: number, partners: Array<{ __typename: 'Partner', id: string, part: PartnerPart, version: number, organisation: { __typename: 'Organisation', id: string, code: string, name: string, shortName: string } }>, localities: Array<{ __typename: 'Locality', id: string, code: string, name: string }>, cohorts: Array<{ __typename: 'Cohort', id: string, code: string, name: string }>, links: Array<{ __typename: 'ProjectLink', id: string, title: string, address: string, addedAt: string, version: number, addedBy: { __typename: 'Person', id: string, name: string } | null }> } | null, localities: Array<{ __typename: 'Locality', id: string, code: string, name: string, kind: LocalityKind, endsOn: string | null }>, cohorts: Array<{ __typename: 'Cohort', id: string, code: string, name: string, endsOn: string | null }> };

export type SetBelongingMutationVariables = Exact<{
  input: EditProjectInput;
}>;


export type SetBelongingMutation = { __typename: 'Mutation', editProject:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'Project', id: string, version: number, partners: Array<{ __typename: 'Partner', id: string, part: PartnerPart, version: number, organisation: { __typename: 'Organisation', id: string, code: string, name: string, shortName: string } }>, localities: Array<{ __typename: 'Locality', id: string, code: string, name: string }>, cohorts: Array<{ __typename: 'Cohort', id: string, code: string, name: string }>, links: Array<{ __typename: 'ProjectLink', id: string, title: string, address: string, addedAt: string, version: number, addedBy: { __typename: 'Person', id: string, name: string } | null }> }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type SetPartnerMutationVariables = Exact<{
  input: SetPartnerInput;
}>;


export type SetPartnerMutation = { __typename: 'Mutation', setPartner:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'Project', id: string, version: number, partners: Array<{ __typename: 'Partner', id: string, part: PartnerPart, version: number, organisation: { __typename: 'Organisation', id: string, code: string, name: string, shortName: string } }>, localities: Array<{ __typename: 'Locality', id: string, code: string, name: string }>, cohorts: Array<{ __typename: 'Cohort', id: string, code: string, name: string }>, links: Array<{ __typename: 'ProjectLink', id: string, title: string, address: string, addedAt: string, version: number, addedBy: { __typename: 'Person', id: string, name: string } | null }> }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type AddLinkMutationVariables = Exact<{
  input: AddLinkInput;
}>;


export type AddLinkMutation = { __typename: 'Mutation', addLink:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'Project', id: string, version: number, partners: Array<{ __typename: 'Partner', id: string, part: PartnerPart, version: number, organisation: { __typename: 'Organisation', id: string, code: string, name: string, shortName: string } }>, localities: Array<{ __typename: 'Locality', id: string, code: string, name: string }>, cohorts: Array<{ __typename: 'Cohort', id: string, code: string, name: string }>, links: Array<{ __typename: 'ProjectLink', id: string, title: string, address: string, addedAt: string, version: number, addedBy: { __typename: 'Person', id: string, name: string } | null }> }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type EditLinkMutationVariables = Exact<{
  input: EditLinkInput;
}>;


export type EditLinkMutation = { __typename: 'Mutation', editLink:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'Project', id: string, version: number, partners: Array<{ __typename: 'Partner', id: string, part: PartnerPart, version: number, organisation: { __typename: 'Organisation', id: string, code: string, name: string, shortName: string } }>, localities: Array<{ __typename: 'Locality', id: string, code: string, name: string }>, cohorts: Array<{ __typename: 'Cohort', id: string, code: string, name: string }>, links: Array<{ __typename: 'ProjectLink', id: string, title: string, address: string, addedAt: string, version: number, addedBy: { __typename: 'Person', id: string, name: string } | null }> }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type RemoveLinkMutationVariables = Exact<{
  input: RemoveLinkInput;
}>;


export type RemoveLinkMutation = { __typename: 'Mutation', removeLink:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'Project', id: string, version: number, partners: Array<{ __typename: 'Partner', id: string, part: PartnerPart, version: number, organisation: { __typename: 'Organisation', id: string, code: string, name: string, shortName: string } }>, localities: Array<{ __typename: 'Locality', id: string, code: string, name: string }>, cohorts: Array<{ __typename: 'Cohort', id: string, code: string, name: string }>, links: Array<{ __typename: 'ProjectLink', id: string, title: string, address: string, addedAt: string, version: number, addedBy: { __typename: 'Person', id: string, name: string } | null }> }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type HandOverProjectMutationVariables = Exact<{
  input: HandOverProjectInput;
}>;


export type HandOverProjectMutation = { __typename: 'Mutation', handOverProject:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'Project', id: string, code: string, name: string, startsOn: string | null, endsOn: string | null, stage: Stage, rating: Rating, ratingTrend: Trend, ratingDeclaredAt: string | null, ratingVersion: number, ratingScale: RatingScale | null, computedRating: Rating, computedReasons: number, ratingsDiffer: boolean, ratingHistory: Array<Rating>, overdueMilestones: number, overdueCritical: number, slipDays: number, version: number, milestones: Array<{ __typename: 'Milestone', id: string, number: number, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, actualOn: string | null, slipDays: number | null, overdue: boolean, version: number, owner: { __typename: 'Person', id: string, name: string, initials: string } | null, slips: Array<{ __typename: 'MilestoneSlip', id: string, fromOn: string | null, toOn: string | null, days: number | null, reason: string | null, movedAt: string, movedBy: { __typename: 'Person', id: string, name: string, initials: string } | null }> }>, home: { __typename: 'Workstream', id: string, code: string, name: string }, lead: { __typename: 'Person', id: string, name: string, initials: string } | null, sro: { __typename: 'Person', id: string, name: string } | null, organisation: { __typename: 'Organisation', id: string, code: string, shortName: string } | null, priority: { __typename: 'AnnualPriority', id: string, number: number, title: string } | null, nextMilestone: { __typename: 'Milestone', id: string, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, overdue: boolean, slipDays: number | null, version: number } | null }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type CommentLineFragment = { __typename: 'Comment', id: string, body: string, writtenAt: string, editedAt: string | null, removedAt: string | null, version: number, mentions: Array<{ __typename: 'Person', id: string, name: string }>, writtenBy: { __typename: 'Person', id: string, name: string, initials: string } };

export type CommentsQueryVariables = Exact<{
  subjectId: string | number;
}>;


export type CommentsQuery = { __typename: 'Query', comments: Array<{ __typename: 'Comment', id: string, body: string, writtenAt: string, editedAt: string | null, removedAt: string | null, version: number, mentions: Array<{ __typename: 'Person', id: string, name: string }>, writtenBy: { __typename: 'Person', id: string, name: string, initials: string } }> };

export type WriteCommentMutationVariables = Exact<{
  input: WriteCommentInput;
}>;


export type WriteCommentMutation = { __typename: 'Mutation', writeComment:
    | { __typename: 'Comment', id: string, body: string, writtenAt: string, editedAt: string | null, removedAt: string | null, version: number, mentions: Array<{ __typename: 'Person', id: string, name: string }>, writtenBy: { __typename: 'Person', id: string, name: string, initials: string } }
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type EditCommentMutationVariables = Exact<{
  input: EditCommentInput;
}>;


export type EditCommentMutation = { __typename: 'Mutation', editComment:
    | { __typename: 'Comment', id: string, body: string, writtenAt: string, editedAt: string | null, removedAt: string | null, version: number, mentions: Array<{ __typename: 'Person', id: string, name: string }>, writtenBy: { __typename: 'Person', id: string, name: string, initials: string } }
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type RemoveCommentMutationVariables = Exact<{
  input: RemoveCommentInput;
}>;


export type RemoveCommentMutation = { __typename: 'Mutation', removeComment:
    | { __typename: 'Comment', id: string, body: string, writtenAt: string, editedAt: string | null, removedAt: string | null, version: number, mentions: Array<{ __typename: 'Person', id: string, name: string }>, writtenBy: { __typename: 'Person', id: string, name: string, initials: string } }
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type TrackerPreviewFragment = { __typename: 'TrackerFile', id: string, version: number, name: string, form: TrackerForm, expiresAt: string, errors: number, warnings: number, ready: boolean, mended: number, quarters: TrackerQuarters, counts: Array<{ __typename: 'TrackerCount', record: TrackerRecord, create: number, change: number, same: number }>, sheets: Array<{ __typename: 'TrackerSheet', name: string, rows: number, record: TrackerRecord | null, headRow: number, headRows: number, columns: Array<{ __typename: 'TrackerColumn', column: number, letter: string, head: string, field: string | null, sure: number, money: boolean, sample: string }> }>, problems: Array<{ __typename: 'TrackerProblem', severity: string, sheet: string, row: number, address: string, column: string | null, field: string | null, rule: string, message: string, typed: string, right: string | null, key: string, likeId: string | null, likeCode: string | null, likeName: string | null }> };

export type ImportedLineFragment = { __typename: 'TrackerImport', id: string, fileName: string, summary: string, importedAt: string, undoneAt: string | null, importedBy: { __typename: 'Person', id: string, name: string }, undoneBy: { __typename: 'Person', id: string, name: string } | null };

export type ImportPageQueryVariables = Exact<{ [key: string]: never; }>;


export type ImportPageQuery = { __typename: 'Query', trackerFiles: Array<{ __typename: 'TrackerFile', id: string, version: number, name: string, keptAt: string, errors: number, ready: boolean }>, trackerImports: Array<{ __typename: 'TrackerImport', id: string, fileName: string, summary: string, importedAt: string, undoneAt: string | null, importedBy: { __typename: 'Person', id: string, name: string }, undoneBy: { __typename: 'Person', id: string, name: string } | null }> };

export type TrackerFilePreviewQueryVariables = Exact<{
  id: string | number;
}>;


export type TrackerFilePreviewQuery = { __typename: 'Query', trackerFile: { __typename: 'TrackerFile', id: string, version: number, name: string, form: TrackerForm, expiresAt: string, errors: number, warnings: number, ready: boolean, mended: number, quarters: TrackerQuarters, counts: Array<{ __typename: 'TrackerCount', record: TrackerRecord, create: number, change: number, same: number }>, sheets: Array<{ __typename: 'TrackerSheet', name: string, rows: number, record: TrackerRecord | null, headRow: number, headRows: number, columns: Array<{ __typename: 'TrackerColumn', column: number, letter: string, head: string, field: string | null, sure: number, money: boolean, sample: string }> }>, problems: Array<{ __typename: 'TrackerProblem', severity: string, sheet: string, row: number, address: string, column: string | null, field: string | null, rule: string, message: string, typed: string, right: string | null, key: string, likeId: string | null, likeCode: string | null, likeName: string | null }> } | null };

export type TrackerRecordsQueryVariables = Exact<{
  id: string | number;
  offset?: number | null | undefined;
  action?: TrackerAction | null | undefined;
  record?: TrackerRecord | null | undefined;
}>;


export type TrackerRecordsQuery = { __typename: 'Query', trackerFile: { __typename: 'TrackerFile', id: string, version: number, records: Array<{ __typename: 'TrackerRow', key: string, record: TrackerRecord, action: TrackerAction, sheet: string, row: number, code: string | null, title: string, project: string | null, fields: Array<{ __typename: 'TrackerFieldChange', field: string, was: string | null, becomes: string | null, note: string | null }> }> } | null };

export type CheckTrackerMutationVariables = Exact<{
  input: CheckTrackerInput;
}>;


export type CheckTrackerMutation = { __typename: 'Mutation', checkTracker:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'TrackerFile', id: string, version: number, name: string, form: TrackerForm, expiresAt: string, errors: number, warnings: number, ready: boolean, mended: number, quarters: TrackerQuarters, counts: Array<{ __typename: 'TrackerCount', record: TrackerRecord, create: number, change: number, same: number }>, sheets: Array<{ __typename: 'TrackerSheet', name: string, rows: number, record: TrackerRecord | null, headRow: number, headRows: number, columns: Array<{ __typename: 'TrackerColumn', column: number, letter: string, head: string, field: string | null, sure: number, money: boolean, sample: string }> }>, problems: Array<{ __typename: 'TrackerProblem', severity: string, sheet: string, row: number, address: string, column: string | null, field: string | null, rule: string, message: string, typed: string, right: string | null, key: string, likeId: string | null, likeCode: string | null, likeName: string | null }> }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type ImportTrackerMutationVariables = Exact<{
  input: ImportTrackerInput;
}>;


export type ImportTrackerMutation = { __typename: 'Mutation', importTracker:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'TrackerFileChanged', message: string, file: { __typename: 'TrackerFile', id: string, version: number, name: string, form: TrackerForm, expiresAt: string, errors: number, warnings: number, ready: boolean, mended: number, quarters: TrackerQuarters, counts: Array<{ __typename: 'TrackerCount', record: TrackerRecord, create: number, change: number, same: number }>, sheets: Array<{ __typename: 'TrackerSheet', name: string, rows: number, record: TrackerRecord | null, headRow: number, headRows: number, columns: Array<{ __typename: 'TrackerColumn', column: number, letter: string, head: string, field: string | null, sure: number, money: boolean, sample: string }> }>, problems: Array<{ __typename: 'TrackerProblem', severity: string, sheet: string, row: number, address: string, column: string | null, field: string | null, rule: string, message: string, typed: string, right: string | null, key: string, likeId: string | null, likeCode: string | null, likeName: string | null }> } }
    | { __typename: 'TrackerImport', id: string, fileName: string, summary: string, importedAt: string, undoneAt: string | null, importedBy: { __typename: 'Person', id: string, name: string }, undoneBy: { __typename: 'Person', id: string, name: string } | null }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type UndoTrackerImportMutationVariables = Exact<{
  input: UndoTrackerImportInput;
}>;


export type UndoTrackerImportMutation = { __typename: 'Mutation', undoTrackerImport:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'TrackerImport', id: string, fileName: string, summary: string, importedAt: string, undoneAt: string | null, importedBy: { __typename: 'Person', id: string, name: string }, undoneBy: { __typename: 'Person', id: string, name: string } | null }
    | { __typename: 'TrackerUndoRefused', message: string, removes: number, restores: number, refused: Array<{ __typename: 'TrackerUndoRefusal', record: TrackerRecord, code: string | null, title: string, message: string }> }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type ForgetTrackerMutationVariables = Exact<{
  input: ForgetTrackerInput;
}>;


export type ForgetTrackerMutation = { __typename: 'Mutation', forgetTracker:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'TrackerForgotten', id: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type OverviewQueryVariables = Exact<{
  since: string;
}>;


export type OverviewQuery = { __typename: 'Query', portfolio: { __typename: 'PortfolioSummary', projectCount: number, overdueMilestones: number, overdueCritical: number, dueMilestones: number, notRatedThisMonth: number, ratings: { __typename: 'RatingCounts', green: number, amberGreen: number, amber: number, amberRed: number, red: number, notRated: number } }, workstreams: Array<{ __typename: 'Workstream', id: string, code: string, name: string, projectCount: number, overdueMilestones: number, overdueCritical: number, dueMilestones: number, improved: number, worsened: number, lead: { __typename: 'Person', id: string, name: string } | null, ratings: { __typename: 'RatingCounts', green: number, amberGreen: number, amber: number, amberRed: number, red: number, notRated: number }, greenHistory: Array<{ __typename: 'GreenShare', month: string, share: number | null }> }>, exceptions: Array<{ __typename: 'Project', id: string, code: string, name: string, startsOn: string | null, endsOn: string | null, stage: Stage, rating: Rating, ratingTrend: Trend, ratingDeclaredAt: string | null, ratingVersion: number, ratingScale: RatingScale | null, computedRating: Rating, computedReasons: number, ratingsDiffer: boolean, ratingHistory: Array<Rating>, overdueMilestones: number, overdueCritical: number, slipDays: number, version: number, home: { __typename: 'Workstream', id: string, code: string, name: string }, lead: { __typename: 'Person', id: string, name: string, initials: string } | null, sro: { __typename: 'Person', id: string, name: string } | null, organisation: { __typename: 'Organisation', id: string, code: string, shortName: string } | null, priority: { __typename: 'AnnualPriority', id: string, number: number, title: string } | null, nextMilestone: { __typename: 'Milestone', id: string, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, overdue: boolean, slipDays: number | null, version: number } | null }>, attention: { __typename: 'ProjectConnection', totalCount: number }, movers: Array<{ __typename: 'Declaration', id: string, rating: Rating, previous: Rating | null, trend: Trend, reason: string | null, declaredAt: string, declaredBy: { __typename: 'Person', id: string, name: string } | null, project: { __typename: 'Project', id: string, code: string, name: string } }> };

export type ProjectPanelQueryVariables = Exact<{
  code: string;
}>;


export type ProjectPanelQuery = { __typename: 'Query', project: { __typename: 'Project', id: string, code: string, name: string, startsOn: string | null, endsOn: string | null, stage: Stage, rating: Rating, ratingTrend: Trend, ratingDeclaredAt: string | null, ratingVersion: number, ratingScale: RatingScale | null, computedRating: Rating, computedReasons: number, ratingsDiffer: boolean, ratingHistory: Array<Rating>, overdueMilestones: number, overdueCritical: number, slipDays: number, version: number, summary: string, createdAt: string, updatedAt: string, ratings: Array<{ __typename: 'ProjectRating', id: string, dimension: RatingDimension, rating: Rating, previous: Rating | null, trend: Trend, scale: RatingScale, reason: string | null, declaredAt: string, history: Array<Rating>, version: number, declaredBy: { __typename: 'Person', id: string, name: string, initials: string } | null }>, computedRatings: Array<{ __typename: 'ComputedRating', dimension: RatingDimension, rating: Rating, sentence: string, reasons: Array<{ __typename: 'RatingReason', rule: string, dimension: RatingDimension, rating: Rating, sentence: string, evidence: Array<{ __typename: 'RatingEvidence', kind: string, id: string, code: string | null, title: string }> }> }>, gates: Array<{ __typename: 'Gate', id: string, number: number, from: Stage, to: Stage, plannedOn: string | null, passedOn: string | null, note: string | null, version: number, passedBy: { __typename: 'Person', id: string, name: string } | null }>, milestones: Array<{ __typename: 'Milestone', id: string, number: number, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, actualOn: string | null, slipDays: number | null, overdue: boolean, version: number, owner: { __typename: 'Person', id: string, name: string, initials: string } | null, slips: Array<{ __typename: 'MilestoneSlip', id: string, fromOn: string | null, toOn: string | null, days: number | null, reason: string | null, movedAt: string, movedBy: { __typename: 'Person', id: string, name: string, initials: string } | null }> }>, home: { __typename: 'Workstream', id: string, code: string, name: string, kind: GroupKind }, lead: { __typename: 'Person', id: string, name: string, initials: string } | null, sro: { __typename: 'Person', id: string, name: string, initials: string } | null, organisation: { __typename: 'Organisation', id: string, code: string, shortName: string, name: string } | null, priority: { __typename: 'AnnualPriority', id: string, number: number, title: string, financialYear: string } | null, nextMilestone: { __typename: 'Milestone', id: string, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, overdue: boolean, slipDays: number | null, version: number } | null, contributors: Array<{ __typename: 'Workstream', id: string, code: string, name: string }> } | null, projectHistory: Array<{ __typename: 'HistoryEntry', id: string, at: string, subjectType: string, subjectId: string, summary: string, actor: { __typename: 'Person', id: string, name: string, initials: string } | null }> };

export type BulkLineFragment = { __typename: 'BulkChangeRow', id: string, projectId: string, code: string, name: string, title: string | null, field: string, was: string | null, becomes: string | null };

export type BulkRefusalLineFragment = { __typename: 'BulkRefusal', id: string, projectId: string | null, code: string | null, name: string | null, title: string | null, rule: string, message: string, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> };

export type BulkDoneFragment = { __typename: 'BulkChange', id: string, summary: string, same: number, changes: Array<{ __typename: 'BulkChangeRow', id: string, projectId: string, code: string, name: string, title: string | null, field: string, was: string | null, becomes: string | null }>, refused: Array<{ __typename: 'BulkRefusal', id: string, projectId: string | null, code: string | null, name: string | null, title: string | null, rule: string, message: string, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }> };

export type BulkSaidFragment = { __typename: 'BulkPreview', summary: string, same: number, changes: Array<{ __typename: 'BulkChangeRow', id: string, projectId: string, code: string, name: string, title: string | null, field: string, was: string | null, becomes: string | null }>, refused: Array<{ __typename: 'BulkRefusal', id: string, projectId: string | null, code: string | null, name: string | null, title: string | null, rule: string, message: string, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }> };

export type BulkHeldFragment = { __typename: 'BulkRefused', message: string, same: number, changes: Array<{ __typename: 'BulkChangeRow', id: string, projectId: string, code: string, name: string, title: string | null, field: string, was: string | null, becomes: string | null }>, refused: Array<{ __typename: 'BulkRefusal', id: string, projectId: string | null, code: string | null, name: string | null, title: string | null, rule: string, message: string, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }> };

export type MoveForecastsMutationVariables = Exact<{
  input: MoveForecastsInput;
}>;


export type MoveForecastsMutation = { __typename: 'Mutation', moveForecasts:
    | { __typename: 'BulkChange', id: string, summary: string, same: number, changes: Array<{ __typename: 'BulkChangeRow', id: string, projectId: string, code: string, name: string, title: string | null, field: string, was: string | null, becomes: string | null }>, refused: Array<{ __typename: 'BulkRefusal', id: string, projectId: string | null, code: string | null, name: string | null, title: string | null, rule: string, message: string, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }> }
    | { __typename: 'BulkPreview', summary: string, same: number, changes: Array<{ __typename: 'BulkChangeRow', id: string, projectId: string, code: string, name: string, title: string | null, field: string, was: string | null, becomes: string | null }>, refused: Array<{ __typename: 'BulkRefusal', id: string, projectId: string | null, code: string | null, name: string | null, title: string | null, rule: string, message: string, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }> }
    | { __typename: 'BulkRefused', message: string, same: number, changes: Array<{ __typename: 'BulkChangeRow', id: string, projectId: string, code: string, name: string, title: string | null, field: string, was: string | null, becomes: string | null }>, refused: Array<{ __typename: 'BulkRefusal', id: string, projectId: string | null, code: string | null, name: string | null, title: string | null, rule: string, message: string, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }> }
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type EditProjectsMutationVariables = Exact<{
  input: EditProjectsInput;
}>;


export type EditProjectsMutation = { __typename: 'Mutation', editProjects:
    | { __typename: 'BulkChange', id: string, summary: string, same: number, changes: Array<{ __typename: 'BulkChangeRow', id: string, projectId: string, code: string, name: string, title: string | null, field: string, was: string | null, becomes: string | null }>, refused: Array<{ __typename: 'BulkRefusal', id: string, projectId: string | null, code: string | null, name: string | null, title: string | null, rule: string, message: string, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }> }
    | { __typename: 'BulkPreview', summary: string, same: number, changes: Array<{ __typename: 'BulkChangeRow', id: string, projectId: string, code: string, name: string, title: string | null, field: string, was: string | null, becomes: string | null }>, refused: Array<{ __typename: 'BulkRefusal', id: string, projectId: string | null, code: string | null, name: string | null, title: string | null, rule: string, message: string, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }> }
    | { __typename: 'BulkRefused', message: string, same: number, changes: Array<{ __typename: 'BulkChangeRow', id: string, projectId: string, code: string, name: string, title: string | null, field: string, was: string | null, becomes: string | null }>, refused: Array<{ __typename: 'BulkRefusal', id: string, projectId: string | null, code: string | null, name: string | null, title: string | null, rule: string, message: string, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }> }
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type MoveStagesMutationVariables = Exact<{
  input: MoveStagesInput;
}>;


export type MoveStagesMutation = { __typename: 'Mutation', moveStages:
    | { __typename: 'BulkChange', id: string, summary: string, same: number, changes: Array<{ __typename: 'BulkChangeRow', id: string, projectId: string, code: string, name: string, title: string | null, field: string, was: string | null, becomes: string | null }>, refused: Array<{ __typename: 'BulkRefusal', id: string, projectId: string | null, code: string | null, name: string | null, title: string | null, rule: string, message: string, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }> }
    | { __typename: 'BulkPreview', summary: string, same: number, changes: Array<{ __typename: 'BulkChangeRow', id: string, projectId: string, code: string, name: string, title: string | null, field: string, was: string | null, becomes: string | null }>, refused: Array<{ __typename: 'BulkRefusal', id: string, projectId: string | null, code: string | null, name: string | null, title: string | null, rule: string, message: string, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }> }
    | { __typename: 'BulkRefused', message: string, same: number, changes: Array<{ __typename: 'BulkChangeRow', id: string, projectId: string, code: string, name: string, title: string | null, field: string, was: string | null, becomes: string | null }>, refused: Array<{ __typename: 'BulkRefusal', id: string, projectId: string | null, code: string | null, name: string | null, title: string | null, rule: string, message: string, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }> }
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type DeclareRatingsMutationVariables = Exact<{
  input: DeclareRatingsInput;
}>;


export type DeclareRatingsMutation = { __typename: 'Mutation', declareRatings:
    | { __typename: 'BulkChange', id: string, summary: string, same: number, changes: Array<{ __typename: 'BulkChangeRow', id: string, projectId: string, code: string, name: string, title: string | null, field: string, was: string | null, becomes: string | null }>, refused: Array<{ __typename: 'BulkRefusal', id: string, projectId: string | null, code: string | null, name: string | null, title: string | null, rule: string, message: string, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }> }
    | { __typename: 'BulkPreview', summary: string, same: number, changes: Array<{ __typename: 'BulkChangeRow', id: string, projectId: string, code: string, name: string, title: string | null, field: string, was: string | null, becomes: string | null }>, refused: Array<{ __typename: 'BulkRefusal', id: string, projectId: string | null, code: string | null, name: string | null, title: string | null, rule: string, message: string, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }> }
    | { __typename: 'BulkRefused', message: string, same: number, changes: Array<{ __typename: 'BulkChangeRow', id: string, projectId: string, code: string, name: string, title: string | null, field: string, was: string | null, becomes: string | null }>, refused: Array<{ __typename: 'BulkRefusal', id: string, projectId: string | null, code: string | null, name: string | null, title: string | null, rule: string, message: string, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }> }
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type UndoBulkChangeMutationVariables = Exact<{
  input: UndoBulkChangeInput;
}>;


export type UndoBulkChangeMutation = { __typename: 'Mutation', undoBulkChange:
    | { __typename: 'BulkChange', id: string, summary: string, same: number, changes: Array<{ __typename: 'BulkChangeRow', id: string, projectId: string, code: string, name: string, title: string | null, field: string, was: string | null, becomes: string | null }>, refused: Array<{ __typename: 'BulkRefusal', id: string, projectId: string | null, code: string | null, name: string | null, title: string | null, rule: string, message: string, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }> }
    | { __typename: 'BulkPreview', summary: string, same: number, changes: Array<{ __typename: 'BulkChangeRow', id: string, projectId: string, code: string, name: string, title: string | null, field: string, was: string | null, becomes: string | null }>, refused: Array<{ __typename: 'BulkRefusal', id: string, projectId: string | null, code: string | null, name: string | null, title: string | null, rule: string, message: string, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }> }
    | { __typename: 'BulkRefused', message: string, same: number, changes: Array<{ __typename: 'BulkChangeRow', id: string, projectId: string, code: string, name: string, title: string | null, field: string, was: string | null, becomes: string | null }>, refused: Array<{ __typename: 'BulkRefusal', id: string, projectId: string | null, code: string | null, name: string | null, title: string | null, rule: string, message: string, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }> }
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type MilestonesToMoveQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type MilestonesToMoveQuery = { __typename: 'Query', projects: { __typename: 'ProjectConnection', nodes: Array<{ __typename: 'Project', id: string, milestones: Array<{ __typename: 'Milestone', id: string, title: string, critical: boolean, forecastOn: string | null, actualOn: string | null, version: number }> }> } };

export type ProjectListQueryVariables = Exact<{
  filter?: ProjectFilter | null | undefined;
  orderBy?: ProjectOrder | null | undefined;
  groupBy?: ProjectGrouping | null | undefined;
}>;


export type ProjectListQuery = { __typename: 'Query', projectOutline: { __typename: 'ProjectOutline', totalCount: number, ids: Array<string>, groups: Array<{ __typename: 'ProjectGroup', key: string, label: string, count: number }> } };

export type ProjectRowsQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type ProjectRowsQuery = { __typename: 'Query', projects: { __typename: 'ProjectConnection', edges: Array<{ __typename: 'ProjectEdge', node: { __typename: 'Project', id: string, code: string, name: string, startsOn: string | null, endsOn: string | null, stage: Stage, rating: Rating, ratingTrend: Trend, ratingDeclaredAt: string | null, ratingVersion: number, ratingScale: RatingScale | null, computedRating: Rating, computedReasons: number, ratingsDiffer: boolean, ratingHistory: Array<Rating>, overdueMilestones: number, overdueCritical: number, slipDays: number, version: number, home: { __typename: 'Workstream', id: string, code: string, name: string }, lead: { __typename: 'Person', id: string, name: string, initials: string } | null, sro: { __typename: 'Person', id: string, name: string } | null, organisation: { __typename: 'Organisation', id: string, code: string, shortName: string } | null, priority: { __typename: 'AnnualPriority', id: string, number: number, title: string } | null, nextMilestone: { __typename: 'Milestone', id: string, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, overdue: boolean, slipDays: number | null, version: number } | null } }> } };

export type ProjectRowByCodeQueryVariables = Exact<{
  code: string;
}>;


export type ProjectRowByCodeQuery = { __typename: 'Query', project: { __typename: 'Project', id: string, code: string, name: string, startsOn: string | null, endsOn: string | null, stage: Stage, rating: Rating, ratingTrend: Trend, ratingDeclaredAt: string | null, ratingVersion: number, ratingScale: RatingScale | null, computedRating: Rating, computedReasons: number, ratingsDiffer: boolean, ratingHistory: Array<Rating>, overdueMilestones: number, overdueCritical: number, slipDays: number, version: number, home: { __typename: 'Workstream', id: string, code: string, name: string }, lead: { __typename: 'Person', id: string, name: string, initials: string } | null, sro: { __typename: 'Person', id: string, name: string } | null, organisation: { __typename: 'Organisation', id: string, code: string, shortName: string } | null, priority: { __typename: 'AnnualPriority', id: string, number: number, title: string } | null, nextMilestone: { __typename: 'Milestone', id: string, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, overdue: boolean, slipDays: number | null, version: number } | null } | null };

export type ProjectViewsQueryVariables = Exact<{
  all?: ProjectFilter | null | undefined;
  attention?: ProjectFilter | null | undefined;
  differs?: ProjectFilter | null | undefined;
  overdue?: ProjectFilter | null | undefined;
  gate?: ProjectFilter | null | undefined;
}>;


export type ProjectViewsQuery = { __typename: 'Query', all: { __typename: 'ProjectConnection', totalCount: number }, attention: { __typename: 'ProjectConnection', totalCount: number }, differs: { __typename: 'ProjectConnection', totalCount: number }, overdue: { __typename: 'ProjectConnection', totalCount: number }, gate: { __typename: 'ProjectConnection', totalCount: number } };

export type ViewTabFragment = { __typename: 'SavedView', id: string, name: string, definition: string, shared: boolean, version: number, owner: { __typename: 'Person', id: string, name: string } };

export type SavedViewsQueryVariables = Exact<{ [key: string]: never; }>;


export type SavedViewsQuery = { __typename: 'Query', savedViews: Array<{ __typename: 'SavedView', id: string, name: string, definition: string, shared: boolean, version: number, owner: { __typename: 'Person', id: string, name: string } }> };

export type ViewCountQueryVariables = Exact<{
  filter?: ProjectFilter | null | undefined;
}>;


export type ViewCountQuery = { __typename: 'Query', projects: { __typename: 'ProjectConnection', totalCount: number } };

export type SaveViewMutationVariables = Exact<{
  input: SaveViewInput;
}>;


export type SaveViewMutation = { __typename: 'Mutation', saveView:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'SavedView', id: string, name: string, definition: string, shared: boolean, version: number, owner: { __typename: 'Person', id: string, name: string } }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type EditViewMutationVariables = Exact<{
  input: EditViewInput;
}>;


export type EditViewMutation = { __typename: 'Mutation', editView:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'SavedView', id: string, name: string, definition: string, shared: boolean, version: number, owner: { __typename: 'Person', id: string, name: string } }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type DeleteViewMutationVariables = Exact<{
  input: DeleteViewInput;
}>;


export type DeleteViewMutation = { __typename: 'Mutation', deleteView:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'SavedViewRemoved', id: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type ProjectPageQueryVariables = Exact<{
  code: string;
}>;


export type ProjectPageQuery = { __typename: 'Query', project: { __typename: 'Project', id: string, code: string, name: string, startsOn: string | null, endsOn: string | null, stage: Stage, rating: Rating, ratingTrend: Trend, ratingDeclaredAt: string | null, ratingVersion: number, ratingScale: RatingScale | null, computedRating: Rating, computedReasons: number, ratingsDiffer: boolean, ratingHistory: Array<Rating>, overdueMilestones: number, overdueCritical: number, slipDays: number, version: number, summary: string, createdAt: string, updatedAt: string, ratings: Array<{ __typename: 'ProjectRating', id: string, dimension: RatingDimension, rating: Rating, previous: Rating | null, trend: Trend, scale: RatingScale, reason: string | null, declaredAt: string, history: Array<Rating>, version: number, declaredBy: { __typename: 'Person', id: string, name: string, initials: string } | null }>, computedRatings: Array<{ __typename: 'ComputedRating', dimension: RatingDimension, rating: Rating, sentence: string, reasons: Array<{ __typename: 'RatingReason', rule: string, dimension: RatingDimension, rating: Rating, sentence: string, evidence: Array<{ __typename: 'RatingEvidence', kind: string, id: string, code: string | null, title: string }> }> }>, gates: Array<{ __typename: 'Gate', id: string, number: number, from: Stage, to: Stage, plannedOn: string | null, passedOn: string | null, note: string | null, version: number, passedBy: { __typename: 'Person', id: string, name: string } | null }>, milestones: Array<{ __typename: 'Milestone', id: string, number: number, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, actualOn: string | null, slipDays: number | null, overdue: boolean, version: number, owner: { __typename: 'Person', id: string, name: string, initials: string } | null, slips: Array<{ __typename: 'MilestoneSlip', id: string, fromOn: string | null, toOn: string | null, days: number | null, reason: string | null, movedAt: string, movedBy: { __typename: 'Person', id: string, name: string, initials: string } | null }> }>, home: { __typename: 'Workstream', id: string, code: string, name: string, kind: GroupKind }, lead: { __typename: 'Person', id: string, name: string, initials: string } | null, sro: { __typename: 'Person', id: string, name: string, initials: string } | null, organisation: { __typename: 'Organisation', id: string, code: string, shortName: string, name: string } | null, priority: { __typename: 'AnnualPriority', id: string, number: number, title: string, financialYear: string } | null, nextMilestone: { __typename: 'Milestone', id: string, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, overdue: boolean, slipDays: number | null, version: number } | null, contributors: Array<{ __typename: 'Workstream', id: string, code: string, name: string }> } | null, projectHistory: Array<{ __typename: 'HistoryEntry', id: string, at: string, subjectType: string, subjectId: string, summary: string, actor: { __typename: 'Person', id: string, name: string, initials: string } | null }> };

export type RecordHistoryQueryVariables = Exact<{
  subjectType: string;
  subjectId: string | number;
  field?: string | null | undefined;
}>;


export type RecordHistoryQuery = { __typename: 'Query', history: Array<{ __typename: 'HistoryEntry', action: string, id: string, at: string, subjectType: string, subjectId: string, summary: string, changes: Array<{ __typename: 'FieldChange', field: string, before: string | null, after: string | null }>, actor: { __typename: 'Person', id: string, name: string, initials: string } | null }> };

export type MilestoneBaselinesQueryVariables = Exact<{
  code: string;
}>;


export type MilestoneBaselinesQuery = { __typename: 'Query', project: { __typename: 'Project', id: string, milestones: Array<{ __typename: 'Milestone', id: string, firstBaselineOn: string | null, decidedIn: Array<{ __typename: 'Decision', id: string, code: string, decision: string, project: { __typename: 'Project', id: string, code: string } }>, baselineChanges: Array<{ __typename: 'Rebaseline', fromOn: string, proposedOn: string, days: number, changeRequest: { __typename: 'ChangeRequest', id: string, code: string, title: string } }> }> } | null };

export type WholeProjectHistoryQueryVariables = Exact<{
  code: string;
}>;


export type WholeProjectHistoryQuery = { __typename: 'Query', projectHistory: Array<{ __typename: 'HistoryEntry', action: string, id: string, at: string, subjectType: string, subjectId: string, summary: string, changes: Array<{ __typename: 'FieldChange', field: string, before: string | null, after: string | null }>, actor: { __typename: 'Person', id: string, name: string, initials: string } | null }> };

export type DimensionDeclarationsQueryVariables = Exact<{
  code: string;
  dimension: RatingDimension;
}>;


export type DimensionDeclarationsQuery = { __typename: 'Query', project: { __typename: 'Project', id: string, declarations: Array<{ __typename: 'Declaration', id: string, dimension: RatingDimension, rating: Rating, previous: Rating | null, trend: Trend, scale: RatingScale, reason: string | null, declaredAt: string, declaredBy: { __typename: 'Person', id: string, name: string, initials: string } | null }> } | null };

export type ContributorsQueryVariables = Exact<{
  code: string;
}>;


export type ContributorsQuery = { __typename: 'Query', project: { __typename: 'Project', id: string, version: number, contributors: Array<{ __typename: 'Workstream', id: string, code: string, name: string }> } | null };

export type AddRiskMutationVariables = Exact<{
  input: AddRiskInput;
}>;


export type AddRiskMutation = { __typename: 'Mutation', addRisk:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'Risk', id: string, code: string, title: string, description: string, inherentLikelihood: number | null, inherentConsequence: number | null, inherentScore: number | null, currentLikelihood: number, currentConsequence: number, currentScore: number, band: RiskBand, targetLikelihood: number | null, targetConsequence: number | null, targetScore: number | null, controls: string, controlState: ControlState, proximity: Proximity | null, response: RiskResponse, reviewOn: string | null, state: RiskState, stateReason: string | null, raisedOn: string, version: number, decidedIn: Array<{ __typename: 'Decision', id: string, code: string, decision: string, project: { __typename: 'Project', id: string, code: string } }>, owner: { __typename: 'Person', id: string, name: string, initials: string } | null }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type EditRiskMutationVariables = Exact<{
  input: EditRiskInput;
}>;


export type EditRiskMutation = { __typename: 'Mutation', editRisk:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'Risk', id: string, code: string, title: string, description: string, inherentLikelihood: number | null, inherentConsequence: number | null, inherentScore: number | null, currentLikelihood: number, currentConsequence: number, currentScore: number, band: RiskBand, targetLikelihood: number | null, targetConsequence: number | null, targetScore: number | null, controls: string, controlState: ControlState, proximity: Proximity | null, response: RiskResponse, reviewOn: string | null, state: RiskState, stateReason: string | null, raisedOn: string, version: number, decidedIn: Array<{ __typename: 'Decision', id: string, code: string, decision: string, project: { __typename: 'Project', id: string, code: string } }>, owner: { __typename: 'Person', id: string, name: string, initials: string } | null }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type CloseRiskMutationVariables = Exact<{
  input: ReasonedInput;
}>;


export type CloseRiskMutation = { __typename: 'Mutation', closeRisk:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'Risk', id: string, code: string, title: string, description: string, inherentLikelihood: number | null, inherentConsequence: number | null, inherentScore: number | null, currentLikelihood: number, currentConsequence: number, currentScore: number, band: RiskBand, targetLikelihood: number | null, targetConsequence: number | null, targetScore: number | null, controls: string, controlState: ControlState, proximity: Proximity | null, response: RiskResponse, reviewOn: string | null, state: RiskState, stateReason: string | null, raisedOn: string, version: number, decidedIn: Array<{ __typename: 'Decision', id: string, code: string, decision: string, project: { __typename: 'Project', id: string, code: string } }>, owner: { __typename: 'Person', id: string, name: string, initials: string } | null }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type ReopenRiskMutationVariables = Exact<{
  input: ReasonedInput;
}>;


export type ReopenRiskMutation = { __typename: 'Mutation', reopenRisk:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'Risk', id: string, code: string, title: string, description: string, inherentLikelihood: number | null, inherentConsequence: number | null, inherentScore: number | null, currentLikelihood: number, currentConsequence: number, currentScore: number, band: RiskBand, targetLikelihood: number | null, targetConsequence: number | null, targetScore: number | null, controls: string, controlState: ControlState, proximity: Proximity | null, response: RiskResponse, reviewOn: string | null, state: RiskState, stateReason: string | null, raisedOn: string, version: number, decidedIn: Array<{ __typename: 'Decision', id: string, code: string, decision: string, project: { __typename: 'Project', id: string, code: string } }>, owner: { __typename: 'Person', id: string, name: string, initials: string } | null }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type RiskHappenedMutationVariables = Exact<{
  input: ReasonedInput;
}>;


export type RiskHappenedMutation = { __typename: 'Mutation', riskHappened:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'Issue', id: string, code: string, title: string, description: string, severity: number, dueOn: string | null, overdue: boolean, state: IssueState, stateReason: string | null, raisedOn: string, version: number, decidedIn: Array<{ __typename: 'Decision', id: string, code: string, decision: string, project: { __typename: 'Project', id: string, code: string } }>, owner: { __typename: 'Person', id: string, name: string, initials: string } | null, risk: { __typename: 'Risk', id: string, code: string, title: string } | null }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type AddIssueMutationVariables = Exact<{
  input: AddIssueInput;
}>;


export type AddIssueMutation = { __typename: 'Mutation', addIssue:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'Issue', id: string, code: string, title: string, description: string, severity: number, dueOn: string | null, overdue: boolean, state: IssueState, stateReason: string | null, raisedOn: string, version: number, decidedIn: Array<{ __typename: 'Decision', id: string, code: string, decision: string, project: { __typename: 'Project', id: string, code: string } }>, owner: { __typename: 'Person', id: string, name: string, initials: string } | null, risk: { __typename: 'Risk', id: string, code: string, title: string } | null }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type EditIssueMutationVariables = Exact<{
  input: EditIssueInput;
}>;


export type EditIssueMutation = { __typename: 'Mutation', editIssue:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'Issue', id: string, code: string, title: string, description: string, severity: number, dueOn: string | null, overdue: boolean, state: IssueState, stateReason: string | null, raisedOn: string, version: number, decidedIn: Array<{ __typename: 'Decision', id: string, code: string, decision: string, project: { __typename: 'Project', id: string, code: string } }>, owner: { __typename: 'Person', id: string, name: string, initials: string } | null, risk: { __typename: 'Risk', id: string, code: string, title: string } | null }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type ResolveIssueMutationVariables = Exact<{
  input: ResolveIssueInput;
}>;


export type ResolveIssueMutation = { __typename: 'Mutation', resolveIssue:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'Issue', id: string, code: string, title: string, description: string, severity: number, dueOn: string | null, overdue: boolean, state: IssueState, stateReason: string | null, raisedOn: string, version: number, decidedIn: Array<{ __typename: 'Decision', id: string, code: string, decision: string, project: { __typename: 'Project', id: string, code: string } }>, owner: { __typename: 'Person', id: string, name: string, initials: string } | null, risk: { __typename: 'Risk', id: string, code: string, title: string } | null }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type ReopenIssueMutationVariables = Exact<{
  input: ReasonedInput;
}>;


export type ReopenIssueMutation = { __typename: 'Mutation', reopenIssue:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'Issue', id: string, code: string, title: string, description: string, severity: number, dueOn: string | null, overdue: boolean, state: IssueState, stateReason: string | null, raisedOn: string, version: number, decidedIn: Array<{ __typename: 'Decision', id: string, code: string, decision: string, project: { __typename: 'Project', id: string, code: string } }>, owner: { __typename: 'Person', id: string, name: string, initials: string } | null, risk: { __typename: 'Risk', id: string, code: string, title: string } | null }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type AddAssumptionMutationVariables = Exact<{
  input: AddAssumptionInput;
}>;


export type AddAssumptionMutation = { __typename: 'Mutation', addAssumption:
    | { __typename: 'Assumption', id: string, code: string, title: string, ifWrong: string, testBy: string | null, state: AssumptionState, note: string | null, version: number, owner: { __typename: 'Person', id: string, name: string, initials: string } | null }
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type EditAssumptionMutationVariables = Exact<{
  input: EditAssumptionInput;
}>;


export type EditAssumptionMutation = { __typename: 'Mutation', editAssumption:
    | { __typename: 'Assumption', id: string, code: string, title: string, ifWrong: string, testBy: string | null, state: AssumptionState, note: string | null, version: number, owner: { __typename: 'Person', id: string, name: string, initials: string } | null }
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type ConfirmAssumptionMutationVariables = Exact<{
  input: TestAssumptionInput;
}>;


export type ConfirmAssumptionMutation = { __typename: 'Mutation', confirmAssumption:
    | { __typename: 'Assumption', id: string, code: string, title: string, ifWrong: string, testBy: string | null, state: AssumptionState, note: string | null, version: number, owner: { __typename: 'Person', id: string, name: string, initials: string } | null }
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type RefuteAssumptionMutationVariables = Exact<{
  input: TestAssumptionInput;
}>;


export type RefuteAssumptionMutation = { __typename: 'Mutation', refuteAssumption:
    | { __typename: 'Assumption', id: string, code: string, title: string, ifWrong: string, testBy: string | null, state: AssumptionState, note: string | null, version: number, owner: { __typename: 'Person', id: string, name: string, initials: string } | null }
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type DoubtAssumptionMutationVariables = Exact<{
  input: TestAssumptionInput;
}>;


export type DoubtAssumptionMutation = { __typename: 'Mutation', doubtAssumption:
    | { __typename: 'Assumption', id: string, code: string, title: string, ifWrong: string, testBy: string | null, state: AssumptionState, note: string | null, version: number, owner: { __typename: 'Person', id: string, name: string, initials: string } | null }
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type LogDecisionMutationVariables = Exact<{
  input: LogDecisionInput;
}>;


export type LogDecisionMutation = { __typename: 'Mutation', logDecision:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'Decision', id: string, code: string, decision: string, reason: string, decidedBy: string, decidedOn: string, recordedAt: string, supersedes: { __typename: 'Decision', id: string, code: string } | null, supersededBy: { __typename: 'Decision', id: string, code: string } | null, recordedBy: { __typename: 'Person', id: string, name: string } | null, project: { __typename: 'Project', id: string, code: string }, links: Array<{ __typename: 'DecisionLink', kind: DecisionSubject, id: string, title: string, path: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type AddDeliverableMutationVariables = Exact<{
  input: AddDeliverableInput;
}>;


export type AddDeliverableMutation = { __typename: 'Mutation', addDeliverable:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'Deliverable', id: string, code: string, title: string, acceptance: string, dueOn: string | null, overdue: boolean, state: DeliverableState, deliveredOn: string | null, stateReason: string | null, version: number, owner: { __typename: 'Person', id: string, name: string, initials: string } | null, milestone: { __typename: 'Milestone', id: string, title: string } | null }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type EditDeliverableMutationVariables = Exact<{
  input: EditDeliverableInput;
}>;


export type EditDeliverableMutation = { __typename: 'Mutation', editDeliverable:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'Deliverable', id: string, code: string, title: string, acceptance: string, dueOn: string | null, overdue: boolean, state: DeliverableState, deliveredOn: string | null, stateReason: string | null, version: number, owner: { __typename: 'Person', id: string, name: string, initials: string } | null, milestone: { __typename: 'Milestone', id: string, title: string } | null }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type DeliverMutationVariables = Exact<{
  input: DeliverInput;
}>;


export type DeliverMutation = { __typename: 'Mutation', deliver:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'Deliverable', id: string, code: string, title: string, acceptance: string, dueOn: string | null, overdue: boolean, state: DeliverableState, deliveredOn: string | null, stateReason: string | null, version: number, owner: { __typename: 'Person', id: string, name: string, initials: string } | null, milestone: { __typename: 'Milestone', id: string, title: string } | null }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type AcceptDeliverableMutationVariables = Exact<{
  input: SeenInput;
}>;


export type AcceptDeliverableMutation = { __typename: 'Mutation', acceptDeliverable:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'Deliverable', id: string, code: string, title: string, acceptance: string, dueOn: string | null, overdue: boolean, state: DeliverableState, deliveredOn: string | null, stateReason: string | null, version: number, owner: { __typename: 'Person', id: string, name: string, initials: string } | null, milestone: { __typename: 'Milestone', id: string, title: string } | null }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type ReturnDeliverableMutationVariables = Exact<{
  input: ReasonedInput;
}>;


export type ReturnDeliverableMutation = { __typename: 'Mutation', returnDeliverable:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'Deliverable', id: string, code: string, title: string, acceptance: string, dueOn: string | null, overdue: boolean, state: DeliverableState, deliveredOn: string | null, stateReason: string | null, version: number, owner: { __typename: 'Person', id: string, name: string, initials: string } | null, milestone: { __typename: 'Milestone', id: string, title: string } | null }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type CancelDeliverableMutationVariables = Exact<{
  input: ReasonedInput;
}>;


export type CancelDeliverableMutation = { __typename: 'Mutation', cancelDeliverable:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'Deliverable', id: string, code: string, title: string, acceptance: string, dueOn: string | null, overdue: boolean, state: DeliverableState, deliveredOn: string | null, stateReason: string | null, version: number, owner: { __typename: 'Person', id: string, name: string, initials: string } | null, milestone: { __typename: 'Milestone', id: string, title: string } | null }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type ReinstateDeliverableMutationVariables = Exact<{
  input: ReasonedInput;
}>;


export type ReinstateDeliverableMutation = { __typename: 'Mutation', reinstateDeliverable:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'Deliverable', id: string, code: string, title: string, acceptance: string, dueOn: string | null, overdue: boolean, state: DeliverableState, deliveredOn: string | null, stateReason: string | null, version: number, owner: { __typename: 'Person', id: string, name: string, initials: string } | null, milestone: { __typename: 'Milestone', id: string, title: string } | null }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type ProposeDependencyMutationVariables = Exact<{
  input: ProposeDependencyInput;
}>;


export type ProposeDependencyMutation = { __typename: 'Mutation', proposeDependency:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'Dependency', id: string, code: string, title: string, needBy: string, promisedOn: string | null, state: DependencyState, giverAgreed: boolean, receiverAgreed: boolean, expectedOn: string | null, floatDays: number | null, atRisk: boolean, deliveredOn: string | null, stateReason: string | null, version: number, decidedIn: Array<{ __typename: 'Decision', id: string, code: string, decision: string, project: { __typename: 'Project', id: string, code: string } }>, giver: { __typename: 'Project', id: string, code: string, name: string, rating: Rating, stage: Stage, milestones: Array<{ __typename: 'Milestone', id: string, title: string }>, home: { __typename: 'Workstream', id: string }, lead: { __typename: 'Person', id: string } | null, sro: { __typename: 'Person', id: string } | null, organisation: { __typename: 'Organisation', id: string } | null }, receiver: { __typename: 'Project', id: string, code: string, name: string, rating: Rating, stage: Stage, milestones: Array<{ __typename: 'Milestone', id: string, title: string }>, home: { __typename: 'Workstream', id: string }, lead: { __typename: 'Person', id: string } | null, sro: { __typename: 'Person', id: string } | null, organisation: { __typename: 'Organisation', id: string } | null }, giverMilestone: { __typename: 'Milestone', id: string, title: string, forecastOn: string | null, actualOn: string | null } | null, receiverMilestone: { __typename: 'Milestone', id: string, title: string } | null }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type ChangeDependencyMutationVariables = Exact<{
  input: ChangeDependencyInput;
}>;


export type ChangeDependencyMutation = { __typename: 'Mutation', changeDependency:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'Dependency', id: string, code: string, title: string, needBy: string, promisedOn: string | null, state: DependencyState, giverAgreed: boolean, receiverAgreed: boolean, expectedOn: string | null, floatDays: number | null, atRisk: boolean, deliveredOn: string | null, stateReason: string | null, version: number, decidedIn: Array<{ __typename: 'Decision', id: string, code: string, decision: string, project: { __typename: 'Project', id: string, code: string } }>, giver: { __typename: 'Project', id: string, code: string, name: string, rating: Rating, stage: Stage, milestones: Array<{ __typename: 'Milestone', id: string, title: string }>, home: { __typename: 'Workstream', id: string }, lead: { __typename: 'Person', id: string } | null, sro: { __typename: 'Person', id: string } | null, organisation: { __typename: 'Organisation', id: string } | null }, receiver: { __typename: 'Project', id: string, code: string, name: string, rating: Rating, stage: Stage, milestones: Array<{ __typename: 'Milestone', id: string, title: string }>, home: { __typename: 'Workstream', id: string }, lead: { __typename: 'Person', id: string } | null, sro: { __typename: 'Person', id: string } | null, organisation: { __typename: 'Organisation', id: string } | null }, giverMilestone: { __typename: 'Milestone', id: string, title: string, forecastOn: string | null, actualOn: string | null } | null, receiverMilestone: { __typename: 'Milestone', id: string, title: string } | null }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type AgreeDependencyMutationVariables = Exact<{
  input: AgreeDependencyInput;
}>;


export type AgreeDependencyMutation = { __typename: 'Mutation', agreeDependency:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'Dependency', id: string, code: string, title: string, needBy: string, promisedOn: string | null, state: DependencyState, giverAgreed: boolean, receiverAgreed: boolean, expectedOn: string | null, floatDays: number | null, atRisk: boolean, deliveredOn: string | null, stateReason: string | null, version: number, decidedIn: Array<{ __typename: 'Decision', id: string, code: string, decision: string, project: { __typename: 'Project', id: string, code: string } }>, giver: { __typename: 'Project', id: string, code: string, name: string, rating: Rating, stage: Stage, milestones: Array<{ __typename: 'Milestone', id: string, title: string }>, home: { __typename: 'Workstream', id: string }, lead: { __typename: 'Person', id: string } | null, sro: { __typename: 'Person', id: string } | null, organisation: { __typename: 'Organisation', id: string } | null }, receiver: { __typename: 'Project', id: string, code: string, name: string, rating: Rating, stage: Stage, milestones: Array<{ __typename: 'Milestone', id: string, title: string }>, home: { __typename: 'Workstream', id: string }, lead: { __typename: 'Person', id: string } | null, sro: { __typename: 'Person', id: string } | null, organisation: { __typename: 'Organisation', id: string } | null }, giverMilestone: { __typename: 'Milestone', id: string, title: string, forecastOn: string | null, actualOn: string | null } | null, receiverMilestone: { __typename: 'Milestone', id: string, title: string } | null }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type DeclineDependencyMutationVariables = Exact<{
  input: DeclineDependencyInput;
}>;


export type DeclineDependencyMutation = { __typename: 'Mutation', declineDependency:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'Dependency', id: string, code: string, title: string, needBy: string, promisedOn: string | null, state: DependencyState, giverAgreed: boolean, receiverAgreed: boolean, expectedOn: string | null, floatDays: number | null, atRisk: boolean, deliveredOn: string | null, stateReason: string | null, version: number, decidedIn: Array<{ __typename: 'Decision', id: string, code: string, decision: string, project: { __typename: 'Project', id: string, code: string } }>, giver: { __typename: 'Project', id: string, code: string, name: string, rating: Rating, stage: Stage, milestones: Array<{ __typename: 'Milestone', id: string, title: string }>, home: { __typename: 'Workstream', id: string }, lead: { __typename: 'Person', id: string } | null, sro: { __typename: 'Person', id: string } | null, organisation: { __typename: 'Organisation', id: string } | null }, receiver: { __typename: 'Project', id: string, code: string, name: string, rating: Rating, stage: Stage, milestones: Array<{ __typename: 'Milestone', id: string, title: string }>, home: { __typename: 'Workstream', id: string }, lead: { __typename: 'Person', id: string } | null, sro: { __typename: 'Person', id: string } | null, organisation: { __typename: 'Organisation', id: string } | null }, giverMilestone: { __typename: 'Milestone', id: string, title: string, forecastOn: string | null, actualOn: string | null } | null, receiverMilestone: { __typename: 'Milestone', id: string, title: string } | null }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type DeliverDependencyMutationVariables = Exact<{
  input: DeliverDependencyInput;
}>;


export type DeliverDependencyMutation = { __typename: 'Mutation', deliverDependency:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'Dependency', id: string, code: string, title: string, needBy: string, promisedOn: string | null, state: DependencyState, giverAgreed: boolean, receiverAgreed: boolean, expectedOn: string | null, floatDays: number | null, atRisk: boolean, deliveredOn: string | null, stateReason: string | null, version: number, decidedIn: Array<{ __typename: 'Decision', id: string, code: string, decision: string, project: { __typename: 'Project', id: string, code: string } }>, giver: { __typename: 'Project', id: string, code: string, name: string, rating: Rating, stage: Stage, milestones: Array<{ __typename: 'Milestone', id: string, title: string }>, home: { __typename: 'Workstream', id: string }, lead: { __typename: 'Person', id: string } | null, sro: { __typename: 'Person', id: string } | null, organisation: { __typename: 'Organisation', id: string } | null }, receiver: { __typename: 'Project', id: string, code: string, name: string, rating: Rating, stage: Stage, milestones: Array<{ __typename: 'Milestone', id: string, title: string }>, home: { __typename: 'Workstream', id: string }, lead: { __typename: 'Person', id: string } | null, sro: { __typename: 'Person', id: string } | null, organisation: { __typename: 'Organisation', id: string } | null }, giverMilestone: { __typename: 'Milestone', id: string, title: string, forecastOn: string | null, actualOn: string | null } | null, receiverMilestone: { __typename: 'Milestone', id: string, title: string } | null }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type DisputeDependencyMutationVariables = Exact<{
  input: ReasonedInput;
}>;


export type DisputeDependencyMutation = { __typename: 'Mutation', disputeDependency:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'Dependency', id: string, code: string, title: string, needBy: string, promisedOn: string | null, state: DependencyState, giverAgreed: boolean, receiverAgreed: boolean, expectedOn: string | null, floatDays: number | null, atRisk: boolean, deliveredOn: string | null, stateReason: string | null, version: number, decidedIn: Array<{ __typename: 'Decision', id: string, code: string, decision: string, project: { __typename: 'Project', id: string, code: string } }>, giver: { __typename: 'Project', id: string, code: string, name: string, rating: Rating, stage: Stage, milestones: Array<{ __typename: 'Milestone', id: string, title: string }>, home: { __typename: 'Workstream', id: string }, lead: { __typename: 'Person', id: string } | null, sro: { __typename: 'Person', id: string } | null, organisation: { __typename: 'Organisation', id: string } | null }, receiver: { __typename: 'Project', id: string, code: string, name: string, rating: Rating, stage: Stage, milestones: Array<{ __typename: 'Milestone', id: string, title: string }>, home: { __typename: 'Workstream', id: string }, lead: { __typename: 'Person', id: string } | null, sro: { __typename: 'Person', id: string } | null, organisation: { __typename: 'Organisation', id: string } | null }, giverMilestone: { __typename: 'Milestone', id: string, title: string, forecastOn: string | null, actualOn: string | null } | null, receiverMilestone: { __typename: 'Milestone', id: string, title: string } | null }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type WithdrawDependencyMutationVariables = Exact<{
  input: ReasonedInput;
}>;


export type WithdrawDependencyMutation = { __typename: 'Mutation', withdrawDependency:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'Dependency', id: string, code: string, title: string, needBy: string, promisedOn: string | null, state: DependencyState, giverAgreed: boolean, receiverAgreed: boolean, expectedOn: string | null, floatDays: number | null, atRisk: boolean, deliveredOn: string | null, stateReason: string | null, version: number, decidedIn: Array<{ __typename: 'Decision', id: string, code: string, decision: string, project: { __typename: 'Project', id: string, code: string } }>, giver: { __typename: 'Project', id: string, code: string, name: string, rating: Rating, stage: Stage, milestones: Array<{ __typename: 'Milestone', id: string, title: string }>, home: { __typename: 'Workstream', id: string }, lead: { __typename: 'Person', id: string } | null, sro: { __typename: 'Person', id: string } | null, organisation: { __typename: 'Organisation', id: string } | null }, receiver: { __typename: 'Project', id: string, code: string, name: string, rating: Rating, stage: Stage, milestones: Array<{ __typename: 'Milestone', id: string, title: string }>, home: { __typename: 'Workstream', id: string }, lead: { __typename: 'Person', id: string } | null, sro: { __typename: 'Person', id: string } | null, organisation: { __typename: 'Organisation', id: string } | null }, giverMilestone: { __typename: 'Milestone', id: string, title: string, forecastOn: string | null, actualOn: string | null } | null, receiverMilestone: { __typename: 'Milestone', id: string, title: string } | null }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type DraftChangeRequestMutationVariables = Exact<{
  input: DraftChangeRequestInput;
}>;


export type DraftChangeRequestMutation = { __typename: 'Mutation', draftChangeRequest:
    | { __typename: 'ChangeRequest', id: string, code: string, title: string, reason: string, impact: string, state: ChangeRequestState, submittedOn: string | null, decidedOn: string | null, decisionReason: string | null, version: number, decidedIn: Array<{ __typename: 'Decision', id: string, code: string, decision: string, project: { __typename: 'Project', id: string, code: string } }>, askedBy: { __typename: 'Person', id: string, name: string } | null, decidedBy: { __typename: 'Person', id: string, name: string } | null, rebaselines: Array<{ __typename: 'Rebaseline', fromOn: string, proposedOn: string, days: number, milestone: { __typename: 'Milestone', id: string, title: string } }> }
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type EditChangeRequestMutationVariables = Exact<{
  input: EditChangeRequestInput;
}>;


export type EditChangeRequestMutation = { __typename: 'Mutation', editChangeRequest:
    | { __typename: 'ChangeRequest', id: string, code: string, title: string, reason: string, impact: string, state: ChangeRequestState, submittedOn: string | null, decidedOn: string | null, decisionReason: string | null, version: number, decidedIn: Array<{ __typename: 'Decision', id: string, code: string, decision: string, project: { __typename: 'Project', id: string, code: string } }>, askedBy: { __typename: 'Person', id: string, name: string } | null, decidedBy: { __typename: 'Person', id: string, name: string } | null, rebaselines: Array<{ __typename: 'Rebaseline', fromOn: string, proposedOn: string, days: number, milestone: { __typename: 'Milestone', id: string, title: string } }> }
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type SubmitChangeRequestMutationVariables = Exact<{
  input: SeenInput;
}>;


export type SubmitChangeRequestMutation = { __typename: 'Mutation', submitChangeRequest:
    | { __typename: 'ChangeRequest', id: string, code: string, title: string, reason: string, impact: string, state: ChangeRequestState, submittedOn: string | null, decidedOn: string | null, decisionReason: string | null, version: number, decidedIn: Array<{ __typename: 'Decision', id: string, code: string, decision: string, project: { __typename: 'Project', id: string, code: string } }>, askedBy: { __typename: 'Person', id: string, name: string } | null, decidedBy: { __typename: 'Person', id: string, name: string } | null, rebaselines: Array<{ __typename: 'Rebaseline', fromOn: string, proposedOn: string, days: number, milestone: { __typename: 'Milestone', id: string, title: string } }> }
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type ApproveChangeRequestMutationVariables = Exact<{
  input: SeenInput;
}>;


export type ApproveChangeRequestMutation = { __typename: 'Mutation', approveChangeRequest:
    | { __typename: 'ChangeRequest', id: string, code: string, title: string, reason: string, impact: string, state: ChangeRequestState, submittedOn: string | null, decidedOn: string | null, decisionReason: string | null, version: number, decidedIn: Array<{ __typename: 'Decision', id: string, code: string, decision: string, project: { __typename: 'Project', id: string, code: string } }>, askedBy: { __typename: 'Person', id: string, name: string } | null, decidedBy: { __typename: 'Person', id: string, name: string } | null, rebaselines: Array<{ __typename: 'Rebaseline', fromOn: string, proposedOn: string, days: number, milestone: { __typename: 'Milestone', id: string, title: string } }> }
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type RejectChangeRequestMutationVariables = Exact<{
  input: ReasonedInput;
}>;


export type RejectChangeRequestMutation = { __typename: 'Mutation', rejectChangeRequest:
    | { __typename: 'ChangeRequest', id: string, code: string, title: string, reason: string, impact: string, state: ChangeRequestState, submittedOn: string | null, decidedOn: string | null, decisionReason: string | null, version: number, decidedIn: Array<{ __typename: 'Decision', id: string, code: string, decision: string, project: { __typename: 'Project', id: string, code: string } }>, askedBy: { __typename: 'Person', id: string, name: string } | null, decidedBy: { __typename: 'Person', id: string, name: string } | null, rebaselines: Array<{ __typename: 'Rebaseline', fromOn: string, proposedOn: string, days: number, milestone: { __typename: 'Milestone', id: string, title: string } }> }
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type WithdrawChangeRequestMutationVariables = Exact<{
  input: SeenInput;
}>;


export type WithdrawChangeRequestMutation = { __typename: 'Mutation', withdrawChangeRequest:
    | { __typename: 'ChangeRequest', id: string, code: string, title: string, reason: string, impact: string, state: ChangeRequestState, submittedOn: string | null, decidedOn: string | null, decisionReason: string | null, version: number, decidedIn: Array<{ __typename: 'Decision', id: string, code: string, decision: string, project: { __typename: 'Project', id: string, code: string } }>, askedBy: { __typename: 'Person', id: string, name: string } | null, decidedBy: { __typename: 'Person', id: string, name: string } | null, rebaselines: Array<{ __typename: 'Rebaseline', fromOn: string, proposedOn: string, days: number, milestone: { __typename: 'Milestone', id: string, title: string } }> }
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type ProjectRegistersQueryVariables = Exact<{
  code: string;
}>;


export type ProjectRegistersQuery = { __typename: 'Query', project: { __typename: 'Project', id: string, risks: Array<{ __typename: 'Risk', id: string, code: string, title: string, description: string, inherentLikelihood: number | null, inherentConsequence: number | null, inherentScore: number | null, currentLikelihood: number, currentConsequence: number, currentScore: number, band: RiskBand, targetLikelihood: number | null, targetConsequence: number | null, targetScore: number | null, controls: string, controlState: ControlState, proximity: Proximity | null, response: RiskResponse, reviewOn: string | null, state: RiskState, stateReason: string | null, raisedOn: string, version: number, decidedIn: Array<{ __typename: 'Decision', id: string, code: string, decision: string, project: { __typename: 'Project', id: string, code: string } }>, owner: { __typename: 'Person', id: string, name: string, initials: string } | null }>, issues: Array<{ __typename: 'Issue', id: string, code: string, title: string, description: string, severity: number, dueOn: string | null, overdue: boolean, state: IssueState, stateReason: string | null, raisedOn: string, version: number, decidedIn: Array<{ __typename: 'Decision', id: string, code: string, decision: string, project: { __typename: 'Project', id: string, code: string } }>, owner: { __typename: 'Person', id: string, name: string, initials: string } | null, risk: { __typename: 'Risk', id: string, code: string, title: string } | null }>, waitsFor: Array<{ __typename: 'Dependency', id: string, code: string, title: string, needBy: string, promisedOn: string | null, state: DependencyState, giverAgreed: boolean, receiverAgreed: boolean, expectedOn: string | null, floatDays: number | null, atRisk: boolean, deliveredOn: string | null, stateReason: string | null, version: number, decidedIn: Array<{ __typename: 'Decision', id: string, code: string, decision: string, project: { __typename: 'Project', id: string, code: string } }>, giver: { __typename: 'Project', id: string, code: string, name: string, rating: Rating, stage: Stage, milestones: Array<{ __typename: 'Milestone', id: string, title: string }>, home: { __typename: 'Workstream', id: string }, lead: { __typename: 'Person', id: string } | null, sro: { __typename: 'Person', id: string } | null, organisation: { __typename: 'Organisation', id: string } | null }, receiver: { __typename: 'Project', id: string, code: string, name: string, rating: Rating, stage: Stage, milestones: Array<{ __typename: 'Milestone', id: string, title: string }>, home: { __typename: 'Workstream', id: string }, lead: { __typename: 'Person', id: string } | null, sro: { __typename: 'Person', id: string } | null, organisation: { __typename: 'Organisation', id: string } | null }, giverMilestone: { __typename: 'Milestone', id: string, title: string, forecastOn: string | null, actualOn: string | null } | null, receiverMilestone: { __typename: 'Milestone', id: string, title: string } | null }>, gives: Array<{ __typename: 'Dependency', id: string, code: string, title: string, needBy: string, promisedOn: string | null, state: DependencyState, giverAgreed: boolean, receiverAgreed: boolean, expectedOn: string | null, floatDays: number | null, atRisk: boolean, deliveredOn: string | null, stateReason: string | null, version: number, decidedIn: Array<{ __typename: 'Decision', id: string, code: string, decision: string, project: { __typename: 'Project', id: string, code: string } }>, giver: { __typename: 'Project', id: string, code: string, name: string, rating: Rating, stage: Stage, milestones: Array<{ __typename: 'Milestone', id: string, title: string }>, home: { __typename: 'Workstream', id: string }, lead: { __typename: 'Person', id: string } | null, sro: { __typename: 'Person', id: string } | null, organisation: { __typename: 'Organisation', id: string } | null }, receiver: { __typename: 'Project', id: string, code: string, name: string, rating: Rating, stage: Stage, milestones: Array<{ __typename: 'Milestone', id: string, title: string }>, home: { __typename: 'Workstream', id: string }, lead: { __typename: 'Person', id: string } | null, sro: { __typename: 'Person', id: string } | null, organisation: { __typename: 'Organisation', id: string } | null }, giverMilestone: { __typename: 'Milestone', id: string, title: string, forecastOn: string | null, actualOn: string | null } | null, receiverMilestone: { __typename: 'Milestone', id: string, title: string } | null }>, deliverables: Array<{ __typename: 'Deliverable', id: string, code: string, title: string, acceptance: string, dueOn: string | null, overdue: boolean, state: DeliverableState, deliveredOn: string | null, stateReason: string | null, version: number, owner: { __typename: 'Person', id: string, name: string, initials: string } | null, milestone: { __typename: 'Milestone', id: string, title: string } | null }>, decisions: Array<{ __typename: 'Decision', id: string, code: string, decision: string, reason: string, decidedBy: string, decidedOn: string, recordedAt: string, supersedes: { __typename: 'Decision', id: string, code: string } | null, supersededBy: { __typename: 'Decision', id: string, code: string } | null, recordedBy: { __typename: 'Person', id: string, name: string } | null, project: { __typename: 'Project', id: string, code: string }, links: Array<{ __typename: 'DecisionLink', kind: DecisionSubject, id: string, title: string, path: string | null }> }>, decidedIn: Array<{ __typename: 'Decision', id: string, code: string, decision: string, reason: string, decidedBy: string, decidedOn: string, recordedAt: string, supersedes: { __typename: 'Decision', id: string, code: string } | null, supersededBy: { __typename: 'Decision', id: string, code: string } | null, recordedBy: { __typename: 'Person', id: string, name: string } | null, project: { __typename: 'Project', id: string, code: string }, links: Array<{ __typename: 'DecisionLink', kind: DecisionSubject, id: string, title: string, path: string | null }> }>, assumptions: Array<{ __typename: 'Assumption', id: string, code: string, title: string, ifWrong: string, testBy: string | null, state: AssumptionState, note: string | null, version: number, owner: { __typename: 'Person', id: string, name: string, initials: string } | null }>, changeRequests: Array<{ __typename: 'ChangeRequest', id: string, code: string, title: string, reason: string, impact: string, state: ChangeRequestState, submittedOn: string | null, decidedOn: string | null, decisionReason: string | null, version: number, decidedIn: Array<{ __typename: 'Decision', id: string, code: string, decision: string, project: { __typename: 'Project', id: string, code: string } }>, askedBy: { __typename: 'Person', id: string, name: string } | null, decidedBy: { __typename: 'Person', id: string, name: string } | null, rebaselines: Array<{ __typename: 'Rebaseline', fromOn: string, proposedOn: string, days: number, milestone: { __typename: 'Milestone', id: string, title: string } }> }> } | null, portfolioSettings: { __typename: 'PortfolioSettings', lowTo: number, moderateTo: number, highTo: number } };

export type ProjectsNamedQueryVariables = Exact<{
  text: string;
}>;


export type ProjectsNamedQuery = { __typename: 'Query', projects: { __typename: 'ProjectConnection', nodes: Array<{ __typename: 'Project', id: string, code: string, name: string, stage: Stage }> } };

export type MilestonesOfQueryVariables = Exact<{
  code: string;
}>;


export type MilestonesOfQuery = { __typename: 'Query', project: { __typename: 'Project', id: string, milestones: Array<{ __typename: 'Milestone', id: string, title: string }> } | null };

export type SubjectsOfQueryVariables = Exact<{
  code: string;
}>;


export type SubjectsOfQuery = { __typename: 'Query', project: { __typename: 'Project', id: string, code: string, name: string, gates: Array<{ __typename: 'Gate', id: string, number: number }>, ratings: Array<{ __typename: 'ProjectRating', id: string, dimension: RatingDimension }>, milestones: Array<{ __typename: 'Milestone', id: string, title: string }>, risks: Array<{ __typename: 'Risk', id: string, code: string, title: string }>, issues: Array<{ __typename: 'Issue', id: string, code: string, title: string }>, waitsFor: Array<{ __typename: 'Dependency', id: string, code: string, title: string }>, gives: Array<{ __typename: 'Dependency', id: string, code: string, title: string }>, changeRequests: Array<{ __typename: 'ChangeRequest', id: string, code: string, title: string }> } | null };

export type EntryOwnerFragment = { __typename: 'Person', id: string, name: string, initials: string };

export type RiskLineFragment = { __typename: 'Risk', id: string, code: string, title: string, description: string, inherentLikelihood: number | null, inherentConsequence: number | null, inherentScore: number | null, currentLikelihood: number, currentConsequence: number, currentScore: number, band: RiskBand, targetLikelihood: number | null, targetConsequence: number | null, targetScore: number | null, controls: string, controlState: ControlState, proximity: Proximity | null, response: RiskResponse, reviewOn: string | null, state: RiskState, stateReason: string | null, raisedOn: string, version: number, decidedIn: Array<{ __typename: 'Decision', id: string, code: string, decision: string, project: { __typename: 'Project', id: string, code: string } }>, owner: { __typename: 'Person', id: string, name: string, initials: string } | null };

export type IssueLineFragment = { __typename: 'Issue', id: string, code: string, title: string, description: string, severity: number, dueOn: string | null, overdue: boolean, state: IssueState, stateReason: string | null, raisedOn: string, version: number, decidedIn: Array<{ __typename: 'Decision', id: string, code: string, decision: string, project: { __typename: 'Project', id: string, code: string } }>, owner: { __typename: 'Person', id: string, name: string, initials: string } | null, risk: { __typename: 'Risk', id: string, code: string, title: string } | null };

export type SideProjectFragment = { __typename: 'Project', id: string, code: string, name: string, rating: Rating, stage: Stage, home: { __typename: 'Workstream', id: string }, lead: { __typename: 'Person', id: string } | null, sro: { __typename: 'Person', id: string } | null, organisation: { __typename: 'Organisation', id: string } | null };

export type DependencyLineFragment = { __typename: 'Dependency', id: string, code: string, title: string, needBy: string, promisedOn: string | null, state: DependencyState, giverAgreed: boolean, receiverAgreed: boolean, expectedOn: string | null, floatDays: number | null, atRisk: boolean, deliveredOn: string | null, stateReason: string | null, version: number, decidedIn: Array<{ __typename: 'Decision', id: string, code: string, decision: string, project: { __typename: 'Project', id: string, code: string } }>, giver: { __typename: 'Project', id: string, code: string, name: string, rating: Rating, stage: Stage, milestones: Array<{ __typename: 'Milestone', id: string, title: string }>, home: { __typename: 'Workstream', id: string }, lead: { __typename: 'Person', id: string } | null, sro: { __typename: 'Person', id: string } | null, organisation: { __typename: 'Organisation', id: string } | null }, receiver: { __typename: 'Project', id: string, code: string, name: string, rating: Rating, stage: Stage, milestones: Array<{ __typename: 'Milestone', id: string, title: string }>, home: { __typename: 'Workstream', id: string }, lead: { __typename: 'Person', id: string } | null, sro: { __typename: 'Person', id: string } | null, organisation: { __typename: 'Organisation', id: string } | null }, giverMilestone: { __typename: 'Milestone', id: string, title: string, forecastOn: string | null, actualOn: string | null } | null, receiverMilestone: { __typename: 'Milestone', id: string, title: string } | null };

export type DeliverableLineFragment = { __typename: 'Deliverable', id: string, code: string, title: string, acceptance: string, dueOn: string | null, overdue: boolean, state: DeliverableState, deliveredOn: string | null, stateReason: string | null, version: number, owner: { __typename: 'Person', id: string, name: string, initials: string } | null, milestone: { __typename: 'Milestone', id: string, title: string } | null };

export type DecisionLineFragment = { __typename: 'Decision', id: string, code: string, decision: string, reason: string, decidedBy: string, decidedOn: string, recordedAt: string, supersedes: { __typename: 'Decision', id: string, code: string } | null, supersededBy: { __typename: 'Decision', id: string, code: string } | null, recordedBy: { __typename: 'Person', id: string, name: string } | null, project: { __typename: 'Project', id: string, code: string }, links: Array<{ __typename: 'DecisionLink', kind: DecisionSubject, id: string, title: string, path: string | null }> };

export type DecidedInFragment = { __typename: 'Decision', id: string, code: string, decision: string, project: { __typename: 'Project', id: string, code: string } };

export type AssumptionLineFragment = { __typename: 'Assumption', id: string, code: string, title: string, ifWrong: string, testBy: string | null, state: AssumptionState, note: string | null, version: number, owner: { __typename: 'Person', id: string, name: string, initials: string } | null };

export type ChangeRequestLineFragment = { __typename: 'ChangeRequest', id: string, code: string, title: string, reason: string, impact: string, state: ChangeRequestState, submittedOn: string | null, decidedOn: string | null, decisionReason: string | null, version: number, decidedIn: Array<{ __typename: 'Decision', id: string, code: string, decision: string, project: { __typename: 'Project', id: string, code: string } }>, askedBy: { __typename: 'Person', id: string, name: string } | null, decidedBy: { __typename: 'Person', id: string, name: string } | null, rebaselines: Array<{ __typename: 'Rebaseline', fromOn: string, proposedOn: string, days: number, milestone: { __typename: 'Milestone', id: string, title: string } }> };

export type SettingsPartFragment = { __typename: 'PortfolioSettings', lowTo: number, moderateTo: number, highTo: number, version: number, thresholds: Array<{ __typename: 'RatingThreshold', name: string, amber: number, red: number, standardAmber: number, standardRed: number }> };

export type LocalityLineFragment = { __typename: 'Locality', id: string, code: string, name: string, kind: LocalityKind, startsOn: string | null, endsOn: string | null, projectCount: number, version: number };

export type CohortLineFragment = { __typename: 'Cohort', id: string, code: string, name: string, description: string, startsOn: string | null, endsOn: string | null, projectCount: number, version: number };

export type PlaceSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type PlaceSettingsQuery = { __typename: 'Query', portfolioSettings: { __typename: 'PortfolioSettings', lowTo: number, moderateTo: number, highTo: number, version: number, thresholds: Array<{ __typename: 'RatingThreshold', name: string, amber: number, red: number, standardAmber: number, standardRed: number }> }, localities: Array<{ __typename: 'Locality', id: string, code: string, name: string, kind: LocalityKind, startsOn: string | null, endsOn: string | null, projectCount: number, version: number }>, cohorts: Array<{ __typename: 'Cohort', id: string, code: string, name: string, description: string, startsOn: string | null, endsOn: string | null, projectCount: number, version: number }> };

export type SetRatingThresholdsMutationVariables = Exact<{
  input: SetRatingThresholdsInput;
}>;


export type SetRatingThresholdsMutation = { __typename: 'Mutation', setRatingThresholds:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'PortfolioSettings', lowTo: number, moderateTo: number, highTo: number, version: number, thresholds: Array<{ __typename: 'RatingThreshold', name: string, amber: number, red: number, standardAmber: number, standardRed: number }> }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type SetRiskBandingMutationVariables = Exact<{
  input: SetRiskBandingInput;
}>;


export type SetRiskBandingMutation = { __typename: 'Mutation', setRiskBanding:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'PortfolioSettings', lowTo: number, moderateTo: number, highTo: number, version: number, thresholds: Array<{ __typename: 'RatingThreshold', name: string, amber: number, red: number, standardAmber: number, standardRed: number }> }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type AddLocalityMutationVariables = Exact<{
  input: AddLocalityInput;
}>;


export type AddLocalityMutation = { __typename: 'Mutation', addLocality:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'Locality', id: string, code: string, name: string, kind: LocalityKind, startsOn: string | null, endsOn: string | null, projectCount: number, version: number }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type EditLocalityMutationVariables = Exact<{
  input: EditReferenceInput;
}>;


export type EditLocalityMutation = { __typename: 'Mutation', editLocality:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'Locality', id: string, code: string, name: string, kind: LocalityKind, startsOn: string | null, endsOn: string | null, projectCount: number, version: number }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type AddCohortMutationVariables = Exact<{
  input: AddCohortInput;
}>;


export type AddCohortMutation = { __typename: 'Mutation', addCohort:
    | { __typename: 'Cohort', id: string, code: string, name: string, description: string, startsOn: string | null, endsOn: string | null, projectCount: number, version: number }
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type EditCohortMutationVariables = Exact<{
  input: EditCohortInput;
}>;


export type EditCohortMutation = { __typename: 'Mutation', editCohort:
    | { __typename: 'Cohort', id: string, code: string, name: string, description: string, startsOn: string | null, endsOn: string | null, projectCount: number, version: number }
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type ChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type ChoicesQuery = { __typename: 'Query', people: Array<{ __typename: 'Person', id: string, name: string, jobTitle: string | null }>, organisations: Array<{ __typename: 'Organisation', id: string, code: string, name: string, shortName: string }>, localities: Array<{ __typename: 'Locality', id: string, code: string, name: string, kind: LocalityKind }>, cohorts: Array<{ __typename: 'Cohort', id: string, code: string, name: string }>, workstreams: Array<{ __typename: 'Workstream', id: string, code: string, name: string, priorities: Array<{ __typename: 'AnnualPriority', id: string, number: number, title: string, financialYear: string }> }>, programmes: Array<{ __typename: 'Workstream', id: string, code: string, name: string, priorities: Array<{ __typename: 'AnnualPriority', id: string, number: number, title: string, financialYear: string }> }> };

export type RefusalFragment = { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> };

export type ClashFragment = { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> };

export type MoveMilestoneMutationVariables = Exact<{
  input: MoveMilestoneInput;
}>;


export type MoveMilestoneMutation = { __typename: 'Mutation', moveMilestone:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'Milestone', id: string, number: number, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, actualOn: string | null, slipDays: number | null, overdue: boolean, version: number, project: { __typename: 'Project', id: string, code: string, name: string, startsOn: string | null, endsOn: string | null, stage: Stage, rating: Rating, ratingTrend: Trend, ratingDeclaredAt: string | null, ratingVersion: number, ratingScale: RatingScale | null, computedRating: Rating, computedReasons: number, ratingsDiffer: boolean, ratingHistory: Array<Rating>, overdueMilestones: number, overdueCritical: number, slipDays: number, version: number, home: { __typename: 'Workstream', id: string, code: string, name: string }, lead: { __typename: 'Person', id: string, name: string, initials: string } | null, sro: { __typename: 'Person', id: string, name: string } | null, organisation: { __typename: 'Organisation', id: string, code: string, shortName: string } | null, priority: { __typename: 'AnnualPriority', id: string, number: number, title: string } | null, nextMilestone: { __typename: 'Milestone', id: string, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, overdue: boolean, slipDays: number | null, version: number } | null }, owner: { __typename: 'Person', id: string, name: string, initials: string } | null, slips: Array<{ __typename: 'MilestoneSlip', id: string, fromOn: string | null, toOn: string | null, days: number | null, reason: string | null, movedAt: string, movedBy: { __typename: 'Person', id: string, name: string, initials: string } | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type CompleteMilestoneMutationVariables = Exact<{
  input: CompleteMilestoneInput;
}>;


export type CompleteMilestoneMutation = { __typename: 'Mutation', completeMilestone:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'Milestone', id: string, number: number, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, actualOn: string | null, slipDays: number | null, overdue: boolean, version: number, project: { __typename: 'Project', id: string, code: string, name: string, startsOn: string | null, endsOn: string | null, stage: Stage, rating: Rating, ratingTrend: Trend, ratingDeclaredAt: string | null, ratingVersion: number, ratingScale: RatingScale | null, computedRating: Rating, computedReasons: number, ratingsDiffer: boolean, ratingHistory: Array<Rating>, overdueMilestones: number, overdueCritical: number, slipDays: number, version: number, home: { __typename: 'Workstream', id: string, code: string, name: string }, lead: { __typename: 'Person', id: string, name: string, initials: string } | null, sro: { __typename: 'Person', id: string, name: string } | null, organisation: { __typename: 'Organisation', id: string, code: string, shortName: string } | null, priority: { __typename: 'AnnualPriority', id: string, number: number, title: string } | null, nextMilestone: { __typename: 'Milestone', id: string, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, overdue: boolean, slipDays: number | null, version: number } | null }, owner: { __typename: 'Person', id: string, name: string, initials: string } | null, slips: Array<{ __typename: 'MilestoneSlip', id: string, fromOn: string | null, toOn: string | null, days: number | null, reason: string | null, movedAt: string, movedBy: { __typename: 'Person', id: string, name: string, initials: string } | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type ReopenMilestoneMutationVariables = Exact<{
  input: ReopenMilestoneInput;
}>;


export type ReopenMilestoneMutation = { __typename: 'Mutation', reopenMilestone:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'Milestone', id: string, number: number, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, actualOn: string | null, slipDays: number | null, overdue: boolean, version: number, project: { __typename: 'Project', id: string, code: string, name: string, startsOn: string | null, endsOn: string | null, stage: Stage, rating: Rating, ratingTrend: Trend, ratingDeclaredAt: string | null, ratingVersion: number, ratingScale: RatingScale | null, computedRating: Rating, computedReasons: number, ratingsDiffer: boolean, ratingHistory: Array<Rating>, overdueMilestones: number, overdueCritical: number, slipDays: number, version: number, home: { __typename: 'Workstream', id: string, code: string, name: string }, lead: { __typename: 'Person', id: string, name: string, initials: string } | null, sro: { __typename: 'Person', id: string, name: string } | null, organisation: { __typename: 'Organisation', id: string, code: string, shortName: string } | null, priority: { __typename: 'AnnualPriority', id: string, number: number, title: string } | null, nextMilestone: { __typename: 'Milestone', id: string, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, overdue: boolean, slipDays: number | null, version: number } | null }, owner: { __typename: 'Person', id: string, name: string, initials: string } | null, slips: Array<{ __typename: 'MilestoneSlip', id: string, fromOn: string | null, toOn: string | null, days: number | null, reason: string | null, movedAt: string, movedBy: { __typename: 'Person', id: string, name: string, initials: string } | null }> }
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
    | { __typename: 'Project', id: string, code: string, name: string, startsOn: string | null, endsOn: string | null, stage: Stage, rating: Rating, ratingTrend: Trend, ratingDeclaredAt: string | null, ratingVersion: number, ratingScale: RatingScale | null, computedRating: Rating, computedReasons: number, ratingsDiffer: boolean, ratingHistory: Array<Rating>, overdueMilestones: number, overdueCritical: number, slipDays: number, version: number, ratings: Array<{ __typename: 'ProjectRating', id: string, dimension: RatingDimension, rating: Rating, previous: Rating | null, trend: Trend, scale: RatingScale, reason: string | null, declaredAt: string, history: Array<Rating>, version: number, declaredBy: { __typename: 'Person', id: string, name: string, initials: string } | null }>, home: { __typename: 'Workstream', id: string, code: string, name: string }, lead: { __typename: 'Person', id: string, name: string, initials: string } | null, sro: { __typename: 'Person', id: string, name: string } | null, organisation: { __typename: 'Organisation', id: string, code: string, shortName: string } | null, priority: { __typename: 'AnnualPriority', id: string, number: number, title: string } | null, nextMilestone: { __typename: 'Milestone', id: string, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, overdue: boolean, slipDays: number | null, version: number } | null }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type EditProjectMutationVariables = Exact<{
  input: EditProjectInput;
}>;


export type EditProjectMutation = { __typename: 'Mutation', editProject:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'Project', id: string, code: string, name: string, startsOn: string | null, endsOn: string | null, stage: Stage, rating: Rating, ratingTrend: Trend, ratingDeclaredAt: string | null, ratingVersion: number, ratingScale: RatingScale | null, computedRating: Rating, computedReasons: number, ratingsDiffer: boolean, ratingHistory: Array<Rating>, overdueMilestones: number, overdueCritical: number, slipDays: number, version: number, summary: string, createdAt: string, updatedAt: string, home: { __typename: 'Workstream', id: string, code: string, name: string, kind: GroupKind }, lead: { __typename: 'Person', id: string, name: string, initials: string } | null, sro: { __typename: 'Person', id: string, name: string, initials: string } | null, organisation: { __typename: 'Organisation', id: string, code: string, shortName: string, name: string } | null, priority: { __typename: 'AnnualPriority', id: string, number: number, title: string, financialYear: string } | null, nextMilestone: { __typename: 'Milestone', id: string, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, overdue: boolean, slipDays: number | null, version: number } | null, contributors: Array<{ __typename: 'Workstream', id: string, code: string, name: string }> }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type PassGateMutationVariables = Exact<{
  input: PassGateInput;
}>;


export type PassGateMutation = { __typename: 'Mutation', passGate:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'Project', id: string, code: string, name: string, startsOn: string | null, endsOn: string | null, stage: Stage, rating: Rating, ratingTrend: Trend, ratingDeclaredAt: string | null, ratingVersion: number, ratingScale: RatingScale | null, computedRating: Rating, computedReasons: number, ratingsDiffer: boolean, ratingHistory: Array<Rating>, overdueMilestones: number, overdueCritical: number, slipDays: number, version: number, gates: Array<{ __typename: 'Gate', id: string, number: number, from: Stage, to: Stage, plannedOn: string | null, passedOn: string | null, note: string | null, version: number, passedBy: { __typename: 'Person', id: string, name: string } | null }>, home: { __typename: 'Workstream', id: string, code: string, name: string }, lead: { __typename: 'Person', id: string, name: string, initials: string } | null, sro: { __typename: 'Person', id: string, name: string } | null, organisation: { __typename: 'Organisation', id: string, code: string, shortName: string } | null, priority: { __typename: 'AnnualPriority', id: string, number: number, title: string } | null, nextMilestone: { __typename: 'Milestone', id: string, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, overdue: boolean, slipDays: number | null, version: number } | null }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type PlanGateMutationVariables = Exact<{
  input: PlanGateInput;
}>;


export type PlanGateMutation = { __typename: 'Mutation', planGate:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'Project', id: string, code: string, name: string, startsOn: string | null, endsOn: string | null, stage: Stage, rating: Rating, ratingTrend: Trend, ratingDeclaredAt: string | null, ratingVersion: number, ratingScale: RatingScale | null, computedRating: Rating, computedReasons: number, ratingsDiffer: boolean, ratingHistory: Array<Rating>, overdueMilestones: number, overdueCritical: number, slipDays: number, version: number, gates: Array<{ __typename: 'Gate', id: string, number: number, from: Stage, to: Stage, plannedOn: string | null, passedOn: string | null, note: string | null, version: number, passedBy: { __typename: 'Person', id: string, name: string } | null }>, home: { __typename: 'Workstream', id: string, code: string, name: string }, lead: { __typename: 'Person', id: string, name: string, initials: string } | null, sro: { __typename: 'Person', id: string, name: string } | null, organisation: { __typename: 'Organisation', id: string, code: string, shortName: string } | null, priority: { __typename: 'AnnualPriority', id: string, number: number, title: string } | null, nextMilestone: { __typename: 'Milestone', id: string, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, overdue: boolean, slipDays: number | null, version: number } | null }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type ReturnToStageMutationVariables = Exact<{
  input: ReturnToStageInput;
}>;


export type ReturnToStageMutation = { __typename: 'Mutation', returnToStage:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'Project', id: string, code: string, name: string, startsOn: string | null, endsOn: string | null, stage: Stage, rating: Rating, ratingTrend: Trend, ratingDeclaredAt: string | null, ratingVersion: number, ratingScale: RatingScale | null, computedRating: Rating, computedReasons: number, ratingsDiffer: boolean, ratingHistory: Array<Rating>, overdueMilestones: number, overdueCritical: number, slipDays: number, version: number, gates: Array<{ __typename: 'Gate', id: string, number: number, from: Stage, to: Stage, plannedOn: string | null, passedOn: string | null, note: string | null, version: number, passedBy: { __typename: 'Person', id: string, name: string } | null }>, home: { __typename: 'Workstream', id: string, code: string, name: string }, lead: { __typename: 'Person', id: string, name: string, initials: string } | null, sro: { __typename: 'Person', id: string, name: string } | null, organisation: { __typename: 'Organisation', id: string, code: string, shortName: string } | null, priority: { __typename: 'AnnualPriority', id: string, number: number, title: string } | null, nextMilestone: { __typename: 'Milestone', id: string, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, overdue: boolean, slipDays: number | null, version: number } | null }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type StopProjectMutationVariables = Exact<{
  input: StopProjectInput;
}>;


export type StopProjectMutation = { __typename: 'Mutation', stopProject:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'Project', id: string, code: string, name: string, startsOn: string | null, endsOn: string | null, stage: Stage, rating: Rating, ratingTrend: Trend, ratingDeclaredAt: string | null, ratingVersion: number, ratingScale: RatingScale | null, computedRating: Rating, computedReasons: number, ratingsDiffer: boolean, ratingHistory: Array<Rating>, overdueMilestones: number, overdueCritical: number, slipDays: number, version: number, gates: Array<{ __typename: 'Gate', id: string, number: number, from: Stage, to: Stage, plannedOn: string | null, passedOn: string | null, note: string | null, version: number, passedBy: { __typename: 'Person', id: string, name: string } | null }>, home: { __typename: 'Workstream', id: string, code: string, name: string }, lead: { __typename: 'Person', id: string, name: string, initials: string } | null, sro: { __typename: 'Person', id: string, name: string } | null, organisation: { __typename: 'Organisation', id: string, code: string, shortName: string } | null, priority: { __typename: 'AnnualPriority', id: string, number: number, title: string } | null, nextMilestone: { __typename: 'Milestone', id: string, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, overdue: boolean, slipDays: number | null, version: number } | null }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type CreateProjectMutationVariables = Exact<{
  input: CreateProjectInput;
}>;


export type CreateProjectMutation = { __typename: 'Mutation', createProject:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'Project', id: string, code: string, name: string, startsOn: string | null, endsOn: string | null, stage: Stage, rating: Rating, ratingTrend: Trend, ratingDeclaredAt: string | null, ratingVersion: number, ratingScale: RatingScale | null, computedRating: Rating, computedReasons: number, ratingsDiffer: boolean, ratingHistory: Array<Rating>, overdueMilestones: number, overdueCritical: number, slipDays: number, version: number, home: { __typename: 'Workstream', id: string, code: string, name: string }, lead: { __typename: 'Person', id: string, name: string, initials: string } | null, sro: { __typename: 'Person', id: string, name: string } | null, organisation: { __typename: 'Organisation', id: string, code: string, shortName: string } | null, priority: { __typename: 'AnnualPriority', id: string, number: number, title: string } | null, nextMilestone: { __typename: 'Milestone', id: string, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, overdue: boolean, slipDays: number | null, version: number } | null }
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

export type ProjectRowFragment = { __typename: 'Project', id: string, code: string, name: string, startsOn: string | null, endsOn: string | null, stage: Stage, rating: Rating, ratingTrend: Trend, ratingDeclaredAt: string | null, ratingVersion: number, ratingScale: RatingScale | null, computedRating: Rating, computedReasons: number, ratingsDiffer: boolean, ratingHistory: Array<Rating>, overdueMilestones: number, overdueCritical: number, slipDays: number, version: number, home: { __typename: 'Workstream', id: string, code: string, name: string }, lead: { __typename: 'Person', id: string, name: string, initials: string } | null, sro: { __typename: 'Person', id: string, name: string } | null, organisation: { __typename: 'Organisation', id: string, code: string, shortName: string } | null, priority: { __typename: 'AnnualPriority', id: string, number: number, title: string } | null, nextMilestone: { __typename: 'Milestone', id: string, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, overdue: boolean, slipDays: number | null, version: number } | null };

export type RatingTallyFragment = { __typename: 'RatingCounts', green: number, amberGreen: number, amber: number, amberRed: number, red: number, notRated: number };

export type MilestoneLineFragment = { __typename: 'Milestone', id: string, number: number, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, actualOn: string | null, slipDays: number | null, overdue: boolean, version: number, owner: { __typename: 'Person', id: string, name: string, initials: string } | null, slips: Array<{ __typename: 'MilestoneSlip', id: string, fromOn: string | null, toOn: string | null, days: number | null, reason: string | null, movedAt: string, movedBy: { __typename: 'Person', id: string, name: string, initials: string } | null }> };

export type GateLineFragment = { __typename: 'Gate', id: string, number: number, from: Stage, to: Stage, plannedOn: string | null, passedOn: string | null, note: string | null, version: number, passedBy: { __typename: 'Person', id: string, name: string } | null };

export type RatingLineFragment = { __typename: 'ProjectRating', id: string, dimension: RatingDimension, rating: Rating, previous: Rating | null, trend: Trend, scale: RatingScale, reason: string | null, declaredAt: string, history: Array<Rating>, version: number, declaredBy: { __typename: 'Person', id: string, name: string, initials: string } | null };

export type HistoryWordsFragment = { __typename: 'HistoryEntry', id: string, at: string, subjectType: string, subjectId: string, summary: string, actor: { __typename: 'Person', id: string, name: string, initials: string } | null };

export type HistoryPartFragment = { __typename: 'HistoryEntry', action: string, id: string, at: string, subjectType: string, subjectId: string, summary: string, changes: Array<{ __typename: 'FieldChange', field: string, before: string | null, after: string | null }>, actor: { __typename: 'Person', id: string, name: string, initials: string } | null };

export type ProjectDetailsFragment = { __typename: 'Project', id: string, summary: string, startsOn: string | null, endsOn: string | null, createdAt: string, updatedAt: string, version: number, home: { __typename: 'Workstream', id: string, code: string, name: string, kind: GroupKind }, contributors: Array<{ __typename: 'Workstream', id: string, code: string, name: string }>, priority: { __typename: 'AnnualPriority', id: string, number: number, title: string, financialYear: string } | null, lead: { __typename: 'Person', id: string, name: string, initials: string } | null, sro: { __typename: 'Person', id: string, name: string, initials: string } | null, organisation: { __typename: 'Organisation', id: string, code: string, name: string, shortName: string } | null };

export type ComputedLineFragment = { __typename: 'ComputedRating', dimension: RatingDimension, rating: Rating, sentence: string, reasons: Array<{ __typename: 'RatingReason', rule: string, dimension: RatingDimension, rating: Rating, sentence: string, evidence: Array<{ __typename: 'RatingEvidence', kind: string, id: string, code: string | null, title: string }> }> };

export type TimelineProjectsQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type TimelineProjectsQuery = { __typename: 'Query', projects: { __typename: 'ProjectConnection', edges: Array<{ __typename: 'ProjectEdge', node: { __typename: 'Project', id: string, code: string, name: string, stage: Stage, rating: Rating, computedRating: Rating, computedReasons: number, ratingsDiffer: boolean, startsOn: string | null, endsOn: string | null, slipDays: number, version: number, home: { __typename: 'Workstream', id: string, code: string, name: string }, lead: { __typename: 'Person', id: string } | null, sro: { __typename: 'Person', id: string } | null, organisation: { __typename: 'Organisation', id: string } | null, milestones: Array<{ __typename: 'Milestone', id: string, number: number, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, actualOn: string | null, slipDays: number | null, overdue: boolean, version: number }>, waitsFor: Array<{ __typename: 'Dependency', id: string, code: string, title: string, needBy: string, promisedOn: string | null, expectedOn: string | null, floatDays: number | null, atRisk: boolean, state: DependencyState, version: number, giver: { __typename: 'Project', id: string, code: string, name: string, home: { __typename: 'Workstream', id: string, code: string } }, receiver: { __typename: 'Project', id: string, code: string, name: string }, giverMilestone: { __typename: 'Milestone', id: string } | null, receiverMilestone: { __typename: 'Milestone', id: string } | null }> } }> } };

export type TimelineProjectFragment = { __typename: 'Project', id: string, code: string, name: string, stage: Stage, rating: Rating, computedRating: Rating, computedReasons: number, ratingsDiffer: boolean, startsOn: string | null, endsOn: string | null, slipDays: number, version: number, home: { __typename: 'Workstream', id: string, code: string, name: string }, lead: { __typename: 'Person', id: string } | null, sro: { __typename: 'Person', id: string } | null, organisation: { __typename: 'Organisation', id: string } | null, milestones: Array<{ __typename: 'Milestone', id: string, number: number, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, actualOn: string | null, slipDays: number | null, overdue: boolean, version: number }>, waitsFor: Array<{ __typename: 'Dependency', id: string, code: string, title: string, needBy: string, promisedOn: string | null, expectedOn: string | null, floatDays: number | null, atRisk: boolean, state: DependencyState, version: number, giver: { __typename: 'Project', id: string, code: string, name: string, home: { __typename: 'Workstream', id: string, code: string } }, receiver: { __typename: 'Project', id: string, code: string, name: string }, giverMilestone: { __typename: 'Milestone', id: string } | null, receiverMilestone: { __typename: 'Milestone', id: string } | null }> };

export type TimelineDependencyFragment = { __typename: 'Dependency', id: string, code: string, title: string, needBy: string, promisedOn: string | null, expectedOn: string | null, floatDays: number | null, atRisk: boolean, state: DependencyState, version: number, giver: { __typename: 'Project', id: string, code: string, name: string, home: { __typename: 'Workstream', id: string, code: string } }, receiver: { __typename: 'Project', id: string, code: string, name: string }, giverMilestone: { __typename: 'Milestone', id: string } | null, receiverMilestone: { __typename: 'Milestone', id: string } | null };

export type WorkstreamPageQueryVariables = Exact<{
  code: string;
}>;


export type WorkstreamPageQuery = { __typename: 'Query', workstream: { __typename: 'Workstream', id: string, code: string, name: string, kind: GroupKind, description: string, projectCount: number, overdueMilestones: number, overdueCritical: number, dueMilestones: number, improved: number, worsened: number, version: number, lead: { __typename: 'Person', id: string, name: string, initials: string } | null, ratings: { __typename: 'RatingCounts', green: number, amberGreen: number, amber: number, amberRed: number, red: number, notRated: number }, contributes: Array<{ __typename: 'Project', id: string, code: string, name: string, startsOn: string | null, endsOn: string | null, stage: Stage, rating: Rating, ratingTrend: Trend, ratingDeclaredAt: string | null, ratingVersion: number, ratingScale: RatingScale | null, computedRating: Rating, computedReasons: number, ratingsDiffer: boolean, ratingHistory: Array<Rating>, overdueMilestones: number, overdueCritical: number, slipDays: number, version: number, home: { __typename: 'Workstream', id: string, code: string, name: string }, lead: { __typename: 'Person', id: string, name: string, initials: string } | null, sro: { __typename: 'Person', id: string, name: string } | null, organisation: { __typename: 'Organisation', id: string, code: string, shortName: string } | null, priority: { __typename: 'AnnualPriority', id: string, number: number, title: string } | null, nextMilestone: { __typename: 'Milestone', id: string, title: string, critical: boolean, baselineOn: string | null, forecastOn: string | null, overdue: boolean, slipDays: number | null, version: number } | null }>, priorities: Array<{ __typename: 'AnnualPriority', id: string, financialYear: string, number: number, title: string, version: number, projects: Array<{ __typename: 'Project', id: string, code: string, name: string, rating: Rating }> }> } | null };

