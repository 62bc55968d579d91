import type { Capability } from '@weft/platform';
import { ledgerDemonstration } from './demonstration/ledger-demonstration';
import { planDemonstration } from './demonstration/plan-demonstration';
import { returnDemonstration } from './demonstration/return-demonstration';
import { extractDownloads, extractFiles } from './extract/extract-file';
import { extractVerbs } from './extract-verbs';
import extract from './graphql/extract.graphql';
import ledger from './graphql/ledger.graphql';
import plan from './graphql/plan.graphql';
import planVerbsSchema from './graphql/plan-verbs.graphql';
import rulePackSchema from './graphql/rule-pack.graphql';
import returnSchema from './graphql/return.graphql';
import { ledgerVerbs } from './ledger-verbs';
import * as extractRows from './persistence/extract-rows';
import * as ledgerRows from './persistence/ledger-rows';
import { fundingMigrations } from './persistence/migrations';
import * as planRows from './persistence/plan-rows';
import * as returnRows from './persistence/return-rows';
import { planVerbs } from './plan-verbs';
import { extractShapes } from './queries/extract-shapes';
import { gridShapes } from './queries/grid-shapes';
import { ledgerShapes } from './queries/ledger-shapes';
import { planMoneyShapes } from './queries/plan-money-shapes';
import { planSearch } from './queries/plan-search';
import { planShapes } from './queries/plan-shapes';
import { returnShapes } from './queries/return-shapes';
import { fundingNotifications, fundingWork } from './queries/funding-work';
import { fundingTrail } from './queries/trail-records';
import { virementShapes } from './queries/virement-shapes';
import { workstreamVarianceShapes } from './queries/workstream-variance';
import { returnVerbs } from './return-verbs';

export const funding: Capability = {
  name: 'funding',
  schema: [plan, planVerbsSchema, rulePackSchema, ledger, returnSchema, extract].join('\n'),
  shapes: [
    ...planShapes,
    ...planMoneyShapes,
    ...ledgerShapes,
    ...virementShapes,
    ...gridShapes,
    ...workstreamVarianceShapes,
    ...returnShapes,
    ...extractShapes,
  ],
  entities: [
    planRows.RulePackRow,
    planRows.FundingPlanRow,
    planRows.Section75Row,
    planRows.RequiredMinimumRow,
    planRows.IncomeLineRow,
    planRows.IncomeLineYearRow,
    planRows.SchemeRow,
    planRows.SchemeLineRow,
    planRows.SchemeLineYearRow,
    planRows.SchemeLineJoinRow,
    planRows.ProjectBudgetRow,
    ledgerRows.ClosedMonthRow,
    ledgerRows.LedgerEntryRow,
    ledgerRows.PostingRow,
    ledgerRows.MonthForecastRow,
    ledgerRows.VirementRow,
    ledgerRows.VirementApprovalRow,
    ledgerRows.FundingSettingRow,
    ledgerRows.ReturnFollowedRow,
    returnRows.FundingReturnRow,
    returnRows.ReturnAnswerRow,
    returnRows.ReturnSignatoryRow,
    returnRows.ReturnSignatureRow,
    extractRows.ExtractFileRow,
    extractRows.CodingRuleRow,
    extractRows.LedgerExtractRow,
    extractRows.ExtractedRow,
    extractRows.SuspenseClearedRow,
  ],
  migrations: fundingMigrations,
  searchSources: planSearch,
  demonstration: [planDemonstration, ledgerDemonstration, returnDemonstration],
  trailRecords: fundingTrail,
  myWork: fundingWork,
  notificationKinds: fundingNotifications,
  jobs: [{ name: 'forget-extracts', cron: '11 * * * *', sql: 'select forget_extract_files()' }],
  filesIn: [extractFiles],
  filesOut: extractDownloads,
  verbs: () => ({ ...planVerbs, ...ledgerVerbs, ...returnVerbs, ...extractVerbs }),
};
