import {
  financialYearEnd,
  NO_MONEY,
  plus,
  type FinancialYear,
  type IsoDate,
  type Pence,
  type Result,
} from '@weft/kernel';
import type { Grant } from '@weft/identity/domain';
import { accountKey, lineAccount, type Account } from '../ledger/account';
import type { LineBalance } from '../ledger/balance';
import type { Entry, EntryDraft, LedgerFacts, Posting } from '../ledger/entry';
import type { MoneyKeeper } from '../ledger/money-keeper';
import { monthsOf, type Month } from '../ledger/months';
import { postedCell, type PostedSince } from '../ledger/reversal';
import { heldBy, type Virement, type VirementLine } from '../ledger/virement';
import type { PlanLine } from '../plan/plan';

const grant = (role: Grant['role'], organisationId: string | null = null): Grant => ({
  role,
  groupId: null,
  organisationId,
});

export const nadia: MoneyKeeper = { personId: 'nadia', grants: [grant('FINANCE_LEAD')] };
export const omar: MoneyKeeper = { personId: 'omar', grants: [grant('FINANCE_LEAD')] };
export const farida: MoneyKeeper = { personId: 'farida', grants: [grant('BCF_LEAD')] };
/** Keeps the money of the mental health trust alone. */
export const sam: MoneyKeeper = { personId: 'sam', grants: [grant('FINANCE_LEAD', 'elft')] };
export const tanvir: MoneyKeeper = { personId: 'tanvir', grants: [grant('PROJECT_LEAD')] };

/**
 * A ledger as a store keeps it, in memory: entries are added, never changed, their keys are unique, and balances follow.
 * Every decision is made on what stands when it is posted.
 */
export class KeptLedger {
  readonly entries: Entry[] = [];
  readonly virements = new Map<string, Virement>();
  closedThrough: Month | null = null;
  /** The business date: the last day of the year, unless a story is told within it. */
  today: IsoDate;
  private readonly sums = new Map<string, Pence>();
  private readonly keys = new Set<string>();
  private clock = Date.parse('2025-04-01T09:00:00Z');

  constructor(
    readonly year: FinancialYear,
    readonly lines: readonly PlanLine[],
    /** Of the plan. */
    readonly years: readonly FinancialYear[] = [year],
  ) {
    this.today = financialYearEnd(year);
  }

  get facts(): LedgerFacts {
    return {
      closedThrough: this.closedThrough,
      today: this.today,
      yearsOf: () => this.years,
      isPosted: (key) => this.keys.has(key),
      balanceOf: (account) => this.balanceOf(account),
    };
  }

  balanceOf(account: Account): Pence {
    return this.sums.get(accountKey(account)) ?? NO_MONEY;
  }

  /** Posts what was decided; gives the entry, or null where nothing was to be posted or it was refused. */
  post(decided: Result<EntryDraft | null>, by: MoneyKeeper = nadia): Entry | null {
    if (!decided.ok || decided.value === null) return null;
    const draft = decided.value;
    if (this.keys.has(draft.key)) throw new Error(`${draft.key} is posted twice`);
    this.clock += 60_000;
    const id = `e${this.entries.length + 1}`;
    const entry = { ...draft, id, madeAt: new Date(this.clock).toISOString(), madeById: by.personId };
    this.keys.add(draft.key);
    this.entries.push(entry);
    for (const { account, month, amount } of draft.postings) {
      for (const key of [accountKey(account), `${accountKey(account)} ${month}`]) {
        this.sums.set(key, plus(this.sums.get(key) ?? NO_MONEY, amount));
      }
    }
    return entry;
  }

  /** Posts what must go through. */
  must(decided: Result<EntryDraft | null>, by: MoneyKeeper = nadia): Entry {
    const entry = this.post(decided, by);
    if (!entry) throw new Error(`not posted: ${JSON.stringify(decided)}`);
    return entry;
  }

  line(id: string): VirementLine {
    const found = this.lines.find((line) => line.id === id);
    if (!found) throw new Error(`no line ${id}`);
    const { schemeId, source, organisationId } = found;
    return { id, schemeId, source: source ?? '', organisationId, balance: this.balance(id) };
  }

  balance(id: string): LineBalance {
    const of = (book: 'BUDGET' | 'COMMITMENT' | 'ACTUAL') => this.balanceOf(lineAccount(book, id));
    const held = heldBy(this.virements.values(), id, this.year);
    return { budget: of('BUDGET'), committed: of('COMMITMENT'), spent: of('ACTUAL'), held };
  }

  /** What was posted to months of an entry since, and is not taken back. */
  since(entry: Entry): ReadonlyMap<string, PostedSince> {
    const later = new Map<string, { moved: Pence; account: Account; month: Month; by: string }>();
    for (const { postings, madeById: by } of this.entries.slice(this.entries.indexOf(entry) + 1)) {
      for (const { account, month, amount } of postings) {
        const cell = postedCell(account.book, account.of ?? '', month);
        later.set(cell, { account, month, by, moved: plus(later.get(cell)?.moved ?? NO_MONEY, amount) });
      }
    }
    const stands = ({ account, month }: Pick<Posting, 'account' | 'month'>) =>
      this.sums.get(`${accountKey(account)} ${month}`) ?? NO_MONEY;
    const changed = [...later].filter(([, { moved }]) => moved !== 0);
    return new Map(changed.map(([cell, one]) => [cell, { stands: stands(one), by: one.by }]));
  }

  /** What stands on an account, month by month from April. */
  months(account: Account): readonly Pence[] {
    const key = accountKey(account);
    return monthsOf(this.year).map((month) => this.sums.get(`${key} ${month}`) ?? NO_MONEY);
  }

  phased(account: Account): ReadonlyMap<Month, Pence> {
    const months = this.months(account);
    return new Map(monthsOf(this.year).map((month, index) => [month, months[index] ?? NO_MONEY]));
  }
}
