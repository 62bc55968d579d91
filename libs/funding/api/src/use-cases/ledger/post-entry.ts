import type { EntryDraft } from '@weft/funding/domain';
import { newId } from '@weft/kernel';
import type { UnitOfWork } from '@weft/platform';
import { LedgerEntryRow, PostingRow } from '../../persistence/ledger-rows';

/** Writes an entry that was decided, with its postings, in two statements for any number of them; gives its id. */
export function postEntry(work: UnitOfWork, { kind, key, reason, reverses, postings }: EntryDraft): string {
  const id = newId();
  work.insert(LedgerEntryRow, {
    id,
    kind,
    key,
    reason,
    reversesId: reverses,
    postings: postings.length,
    madeBy: work.personId,
    madeAt: work.now,
  });
  work.insertAll(
    PostingRow,
    postings.map(({ account, month, amount }) => ({
      id: newId(),
      entryId: id,
      book: account.book,
      account: account.kind,
      lineId: account.kind === 'LINE' ? account.of : null,
      ofWhat: account.kind === 'LINE' ? null : account.of,
      month,
      amount,
    })),
  );
  return id;
}
