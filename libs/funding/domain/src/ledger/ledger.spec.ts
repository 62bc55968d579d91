import { brokenFields, dateOf, MOST_PENCE, penceOf, pounds, type Pence, type Result } from '@weft/kernel';
import { brokenBy } from '../../../../portfolio/domain/src/testing/broken-by';
import { farida, KeptLedger, nadia, sam, tanvir } from '../testing/kept-ledger';
import { completePlan, y2025 } from '../testing/tower-hamlets';
import { contribution, lineAccount, paid, pool, suspense } from './account';
import { availableOf, balanceOf, lineBalance } from './balance';
import { decideEnterActuals, decideEnterCommitments, decideRephase, type CellChange } from './cells';
import { decidePost, refuseEditOfEntry, type EntryDraft, type Posting } from './entry';
import { decideAllocate, decideContribute, decideMoveActual } from './funds';
import { decideCloseMonth, decideReopenMonth, monthsOf } from './months';
import { decideReverse } from './reversal';

const months = monthsOf(y2025);
const [april = dateOf('2025-04-01'), may = april, june = april] = months;

const fresh = () => {
  const ledger = new KeptLedger(y2025, completePlan.lines, [y2025, '2026-27' as typeof y2025]);
  const moving = (key: string) => ({ key, who: nadia, facts: ledger.facts, reason: 'The plan as agreed.' });
  ledger.must(
    decideContribute(
      { source: 'NHS_MINIMUM', organisationId: 'lbth', month: april, amount: pounds(1_000_000) },
      moving('c1'),
    ),
  );
  ledger.must(
    decideAllocate(
      ledger.line('reablement'),
      months.map((month) => ({ month, amount: pounds(50_000) })),
      moving('a1'),
    ),
  );
  return ledger;
};
const cell = (ledger: KeptLedger, month: typeof april, to: number, lineId = 'reablement'): CellChange => ({
  lineId,
  organisationId: ledger.line(lineId).organisationId,
  month,
  to: to as Pence,
  stands: ledger.phased(lineAccount('ACTUAL', lineId)).get(month) ?? penceOf(0),
});
const enter = (ledger: KeptLedger, key: string, ...cells: CellChange[]) =>
  decideEnterActuals({ key, cells, who: nadia, facts: ledger.facts });
const reverse = (ledger: KeptLedger, entry: Parameters<typeof decideReverse>[0], reversedBy: string | null = null) =>
  decideReverse(entry, {
    facts: ledger.facts,
    who: nadia,
    organisationIds: ['lbth'],
    reversedBy,
    heldOn: () => penceOf(0),
    since: ledger.since(entry),
  });

describe('an entry', () => {
  const posting = (account: Posting['account'], amount: number, month = april): Posting => ({
    account,
    month,
    amount: amount as Pence,
  });
  const draft = (...postings: Posting[]): EntryDraft => ({
    kind: 'ACTUAL',
    key: 'k',
    postings,
    reason: null,
    reverses: null,
  });
  const line = lineAccount('ACTUAL', 'reablement');
  const post = (...postings: Posting[]) => brokenBy(decidePost(draft(...postings), fresh().facts));

  it('balances in each book by itself', () => {
    expect(post(posting(line, 5), posting(paid, -5))).toEqual([]);
    expect(post(posting(line, 5), posting(paid, -4))).toEqual([['postings', 'unbalanced']]);
    expect(post(posting(line, 5), posting(pool('DFG'), -5))).toEqual([
      ['postings', 'unbalanced'],
      ['postings', 'unbalanced'],
    ]);
  });

  it('holds whole pence, something, in open months, once', () => {
    expect(post()).toEqual([['postings', 'nothing-posted']]);
    expect(post(posting(line, 0), posting(paid, 0))).toEqual([
      ['postings.0.amount', 'nothing-posted'],
      ['postings.1.amount', 'nothing-posted'],
    ]);
    expect(post(posting(line, 0.5), posting(paid, -0.5)).map(([, rule]) => rule)).toEqual([
      'part-of-a-penny',
      'part-of-a-penny',
    ]);
    expect(post(posting(line, 1, dateOf('2025-04-02')), posting(paid, -1))).toEqual([
      ['postings.0.month', 'not-a-month'],
    ]);
    const ledger = fresh();
    const again = decidePost({ ...draft(posting(line, 1), posting(paid, -1)), key: 'a1' }, ledger.facts);
    expect(brokenBy(again)).toEqual([['requestId', 'posted-already']]);
    ledger.closedThrough = april;
    const closed = decidePost(draft(posting(line, 1), posting(paid, -1, may)), ledger.facts);
    expect(brokenBy(closed)).toEqual([['postings.0.month', 'month-closed']]);
  });

  it('takes no balance past the safe range', () => {
    const ledger = fresh();
    const most = [posting(line, MOST_PENCE), posting(paid, -MOST_PENCE)];
    ledger.must(decidePost({ ...draft(...most), key: 'most' }, ledger.facts));
    const penny = draft(posting(line, 1), posting(paid, -1));
    expect(brokenBy(decidePost(penny, ledger.facts))).toEqual([['postings.0.amount', 'sum-out-of-range']]);
  });

  it('that stands is never edited', () => {
    expect(brokenBy(refuseEditOfEntry())).toEqual([['', 'entry-stands']]);
  });
});

describe('actuals', () => {
  it('of a block post one sum for what was paid in a month', () => {
    const ledger = fresh();
    const block = [cell(ledger, april, 100), cell(ledger, april, 250, 'rapid-response'), cell(ledger, may, 7)];
    const { postings } = ledger.must(enter(ledger, '1', ...block));
    expect(postings.filter(({ account }) => account.kind === 'PAID')).toEqual([
      { account: paid, month: april, amount: -350 },
      { account: paid, month: may, amount: -7 },
    ]);
  });

  it('that somebody changed since they were seen are looked at again', () => {
    const ledger = fresh();
    ledger.must(enter(ledger, '1', cell(ledger, april, 100)));
    const seen = { ...cell(ledger, april, 300), was: penceOf(0) };
    expect(brokenBy(enter(ledger, '2', seen))).toEqual([['cells.0.was', 'cell-changed']]);
    expect(brokenBy(enter(ledger, '2', { ...seen, was: penceOf(100) }))).toEqual([]);
    // Who wanted what is there already has it.
    expect(enter(ledger, '2', { ...seen, to: penceOf(100) })).toEqual({ ok: true, value: null });
  });

  it('post the difference from what stands, and undo posts the reversal', () => {
    const ledger = fresh();
    const first = ledger.must(enter(ledger, '1', cell(ledger, april, 4_800_000)));
    expect(first.postings[0]).toEqual({
      account: lineAccount('ACTUAL', 'reablement'),
      month: april,
      amount: 4_800_000,
    });
    const second = ledger.must(enter(ledger, '2', cell(ledger, april, 5_100_000)));
    expect(second.postings.map(({ amount }) => amount)).toEqual([300_000, -300_000]);
    ledger.must(reverse(ledger, second));
    expect(ledger.months(lineAccount('ACTUAL', 'reablement')).slice(0, 2)).toEqual([4_800_000, 0]);
    expect(ledger.entries).toHaveLength(5);
    expect(brokenBy(reverse(ledger, second, 'e5'))).toEqual([['', 'reversed-already']]);
    // Who does not know of the other's undo is stopped by the key.
    expect(brokenBy(reverse(ledger, second))).toEqual([['requestId', 'posted-already']]);
  });

  it('of a month that has not begun, or that the plan does not have, are refused by their cell', () => {
    const ledger = fresh();
    ledger.today = dateOf('2025-05-31');
    ledger.closedThrough = april;
    const ahead = enter(ledger, '1', cell(ledger, may, 100), cell(ledger, june, 100));
    expect(brokenBy(ahead)).toEqual([['cells.1.month', 'month-ahead']]);
    expect(JSON.stringify(ahead)).toContain('Jun 2025 has not begun. Actuals are entered for May 2025;');
    expect(enter(ledger, '1', cell(ledger, may, 100), cell(ledger, june, 0)).ok).toBe(true);
    ledger.today = june;
    expect(enter(ledger, '1', cell(ledger, june, 100)).ok).toBe(true);
    ledger.today = dateOf('2028-01-01');
    const outside = enter(ledger, '1', cell(ledger, dateOf('2027-04-01'), 100));
    expect(brokenBy(outside)).toEqual([['cells.0.month', 'month-outside-plan']]);
    expect(JSON.stringify(outside)).toContain('from Apr 2025 to Mar 2027');
  });

  it('are undone only while their cells stand as they left them, one’s own later ones first', () => {
    const ledger = fresh();
    const first = ledger.must(enter(ledger, '1', cell(ledger, april, 100), cell(ledger, may, 7)));
    const second = ledger.must(enter(ledger, '2', cell(ledger, april, 300)), farida);
    const refused = reverse(ledger, first);
    expect(brokenBy(refused)).toEqual([['postings.0', 'cell-changed']]);
    expect(JSON.stringify(refused)).toContain(
      'farida entered another figure for Apr 2025 since: £3.00 stands there now.',
    );
    const undone = ledger.must(reverse(ledger, second));
    ledger.must(reverse(ledger, first));
    expect(ledger.months(lineAccount('ACTUAL', 'reablement')).slice(0, 2)).toEqual([0, 0]);
    // Done again out of order, the figure of somebody else would come back.
    expect(brokenBy(reverse(ledger, undone))).toEqual([['postings.0', 'cell-changed']]);
  });

  it('pasted as a block are one entry, and all or nothing', () => {
    const ledger = fresh();
    const block = months.slice(0, 6).map((month) => cell(ledger, month, 5_000_000));
    ledger.closedThrough = april;
    expect(brokenBy(enter(ledger, 'p', ...block))).toEqual([['cells.0.month', 'month-closed']]);
    ledger.closedThrough = null;
    expect(ledger.must(enter(ledger, 'p', ...block)).postings).toHaveLength(12);
    expect(enter(ledger, 'q', ...months.slice(0, 6).map((month) => cell(ledger, month, 5_000_000)))).toEqual({
      ok: true,
      value: null,
    });
  });

  it('in a closed month stay as they are, where a block holds them as they are', () => {
    const ledger = fresh();
    ledger.must(enter(ledger, '1', cell(ledger, april, 100)));
    ledger.closedThrough = april;
    const both = [cell(ledger, april, 100), cell(ledger, may, 200)];
    expect(ledger.must(enter(ledger, '2', ...both)).postings).toHaveLength(2);
  });

  it('in a closed month are neither changed nor undone', () => {
    const ledger = fresh();
    const entry = ledger.must(enter(ledger, '1', cell(ledger, april, 100)));
    ledger.closedThrough = april;
    expect(brokenBy(enter(ledger, '2', cell(ledger, april, 200)))).toEqual([['cells.0.month', 'month-closed']]);
    expect(brokenBy(reverse(ledger, entry)).map(([, rule]) => rule)).toEqual(['month-closed', 'month-closed']);
  });

  it.each<[string, (ledger: KeptLedger) => Result<unknown>, [string, string][]]>([
    ['half a penny', (ledger) => enter(ledger, 'x', cell(ledger, april, 0.5)), [['cells.0.to', 'part-of-a-penny']]],
    [
      'past the range',
      (ledger) => enter(ledger, 'x', cell(ledger, april, MOST_PENCE + 1)),
      [['cells.0.to', 'out-of-range']],
    ],
    [
      'a cell twice',
      (ledger) => enter(ledger, 'x', cell(ledger, april, 1), cell(ledger, april, 2)),
      [['cells.1', 'cell-twice']],
    ],
    [
      'by a finance lead of another organisation',
      (ledger) => decideEnterActuals({ key: 'x', cells: [cell(ledger, april, 1)], who: sam, facts: ledger.facts }),
      [['', 'finance-of-another-organisation']],
    ],
    [
      'by a project lead',
      (ledger) => decideEnterActuals({ key: 'x', cells: [cell(ledger, april, 1)], who: tanvir, facts: ledger.facts }),
      [['', 'finance-wrong-role']],
    ],
  ])('%s: refused', (_, decide, broken) => expect(brokenBy(decide(fresh()))).toEqual(broken));

  it('of what an organisation answers for are entered by its own finance lead', () => {
    const ledger = fresh();
    const own = [cell(ledger, april, 1, 'rapid-response')];
    expect(decideEnterActuals({ key: 'x', cells: own, who: sam, facts: ledger.facts }).ok).toBe(true);
  });
});

describe('what is promised', () => {
  const meant = { available: () => penceOf(0), beyondBudget: true };

  it('waits for a word where it goes beyond what its line has left, by its own line and year', () => {
    const ledger = fresh();
    const promise = (amounts: readonly number[], left: number, { beyondBudget = false, stands = 0 } = {}) =>
      decideEnterCommitments({
        key: 'c',
        cells: amounts.map((amount, n) => ({
          ...cell(ledger, n === 0 ? june : april, amount),
          stands: penceOf(stands),
        })),
        who: nadia,
        facts: ledger.facts,
        available: () => penceOf(left),
        beyondBudget,
      });
    expect(promise([50, 50], 100).ok).toBe(true);
    const beyond = promise([50, 51], 100);
    expect(brokenBy(beyond)).toEqual([['cells.0.to', 'beyond-budget']]);
    expect(brokenFields(beyond)[0]?.message).toBe(
      'The line has £1.00 that is not spent, promised or held: this promises £0.01 beyond it. Say that it is meant, or promise less.',
    );
    expect(promise([50, 51], 100, { beyondBudget: true }).ok).toBe(true);
    // A line that has nothing left promises less without being asked.
    expect(promise([60], -500, { stands: 70 }).ok).toBe(true);
    expect(brokenBy(promise([71], -500, { stands: 70 }))).toEqual([['cells.0.to', 'beyond-budget']]);
  });

  it('may be of a month to come, and stays within the plan', () => {
    const ledger = fresh();
    ledger.today = april;
    const promise = (month: typeof april) =>
      decideEnterCommitments({ key: 'c', cells: [cell(ledger, month, 1)], who: nadia, facts: ledger.facts, ...meant });
    expect(promise(june).ok).toBe(true);
    expect(brokenBy(promise(dateOf('2027-04-01')))).toEqual([['cells.0.month', 'month-outside-plan']]);
  });

  it('is never less than nothing, which would hide what was spent', () => {
    const ledger = fresh();
    const cells = [cell(ledger, june, -1)];
    expect(brokenBy(decideEnterCommitments({ key: 'c', cells, who: nadia, facts: ledger.facts, ...meant }))).toEqual([
      ['cells.0.to', 'negative-commitment'],
    ]);
  });

  it('is a commitment, and lessens what a line can give', () => {
    const ledger = fresh();
    const cells = [cell(ledger, june, 2_000_000)];
    ledger.must(decideEnterCommitments({ key: 'c', cells, who: nadia, facts: ledger.facts, ...meant }));
    ledger.must(enter(ledger, '1', cell(ledger, april, 4_800_000)));
    expect(ledger.balance('reablement')).toEqual({
      budget: 60_000_000,
      committed: 2_000_000,
      spent: 4_800_000,
      held: 0,
    });
    expect(availableOf(ledger.balance('reablement'))).toBe(53_200_000);
  });
});

describe('a budget', () => {
  const budget = (ledger: KeptLedger, month: typeof april, to: number): CellChange => ({
    ...cell(ledger, month, to),
    stands: ledger.phased(lineAccount('BUDGET', 'reablement')).get(month) ?? penceOf(0),
  });
  const rephase = (ledger: KeptLedger, ...cells: CellChange[]) =>
    decideRephase({ key: 'r', cells, who: nadia, facts: ledger.facts });

  it('is moved between months as long as the year stays', () => {
    const ledger = fresh();
    const below = rephase(ledger, budget(ledger, april, -1), budget(ledger, may, 10_000_001));
    expect(brokenBy(below)).toEqual([['cells.0.to', 'negative-budget']]);
    const nextApril = dateOf('2026-04-01');
    const acrossYears = rephase(ledger, budget(ledger, april, 4_000_000), budget(ledger, nextApril, 1_000_000));
    expect(brokenBy(acrossYears)).toEqual([
      ['cells', 'rephasing-changes-budget'],
      ['cells', 'rephasing-changes-budget'],
    ]);
    const off = rephase(ledger, budget(ledger, april, 4_000_000), budget(ledger, may, 6_000_001));
    expect(brokenBy(off)).toEqual([['cells', 'rephasing-changes-budget']]);
    ledger.must(rephase(ledger, budget(ledger, april, 4_000_000), budget(ledger, may, 6_000_000)));
    expect(ledger.balance('reablement').budget).toBe(60_000_000);
  });

  it('is allocated from what the source has brought in, and no more', () => {
    const ledger = fresh();
    const allocate = (amount: number) =>
      decideAllocate(ledger.line('rapid-response'), [{ month: april, amount: penceOf(amount) }], {
        key: 'a2',
        who: nadia,
        facts: ledger.facts,
        reason: null,
      });
    expect(brokenBy(allocate(40_000_001))).toEqual([['amount', 'pool-overdrawn']]);
    expect(brokenBy(allocate(-1))).toEqual([['amount', 'not-positive']]);
    ledger.must(allocate(40_000_000));
    expect(ledger.balanceOf(pool('NHS_MINIMUM'))).toBe(0);
    expect(ledger.balanceOf(contribution('NHS_MINIMUM'))).toBe(-100_000_000);
  });

  it('that was allocated is taken back while it is not spent', () => {
    const ledger = fresh();
    const [, allocation] = ledger.entries;
    if (!allocation) throw new Error('no allocation');
    ledger.must(enter(ledger, '1', cell(ledger, april, 1)));
    expect(brokenBy(reverse(ledger, allocation))).toEqual([['postings.1', 'overspends-line']]);
    ledger.must(enter(ledger, '2', cell(ledger, april, 0)));
    ledger.must(reverse(ledger, allocation));
    expect(ledger.balanceOf(pool('NHS_MINIMUM'))).toBe(100_000_000);
  });

  it('of a source is taken back while no line has it', () => {
    const ledger = fresh();
    const [contributed] = ledger.entries;
    if (!contributed) throw new Error('no contribution');
    expect(brokenBy(reverse(ledger, contributed))).toEqual([['postings.1', 'pool-overdrawn']]);
  });
});

describe('the balance of a line at any past moment', () => {
  it('is the sum of what was posted by then, up to the month asked for', () => {
    const ledger = fresh();
    const first = ledger.must(enter(ledger, '1', cell(ledger, april, 4_800_000)));
    ledger.must(enter(ledger, '2', cell(ledger, april, 5_100_000), cell(ledger, may, 900)));
    const spent = (moment: Parameters<typeof lineBalance>[2]) =>
      lineBalance(ledger.entries, 'reablement', moment).spent;
    expect(spent({ at: first.madeAt })).toBe(4_800_000);
    expect(spent({})).toBe(5_100_900);
    expect(spent({ through: april })).toBe(5_100_000);
    expect(spent({ from: may, through: may })).toBe(900);
    expect(spent({ at: '2025-04-01T00:00:00.000Z' })).toBe(0);
    expect(lineBalance(ledger.entries, 'reablement', { through: may }).budget).toBe(10_000_000);
    expect(balanceOf(ledger.entries, paid)).toBe(-5_100_900);
  });
});

describe('months', () => {
  const today = dateOf('2025-07-02');
  it('close in order, once they are over', () => {
    const close = (month: typeof april, closedThrough: typeof april | null) =>
      brokenBy(decideCloseMonth(month, { closedThrough, today }));
    expect(close(april, null)).toEqual([]);
    expect(close(may, april)).toEqual([]);
    expect(close(april, april)).toEqual([['month', 'month-closed-already']]);
    expect(close(june, april)).toEqual([['month', 'month-out-of-order']]);
    expect(close(dateOf('2025-07-01'), june)).toEqual([['month', 'month-not-over']]);
  });
  it('open again from the last, with a reason', () => {
    expect(decideReopenMonth(june, { reason: ' A late invoice. ' })).toEqual({
      ok: true,
      value: { closedThrough: may, reason: 'A late invoice.' },
    });
    expect(brokenBy(decideReopenMonth(june, { reason: '' }))).toEqual([['reason', 'required']]);
    expect(brokenBy(decideReopenMonth(null, { reason: 'x' }))).toEqual([['', 'none-closed']]);
  });
});

describe('suspense', () => {
  it('holds what maps to no line, until somebody moves it where it belongs', () => {
    const ledger = fresh();
    const coding = suspense('C1204/54100');
    const postings = [
      { account: coding, month: may, amount: penceOf(123_456) },
      { account: paid, month: may, amount: penceOf(-123_456) },
    ];
    ledger.must(decidePost({ kind: 'ACTUAL', key: 'extract/1', postings, reason: null, reverses: null }, ledger.facts));
    const moved = (amount: number, reason: string | null = 'Cost centre of reablement.') =>
      decideMoveActual(
        { account: coding, stands: ledger.balanceOf(coding), organisationId: 'lbth' },
        { lineId: 'reablement', organisationId: 'lbth' },
        { month: june, amount: penceOf(amount) },
        { key: 'm', who: farida, facts: ledger.facts, reason },
      );
    expect(brokenBy(moved(123_457))).toEqual([['amount', 'moves-more-than-stands']]);
    expect(brokenBy(moved(1, null))).toEqual([['reason', 'required']]);
    ledger.today = may;
    expect(brokenBy(moved(1))).toEqual([
      ['postings.0.month', 'month-ahead'],
      ['postings.1.month', 'month-ahead'],
    ]);
    ledger.today = june;
    ledger.must(moved(123_456));
    expect([ledger.balanceOf(coding), ledger.balance('reablement').spent]).toEqual([0, 123_456]);
  });

  it('a line gives no more than its budget, though money came back to it', () => {
    const budget = pounds(500);
    const none = penceOf(0);
    expect(availableOf({ budget, committed: penceOf(-1), spent: none, held: none })).toBe(budget);
    expect(availableOf({ budget, committed: penceOf(-1), spent: penceOf(3), held: penceOf(10) })).toBe(49_988);
  });
});
