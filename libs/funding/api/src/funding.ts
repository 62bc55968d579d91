import type { Capability } from '@weft/platform';
import { planDemonstration } from './demonstration/plan-demonstration';
import plan from './graphql/plan.graphql';
import planVerbsSchema from './graphql/plan-verbs.graphql';
import * as ledgerRows from './persistence/ledger-rows';
import { fundingMigrations } from './persistence/migrations';
import * as planRows from './persistence/plan-rows';
import { planMoneyShapes } from './queries/plan-money-shapes';
import { planSearch } from './queries/plan-search';
import { planShapes } from './queries/plan-shapes';
import { planVerbs } from './plan-verbs';

export const funding: Capability = {
  name: 'funding',
  schema: [plan, planVerbsSchema].join('\n'),
  shapes: [...planShapes, ...planMoneyShapes],
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
  ],
  migrations: fundingMigrations,
  searchSources: planSearch,
  demonstration: [planDemonstration],
  jobs: [],
  verbs: () => ({ ...planVerbs }),
};
