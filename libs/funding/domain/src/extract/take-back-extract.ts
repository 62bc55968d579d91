import { accept, formatMonth, invalid, negated, notAllowed, type Result } from '@weft/kernel';
import { lineAccount } from '../ledger/account';
import type { EntryDraft, LedgerFacts, Posting } from '../ledger/entry';
import { decidePost } from '../ledger/entry';
import { requireMoneyKeeper, type MoneyKeeper } from '../ledger/money-keeper';
import { isClosed, type Month } from '../ledger/months';
import { summed } from './clear-suspense';

/** What an extract has posted, and where that stands now. */
export interface StandingPosting extends Posting {
  /** Where it went from suspense since; null where it stands as it was posted. */
  readonly clearedTo: { readonly lineId: string; readonly month: Month } | null;
}

/** What was put in the place of an extract's figure since. */
export interface StoodOver {
  /** The extract of the year so far; null where somebody entered another figure. */
  readonly by: string | null;
  readonly month: Month;
}

/**
 * Takes an extract back as a whole, by one entry with every posting the other way: what waited in suspense and went to a
 * line since is taken from that line. Null where the extract had posted nothing. Refuses `taken-back-already`, what was put in
 * the place of its figures since (`extract-replaced` by an extract, `cell-changed` by a person), for a difference would be left
 * that nobody ever stated; a month that was closed meanwhile (`month-closed`), a person who keeps other money, and what
 * `decidePost` does.
 */
export function decideTakeBackExtract(
  extract: { readonly entryId: string | null; readonly entryKey: string; readonly takenBack: boolean },
  postings: readonly StandingPosting[],
  {
    organisationIds,
    who,
    facts,
    since,
  }: {
    readonly organisationIds: readonly string[];
    readonly who: MoneyKeeper;
    readonly facts: LedgerFacts;
    /** The latest; null where its figures stand. */
    readonly since: StoodOver | null;
  },
): Result<EntryDraft | null> {
  const may = requireMoneyKeeper(who, organisationIds);
  if (!may.ok) return may;
  if (extract.takenBack) return notAllowed('taken-back-already', 'This extract was taken back already.');
  if (extract.entryId === null || postings.length === 0) return accept(null);
  const back = summed(
    postings.map(({ account, month, amount, clearedTo }) => ({
      account: clearedTo ? lineAccount('ACTUAL', clearedTo.lineId) : account,
      month: clearedTo?.month ?? month,
      amount: negated(amount),
    })),
  );
  const closed = back.find(({ month }) => isClosed(month, facts.closedThrough));
  if (closed) {
    const message = `${formatMonth(closed.month)} was closed since, so that what came with this extract stays. Put it right in an open month.`;
    return invalid({ field: 'id', rule: 'month-closed', message });
  }
  if (since !== null) return refuseOver(since);
  const key = `${extract.entryKey}/taken-back`;
  return decidePost({ kind: 'REVERSAL', key, postings: back, reason: null, reverses: extract.entryId }, facts);
}

function refuseOver({ by, month }: StoodOver): Result<never> {
  const of = formatMonth(month);
  if (by === null) {
    const message = `Another figure was entered for ${of} since. Undo it first, then take this back.`;
    return invalid({ field: 'id', rule: 'cell-changed', message });
  }
  const message = `${by} took the place of what this brought for ${of}. Take ${by} back first.`;
  return invalid({ field: 'id', rule: 'extract-replaced', message });
}
