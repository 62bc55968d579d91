import type { CodingRule, ExtractReading, ExtractPlace, Month, StandingExtract } from '@weft/funding/domain';
import { accept, isFinancialYear, type FinancialYear, type IsoDate, type Result } from '@weft/kernel';
import { Refused, type UnitOfWork } from '@weft/platform';
import { knownCodesOf } from '../queries/plan-json';
import { notAYear } from '../use-cases/not-a-year';

/** A reading as the schema takes it. */
export interface GivenReading {
  readonly organisationId: string;
  readonly financialYear: string;
  readonly sheet: string;
  /** From 1. */
  readonly headRow: number;
  readonly columns: Readonly<
    Record<'costCentre' | 'account' | 'period' | 'amount' | 'text', number | null | undefined>
  >;
  readonly mode: ExtractReading['mode'];
  readonly corrections?: ExtractReading['corrections'] | undefined;
  readonly periods?: ExtractReading['periods'] | undefined;
}

/** How a person has an extract read. Refuses a year that is none. */
export function readingOf(given: GivenReading): Result<ExtractReading> {
  const { organisationId, financialYear: year, sheet, headRow, columns, mode } = given;
  const { costCentre = null, account = null, period = null, amount = null, text = null } = columns;
  if (!isFinancialYear(year)) return notAYear;
  return accept({
    organisationId,
    year,
    sheet,
    headRow: headRow - 1,
    columns: { costCentre, account, period, amount, text },
    mode,
    corrections: given.corrections ?? null,
    periods: given.periods ?? null,
  });
}

/** The SQL of the id of the plan that has a year, given as placeholders of its known packs and of itself. */
export const planIdSql = (packs: string, year: string): string =>
  `(select p.id from funding_plan p where p.place_id = weft_place() and (p.pack_code = any (${packs})
     or p.pack_code in (select r.code from rule_pack r where r.place_id = weft_place() and r.pack -> 'years' ? ${year}))
   order by p.pack_code limit 1)`;

/** The plan that has a year. @throws Refused where there is none */
export async function planIdOf(work: UnitOfWork, year: FinancialYear): Promise<string> {
  const [found] = await work.rows<{ id: string | null }>(`select ${planIdSql('$1::text[]', '$2::text')} as id`, [
    knownCodesOf(year),
    year,
  ]);
  if (!found?.id) throw Refused.notFound('financialYear');
  return found.id;
}

/** Whoever imports, maps or takes back in this place waits for those who do so already: suspense has no rows to lock. */
export async function oneExtractAtATime(work: UnitOfWork): Promise<void> {
  await work.rows(`select pg_advisory_xact_lock(hashtextextended('extract/' || weft_place()::text, 0))`);
}

/** What the place remembers of an organisation's codings, and which month is closed last. */
export async function loadExtractPlace(
  work: UnitOfWork,
  planId: string,
  organisationId: string,
): Promise<ExtractPlace> {
  const [rules, [closed], [earlier]] = await Promise.all([
    work.rows<CodingRule>(
      `select cost_centre as "costCentre", account, line_id as "lineId" from coding_rule
       where place_id = weft_place() and organisation_id = $1::uuid and plan_id = $2::uuid order by id`,
      [organisationId, planId],
    ),
    work.rows<{ month: Month | null }>('select max(month) as month from closed_month where place_id = weft_place()'),
    work.rows<Pick<ExtractPlace, 'earlierPeriods'>>(`select ${earlierPeriodsSql('$1::uuid')} as "earlierPeriods"`, [
      organisationId,
    ]),
  ]);
  return {
    rules,
    closedThrough: closed?.month ?? null,
    today: work.today as IsoDate,
    earlierPeriods: earlier?.earlierPeriods ?? null,
  };
}

/** How the periods of an organisation's ledger counted in its last extract that stands, as an SQL expression. */
export const earlierPeriodsSql = (organisation: string): string => `(
  select x.periods from ledger_extract x
  where x.place_id = weft_place() and x.organisation_id = ${organisation} and x.taken_back_at is null and x.periods is not null
  order by x.imported_at desc, x.id desc limit 1)`;

/**
 * The SQL of the extracts of a year that stand imported, with their rows as `rowKey` writes them, one beneath the other: what
 * another one is compared with.
 */
export const standingSql = (
  year: string,
): string => `select x.id, x.hash, x.sheet, x.fingerprint, x.total::float8 as total,
    x.name || ', ' || to_char(x.imported_at at time zone 'Europe/London', 'FMDD Mon YYYY') as words,
    (select string_agg(r.cost_centre || '/' || r.account || ' ' || r.month || ' ' || r.amount, E'\n') from ledger_extract_row r
      where r.place_id = x.place_id and r.extract_id = x.id) as content
  from ledger_extract x where x.place_id = weft_place() and x.taken_back_at is null and x.financial_year = ${year}`;

/** An extract that stands imported, as `standingSql` reads it. */
export interface ReadStanding extends Omit<StandingExtract, 'rows'> {
  readonly hash: string;
  readonly sheet: string;
  readonly content: string | null;
}

export const standingOf = ({ content, ...one }: ReadStanding): StandingExtract => ({
  ...one,
  rows: content === null ? [] : content.split('\n'),
});

/** Refuses with NotFound an organisation that is not of the place. */
export async function requireOrganisation(work: UnitOfWork, id: string, field: string): Promise<void> {
  const found = await work.rows('select from organisation where place_id = weft_place() and id = $1::uuid', [id]);
  if (found.length === 0) throw Refused.notFound(field);
}

/**
 * The SQL of codings that earlier rounds knew, as lines of the plan: those of the same scheme and number. A row for each, the
 * latest round first.
 */
export const guessedSql = (plan: string, organisation: string): string => `select distinct on (r.cost_centre, r.account)
    r.cost_centre, r.account, l.id as line_id, p.pack_code as round
  from funding_plan here join funding_plan p on p.place_id = here.place_id and p.pack_code < here.pack_code
    join coding_rule r on r.place_id = p.place_id and r.plan_id = p.id and r.organisation_id = ${organisation}
    join scheme_line o on o.place_id = r.place_id and o.id = r.line_id join scheme os on os.place_id = o.place_id and os.id = o.scheme_id
    join scheme s on s.place_id = here.place_id and s.plan_id = here.id and s.code = os.code
    join scheme_line l on l.place_id = here.place_id and l.plan_id = here.id and l.scheme_id = s.id and l.code = o.code
  where here.place_id = weft_place() and here.id = ${plan} order by r.cost_centre, r.account, p.pack_code desc`;
