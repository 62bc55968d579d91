import fc from 'fast-check';
import type { Grant } from '@weft/identity/domain';
import { addDays, dateOf } from '@weft/kernel';
import {
  decideAgree,
  decideChangeTerms,
  decideDecline,
  decideDeliverDependency,
  decideDispute,
  decideProposeDependency,
  decideWithdrawDependency,
  DEPENDENCY_STATES,
  dependencyStanding,
  dependencyTable,
  type Dependency,
  type DependencyStanding,
} from './dependency';
import { findCircle, type DependencyEdge } from './dependency-circle';
import { dependencyFloat, dependencyWarnings, expectedOn, isAtRisk, type AwaitedDelivery } from './dependency-float';
import { brokenBy } from './testing/broken-by';

const today = dateOf('2025-11-05');
const edge: DependencyEdge = { giver: 'PI-04', receiver: 'UC-05' };
const nobody: DependencyStanding = { giver: false, receiver: false, pmo: false };
const giver = { ...nobody, giver: true };
const receiver = { ...nobody, receiver: true };
const pmo = { ...nobody, pmo: true };

const asked: Dependency = {
  title: 'Pathway 1 contract for evening visits',
  needBy: dateOf('2025-12-01'),
  promisedOn: null,
  giverMilestoneId: null,
  receiverMilestoneId: null,
  state: 'PROPOSED',
  giverAgreed: false,
  receiverAgreed: true,
};
const agreed: Dependency = { ...asked, promisedOn: dateOf('2025-11-28'), state: 'AGREED', giverAgreed: true };
const input = { title: asked.title, needBy: '2025-12-01', ...edge };

describe('proposing a dependency', () => {
  it('is agreed by the side that proposes', () => {
    expect(decideProposeDependency(input, [], receiver)).toEqual({ ok: true, value: asked });
    expect(decideProposeDependency({ ...input, promisedOn: '2025-11-28' }, [], giver)).toMatchObject({
      value: { state: 'PROPOSED', giverAgreed: true, receiverAgreed: false },
    });
  });

  it('by one who answers for both sides is agreed at once, if there is a promise', () => {
    const both = { ...nobody, giver: true, receiver: true };
    expect(decideProposeDependency({ ...input, promisedOn: '2025-11-28' }, [], both)).toMatchObject({
      value: { state: 'AGREED' },
    });
    expect(decideProposeDependency(input, [], both)).toMatchObject({ value: { state: 'PROPOSED' } });
  });

  it('by the PMO is agreed by neither side yet', () => {
    expect(decideProposeDependency(input, [], pmo)).toMatchObject({
      value: { giverAgreed: false, receiverAgreed: false },
    });
  });

  it('is refused to others', () => {
    expect(brokenBy(decideProposeDependency(input, [], nobody))).toEqual([['', 'dependency-wrong-side']]);
  });

  it('on itself is refused', () => {
    const self = { ...input, giver: 'PI-04', receiver: 'PI-04' };
    expect(brokenBy(decideProposeDependency(self, [], pmo))).toEqual([['giver', 'depends-on-itself']]);
  });

  it('in a circle is refused, and the circle is named', () => {
    const others = [
      { giver: 'UC-05', receiver: 'UC-08' },
      { giver: 'UC-08', receiver: 'PI-04' },
      { giver: 'UC-08', receiver: 'PC-06' },
    ];
    const refused = decideProposeDependency(input, others, receiver);
    expect(brokenBy(refused)).toEqual([['giver', 'dependency-circle']]);
    expect(JSON.stringify(refused)).toContain('PI-04 → UC-05 → UC-08 → PI-04');
  });

  it('names every unsound term', () => {
    const unsound = { ...input, title: 'x', needBy: 'soon', promisedOn: '2025-02-30' };
    expect(brokenBy(decideProposeDependency(unsound, [], giver))).toEqual([
      ['title', 'too-short'],
      ['needBy', 'not-a-date'],
      ['promisedOn', 'not-a-date'],
    ]);
  });
});

describe('agreeing', () => {
  it('takes both sides', () => {
    const promised = { ...asked, promisedOn: dateOf('2025-12-10') };
    expect(decideAgree(promised, 'GIVER', giver)).toMatchObject({ value: { state: 'AGREED', giverAgreed: true } });
    const neither = { ...promised, receiverAgreed: false };
    expect(decideAgree(neither, 'GIVER', giver)).toMatchObject({ value: { state: 'PROPOSED', giverAgreed: true } });
  });

  it('is for each side by its own people or the PMO', () => {
    expect(brokenBy(decideAgree(asked, 'GIVER', receiver))).toEqual([['', 'dependency-wrong-side']]);
    expect(decideAgree({ ...asked, promisedOn: asked.needBy }, 'GIVER', pmo).ok).toBe(true);
  });

  it('needs a promised date, and happens once', () => {
    expect(brokenBy(decideAgree(asked, 'GIVER', giver))).toEqual([['promisedOn', 'promise-needed']]);
    expect(brokenBy(decideAgree(asked, 'RECEIVER', receiver))).toEqual([['', 'agreed-already']]);
    expect(brokenBy(decideAgree(agreed, 'GIVER', giver))).toEqual([['', 'wrong-state']]);
  });

  it('can be declined with a reason, by a side that has not agreed', () => {
    expect(decideDecline(asked, 'GIVER', { reason: 'No evening staff.' }, giver)).toMatchObject({
      value: { state: 'DECLINED', receiverAgreed: false, reason: 'No evening staff.' },
    });
    expect(brokenBy(decideDecline(asked, 'RECEIVER', { reason: 'x' }, receiver))).toEqual([['', 'agreed-already']]);
    expect(brokenBy(decideDecline(asked, 'GIVER', { reason: ' ' }, giver))).toEqual([['reason', 'required']]);
  });
});

describe('changing the terms', () => {
  it('after agreement needs agreement anew, from the other side', () => {
    const moved = decideChangeTerms(agreed, { ...edge, promisedOn: '2025-12-19' }, [], giver);
    expect(moved).toMatchObject({ value: { state: 'PROPOSED', giverAgreed: true, receiverAgreed: false } });
    const sooner = decideChangeTerms(agreed, { ...edge, needBy: '2025-11-20' }, [], receiver);
    expect(sooner).toMatchObject({ value: { state: 'PROPOSED', giverAgreed: false, receiverAgreed: true } });
  });

  it('by a first promise in time for what was asked is agreed at once', () => {
    expect(decideChangeTerms(asked, { ...edge, promisedOn: '2025-12-01' }, [], giver)).toMatchObject({
      value: { state: 'AGREED' },
    });
    expect(decideChangeTerms(asked, { ...edge, promisedOn: '2025-12-02' }, [], giver)).toMatchObject({
      value: { state: 'PROPOSED', receiverAgreed: false },
    });
  });

  it('to what they are changes nothing', () => {
    const same = decideChangeTerms(agreed, { ...edge, promisedOn: '2025-11-28', needBy: '2025-12-01' }, [], giver);
    expect(same).toEqual({ ok: true, value: agreed });
  });

  it('brings a declined dependency back, unless that closes a circle', () => {
    const declined: Dependency = { ...asked, state: 'DECLINED', receiverAgreed: false };
    const change = { ...edge, needBy: '2026-01-30' };
    expect(decideChangeTerms(declined, change, [], receiver)).toMatchObject({ value: { state: 'PROPOSED' } });
    const back = [{ giver: 'UC-05', receiver: 'PI-04' }];
    expect(brokenBy(decideChangeTerms(declined, change, back, receiver))).toEqual([['giver', 'dependency-circle']]);
  });

  it('is for the two sides and the PMO, while it is not delivered', () => {
    const change = { ...edge, promisedOn: '2025-12-19' };
    expect(brokenBy(decideChangeTerms(agreed, change, [], nobody))).toEqual([['', 'dependency-wrong-side']]);
    expect(brokenBy(decideChangeTerms({ ...agreed, state: 'DELIVERED' }, change, [], giver))).toEqual([
      ['', 'wrong-state'],
    ]);
  });
});

describe('the end of a dependency', () => {
  it('is delivered by the giver, today or before', () => {
    expect(decideDeliverDependency(agreed, { deliveredOn: '2025-11-05' }, today, giver)).toMatchObject({
      value: { state: 'DELIVERED', deliveredOn: '2025-11-05' },
    });
    expect(brokenBy(decideDeliverDependency(agreed, { deliveredOn: '2025-11-06' }, today, giver))).toEqual([
      ['deliveredOn', 'delivered-in-future'],
    ]);
    expect(brokenBy(decideDeliverDependency(agreed, { deliveredOn: '2025-11-05' }, today, receiver))).toEqual([
      ['', 'dependency-wrong-side'],
    ]);
  });

  it('is disputed by the receiver, with a reason, and waits again', () => {
    const delivered: Dependency = { ...agreed, state: 'DELIVERED' };
    const reason = 'Weekends are missing.';
    expect(decideDispute(delivered, { ...edge, reason }, [], receiver)).toMatchObject({ value: { state: 'AGREED' } });
    expect(brokenBy(decideDispute(delivered, { ...edge, reason }, [], giver))).toEqual([['', 'dependency-wrong-side']]);
    const back = [{ giver: 'UC-05', receiver: 'PI-04' }];
    expect(brokenBy(decideDispute(delivered, { ...edge, reason }, back, receiver))).toEqual([
      ['giver', 'dependency-circle'],
    ]);
  });

  it('is withdrawn by the receiver or the PMO, by the giver only while it is proposed', () => {
    const reason = 'Another provider.';
    expect(decideWithdrawDependency(agreed, { reason }, receiver)).toMatchObject({ value: { state: 'WITHDRAWN' } });
    expect(decideWithdrawDependency(asked, { reason }, giver).ok).toBe(true);
    expect(brokenBy(decideWithdrawDependency(agreed, { reason }, giver))).toEqual([['', 'dependency-wrong-side']]);
  });
});

describe('who stands where', () => {
  const projects = {
    giver: { homeId: 'PI', leadId: 'tanvir', sroId: 'farida', organisationId: null },
    receiver: { homeId: 'UC', leadId: 'hodan', sroId: 'samir', organisationId: null },
  };
  const standing = (grants: Grant[], personId: string) =>
    dependencyStanding(grants, { personId }, projects.giver, projects.receiver);
  const grant = (role: Grant['role'], groupId: string | null = null): Grant => ({
    role,
    groupId,
    organisationId: null,
  });

  it('leads stand on the side of their own project', () => {
    expect(standing([grant('PROJECT_LEAD')], 'tanvir')).toEqual(giver);
    expect(standing([grant('WORKSTREAM_LEAD', 'UC')], 'samir')).toEqual(receiver);
  });
  it('the PMO stands on neither side', () => expect(standing([grant('PMO')], 'priya')).toEqual(pmo));
  it('a viewer stands nowhere, even as SRO', () => expect(standing([grant('VIEWER')], 'farida')).toEqual(nobody));
});

describe('whether it comes in time', () => {
  const contract = { title: 'Pathway 1 contract live', forecastOn: dateOf('2025-11-28'), actualOn: null };
  const awaited: AwaitedDelivery = { ...agreed, giverMilestone: contract };

  it('is expected at the later of promise and forecast, and not before today', () => {
    expect(expectedOn(awaited, today)).toBe('2025-11-28');
    expect(expectedOn({ ...awaited, promisedOn: dateOf('2025-10-13'), giverMilestone: null }, today)).toBe(today);
    expect(expectedOn({ ...awaited, promisedOn: null, giverMilestone: null }, today)).toBeNull();
  });

  it('has its float in calendar and in working days', () => {
    expect(dependencyFloat(awaited, today)).toEqual({ days: 3, workingDays: 1 });
    const late = { ...awaited, promisedOn: dateOf('2025-12-15') };
    expect(dependencyFloat(late, today)).toEqual({ days: -14, workingDays: -10 });
  });

  it('is on time with float to spare', () => expect(isAtRisk(awaited, today)).toBe(false));

  it('is at risk by a promise or a forecast after the need, in words', () => {
    const late = {
      ...awaited,
      promisedOn: dateOf('2025-12-02'),
      giverMilestone: { ...contract, forecastOn: dateOf('2026-01-01') },
    };
    expect(dependencyWarnings(late, today)).toEqual([
      { rule: 'promise-after-need', message: 'Promised for 2 Dec 2025, 1 day after it is needed.' },
      {
        rule: 'forecast-after-need',
        message: '“Pathway 1 contract live” is forecast for 1 Jan 2026, 31 days after it is needed.',
      },
    ]);
  });

  it('is at risk once the need or the promise has gone by', () => {
    const rules = (change: Partial<AwaitedDelivery>) =>
      dependencyWarnings({ ...awaited, giverMilestone: null, ...change }, today).map(({ rule }) => rule);
    expect(rules({ needBy: dateOf('2025-11-04'), promisedOn: dateOf('2025-11-04') })).toEqual(['needed-already']);
    expect(rules({ promisedOn: dateOf('2025-11-04') })).toEqual(['promise-gone-by']);
    expect(rules({ state: 'PROPOSED' })).toEqual(['not-agreed-in-time']);
    expect(rules({ state: 'PROPOSED', needBy: dateOf('2026-03-31') })).toEqual([]);
  });

  it('is no risk once delivered, declined or withdrawn', () => {
    const late = { ...awaited, promisedOn: dateOf('2026-01-30') };
    for (const state of ['DELIVERED', 'DECLINED', 'WITHDRAWN'] as const) {
      expect([isAtRisk({ ...late, state }, today), dependencyFloat({ ...late, state }, today)]).toEqual([false, null]);
    }
  });
});

describe('laws of dependencies', () => {
  const code = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F');
  const arrow = fc.record({ giver: code, receiver: code });

  it('adding only what closes no circle never leads to one, and a named circle is one', () => {
    fc.assert(
      fc.property(fc.array(arrow, { maxLength: 25 }), (arrows) => {
        const kept: DependencyEdge[] = [];
        for (const next of arrows) {
          const circle = findCircle(next, kept);
          if (circle === null) {
            kept.push(next);
            continue;
          }
          expect(circle[0]).toBe(next.giver);
          expect(circle.at(-1)).toBe(next.giver);
          const steps = circle.slice(1).map((to, index) => ({ giver: circle[index], receiver: to }));
          expect([...kept, next]).toEqual(expect.arrayContaining(steps));
        }
        // What is kept can be put in an order in which nobody waits for a later one.
        let left = kept;
        for (let round = 0; round < 6; round += 1) {
          left = left.filter((one) => left.some((other) => other.receiver === one.giver));
        }
        expect(left).toEqual([]);
      }),
    );
  });

  const standing = fc.record({ giver: fc.boolean(), receiver: fc.boolean(), pmo: fc.boolean() });
  const day = fc.integer({ min: -200, max: 400 }).map((days) => addDays(today, days));
  const move = fc.oneof(
    fc.record({
      kind: fc.constant('agree' as const),
      side: fc.constantFrom('GIVER' as const, 'RECEIVER' as const),
      who: standing,
    }),
    fc.record({
      kind: fc.constant('decline' as const),
      side: fc.constantFrom('GIVER' as const, 'RECEIVER' as const),
      who: standing,
    }),
    fc.record({ kind: fc.constant('promise' as const), on: day, who: standing }),
    fc.record({ kind: fc.constant('deliver' as const), on: day, who: standing }),
    fc.record({ kind: fc.constant('withdraw' as const), who: standing }),
  );

  it('whatever is done, agreed means that both sides agreed to a promised date, and each step is in the table', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 12 }), (moves) => {
        let now: Dependency = asked;
        for (const step of moves) {
          const decided =
            step.kind === 'agree'
              ? decideAgree(now, step.side, step.who)
              : step.kind === 'decline'
                ? decideDecline(now, step.side, { reason: 'No.' }, step.who)
                : step.kind === 'promise'
                  ? decideChangeTerms(now, { ...edge, promisedOn: step.on }, [], step.who)
                  : step.kind === 'deliver'
                    ? decideDeliverDependency(now, { deliveredOn: step.on }, today, step.who)
                    : decideWithdrawDependency(now, { reason: 'No more.' }, step.who);
          if (!decided.ok) continue;
          const next: Dependency = decided.value;
          const { from, to } = { from: now.state, to: next.state };
          expect(from === to || dependencyTable.some((row) => row.from === from && row.to === to)).toBe(true);
          if (next.state === 'AGREED') {
            expect([next.giverAgreed, next.receiverAgreed, next.promisedOn !== null]).toEqual([true, true, true]);
          }
          now = next;
        }
        expect(DEPENDENCY_STATES).toContain(now.state);
      }),
      { numRuns: 300 },
    );
  });

  it('float in working days has the sign of the float in calendar days, and is never longer', () => {
    fc.assert(
      fc.property(day, day, (needBy, promisedOn) => {
        const float = dependencyFloat({ state: 'AGREED', needBy, promisedOn, giverMilestone: null }, today);
        expect(Math.abs(float?.workingDays ?? 0)).toBeLessThanOrEqual(Math.abs(float?.days ?? 0));
        expect((float?.workingDays ?? 0) * (float?.days ?? 0)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('what comes after it is needed is at risk', () => {
    fc.assert(
      fc.property(day, day, (needBy, promisedOn) => {
        const awaited: AwaitedDelivery = { state: 'AGREED', needBy, promisedOn, giverMilestone: null };
        if ((dependencyFloat(awaited, today)?.days ?? 0) < 0) expect(isAtRisk(awaited, today)).toBe(true);
      }),
    );
  });
});
