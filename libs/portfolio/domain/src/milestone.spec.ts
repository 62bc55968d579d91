import fc from 'fast-check';
import { addDays, dateOf, daysBetween, type Result } from '@weft/kernel';
import {
  decideComplete,
  decideEditMilestone,
  decideMove,
  decideNewMilestone,
  decideReopen,
  isOverdue,
  overdueDays,
  slipDays,
  type MilestoneDates,
} from './milestone';

const today = dateOf('2025-11-05');
const contract: MilestoneDates = { baselineOn: dateOf('2025-08-28'), forecastOn: dateOf('2025-10-13'), actualOn: null };
const done: MilestoneDates = { ...contract, actualOn: dateOf('2025-10-10') };
const undated: MilestoneDates = { baselineOn: null, forecastOn: null, actualOn: null };

function rulesOf(result: Result<unknown>): readonly string[] {
  if (result.ok) return [];
  return result.refusal.kind === 'not-allowed' ? [result.refusal.rule] : result.refusal.fields.map(({ rule }) => rule);
}

describe('slip and lateness', () => {
  it('is counted to the forecast until it is done, then to the actual date', () => {
    expect(slipDays(contract)).toBe(46);
    expect(slipDays(done)).toBe(43);
    expect(slipDays({ ...done, actualOn: dateOf('2025-08-21') })).toBe(-7);
  });
  it('is unknown without a baseline', () => expect(slipDays({ ...contract, baselineOn: null })).toBeNull());
  it('is overdue from the day after the forecast, until it is done', () => {
    expect([isOverdue(contract, today), overdueDays(contract, today)]).toEqual([true, 23]);
    expect(isOverdue(contract, dateOf('2025-10-13'))).toBe(false);
    expect([isOverdue(done, today), overdueDays(done, today)]).toEqual([false, 0]);
    expect(isOverdue(undated, today)).toBe(false);
  });
});

describe('a new milestone', () => {
  it('starts with the forecast at the baseline, and the other way round', () => {
    expect(decideNewMilestone({ title: ' Hub opens ', baselineOn: '2026-02-27' })).toEqual({
      ok: true,
      value: { title: 'Hub opens', critical: false, baselineOn: '2026-02-27', forecastOn: '2026-02-27', ownerId: null },
    });
    expect(decideNewMilestone({ title: 'Hub opens', forecastOn: '2026-02-27' })).toMatchObject({
      value: { baselineOn: '2026-02-27' },
    });
  });

  it('can be undated', () => expect(decideNewMilestone({ title: 'Hub opens' }).ok).toBe(true));

  it('refuses an empty or long title and dates that cannot be meant', () => {
    expect(rulesOf(decideNewMilestone({ title: '' }))).toEqual(['required']);
    expect(
      rulesOf(decideNewMilestone({ title: 'x'.repeat(201), baselineOn: '2202-01-01', forecastOn: 'soon' })),
    ).toEqual(['too-long', 'date-out-of-range', 'not-a-date']);
  });
});

describe('moving the forecast', () => {
  it('records from where, to where, by how much and why', () => {
    expect(decideMove(contract, { forecastOn: '2025-11-28', reason: 'Not signed.' })).toEqual({
      ok: true,
      value: {
        forecastOn: '2025-11-28',
        slip: { fromOn: '2025-10-13', toOn: '2025-11-28', days: 46, reason: 'Not signed.' },
      },
    });
  });
  it('for the first time has no distance', () => {
    expect(decideMove(undated, { forecastOn: '2025-11-28' })).toMatchObject({
      value: { slip: { fromOn: null, days: null } },
    });
  });
  it('to the same date is refused', () => {
    expect(rulesOf(decideMove(contract, { forecastOn: '2025-10-13' }))).toEqual(['forecast-unchanged']);
  });
  it('to before the project starts is refused, where the start is known', () => {
    const start = dateOf('2025-04-01');
    const refused = decideMove(contract, { forecastOn: '2025-03-31' }, start);
    expect(rulesOf(refused)).toEqual(['forecast-before-start']);
    expect(JSON.stringify(refused)).toContain('The project starts on 1 Apr 2025');
    expect(decideMove(contract, { forecastOn: '2025-04-01' }, start).ok).toBe(true);
    expect(rulesOf(decideNewMilestone({ title: 'Hub opens', baselineOn: '2025-03-31' }, start))).toEqual([
      'forecast-before-start',
    ]);
  });
  it('of a done milestone is refused', () => {
    expect(rulesOf(decideMove(done, { forecastOn: '2025-11-28' }))).toEqual(['milestone-done']);
  });
  it('out of range is refused', () => {
    expect(rulesOf(decideMove(contract, { forecastOn: '0025-11-28' }))).toEqual(['not-a-date']);
    expect(rulesOf(decideMove(contract, { forecastOn: '1999-11-28' }))).toEqual(['date-out-of-range']);
  });
});

describe('completing and reopening', () => {
  it('is done today or before', () => {
    expect(decideComplete(contract, { actualOn: '2025-11-05' }, today)).toEqual({
      ok: true,
      value: { actualOn: today },
    });
  });
  it('refuses an actual date in the future', () => {
    expect(rulesOf(decideComplete(contract, { actualOn: '2025-11-06' }, today))).toEqual(['actual-in-future']);
  });
  it('refuses to complete twice, and to reopen what is open', () => {
    expect(rulesOf(decideComplete(done, { actualOn: '2025-11-05' }, today))).toEqual(['milestone-done']);
    expect(rulesOf(decideReopen(contract, { reason: 'x' }))).toEqual(['milestone-not-done']);
  });
  it('reopens with a reason alone', () => {
    expect(decideReopen(done, { reason: ' Signed by the wrong body. ' })).toEqual({
      ok: true,
      value: { actualOn: null, reason: 'Signed by the wrong body.' },
    });
    expect(rulesOf(decideReopen(done, { reason: '' }))).toEqual(['required']);
  });
});

describe('editing', () => {
  it('changes what is given and nothing else', () => {
    expect(decideEditMilestone(contract, { critical: true })).toEqual({ ok: true, value: { critical: true } });
    expect(decideEditMilestone(contract, { ownerId: null })).toEqual({ ok: true, value: { ownerId: null } });
    expect(decideEditMilestone(contract, { title: ' Live ' })).toEqual({ ok: true, value: { title: 'Live' } });
  });
  it('sets a baseline where there is none, and with it a missing forecast', () => {
    expect(decideEditMilestone(undated, { baselineOn: '2026-01-30' })).toEqual({
      ok: true,
      value: { baselineOn: '2026-01-30', forecastOn: '2026-01-30' },
    });
  });
  it.each(['2025-09-01', null])('refuses to change a baseline that is set, to %p', (baselineOn) => {
    const refused = decideEditMilestone(contract, { baselineOn });
    expect(rulesOf(refused)).toEqual(['baseline-needs-change-request']);
    expect(JSON.stringify(refused)).toContain('an approved change request is what moves it');
  });
  it('refuses a baseline before the start of the project where it would be the forecast too', () => {
    const start = dateOf('2026-02-01');
    const broken = decideEditMilestone(undated, { baselineOn: '2026-01-30' }, start);
    expect(broken).toMatchObject({ refusal: { fields: [{ field: 'baselineOn', rule: 'forecast-before-start' }] } });
    const forecast = { ...undated, forecastOn: dateOf('2026-03-01') };
    expect(decideEditMilestone(forecast, { baselineOn: '2026-01-30' }, start).ok).toBe(true);
  });
  it('takes the same baseline as no change', () => {
    expect(decideEditMilestone(contract, { baselineOn: '2025-08-28' })).toEqual({ ok: true, value: {} });
  });
  it('refuses an empty title', () =>
    expect(rulesOf(decideEditMilestone(contract, { title: null }))).toEqual(['required']));
});

describe('laws of milestones', () => {
  const date = fc.integer({ min: 0, max: 20000 }).map((days) => addDays(dateOf('2020-01-01'), days));
  const open = fc.record({ baselineOn: fc.option(date), forecastOn: fc.option(date), actualOn: fc.constant(null) });

  it('any run of moves adds up: the slips lead from the first forecast to the last', () => {
    fc.assert(
      fc.property(open, fc.array(date, { maxLength: 8 }), (milestone, targets) => {
        let now: MilestoneDates = milestone;
        let total = 0;
        for (const forecastOn of targets) {
          const decided = decideMove(now, { forecastOn });
          expect(decided.ok).toBe(forecastOn !== now.forecastOn);
          if (!decided.ok) continue;
          expect(decided.value.slip.fromOn).toBe(now.forecastOn);
          total += decided.value.slip.days ?? 0;
          now = { ...now, forecastOn: decided.value.forecastOn };
        }
        if (milestone.forecastOn && now.forecastOn)
          expect(total).toBe(daysBetween(milestone.forecastOn, now.forecastOn));
        expect(now.baselineOn).toBe(milestone.baselineOn);
      }),
    );
  });

  it('no edit ever changes a baseline that is set', () => {
    const edit = fc.record({ baselineOn: fc.option(date), title: fc.string() }, { requiredKeys: [] });
    fc.assert(
      fc.property(date, edit, (baselineOn, input) => {
        const decided = decideEditMilestone({ baselineOn, forecastOn: baselineOn, actualOn: null }, input);
        if (decided.ok) expect(decided.value).not.toHaveProperty('baselineOn');
      }),
    );
  });

  it('a milestone is completed exactly when the date is not in the future, and then is not overdue', () => {
    fc.assert(
      fc.property(open, date, date, (milestone, actualOn, now) => {
        const decided = decideComplete(milestone, { actualOn }, now);
        expect(decided.ok).toBe(actualOn <= now);
        expect(isOverdue({ ...milestone, actualOn }, now)).toBe(false);
      }),
    );
  });
});
