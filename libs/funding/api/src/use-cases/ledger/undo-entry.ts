import {
  decideReverse,
  lineAccount,
  postedCell,
  yearOf,
  type Account,
  type Book,
  type Entry,
  type EntryKind,
  type Month,
  type PostedSince,
} from '@weft/funding/domain';
import { accept, formatMonth, NO_MONEY, notAllowed, penceOf, type FinancialYear, type Pence } from '@weft/kernel';
import { answerWith, Refused, type UnitOfWork, type UseCase } from '@weft/platform';
import { oneExtractAtATime } from '../../extract/extract-place';
import { LedgerEntryRow } from '../../persistence/ledger-rows';
import { holdCarriedIncome, takeCarriedIncome } from './carried-income';
import { keeperOf, openLedger } from './open-ledger';
import { requirePlannedIncome } from './planned-income';
import { postEntry } from './post-entry';

interface ReadPosting {
  readonly book: Book;
  readonly kind: Account['kind'];
  readonly lineId: string | null;
  readonly ofWhat: string | null;
  readonly month: Month;
  readonly amount: number;
}

/** Undoes an entry by its reversal: every posting the other way, in the same months, as long as they are open. */
export const undoEntry: UseCase<{ id: string }> = async (work, { id }) => {
  const entry = await standingEntry(work, id);
  // Before anything else is locked: whoever brings money out of suspense, or takes an extract back, holds this.
  if (entry.postings.some(({ account }) => account.kind === 'SUSPENSE')) await oneExtractAtATime(work);
  if (entry.kind === 'CARRY_FORWARD') await holdCarriedIncome(work, entry);
  const lineIds = entry.postings.flatMap(({ account }) => (account.kind === 'LINE' ? [account.of] : []));
  const sources = entry.postings.flatMap(({ account }) =>
    account.kind === 'LINE' || account.of === null ? [] : [account.of],
  );
  // A year gives what it has itself: what was carried forward is there in the year that it came to, or not at all.
  const budgets = entry.postings.filter(({ account }) => account.book === 'BUDGET');
  const budgeted = budgets.find(({ account }) => account.kind === 'POOL') ?? budgets[0];
  const year = budgeted && yearOf(budgeted.month);
  const { lines, facts } = await openLedger(work, lineIds, {
    keys: [`reversal/${id}`],
    sources: [...new Set(sources)],
    ...(year && { year }),
  });
  const [reversal] = await work.rows<{ id: string }>(
    'select id from ledger_entry where place_id = weft_place() and reverses_id = $1::uuid',
    [id],
  );
  const [held, extracts, since] = await Promise.all([
    heldOnLines(work, lineIds, year ?? null),
    extractsOf(work, entry),
    postedSince(work, entry),
  ]);
  if (extracts.own) return undoneWithExtract;
  if (extracts.clearedTakenBack) return clearedOfTakenBack;
  if (extracts.clearing) return clearedByMapping;
  if (extracts.carrying) return carriedAgain;
  const decided = decideReverse(entry, {
    facts,
    who: keeperOf(work),
    organisationIds: [
      ...new Set([...[...lines.values()].map(({ organisationId }) => organisationId), ...ledgersOf(entry)]),
    ],
    reversedBy: reversal?.id ?? null,
    heldOn: (lineId) => held.get(lineId) ?? NO_MONEY,
    since,
  });
  if (!decided.ok) return decided;
  const planned = await requirePlannedIncome(work, id, decided.value.postings);
  if (!planned.ok) return planned;
  if (entry.kind === 'CARRY_FORWARD') {
    const taken = await takeCarriedIncome(work, entry);
    if (!taken.ok) return taken;
  }
  const reversalId = postEntry(work, decided.value);
  const months = entry.postings.map(({ month }) => month).sort();
  const [first = '' as Month] = months;
  work.tell({
    kind: 'entry.undone',
    subjectType: 'LedgerEntry',
    subjectId: reversalId,
    summary: `took back what was entered of ${lines.size === 1 ? `line ${[...lines.values()][0]?.code}` : `${lines.size} lines`} for ${formatMonth(first)}${months.at(-1) === first ? '' : ' and later'}`,
  });
  return accept(answerWith('LedgerEntry', 'ledger_entry', reversalId));
};

const undoneWithExtract = notAllowed(
  'reverse-by-extract',
  'This came with an extract of a ledger: take the extract back, as a whole.',
);
const clearedOfTakenBack = notAllowed(
  'extract-taken-back',
  'An extract whose money this brought to the line was taken back since, and the money with it.',
);

// Done again by its reversal it would not be known as cleared, and the same money be cleared once more.
const clearedByMapping = notAllowed(
  'cleared-by-mapping',
  'Money that waits in suspense again goes to a line by mapping its cost centre.',
);

// The plan of the year after would not get its income.
const carriedAgain = notAllowed('carried-again', 'What was taken back is carried forward anew, not by undoing.');

/** In whose ledgers what an entry has in suspense is coded. */
function ledgersOf({ postings }: Entry): readonly string[] {
  return postings.flatMap(({ account }) => (account.kind === 'SUSPENSE' ? (account.of?.split('/')[0] ?? []) : []));
}

/**
 * Whether an entry came with an extract or took one back, brought money to a line of an extract that was taken back, or took
 * money back that was brought to a line.
 */
async function extractsOf(work: UnitOfWork, { id, reverses }: Entry) {
  const [found] = await work.rows<{ own: boolean; clearedTakenBack: boolean; clearing: boolean; carrying: boolean }>(
    `select exists (select from ledger_extract x where x.place_id = weft_place() and x.entry_id = any ($2::uuid[])) as own,
       exists (select from suspense_cleared c join posting p on p.place_id = c.place_id and p.id = c.posting_id
           join ledger_extract x on x.place_id = p.place_id and x.entry_id = p.entry_id
         where c.place_id = weft_place() and c.entry_id = $1::uuid and x.taken_back_at is not null) as "clearedTakenBack",
       exists (select from suspense_cleared c where c.place_id = weft_place() and c.entry_id = $3::uuid) as clearing,
       $3::uuid is not null and entry_about(weft_place(), $1::uuid) = 'CARRY_FORWARD' as carrying`,
    [id, [id, ...(reverses === null ? [] : [reverses])], reverses],
  );
  return found ?? { own: false, clearedTakenBack: false, clearing: false, carrying: false };
}

async function standingEntry(work: UnitOfWork, id: string): Promise<Entry> {
  const [found, postings] = await Promise.all([
    work.find(LedgerEntryRow, { id }),
    work.rows<ReadPosting>(
      `select book, account as kind, line_id as "lineId", of_what as "ofWhat", month, amount::float8 from posting
       where place_id = weft_place() and entry_id = $1::uuid order by month, id`,
      [id],
    ),
  ]);
  if (!found) throw Refused.notFound('id');
  return {
    id,
    kind: found.kind as EntryKind,
    key: found.key,
    reason: found.reason,
    reverses: found.reversesId,
    madeAt: found.madeAt.toISOString(),
    madeById: found.madeBy,
    postings: postings.map(({ book, kind, lineId, ofWhat, month, amount }) => ({
      account: kind === 'LINE' ? lineAccount(book, lineId as string) : ({ book, kind, of: ofWhat } as Account),
      month,
      amount: penceOf(amount),
    })),
  };
}

/** What virements hold on lines in a year, where its budgets are what is undone. */
async function heldOnLines(
  work: UnitOfWork,
  lineIds: readonly string[],
  year: FinancialYear | null,
): Promise<ReadonlyMap<string, Pence>> {
  const rows = await work.rows<{ id: string; held: number }>(
    `select from_line_id as id, sum(amount)::float8 as held from virement
     where place_id = weft_place() and from_line_id = any ($1::uuid[]) and financial_year = $2 and state in ('ASKED', 'APPROVED') group by 1`,
    [lineIds, year],
  );
  return new Map(rows.map(({ id, held }) => [id, penceOf(held)]));
}

/** Which months of its lines stand otherwise than an entry left them. The lines are locked: nobody posts to them meanwhile. */
async function postedSince(work: UnitOfWork, entry: Entry): Promise<ReadonlyMap<string, PostedSince>> {
  const rows = await work.rows<{ book: Book; lineId: string; month: Month; stands: number; by: string | null }>(
    `select p.book, p.line_id as "lineId", p.month, sum(p.amount)::float8 as stands,
       (array_agg(who.name order by e.made_at desc, e.id desc))[1] as by
     from posting p join ledger_entry e on e.place_id = p.place_id and e.id = p.entry_id
       left join person who on who.id = e.made_by
     where p.place_id = weft_place() and (p.book, p.line_id, p.month) in (
       select own.book, own.line_id, own.month from posting own where own.place_id = weft_place() and own.entry_id = $1::uuid)
     group by 1, 2, 3
     having coalesce(sum(p.amount) filter (where (e.made_at, e.id) > (select of.made_at, of.id from ledger_entry of
       where of.place_id = weft_place() and of.id = $1::uuid)), 0) <> 0`,
    [entry.id],
  );
  return new Map(
    rows.map(({ book, lineId, month, stands, by }) => [
      postedCell(book, lineId, month),
      { stands: penceOf(stands), by },
    ]),
  );
}
