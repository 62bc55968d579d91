import { isFinancialYear, type InvalidField } from '@weft/kernel';
import { checkContent } from './check-content';
import type { PackRule } from './pack-rule';
import type { RulePack } from './rule-pack';

/**
 * What is unsound in a pack, by the part: ids given twice, years out of order, no source of funding, rules that look at
 * fields or choices that the pack does not have, and what `checkContent` finds. A sound pack can be put under any plan.
 */
export function checkPack(pack: RulePack): InvalidField[] {
  const { sources, conditions, metrics, schemeTypes, fields, rules, signOffs, layout } = pack;
  const wrong = (field: string, rule: string, message: string) => ({ field, rule, message });
  const broken = [...checkYears(pack.years)];
  if (sources.length === 0) broken.push(wrong('sources', 'required', 'A pack has at least one source of funding.'));
  const lists = { sources, conditions, metrics, schemeTypes, rules, signOffs };
  for (const [field, list] of Object.entries(lists))
    broken.push(
      ...checkTwice(
        field,
        list.map(({ id }) => id),
      ),
    );
  broken.push(
    ...checkTwice(
      'fields',
      fields.map(({ field }) => field),
    ),
  );
  for (const { field, choices = [] } of fields)
    broken.push(
      ...checkTwice(
        `fields.${field}`,
        choices.map(({ id }) => id),
      ),
    );
  broken.push(
    ...checkTwice(
      'layout',
      layout.map(({ part }) => part),
    ),
  );
  for (const { id, subTypes } of schemeTypes)
    broken.push(
      ...checkTwice(
        `schemeTypes.${id}`,
        subTypes.map((one) => one.id),
      ),
    );
  for (const field of ['source', 'expenditure']) {
    if (!fields.some((one) => one.field === field)) {
      broken.push(wrong('fields', 'required', `A line has a field ${field} in every round.`));
    }
  }
  return [...broken, ...rules.flatMap((rule) => checkRule(rule, pack)), ...checkContent(pack)];
}

/** Years of a round are financial years that follow each other. Refuses `required`, `not-a-year`, `years-in-order`. */
export function checkYears(years: readonly string[]): InvalidField[] {
  const wrong = (rule: string, message: string) => [{ field: 'years', rule, message }];
  if (years.length === 0) return wrong('required', 'A round has at least one financial year.');
  const odd = years.find((year) => !isFinancialYear(year));
  if (odd !== undefined) return wrong('not-a-year', `“${odd}” is no financial year. Write it as 2026-27.`);
  const follow = years.every(
    (year, index) => index === 0 || Number(year.slice(0, 4)) === Number(years[0]?.slice(0, 4)) + index,
  );
  return follow ? [] : wrong('years-in-order', 'The years of a round follow each other, the first one first.');
}

function checkTwice(field: string, ids: readonly string[]): InvalidField[] {
  const twice = ids.find((id, index) => ids.indexOf(id) < index);
  return twice === undefined ? [] : [{ field, rule: 'id-twice', message: `${twice} is given twice.` }];
}

function checkRule(rule: PackRule, pack: RulePack): InvalidField[] {
  if (rule.kind !== 'FLOOR') return [];
  const empty = rule.counts.length === 0 || rule.counts.some((one) => ('is' in one ? one.is : one.isNot).length === 0);
  if (empty) {
    return [
      { field: `rules.${rule.id}`, rule: 'required', message: 'A floor says which lines count, field by field.' },
    ];
  }
  return rule.counts.flatMap((condition) => {
    const known = choicesOf(pack, condition.field);
    const field = `rules.${rule.id}`;
    if (!known) return [{ field, rule: 'field-unknown', message: `The pack has no choices for ${condition.field}.` }];
    const named = 'is' in condition ? condition.is : condition.isNot;
    const unknown = named.find((id) => !known.includes(id));
    return unknown === undefined
      ? []
      : [{ field, rule: 'choice-unknown', message: `${condition.field} has no ${unknown}.` }];
  });
}

/** The ids that can be chosen for a field; undefined where the pack has no such field, or it is typed. */
function choicesOf(pack: RulePack, field: string): readonly string[] | undefined {
  const found = pack.fields.find((one) => one.field === field);
  if (!found) return undefined;
  if (field === 'source') return pack.sources.map(({ id }) => id);
  if (field === 'schemeType') return pack.schemeTypes.map(({ id }) => id);
  if (field === 'subType') return pack.schemeTypes.flatMap(({ subTypes }) => subTypes.map(({ id }) => id));
  return found.choices?.map(({ id }) => id);
}
