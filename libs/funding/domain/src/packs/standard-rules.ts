import type { Floor, PackRule } from './pack-rule';
import { named, type Choice } from './rule-pack';
import {
  agreement,
  AREAS_OF_SPEND,
  fieldsFilled,
  incomeIsSpent,
  incomeMinimum,
  jointShares,
  knownChoices,
  PROVIDERS,
  subTypeOfType,
} from './shared-parts';

export type StandardRule = Exclude<PackRule, Floor>;

/** The rules that hold in a round or do not; floors beside them are of the round. In the order of a plan's sections. */
export const STANDARD_RULES: readonly StandardRule[] = [
  incomeMinimum,
  fieldsFilled,
  knownChoices,
  subTypeOfType,
  jointShares,
  incomeIsSpent,
  agreement,
];

/** The rules of a round: the standard ones of these kinds, and its floors, as a plan's sections follow each other. */
export function rulesOf(kinds: readonly StandardRule['kind'][], floors: readonly Floor[]): readonly PackRule[] {
  const held = STANDARD_RULES.filter(({ kind }) => kinds.includes(kind));
  const last = held.filter(({ kind }) => kind === 'AGREEMENT');
  return [...held.filter(({ kind }) => kind !== 'AGREEMENT'), ...floors, ...last];
}

/** The floors of a pack, and the kinds of standard rules that it holds. */
export function partedRules(rules: readonly PackRule[]) {
  return {
    kinds: rules.flatMap((rule): StandardRule['kind'][] => (rule.kind === 'FLOOR' ? [] : [rule.kind])),
    floors: rules.flatMap((rule) => (rule.kind === 'FLOOR' ? [rule] : [])),
  };
}

/** What a chosen field begins with, where a round takes it up: its choices of other rounds. */
export const FIRST_CHOICES: Readonly<Record<string, readonly Choice[]>> = {
  primaryObjective: [named('Other')],
  areaOfSpend: AREAS_OF_SPEND,
  commissioner: [named('LA'), named('NHS'), named('Joint')],
  provider: PROVIDERS,
  newOrExisting: [named('New'), named('Existing')],
};
