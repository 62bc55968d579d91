// Written by apps/web/codegen.ts; edit the .graphql documents instead.
/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AddFundingLineInput = {
  areaOfSpend?: string | null | undefined;
  code: string;
  comments?: string | null | undefined;
  commissioner?: string | null | undefined;
  description?: string | null | undefined;
  laShare?: number | null | undefined;
  more?: Array<LineTextInput> | null | undefined;
  newOrExisting?: string | null | undefined;
  /** In hundredths of a percent: 6250 is 62.5%. */
  nhsShare?: number | null | undefined;
  organisationId: string | number;
  otherText?: string | null | undefined;
  primaryObjective?: string | null | undefined;
  provider?: string | null | undefined;
  schemeId: string | number;
  schemeType?: string | null | undefined;
  source?: string | null | undefined;
  subType?: string | null | undefined;
  years?: Array<FundingLineYearInput> | null | undefined;
};

export type AddIncomeInput = {
  amounts: Array<YearAmountInput>;
  contributor?: string | null | undefined;
  planId: string | number;
  source: string;
};

export type AddSchemeInput = {
  code: string;
  name: string;
  planId: string | number;
};

export type AllocateLineInput = {
  amount: number | string;
  financialYear: string;
  lineId: string | number;
  reason?: string | null | undefined;
  requestId: string | number;
};

export type AllocatePlanInput = {
  financialYear: string;
  reason: string;
  requestId: string | number;
};

/** Fields left out stay as they are; null empties. The version is the answer's: 0 until there is one. */
export type AnswerConditionInput = {
  condition: string | number;
  expectedOn?: string | null | undefined;
  met?: boolean | null | undefined;
  reason?: string | null | undefined;
  returnId: string | number;
  version: number;
};

/** Fields left out stay as they are; null empties. The version is the answer's: 0 until there is one. */
export type AnswerMetricInput = {
  achievements?: string | null | undefined;
  actual?: number | null | undefined;
  ambition?: number | null | undefined;
  challenges?: string | null | undefined;
  metric: string | number;
  progress?: MetricProgress | null | undefined;
  returnId: string | number;
  version: number;
};

export type ApproveVirementInput = {
  /** Where the amount is beyond every limit: which meeting of the board decided it. */
  boardDecision?: string | null | undefined;
  id: string | number;
  version: number;
};

export type AskForVirementInput = {
  amount: number | string;
  financialYear: string;
  fromLineId: string | number;
  reason: string;
  /** An id that the caller makes for this request: sent twice, it is asked for once. */
  requestId: string | number;
  toLineId: string | number;
};

export type AssignSignatoryInput = {
  personId: string | number;
  planId: string | number;
  role: string;
  /** Of the assignment: 0 until there is one. */
  version: number;
};

export type CarryForwardInput = {
  amount: number | string;
  /** The year that has the money left. */
  financialYear: string;
  lineId: string | number;
  reason: string;
  requestId: string | number;
};

export type CellInput = {
  lineId: string | number;
  /** The first day of the month. */
  month: string;
  to: number | string;
  /** What was seen there; with it, a figure that somebody else entered meanwhile is not written over. */
  was?: number | string | null | undefined;
};

export type CloseMonthInput = {
  month: string;
};

/** Fields left out stay as they are; null empties. The version is the answer's: 0 until there is one. */
export type CommentOnLineInput = {
  comments?: string | null | undefined;
  issues?: string | null | undefined;
  lineId: string | number;
  outputs?: number | null | undefined;
  returnId: string | number;
  version: number;
};

export type ConfirmRulePackInput = {
  /** What it was compared with. */
  basis: string;
  id: string | number;
  version: number;
};

/** What becomes of corrections by hand where an extract takes the place of what stands. */
export type CorrectionsStay =
  /** The ledger has corrected itself: its figures take their place. */
  | 'GO'
  /** The ledger that it comes from was not corrected: they stay beside its figures. */
  | 'STAY';

export type DraftRulePackInput = {
  /** For instance 2026-27. */
  code: string;
  /** Code of the pack that is copied. */
  from: string;
  title: string;
  years: Array<string>;
};

/** Fields left out stay as they are; null empties. */
export type EditAgreementInput = {
  endsOn?: string | null | undefined;
  hostId?: string | number | null | undefined;
  planId: string | number;
  poolManagerId?: string | number | null | undefined;
  riskShare?: string | null | undefined;
  signedOn?: string | null | undefined;
  startsOn?: string | null | undefined;
  /** Version of the agreement that was seen; 0 where it is none yet. */
  version: number;
};

/** Fields left out stay as they are; null empties. */
export type EditFundingLineInput = {
  areaOfSpend?: string | null | undefined;
  code?: string | null | undefined;
  comments?: string | null | undefined;
  commissioner?: string | null | undefined;
  description?: string | null | undefined;
  id: string | number;
  laShare?: number | null | undefined;
  more?: Array<LineTextInput> | null | undefined;
  newOrExisting?: string | null | undefined;
  nhsShare?: number | null | undefined;
  organisationId?: string | number | null | undefined;
  otherText?: string | null | undefined;
  primaryObjective?: string | null | undefined;
  provider?: string | null | undefined;
  schemeId?: string | number | null | undefined;
  schemeType?: string | null | undefined;
  source?: string | null | undefined;
  subType?: string | null | undefined;
  version: number;
  years?: Array<FundingLineYearInput> | null | undefined;
};

/** Fields and years left out stay as they are; null empties. */
export type EditIncomeInput = {
  amounts?: Array<YearAmountInput> | null | undefined;
  contributor?: string | null | undefined;
  id: string | number;
  source?: string | null | undefined;
  version: number;
};

/** Each list is given whole, in its order. Refusals name the part and the code: sources.DFG, fields.provider.NHS. */
export type EditRulePackInput = {
  /** How sure the content is, in a sentence. */
  basis?: string | null | undefined;
  conditions?: Array<PackConditionInput> | null | undefined;
  fields?: Array<PackFieldInput> | null | undefined;
  floors?: Array<PackFloorInput> | null | undefined;
  id: string | number;
  layout?: Array<PackSheetInput> | null | undefined;
  metrics?: Array<PackMetricInput> | null | undefined;
  schemeTypes?: Array<PackSchemeTypeInput> | null | undefined;
  signOffs?: Array<PackSignOffInput> | null | undefined;
  sources?: Array<PackSourceInput> | null | undefined;
  /** Rules that hold or do not. */
  standardRules?: Array<StandardRule> | null | undefined;
  title?: string | null | undefined;
  version: number;
  virementsAcrossSources?: PackPermission | null | undefined;
  /** Financial years that follow each other: 2026-27. They stay once a plan is open. */
  years?: Array<string> | null | undefined;
};

export type EditSchemeInput = {
  code?: string | null | undefined;
  id: string | number;
  name?: string | null | undefined;
  version: number;
};

export type EnterCellsInput = {
  /** Of commitments: the person says that they are meant, though they go beyond what their line has left. */
  beyondBudget?: boolean | null | undefined;
  cells: Array<CellInput>;
  /** An id that the caller makes for this request: sent twice, it is posted once. */
  requestId: string | number;
};

/** The version is the answer's: 0 until there is one. */
export type ExplainIncomeInput = {
  reason?: string | null | undefined;
  returnId: string | number;
  source: string | number;
  version: number;
};

/** Columns, counted from 0. */
export type ExtractColumnsInput = {
  account?: number | null | undefined;
  amount?: number | null | undefined;
  costCentre?: number | null | undefined;
  period?: number | null | undefined;
  text?: number | null | undefined;
};

/** What the rows of an extract are. */
export type ExtractMode =
  /** Movements: they are added to what stands. */
  | 'ADDS'
  /** What was spent in its months: the difference from what stands is posted. */
  | 'REPLACES';

export type ExtractReadingInput = {
  columns: ExtractColumnsInput;
  /** Needed where corrections by hand stand in the place of a year so far. */
  corrections?: CorrectionsStay | null | undefined;
  financialYear: string;
  /** As the sheet counts, from 1. */
  headRow: number;
  mode: ExtractMode;
  /** Whose ledger it is. */
  organisationId: string | number;
  /** Needed where neither the file nor an earlier extract tells it. */
  periods?: PeriodsCount | null | undefined;
  sheet: string;
};

export type FeedbackKind =
  | 'CHALLENGE'
  | 'SUCCESS';

export type ForecastCellInput = {
  lineId: string | number;
  month: string;
  to?: number | string | null | undefined;
  /** What was seen there, null where nobody expected anything; with it, what somebody else set meanwhile is not written over. */
  was?: number | string | null | undefined;
};

/** How the months that nobody typed go on. */
export type ForecastMethod =
  /** As the plan does, over or under it as so far. */
  | 'PROFILE'
  /** As the months so far did, on average. */
  | 'STRAIGHT_LINE';

export type ForgetCodingInput = {
  id: string | number;
  version: number;
};

export type ForgetExtractFileInput = {
  id: string | number;
};

/** A project stands for its home; a workstream alone for work without a project. */
export type FundingLineJoinInput = {
  projectId?: string | number | null | undefined;
  /** In hundredths of a percent; together 10000 at most. */
  share: number;
  workstreamId?: string | number | null | undefined;
};

/** Figures left out stay as they are; null empties. */
export type FundingLineYearInput = {
  expenditure?: number | string | null | undefined;
  financialYear: string;
  outputs?: number | null | undefined;
};

export type ImportExtractInput = {
  fileId: string | number;
  /** Extracts that it is like, of which the person says that it is another one. */
  otherThan?: Array<string | number> | null | undefined;
  reading: ExtractReadingInput;
  /** Of the preview that the person saw. */
  seen: string;
  /** The total that the extract itself, or the ledger it came from, states. */
  statedTotal: number | string;
};

export type JoinFundingLineInput = {
  id: string | number;
  joins: Array<FundingLineJoinInput>;
  version: number;
};

/** What is kept apart: money planned, money promised, money spent. An entry balances in each by itself. */
export type LedgerBook =
  | 'ACTUAL'
  | 'BUDGET'
  | 'COMMITMENT';

export type LedgerEntryKind =
  | 'ACTUAL'
  | 'ALLOCATION'
  | 'CARRY_FORWARD'
  | 'COMMITMENT'
  | 'CONTRIBUTION'
  | 'CORRECTION'
  | 'REPHASING'
  | 'RETURN_OF_UNDERSPEND'
  | 'REVERSAL'
  | 'VIREMENT';

export type LineTextInput = {
  field: string;
  /** None empties. */
  text?: string | null | undefined;
};

export type MapCodingInput = {
  /** Left out for every account of the cost centre. */
  account?: string | null | undefined;
  costCentre: string;
  financialYear: string;
  lineId: string | number;
  organisationId: string | number;
};

export type MetricProgress =
  | 'NOT_ON_TRACK'
  | 'NO_DATA'
  | 'ON_TRACK';

export type MoneyDimension =
  | 'AREA_OF_SPEND'
  | 'LINE'
  | 'PROJECT'
  | 'PROVIDER'
  | 'SCHEME'
  | 'SOURCE'
  | 'WORKSTREAM';

export type MoneyRole =
  | 'BCF_LEAD'
  | 'FINANCE_LEAD';

export type MoveActualInput = {
  amount: number | string;
  fromLineId: string | number;
  month: string;
  reason: string;
  requestId: string | number;
  toLineId: string | number;
};

export type OpenPlanInput = {
  /**
   * A plan whose schemes and lines are carried over with their numbers, what they serve, and the choices that the round has;
   * money and outputs begin empty.
   */
  carryFrom?: string | number | null | undefined;
  packCode: string;
};

export type OpenReturnInput = {
  financialYear: string;
  period: ReturnPeriod;
  planId: string | number;
};

export type PackBetter =
  | 'HIGHER'
  | 'LOWER';

export type PackChoiceInput = {
  code: string;
  follows?: Array<string> | null | undefined;
  name: string;
};

export type PackColumnInput = {
  field: string;
  heading: string;
};

export type PackConditionInput = {
  code: string;
  text: string;
};

export type PackContribution =
  | 'REQUIRED'
  | 'VOLUNTARY';

/** One of `is` and `isNot`. */
export type PackCountsInput = {
  field: string;
  is?: Array<string> | null | undefined;
  isNot?: Array<string> | null | undefined;
};

export type PackFieldInput = {
  choices?: Array<PackChoiceInput> | null | undefined;
  field: string;
  label: string;
  needed: PackNeeded;
};

export type PackFloorInput = {
  code: string;
  /** A line counts where all of these hold. */
  counts: Array<PackCountsInput>;
  joint: PackJoint;
  says: string;
};

export type PackJoint =
  | 'NHS_SHARE'
  | 'WHOLE';

export type PackMetricInput = {
  better: PackBetter;
  code: string;
  name: string;
  unit: string;
  /** Years in which it counts; all of the round where it is left out. */
  years?: Array<string> | null | undefined;
};

export type PackNeeded =
  | 'ALWAYS'
  | 'OPTIONAL'
  | 'WHERE_JOINT'
  | 'WHERE_OTHER'
  | 'WHERE_SUB_TYPES'
  | 'WHERE_UNIT';

export type PackPayer =
  | 'LA'
  | 'NHS';

export type PackPermission =
  | 'ALLOWED'
  | 'FORBIDDEN';

export type PackSchemeTypeInput = {
  code: string;
  follows?: Array<string> | null | undefined;
  name: string;
  needsText: boolean;
  subTypes: Array<PackChoiceInput>;
  /** What outputs are counted in; none where none are expected. */
  unit?: string | null | undefined;
};

export type PackSheetInput = {
  columns: Array<PackColumnInput>;
  name: string;
  part: ReturnPart;
  yearEndOnly: boolean;
};

export type PackSignOffInput = {
  code: string;
  name: string;
  signs: PackSigns;
};

export type PackSigns =
  | 'BOTH'
  | 'PLAN'
  | 'RETURN';

export type PackSourceInput = {
  code: string;
  contribution: PackContribution;
  /** Sources of the round before that this one stands for now. */
  follows?: Array<string> | null | undefined;
  name: string;
  paidBy: PackPayer;
};

export type PackStatus =
  | 'CONFIRMED'
  | 'PROVISIONAL';

/** How a ledger counts the periods that it names by year and number, as 2025/07. */
export type PeriodsCount =
  /** As months of the calendar: 7 is July. */
  | 'CALENDAR'
  /** From April: period 7 is October. */
  | 'FROM_APRIL';

/** Who tells how the periods of an extract count. */
export type PeriodsToldBy =
  /** An earlier extract of the same ledger. */
  | 'EARLIER'
  | 'FILE'
  | 'PERSON';

export type PlanStatus =
  | 'COMPLETE'
  | 'INCOMPLETE';

export type ReasonedVirementInput = {
  id: string | number;
  reason: string;
  version: number;
};

export type RemoveFromPlanInput = {
  id: string | number;
  version: number;
};

export type ReopenMonthInput = {
  month: string;
  reason: string;
};

export type ReturnPart =
  | 'CONDITIONS'
  | 'COVER'
  | 'INCOME'
  | 'METRICS'
  | 'SPEND'
  | 'YEAR_END';

export type ReturnPeriod =
  | 'Q1'
  | 'Q2'
  | 'Q3'
  | 'YEAR_END';

/** DRAFT is written; SIGNING has a signature, and nothing changes; SIGNED has them all, and stands for good. */
export type ReturnState =
  | 'DRAFT'
  | 'SIGNED'
  | 'SIGNING';

export type ReturnUnderspendInput = {
  amount: number | string;
  lineId: string | number;
  /** The open month in which it goes back, as its first day. */
  month: string;
  reason: string;
  requestId: string | number;
};

export type SeenVirementInput = {
  id: string | number;
  version: number;
};

export type SetForecastsInput = {
  cells: Array<ForecastCellInput>;
  /** Why, for all of them; needed where any is set. */
  reason?: string | null | undefined;
};

export type SetFundingSettingsInput = {
  bcfLeadLimit?: number | string | null | undefined;
  financeLeadLimit?: number | string | null | undefined;
  forecastMethod?: ForecastMethod | null | undefined;
  offProfileAmber?: number | null | undefined;
  offProfileRed?: number | null | undefined;
  /** Version of the settings that was seen. */
  version: number;
};

export type SetMinimumInput = {
  /** None empties. */
  amount?: number | string | null | undefined;
  financialYear: string;
  /** A source of the pack, or a rule that is a floor. */
  of: string;
  planId: string | number;
  /** Version of the minimum that was seen; 0 where it is none yet. */
  version: number;
};

export type SetProjectBudgetInput = {
  /** None takes it away. */
  amount?: number | string | null | undefined;
  financialYear: string;
  fund: string;
  /** Who answers for its money. */
  organisationId: string | number;
  projectId: string | number;
  /** Version of the budget that was seen; 0 where it is none yet. */
  version: number;
};

export type SignReturnInput = {
  id: string | number;
  role: string;
  version: number;
};

export type StandOnCellInput = {
  financialYear: string;
  /** The line of the cell; left out where the person leaves the grid. */
  lineId?: string | number | null | undefined;
  /** Its month, by the first day. */
  month?: string | null | undefined;
};

export type StandardRule =
  | 'AGREEMENT'
  | 'FIELDS_FILLED'
  | 'INCOME_IS_SPENT'
  | 'INCOME_MINIMUM'
  | 'JOINT_SHARES'
  | 'KNOWN_CHOICES'
  | 'SUB_TYPE_OF_TYPE';

export type TakeBackExtractInput = {
  id: string | number;
  version: number;
};

export type UndoEntryInput = {
  id: string | number;
};

export type VirementState =
  | 'APPROVED'
  | 'ASKED'
  | 'POSTED'
  | 'REFUSED'
  | 'VOIDED';

export type WithdrawSignaturesInput = {
  id: string | number;
  reason: string;
  version: number;
};

/** Fields left out stay as they are; null empties. The version is the answer's: 0 until there is one. */
export type WriteFeedbackInput = {
  detail?: string | null | undefined;
  kind: FeedbackKind;
  /** 1 or 2. */
  number: number;
  returnId: string | number;
  title?: string | null | undefined;
  version: number;
};

export type YearAmountInput = {
  /** None empties. */
  amount?: number | string | null | undefined;
  financialYear: string;
};

export type ExtractLineFragment = { __typename: 'LedgerExtract', id: string, version: number, name: string, mode: ExtractMode, periods: PeriodsCount | null, total: number, toLines: number, inSuspense: number, stillInSuspense: number, rows: number, firstMonth: string, lastMonth: string, importedAt: string, takenBackAt: string | null, organisation: { __typename: 'Organisation', id: string, shortName: string }, importedBy: { __typename: 'Person', id: string, name: string }, takenBackBy: { __typename: 'Person', id: string, name: string } | null };

export type ExtractsPageQueryVariables = Exact<{
  year: string;
}>;


export type ExtractsPageQuery = { __typename: 'Query', fundingPlan: { __typename: 'FundingPlan', id: string, lines: { __typename: 'FundingLineConnection', nodes: Array<{ __typename: 'FundingLine', id: string, code: string, description: string | null, organisation: { __typename: 'Organisation', id: string, shortName: string } }> } } | null, extractFiles: Array<{ __typename: 'ExtractFile', id: string, name: string, keptAt: string }>, ledger: { __typename: 'Ledger', closedThrough: string | null, extracts: Array<{ __typename: 'LedgerExtract', id: string, version: number, name: string, mode: ExtractMode, periods: PeriodsCount | null, total: number, toLines: number, inSuspense: number, stillInSuspense: number, rows: number, firstMonth: string, lastMonth: string, importedAt: string, takenBackAt: string | null, organisation: { __typename: 'Organisation', id: string, shortName: string }, importedBy: { __typename: 'Person', id: string, name: string }, takenBackBy: { __typename: 'Person', id: string, name: string } | null }>, suspense: Array<{ __typename: 'SuspendedCoding', costCentre: string, account: string, amount: number, firstMonth: string, lastMonth: string, organisation: { __typename: 'Organisation', id: string, shortName: string } }>, codingRules: Array<{ __typename: 'CodingRule', id: string, version: number, costCentre: string, account: string | null, organisation: { __typename: 'Organisation', id: string, shortName: string }, line: { __typename: 'FundingLine', id: string, code: string, description: string | null } }> } };

export type ExtractSheetsQueryVariables = Exact<{
  id: string | number;
}>;


export type ExtractSheetsQuery = { __typename: 'Query', extractFile: { __typename: 'ExtractFile', id: string, name: string, sheets: Array<{ __typename: 'ExtractSheet', name: string, rows: number, headRow: number, columns: Array<{ __typename: 'ExtractColumn', column: number, letter: string, head: string, field: string | null, sample: string }> }> } | null };

export type ExtractPreviewQueryVariables = Exact<{
  id: string | number;
  reading: ExtractReadingInput;
}>;


export type ExtractPreviewQuery = { __typename: 'Query', extractFile: { __typename: 'ExtractFile', id: string, preview: { __typename: 'ExtractPreview', problemCount: number, rows: number, statedTotal: number | null, total: number, toLines: number, inSuspense: number, importedBefore: string | null, seen: string, problems: Array<{ __typename: 'ExtractProblem', field: string, rule: string, message: string }>, codings: Array<{ __typename: 'ExtractCoding', costCentre: string, account: string, amount: number, rows: number, lineId: string | null, everyAccount: boolean, guess: { __typename: 'ExtractGuess', lineId: string, everyAccount: boolean, round: string } | null }>, changes: Array<{ __typename: 'ExtractChange', lineId: string | null, coding: string | null, month: string, before: number, inExtract: number, corrected: number, after: number }>, like: Array<{ __typename: 'LikeExtract', id: string, words: string, same: number, rows: number }>, periods: { __typename: 'ExtractPeriods', count: PeriodsCount | null, by: PeriodsToldBy | null, because: string | null, asked: boolean, months: Array<{ __typename: 'ExtractPeriod', typed: string, month: string | null, rows: number }> } } } | null };

export type ImportExtractMutationVariables = Exact<{
  input: ImportExtractInput;
}>;


export type ImportExtractMutation = { __typename: 'Mutation', importExtract:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'LedgerExtract', id: string, version: number, name: string, mode: ExtractMode, periods: PeriodsCount | null, total: number, toLines: number, inSuspense: number, stillInSuspense: number, rows: number, firstMonth: string, lastMonth: string, importedAt: string, takenBackAt: string | null, organisation: { __typename: 'Organisation', id: string, shortName: string }, importedBy: { __typename: 'Person', id: string, name: string }, takenBackBy: { __typename: 'Person', id: string, name: string } | null }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type TakeBackExtractMutationVariables = Exact<{
  input: TakeBackExtractInput;
}>;


export type TakeBackExtractMutation = { __typename: 'Mutation', takeBackExtract:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'LedgerExtract', id: string, version: number, name: string, mode: ExtractMode, periods: PeriodsCount | null, total: number, toLines: number, inSuspense: number, stillInSuspense: number, rows: number, firstMonth: string, lastMonth: string, importedAt: string, takenBackAt: string | null, organisation: { __typename: 'Organisation', id: string, shortName: string }, importedBy: { __typename: 'Person', id: string, name: string }, takenBackBy: { __typename: 'Person', id: string, name: string } | null }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type ForgetExtractFileMutationVariables = Exact<{
  input: ForgetExtractFileInput;
}>;


export type ForgetExtractFileMutation = { __typename: 'Mutation', forgetExtractFile:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'ExtractFileForgotten', id: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type MapCodingMutationVariables = Exact<{
  input: MapCodingInput;
}>;


export type MapCodingMutation = { __typename: 'Mutation', mapCoding:
    | { __typename: 'CodingMapped', cleared: number, entry: { __typename: 'LedgerEntry', id: string } | null, coding: { __typename: 'CodingRule', id: string, version: number, line: { __typename: 'FundingLine', id: string, code: string } } }
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type ForgetCodingMutationVariables = Exact<{
  input: ForgetCodingInput;
}>;


export type ForgetCodingMutation = { __typename: 'Mutation', forgetCoding:
    | { __typename: 'CodingForgotten', id: string }
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type FundingGridPageQueryVariables = Exact<{
  year: string;
}>;


export type FundingGridPageQuery = { __typename: 'Query', ledger: { __typename: 'Ledger', settings: { __typename: 'FundingSettings', offProfileAmber: number } }, fundingGrid: { __typename: 'FundingGrid', financialYear: string, years: Array<string>, method: ForecastMethod, months: Array<{ __typename: 'GridMonth', month: string, closed: boolean }>, lines: Array<{ __typename: 'GridLine', id: string, code: string, description: string | null, schemeId: string, schemeCode: string, schemeName: string, organisationId: string, source: string | null, plan: Array<number>, actual: Array<number>, typed: Array<number | null> }> } };

export type EnterActualsMutationVariables = Exact<{
  input: EnterCellsInput;
}>;


export type EnterActualsMutation = { __typename: 'Mutation', enterActuals:
    | { __typename: 'CellsEntered', entry: { __typename: 'LedgerEntry', id: string } | null }
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type SetForecastsMutationVariables = Exact<{
  input: SetForecastsInput;
}>;


export type SetForecastsMutation = { __typename: 'Mutation', setForecasts:
    | { __typename: 'CellsEntered', entry: { __typename: 'LedgerEntry', id: string } | null }
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type UndoEntryMutationVariables = Exact<{
  input: UndoEntryInput;
}>;


export type UndoEntryMutation = { __typename: 'Mutation', undoEntry:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'LedgerEntry', id: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type StandOnCellMutationVariables = Exact<{
  input: StandOnCellInput;
}>;


export type StandOnCellMutation = { __typename: 'Mutation', standOnCell:
    | { __typename: 'Conflict' }
    | { __typename: 'NotAllowed' }
    | { __typename: 'NotFound' }
    | { __typename: 'StandingOnCell', financialYear: string }
    | { __typename: 'ValidationFailed' }
   };

export type OutturnPageQueryVariables = Exact<{
  year: string;
  by: MoneyDimension;
  method?: ForecastMethod | null | undefined;
}>;


export type OutturnPageQuery = { __typename: 'Query', fundingPlans: Array<{ __typename: 'FundingPlan', id: string, pack: { __typename: 'RulePack', years: Array<string> } }>, ledger: { __typename: 'Ledger', settings: { __typename: 'FundingSettings', offProfileAmber: number, offProfileRed: number, forecastMethod: ForecastMethod } }, fundingVariance: { __typename: 'FundingVariance', financialYear: string, by: MoneyDimension, rows: Array<{ __typename: 'VarianceRow', key: string | null, code: string | null, name: string, money: { __typename: 'Variance', budget: number, planToDate: number, actualToDate: number, outturn: number, toDate: number, atOutturn: number, offProfile: number | null } }>, total: { __typename: 'Variance', budget: number, planToDate: number, actualToDate: number, outturn: number, toDate: number, atOutturn: number, offProfile: number | null }, phasing: Array<{ __typename: 'PhasedMonth', month: string, plan: number, actual: number | null, forecast: number, planSoFar: number, left: number }> } };

export type UnjoinedMoneyQueryVariables = Exact<{
  year: string;
}>;


export type UnjoinedMoneyQuery = { __typename: 'Query', projects: { __typename: 'FundingVariance', rows: Array<{ __typename: 'VarianceRow', key: string | null, lineIds: Array<string> }> }, lines: { __typename: 'FundingVariance', rows: Array<{ __typename: 'VarianceRow', key: string | null, code: string | null, name: string, money: { __typename: 'Variance', budget: number } }> }, projectsWithoutMoney: Array<{ __typename: 'Project', id: string, code: string, name: string, lead: { __typename: 'Person', id: string, name: string } | null }> };

export type MoneyFragment = { __typename: 'Variance', budget: number, planToDate: number, actualToDate: number, outturn: number, toDate: number, atOutturn: number, offProfile: number | null };

export type OverviewMoneyQueryVariables = Exact<{ [key: string]: never; }>;


export type OverviewMoneyQuery = { __typename: 'Query', ledger: { __typename: 'Ledger', closedThrough: string | null, provisional: boolean, settings: { __typename: 'FundingSettings', offProfileAmber: number, offProfileRed: number }, variance: { __typename: 'Variance', budget: number, planToDate: number, actualToDate: number, outturn: number, toDate: number, atOutturn: number, offProfile: number | null } }, workstreams: Array<{ __typename: 'Workstream', id: string, code: string, variance: { __typename: 'Variance', budget: number, planToDate: number, actualToDate: number, outturn: number, toDate: number, atOutturn: number, offProfile: number | null } }> };

export type ProjectMoneyQueryVariables = Exact<{
  code: string;
  year?: string | null | undefined;
}>;


export type ProjectMoneyQuery = { __typename: 'Query', project: { __typename: 'Project', id: string, name: string, version: number, organisation: { __typename: 'Organisation', id: string } | null, money: { __typename: 'ProjectMoney', financialYear: string, planned: number, otherFunds: number, lines: Array<{ __typename: 'ServingLine', id: string, code: string, description: string | null, share: number, amount: number }>, budgets: Array<{ __typename: 'ProjectBudget', id: string, fund: string, organisationId: string, amount: number, version: number }> } } | null };

export type SetProjectBudgetMutationVariables = Exact<{
  input: SetProjectBudgetInput;
}>;


export type SetProjectBudgetMutation = { __typename: 'Mutation', setProjectBudget:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'Project', id: string, version: number }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type OpenReturnMutationVariables = Exact<{
  input: OpenReturnInput;
}>;


export type OpenReturnMutation = { __typename: 'Mutation', openReturn:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'FundingReturn', id: string, financialYear: string, period: ReturnPeriod, state: ReturnState, version: number, signatures: Array<{ __typename: 'ReturnSignature', id: string, role: string, signedOn: string, person: { __typename: 'Person', id: string, name: string } }>, content: { __typename: 'ReturnContent', status: PlanStatus, parts: Array<{ __typename: 'ReturnPartStatus', part: ReturnPart, status: PlanStatus, findings: number }>, findings: Array<{ __typename: 'ReturnFinding', part: ReturnPart, rule: string, message: string, subject: string | null, field: string | null }>, conditions: Array<{ __typename: 'ReturnCondition', id: string, text: string, met: boolean | null, reason: string | null, expectedOn: string | null, version: number }>, metrics: Array<{ __typename: 'ReturnMetric', id: string, name: string, unit: string, better: string, ambition: number | null, actual: number | null, progress: MetricProgress | null, challenges: string | null, achievements: string | null, version: number }>, lines: Array<{ __typename: 'ReturnLine', id: string, code: string, description: string | null, organisationId: string, planned: number, spent: number, unit: string | null, plannedOutputs: number | null, outputs: number | null, issues: string | null, comments: string | null, version: number }>, income: Array<{ __typename: 'ReturnIncome', id: string, name: string, plannedIncome: number, income: number, plannedExpenditure: number, expenditure: number, reason: string | null, version: number }>, feedback: Array<{ __typename: 'ReturnFeedback', kind: FeedbackKind, number: number, title: string | null, detail: string | null, version: number }> } }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type AnswerConditionMutationVariables = Exact<{
  input: AnswerConditionInput;
}>;


export type AnswerConditionMutation = { __typename: 'Mutation', answerCondition:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'FundingReturn', id: string, financialYear: string, period: ReturnPeriod, state: ReturnState, version: number, signatures: Array<{ __typename: 'ReturnSignature', id: string, role: string, signedOn: string, person: { __typename: 'Person', id: string, name: string } }>, content: { __typename: 'ReturnContent', status: PlanStatus, parts: Array<{ __typename: 'ReturnPartStatus', part: ReturnPart, status: PlanStatus, findings: number }>, findings: Array<{ __typename: 'ReturnFinding', part: ReturnPart, rule: string, message: string, subject: string | null, field: string | null }>, conditions: Array<{ __typename: 'ReturnCondition', id: string, text: string, met: boolean | null, reason: string | null, expectedOn: string | null, version: number }>, metrics: Array<{ __typename: 'ReturnMetric', id: string, name: string, unit: string, better: string, ambition: number | null, actual: number | null, progress: MetricProgress | null, challenges: string | null, achievements: string | null, version: number }>, lines: Array<{ __typename: 'ReturnLine', id: string, code: string, description: string | null, organisationId: string, planned: number, spent: number, unit: string | null, plannedOutputs: number | null, outputs: number | null, issues: string | null, comments: string | null, version: number }>, income: Array<{ __typename: 'ReturnIncome', id: string, name: string, plannedIncome: number, income: number, plannedExpenditure: number, expenditure: number, reason: string | null, version: number }>, feedback: Array<{ __typename: 'ReturnFeedback', kind: FeedbackKind, number: number, title: string | null, detail: string | null, version: number }> } }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type AnswerMetricMutationVariables = Exact<{
  input: AnswerMetricInput;
}>;


export type AnswerMetricMutation = { __typename: 'Mutation', answerMetric:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'FundingReturn', id: string, financialYear: string, period: ReturnPeriod, state: ReturnState, version: number, signatures: Array<{ __typename: 'ReturnSignature', id: string, role: string, signedOn: string, person: { __typename: 'Person', id: string, name: string } }>, content: { __typename: 'ReturnContent', status: PlanStatus, parts: Array<{ __typename: 'ReturnPartStatus', part: ReturnPart, status: PlanStatus, findings: number }>, findings: Array<{ __typename: 'ReturnFinding', part: ReturnPart, rule: string, message: string, subject: string | null, field: string | null }>, conditions: Array<{ __typename: 'ReturnCondition', id: string, text: string, met: boolean | null, reason: string | null, expectedOn: string | null, version: number }>, metrics: Array<{ __typename: 'ReturnMetric', id: string, name: string, unit: string, better: string, ambition: number | null, actual: number | null, progress: MetricProgress | null, challenges: string | null, achievements: string | null, version: number }>, lines: Array<{ __typename: 'ReturnLine', id: string, code: string, description: string | null, organisationId: string, planned: number, spent: number, unit: string | null, plannedOutputs: number | null, outputs: number | null, issues: string | null, comments: string | null, version: number }>, income: Array<{ __typename: 'ReturnIncome', id: string, name: string, plannedIncome: number, income: number, plannedExpenditure: number, expenditure: number, reason: string | null, version: number }>, feedback: Array<{ __typename: 'ReturnFeedback', kind: FeedbackKind, number: number, title: string | null, detail: string | null, version: number }> } }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type CommentOnLineMutationVariables = Exact<{
  input: CommentOnLineInput;
}>;


export type CommentOnLineMutation = { __typename: 'Mutation', commentOnLine:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'FundingReturn', id: string, financialYear: string, period: ReturnPeriod, state: ReturnState, version: number, signatures: Array<{ __typename: 'ReturnSignature', id: string, role: string, signedOn: string, person: { __typename: 'Person', id: string, name: string } }>, content: { __typename: 'ReturnContent', status: PlanStatus, parts: Array<{ __typename: 'ReturnPartStatus', part: ReturnPart, status: PlanStatus, findings: number }>, findings: Array<{ __typename: 'ReturnFinding', part: ReturnPart, rule: string, message: string, subject: string | null, field: string | null }>, conditions: Array<{ __typename: 'ReturnCondition', id: string, text: string, met: boolean | null, reason: string | null, expectedOn: string | null, version: number }>, metrics: Array<{ __typename: 'ReturnMetric', id: string, name: string, unit: string, better: string, ambition: number | null, actual: number | null, progress: MetricProgress | null, challenges: string | null, achievements: string | null, version: number }>, lines: Array<{ __typename: 'ReturnLine', id: string, code: string, description: string | null, organisationId: string, planned: number, spent: number, unit: string | null, plannedOutputs: number | null, outputs: number | null, issues: string | null, comments: string | null, version: number }>, income: Array<{ __typename: 'ReturnIncome', id: string, name: string, plannedIncome: number, income: number, plannedExpenditure: number, expenditure: number, reason: string | null, version: number }>, feedback: Array<{ __typename: 'ReturnFeedback', kind: FeedbackKind, number: number, title: string | null, detail: string | null, version: number }> } }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type ExplainIncomeMutationVariables = Exact<{
  input: ExplainIncomeInput;
}>;


export type ExplainIncomeMutation = { __typename: 'Mutation', explainIncome:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'FundingReturn', id: string, financialYear: string, period: ReturnPeriod, state: ReturnState, version: number, signatures: Array<{ __typename: 'ReturnSignature', id: string, role: string, signedOn: string, person: { __typename: 'Person', id: string, name: string } }>, content: { __typename: 'ReturnContent', status: PlanStatus, parts: Array<{ __typename: 'ReturnPartStatus', part: ReturnPart, status: PlanStatus, findings: number }>, findings: Array<{ __typename: 'ReturnFinding', part: ReturnPart, rule: string, message: string, subject: string | null, field: string | null }>, conditions: Array<{ __typename: 'ReturnCondition', id: string, text: string, met: boolean | null, reason: string | null, expectedOn: string | null, version: number }>, metrics: Array<{ __typename: 'ReturnMetric', id: string, name: string, unit: string, better: string, ambition: number | null, actual: number | null, progress: MetricProgress | null, challenges: string | null, achievements: string | null, version: number }>, lines: Array<{ __typename: 'ReturnLine', id: string, code: string, description: string | null, organisationId: string, planned: number, spent: number, unit: string | null, plannedOutputs: number | null, outputs: number | null, issues: string | null, comments: string | null, version: number }>, income: Array<{ __typename: 'ReturnIncome', id: string, name: string, plannedIncome: number, income: number, plannedExpenditure: number, expenditure: number, reason: string | null, version: number }>, feedback: Array<{ __typename: 'ReturnFeedback', kind: FeedbackKind, number: number, title: string | null, detail: string | null, version: number }> } }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type WriteFeedbackMutationVariables = Exact<{
  input: WriteFeedbackInput;
}>;


export type WriteFeedbackMutation = { __typename: 'Mutation', writeFeedback:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'FundingReturn', id: string, financialYear: string, period: ReturnPeriod, state: ReturnState, version: number, signatures: Array<{ __typename: 'ReturnSignature', id: string, role: string, signedOn: string, person: { __typename: 'Person', id: string, name: string } }>, content: { __typename: 'ReturnContent', status: PlanStatus, parts: Array<{ __typename: 'ReturnPartStatus', part: ReturnPart, status: PlanStatus, findings: number }>, findings: Array<{ __typename: 'ReturnFinding', part: ReturnPart, rule: string, message: string, subject: string | null, field: string | null }>, conditions: Array<{ __typename: 'ReturnCondition', id: string, text: string, met: boolean | null, reason: string | null, expectedOn: string | null, version: number }>, metrics: Array<{ __typename: 'ReturnMetric', id: string, name: string, unit: string, better: string, ambition: number | null, actual: number | null, progress: MetricProgress | null, challenges: string | null, achievements: string | null, version: number }>, lines: Array<{ __typename: 'ReturnLine', id: string, code: string, description: string | null, organisationId: string, planned: number, spent: number, unit: string | null, plannedOutputs: number | null, outputs: number | null, issues: string | null, comments: string | null, version: number }>, income: Array<{ __typename: 'ReturnIncome', id: string, name: string, plannedIncome: number, income: number, plannedExpenditure: number, expenditure: number, reason: string | null, version: number }>, feedback: Array<{ __typename: 'ReturnFeedback', kind: FeedbackKind, number: number, title: string | null, detail: string | null, version: number }> } }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type SignReturnMutationVariables = Exact<{
  input: SignReturnInput;
}>;


export type SignReturnMutation = { __typename: 'Mutation', signReturn:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'FundingReturn', id: string, financialYear: string, period: ReturnPeriod, state: ReturnState, version: number, signatures: Array<{ __typename: 'ReturnSignature', id: string, role: string, signedOn: string, person: { __typename: 'Person', id: string, name: string } }>, content: { __typename: 'ReturnContent', status: PlanStatus, parts: Array<{ __typename: 'ReturnPartStatus', part: ReturnPart, status: PlanStatus, findings: number }>, findings: Array<{ __typename: 'ReturnFinding', part: ReturnPart, rule: string, message: string, subject: string | null, field: string | null }>, conditions: Array<{ __typename: 'ReturnCondition', id: string, text: string, met: boolean | null, reason: string | null, expectedOn: string | null, version: number }>, metrics: Array<{ __typename: 'ReturnMetric', id: string, name: string, unit: string, better: string, ambition: number | null, actual: number | null, progress: MetricProgress | null, challenges: string | null, achievements: string | null, version: number }>, lines: Array<{ __typename: 'ReturnLine', id: string, code: string, description: string | null, organisationId: string, planned: number, spent: number, unit: string | null, plannedOutputs: number | null, outputs: number | null, issues: string | null, comments: string | null, version: number }>, income: Array<{ __typename: 'ReturnIncome', id: string, name: string, plannedIncome: number, income: number, plannedExpenditure: number, expenditure: number, reason: string | null, version: number }>, feedback: Array<{ __typename: 'ReturnFeedback', kind: FeedbackKind, number: number, title: string | null, detail: string | null, version: number }> } }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type WithdrawSignaturesMutationVariables = Exact<{
  input: WithdrawSignaturesInput;
}>;


export type WithdrawSignaturesMutation = { __typename: 'Mutation', withdrawSignatures:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'FundingReturn', id: string, financialYear: string, period: ReturnPeriod, state: ReturnState, version: number, signatures: Array<{ __typename: 'ReturnSignature', id: string, role: string, signedOn: string, person: { __typename: 'Person', id: string, name: string } }>, content: { __typename: 'ReturnContent', status: PlanStatus, parts: Array<{ __typename: 'ReturnPartStatus', part: ReturnPart, status: PlanStatus, findings: number }>, findings: Array<{ __typename: 'ReturnFinding', part: ReturnPart, rule: string, message: string, subject: string | null, field: string | null }>, conditions: Array<{ __typename: 'ReturnCondition', id: string, text: string, met: boolean | null, reason: string | null, expectedOn: string | null, version: number }>, metrics: Array<{ __typename: 'ReturnMetric', id: string, name: string, unit: string, better: string, ambition: number | null, actual: number | null, progress: MetricProgress | null, challenges: string | null, achievements: string | null, version: number }>, lines: Array<{ __typename: 'ReturnLine', id: string, code: string, description: string | null, organisationId: string, planned: number, spent: number, unit: string | null, plannedOutputs: number | null, outputs: number | null, issues: string | null, comments: string | null, version: number }>, income: Array<{ __typename: 'ReturnIncome', id: string, name: string, plannedIncome: number, income: number, plannedExpenditure: number, expenditure: number, reason: string | null, version: number }>, feedback: Array<{ __typename: 'ReturnFeedback', kind: FeedbackKind, number: number, title: string | null, detail: string | null, version: number }> } }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type AssignSignatoryMutationVariables = Exact<{
  input: AssignSignatoryInput;
}>;


export type AssignSignatoryMutation = { __typename: 'Mutation', assignSignatory:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'FundingPlan', id: string, returnSignOffs: Array<{ __typename: 'ReturnSignOff', role: string, name: string }>, signatories: Array<{ __typename: 'ReturnSignatory', id: string, role: string, version: number, person: { __typename: 'Person', id: string, name: string } }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type ReturnPartsFragment = { __typename: 'FundingReturn', id: string, financialYear: string, period: ReturnPeriod, state: ReturnState, version: number, signatures: Array<{ __typename: 'ReturnSignature', id: string, role: string, signedOn: string, person: { __typename: 'Person', id: string, name: string } }>, content: { __typename: 'ReturnContent', status: PlanStatus, parts: Array<{ __typename: 'ReturnPartStatus', part: ReturnPart, status: PlanStatus, findings: number }>, findings: Array<{ __typename: 'ReturnFinding', part: ReturnPart, rule: string, message: string, subject: string | null, field: string | null }>, conditions: Array<{ __typename: 'ReturnCondition', id: string, text: string, met: boolean | null, reason: string | null, expectedOn: string | null, version: number }>, metrics: Array<{ __typename: 'ReturnMetric', id: string, name: string, unit: string, better: string, ambition: number | null, actual: number | null, progress: MetricProgress | null, challenges: string | null, achievements: string | null, version: number }>, lines: Array<{ __typename: 'ReturnLine', id: string, code: string, description: string | null, organisationId: string, planned: number, spent: number, unit: string | null, plannedOutputs: number | null, outputs: number | null, issues: string | null, comments: string | null, version: number }>, income: Array<{ __typename: 'ReturnIncome', id: string, name: string, plannedIncome: number, income: number, plannedExpenditure: number, expenditure: number, reason: string | null, version: number }>, feedback: Array<{ __typename: 'ReturnFeedback', kind: FeedbackKind, number: number, title: string | null, detail: string | null, version: number }> } };

export type SigningPartsFragment = { __typename: 'FundingPlan', id: string, returnSignOffs: Array<{ __typename: 'ReturnSignOff', role: string, name: string }>, signatories: Array<{ __typename: 'ReturnSignatory', id: string, role: string, version: number, person: { __typename: 'Person', id: string, name: string } }> };

export type ReturnPageQueryVariables = Exact<{
  year: string;
  period: ReturnPeriod;
}>;


export type ReturnPageQuery = { __typename: 'Query', fundingPlan: { __typename: 'FundingPlan', id: string, pack: { __typename: 'RulePack', code: string, title: string }, returns: Array<{ __typename: 'FundingReturn', id: string, financialYear: string, period: ReturnPeriod, state: ReturnState }>, returnSignOffs: Array<{ __typename: 'ReturnSignOff', role: string, name: string }>, signatories: Array<{ __typename: 'ReturnSignatory', id: string, role: string, version: number, person: { __typename: 'Person', id: string, name: string } }> } | null, fundingReturn: { __typename: 'FundingReturn', id: string, financialYear: string, period: ReturnPeriod, state: ReturnState, version: number, signatures: Array<{ __typename: 'ReturnSignature', id: string, role: string, signedOn: string, person: { __typename: 'Person', id: string, name: string } }>, content: { __typename: 'ReturnContent', status: PlanStatus, parts: Array<{ __typename: 'ReturnPartStatus', part: ReturnPart, status: PlanStatus, findings: number }>, findings: Array<{ __typename: 'ReturnFinding', part: ReturnPart, rule: string, message: string, subject: string | null, field: string | null }>, conditions: Array<{ __typename: 'ReturnCondition', id: string, text: string, met: boolean | null, reason: string | null, expectedOn: string | null, version: number }>, metrics: Array<{ __typename: 'ReturnMetric', id: string, name: string, unit: string, better: string, ambition: number | null, actual: number | null, progress: MetricProgress | null, challenges: string | null, achievements: string | null, version: number }>, lines: Array<{ __typename: 'ReturnLine', id: string, code: string, description: string | null, organisationId: string, planned: number, spent: number, unit: string | null, plannedOutputs: number | null, outputs: number | null, issues: string | null, comments: string | null, version: number }>, income: Array<{ __typename: 'ReturnIncome', id: string, name: string, plannedIncome: number, income: number, plannedExpenditure: number, expenditure: number, reason: string | null, version: number }>, feedback: Array<{ __typename: 'ReturnFeedback', kind: FeedbackKind, number: number, title: string | null, detail: string | null, version: number }> } } | null, people: Array<{ __typename: 'Person', id: string, name: string, jobTitle: string | null }> };

export type ReturnSheetsQueryVariables = Exact<{
  year: string;
  period: ReturnPeriod;
}>;


export type ReturnSheetsQuery = { __typename: 'Query', fundingReturn: { __typename: 'FundingReturn', id: string, sheets: Array<{ __typename: 'ReturnSheet', name: string, headings: Array<string>, rows: Array<{ __typename: 'ReturnRow', cells: Array<{ __typename: 'ReturnCell', kind: string, value: string }> }> }> } | null };

export type PackPartsFragment = { __typename: 'RulePack', id: string | null, code: string, title: string, years: Array<string>, status: PackStatus, copiedFrom: string | null, basis: string, document: string, version: number };

export type RulesPageQueryVariables = Exact<{ [key: string]: never; }>;


export type RulesPageQuery = { __typename: 'Query', rulePacks: Array<{ __typename: 'RulePack', id: string | null, code: string, title: string, years: Array<string>, status: PackStatus, copiedFrom: string | null, basis: string, document: string, version: number }> };

export type PackHistoryQueryVariables = Exact<{
  id: string | number;
}>;


export type PackHistoryQuery = { __typename: 'Query', history: Array<{ __typename: 'HistoryEntry', id: string, at: string, summary: string, actor: { __typename: 'Person', id: string, name: string, initials: string } | null, changes: Array<{ __typename: 'FieldChange', field: string, before: string | null, after: string | null }> }> };

export type PackOfYearQueryVariables = Exact<{
  year: string;
}>;


export type PackOfYearQuery = { __typename: 'Query', fundingPlan: { __typename: 'FundingPlan', id: string, pack: { __typename: 'RulePack', id: string | null, code: string, status: PackStatus } } | null };

export type EditRulePackMutationVariables = Exact<{
  input: EditRulePackInput;
}>;


export type EditRulePackMutation = { __typename: 'Mutation', editRulePack:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'RulePack', id: string | null, code: string, title: string, years: Array<string>, status: PackStatus, copiedFrom: string | null, basis: string, document: string, version: number }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type FundingSettingsPartFragment = { __typename: 'FundingSettings', financeLeadLimit: number, bcfLeadLimit: number, offProfileAmber: number, offProfileRed: number, forecastMethod: ForecastMethod, version: number };

export type FundingSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type FundingSettingsQuery = { __typename: 'Query', ledger: { __typename: 'Ledger', settings: { __typename: 'FundingSettings', financeLeadLimit: number, bcfLeadLimit: number, offProfileAmber: number, offProfileRed: number, forecastMethod: ForecastMethod, version: number } } };

export type SetFundingSettingsMutationVariables = Exact<{
  input: SetFundingSettingsInput;
}>;


export type SetFundingSettingsMutation = { __typename: 'Mutation', setFundingSettings:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'Ledger', settings: { __typename: 'FundingSettings', financeLeadLimit: number, bcfLeadLimit: number, offProfileAmber: number, offProfileRed: number, forecastMethod: ForecastMethod, version: number } }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type EditFundingLineMutationVariables = Exact<{
  input: EditFundingLineInput;
}>;


export type EditFundingLineMutation = { __typename: 'Mutation', editFundingLine:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'FundingLine', id: string, code: string, description: string | null, schemeType: string | null, subType: string | null, otherText: string | null, primaryObjective: string | null, areaOfSpend: string | null, commissioner: string | null, nhsShare: number | null, laShare: number | null, provider: string | null, source: string | null, newOrExisting: string | null, comments: string | null, version: number, scheme: { __typename: 'FundingScheme', id: string }, organisation: { __typename: 'Organisation', id: string, shortName: string }, more: Array<{ __typename: 'LineText', field: string, text: string }>, years: Array<{ __typename: 'FundingLineYear', financialYear: string, expenditure: number | null, outputs: number | null }>, joins: Array<{ __typename: 'FundingLineJoin', id: string, share: number, workstream: { __typename: 'Workstream', id: string, code: string, name: string }, project: { __typename: 'Project', id: string, code: string, name: string } | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type AddFundingLineMutationVariables = Exact<{
  input: AddFundingLineInput;
}>;


export type AddFundingLineMutation = { __typename: 'Mutation', addFundingLine:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'FundingLine', id: string, code: string, description: string | null, schemeType: string | null, subType: string | null, otherText: string | null, primaryObjective: string | null, areaOfSpend: string | null, commissioner: string | null, nhsShare: number | null, laShare: number | null, provider: string | null, source: string | null, newOrExisting: string | null, comments: string | null, version: number, scheme: { __typename: 'FundingScheme', id: string }, organisation: { __typename: 'Organisation', id: string, shortName: string }, more: Array<{ __typename: 'LineText', field: string, text: string }>, years: Array<{ __typename: 'FundingLineYear', financialYear: string, expenditure: number | null, outputs: number | null }>, joins: Array<{ __typename: 'FundingLineJoin', id: string, share: number, workstream: { __typename: 'Workstream', id: string, code: string, name: string }, project: { __typename: 'Project', id: string, code: string, name: string } | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type RemoveFundingLineMutationVariables = Exact<{
  input: RemoveFromPlanInput;
}>;


export type RemoveFundingLineMutation = { __typename: 'Mutation', removeFundingLine:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'FundingPlan', id: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type JoinFundingLineMutationVariables = Exact<{
  input: JoinFundingLineInput;
}>;


export type JoinFundingLineMutation = { __typename: 'Mutation', joinFundingLine:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'FundingLine', id: string, code: string, description: string | null, schemeType: string | null, subType: string | null, otherText: string | null, primaryObjective: string | null, areaOfSpend: string | null, commissioner: string | null, nhsShare: number | null, laShare: number | null, provider: string | null, source: string | null, newOrExisting: string | null, comments: string | null, version: number, scheme: { __typename: 'FundingScheme', id: string }, organisation: { __typename: 'Organisation', id: string, shortName: string }, more: Array<{ __typename: 'LineText', field: string, text: string }>, years: Array<{ __typename: 'FundingLineYear', financialYear: string, expenditure: number | null, outputs: number | null }>, joins: Array<{ __typename: 'FundingLineJoin', id: string, share: number, workstream: { __typename: 'Workstream', id: string, code: string, name: string }, project: { __typename: 'Project', id: string, code: string, name: string } | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type AddSchemeMutationVariables = Exact<{
  input: AddSchemeInput;
}>;


export type AddSchemeMutation = { __typename: 'Mutation', addScheme:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'FundingScheme', id: string, code: string, name: string, version: number }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type EditSchemeMutationVariables = Exact<{
  input: EditSchemeInput;
}>;


export type EditSchemeMutation = { __typename: 'Mutation', editScheme:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'FundingScheme', id: string, code: string, name: string, version: number }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type RemoveSchemeMutationVariables = Exact<{
  input: RemoveFromPlanInput;
}>;


export type RemoveSchemeMutation = { __typename: 'Mutation', removeScheme:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'FundingPlan', id: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type AddIncomeMutationVariables = Exact<{
  input: AddIncomeInput;
}>;


export type AddIncomeMutation = { __typename: 'Mutation', addIncome:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'IncomeLine', id: string, source: string, contributor: string | null, version: number, amounts: Array<{ __typename: 'YearAmount', financialYear: string, amount: number | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type EditIncomeMutationVariables = Exact<{
  input: EditIncomeInput;
}>;


export type EditIncomeMutation = { __typename: 'Mutation', editIncome:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'IncomeLine', id: string, source: string, contributor: string | null, version: number, amounts: Array<{ __typename: 'YearAmount', financialYear: string, amount: number | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type RemoveIncomeMutationVariables = Exact<{
  input: RemoveFromPlanInput;
}>;


export type RemoveIncomeMutation = { __typename: 'Mutation', removeIncome:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'FundingPlan', id: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type SetMinimumMutationVariables = Exact<{
  input: SetMinimumInput;
}>;


export type SetMinimumMutation = { __typename: 'Mutation', setMinimum:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'FundingPlan', id: string, minimums: Array<{ __typename: 'RequiredMinimum', of: string, financialYear: string, amount: number | null, version: number }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type EditAgreementMutationVariables = Exact<{
  input: EditAgreementInput;
}>;


export type EditAgreementMutation = { __typename: 'Mutation', editAgreement:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'FundingPlan', id: string, agreement: { __typename: 'Section75Agreement', id: string, riskShare: string | null, startsOn: string | null, endsOn: string | null, signedOn: string | null, version: number, host: { __typename: 'Organisation', id: string, name: string } | null, poolManager: { __typename: 'Person', id: string, name: string } | null } | null }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type DraftRulePackMutationVariables = Exact<{
  input: DraftRulePackInput;
}>;


export type DraftRulePackMutation = { __typename: 'Mutation', draftRulePack:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'RulePack', id: string | null, code: string, status: PackStatus, version: number }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type ConfirmRulePackMutationVariables = Exact<{
  input: ConfirmRulePackInput;
}>;


export type ConfirmRulePackMutation = { __typename: 'Mutation', confirmRulePack:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'RulePack', id: string | null, code: string, status: PackStatus, basis: string, version: number }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type OpenPlanMutationVariables = Exact<{
  input: OpenPlanInput;
}>;


export type OpenPlanMutation = { __typename: 'Mutation', openPlan:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'FundingPlan', id: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type RefusalFragment = { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> };

export type ClashFragment = { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> };

export type PlanLinePartsFragment = { __typename: 'FundingLine', id: string, code: string, description: string | null, schemeType: string | null, subType: string | null, otherText: string | null, primaryObjective: string | null, areaOfSpend: string | null, commissioner: string | null, nhsShare: number | null, laShare: number | null, provider: string | null, source: string | null, newOrExisting: string | null, comments: string | null, version: number, scheme: { __typename: 'FundingScheme', id: string }, organisation: { __typename: 'Organisation', id: string, shortName: string }, more: Array<{ __typename: 'LineText', field: string, text: string }>, years: Array<{ __typename: 'FundingLineYear', financialYear: string, expenditure: number | null, outputs: number | null }>, joins: Array<{ __typename: 'FundingLineJoin', id: string, share: number, workstream: { __typename: 'Workstream', id: string, code: string, name: string }, project: { __typename: 'Project', id: string, code: string, name: string } | null }> };

export type IncomePartsFragment = { __typename: 'IncomeLine', id: string, source: string, contributor: string | null, version: number, amounts: Array<{ __typename: 'YearAmount', financialYear: string, amount: number | null }> };

export type MinimumPartsFragment = { __typename: 'RequiredMinimum', of: string, financialYear: string, amount: number | null, version: number };

export type SchemePartsFragment = { __typename: 'FundingScheme', id: string, code: string, name: string, version: number };

export type AgreementPartsFragment = { __typename: 'Section75Agreement', id: string, riskShare: string | null, startsOn: string | null, endsOn: string | null, signedOn: string | null, version: number, host: { __typename: 'Organisation', id: string, name: string } | null, poolManager: { __typename: 'Person', id: string, name: string } | null };

export type LinesPartFragment = { __typename: 'FundingLineConnection', nodes: Array<{ __typename: 'FundingLine', id: string, code: string, description: string | null, schemeType: string | null, subType: string | null, otherText: string | null, primaryObjective: string | null, areaOfSpend: string | null, commissioner: string | null, nhsShare: number | null, laShare: number | null, provider: string | null, source: string | null, newOrExisting: string | null, comments: string | null, version: number, scheme: { __typename: 'FundingScheme', id: string }, organisation: { __typename: 'Organisation', id: string, shortName: string }, more: Array<{ __typename: 'LineText', field: string, text: string }>, years: Array<{ __typename: 'FundingLineYear', financialYear: string, expenditure: number | null, outputs: number | null }>, joins: Array<{ __typename: 'FundingLineJoin', id: string, share: number, workstream: { __typename: 'Workstream', id: string, code: string, name: string }, project: { __typename: 'Project', id: string, code: string, name: string } | null }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } };

export type PlanLinesQueryVariables = Exact<{
  year: string;
  after: string;
}>;


export type PlanLinesQuery = { __typename: 'Query', fundingPlan: { __typename: 'FundingPlan', id: string, lines: { __typename: 'FundingLineConnection', nodes: Array<{ __typename: 'FundingLine', id: string, code: string, description: string | null, schemeType: string | null, subType: string | null, otherText: string | null, primaryObjective: string | null, areaOfSpend: string | null, commissioner: string | null, nhsShare: number | null, laShare: number | null, provider: string | null, source: string | null, newOrExisting: string | null, comments: string | null, version: number, scheme: { __typename: 'FundingScheme', id: string }, organisation: { __typename: 'Organisation', id: string, shortName: string }, more: Array<{ __typename: 'LineText', field: string, text: string }>, years: Array<{ __typename: 'FundingLineYear', financialYear: string, expenditure: number | null, outputs: number | null }>, joins: Array<{ __typename: 'FundingLineJoin', id: string, share: number, workstream: { __typename: 'Workstream', id: string, code: string, name: string }, project: { __typename: 'Project', id: string, code: string, name: string } | null }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null };

export type PlanPageQueryVariables = Exact<{
  year: string;
}>;


export type PlanPageQuery = { __typename: 'Query', fundingPlans: Array<{ __typename: 'FundingPlan', id: string, pack: { __typename: 'RulePack', code: string, years: Array<string> } }>, rulePacks: Array<{ __typename: 'RulePack', id: string | null, code: string, title: string, years: Array<string>, status: PackStatus, version: number }>, fundingPlan: { __typename: 'FundingPlan', id: string, version: number, pack: { __typename: 'RulePack', id: string | null, code: string, title: string, years: Array<string>, status: PackStatus, basis: string, document: string, version: number }, income: Array<{ __typename: 'IncomeLine', id: string, source: string, contributor: string | null, version: number, amounts: Array<{ __typename: 'YearAmount', financialYear: string, amount: number | null }> }>, minimums: Array<{ __typename: 'RequiredMinimum', of: string, financialYear: string, amount: number | null, version: number }>, schemes: Array<{ __typename: 'FundingScheme', id: string, code: string, name: string, version: number }>, lines: { __typename: 'FundingLineConnection', nodes: Array<{ __typename: 'FundingLine', id: string, code: string, description: string | null, schemeType: string | null, subType: string | null, otherText: string | null, primaryObjective: string | null, areaOfSpend: string | null, commissioner: string | null, nhsShare: number | null, laShare: number | null, provider: string | null, source: string | null, newOrExisting: string | null, comments: string | null, version: number, scheme: { __typename: 'FundingScheme', id: string }, organisation: { __typename: 'Organisation', id: string, shortName: string }, more: Array<{ __typename: 'LineText', field: string, text: string }>, years: Array<{ __typename: 'FundingLineYear', financialYear: string, expenditure: number | null, outputs: number | null }>, joins: Array<{ __typename: 'FundingLineJoin', id: string, share: number, workstream: { __typename: 'Workstream', id: string, code: string, name: string }, project: { __typename: 'Project', id: string, code: string, name: string } | null }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, agreement: { __typename: 'Section75Agreement', id: string, riskShare: string | null, startsOn: string | null, endsOn: string | null, signedOn: string | null, version: number, host: { __typename: 'Organisation', id: string, name: string } | null, poolManager: { __typename: 'Person', id: string, name: string } | null } | null } | null };

export type PlanChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type PlanChoicesQuery = { __typename: 'Query', organisations: Array<{ __typename: 'Organisation', id: string, code: string, name: string, shortName: string, endsOn: string | null }>, people: Array<{ __typename: 'Person', id: string, name: string, jobTitle: string | null }>, workstreams: Array<{ __typename: 'Workstream', id: string, code: string, name: string }>, programmes: Array<{ __typename: 'Workstream', id: string, code: string, name: string }> };

export type JoinableProjectsQueryVariables = Exact<{ [key: string]: never; }>;


export type JoinableProjectsQuery = { __typename: 'Query', projects: { __typename: 'ProjectConnection', nodes: Array<{ __typename: 'Project', id: string, code: string, name: string }> } };

export type FundingHistoryFragment = { __typename: 'HistoryEntry', id: string, at: string, summary: string, actor: { __typename: 'Person', id: string, name: string, initials: string } | null, changes: Array<{ __typename: 'FieldChange', field: string, before: string | null, after: string | null }> };

export type FundingLineHistoryQueryVariables = Exact<{
  id: string | number;
}>;


export type FundingLineHistoryQuery = { __typename: 'Query', history: Array<{ __typename: 'HistoryEntry', id: string, at: string, summary: string, actor: { __typename: 'Person', id: string, name: string, initials: string } | null, changes: Array<{ __typename: 'FieldChange', field: string, before: string | null, after: string | null }> }> };

export type FundingSchemeHistoryQueryVariables = Exact<{
  id: string | number;
}>;


export type FundingSchemeHistoryQuery = { __typename: 'Query', history: Array<{ __typename: 'HistoryEntry', id: string, at: string, summary: string, actor: { __typename: 'Person', id: string, name: string, initials: string } | null, changes: Array<{ __typename: 'FieldChange', field: string, before: string | null, after: string | null }> }> };

export type VirementSideFragment = { __typename: 'FundingLine', id: string, code: string, description: string | null, source: string | null, scheme: { __typename: 'FundingScheme', id: string, code: string, name: string }, organisation: { __typename: 'Organisation', id: string, shortName: string } };

export type LineMoneyFragment = { __typename: 'LineBalance', budget: number, committed: number, spent: number, held: number, available: number };

export type VirementRowFragment = { __typename: 'Virement', id: string, code: string, financialYear: string, amount: number, reason: string, state: VirementState, askedAt: string, boardDecision: string | null, decidedAt: string | null, decisionReason: string | null, version: number, from: { __typename: 'FundingLine', id: string, code: string, description: string | null, source: string | null, scheme: { __typename: 'FundingScheme', id: string, code: string, name: string }, organisation: { __typename: 'Organisation', id: string, shortName: string } }, to: { __typename: 'FundingLine', id: string, code: string, description: string | null, source: string | null, scheme: { __typename: 'FundingScheme', id: string, code: string, name: string }, organisation: { __typename: 'Organisation', id: string, shortName: string } }, askedBy: { __typename: 'Person', id: string, name: string } | null, approvals: Array<{ __typename: 'VirementApproval', roles: Array<MoneyRole>, approvedAt: string, person: { __typename: 'Person', id: string, name: string } | null }>, decidedBy: { __typename: 'Person', id: string, name: string } | null };

export type LedgerMonthsFragment = { __typename: 'Ledger', closedThrough: string | null, closedMonths: Array<{ __typename: 'ClosedMonth', month: string, closedAt: string, closedBy: { __typename: 'Person', id: string, name: string } | null }> };

export type VirementsPageQueryVariables = Exact<{
  year: string;
}>;


export type VirementsPageQuery = { __typename: 'Query', ledger: { __typename: 'Ledger', closedThrough: string | null, settings: { __typename: 'FundingSettings', financeLeadLimit: number, bcfLeadLimit: number }, virements: Array<{ __typename: 'Virement', id: string, code: string, financialYear: string, amount: number, reason: string, state: VirementState, askedAt: string, boardDecision: string | null, decidedAt: string | null, decisionReason: string | null, version: number, from: { __typename: 'FundingLine', id: string, code: string, description: string | null, source: string | null, scheme: { __typename: 'FundingScheme', id: string, code: string, name: string }, organisation: { __typename: 'Organisation', id: string, shortName: string } }, to: { __typename: 'FundingLine', id: string, code: string, description: string | null, source: string | null, scheme: { __typename: 'FundingScheme', id: string, code: string, name: string }, organisation: { __typename: 'Organisation', id: string, shortName: string } }, askedBy: { __typename: 'Person', id: string, name: string } | null, approvals: Array<{ __typename: 'VirementApproval', roles: Array<MoneyRole>, approvedAt: string, person: { __typename: 'Person', id: string, name: string } | null }>, decidedBy: { __typename: 'Person', id: string, name: string } | null }>, closedMonths: Array<{ __typename: 'ClosedMonth', month: string, closedAt: string, closedBy: { __typename: 'Person', id: string, name: string } | null }> } };

export type VirementPartsQueryVariables = Exact<{
  id: string | number;
  year: string;
  before?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type VirementPartsQuery = { __typename: 'Query', ledger: { __typename: 'Ledger', virement: { __typename: 'Virement', id: string, from: { __typename: 'FundingLine', id: string, before: { __typename: 'LineBalance', budget: number, committed: number, spent: number, held: number, available: number }, after: { __typename: 'LineBalance', budget: number, committed: number, spent: number, held: number, available: number } }, to: { __typename: 'FundingLine', id: string, before: { __typename: 'LineBalance', budget: number, committed: number, spent: number, held: number, available: number }, after: { __typename: 'LineBalance', budget: number, committed: number, spent: number, held: number, available: number } }, entry: { __typename: 'LedgerEntry', id: string, postings: Array<{ __typename: 'Posting', id: string, month: string, amount: number, line: { __typename: 'FundingLine', id: string } | null }> } | null } | null }, history: Array<{ __typename: 'HistoryEntry', id: string, at: string, summary: string, actor: { __typename: 'Person', id: string, name: string, initials: string } | null, changes: Array<{ __typename: 'FieldChange', field: string, before: string | null, after: string | null }> }> };

export type LinesNamedQueryVariables = Exact<{
  year: string;
  text: string;
}>;


export type LinesNamedQuery = { __typename: 'Query', fundingPlan: { __typename: 'FundingPlan', id: string, lines: { __typename: 'FundingLineConnection', nodes: Array<{ __typename: 'FundingLine', id: string, code: string, description: string | null, source: string | null, balance: { __typename: 'LineBalance', budget: number, committed: number, spent: number, held: number, available: number }, scheme: { __typename: 'FundingScheme', id: string, code: string, name: string }, organisation: { __typename: 'Organisation', id: string, shortName: string } }> } } | null };

export type SideWithMoneyFragment = { __typename: 'FundingLine', id: string, code: string, description: string | null, source: string | null, plan: { __typename: 'FundingPlan', id: string, pack: { __typename: 'RulePack', code: string, document: string } }, balance: { __typename: 'LineBalance', budget: number, committed: number, spent: number, held: number, available: number }, scheme: { __typename: 'FundingScheme', id: string, code: string, name: string }, organisation: { __typename: 'Organisation', id: string, shortName: string } };

export type LineLedgerQueryVariables = Exact<{
  id: string | number;
  year: string;
  next: string;
}>;


export type LineLedgerQuery = { __typename: 'Query', next: { __typename: 'FundingPlan', id: string, pack: { __typename: 'RulePack', code: string, document: string }, income: Array<{ __typename: 'IncomeLine', id: string, source: string, contributor: string | null, version: number, amounts: Array<{ __typename: 'YearAmount', financialYear: string, amount: number | null }> }> } | null, fundingLine: { __typename: 'FundingLine', id: string, code: string, description: string | null, source: string | null, months: Array<{ __typename: 'LineMonth', month: string, committed: number }>, allocation: { __typename: 'LineAllocation', planned: number, allocated: number, pool: number, toContribute: number }, entries: Array<{ __typename: 'LedgerEntry', id: string, kind: LedgerEntryKind, reason: string | null, madeAt: string, madeBy: { __typename: 'Person', id: string, name: string } | null, reverses: { __typename: 'LedgerEntry', id: string } | null, reversedBy: { __typename: 'LedgerEntry', id: string } | null, postings: Array<{ __typename: 'Posting', id: string, book: LedgerBook, month: string, amount: number }> }>, plan: { __typename: 'FundingPlan', id: string, pack: { __typename: 'RulePack', code: string, document: string } }, balance: { __typename: 'LineBalance', budget: number, committed: number, spent: number, held: number, available: number }, scheme: { __typename: 'FundingScheme', id: string, code: string, name: string }, organisation: { __typename: 'Organisation', id: string, shortName: string } } | null };

export type LineBalanceAtQueryVariables = Exact<{
  id: string | number;
  year: string;
  at: string;
}>;


export type LineBalanceAtQuery = { __typename: 'Query', fundingLine: { __typename: 'FundingLine', id: string, then: { __typename: 'LineBalance', budget: number, committed: number, spent: number, held: number, available: number } } | null };

export type LineSideQueryVariables = Exact<{
  id: string | number;
  year: string;
}>;


export type LineSideQuery = { __typename: 'Query', fundingLine: { __typename: 'FundingLine', id: string, code: string, description: string | null, source: string | null, plan: { __typename: 'FundingPlan', id: string, pack: { __typename: 'RulePack', code: string, document: string } }, balance: { __typename: 'LineBalance', budget: number, committed: number, spent: number, held: number, available: number }, scheme: { __typename: 'FundingScheme', id: string, code: string, name: string }, organisation: { __typename: 'Organisation', id: string, shortName: string } } | null };

export type AskForVirementMutationVariables = Exact<{
  input: AskForVirementInput;
}>;


export type AskForVirementMutation = { __typename: 'Mutation', askForVirement:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
    | { __typename: 'Virement', id: string, code: string, financialYear: string, amount: number, reason: string, state: VirementState, askedAt: string, boardDecision: string | null, decidedAt: string | null, decisionReason: string | null, version: number, from: { __typename: 'FundingLine', id: string, code: string, description: string | null, source: string | null, scheme: { __typename: 'FundingScheme', id: string, code: string, name: string }, organisation: { __typename: 'Organisation', id: string, shortName: string } }, to: { __typename: 'FundingLine', id: string, code: string, description: string | null, source: string | null, scheme: { __typename: 'FundingScheme', id: string, code: string, name: string }, organisation: { __typename: 'Organisation', id: string, shortName: string } }, askedBy: { __typename: 'Person', id: string, name: string } | null, approvals: Array<{ __typename: 'VirementApproval', roles: Array<MoneyRole>, approvedAt: string, person: { __typename: 'Person', id: string, name: string } | null }>, decidedBy: { __typename: 'Person', id: string, name: string } | null }
   };

export type ApproveVirementMutationVariables = Exact<{
  input: ApproveVirementInput;
}>;


export type ApproveVirementMutation = { __typename: 'Mutation', approveVirement:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
    | { __typename: 'Virement', id: string, code: string, financialYear: string, amount: number, reason: string, state: VirementState, askedAt: string, boardDecision: string | null, decidedAt: string | null, decisionReason: string | null, version: number, from: { __typename: 'FundingLine', id: string, code: string, description: string | null, source: string | null, scheme: { __typename: 'FundingScheme', id: string, code: string, name: string }, organisation: { __typename: 'Organisation', id: string, shortName: string } }, to: { __typename: 'FundingLine', id: string, code: string, description: string | null, source: string | null, scheme: { __typename: 'FundingScheme', id: string, code: string, name: string }, organisation: { __typename: 'Organisation', id: string, shortName: string } }, askedBy: { __typename: 'Person', id: string, name: string } | null, approvals: Array<{ __typename: 'VirementApproval', roles: Array<MoneyRole>, approvedAt: string, person: { __typename: 'Person', id: string, name: string } | null }>, decidedBy: { __typename: 'Person', id: string, name: string } | null }
   };

export type RefuseVirementMutationVariables = Exact<{
  input: ReasonedVirementInput;
}>;


export type RefuseVirementMutation = { __typename: 'Mutation', refuseVirement:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
    | { __typename: 'Virement', id: string, code: string, financialYear: string, amount: number, reason: string, state: VirementState, askedAt: string, boardDecision: string | null, decidedAt: string | null, decisionReason: string | null, version: number, from: { __typename: 'FundingLine', id: string, code: string, description: string | null, source: string | null, scheme: { __typename: 'FundingScheme', id: string, code: string, name: string }, organisation: { __typename: 'Organisation', id: string, shortName: string } }, to: { __typename: 'FundingLine', id: string, code: string, description: string | null, source: string | null, scheme: { __typename: 'FundingScheme', id: string, code: string, name: string }, organisation: { __typename: 'Organisation', id: string, shortName: string } }, askedBy: { __typename: 'Person', id: string, name: string } | null, approvals: Array<{ __typename: 'VirementApproval', roles: Array<MoneyRole>, approvedAt: string, person: { __typename: 'Person', id: string, name: string } | null }>, decidedBy: { __typename: 'Person', id: string, name: string } | null }
   };

export type WithdrawVirementMutationVariables = Exact<{
  input: SeenVirementInput;
}>;


export type WithdrawVirementMutation = { __typename: 'Mutation', withdrawVirement:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
    | { __typename: 'Virement', id: string, code: string, financialYear: string, amount: number, reason: string, state: VirementState, askedAt: string, boardDecision: string | null, decidedAt: string | null, decisionReason: string | null, version: number, from: { __typename: 'FundingLine', id: string, code: string, description: string | null, source: string | null, scheme: { __typename: 'FundingScheme', id: string, code: string, name: string }, organisation: { __typename: 'Organisation', id: string, shortName: string } }, to: { __typename: 'FundingLine', id: string, code: string, description: string | null, source: string | null, scheme: { __typename: 'FundingScheme', id: string, code: string, name: string }, organisation: { __typename: 'Organisation', id: string, shortName: string } }, askedBy: { __typename: 'Person', id: string, name: string } | null, approvals: Array<{ __typename: 'VirementApproval', roles: Array<MoneyRole>, approvedAt: string, person: { __typename: 'Person', id: string, name: string } | null }>, decidedBy: { __typename: 'Person', id: string, name: string } | null }
   };

export type PostVirementMutationVariables = Exact<{
  input: SeenVirementInput;
}>;


export type PostVirementMutation = { __typename: 'Mutation', postVirement:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
    | { __typename: 'Virement', id: string, code: string, financialYear: string, amount: number, reason: string, state: VirementState, askedAt: string, boardDecision: string | null, decidedAt: string | null, decisionReason: string | null, version: number, from: { __typename: 'FundingLine', id: string, code: string, description: string | null, source: string | null, scheme: { __typename: 'FundingScheme', id: string, code: string, name: string }, organisation: { __typename: 'Organisation', id: string, shortName: string } }, to: { __typename: 'FundingLine', id: string, code: string, description: string | null, source: string | null, scheme: { __typename: 'FundingScheme', id: string, code: string, name: string }, organisation: { __typename: 'Organisation', id: string, shortName: string } }, askedBy: { __typename: 'Person', id: string, name: string } | null, approvals: Array<{ __typename: 'VirementApproval', roles: Array<MoneyRole>, approvedAt: string, person: { __typename: 'Person', id: string, name: string } | null }>, decidedBy: { __typename: 'Person', id: string, name: string } | null }
   };

export type VoidVirementMutationVariables = Exact<{
  input: ReasonedVirementInput;
}>;


export type VoidVirementMutation = { __typename: 'Mutation', voidVirement:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
    | { __typename: 'Virement', id: string, code: string, financialYear: string, amount: number, reason: string, state: VirementState, askedAt: string, boardDecision: string | null, decidedAt: string | null, decisionReason: string | null, version: number, from: { __typename: 'FundingLine', id: string, code: string, description: string | null, source: string | null, scheme: { __typename: 'FundingScheme', id: string, code: string, name: string }, organisation: { __typename: 'Organisation', id: string, shortName: string } }, to: { __typename: 'FundingLine', id: string, code: string, description: string | null, source: string | null, scheme: { __typename: 'FundingScheme', id: string, code: string, name: string }, organisation: { __typename: 'Organisation', id: string, shortName: string } }, askedBy: { __typename: 'Person', id: string, name: string } | null, approvals: Array<{ __typename: 'VirementApproval', roles: Array<MoneyRole>, approvedAt: string, person: { __typename: 'Person', id: string, name: string } | null }>, decidedBy: { __typename: 'Person', id: string, name: string } | null }
   };

export type MoveActualMutationVariables = Exact<{
  input: MoveActualInput;
}>;


export type MoveActualMutation = { __typename: 'Mutation', moveActual:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'LedgerEntry', id: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type CloseMonthMutationVariables = Exact<{
  input: CloseMonthInput;
}>;


export type CloseMonthMutation = { __typename: 'Mutation', closeMonth:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'Ledger', closedThrough: string | null, closedMonths: Array<{ __typename: 'ClosedMonth', month: string, closedAt: string, closedBy: { __typename: 'Person', id: string, name: string } | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type ReopenMonthMutationVariables = Exact<{
  input: ReopenMonthInput;
}>;


export type ReopenMonthMutation = { __typename: 'Mutation', reopenMonth:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'Ledger', closedThrough: string | null, closedMonths: Array<{ __typename: 'ClosedMonth', month: string, closedAt: string, closedBy: { __typename: 'Person', id: string, name: string } | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type AllocateLineMutationVariables = Exact<{
  input: AllocateLineInput;
}>;


export type AllocateLineMutation = { __typename: 'Mutation', allocateLine:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'LedgerEntry', id: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type AllocatePlanMutationVariables = Exact<{
  input: AllocatePlanInput;
}>;


export type AllocatePlanMutation = { __typename: 'Mutation', allocatePlan:
    | { __typename: 'CellsEntered', entry: { __typename: 'LedgerEntry', id: string } | null }
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type EnterCommitmentsMutationVariables = Exact<{
  input: EnterCellsInput;
}>;


export type EnterCommitmentsMutation = { __typename: 'Mutation', enterCommitments:
    | { __typename: 'CellsEntered', entry: { __typename: 'LedgerEntry', id: string } | null }
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type ReturnUnderspendMutationVariables = Exact<{
  input: ReturnUnderspendInput;
}>;


export type ReturnUnderspendMutation = { __typename: 'Mutation', returnUnderspend:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'LedgerEntry', id: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

export type CarryForwardMutationVariables = Exact<{
  input: CarryForwardInput;
}>;


export type CarryForwardMutation = { __typename: 'Mutation', carryForward:
    | { __typename: 'Conflict', message: string, currentVersion: number, fields: Array<{ __typename: 'ConflictingField', field: string, was: string | null, theirs: string | null, changedByName: string | null, changedAt: string | null }> }
    | { __typename: 'LedgerEntry', id: string }
    | { __typename: 'NotAllowed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ __typename: 'InvalidField', field: string, rule: string, message: string }> }
   };

