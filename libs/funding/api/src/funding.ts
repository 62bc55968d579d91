import type { Capability } from '@weft/platform';
import { ledgerDemonstration } from './demonstration/ledger-demonstration';
import { planDemonstration } from './demonstration/plan-demonstration';
import ledger from './graphql/ledger.graphql';
import plan from './graphql/plan.graphql';
import planVerbsSchema from './graphql/plan-verbs.graphql';
import { ledgerVerbs } from './ledger-verbs';
import * as ledgerRows from './persistence/ledger-rows';
import { fundingMigrations } from './persistence/migrations';
import * as planRows from './persistence/plan-rows';
import { planVerbs } from './plan-verbs';
import { gridShapes } from './queries/grid-shapes';
import { ledgerShapes } from './queries/ledger-shapes';
import { planMoneyShapes } from './queries/plan-money-shapes';
import { planSearch } from './queries/plan-search';
import { planShapes } from './queries/plan-shapes';
import { virementShapes } from './queries/virement-shapes';

export const funding: Capability = {
  name: 'funding',
  schema: [plan, planVerbsSchema, ledger].join('\n'),
  shapes: [...planShapes, ...planMoneyShapes, ...ledgerShapes, ...virementShapes, ...gridShapes],
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
  demonstration: [planDemonstration, ledgerDemonstration],
  jobs: [],
  verbs: () => ({ ...planVerbs, ...ledgerVerbs }),
};
