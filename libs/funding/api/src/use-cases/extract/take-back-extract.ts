import {
  decideTakeBackExtract,
  lineAccount,
  suspense,
  paid,
  type Account,
  type Month,
  type StandingPosting,
  type StoodOver,
} from '@weft/funding/domain';
import { accept, formatPounds, penceOf } from '@weft/kernel';
import { answerWith, type UnitOfWork, type UseCase } from '@weft/platform';
import { oneExtractAtATime } from '../../extract/extract-place';
import { LedgerExtractRow } from '../../persistence/extract-rows';
import { keeperOf, openLedger } from '../ledger/open-ledger';
import { postEntry } from '../ledger/post-entry';

/** Takes an import back as a whole: by one reversing entry, as long as its months are open. */
export const takeBackExtract: UseCase<{ id: string; version: number }> = async (work, { id, version }) => {
  await oneExtractAtATime(work);
  const extract = await work.load(LedgerExtractRow, id, 'id', version);
  const { key, postings } = await standingPostings(work, extract.entryId);
  const lineIds = postings.flatMap(({ account, clearedTo }) =>
    clearedTo ? [clearedTo.lineId] : account.kind === 'LINE' ? [account.of] : [],
  );
  const accounts = postings.flatMap(({ account }) => (account.kind === 'SUSPENSE' ? [account.of] : []));
  const { lines, facts } = await openLedger(work, lineIds, { keys: [`${key}/taken-back`], accounts });
  const decided = decideTakeBackExtract(
    { entryId: extract.entryId, entryKey: key, takenBack: extract.takenBackAt !== null },
    postings,
    {
      organisationIds: [extract.organisationId, ...[...lines.values()].map(({ organisationId }) => organisationId)],
      who: keeperOf(work),
      facts,
      since: await stoodOver(work, extract),
    },
  );
  if (!decided.ok) return decided;
  if (decided.value !== null) postEntry(work, decided.value);
  work.update(LedgerExtractRow, extract, { takenBackBy: work.personId, takenBackAt: work.now });
  work.tell({
    kind: 'extract.taken-back',
    subjectType: 'LedgerExtract',
    subjectId: id,
    summary: `took back the import of ${extract.name}: ${formatPounds(penceOf(Number(extract.total)))}`,
  });
  return accept(answerWith('LedgerExtract', 'ledger_extract', id));
};

/**
 * What was put in the place of an extract's figures since, and stands: a later extract of the year so far, or a figure that
 * somebody entered. Null where nothing was: movements stand beside each other.
 */
async function stoodOver(work: UnitOfWork, { id, entryId }: LedgerExtractRow): Promise<StoodOver | null> {
  const [found] = await work.rows<StoodOver>(
    `with cell as (
       select coalesce(c.line_id, p.line_id) as line_id, case when c.id is null then p.of_what end as of_what, coalesce(c.month, p.month) as month
       from posting p left join suspense_cleared c on c.place_id = weft_place() and c.posting_id = p.id
         and not exists (select from ledger_entry u where u.place_id = c.place_id and u.reverses_id = c.entry_id)
       where p.place_id = weft_place() and p.entry_id = $2::uuid and p.account <> 'PAID')
     select * from (
       select later.name as by, r.month, later.imported_at as at
       from ledger_extract own join ledger_extract later on later.place_id = own.place_id and later.id > own.id
         join ledger_extract_row r on r.place_id = later.place_id and r.extract_id = later.id
         join cell on cell.month = r.month and (cell.line_id = r.line_id
           or (r.line_id is null and cell.of_what = later.organisation_id || '/' || r.cost_centre || '/' || r.account))
       where own.place_id = weft_place() and own.id = $1::uuid and later.mode = 'REPLACES' and later.taken_back_at is null
       union all
       select null, p.month, e.made_at
       from cell join posting p on p.place_id = weft_place() and p.line_id = cell.line_id and p.month = cell.month and p.book = 'ACTUAL'
         join ledger_entry e on e.place_id = weft_place() and e.id = p.entry_id
       where e.id > $2::uuid and e.kind = 'ACTUAL' and e.key like 'actuals/%'
         and not exists (select from ledger_entry u where u.place_id = weft_place() and u.reverses_id = e.id)) since
     order by at desc, month limit 1`,
    [id, entryId],
  );
  return found ?? null;
}

interface Read {
  readonly key: string;
  readonly kind: Account['kind'];
  readonly lineId: string | null;
  readonly ofWhat: string | null;
  readonly month: Month;
  readonly amount: number;
  readonly clearedTo: string | null;
  readonly clearedIn: Month | null;
}

/** What the entry of an extract posted, and where that stands now: what left suspense counts unless that was undone. */
async function standingPostings(work: UnitOfWork, entryId: string | null) {
  const rows = await work.rows<Read>(
    `select e.key, p.account as kind, p.line_id as "lineId", p.of_what as "ofWhat", p.month, p.amount::float8,
       c.line_id as "clearedTo", c.month as "clearedIn"
     from ledger_entry e join posting p on p.place_id = e.place_id and p.entry_id = e.id
     left join suspense_cleared c on c.place_id = weft_place() and c.posting_id = p.id
       and not exists (select from ledger_entry u where u.place_id = c.place_id and u.reverses_id = c.entry_id)
     where e.place_id = weft_place() and p.place_id = weft_place() and e.id = $1::uuid order by p.month, p.id`,
    [entryId],
  );
  const postings = rows.map(({ kind, lineId, ofWhat, month, amount, clearedTo, clearedIn }): StandingPosting => {
    const account =
      kind === 'LINE' ? lineAccount('ACTUAL', lineId ?? '') : kind === 'PAID' ? paid : suspense(ofWhat ?? '');
    const to = clearedTo !== null && clearedIn !== null ? { lineId: clearedTo, month: clearedIn } : null;
    return { account, month, amount: penceOf(amount), clearedTo: to };
  });
  return { key: rows[0]?.key ?? '', postings };
}
