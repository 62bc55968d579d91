import fc from 'fast-check';
import { addDays, dateOf } from '@weft/kernel';
import {
  decideApprove,
  decideDraftChangeRequest,
  decideEditChangeRequest,
  decideReject,
  decideSubmit,
  decideWithdraw,
  firstBaseline,
  mayDecideChangeRequest,
  type BaselinedMilestone,
  type ChangeApprover,
  type ChangeRequestInput,
} from './change-request';
import { decideMove, slipDays } from './milestone';
import { brokenBy } from './testing/broken-by';

const contract: BaselinedMilestone = {
  id: 'm5',
  title: 'Pathway 1 contract live',
  baselineOn: dateOf('2025-08-28'),
  forecastOn: dateOf('2025-11-28'),
  actualOn: null,
};
const weekend: BaselinedMilestone = {
  id: 'm7',
  title: 'Weekend discharge at both sites',
  baselineOn: dateOf('2026-01-16'),
  forecastOn: dateOf('2026-02-06'),
  actualOn: null,
};
const done: BaselinedMilestone = { ...contract, id: 'm1', title: 'Model agreed', actualOn: dateOf('2025-05-16') };
const undated: BaselinedMilestone = { ...contract, id: 'm9', baselineOn: null, forecastOn: null };
const milestones = [contract, weekend, done, undated];

const request: ChangeRequestInput = {
  title: 'Contract after the pension terms',
  reason: ' The pension terms of transferring staff took eight weeks. ',
  rebaselines: [
    { milestoneId: 'm5', proposedOn: '2025-11-28' },
    { milestoneId: 'm7', proposedOn: '2026-02-06' },
  ],
};
const submitted = {
  state: 'SUBMITTED' as const,
  askedById: 'tanvir',
  rebaselines: [{ milestoneId: 'm5', fromOn: dateOf('2025-08-28'), proposedOn: dateOf('2025-11-28') }],
};
const nobody: ChangeApprover = { personId: 'x', sro: false, homeLead: false, pmo: false };
const sro = { ...nobody, personId: 'farida', sro: true };

describe('asking for new baselines', () => {
  it('names the milestones, with the baselines as they stand', () => {
    expect(decideDraftChangeRequest(request, milestones)).toEqual({
      ok: true,
      value: {
        title: 'Contract after the pension terms',
        reason: 'The pension terms of transferring staff took eight weeks.',
        impact: '',
        rebaselines: [
          { milestoneId: 'm5', fromOn: '2025-08-28', proposedOn: '2025-11-28' },
          { milestoneId: 'm7', fromOn: '2026-01-16', proposedOn: '2026-02-06' },
        ],
      },
    });
  });

  it('needs a reason and a milestone', () => {
    expect(brokenBy(decideDraftChangeRequest({ ...request, reason: '', rebaselines: [] }, milestones))).toEqual([
      ['reason', 'required'],
      ['rebaselines', 'nothing-to-rebaseline'],
    ]);
  });

  it.each([
    ['m8', '2026-01-30', 'rebaselines.0.milestoneId', 'milestone-unknown'],
    ['m1', '2026-01-30', 'rebaselines.0.milestoneId', 'milestone-done'],
    ['m9', '2026-01-30', 'rebaselines.0.milestoneId', 'no-baseline'],
    ['m5', '2025-08-28', 'rebaselines.0.proposedOn', 'baseline-unchanged'],
    ['m5', 'soon', 'rebaselines.0.proposedOn', 'not-a-date'],
    ['m5', '2202-01-01', 'rebaselines.0.proposedOn', 'date-out-of-range'],
  ])('%s to %s is refused at %s: %s', (milestoneId, proposedOn, field, rule) => {
    const asked = { ...request, rebaselines: [{ milestoneId, proposedOn }] };
    expect(brokenBy(decideDraftChangeRequest(asked, milestones))).toEqual([[field, rule]]);
  });

  it('refuses the same milestone twice, and more than a hundred', () => {
    const one = { milestoneId: 'm5', proposedOn: '2025-11-28' };
    expect(brokenBy(decideDraftChangeRequest({ ...request, rebaselines: [one, one] }, milestones))).toEqual([
      ['rebaselines.1.milestoneId', 'milestone-twice'],
    ]);
    const many = Array.from({ length: 101 }, (_, index) => ({ ...contract, id: `n${index}` }));
    const all = many.map(({ id }) => ({ milestoneId: id, proposedOn: '2025-11-28' }));
    expect(brokenBy(decideDraftChangeRequest({ ...request, rebaselines: all }, many))).toEqual([
      ['rebaselines', 'too-many-rebaselines'],
    ]);
  });

  it('is edited as a draft, and submitted as it stands', () => {
    const drafted = decideDraftChangeRequest(request, milestones);
    if (!drafted.ok) throw new Error('not drafted');
    expect(decideEditChangeRequest('DRAFTED', request, milestones)).toEqual(drafted);
    expect(brokenBy(decideEditChangeRequest('SUBMITTED', request, milestones))).toEqual([['', 'wrong-state']]);
    expect(decideSubmit({ ...drafted.value, state: 'DRAFTED' }, milestones)).toMatchObject({
      value: { state: 'SUBMITTED' },
    });
  });
});

describe('deciding on it', () => {
  it('is for the SRO, the lead of the workstream or the PMO', () => {
    for (const role of ['sro', 'homeLead', 'pmo']) {
      expect(mayDecideChangeRequest({ ...nobody, [role]: true }, 'tanvir')).toBe(true);
    }
    expect(brokenBy(decideApprove(submitted, milestones, nobody))).toEqual([['', 'change-request-wrong-role']]);
  });

  it('is never for the one who asked, whoever that is', () => {
    const asker = { ...sro, personId: 'tanvir', pmo: true };
    expect(brokenBy(decideApprove(submitted, milestones, asker))).toEqual([['', 'own-change-request']]);
    expect(brokenBy(decideReject(submitted, { reason: 'No.' }, asker))).toEqual([['', 'own-change-request']]);
  });

  it('sets the new baselines once approved', () => {
    expect(decideApprove(submitted, milestones, sro)).toEqual({
      ok: true,
      value: {
        state: 'APPROVED',
        baselines: [{ milestoneId: 'm5', fromOn: '2025-08-28', toOn: '2025-11-28', days: 92 }],
      },
    });
  });

  it('refuses a milestone whose baseline has moved, that is done, or that is gone', () => {
    const approve = (now: BaselinedMilestone[]) => brokenBy(decideApprove(submitted, now, sro));
    const field = 'rebaselines.0.milestoneId';
    expect(approve([{ ...contract, baselineOn: dateOf('2025-09-30') }])).toEqual([[field, 'baseline-moved-since']]);
    expect(approve([{ ...contract, actualOn: dateOf('2025-11-03') }])).toEqual([[field, 'milestone-done']]);
    expect(approve([])).toEqual([[field, 'milestone-unknown']]);
  });

  it('is rejected with a reason', () => {
    expect(decideReject(submitted, { reason: 'Bring a signed copy.' }, sro)).toMatchObject({
      value: { state: 'REJECTED' },
    });
    expect(brokenBy(decideReject(submitted, { reason: '' }, sro))).toEqual([['reason', 'required']]);
  });

  it('happens once', () => {
    const approved = { ...submitted, state: 'APPROVED' as const };
    expect(brokenBy(decideApprove(approved, milestones, sro))).toEqual([['', 'wrong-state']]);
    expect(brokenBy(decideReject(approved, { reason: 'No.' }, sro))).toEqual([['', 'wrong-state']]);
    expect(brokenBy(decideWithdraw('APPROVED'))).toEqual([['', 'wrong-state']]);
    expect(decideWithdraw('SUBMITTED')).toEqual({ ok: true, value: { state: 'WITHDRAWN' } });
  });
});

describe('laws of re-baselining', () => {
  const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays(dateOf('2025-04-01'), days));
  const step = fc.oneof(
    fc.record({ kind: fc.constant('move' as const), on: day }),
    fc.record({ kind: fc.constant('rebaseline' as const), on: day }),
  );

  it('moves and new baselines in any order: the forecast is the last move, the history leads back to the first baseline', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let now: BaselinedMilestone = contract;
        const changes: { fromOn: ReturnType<typeof dateOf>; days: number }[] = [];
        let slipped = 0;
        for (const { kind, on } of steps) {
          if (kind === 'move') {
            const moved = decideMove(now, { forecastOn: on });
            if (!moved.ok) continue;
            slipped += moved.value.slip.days ?? 0;
            now = { ...now, forecastOn: moved.value.forecastOn };
            continue;
          }
          const drafted = decideDraftChangeRequest(
            { ...request, rebaselines: [{ milestoneId: now.id, proposedOn: on }] },
            [now],
          );
          expect(drafted.ok).toBe(on !== now.baselineOn);
          if (!drafted.ok) continue;
          const forecast = now.forecastOn;
          const approved = decideApprove({ ...drafted.value, state: 'SUBMITTED', askedById: 'tanvir' }, [now], sro);
          if (!approved.ok) throw new Error('not approved');
          const [change] = approved.value.baselines;
          if (!change) throw new Error('no new baseline');
          changes.push(change);
          now = { ...now, baselineOn: change.toOn };
          expect([now.forecastOn, slipDays({ ...now, forecastOn: now.baselineOn })]).toEqual([forecast, 0]);
        }
        const rebased = changes.reduce((sum, { days }) => sum + days, 0);
        expect(firstBaseline(now, changes)).toBe(contract.baselineOn);
        // What the last slip hides is what the new baselines took away: nothing is lost.
        expect((slipDays(now) ?? 0) + rebased).toBe((slipDays(contract) ?? 0) + slipped);
      }),
    );
  });
});
