import {
  accept,
  checkText,
  invalid,
  notAllowed,
  tidyText,
  type FinancialYear,
  type InvalidField,
  type Result,
} from '@weft/kernel';
import { checkPack, checkYears } from './check-pack';
import type { RulePack } from './rule-pack';

export interface DraftPackInput {
  /** '2026-27'. */
  readonly id: string;
  readonly title: string;
  readonly years: readonly string[];
}

/**
 * A draft of a round that is not known yet: a copy of another pack for other years, provisional until it is confirmed.
 * `taken` are the ids of the packs that there are. Refuses `required`, `too-long`, `pack-exists`, `not-a-year`,
 * `years-in-order`.
 */
export function decideDraftPack(from: RulePack, input: DraftPackInput, taken: readonly string[]): Result<RulePack> {
  const broken: InvalidField[] = [
    ...checkText('id', 'The name of the round', input.id, { min: 1, max: 20 }),
    ...checkText('title', 'The title', input.title, { min: 3, max: 100 }),
    ...checkYears(input.years),
  ];
  const id = tidyText(input.id) ?? '';
  if (taken.includes(id)) {
    broken.push({ field: 'id', rule: 'pack-exists', message: `There is a pack ${id} already.` });
  }
  if (broken.length > 0) return invalid(...broken);
  return accept({
    ...from,
    id,
    title: tidyText(input.title) ?? '',
    years: input.years as readonly FinancialYear[],
    status: 'PROVISIONAL',
    copiedFrom: from.id,
    basis: `Copied from ${from.id}. Nothing of it is the round's own until the BCF lead has compared it with what was published.`,
    // '… for 2025-26 (£)' heads a column of 2025-26.
    fields: from.fields.map((field) => ({ ...field, label: field.label.replaceAll(from.id, id) })),
    // A metric that counted in some years of the other round names years that this one does not have.
    metrics: from.metrics.map(({ years: _years, ...metric }) => metric),
  });
}

/** Confirms a draft by somebody who says what it was compared with. Refuses `confirmed-already`, and an unsound pack. */
export function decideConfirmPack(pack: RulePack, input: { readonly basis: string }): Result<RulePack> {
  if (pack.status === 'CONFIRMED') return notAllowed('confirmed-already', `The pack ${pack.id} is confirmed already.`);
  const broken = [
    ...checkText('basis', 'What it was compared with', input.basis, { min: 1, max: 500 }),
    ...checkPack(pack),
  ];
  if (broken.length > 0) return invalid(...broken);
  return accept({ ...pack, status: 'CONFIRMED', basis: tidyText(input.basis) ?? '' });
}
