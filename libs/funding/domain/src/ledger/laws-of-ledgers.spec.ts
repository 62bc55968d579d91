import fc from 'fast-check';
import { accept, NO_MONEY, penceOf, pounds, sumPence, type Pence, type Result } from '@weft/kernel';
import { farida, KeptLedger, nadia, omar, sam } from '../testing/kept-ledger';
import { completePlan, pack2025, y2025 } from '../testing/tower-hamlets';
import { accountKey, BOOKS, lineAccount, paid, suspense, type Book } from './account';
import { availableOf, balances } from './balance';
import { decideEnterActuals, decideEnterCommitments } from './cells';
import { decidePost, type EntryDraft, type Posting } from './entry';
import {
  decideAllocate,
  decideCarryForward,
  decideContribute,
  decideMoveActual,
  decideReturnUnderspend,
} from './funds';
import { monthsOf, yearAfter } from './months';
import { decideReverse } from './reversal';
import {
  decideApproveVirement,
  decideAskVirement,
  decidePostVirement,
  decideVoidVirement,
  decideWithdrawVirement,
  STANDARD_LIMITS,
  type Virement,
} from './virement';

/** Nothing is posted by it. */
const NOTHING = accept(null);

const months = monthsOf(y2025);
const lines = completePlan.lines.map((line) => ({ ...line, source: 'NHS_MINIMUM' }));
const lineId = fc.constantFrom(...lines.map(({ id }) => id));
const who = fc.constantFrom(nadia, omar, farida, sam);
const amount = fc.integer({ min: -50, max: 400 }).map(penceOf);
const month = fc.nat({ max: 11 });
const pick = fc.nat({ max: 1000 });

/** What somebody does. `key` is of the request: the same one sent again is the same request. */
const deed = fc.record({
  does: fc.constantFrom(
    'contribute',
    'allocate',
    'spend',
    'spend',
    'promise',
    'undo',
    'move',
    'suspend',
    'give-back',
    'carry',
    'ask',
    'ask',
    'approve',
    'approve',
    'post',
    'post',
    'void',
    'withdraw',
    'close',
  ),
  who,
  lineId,
  toLineId: lineId,
  amount,
  month,
  pick,
  key: fc.integer({ min: 0, max: 60 }).map(String),
});
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

/** Does it by the rules, on what stands now; gives what may be posted, or changes the virement. */
function decide(
  ledger: KeptLedger,
  { does, who: by, lineId: id, toLineId, amount: size, month: at, pick: which, key }: Deed,
): Result<EntryDraft | null> {
  const moving = { key: `${does}/${key}`, who: by, facts: ledger.facts, reason: 'As agreed.' };
  const on = months[at] ?? months[0] ?? ('' as never);
  const line = ledger.line(id);
  const { organisationId } = line;
  const cells = (book: 'ACTUAL' | 'COMMITMENT') => ({
    ...moving,
    cells: [
      {
        lineId: id,
        organisationId,
        month: on,
        to: size,
        stands: ledger.phased(lineAccount(book, id)).get(on) ?? penceOf(0),
      },
    ],
  });
  switch (does) {
    case 'contribute':
      return decideContribute({ source: 'NHS_MINIMUM', organisationId, month: on, amount: size }, moving);
    case 'allocate':
      return decideAllocate(line, [{ month: on, amount: size }], moving);
    case 'spend':
      return decideEnterActuals(cells('ACTUAL'));
    case 'promise':
      return decideEnterCommitments({ ...cells('COMMITMENT'), available: () => NO_MONEY, beyondBudget: true });
    case 'suspend': {
      const postings = [
        { account: suspense('C1'), month: on, amount: size },
        { account: paid, month: on, amount: -size as Pence },
      ];
      return decidePost({ kind: 'ACTUAL', key: moving.key, postings, reason: null, reverses: null }, ledger.facts);
    }
    case 'move': {
      const account = which % 2 === 0 ? suspense('C1') : lineAccount('ACTUAL', id);
      const from = { account, stands: ledger.balanceOf(account), organisationId };
      const to = { lineId: toLineId, organisationId: ledger.line(toLineId).organisationId };
      return decideMoveActual(from, to, { month: on, amount: size }, moving);
    }
    case 'give-back':
      return decideReturnUnderspend(
        { ...line, available: availableOf(line.balance) },
        { month: on, amount: size },
        moving,
      );
    case 'carry':
      return decideCarryForward(
        { ...line, available: availableOf(line.balance) },
        { amount: size, from: y2025, to: yearAfter(y2025), toSource: line.source },
        moving,
      );
    case 'undo': {
      const entry = ledger.entries[which % Math.max(1, ledger.entries.length)];
      if (!entry) return NOTHING;
      const reversedBy = ledger.entries.find(({ reverses }) => reverses === entry.id)?.id ?? null;
      const heldOn = (of: string) => ledger.balance(of).held;
      return decideReverse(entry, {
        facts: ledger.facts,
        who: by,
        organisationIds: ['lbth'],
        reversedBy,
        heldOn,
        since: ledger.since(entry),
      });
    }
    case 'close':
      // Seldom, or nothing is open any more.
      if (which % 10 === 0 && at < 6)
        ledger.closedThrough = on > (ledger.closedThrough ?? '') ? on : ledger.closedThrough;
      return NOTHING;
    default:
      return decideOnVirement(ledger, {
        does,
        who: by,
        lineId: id,
        toLineId,
        amount: size,
        month: at,
        pick: which,
        key,
      });
  }
}

function decideOnVirement(
  ledger: KeptLedger,
  { does, who: by, lineId: id, toLineId, amount: size, pick: which, key }: Deed,
): Result<EntryDraft | null> {
  if (does === 'ask') {
    const sides = { from: ledger.line(id), to: ledger.line(toLineId), pack: pack2025, who: by };
    const asked = decideAskVirement({ amount: size, reason: 'Needed.', year: y2025 }, sides);
    if (asked.ok && !ledger.virements.has(key)) ledger.virements.set(key, { ...asked.value, id: key });
    return NOTHING;
  }
  const virement = [...ledger.virements.values()][which % Math.max(1, ledger.virements.size)];
  if (!virement) return NOTHING;
  const sides = { from: ledger.line(virement.fromLineId), to: ledger.line(virement.toLineId) };
  const keep = (change: Partial<Virement>) => ledger.virements.set(virement.id, { ...virement, ...change });
  const deciding = { ...sides, limits: STANDARD_LIMITS, who: by };
  if (does === 'approve') {
    const decided = decideApproveVirement(virement, deciding);
    if (decided.ok) keep(decided.value);
  } else if (does === 'void') {
    const decided = decideVoidVirement(virement, 'Not needed.', deciding);
    if (decided.ok) keep({ state: decided.value });
  } else if (does === 'withdraw') {
    const decided = decideWithdrawVirement(virement, by);
    if (decided.ok) keep({ state: decided.value });
  } else {
    const phased = ledger.phased(lineAccount('BUDGET', virement.fromLineId));
    const more = { pack: pack2025, limits: STANDARD_LIMITS, boardDecision: null, facts: ledger.facts, phased };
    const posted = decidePostVirement(virement, { ...sides, ...more });
    if (!posted.ok) return posted;
    keep({ state: posted.value.state });
    return { ok: true, value: posted.value.entry };
  }
  return NOTHING;
}

function funded(): KeptLedger {
  const ledger = new KeptLedger(y2025, lines);
  const moving = (key: string) => ({ key, who: nadia, facts: ledger.facts, reason: 'The plan as agreed.' });
  const [april = '' as never] = months;
  const input = { source: 'NHS_MINIMUM', organisationId: 'lbth', month: april, amount: pounds(30) };
  ledger.must(decideContribute(input, moving('opening')));
  for (const { id } of lines)
    ledger.must(decideAllocate(ledger.line(id), [{ month: april, amount: pounds(5) }], moving(`opening/${id}`)));
  return ledger;
}

const seen: Record<string, number> = {};

/** Two people do something at the same moment: the store lets one go first, and the other is decided on what stands then. */
function together(ledger: KeptLedger, pair: readonly Deed[]): void {
  for (const one of pair) {
    const entry = ledger.post(decide(ledger, one), one.who);
    if (!entry) continue;
    seen[entry.kind] = (seen[entry.kind] ?? 0) + 1;
    if (entry.kind !== 'VIREMENT') continue;
    const from = entry.postings.find((posting) => posting.amount < 0)?.account.of ?? '';
    // No line below zero by virement: neither its budget, nor what is left of it.
    expect(ledger.balance(from).budget).toBeGreaterThanOrEqual(0);
    expect(availableOf({ ...ledger.balance(from), held: penceOf(0) })).toBeGreaterThanOrEqual(0);
  }
}

describe('laws of ledgers, over thousands of random sequences of concurrent people', () => {
  it('each entry sums to zero, balances are the sums of entries, no line falls below zero by virement, nothing is posted twice', () => {
    const sequence = fc.array(fc.tuple(deed, deed), { minLength: 10, maxLength: 40 });
    fc.assert(
      fc.property(sequence, (pairs) => {
        const ledger = funded();
        for (const pair of pairs) together(ledger, pair);
        const sumOf = (postings: readonly Posting[], book: Book) =>
          sumPence(postings.filter(({ account }) => account.book === book).map((one) => one.amount));
        expect(ledger.entries.filter(({ postings }) => BOOKS.some((book) => sumOf(postings, book) !== 0))).toEqual([]);
        const keys = ledger.entries.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        const reversed = ledger.entries.flatMap(({ reverses }) => reverses ?? []);
        expect(new Set(reversed).size).toBe(reversed.length);
        const sums = balances(ledger.entries);
        const accounts = ledger.entries.flatMap(({ postings }) => postings.map(({ account }) => account));
        expect(accounts.filter((one) => ledger.balanceOf(one) !== sums.get(accountKey(one)))).toEqual([]);
        expect(sumPence(sums.values())).toBe(0);
        for (const virement of ledger.virements.values()) {
          expect(virement.state === 'POSTED').toBe(keys.includes(`virement/${virement.id}`));
          expect(virement.approvals.map(({ personId }) => personId)).not.toContain(virement.askedById);
        }
      }),
      { numRuns: 3000 },
    );
    // The sequences did reach everything that they are about.
    for (const kind of [
      'ALLOCATION',
      'ACTUAL',
      'COMMITMENT',
      'VIREMENT',
      'REVERSAL',
      'CORRECTION',
      'RETURN_OF_UNDERSPEND',
    ]) {
      expect([kind, (seen[kind] ?? 0) > 100]).toEqual([kind, true]);
    }
  }, 60_000);

  it('a past moment looks the same whatever is posted later', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(deed, deed), { maxLength: 10 }),
        fc.array(fc.tuple(deed, deed), { maxLength: 10 }),
        (before, after) => {
          const ledger = funded();
          for (const pair of before) together(ledger, pair);
          const at = ledger.entries.at(-1)?.madeAt ?? '';
          const then = balances(ledger.entries);
          for (const pair of after) together(ledger, pair);
          expect(balances(ledger.entries, { at })).toEqual(then);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('an entry and its reversal leave every account as it was, in every month', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(deed, deed), { minLength: 3, maxLength: 15 }), pick, (pairs, which) => {
        const ledger = funded();
        for (const pair of pairs) together(ledger, pair);
        const entry = ledger.entries[which % ledger.entries.length];
        if (!entry) return;
        const accounts = entry.postings.map(({ account }) => account);
        const undo = decide(ledger, {
          does: 'undo',
          who: nadia,
          lineId: 'reablement',
          toLineId: 'adaptations',
          amount: penceOf(0),
          month: 0,
          pick: which,
          key: '',
        });
        const withOut = accounts.map((account) => {
          const key = accountKey(account);
          return months.map((on) =>
            sumPence(
              ledger.entries
                .filter(({ id }) => id !== entry.id)
                .flatMap(({ postings }) =>
                  postings
                    .filter((one) => one.month === on && accountKey(one.account) === key)
                    .map((one) => one.amount),
                ),
            ),
          );
        });
        const before = ledger.entries.slice(0, ledger.entries.indexOf(entry));
        if (!ledger.post(undo)) return;
        expect(accounts.map((account) => ledger.months(account))).toEqual(withOut);
        // What stands in a month of a line again is what somebody entered there, never a difference that nobody did.
        for (const { account, month: on } of entry.postings) {
          if (account.kind !== 'LINE' || account.book === 'BUDGET') continue;
          const postings = before.flatMap((one) => one.postings);
          const stood = postings.filter((one) => one.month === on && accountKey(one.account) === accountKey(account));
          expect(ledger.phased(account).get(on)).toBe(sumPence(stood.map((one) => one.amount)));
        }
      }),
      { numRuns: 200 },
    );
  });
});
