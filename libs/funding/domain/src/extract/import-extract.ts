import {
  accept,
  formatMonth,
  formatPounds,
  formatSignedPounds,
  invalid,
  minus,
  negated,
  NO_MONEY,
  plus,
  sumPence,
  type InvalidField,
  type Pence,
  type Result,
} from '@weft/kernel';
import { accountKey, lineAccount, paid, suspense, type Account } from '../ledger/account';
import { decidePost, type EntryDraft, type LedgerFacts, type Posting } from '../ledger/entry';
import { requireMoneyKeeper, type MoneyKeeper } from '../ledger/money-keeper';
import type { Month } from '../ledger/months';
import { likeExtracts, likenessWords, sameExtract, type StandingExtract } from './likeness';
import type { ExtractRow, ReadExtract } from './read-extract';

/**
 * What becomes of corrections by hand where an extract of the year so far takes the place of what stands. STAY: the ledger that
 * it comes from has not corrected itself, so they count beside its figures. GO: its figures have them already.
 */
export type CorrectionsStay = 'STAY' | 'GO';

/** What a place remembers of its codings; a null account stands for every account of the cost centre. */
export interface CodingRule {
  /** As `codingOf` writes them. */
  readonly costCentre: string;
  readonly account: string | null;
  readonly lineId: string;
}

/** The rule of a coding: of cost centre and account first, then of the cost centre alone; null where none is known. */
export function ruleOf<Rule extends CodingRule>(coding: string, rules: readonly Rule[]): Rule | null {
  const [costCentre, account] = coding.split('/');
  const own = rules.filter((rule) => rule.costCentre === costCentre);
  return own.find((rule) => rule.account === account) ?? own.find((rule) => rule.account === null) ?? null;
}

/** Where actuals of a coding in an organisation's ledger wait until somebody says which line they belong to. */
export const waitingAt = (organisationId: string, coding: string): Account => suspense(`${organisationId}/${coding}`);

/** Money of an extract on an account in a month. */
export interface ExtractSum {
  readonly account: Account;
  readonly month: Month;
  readonly amount: Pence;
  /** How many rows make it up. */
  readonly rows: number;
  /** The first of them, counted from 0 in the extract. */
  readonly firstRow: number;
}

/** An extract as it would be imported, for the preview. */
export interface ExtractPlan {
  readonly sums: readonly ExtractSum[];
  readonly total: Pence;
  readonly toLines: Pence;
  readonly inSuspense: Pence;
  /** Its codings in the order of the file, with the line that each maps to; null for those that map nowhere. */
  readonly codings: readonly ExtractCoding[];
}

/** What an extract holds on a coding. */
export interface ExtractCoding {
  readonly coding: string;
  readonly lineId: string | null;
  readonly amount: Pence;
  readonly rows: number;
  /** The first of them, counted from 0 in the extract. */
  readonly firstRow: number;
}

/** Sums an extract of an organisation's ledger up by line and month. Lines and suspense make up its total, to the penny. */
export function planExtract(
  rows: readonly ExtractRow[],
  rules: readonly CodingRule[],
  organisationId: string,
): ExtractPlan {
  const sums = new Map<string, ExtractSum>();
  const codings = new Map<string, ExtractCoding>();
  for (const { row, coding, month, amount } of rows) {
    const known = codings.get(coding) ?? {
      coding,
      lineId: ruleOf(coding, rules)?.lineId ?? null,
      amount: NO_MONEY,
      rows: 0,
      firstRow: row,
    };
    codings.set(coding, { ...known, amount: plus(known.amount, amount), rows: known.rows + 1 });
    const account = known.lineId === null ? waitingAt(organisationId, coding) : lineAccount('ACTUAL', known.lineId);
    const key = `${accountKey(account)} ${month}`;
    const sum = sums.get(key) ?? { account, month, amount: NO_MONEY, rows: 0, firstRow: row };
    sums.set(key, { ...sum, amount: plus(sum.amount, amount), rows: sum.rows + 1 });
  }
  const all = [...sums.values()];
  const of = (kind: Account['kind']) => all.filter(({ account }) => account.kind === kind);
  return {
    sums: all,
    total: sumPence(rows.map(({ amount }) => amount)),
    toLines: sumPence(of('LINE').map(({ amount }) => amount)),
    inSuspense: sumPence(of('SUSPENSE').map(({ amount }) => amount)),
    codings: [...codings.values()],
  };
}

/**
 * Imports an extract as one entry. ADDS takes its rows as movements; REPLACES takes them as what each line has spent in
 * its months, and posts the difference from what stands, for extracts that run from April; what came there from a month that
 * was closed stays beside it, and so do corrections by hand where the person says so. `fingerprint` is the hash of
 * `extractText`, `bareFingerprint` the one without texts; the same extract is not imported twice, unless it was taken back
 * meanwhile. Null where nothing differs.
 * Refuses every problem of the reading, `nothing-to-import`, `not-reconciled` (the rows do not make the extract's own
 * total), `imported-already`, movements that stand in great part by another extract of which the person did not say that it is
 * another one (`like-another`), a person who does not keep money of the organisation, a coding that maps to a line whose
 * money they do not keep (`line-of-another-organisation`), a coding that was mapped to another line when an earlier extract
 * brought its money there, which would count twice (`coding-moved`, of what replaces alone), corrections by hand of which
 * nobody said what becomes of them (`corrections-undecided`, of what replaces alone), and what `decidePost` does, all of it by
 * rows of the extract.
 */
export function decideImportExtract(
  extract: ReadExtract,
  {
    rules,
    statedTotal,
    fingerprint,
    bareFingerprint = fingerprint,
    standing = [],
    otherThan = [],
    mode,
    stands,
    carried = () => NO_MONEY,
    corrected = () => NO_MONEY,
    corrections = null,
    bookedOn = () => null,
    organisationId,
    organisationOf,
    takenBack = 0,
    who,
    facts,
  }: {
    readonly rules: readonly CodingRule[];
    /** The total that the extract itself, or the ledger it came from, states. */
    readonly statedTotal: Pence;
    readonly fingerprint: string;
    readonly bareFingerprint?: string;
    /** Extracts of the year that stand imported. */
    readonly standing?: readonly StandingExtract[];
    /** Ids of those which the person says that it is another than, alike as they are. */
    readonly otherThan?: readonly string[];
    readonly mode: 'ADDS' | 'REPLACES';
    /** What the ledger holds on an account in a month. */
    readonly stands: (account: Account, month: Month) => Pence;
    /** What of that was cleared from suspense of another month, which no extract names in this one. */
    readonly carried?: (account: Account, month: Month) => Pence;
    /** What of that is corrections by hand: actuals that somebody moved to the line where they belong, or from it. */
    readonly corrected?: (account: Account, month: Month) => Pence;
    /** What becomes of them; null where nobody said. */
    readonly corrections?: CorrectionsStay | null;
    /** The code of another line on which an earlier extract's money of the coding still stands, in months of this one. */
    readonly bookedOn?: (coding: ExtractCoding) => string | null;
    /** Whose ledger it is. */
    readonly organisationId: string;
    /** Who answers for a line. */
    readonly organisationOf: (lineId: string) => string;
    /** How often it was imported and taken back. */
    readonly takenBack?: number;
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
  const key = extractKey(fingerprint, takenBack);
  const like = likeExtracts(extract.rows, standing);
  const same = sameExtract({ full: fingerprint, bare: bareFingerprint }, like, standing);
  if (facts.isPosted(key) || same !== null) {
    const message = same ? `The same was imported already: ${same.words}.` : 'This extract was imported already.';
    return invalid({ field: 'file', rule: 'imported-already', message });
  }
  const alike = mode === 'ADDS' ? like.find(({ id }) => !otherThan.includes(id)) : undefined;
  if (alike) {
    const message = `${likenessWords(alike, extract.rows.length)} Movements are added, so that these would count twice. Say that it is another extract, or import something else.`;
    return invalid({ field: 'file', rule: 'like-another', message });
  }
  const { sums, total, codings } = planExtract(extract.rows, rules, organisationId);
  const others = codings.flatMap((coding) => checkCoding(coding, who, organisationOf));
  if (others.length > 0) return invalid(...others);
  const twice = mode === 'ADDS' ? [] : codings.flatMap((coding) => checkBookedOnce(coding, bookedOn(coding)));
  if (twice.length > 0) return invalid(...twice);
  const undecided = mode === 'ADDS' || corrections !== null ? [] : sums.flatMap((sum) => checkDecided(sum, corrected));
  if (undecided.length > 0) return invalid(...undecided);
  if (total !== statedTotal) {
    const message = `The rows make ${formatPounds(total)}, and the extract states ${formatPounds(statedTotal)}: a difference of ${formatSignedPounds(minus(total, statedTotal))}.`;
    return invalid({ field: 'statedTotal', rule: 'not-reconciled', message });
  }
  const moved = sums.flatMap((sum) => {
    const { account, month, amount } = sum;
    const kept = corrections === 'STAY' ? corrected(account, month) : NO_MONEY;
    const beside = plus(carried(account, month), kept);
    const by = mode === 'ADDS' ? amount : minus(plus(amount, beside), stands(account, month));
    return by === 0 ? [] : [{ ...sum, amount: by }];
  });
  if (moved.length === 0) return accept(null);
  const postings = moved.flatMap(({ account, month, amount }): Posting[] => [
    { account, month, amount },
    { account: paid, month, amount: negated(amount) },
  ]);
  const decided = decidePost({ kind: 'ACTUAL', key, postings, reason: null, reverses: null }, facts);
  return decided.ok || decided.refusal.kind !== 'validation'
    ? decided
    : invalid(...decided.refusal.fields.map((broken) => ofItsRow(broken, moved)));
}

/** Names the rows of an extract where an entry names its postings, two for each sum: a person sees rows. */
function ofItsRow(broken: InvalidField, moved: readonly ExtractSum[]): InvalidField {
  const [, posting, part] = /^postings\.(\d+)\.(\w+)$/.exec(broken.field) ?? [];
  const sum = posting === undefined ? undefined : moved[Math.floor(Number(posting) / 2)];
  if (!sum) return broken;
  return { ...broken, field: `rows.${sum.firstRow}.${part === 'month' ? 'period' : 'amount'}` };
}

/** The key of an extract's entry; taken back, it can be imported anew. */
export function extractKey(fingerprint: string, takenBack = 0): string {
  return takenBack === 0 ? `extract/${fingerprint}` : `extract/${fingerprint}/${takenBack + 1}`;
}

function checkCoding(
  { coding, lineId, firstRow }: ExtractCoding,
  who: MoneyKeeper,
  organisationOf: (lineId: string) => string,
): InvalidField[] {
  if (lineId === null || requireMoneyKeeper(who, [organisationOf(lineId)]).ok) return [];
  const message = `${coding} maps to a line of an organisation whose money you do not keep. The BCF lead can import it.`;
  return [{ field: `rows.${firstRow}.costCentre`, rule: 'line-of-another-organisation', message }];
}

function checkDecided(
  { account, month, firstRow }: ExtractSum,
  corrected: (account: Account, month: Month) => Pence,
): InvalidField[] {
  const by = corrected(account, month);
  if (by === 0) return [];
  const message = `A correction of ${formatSignedPounds(by)} by hand stands in ${formatMonth(month)}. Say whether it stays beside the extract’s figure, or the extract has it already.`;
  return [{ field: `rows.${firstRow}.amount`, rule: 'corrections-undecided', message }];
}

function checkBookedOnce({ coding, firstRow }: ExtractCoding, elsewhere: string | null): InvalidField[] {
  if (elsewhere === null) return [];
  const message = `An earlier extract brought money of ${coding} to line ${elsewhere}, where it stands: the year so far would count it twice. Map it to line ${elsewhere} again, or take that extract back first.`;
  return [{ field: `rows.${firstRow}.costCentre`, rule: 'coding-moved', message }];
}
