import {
  accountKey,
  lineAccount,
  type Account,
  type Book,
  type FundedLine,
  type LedgerFacts,
  type LineBalance,
  type MoneyKeeper,
  type Month,
} from '@weft/funding/domain';
import type { Grant } from '@weft/identity/domain';
import {
  EARLIEST_DATE,
  LATEST_DATE,
  NO_MONEY,
  penceOf,
  plus,
  type FinancialYear,
  type IsoDate,
  type Pence,
} from '@weft/kernel';
import type { UnitOfWork } from '@weft/platform';
import { boundsOf } from '../../queries/month-kept';
import { yearsOfPack } from '../../queries/plan-json';

/** What the ledger holds of a line in a month. */
export type MonthMoney = Readonly<Record<Book, Pence>>;

/** A line that nobody else posts to until the end, with all that the ledger holds of it. */
export interface KeptLine extends FundedLine {
  readonly code: string;
  readonly schemeId: string;
  readonly packCode: string;
  /** Of the plan that it is of. */
  readonly years: readonly FinancialYear[];
  readonly months: ReadonlyMap<Month, MonthMoney>;
}

/** The ledger as it stands, for the lines that were asked for. */
export interface OpenLedger {
  readonly facts: LedgerFacts;
  readonly lines: ReadonlyMap<string, KeptLine>;
}

interface Wanted {
  readonly keys?: readonly string[];
  readonly sources?: readonly string[];
  readonly accounts?: readonly string[];
  readonly year?: FinancialYear;
}

const EVER = { from: EARLIEST_DATE, through: LATEST_DATE };
const NOTHING: MonthMoney = { BUDGET: NO_MONEY, COMMITMENT: NO_MONEY, ACTUAL: NO_MONEY };

/** The person at work, as the rules of money look at them. */
export function keeperOf(work: UnitOfWork): MoneyKeeper {
  return { personId: work.personId, grants: work.scope.actor.grants as readonly Grant[] };
}

/**
 * Opens the ledger for some lines. Until the end of this work no month is closed or opened, and nobody else posts to these
 * lines: what is decided on what stands is posted on what stands. Lines are locked by their rows, in one order for
 * everybody, before the ledger; a lock of its own for each of a thousand lines would fill the table of locks.
 * @param keys of the entries that are to be posted.
 * @param sources whose pools are to be used: nobody else uses them until the end.
 * @param accounts of suspense that are to be used: whoever does holds the lock of extracts.
 * @param year of the balances: what another year has over is carried forward, or not at all.
 */
export async function openLedger(
  work: UnitOfWork,
  lineIds: readonly string[],
  { keys = [], sources = [], accounts = [], year }: Wanted = {},
): Promise<OpenLedger> {
  const ids = [...new Set(lineIds)];
  const { from, through } = year ? boundsOf(year) : EVER;
  const [read, , , [closed], months, posted, others] = await Promise.all([
    work.rows<Omit<KeptLine, 'months' | 'years'> & { readonly ownYears: readonly FinancialYear[] | null }>(
      `select l.id, l.code, l.scheme_id as "schemeId", l.organisation_id as "organisationId", coalesce(l.source, '') as source,
         p.pack_code as "packCode",
         (select r.pack -> 'years' from rule_pack r where r.place_id = p.place_id and r.code = p.pack_code) as "ownYears"
       from scheme_line l join funding_plan p on p.place_id = l.place_id and p.id = l.plan_id
       where l.place_id = weft_place() and p.place_id = weft_place() and l.id = any ($1::uuid[])
       order by l.id for no key update of l`,
      [ids],
    ),
    work.rows('select pg_advisory_xact_lock_shared(ledger_lock(weft_place()))'),
    work.rows(
      `select pg_advisory_xact_lock(hashtextextended('pool/' || weft_place() || '/' || s.source, 0))
       from (select source from unnest($1::text[]) source order by 1) s`,
      [sources],
    ),
    work.rows<{ month: Month | null }>('select max(month) as month from closed_month where place_id = weft_place()'),
    work.rows<{ id: string; month: Month; budget: number; committed: number; actual: number }>(
      `select line_id as id, month, budget::float8, committed::float8, actual::float8 from line_month
       where place_id = weft_place() and line_id = any ($1::uuid[])`,
      [ids],
    ),
    work.rows<{ key: string }>(
      'select key from ledger_entry where place_id = weft_place() and key = any ($1::text[])',
      [keys],
    ),
    work.rows<Account & { sum: number }>(
      `select book, account as kind, of_what as of, sum(amount)::float8 as sum from posting
       where place_id = weft_place() and line_id is null and (of_what is null or of_what = any ($1::text[]))
         and month between $2::date and $3::date group by 1, 2, 3`,
      [[...sources, ...accounts], from, through],
    ),
  ]);
  const kept = new Map(
    read.map(({ ownYears, ...line }) => [
      line.id,
      { ...line, years: yearsOfPack(line.packCode, ownYears), months: new Map<Month, MonthMoney>() },
    ]),
  );
  for (const { id, month, budget, committed, actual } of months) {
    const money = { BUDGET: penceOf(budget), COMMITMENT: penceOf(committed), ACTUAL: penceOf(actual) };
    kept.get(id)?.months.set(month, money);
  }
  const known = new Set(posted.map(({ key }) => key));
  const sums = sumsOf(kept.values(), others, (month) => month >= from && month <= through);
  return {
    lines: kept,
    facts: {
      closedThrough: closed?.month ?? null,
      today: work.today as IsoDate,
      yearsOf: (lineId) => kept.get(lineId)?.years ?? [],
      isPosted: (key) => known.has(key),
      balanceOf: (account) => sums.get(accountKey(account)) ?? NO_MONEY,
    },
  };
}

/** What stands on every account that is known here, in the months that count. */
function sumsOf(
  lines: Iterable<KeptLine>,
  others: readonly (Account & { readonly sum: number })[],
  counts: (month: Month) => boolean,
): ReadonlyMap<string, Pence> {
  const sums = new Map(others.map((account) => [accountKey(account), account.sum as Pence]));
  for (const { id, months } of lines) {
    for (const [month, money] of months) {
      if (!counts(month)) continue;
      for (const [book, amount] of Object.entries(money) as [Book, Pence][]) {
        const key = accountKey(lineAccount(book, id));
        sums.set(key, plus(sums.get(key) ?? NO_MONEY, amount));
      }
    }
  }
  return sums;
}

/** What stands in one month of a line. */
export function standsIn(line: KeptLine, month: Month, book: Book): Pence {
  return (line.months.get(month) ?? NOTHING)[book];
}

/** A line's money in a year, with what virements hold on it. The line is locked, so that nobody asks for more meanwhile. */
export async function balanceIn(
  work: UnitOfWork,
  line: KeptLine,
  year: FinancialYear,
  months: readonly Month[],
): Promise<LineBalance> {
  const [row] = await work.rows<{ held: number }>(
    `select coalesce(sum(amount), 0)::float8 as held from virement
     where place_id = weft_place() and from_line_id = $1::uuid and financial_year = $2 and state in ('ASKED', 'APPROVED')`,
    [line.id, year],
  );
  const sum = (book: Book) => months.reduce((total, month) => plus(total, standsIn(line, month, book)), NO_MONEY);
  return { budget: sum('BUDGET'), committed: sum('COMMITMENT'), spent: sum('ACTUAL'), held: penceOf(row?.held ?? 0) };
}
