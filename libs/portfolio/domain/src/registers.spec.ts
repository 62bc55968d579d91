import fc from 'fast-check';
import { addDays, dateOf, type StateTable } from '@weft/kernel';
import {
  ASSUMPTION_STATES,
  assumptionTable,
  decideEditAssumption,
  decideNewAssumption,
  decideTestAssumption,
} from './assumption';
import { decideLogDecision, type DecisionInput } from './decision';
import {
  decideAcceptDeliverable,
  decideCancelDeliverable,
  decideDeliver,
  decideEditDeliverable,
  decideNewDeliverable,
  decideReturnDeliverable,
  DELIVERABLE_STATES,
  deliverableTable,
  isDeliverableOverdue,
} from './deliverable';
import {
  decideEditIssue,
  decideNewIssue,
  decideReopenIssue,
  decideResolveIssue,
  isIssueOverdue,
  ISSUE_STATES,
  issueTable,
} from './issue';
import { nhsNumberWarnings } from './register';
import { RISK_STATES, riskTable } from './risk';
import { brokenBy } from './testing/broken-by';

const today = dateOf('2025-11-05');
const nobody = { pmo: false, homeLead: false, sro: false };

describe('an issue', () => {
  it('has a severity of 1 to 5', () => {
    expect(decideNewIssue({ title: 'Lease not signed', severity: 4 })).toEqual({
      ok: true,
      value: { title: 'Lease not signed', description: '', severity: 4, ownerId: null, dueOn: null },
    });
    expect(brokenBy(decideNewIssue({ title: 'Lease not signed', severity: 6 }))).toEqual([
      ['severity', 'score-out-of-range'],
    ]);
  });

  it('keeps a severity when it is edited', () => {
    const issue = { title: 'Lease not signed', description: '', severity: 4, ownerId: null, dueOn: null } as const;
    expect(decideEditIssue(issue, { dueOn: '2025-11-28' })).toEqual({ ok: true, value: { dueOn: '2025-11-28' } });
    expect(brokenBy(decideEditIssue(issue, { severity: null }))).toEqual([['severity', 'required']]);
  });

  it('is overdue from the day after, until it is resolved', () => {
    const dueOn = dateOf('2025-11-04');
    expect(isIssueOverdue({ state: 'OPEN', dueOn }, today)).toBe(true);
    expect(isIssueOverdue({ state: 'OPEN', dueOn: today }, today)).toBe(false);
    expect(isIssueOverdue({ state: 'RESOLVED', dueOn }, today)).toBe(false);
  });

  it('is resolved with what was done, and opened again with a reason', () => {
    expect(decideResolveIssue('OPEN', { resolution: 'Signed.' })).toMatchObject({ value: { state: 'RESOLVED' } });
    expect(decideReopenIssue('RESOLVED', { reason: 'By the wrong body.' })).toMatchObject({ value: { state: 'OPEN' } });
    expect(brokenBy(decideResolveIssue('OPEN', { resolution: ' ' }))).toEqual([['resolution', 'required']]);
    expect(brokenBy(decideResolveIssue('RESOLVED', { resolution: 'x' }))).toEqual([['', 'wrong-state']]);
  });
});

describe('an assumption', () => {
  it('is untested until evidence confirms or refutes it, and can be doubted again', () => {
    const demand = decideNewAssumption({ title: 'Demand stays at 22 starts a week', testBy: '2026-01-30' });
    expect(demand).toMatchObject({ ok: true, value: { ifWrong: '', testBy: '2026-01-30' } });
    expect(decideTestAssumption('UNTESTED', 'refute', { note: '31 a week.' })).toMatchObject({
      value: { state: 'FAILED' },
    });
    expect(decideTestAssumption('FAILED', 'doubt', { note: 'One odd month.' })).toMatchObject({
      value: { state: 'UNTESTED' },
    });
    expect(brokenBy(decideTestAssumption('HOLDS', 'refute', { note: 'x' }))).toEqual([['', 'wrong-state']]);
    expect(brokenBy(decideTestAssumption('UNTESTED', 'confirm', { note: '' }))).toEqual([['note', 'required']]);
  });

  it('is edited field by field', () => {
    const current = { title: 'Demand stays', ifWrong: '', ownerId: null, testBy: null };
    expect(decideEditAssumption(current, { ifWrong: 'More hours.' })).toEqual({
      ok: true,
      value: { ifWrong: 'More hours.' },
    });
  });
});

describe('the decision log', () => {
  const decision: DecisionInput = {
    decision: 'Lease delay at Mile End goes to Estates with a date.',
    decidedBy: 'Operational Management Group',
    decidedOn: '2025-11-05',
    links: [{ kind: 'MILESTONE', id: 'm1' }],
  };
  const earlier = { id: 'd1', code: 'D-214', decidedOn: dateOf('2025-11-03'), superseded: false };

  it('keeps who decided what, when, and what it changed', () => {
    expect(decideLogDecision(decision, today)).toEqual({
      ok: true,
      value: { ...decision, reason: '', supersedesId: null },
    });
  });

  it('refuses a decision of tomorrow, or of no day', () => {
    expect(brokenBy(decideLogDecision({ ...decision, decidedOn: '2025-11-06' }, today))).toEqual([
      ['decidedOn', 'decided-in-future'],
    ]);
    expect(brokenBy(decideLogDecision({ ...decision, decidedOn: '' }, today))).toEqual([['decidedOn', 'not-a-date']]);
  });

  it('refuses the same link twice, and more than fifty', () => {
    const twice = [...(decision.links ?? []), ...(decision.links ?? [])];
    expect(brokenBy(decideLogDecision({ ...decision, links: twice }, today))).toEqual([['links', 'link-twice']]);
    const many = Array.from({ length: 51 }, (_, index) => ({ kind: 'RISK' as const, id: String(index) }));
    expect(brokenBy(decideLogDecision({ ...decision, links: many }, today))).toEqual([['links', 'too-many-links']]);
  });

  it('puts a mistake right by a later entry, once', () => {
    expect(decideLogDecision({ ...decision, supersedes: earlier }, today)).toMatchObject({
      value: { supersedesId: 'd1' },
    });
    expect(brokenBy(decideLogDecision({ ...decision, supersedes: { ...earlier, superseded: true } }, today))).toEqual([
      ['supersedes', 'superseded-already'],
    ]);
    expect(brokenBy(decideLogDecision({ ...decision, decidedOn: '2025-11-02', supersedes: earlier }, today))).toEqual([
      ['decidedOn', 'before-superseded'],
    ]);
  });
});

describe('a deliverable', () => {
  it('is delivered, then accepted by those who answer for the project', () => {
    expect(decideNewDeliverable({ title: 'Pathway 1 home care, 1,150 starts a year', dueOn: '2026-03-31' }).ok).toBe(
      true,
    );
    expect(decideDeliver('PLANNED', { deliveredOn: '2025-11-04' }, today)).toEqual({
      ok: true,
      value: { state: 'DELIVERED', deliveredOn: '2025-11-04' },
    });
    expect(decideAcceptDeliverable('DELIVERED', { ...nobody, sro: true })).toEqual({
      ok: true,
      value: { state: 'ACCEPTED' },
    });
    expect(brokenBy(decideAcceptDeliverable('DELIVERED', nobody))).toEqual([['', 'accept-wrong-role']]);
    expect(brokenBy(decideAcceptDeliverable('PLANNED', { ...nobody, pmo: true }))).toEqual([['', 'wrong-state']]);
  });

  it('goes back with a reason, by the same people', () => {
    const reason = 'No translation into Bengali.';
    expect(decideReturnDeliverable('DELIVERED', { reason }, { ...nobody, homeLead: true })).toMatchObject({
      value: { state: 'PLANNED', reason },
    });
    expect(brokenBy(decideReturnDeliverable('DELIVERED', { reason }, nobody))).toEqual([['', 'accept-wrong-role']]);
  });

  it('is not delivered tomorrow, or twice', () => {
    expect(brokenBy(decideDeliver('PLANNED', { deliveredOn: '2025-11-06' }, today))).toEqual([
      ['deliveredOn', 'delivered-in-future'],
    ]);
    expect(brokenBy(decideDeliver('ACCEPTED', { deliveredOn: '2025-11-04' }, today))).toEqual([['', 'wrong-state']]);
  });

  it('can be given up and taken up again', () => {
    expect(decideCancelDeliverable('PLANNED', 'cancel', { reason: 'Not needed.' })).toMatchObject({
      value: { state: 'CANCELLED' },
    });
    expect(decideCancelDeliverable('CANCELLED', 'reinstate', { reason: 'Needed.' })).toMatchObject({
      value: { state: 'PLANNED' },
    });
  });

  it('is overdue while it is planned, from the day after', () => {
    expect(isDeliverableOverdue({ state: 'PLANNED', dueOn: addDays(today, -1) }, today)).toBe(true);
    expect(isDeliverableOverdue({ state: 'DELIVERED', dueOn: addDays(today, -1) }, today)).toBe(false);
  });

  it('is edited field by field', () => {
    const current = { title: 'Care plan form', acceptance: '', ownerId: null, dueOn: null, milestoneId: null };
    expect(decideEditDeliverable(current, { milestoneId: 'm1' })).toEqual({ ok: true, value: { milestoneId: 'm1' } });
  });
});

it('every text that could name a patient is warned about, by its field', () => {
  const input = { title: 'Mrs B, 943 476 5919', controls: 'Call 020 7364 5000.', severity: 9434765919 };
  expect(nhsNumberWarnings(input).map(({ field, rule }) => [field, rule])).toEqual([
    ['title', 'looks-like-nhs-number'],
  ]);
});

describe('laws of the registers', () => {
  const tables: [string, StateTable<string, string>, readonly string[]][] = [
    ['risk', riskTable, RISK_STATES],
    ['issue', issueTable, ISSUE_STATES],
    ['assumption', assumptionTable, ASSUMPTION_STATES],
    ['deliverable', deliverableTable, DELIVERABLE_STATES],
  ];

  it.each(tables)('every state of a %s is reached, and an event leads to one state alone', (_, table, states) => {
    const steps = table.map(({ from, event }) => `${from}/${event}`);
    expect(new Set(steps).size).toBe(steps.length);
    const reached = new Set([states[0], ...table.map(({ to }) => to)]);
    expect([...reached].sort()).toEqual([...states].sort());
  });

  it('no logged decision lies in the future or before the one that it supersedes', () => {
    const day = fc.integer({ min: -60, max: 60 }).map((days) => addDays(today, days));
    fc.assert(
      fc.property(day, day, fc.boolean(), (decidedOn, before, superseded) => {
        const supersedes = { id: 'd1', code: 'D-001', decidedOn: before, superseded };
        const decided = decideLogDecision({ decision: 'Go on.', decidedBy: 'PMO', decidedOn, supersedes }, today);
        expect(decided.ok).toBe(decidedOn <= today && decidedOn >= before && !superseded);
      }),
    );
  });
});
