import {
  accept,
  formatPounds,
  formatSignedPounds,
  invalid,
  minus,
  negated,
  NO_MONEY,
  plus,
  sumPence,
  type Pence,
  type Result,
} from '@weft/kernel';
import { accountKey, lineAccount, paid, suspense, type Account } from '../ledger/account';
import { decidePost, type EntryDraft, type LedgerFacts, type Posting } from '../ledger/entry';
import { requireMoneyKeeper, type MoneyKeeper } from '../ledger/money-keeper';
import type { Month } from '../ledger/months';
import type { ExtractRow, ReadExtract } from './read-extract';

/** What a place remembers of its codings; a null account stands for every account of the cost centre. */
export interface CodingRule {
  /** As `codingOf` writes them. */
  readonly costCentre: string;
  readonly account: string | null;
  readonly lineId: string;
}

/** Finds the line of a coding: cost centre and account first, then the cost centre alone; suspense where none is known. */
export function mapCoding(coding: string, rules: readonly CodingRule[]): Account {
  const [costCentre, account] = coding.split('/');
  const own = rules.filter((rule) => rule.costCentre === costCentre);
  const found = own.find((rule) => rule.account === account) ?? own.find((rule) => rule.account === null);
  return found ? lineAccount('ACTUAL', found.lineId) : suspense(coding);
}

/** Money of an extract on an account in a month. */
export interface ExtractSum {
  readonly account: Account;
  readonly month: Month;
  readonly amount: Pence;
  /** How many rows make it up. */
  readonly rows: number;
}

/** An extract as it would be imported, for the preview. */
export interface ExtractPlan {
  readonly sums: readonly ExtractSum[];
  readonly total: Pence;
  readonly toLines: Pence;
  readonly inSuspense: Pence;
  /** Codings that map nowhere, with what stands on them. */
  readonly unmapped: readonly { readonly coding: string; readonly amount: Pence; readonly rows: number }[];
}

/** Sums an extract up by line and month. Lines and suspense make up its total, to the penny. */
export function planExtract(rows: readonly ExtractRow[], rules: readonly CodingRule[]): ExtractPlan {
  const sums = new Map<string, { account: Account; month: Month; amount: Pence; rows: number }>();
  const accounts = new Map<string, Account>();
  for (const { coding, month, amount } of rows) {
    const account = accounts.get(coding) ?? mapCoding(coding, rules);
    accounts.set(coding, account);
    const key = `${accountKey(account)} ${month}`;
    const sum = sums.get(key) ?? { account, month, amount: NO_MONEY, rows: 0 };
    sums.set(key, { ...sum, amount: plus(sum.amount, amount), rows: sum.rows + 1 });
  }
  const all = [...sums.values()];
  const of = (kind: Account['kind']) => all.filter(({ account }) => account.kind === kind);
  const codings = new Map<string, { coding: string; amount: Pence; rows: number }>();
  for (const { account, amount, rows: count } of of('SUSPENSE')) {
    const coding = account.of ?? '';
    const known = codings.get(coding) ?? { coding, amount: NO_MONEY, rows: 0 };
    codings.set(coding, { coding, amount: plus(known.amount, amount), rows: known.rows + count });
  }
  return {
    sums: all,
    total: sumPence(rows.map(({ amount }) => amount)),
    toLines: sumPence(of('LINE').map(({ amount }) => amount)),
    inSuspense: sumPence(of('SUSPENSE').map(({ amount }) => amount)),
    unmapped: [...codings.values()],
  };
}

/**
 * Imports an extract as one entry. ADDS takes its rows as movements; REPLACES takes them as what each line has spent in
 * its months, and posts the difference from what stands, for extracts that run from April. `fingerprint` is the hash of
 * `extractText`; the same extract is not imported twice. Null where nothing differs. Refuses every problem of the reading,
 * `nothing-to-import`, `not-reconciled` (the rows do not make the extract's own total), `imported-already`, a person who
 * does not keep money of the organisation, and what `decidePost` does.
 */
export function decideImportExtract(
  extract: ReadExtract,
  {
    rules,
    statedTotal,
    fingerprint,
    mode,
    stands,
    organisationId,
    who,
    facts,
  }: {
    readonly rules: readonly CodingRule[];
    /** The total that the extract itself, or the ledger it came from, states. */
    readonly statedTotal: Pence;
    readonly fingerprint: string;
    readonly mode: 'ADDS' | 'REPLACES';
    /** What the ledger holds on an account in a month. */
    readonly stands: (account: Account, month: Month) => Pence;
    /** Whose ledger it is. */
    readonly organisationId: string;
    readonly who: MoneyKeeper;
    readonly facts: LedgerFacts;
  },
): Result<EntryDraft | null> {
  const may = requireMoneyKeeper(who, [organisationId]);
  if (!may.ok) return may;
  if (extract.problems.length > 0) return invalid(...extract.problems);
  if (extract.rows.length === 0) {
    return invalid({ field: 'rows', rule: 'nothing-to-import', message: 'The extract has no row.' });
  }
  const key = `extract/${fingerprint}`;
  if (facts.isPosted(key)) {
    return invalid({ field: 'file', rule: 'imported-already', message: 'This extract was imported already.' });
  }
  const { sums, total } = planExtract(extract.rows, rules);
  if (total !== statedTotal) {
    const message = `The rows make ${formatPounds(total)}, and the extract states ${formatPounds(statedTotal)}: a difference of ${formatSignedPounds(minus(total, statedTotal))}.`;
    return invalid({ field: 'statedTotal', rule: 'not-reconciled', message });
  }
  const postings: Posting[] = sums.flatMap(({ account, month, amount }) => {
    const moved = mode === 'ADDS' ? amount : minus(amount, stands(account, month));
    if (moved === 0) return [];
    return [
      { account, month, amount: moved },
      { account: paid, month, amount: negated(moved) },
    ];
  });
  if (postings.length === 0) return accept(null);
  return decidePost({ kind: 'ACTUAL', key, postings, reason: null, reverses: null }, facts);
}
