import type { PlanLine } from '@weft/funding/domain';
import type { FinancialYear, InvalidField, Share } from '@weft/kernel';
import type { SchemeLineRow } from '../../persistence/plan-rows';
import type { GivenPence } from '../ledger/given-pence';
import { amountGiven, refuseTwice } from './given-amounts';

/** The fields of a line that stand in columns of their own, as the schema and the domain name them. */
const FIELDS = [
  'description',
  'schemeType',
  'subType',
  'otherText',
  'primaryObjective',
  'areaOfSpend',
  'commissioner',
  'nhsShare',
  'laShare',
  'provider',
  'source',
  'newOrExisting',
  'comments',
] as const;
type Field = (typeof FIELDS)[number];

/** What an input says of a line: a field that is left out stays as it is, null empties it. */
export interface GivenLine extends Partial<Record<Exclude<Field, 'nhsShare' | 'laShare'>, string | null>> {
  readonly code?: string | null;
  readonly schemeId?: string | null;
  readonly organisationId?: string | null;
  readonly nhsShare?: number | null;
  readonly laShare?: number | null;
  readonly more?: readonly { readonly field: string; readonly text?: string | null }[] | null;
  readonly years?:
    | readonly {
        readonly financialYear: string;
        readonly expenditure?: GivenPence | null;
        readonly outputs?: number | null;
      }[]
    | null;
}

/** The line with what was given laid over it. What is no amount is added to `broken` by its field. */
export function withGiven(line: PlanLine, given: GivenLine, broken: InvalidField[]): PlanLine {
  refuseTwice(given.years ?? [], 'years', broken);
  const fields = Object.fromEntries(
    FIELDS.flatMap((field) => (given[field] === undefined ? [] : [[field, given[field]]])),
  );
  const years = (given.years ?? []).map(({ financialYear, expenditure, outputs }) => {
    const year = financialYear as FinancialYear;
    const had = line.years[year] ?? { expenditure: null, outputs: null };
    const field = `years.${financialYear}.expenditure`;
    return [
      year,
      {
        expenditure: expenditure === undefined ? had.expenditure : amountGiven(expenditure, field, broken),
        outputs: outputs === undefined ? had.outputs : outputs,
      },
    ] as const;
  });
  const more = Object.entries({
    ...line.more,
    ...Object.fromEntries((given.more ?? []).map(({ field, text }) => [field, text ?? ''])),
  }).filter(([, text]) => text.trim() !== '');
  return {
    ...line,
    ...fields,
    code: given.code ?? line.code,
    schemeId: given.schemeId ?? line.schemeId,
    organisationId: given.organisationId ?? line.organisationId,
    years: { ...line.years, ...Object.fromEntries(years) },
    more: Object.fromEntries(more),
  };
}

/** A line's own columns. */
export function columnsOf(line: PlanLine): Partial<SchemeLineRow> {
  const { code, schemeId, organisationId, more = {} } = line;
  const fields = Object.fromEntries(FIELDS.map((field) => [field, line[field]]));
  return { code, schemeId, organisationId, more, ...fields };
}

/** Which of the given fields are not as they were, in words for the trail: 'provider, expenditure'. */
export function changedWords(before: PlanLine, after: PlanLine): string {
  const words = [...FIELDS, 'code', 'schemeId', 'organisationId', 'more', 'years'] as const;
  return words
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => IN_WORDS[field] ?? field)
    .join(', ');
}

const IN_WORDS: Readonly<Record<string, string>> = {
  schemeType: 'type',
  subType: 'sub-type',
  otherText: 'what it is',
  primaryObjective: 'primary objective',
  areaOfSpend: 'area of spend',
  nhsShare: 'NHS share',
  laShare: 'LA share',
  newOrExisting: 'new or existing',
  code: 'number',
  schemeId: 'scheme',
  organisationId: 'organisation',
  more: 'further fields',
  years: 'money and outputs',
};

export const emptyLine: PlanLine = {
  id: '',
  schemeId: '',
  code: '',
  organisationId: '',
  description: null,
  schemeType: null,
  subType: null,
  otherText: null,
  primaryObjective: null,
  areaOfSpend: null,
  commissioner: null,
  nhsShare: null as Share | null,
  laShare: null as Share | null,
  provider: null,
  source: null,
  newOrExisting: null,
  comments: null,
  years: {},
  joins: [],
};
