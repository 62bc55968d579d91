import {
  accept,
  brokenFields,
  checkPence,
  checkText,
  invalid,
  tidyText,
  type FinancialYear,
  type InvalidField,
  type Result,
} from '@weft/kernel';
import type { RulePack } from '../packs/rule-pack';
import { packIndex } from './pack-index';
import type { IncomeRow, RequiredMinimum } from './plan';

/** Longest name of a contributor, in characters. */
export const CONTRIBUTOR_LIMIT = 200;

/**
 * Decides a row of income. Refuses `source-unknown`, `year-of-another-round`, `negative-income`, and amounts that are
 * none, by the field.
 */
export function decideIncome(pack: RulePack, row: IncomeRow): Result<IncomeRow> {
  const broken: InvalidField[] = [
    ...(packIndex(pack).sources.has(row.source) ? [] : [unknownSource(pack, row.source)]),
    ...checkText('contributor', 'The contributor', row.contributor, { max: CONTRIBUTOR_LIMIT }),
    ...Object.entries(row.amounts).flatMap(([year, amount]) => checkAmount(pack, `amounts.${year}`, year, amount)),
  ];
  return broken.length > 0 ? invalid(...broken) : accept({ ...row, contributor: tidyText(row.contributor) });
}

/** Decides what the round asks of the place. Refuses `minimum-unknown` and as income does. */
export function decideMinimum(pack: RulePack, minimum: RequiredMinimum): Result<RequiredMinimum> {
  const { of, year, amount } = minimum;
  const isSource = pack.sources.some(({ id, contribution }) => id === of && contribution === 'REQUIRED');
  const isFloor = pack.rules.some((rule) => rule.kind === 'FLOOR' && rule.id === of);
  const broken = [...checkAmount(pack, 'amount', year, amount)];
  if (!isSource && !isFloor) {
    const message = `The round ${pack.id} sets no minimum for ${of}.`;
    broken.push({ field: 'of', rule: 'minimum-unknown', message });
  }
  return broken.length > 0 ? invalid(...broken) : accept(minimum);
}

function unknownSource(pack: RulePack, source: string): InvalidField {
  const known = pack.sources.map(({ name }) => name).join(', ');
  const message = `The round ${pack.id} has no source of funding ${source}; it has ${known}.`;
  return { field: 'source', rule: 'source-unknown', message };
}

function checkAmount(pack: RulePack, field: string, year: string, amount: number | null): InvalidField[] {
  if (!pack.years.includes(year as FinancialYear)) {
    const message = `${year} is no year of ${pack.id}; its years are ${pack.years.join(', ')}.`;
    return [{ field, rule: 'year-of-another-round', message }];
  }
  if (amount === null) return [];
  const checked = checkPence(amount, field, 'The income');
  if (!checked.ok) return brokenFields(checked);
  if (amount >= 0) return [];
  return [
    { field, rule: 'negative-income', message: 'Income is nothing or more; what is returned is an entry of its own.' },
  ];
}
