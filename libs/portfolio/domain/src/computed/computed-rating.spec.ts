import { addDays, dateOf } from '@weft/kernel';
import { compareRatings, computeRatings, watermelons } from './computed-rating';
import type { MilestoneFacts } from './portfolio-facts';
import type { RatingReason } from './rating-signal';
import {
  today,
  calm,
  contract,
  winter,
  records,
  dependency,
  sound,
  reasonsOf,
  computed,
  dimension,
  rulesOf,
} from '../testing/sound-project';

describe('a project that is as it should be', () => {
  it('is Green in what can be computed, and says why; cost and benefits are not known here', () => {
    expect(computed({}).map(({ dimension: name, rating }) => [name, rating])).toEqual([
      ['OVERALL', 'GREEN'],
      ['SCHEDULE', 'GREEN'],
      ['COST', 'NOT_RATED'],
      ['SCOPE', 'GREEN'],
      ['BENEFITS', 'NOT_RATED'],
      ['RISK', 'GREEN'],
      ['RESOURCE', 'GREEN'],
    ]);
    expect(dimension({}, 'SCOPE').sentence).toBe('No change request is open, and no deliverable is overdue.');
    expect(dimension({}, 'COST').sentence).toBe('Nothing is recorded to compute cost from.');
  });
});

describe('the watermelon of the demonstration place', () => {
  const change = { milestones: [contract, calm], risks: [winter, records] };

  it('is Red by its overdue critical milestone and its extreme risk, each with the evidence', () => {
    const [overall] = computed(change);
    expect(overall).toMatchObject({
      rating: 'RED',
      sentence: 'The worst computed dimension is Red: Schedule, Risk.',
    });
    expect(overall?.reasons).toEqual([
      {
        rule: 'critical-milestone-overdue',
        dimension: 'SCHEDULE',
        rating: 'RED',
        sentence: 'Critical milestone “Pathway 1 contract live” is 23 days overdue.',
        evidence: [{ kind: 'MILESTONE', id: 'm5', code: null, title: 'Pathway 1 contract live' }],
      },
      {
        rule: 'extreme-risk-uncontrolled',
        dimension: 'RISK',
        rating: 'RED',
        sentence: 'Extreme risk R-118 “Winter home care capacity” scores 20 with partial control.',
        evidence: [{ kind: 'RISK', id: 'r118', code: 'R-118', title: 'Winter home care capacity' }],
      },
    ]);
  });

  it('differs from what was declared, in words', () => {
    const [overall] = computed(change);
    expect(overall && compareRatings('GREEN', overall)).toEqual({
      outcome: 'DIFFERS',
      declaredIs: 'GREENER',
      words: 'Declared Green, computed Red, 2 reasons',
    });
  });

  it('is challenged for both, but not once it is declared Red', () => {
    expect(watermelons('GREEN', reasonsOf(change)).map(({ rule }) => rule)).toEqual([
      'critical-milestone-overdue',
      'extreme-risk-uncontrolled',
    ]);
    expect(watermelons('RED', reasonsOf(change))).toEqual([]);
  });
});

describe('schedule', () => {
  const one = (milestone: Partial<MilestoneFacts>) => rulesOf({ milestones: [{ ...calm, ...milestone }] }, 'SCHEDULE');
  const slipping = (days: number) => ({ baselineOn: addDays(calm.forecastOn ?? today, -days) });

  it('is graded by days overdue, critical milestones sooner', () => {
    expect(one({ critical: true, forecastOn: addDays(today, -1) })).toEqual([['critical-milestone-overdue', 'AMBER']]);
    expect(one({ critical: true, forecastOn: addDays(today, -15) })).toEqual([['critical-milestone-overdue', 'RED']]);
    expect(one({ forecastOn: addDays(today, -15) })).toEqual([['milestone-overdue', 'AMBER']]);
    expect(one({ forecastOn: addDays(today, -43) })).toEqual([['milestone-overdue', 'RED']]);
  });

  it('is graded by days of slip', () => {
    expect(one({ critical: true, ...slipping(27) })).toEqual([]);
    expect(one({ critical: true, ...slipping(28) })).toEqual([['critical-milestone-slips', 'AMBER']]);
    expect(one({ critical: true, ...slipping(56) })).toEqual([['critical-milestone-slips', 'RED']]);
    expect(one(slipping(42))).toEqual([['milestone-slips', 'AMBER']]);
  });

  it('counts moves of this month and the two before', () => {
    const movedLaterOn = [dateOf('2025-09-01'), dateOf('2025-11-03')];
    expect(one({ movedLaterOn })).toEqual([['forecast-moved-again', 'AMBER']]);
    expect(one({ movedLaterOn: [dateOf('2025-08-31'), dateOf('2025-11-03')] })).toEqual([]);
    expect(one({ movedLaterOn, actualOn: today })).toEqual([]);
  });

  it('names the worst, counts the others and links to all', () => {
    const milestones = [2, 9, 4].map((days) => ({
      ...calm,
      id: `m${days}`,
      title: `Step ${days}`,
      forecastOn: addDays(today, -days),
    }));
    const [reason] = dimension({ milestones }, 'SCHEDULE').reasons;
    expect(reason?.sentence).toBe('Milestone “Step 9” is 9 days overdue (and 2 more).');
    expect(reason?.evidence.map(({ id }) => id)).toEqual(['m9', 'm4', 'm2']);
  });

  it('looks at what the project waits for', () => {
    const late = { ...dependency, promisedOn: dateOf('2025-12-15') };
    expect(dimension({ dependencies: [late] }, 'SCHEDULE').sentence).toBe(
      '“Pathway 1 contract” from PI-04 comes 14 days after it is needed.',
    );
    expect(rulesOf({ dependencies: [{ ...late, promisedOn: dateOf('2025-12-29') }] }, 'SCHEDULE')).toEqual([
      ['dependency-late', 'RED'],
    ]);
    expect(rulesOf({ dependencies: [{ ...dependency, promisedOn: dateOf('2025-11-03') }] }, 'SCHEDULE')).toEqual([
      ['dependency-unsettled', 'AMBER'],
    ]);
    expect(rulesOf({ dependencies: [{ ...late, state: 'DELIVERED' }] }, 'SCHEDULE')).toEqual([]);
  });

  it('without a date has nothing to compute from', () => {
    expect(dimension({ milestones: [] }, 'SCHEDULE')).toMatchObject({
      rating: 'NOT_RATED',
      sentence: 'No milestone has a date, so there is nothing to compute from.',
    });
  });
});

describe('risk', () => {
  it('asks an extreme risk for a control that works', () => {
    expect(rulesOf({ risks: [{ ...winter, controlState: 'EFFECTIVE' }] }, 'RISK')).toEqual([['extreme-risk', 'AMBER']]);
    expect(rulesOf({ risks: [{ ...winter, controlState: 'NONE' }] }, 'RISK')).toEqual([
      ['extreme-risk-uncontrolled', 'RED'],
    ]);
    expect(rulesOf({ risks: [{ ...winter, state: 'CLOSED' }] }, 'RISK')).toEqual([]);
  });

  it('follows the bands of the place', () => {
    const banding = { lowTo: 4, moderateTo: 10, highTo: 20 };
    expect(rulesOf({ risks: [winter], banding }, 'RISK')).toEqual([]);
    expect(rulesOf({ risks: [{ ...winter, controlState: 'NONE' }], banding }, 'RISK')).toEqual([
      ['high-risk-uncontrolled', 'AMBER'],
    ]);
  });

  it('counts high risks', () => {
    const high = [1, 2, 3, 4].map((n) => ({ ...winter, id: `r${n}`, currentLikelihood: 2 as const }));
    expect(rulesOf({ risks: high.slice(1) }, 'RISK')).toEqual([]);
    const [reason] = dimension({ risks: high }, 'RISK').reasons;
    expect(reason).toMatchObject({ rule: 'many-high-risks', sentence: '4 open risks are in the high band.' });
    expect(reason?.evidence).toHaveLength(4);
  });

  it('is graded by severe and overdue issues', () => {
    const issue = {
      id: 'i1',
      code: 'I-001',
      title: 'Lease not signed',
      state: 'OPEN' as const,
      severity: 4,
      dueOn: null,
    };
    expect(rulesOf({ issues: [issue] }, 'RISK')).toEqual([['severe-issue', 'AMBER']]);
    expect(rulesOf({ issues: [{ ...issue, severity: 5 }] }, 'RISK')).toEqual([['severe-issue', 'RED']]);
    expect(rulesOf({ issues: [{ ...issue, severity: 2, dueOn: addDays(today, -1) }] }, 'RISK')).toEqual([
      ['issue-overdue', 'AMBER'],
    ]);
    expect(rulesOf({ issues: [{ ...issue, state: 'RESOLVED' }] }, 'RISK')).toEqual([]);
  });

  it('sees a Green that depends on a Red', () => {
    const dependencies = [{ ...dependency, giver: { ...dependency.giver, rating: 'RED' as const } }];
    expect(watermelons('AMBER_GREEN', reasonsOf({ dependencies })).map(({ sentence }) => sentence)).toEqual([
      'It waits for “Pathway 1 contract” from PI-04 Home First, which is declared Red.',
    ]);
  });

  it('with an empty register has nothing to compute from', () => {
    expect(dimension({ risks: [] }, 'RISK').rating).toBe('NOT_RATED');
  });
});

describe('scope, resource and staleness', () => {
  const request = { id: 'cr1', code: 'CR-001', title: 'New baseline', state: 'SUBMITTED' as const, submittedOn: today };

  it('a change request that waits makes the scope Amber, in time Red', () => {
    expect(dimension({ changeRequests: [request] }, 'SCOPE').sentence).toBe(
      'Change request CR-001 “New baseline” waits for a decision, since today.',
    );
    expect(rulesOf({ changeRequests: [{ ...request, submittedOn: addDays(today, -43) }] }, 'SCOPE')).toEqual([
      ['change-request-waits', 'RED'],
    ]);
    expect(rulesOf({ changeRequests: [{ ...request, state: 'APPROVED' }] }, 'SCOPE')).toEqual([]);
  });

  it('a deliverable that is due and not delivered is late', () => {
    const deliverables = sound.deliverables.map((one) => ({ ...one, dueOn: addDays(today, -2) }));
    expect(rulesOf({ deliverables }, 'SCOPE')).toEqual([['deliverable-overdue', 'AMBER']]);
    expect(dimension({ deliverables: [] }, 'SCOPE').rating).toBe('NOT_RATED');
  });

  it('somebody must be there to do it', () => {
    const project = { ...sound.project, leadId: null, sroId: null, leadProjects: 0 };
    expect(rulesOf({ project }, 'RESOURCE')).toEqual([
      ['no-lead', 'RED'],
      ['no-sro', 'AMBER'],
    ]);
    expect(rulesOf({ project: { ...sound.project, leadProjects: 7 } }, 'RESOURCE')).toEqual([
      ['lead-overloaded', 'AMBER'],
    ]);
    const milestones = [{ ...calm, critical: true, ownerId: null, forecastOn: addDays(today, 30) }];
    expect(rulesOf({ milestones }, 'RESOURCE')).toEqual([['milestone-without-owner', 'AMBER']]);
  });

  it('what nobody updates counts against the whole project', () => {
    const project = { ...sound.project, lastUpdatedOn: addDays(today, -43) };
    expect(computed({ project })[0]).toMatchObject({
      rating: 'AMBER',
      sentence: 'Nothing of it was updated for 43 days.',
    });
    expect(watermelons('GREEN', reasonsOf({ project }))).toHaveLength(1);
  });
});

describe('nothing to compute', () => {
  it.each(['IDEA', 'CLOSED'] as const)('%s is not rated, with a reason', (stage) => {
    const all = computeRatings(stage, reasonsOf({ milestones: [contract] }));
    expect(new Set(all.map(({ rating }) => rating))).toEqual(new Set(['NOT_RATED']));
    expect(all[0] && compareRatings('GREEN', all[0])).toMatchObject({ outcome: 'NOT_COMPARED', declaredIs: null });
  });

  it('without any signal says so', () => {
    expect(computeRatings('DELIVER', [])[0]).toMatchObject({
      rating: 'NOT_RATED',
      sentence: 'Nothing is recorded to compute a rating from.',
    });
  });
});

describe('signals of other capabilities', () => {
  const money: RatingReason = {
    rule: 'spend-off-profile',
    dimension: 'COST',
    rating: 'AMBER',
    sentence: 'Spend is 5.6% over profile.',
    evidence: [{ kind: 'BCF_LINE', id: 'l34', code: '34', title: 'Home care' }],
  };

  it('join by their reasons, with evidence of their own', () => {
    const all = computeRatings('DELIVER', [...reasonsOf({}), money]);
    expect(all.find((one) => one.dimension === 'COST')).toMatchObject({ rating: 'AMBER', sentence: money.sentence });
    expect(all[0]?.sentence).toBe('The worst computed dimension is Amber: Cost.');
  });
});

describe('comparing', () => {
  const of = (rating: 'GREEN' | 'AMBER' | 'RED') => ({ rating, sentence: '', reasons: [] });

  it('takes a declared half rating for either of its neighbours', () => {
    expect(compareRatings('AMBER_GREEN', of('GREEN')).outcome).toBe('SAME');
    expect(compareRatings('AMBER_GREEN', of('AMBER')).outcome).toBe('SAME');
    expect(compareRatings('AMBER_GREEN', of('RED'))).toMatchObject({ outcome: 'DIFFERS', declaredIs: 'GREENER' });
    expect(compareRatings('AMBER_RED', of('GREEN'))).toMatchObject({ outcome: 'DIFFERS', declaredIs: 'REDDER' });
  });

  it('speaks of a rating that was not declared', () => {
    expect(compareRatings('NOT_RATED', of('AMBER'))).toMatchObject({
      outcome: 'NOT_COMPARED',
      words: 'Not declared, computed Amber',
    });
  });
});
