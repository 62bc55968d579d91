import { brokenFields, type FinancialYear, type InvalidField, type Pence } from '@weft/kernel';
import { penceGiven, type GivenPence } from '../ledger/given-pence';

/** An amount as it was given, in pence; null empties. What is no amount is added to `broken` by its field. */
export function amountGiven(given: GivenPence | null | undefined, field: string, broken: InvalidField[]): Pence | null {
  if (given === null || given === undefined) {
    return null;
  }
  const read = penceGiven(given, field);
  broken.push(...brokenFields(read));
  return read.ok ? read.value : null;
}

export interface YearAmountInput {
  readonly financialYear: string;
  readonly amount?: GivenPence | null;
}

/** Amounts by year. A year that is given twice, and what is no amount, is added to `broken`. */
export function amountsGiven(
  given: readonly YearAmountInput[],
  broken: InvalidField[],
): Readonly<Record<FinancialYear, Pence | null>> {
  refuseTwice(given, 'amounts', broken);
  return Object.fromEntries(
    given.map(({ financialYear, amount }) => [financialYear, amountGiven(amount, `amounts.${financialYear}`, broken)]),
  );
}

/** Adds years that are given twice to `broken`. */
export function refuseTwice(
  given: readonly { readonly financialYear: string }[],
  field: string,
  broken: InvalidField[],
): void {
  const twice = given.find(({ financialYear }, n) =>
    given.slice(0, n).some((other) => other.financialYear === financialYear),
  );
  if (twice) {
    const message = `${twice.financialYear} is given twice: give each year once.`;
    broken.push({ field, rule: 'year-twice', message });
  }
}
