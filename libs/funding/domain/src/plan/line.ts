import {
  accept,
  brokenFields,
  checkPence,
  checkText,
  formatShare,
  invalid,
  isShare,
  tidyText,
  WHOLE_SHARE,
  type FinancialYear,
  type InvalidField,
  type Result,
} from '@weft/kernel';
import { KNOWN_FIELDS, type RulePack } from '../packs/rule-pack';
import { checkLine } from './check-line';
import { packIndex } from './pack-index';
import { valueOf, type LineJoin, type PlanLine } from './plan';

export const LINE_CODE_LIMITS = { min: 1, max: 20 } as const;
/** Longest description, comment or text of another field, in characters. */
export const LINE_TEXT_LIMIT = 2000;
/** Most lines of a plan: ten times what is usual. */
export const MOST_LINES = 1500;
/** The largest output that a line can be expected to bring about. */
export const MOST_OUTPUTS = 100_000_000;

/** Kept by year, and looked at there. */
const BY_YEAR: readonly string[] = ['expenditure', 'outputs'];
const TEXTS = ['description', 'otherText', 'comments'] as const;

/**
 * Decides a line as it is to be saved. What is not filled yet is no obstacle (it is a finding until then); what is wrong in
 * itself is refused, by its field: a choice that the pack does not have (`known-choices`), a sub-type of another type
 * (`sub-type-of-type`), shares that do not make the whole (`joint-shares`), money below nothing (`negative-expenditure`), a
 * year of another round (`year-of-another-round`), a field of another round (`field-of-another-round`), joins beyond the
 * whole (`joined-beyond-whole`), amounts, texts and shares that are none.
 */
export function decideLine(pack: RulePack, line: PlanLine): Result<PlanLine> {
  const broken: InvalidField[] = [
    ...checkText('code', 'The number of the line', line.code, LINE_CODE_LIMITS),
    ...TEXTS.flatMap((field) => checkText(field, labelOf(pack, field), line[field], { max: LINE_TEXT_LIMIT })),
    ...checkAsked(pack, line),
    ...checkMore(pack, line),
    ...checkYearsOf(pack, line),
    ...checkShares(line),
    ...checkJoins(line.joins),
    // The same rules that find, but for what is merely not filled yet.
    ...checkLine(pack, line).flatMap(({ rule, field, message }) =>
      isWrongInItself(pack, rule) ? [{ field: field ?? '', rule, message }] : [],
    ),
  ];
  if (broken.length > 0) return invalid(...broken);
  const texts = Object.fromEntries(TEXTS.map((field) => [field, tidyText(line[field])]));
  return accept({ ...line, ...texts, code: tidyText(line.code) ?? '' });
}

function isWrongInItself(pack: RulePack, id: string): boolean {
  return pack.rules.some((rule) => rule.id === id && rule.kind !== 'FIELDS_FILLED');
}

function labelOf(pack: RulePack, field: string): string {
  return packIndex(pack).fields.get(field)?.label ?? field;
}

/** What this round does not ask for stays empty: nobody would see it, nor take it away. */
function checkAsked(pack: RulePack, line: PlanLine): InvalidField[] {
  return KNOWN_FIELDS.filter((field) => !packIndex(pack).fields.has(field)).flatMap((field) =>
    BY_YEAR.includes(field) || valueOf(line, field) === null
      ? []
      : [{ field, rule: 'field-of-another-round', message: `The round ${pack.id} has no field ${field}.` }],
  );
}

function checkMore(pack: RulePack, { more = {} }: PlanLine): InvalidField[] {
  return Object.entries(more).flatMap(([field, text]) => {
    if (packIndex(pack).fields.has(field))
      return checkText(field, labelOf(pack, field), text, { max: LINE_TEXT_LIMIT });
    return [{ field, rule: 'field-of-another-round', message: `The round ${pack.id} has no field ${field}.` }];
  });
}

function checkYearsOf(pack: RulePack, { years }: PlanLine): InvalidField[] {
  return Object.entries(years).flatMap(([year, { expenditure, outputs }]) => {
    if (!pack.years.includes(year as FinancialYear)) {
      const message = `${year} is no year of ${pack.id}; its years are ${pack.years.join(', ')}.`;
      return [{ field: `years.${year}`, rule: 'year-of-another-round', message }];
    }
    return [
      ...checkExpenditure(`years.${year}.expenditure`, expenditure),
      ...checkOutputs(`years.${year}.outputs`, outputs),
    ];
  });
}

function checkExpenditure(field: string, amount: number | null): InvalidField[] {
  if (amount === null) return [];
  const checked = checkPence(amount, field, 'The expenditure');
  if (!checked.ok) return brokenFields(checked);
  if (amount >= 0) return [];
  return [{ field, rule: 'negative-expenditure', message: 'A line spends nothing or more; what comes in is income.' }];
}

function checkOutputs(field: string, outputs: number | null): InvalidField[] {
  if (outputs === null || (Number.isFinite(outputs) && outputs >= 0 && outputs <= MOST_OUTPUTS)) return [];
  return [{ field, rule: 'not-a-count', message: `Outputs are a number from 0 to ${MOST_OUTPUTS}.` }];
}

function checkShares({ nhsShare, laShare }: PlanLine): InvalidField[] {
  return Object.entries({ nhsShare, laShare }).flatMap(([field, share]) =>
    share === null || isShare(share)
      ? []
      : [{ field, rule: 'not-a-share', message: 'A share is from 0 to 100 per cent, with at most two decimals.' }],
  );
}

function checkJoins(joins: readonly LineJoin[]): InvalidField[] {
  const odd = joins.findIndex(({ share }) => !isShare(share) || share === 0);
  if (odd >= 0) {
    const message = 'A join is for a share above 0 up to 100 per cent.';
    return [{ field: `joins.${odd}.share`, rule: 'not-a-share', message }];
  }
  const key = ({ workstreamId, projectId }: LineJoin) => `${workstreamId} ${projectId}`;
  const twice = joins.findIndex((join, index) => joins.findIndex((other) => key(other) === key(join)) < index);
  if (twice >= 0) {
    return [{ field: `joins.${twice}`, rule: 'joined-twice', message: 'The line is joined to the same one twice.' }];
  }
  const total = joins.reduce((sum, { share }) => sum + share, 0);
  if (total <= WHOLE_SHARE) return [];
  const message = `The joins of the line make ${formatShare(total as typeof WHOLE_SHARE)}; together they are 100% at most.`;
  return [{ field: 'joins', rule: 'joined-beyond-whole', message }];
}
