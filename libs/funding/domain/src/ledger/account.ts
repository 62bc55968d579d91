/** What is kept apart: money planned, money promised, money spent. An entry balances in each by itself. */
export const BOOKS = ['BUDGET', 'COMMITMENT', 'ACTUAL'] as const;
export type Book = (typeof BOOKS)[number];

/**
 * An account of the ledger. Money that stands on it is positive; what others gave is negative on theirs, so that a book
 * adds up to nothing.
 */
export type Account =
  /** Where money of a source comes from, and goes back to: minus what it has paid in. */
  | { readonly book: 'BUDGET'; readonly kind: 'CONTRIBUTION'; readonly of: string }
  /** What a source has brought in and no line has yet. */
  | { readonly book: 'BUDGET'; readonly kind: 'POOL'; readonly of: string }
  /** What a source has left over for the year after. */
  | { readonly book: 'BUDGET'; readonly kind: 'CARRIED_FORWARD'; readonly of: string }
  /** What a line may spend, may still have to pay, has spent; `of` is the id of the line. */
  | { readonly book: Book; readonly kind: 'LINE'; readonly of: string }
  /** Suppliers who are promised money: the other side of commitments. */
  | { readonly book: 'COMMITMENT'; readonly kind: 'PROMISED'; readonly of: null }
  /** What has left the bank: the other side of actuals. */
  | { readonly book: 'ACTUAL'; readonly kind: 'PAID'; readonly of: null }
  /** Actuals that belong to no line yet; `of` is their coding in the ledger that they came from. */
  | { readonly book: 'ACTUAL'; readonly kind: 'SUSPENSE'; readonly of: string };

export const contribution = (source: string): Account => ({ book: 'BUDGET', kind: 'CONTRIBUTION', of: source });
export const pool = (source: string): Account => ({ book: 'BUDGET', kind: 'POOL', of: source });
export const carriedForward = (source: string): Account => ({ book: 'BUDGET', kind: 'CARRIED_FORWARD', of: source });
export const lineAccount = (book: Book, lineId: string): Account => ({ book, kind: 'LINE', of: lineId });
export const promised: Account = { book: 'COMMITMENT', kind: 'PROMISED', of: null };
export const paid: Account = { book: 'ACTUAL', kind: 'PAID', of: null };
export const suspense = (coding: string): Account => ({ book: 'ACTUAL', kind: 'SUSPENSE', of: coding });

/** The account as a key: 'BUDGET/LINE/…'. */
export function accountKey({ book, kind, of }: Account): string {
  return `${book}/${kind}/${of ?? ''}`;
}
