import {
  accept,
  brokenFields,
  checkPence,
  checkText,
  invalid,
  isFinancialYear,
  tidyText,
  type InvalidField,
  type Pence,
  type Result,
} from '@weft/kernel';

/** What a project has in a year from a fund other than the Better Care Fund: beside the plan, and no part of it. */
export interface ProjectBudgetInput {
  readonly financialYear: string;
  readonly fund: string;
  readonly amount: Pence;
}

/**
 * Decides a budget from another fund. Refuses `not-a-year`, `negative-budget`, `fund-of-the-plan` (the Better Care Fund's
 * own money stands in the plan's lines), an amount or a name that is none.
 */
export function decideProjectBudget({ financialYear, fund, amount }: ProjectBudgetInput): Result<ProjectBudgetInput> {
  const broken: InvalidField[] = [
    ...checkText('fund', 'The name of the fund', fund, { min: 2, max: 200 }),
    ...brokenFields(checkPence(amount, 'amount', 'The budget')),
  ];
  if (!isFinancialYear(financialYear)) {
    const message = `“${financialYear}” is no financial year. Write it as 2025-26.`;
    broken.push({ field: 'financialYear', rule: 'not-a-year', message });
  }
  if (amount < 0) broken.push({ field: 'amount', rule: 'negative-budget', message: 'A budget is nothing or more.' });
  if (/^(the )?better care fund$/i.test(tidyText(fund) ?? '')) {
    const message = 'What comes from the Better Care Fund stands in the lines of its plan: join a line to the project.';
    broken.push({ field: 'fund', rule: 'fund-of-the-plan', message });
  }
  return broken.length > 0 ? invalid(...broken) : accept({ financialYear, fund: tidyText(fund) ?? '', amount });
}
