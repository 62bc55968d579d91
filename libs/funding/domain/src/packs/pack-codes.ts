import { valueOf, type Plan } from '../plan/plan';
import { named, type RulePack } from './rule-pack';

/** What a pack names and a plan or a return may keep, by its key: 'sources.DFG', 'fields.provider.NHS'. */
export type PackCodes = ReadonlyMap<string, string>;

/** Every code of a pack, with its name. */
export function codesOf({ sources, conditions, metrics, schemeTypes, fields, rules, signOffs }: RulePack): PackCodes {
  const floors = rules.flatMap((rule) => (rule.kind === 'FLOOR' ? [rule] : []));
  return new Map([
    ...sources.map(({ id, name }) => [`sources.${id}`, name] as const),
    ...sources.flatMap(({ id, name, contribution }) =>
      contribution === 'REQUIRED' ? [[`minimums.${id}`, `The required minimum of ${name}`] as const] : [],
    ),
    ...conditions.map(({ id }) => [`conditions.${id}`, id] as const),
    ...metrics.map(({ id, name }) => [`metrics.${id}`, name] as const),
    ...schemeTypes.flatMap(({ id, name, subTypes }) => [
      [`schemeTypes.${id}`, name] as const,
      ...subTypes.map((one) => [`schemeTypes.${id}.${one.id}`, one.name] as const),
    ]),
    ...fields.flatMap(({ field, label, choices = [] }) => [
      [`fields.${field}`, label] as const,
      ...choices.map((one) => [`fields.${field}.${one.id}`, one.name] as const),
    ]),
    ...floors.map(({ id, says }) => [`minimums.${id}`, `The required minimum of “${says}”`] as const),
    ...signOffs.map(({ id, name }) => [`signOffs.${id}`, name] as const),
  ]);
}

/** What keeps a code: a line by its number, or words. */
export interface CodeUse {
  readonly code: string;
  readonly by: string;
}

/** Kept by a field of its own in the pack, and not among its choices. */
const ELSEWHERE: ReadonlySet<string> = new Set(['source', 'schemeType', 'subType']);

/** What every plan keeps of its pack. */
export const PLAN_YEARS = 'years';

/** The codes that a plan keeps: its years, its lines' choices and fields, its income, the minimums that were entered. */
export function codesInPlan({ income, minimums, lines }: Plan, pack: RulePack): readonly CodeUse[] {
  const ofLines = lines.flatMap((line) => {
    const by = `line ${line.code}`;
    const years = Object.keys(line.years) as (keyof typeof line.years)[];
    return pack.fields.flatMap(({ field }): CodeUse[] => {
      const values = [valueOf(line, field), ...years.map((year) => valueOf(line, field, year))];
      const value = values.find((one) => one !== null);
      if (value === undefined) return [];
      const uses = [{ code: `fields.${field}`, by }];
      if (field === 'source') uses.push({ code: `sources.${value}`, by });
      if (field === 'schemeType') uses.push({ code: `schemeTypes.${value}`, by });
      if (field === 'subType') uses.push({ code: `schemeTypes.${line.schemeType}.${value}`, by });
      if (!ELSEWHERE.has(field)) uses.push({ code: `fields.${field}.${value}`, by });
      return uses;
    });
  });
  return [
    { code: PLAN_YEARS, by: 'the plan' },
    ...income.map(({ source }) => ({ code: `sources.${source}`, by: 'income' })),
    ...minimums.flatMap(({ of, amount }) =>
      amount === null ? [] : [{ code: `minimums.${of}`, by: 'a figure that was entered' }],
    ),
    ...ofLines,
  ];
}

/** An id for something new of that name: 'Social Care' is SOCIAL_CARE, or SOCIAL_CARE_2 where that is taken. */
export function idFor(name: string, taken: readonly string[]): string {
  const id = named(name).id || 'NEW';
  if (!taken.includes(id)) return id;
  let number = 2;
  while (taken.includes(`${id}_${number}`)) number += 1;
  return `${id}_${number}`;
}
