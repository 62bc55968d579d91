import { type Exceptional, exceptionNext, exceptionReason } from './exception-words';

const TODAY = '2025-11-05';
const calm: Exceptional = {
  rating: 'GREEN',
  ratingTrend: 'SAME',
  overdueMilestones: 0,
  overdueCritical: 0,
  slipDays: 0,
  nextMilestone: null,
};
const late = { title: 'Pathway 1 contract live', critical: true, forecastOn: '2025-10-13', overdue: true };

describe('why a project asks for a person', () => {
  it('names the milestone that is late, and by how much', () => {
    expect(exceptionReason({ ...calm, rating: 'RED', nextMilestone: late }, TODAY)).toBe(
      'Critical milestone “Pathway 1 contract live” is 23 days overdue',
    );
    const ordinary = { ...late, critical: false, forecastOn: '2025-11-04' };
    expect(exceptionReason({ ...calm, nextMilestone: ordinary }, TODAY)).toBe(
      'Milestone “Pathway 1 contract live” is 1 day overdue',
    );
  });

  it('counts critical milestones that are late when the next one is not', () => {
    expect(exceptionReason({ ...calm, overdueCritical: 2 }, TODAY)).toBe('2 critical milestones overdue');
  });

  it('otherwise says what was declared, and whether it got worse', () => {
    expect(exceptionReason({ ...calm, rating: 'RED' }, TODAY)).toBe('Declared Red');
    expect(exceptionReason({ ...calm, rating: 'AMBER', ratingTrend: 'WORSE' }, TODAY)).toBe(
      'Declared Amber, worse than before',
    );
  });

  it('otherwise tells the slip', () => {
    expect(exceptionReason({ ...calm, slipDays: 28 }, TODAY)).toBe('Forecast 28 days past its baseline');
  });

  it('tells what comes next, or how far it slipped', () => {
    const next = { title: 'Tender out', critical: false, forecastOn: '2026-03-10', overdue: false };
    expect(exceptionNext({ ...calm, nextMilestone: next }, TODAY)).toBe('Next: Tender out, 10 Mar 2026');
    expect(exceptionNext({ ...calm, slipDays: 63, nextMilestone: late }, TODAY)).toBe('Now 63 days past baseline');
    expect(exceptionNext(calm, TODAY)).toBe('');
  });
});
