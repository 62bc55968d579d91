import type { Entry } from '@weft/funding/domain';
import { Seeded } from '@weft/identity/demonstration';
import type { DemonstrationLoader } from '@weft/platform';

/** Puts an entry of the demonstration ledger in, with its postings and what the trail says of it. */
export async function loadEntry(
  { insert, placeId, seed }: DemonstrationLoader,
  entry: Entry,
  summary: string,
): Promise<void> {
  const { id, kind, key, reason, postings, madeById, madeAt } = entry;
  const source = new Seeded(seed, `ledger/rows/${key}`);
  const trail = { at: madeAt, actorId: madeById, summary };
  const row = { place_id: placeId };
  await insert(
    'ledger_entry',
    [
      {
        ...row,
        id,
        kind,
        key,
        reason,
        reverses_id: null,
        postings: postings.length,
        made_by: madeById,
        made_at: madeAt,
      },
    ],
    trail,
  );
  await insert(
    'posting',
    postings.map(({ account, month, amount }, n) => ({
      ...row,
      id: source.id(`posting/${n}`, madeAt),
      entry_id: id,
      book: account.book,
      account: account.kind,
      line_id: account.kind === 'LINE' ? account.of : null,
      of_what: account.kind === 'LINE' ? null : account.of,
      month,
      amount,
    })),
    trail,
  );
}
