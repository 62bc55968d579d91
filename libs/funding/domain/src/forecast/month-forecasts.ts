import {
  accept,
  brokenFields,
  checkPence,
  invalid,
  tidyText,
  type InvalidField,
  type Pence,
  type Result,
} from '@weft/kernel';
import { checkReason } from '@weft/portfolio/domain';
import { cellChanged, checkHowMany } from '../ledger/cells';
import type { LedgerFacts } from '../ledger/entry';
import { requireMoneyKeeper, type MoneyKeeper } from '../ledger/money-keeper';
import { checkMonth, checkMonthOfPlan, type Month } from '../ledger/months';

/** What somebody expects of a line's month; null where the month is to go on as the others do. */
export interface ForecastCell {
  readonly lineId: string;
  /** Who answers for the line. */
  readonly organisationId: string;
  readonly month: Month;
  readonly to: Pence | null;
  /** What somebody expects there now, null where nobody does. */
  readonly stands: Pence | null;
  /** What the person saw there, null where they saw none; left out where it does not matter what they saw. */
  readonly was?: Pence | null | undefined;
}

/**
 * Sets forecasts of single months, with one reason for all of them; gives the reason as it is kept, null where forecasts
 * are only taken away. Refuses, by the cell: `month-closed`, `month-outside-plan`, `cell-twice`, `cell-changed` (somebody
 * expects something else since it was seen), amounts that are none; `no-cells`, `too-many-cells`, a missing reason, and a
 * person who keeps other money.
 */
export function decideForecastMonths(
  cells: readonly ForecastCell[],
  reason: string | null | undefined,
  { who, facts }: { readonly who: MoneyKeeper; readonly facts: Pick<LedgerFacts, 'closedThrough' | 'yearsOf'> },
): Result<string | null> {
  const may = requireMoneyKeeper(who, [...new Set(cells.map(({ organisationId }) => organisationId))]);
  if (!may.ok) return may;
  const many = checkHowMany(cells);
  if (many.length > 0) return invalid(...many);
  const seen = new Set<string>();
  const broken = cells.flatMap(({ lineId, month, to, stands, was }, index): InvalidField[] => {
    const field = `cells.${index}`;
    const key = `${lineId} ${month}`;
    if (seen.has(key)) return [{ field, rule: 'cell-twice', message: 'The same month of a line is given twice.' }];
    seen.add(key);
    const amount = to === null ? [] : brokenFields(checkPence(to, `${field}.to`));
    const closed = checkMonth(`${field}.month`, month, facts.closedThrough);
    const wrong = closed.length > 0 ? closed : checkMonthOfPlan(`${field}.month`, month, facts.yearsOf(lineId));
    if (amount.length + wrong.length > 0) return [...amount, ...wrong];
    // Who wants what is there already has it.
    return was === undefined || was === stands || to === stands ? [] : [cellChanged(`${field}.was`, { stands, was })];
  });
  if (cells.some(({ to }) => to !== null)) broken.push(...checkReason(reason));
  return broken.length > 0 ? invalid(...broken) : accept(tidyText(reason));
}
