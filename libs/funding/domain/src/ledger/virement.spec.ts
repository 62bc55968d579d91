import { dateOf, penceOf, pounds, type Pence } from '@weft/kernel';
import { brokenBy } from '../../../../portfolio/domain/src/testing/broken-by';
import { farida, KeptLedger, nadia, omar, sam, tanvir } from '../testing/kept-ledger';
import { completePlan, pack2025, y2025 } from '../testing/tower-hamlets';
import { lineAccount } from './account';
import { availableOf } from './balance';
import { decideEnterActuals } from './cells';
import { decideAllocate, decideContribute } from './funds';
import type { MoneyKeeper } from './money-keeper';
import { monthsOf } from './months';
import { decideReverse } from './reversal';
import {
  decideApproveVirement,
  decideAskVirement,
  decidePostVirement,
  decideRefuseVirement,
  decideVoidVirement,
  decideWithdrawVirement,
  neededApprovals,
  rolesStillNeeded,
  STANDARD_LIMITS,
  type Virement,
} from './virement';

const months = monthsOf(y2025);
// Two lines of one scheme and one source beside those of the plan, so that money can move within a scheme.
const [reablement] = completePlan.lines;
if (!reablement) throw new Error('no line');
const lines = [...completePlan.lines, { ...reablement, id: 'night-sitting', code: '1c' }];

const fresh = () => {
  const ledger = new KeptLedger(y2025, lines);
  const moving = (key: string) => ({ key, who: nadia, facts: ledger.facts, reason: 'As agreed.' });
  for (const { id, source } of lines) {
    const month = months[0] ?? dateOf('2025-04-01');
    ledger.must(
      decideContribute(
        { source: source ?? '', organisationId: 'lbth', month, amount: pounds(600_000) },
        moving(`c-${id}`),
      ),
    );
    ledger.must(
      decideAllocate(
        ledger.line(id),
        months.map((at) => ({ month: at, amount: pounds(50_000) })),
        moving(`a-${id}`),
      ),
    );
  }
  return ledger;
};

const ask = (ledger: KeptLedger, to: string, amount: Pence, who: MoneyKeeper = nadia, from = 'reablement') =>
  decideAskVirement(
    { amount, reason: 'Night sitting starts earlier.', year: y2025 },
    { from: ledger.line(from), to: ledger.line(to), pack: pack2025, who },
  );
const asked = (
  ledger: KeptLedger,
  to = 'night-sitting',
  amount = pounds(10_000),
  who: MoneyKeeper = nadia,
): Virement => {
  const decided = ask(ledger, to, amount, who);
  if (!decided.ok) throw new Error(JSON.stringify(decided.refusal));
  const virement = { ...decided.value, id: `v${ledger.virements.size + 1}` };
  ledger.virements.set(virement.id, virement);
  return virement;
};
const deciding = (ledger: KeptLedger, { fromLineId, toLineId }: Virement, who: MoneyKeeper) => ({
  from: ledger.line(fromLineId),
  to: ledger.line(toLineId),
  limits: STANDARD_LIMITS,
  who,
});
const approve = (ledger: KeptLedger, virement: Virement, who: MoneyKeeper, boardDecision: string | null = null) =>
  decideApproveVirement(virement, { ...deciding(ledger, virement, who), boardDecision });
const approved = (ledger: KeptLedger, virement: Virement, ...by: MoneyKeeper[]): Virement => {
  const last = by.reduce((now, who) => {
    const decided = approve(ledger, now, who);
    if (!decided.ok) throw new Error(JSON.stringify(decided.refusal));
    return { ...now, ...decided.value };
  }, virement);
  ledger.virements.set(last.id, last);
  return last;
};
const post = (ledger: KeptLedger, virement: Virement, limits = STANDARD_LIMITS, boardDecision: string | null = null) =>
  decidePostVirement(virement, {
    limits,
    boardDecision,
    from: ledger.line(virement.fromLineId),
    to: ledger.line(virement.toLineId),
    pack: pack2025,
    facts: ledger.facts,
    phased: ledger.phased(lineAccount('BUDGET', virement.fromLineId)),
  });

describe('a virement', () => {
  it('is asked for, approved by another finance lead within a scheme, and posted', () => {
    const ledger = fresh();
    const virement = approved(ledger, asked(ledger), omar);
    expect(virement).toMatchObject({ state: 'APPROVED', approvals: [{ personId: 'omar', roles: ['FINANCE_LEAD'] }] });
    const posted = post(ledger, virement);
    if (!posted.ok) throw new Error('not posted');
    ledger.virements.set(virement.id, { ...virement, state: posted.value.state });
    ledger.must({ ok: true, value: posted.value.entry });
    expect(ledger.balance('reablement').budget).toBe(pounds(590_000));
    expect(ledger.balance('night-sitting').budget).toBe(pounds(610_000));
    expect(brokenBy(post(ledger, virement))).toEqual([['requestId', 'posted-already']]);
  });

  it('across schemes needs a finance lead and the BCF lead, in either order', () => {
    for (const by of [
      [omar, farida],
      [farida, omar],
    ]) {
      const ledger = fresh();
      const first = approve(ledger, asked(ledger, 'rapid-response'), by[0] as MoneyKeeper);
      expect(first).toMatchObject({ ok: true, value: { state: 'ASKED' } });
      expect(approved(ledger, asked(ledger, 'rapid-response'), ...by).state).toBe('APPROVED');
    }
  });

  it('needs two people, even where one of them holds both roles', () => {
    const ledger = fresh();
    const both: MoneyKeeper = { personId: 'both', grants: [...omar.grants, ...farida.grants] };
    const once = approve(ledger, asked(ledger, 'rapid-response'), both);
    if (!once.ok) throw new Error('refused');
    const again = { ...asked(ledger, 'rapid-response'), ...once.value };
    expect(brokenBy(approve(ledger, again, both))).toEqual([['', 'approved-already']]);
  });

  it('counts who holds both roles where they are needed', () => {
    const both: MoneyKeeper = { personId: 'both', grants: [...omar.grants, ...farida.grants] };
    for (const other of [omar, farida]) {
      const ledger = fresh();
      expect(approved(ledger, asked(ledger, 'rapid-response'), both, other).state).toBe('APPROVED');
    }
    const ledger = fresh();
    const once = approve(ledger, asked(ledger, 'rapid-response'), omar);
    if (!once.ok) throw new Error('refused');
    const yusuf: MoneyKeeper = { ...omar, personId: 'yusuf' };
    const waits = { ...asked(ledger, 'rapid-response'), ...once.value };
    expect(brokenBy(approve(ledger, waits, yusuf))).toEqual([['', 'approved-already']]);
  });

  it('beyond the finance lead’s limit needs the BCF lead, beyond theirs the board', () => {
    const within = { schemeId: 's1' };
    const needs = (amount: Pence, to = within) => {
      const { roles, board } = neededApprovals(within, to, amount, STANDARD_LIMITS);
      return [roles.length, board];
    };
    expect(needs(pounds(50_000))).toEqual([1, false]);
    expect(needs(penceOf(5_000_001))).toEqual([2, false]);
    expect(needs(pounds(1), { schemeId: 's2' })).toEqual([2, false]);
    expect(needs(pounds(250_000))).toEqual([2, false]);
    expect(needs(penceOf(25_000_001))).toEqual([2, true]);
    const ledger = fresh();
    const large = asked(ledger, 'night-sitting', pounds(300_000));
    expect(brokenBy(approve(ledger, large, omar))).toEqual([['boardDecision', 'board-decision-needed']]);
    expect(approve(ledger, large, omar, 'D-031 of 22 October').ok).toBe(true);
  });

  it('is never approved or refused by the one who asked', () => {
    const ledger = fresh();
    const own = asked(ledger);
    expect(brokenBy(approve(ledger, own, nadia))).toEqual([['', 'own-virement']]);
    expect(brokenBy(decideRefuseVirement(own, 'No.', deciding(ledger, own, nadia)))).toEqual([['', 'own-virement']]);
  });

  it('is not decided by a finance lead of another organisation, or a project lead', () => {
    const ledger = fresh();
    for (const who of [sam, tanvir]) {
      expect(brokenBy(approve(ledger, asked(ledger), who))).toEqual([['', 'virement-wrong-role']]);
    }
    expect(brokenBy(ask(ledger, 'night-sitting', pounds(1), tanvir))).toEqual([['', 'finance-wrong-role']]);
    expect(brokenBy(ask(ledger, 'night-sitting', pounds(1), sam))).toEqual([['', 'finance-of-another-organisation']]);
    // Who keeps the taking line alone does not ask for another organisation's money; of their own they give.
    expect(brokenBy(ask(ledger, 'rapid-response', pounds(1), sam))).toEqual([['', 'finance-of-another-organisation']]);
    expect(ask(ledger, 'reablement', pounds(1), sam, 'rapid-response').ok).toBe(true);
  });

  it('is not approved twice at once: the second finds it approved', () => {
    const ledger = fresh();
    const virement = approved(ledger, asked(ledger), omar);
    const yusuf: MoneyKeeper = { ...omar, personId: 'yusuf' };
    expect(brokenBy(approve(ledger, virement, yusuf))).toEqual([['', 'wrong-state']]);
  });

  it('never goes across sources where the pack forbids it, and does where a pack allows it', () => {
    const ledger = fresh();
    expect(brokenBy(ask(ledger, 'reablement-grant', pounds(1)))).toEqual([['toLineId', 'across-sources']]);
    const lines = { from: ledger.line('reablement'), to: ledger.line('reablement-grant'), who: nadia };
    const allowed = { ...pack2025, virement: { acrossSources: 'ALLOWED' } } as const;
    const input = { amount: pounds(1), reason: 'Agreed.', year: y2025 };
    expect(decideAskVirement(input, { ...lines, pack: allowed }).ok).toBe(true);
  });

  it('never overspends the giving line, what others asked for included', () => {
    const ledger = fresh();
    expect(brokenBy(ask(ledger, 'night-sitting', penceOf(60_000_001)))).toEqual([['amount', 'overspends-line']]);
    asked(ledger, 'night-sitting', pounds(600_000));
    expect(availableOf(ledger.balance('reablement'))).toBe(0);
    expect(brokenBy(ask(ledger, 'night-sitting', penceOf(1)))).toEqual([['amount', 'overspends-line']]);
  });

  it('is not posted where the line has spent the money meanwhile; it is voided, and holds no more', () => {
    const ledger = fresh();
    const virement = approved(ledger, asked(ledger, 'night-sitting', pounds(10_000)), omar);
    const cells = [
      {
        lineId: 'reablement',
        organisationId: 'lbth',
        month: months[0] ?? dateOf('2025-04-01'),
        to: pounds(590_001),
        stands: penceOf(0),
      },
    ];
    ledger.must(decideEnterActuals({ key: 'x', cells, who: nadia, facts: ledger.facts }));
    expect(brokenBy(post(ledger, virement))).toEqual([['amount', 'overspends-line']]);
    const voided = decideVoidVirement(virement, 'Spent on agency staff.', deciding(ledger, virement, omar));
    expect(voided).toEqual({ ok: true, value: 'VOIDED' });
    ledger.virements.set(virement.id, { ...virement, state: 'VOIDED' });
    expect(ledger.balance('reablement').held).toBe(0);
  });

  it('is not posted where the limits were lowered since it was approved, and says whose approval is missing', () => {
    const ledger = fresh();
    const virement = approved(ledger, asked(ledger, 'night-sitting', pounds(10_000)), omar);
    const lowered = { ...STANDARD_LIMITS, FINANCE_LEAD: pounds(5_000) };
    expect(post(ledger, virement).ok).toBe(true);
    const refused = post(ledger, virement, lowered);
    expect(brokenBy(refused)).toEqual([['', 'approval-missing']]);
    expect(JSON.stringify(refused)).toContain('the approval of the BCF lead is missing');
    const both = approved(ledger, asked(ledger, 'rapid-response', pounds(10_000)), omar, farida);
    expect(post(ledger, both, lowered).ok).toBe(true);
    const lowest = { FINANCE_LEAD: pounds(1), BCF_LEAD: pounds(2) };
    expect(JSON.stringify(post(ledger, both, lowest))).toContain('the decision of the board is missing');
    expect(post(ledger, both, lowest, 'D-040').ok).toBe(true);
  });

  it('is posted into open months alone, by the phasing of the giving line', () => {
    const ledger = fresh();
    ledger.closedThrough = dateOf('2025-12-01');
    const posted = post(ledger, approved(ledger, asked(ledger, 'night-sitting', penceOf(100)), omar));
    if (!posted.ok) throw new Error('not posted');
    expect(posted.value.entry.postings.map(({ month, amount }) => [month, amount])).toEqual([
      ['2026-01-01', -34],
      ['2026-01-01', 34],
      ['2026-02-01', -33],
      ['2026-02-01', 33],
      ['2026-03-01', -33],
      ['2026-03-01', 33],
    ]);
    ledger.closedThrough = dateOf('2026-03-01');
    expect(brokenBy(post(ledger, approved(ledger, asked(ledger), omar)))).toEqual([['financialYear', 'year-closed']]);
  });

  it('that was posted is put right by another, never by a reversal', () => {
    const ledger = fresh();
    const posted = post(ledger, approved(ledger, asked(ledger), omar));
    if (!posted.ok) throw new Error('not posted');
    const entry = ledger.must({ ok: true, value: posted.value.entry });
    const undone = decideReverse(entry, {
      facts: ledger.facts,
      who: farida,
      organisationIds: ['lbth'],
      reversedBy: null,
      heldOn: () => penceOf(0),
      since: new Map(),
    });
    expect(brokenBy(undone)).toEqual([['', 'reverse-by-virement']]);
  });

  it('needs a sound amount, a reason, two lines and a year of the round', () => {
    const ledger = fresh();
    const from = ledger.line('reablement');
    const odd = decideAskVirement(
      { amount: penceOf(0), reason: ' ', year: '2024-25' as typeof y2025 },
      { from, to: from, pack: pack2025, who: nadia },
    );
    expect(brokenBy(odd)).toEqual([
      ['toLineId', 'same-line'],
      ['reason', 'required'],
      ['amount', 'not-positive'],
      ['financialYear', 'year-of-another-round'],
    ]);
    expect(brokenBy(ask(ledger, 'night-sitting', 0.5 as Pence))).toEqual([['amount', 'part-of-a-penny']]);
  });

  it('is withdrawn by the one who asked, refused with a reason', () => {
    const ledger = fresh();
    const virement = asked(ledger);
    expect(decideWithdrawVirement(virement, nadia)).toEqual({ ok: true, value: 'VOIDED' });
    expect(brokenBy(decideWithdrawVirement(virement, omar))).toEqual([['', 'virement-not-yours']]);
    expect(brokenBy(decideRefuseVirement(virement, '', deciding(ledger, virement, omar)))).toEqual([
      ['reason', 'required'],
    ]);
    expect(decideRefuseVirement(virement, 'Not now.', deciding(ledger, virement, omar))).toEqual({
      ok: true,
      value: 'REFUSED',
    });
    const refused = { ...virement, state: 'REFUSED' } as const;
    expect(brokenBy(decideWithdrawVirement(refused, nadia))).toEqual([['', 'wrong-state']]);
    expect(brokenBy(post(ledger, virement))).toEqual([['', 'wrong-state']]);
  });
});

describe('whose approval is still needed', () => {
  const both = ['FINANCE_LEAD', 'BCF_LEAD'] as const;
  it.each([
    [both, [], both],
    [both, [['FINANCE_LEAD']], ['BCF_LEAD']],
    // Who holds both counts where they are needed: either may come next.
    [both, [['FINANCE_LEAD', 'BCF_LEAD']], both],
    [both, [['FINANCE_LEAD', 'BCF_LEAD'], ['BCF_LEAD']], []],
    [['FINANCE_LEAD'], [['FINANCE_LEAD']], []],
  ] as const)('of %j after %j is %j', (needed, given, still) => {
    const approvals = given.map((roles, n) => ({ personId: `p${n}`, roles }));
    expect(rolesStillNeeded(needed, approvals)).toEqual(still);
  });
});
