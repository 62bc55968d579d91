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
import { checkHowMany } from '../ledger/cells';
import { requireMoneyKeeper, type MoneyKeeper } from '../ledger/money-keeper';
import { checkMonth, type Month } from '../ledger/months';

/** What somebody expects of a line's month; null where the month is to go on as the others do. */
export interface ForecastCell {
  readonly lineId: string;
  /** Who answers for the line. */
  readonly organisationId: string;
  readonly month: Month;
  readonly to: Pence | null;
}

/**
 * Sets forecasts of single months, with one reason for all of them; gives the reason as it is kept, null where forecasts
 * are only taken away. Refuses, by the cell: `month-closed`, `cell-twice`, amounts that are none; `no-cells`, `too-many-cells`, a
 * missing reason, and a person who keeps other money.
 */
export function decideForecastMonths(
  cells: readonly ForecastCell[],
  reason: string | null | undefined,
  { who, closedThrough }: { readonly who: MoneyKeeper; readonly closedThrough: Month | null },
): Result<string | null> {
  const may = requireMoneyKeeper(who, [...new Set(cells.map(({ organisationId }) => organisationId))]);
  if (!may.ok) return may;
  const many = checkHowMany(cells);
  if (many.length > 0) return invalid(...many);
  const seen = new Set<string>();
  const broken = cells.flatMap(({ lineId, month, to }, index): InvalidField[] => {
    const field = `cells.${index}`;
    const key = `${lineId} ${month}`;
    if (seen.has(key)) return [{ field, rule: 'cell-twice', message: 'The same month of a line is given twice.' }];
    seen.add(key);
    const amount = to === null ? [] : brokenFields(checkPence(to, `${field}.to`));
    return [...amount, ...checkMonth(`${field}.month`, month, closedThrough)];
  });
  if (cells.some(({ to }) => to !== null)) broken.push(...checkReason(reason));
  return broken.length > 0 ? invalid(...broken) : accept(tidyText(reason));
}
