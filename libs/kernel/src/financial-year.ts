import { dateOf, type IsoDate } from './iso-date';

declare const financialYearBrand: unique symbol;

/** A financial year of English public bodies, 1 April to 31 March, written '2025-26'. */
export type FinancialYear = string & { readonly [financialYearBrand]: true };

function startingIn(year: number): FinancialYear {
  return `${year}-${String((year + 1) % 100).padStart(2, '0')}` as FinancialYear;
}

/** Whether the text names a financial year: '2025-26', not '2025-27'. */
export function isFinancialYear(text: string): text is FinancialYear {
  return /^\d{4}-\d{2}$/.test(text) && startingIn(Number(text.slice(0, 4))) === text;
}

/** The financial year that a date lies in. */
export function financialYearOf(date: IsoDate): FinancialYear {
  const year = Number(date.slice(0, 4));
  return startingIn(date.slice(5) < '04-01' ? year - 1 : year);
}

/** 1 April. */
export function financialYearStart(year: FinancialYear): IsoDate {
  return dateOf(`${year.slice(0, 4)}-04-01`);
}

/** 31 March of the year after. */
export function financialYearEnd(year: FinancialYear): IsoDate {
  return dateOf(`${String(Number(year.slice(0, 4)) + 1).padStart(4, '0')}-03-31`);
}
