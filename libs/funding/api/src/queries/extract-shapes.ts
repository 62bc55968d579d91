import { personBy } from '@weft/identity/api';
import {
  ArgumentError,
  column,
  derived,
  expression,
  firstOf,
  many,
  one,
  pointsTo,
  shape,
  type FieldScope,
  type Shape,
} from '@weft/platform';
import { carriedSql } from '../extract/carried';
import { correctedSql } from '../extract/corrected';
import {
  earlierPeriodsSql,
  guessedSql,
  planIdSql,
  readingOf,
  standingSql,
  type GivenReading,
} from '../extract/extract-place';
import { withExtract } from '../extract/extract-jobs';
import { sheetsOf, type Preview, type PreviewParts } from '../extract/preview';
import { inYear, yearOf } from './month-kept';
import { knownCodesOf } from './plan-json';

const OWN = (to: string) => `${to}.place_id = weft_place() and ${to}.expires_at > clock_timestamp()`;

/** The plan of the year that a field is asked for. */
const planOf = (scope: FieldScope): string =>
  planIdSql(scope.bind(knownCodesOf(yearOf(scope)), 'text[]'), scope.bind(yearOf(scope), 'text'));

/** The parts of a preview, with the reading that it was asked for; the cells as one text, which is taken apart once. */
interface ReadPreview extends PreviewParts {
  readonly cells: string;
  readonly given: GivenReading;
}

async function previewRead({ cells, given, ...parts }: ReadPreview): Promise<Preview> {
  const reading = readingOf(given);
  if (!reading.ok) throw new Error('a reading that was refused is used');
  const previewed = await withExtract({ job: 'PREVIEW', cells, reading: reading.value, parts });
  if (previewed.ok) return previewed.value;
  const { refusal } = previewed;
  throw new ArgumentError(
    'reading',
    refusal.kind === 'validation' ? (refusal.fields[0]?.message ?? '') : refusal.message,
  );
}

function previewRows(t: string, { args, bind }: FieldScope): string {
  const given = args['reading'] as GivenReading;
  const read = readingOf(given);
  if (!read.ok)
    throw new ArgumentError('financialYear', `'${given.financialYear}' is no financial year: give one as 2025-26.`);
  const { year } = read.value;
  const plan = planIdSql(bind(knownCodesOf(year), 'text[]'), bind(year, 'text'));
  const organisation = bind(given.organisationId, 'uuid');
  const months = inYear('p.month', year, bind);
  return `json_build_object('cells', ${t}.cells, 'hash', ${t}.hash, 'given', ${bind(JSON.stringify(given), 'json')},
    'rules', (select coalesce(json_agg(json_build_object('costCentre', r.cost_centre, 'account', r.account, 'lineId', r.line_id) order by r.id), '[]'::json)
      from coding_rule r where r.place_id = weft_place() and r.organisation_id = ${organisation} and r.plan_id = ${plan}),
    'closedThrough', (select max(c.month) from closed_month c where c.place_id = weft_place()),
    'today', weft_today(),
    'stands', (select coalesce(json_object_agg(s.key, s.sum), '{}'::json) from (
      select 'ACTUAL/LINE/' || p.line_id || ' ' || p.month as key, p.actual as sum from line_month p
        where p.place_id = weft_place() and p.actual <> 0 and ${months}
      union all
      select 'ACTUAL/SUSPENSE/' || p.of_what || ' ' || p.month, sum(p.amount)::bigint from posting p
        where p.place_id = weft_place() and p.line_id is null and p.book = 'ACTUAL' and p.account = 'SUSPENSE' and ${months} group by p.of_what, p.month) s),
    'carried', (select coalesce(json_object_agg(s.key, s.sum), '{}'::json) from (${carriedSql}) s),
    'corrected', (select coalesce(json_object_agg(s.key, s.sum), '{}'::json) from (${correctedSql}) s),
    'guesses', (select coalesce(json_agg(json_build_object('costCentre', g.cost_centre, 'account', g.account, 'lineId', g.line_id, 'round', g.round)), '[]'::json)
      from (${guessedSql(plan, organisation)}) g),
    'standing', (select coalesce(json_agg(s), '[]'::json) from (${standingSql(bind(year, 'text'))}) s),
    'earlierPeriods', ${earlierPeriodsSql(organisation)})`;
}

/** What of the extract's suspense postings waits there still. */
const stillWaiting = (t: string): string => `(select coalesce(sum(p.amount), 0)::bigint from posting p
  where ${t}.taken_back_at is null and p.place_id = ${t}.place_id and p.entry_id = ${t}.entry_id and p.account = 'SUSPENSE'
    and not exists (select from suspense_cleared c where c.place_id = p.place_id and c.posting_id = p.id
      and not exists (select from ledger_entry u where u.place_id = c.place_id and u.reverses_id = c.entry_id)))`;

/** Extracts of ledgers on their way in, those that were imported, and what waits in suspense. */
export const extractShapes: readonly Shape[] = [
  shape(
    'Query',
    {
      extractFile: one('ExtractFile', (_, to, { args, bind }) => ({
        from: `extract_file ${to}`,
        where: `${OWN(to)} and ${to}.id = ${bind(args['id'], 'uuid')}`,
      })),
      extractFiles: many('ExtractFile', (_, to) => ({
        from: `extract_file ${to}`,
        where: OWN(to),
        orderBy: `${to}.kept_at desc, ${to}.id`,
        limit: '20',
      })),
    },
    {},
    ['extractFile', 'extractFiles'],
  ),
  shape('Ledger', {
    extracts: many('LedgerExtract', (_, to, scope) => ({
      from: `ledger_extract ${to}`,
      where: `${to}.place_id = weft_place() and ${to}.financial_year = ${scope.bind(yearOf(scope), 'text')}`,
      orderBy: `${to}.imported_at desc, ${to}.id`,
    })),
    suspense: many('SuspendedCoding', (_, to, scope) => ({
      from: `(select p.place_id, split_part(p.of_what, '/', 1)::uuid as organisation_id, split_part(p.of_what, '/', 2) as cost_centre,
          split_part(p.of_what, '/', 3) as account, sum(p.amount)::bigint as amount, min(p.month) as first_month, max(p.month) as last_month
        from posting p where p.place_id = weft_place() and p.line_id is null and p.book = 'ACTUAL' and p.account = 'SUSPENSE'
          and ${inYear('p.month', yearOf(scope), scope.bind)} group by p.place_id, p.of_what having sum(p.amount) <> 0) ${to}`,
      orderBy: `abs(${to}.amount) desc, ${to}.cost_centre, ${to}.account`,
    })),
    codingRules: many('CodingRule', (_, to, scope) => ({
      from: `coding_rule ${to}`,
      where: `${to}.place_id = weft_place() and ${to}.plan_id = ${planOf(scope)}`,
      orderBy: `${to}.cost_centre, ${to}.account nulls first, ${to}.id`,
    })),
  }),
  shape('ExtractFile', {
    id: column('id'),
    name: column('name'),
    keptAt: column('kept_at'),
    expiresAt: column('expires_at'),
    sheets: derived<{ readonly cells: string }>(
      (t) => `json_build_object('cells', ${t}.cells)`,
      ({ cells }) => sheetsOf(cells),
    ),
    preview: derived<ReadPreview>(previewRows, previewRead),
  }),
  shape('LedgerExtract', {
    id: column('id'),
    name: column('name'),
    organisation: one('Organisation', pointsTo('organisation', 'organisation_id')),
    financialYear: column('financial_year'),
    mode: column('mode'),
    corrections: column('corrections'),
    periods: column('periods'),
    total: column('total'),
    toLines: column('to_lines'),
    inSuspense: column('in_suspense'),
    stillInSuspense: expression(stillWaiting),
    rows: column('rows'),
    firstMonth: column('first_month'),
    lastMonth: column('last_month'),
    entry: one('LedgerEntry', pointsTo('ledger_entry', 'entry_id')),
    importedBy: one('Person', personBy('imported_by')),
    importedAt: column('imported_at'),
    takenBackBy: one('Person', personBy('taken_back_by')),
    takenBackAt: column('taken_back_at'),
    version: column('version'),
    content: many('LedgerExtractRow', (t, to, scope) => ({
      from: `ledger_extract_row ${to}`,
      where: `${to}.place_id = ${t}.place_id and ${to}.extract_id = ${t}.id`,
      orderBy: `${to}.number`,
      limit: String(firstOf(scope, 100, 1000)),
    })),
  }),
  shape('LedgerExtractRow', {
    number: column('number'),
    costCentre: column('cost_centre'),
    account: column('account'),
    month: column('month'),
    amount: column('amount'),
    line: one('FundingLine', pointsTo('scheme_line', 'line_id')),
  }),
  shape('SuspendedCoding', {
    organisation: one('Organisation', pointsTo('organisation', 'organisation_id')),
    costCentre: column('cost_centre'),
    account: column('account'),
    amount: column('amount'),
    firstMonth: column('first_month'),
    lastMonth: column('last_month'),
  }),
  shape('CodingRule', {
    id: column('id'),
    organisation: one('Organisation', pointsTo('organisation', 'organisation_id')),
    costCentre: column('cost_centre'),
    account: column('account'),
    line: one('FundingLine', pointsTo('scheme_line', 'line_id')),
    version: column('version'),
  }),
  shape('CodingMapped', {
    coding: one('CodingRule', (t, to) => ({
      from: `coding_rule ${to}`,
      where: `${to}.place_id = weft_place() and ${to}.id = ${t}.rule_id`,
    })),
    entry: one('LedgerEntry', (t, to) => ({
      from: `ledger_entry ${to}`,
      where: `${to}.place_id = weft_place() and ${to}.id = ${t}.entry_id`,
    })),
    cleared: column('cleared'),
  }),
  shape('CodingForgotten', { id: column('id') }),
  shape('ExtractFileForgotten', { id: column('id') }),
];
