import {
  decideTakeBackExtract,
  lineAccount,
  suspense,
  paid,
  type Account,
  type Month,
  type StandingPosting,
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
