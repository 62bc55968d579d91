import type { Choice, RulePack } from '../packs/rule-pack';
import { packIndex } from './pack-index';
import type { PlanLine } from './plan';

/** A line taken into the next round, and what of it the new vocabulary has no word for. */
export interface CarriedLine {
  readonly line: PlanLine;
  /** The fields that were filled and are to be chosen anew. */
  readonly toChoose: readonly string[];
}

const CHOSEN = [
  'schemeType',
  'subType',
  'primaryObjective',
  'areaOfSpend',
  'commissioner',
  'provider',
  'source',
] as const;
const ROUND_ONLY = ['commissioner', 'subType', 'nhsShare', 'laShare', 'newOrExisting', 'otherText'] as const;

/**
 * Takes a line from one round into the next: it keeps its number and who answers for it, choices go on under what follows
 * them (a discharge grant under the NHS minimum), and money and outputs begin empty. What the new vocabulary does not have
 * is emptied and named, for a person to choose.
 */
export function carryLine(line: PlanLine, to: RulePack, id: string): CarriedLine {
  const index = packIndex(to);
  const carried: Record<string, string | null> = {};
  const toChoose: string[] = [];
  for (const field of CHOSEN) {
    if (!index.fields.has(field)) continue;
    const value = line[field];
    const type = field === 'subType' ? to.schemeTypes.find((one) => one.id === carried['schemeType']) : undefined;
    const next =
      value === null ? null : followerOf(value, field === 'subType' ? (type?.subTypes ?? []) : choicesOf(to, field));
    carried[field] = next;
    if (value !== null && next === null) toChoose.push(field);
  }
  const dropped = Object.fromEntries(
    ROUND_ONLY.filter((field) => !index.fields.has(field)).map((field) => [field, null]),
  );
  const years = Object.fromEntries(to.years.map((year) => [year, { expenditure: null, outputs: null }]));
  return { line: { ...line, ...dropped, ...carried, id, years, more: {} }, toChoose };
}

function choicesOf(pack: RulePack, field: string): readonly Choice[] {
  if (field === 'source') return pack.sources;
  if (field === 'schemeType') return pack.schemeTypes;
  return pack.fields.find((one) => one.field === field)?.choices ?? [];
}

/** The source of another round that stands for this one; null where none does. */
export function followingSource(to: RulePack, source: string): string | null {
  return followerOf(source, to.sources);
}

/** The choice that stands for this id now. */
function followerOf(id: string, choices: readonly Choice[]): string | null {
  return (
    (choices.find((choice) => choice.id === id) ?? choices.find(({ follows }) => follows?.includes(id)))?.id ?? null
  );
}
