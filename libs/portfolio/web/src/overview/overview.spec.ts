import { TestBed } from '@angular/core/testing';
import { Session } from '@weft/identity/web';
import { answering, show, signedInAs } from '@weft/ui/testing';
import { Overview } from './overview';
import { OverviewHarness } from './overview.harness';

const tally = { __typename: 'RatingCounts', green: 0, amberGreen: 0, amber: 0, amberRed: 0, red: 9, notRated: 0 };
const red = (number: number) => ({
  __typename: 'Project',
  id: `p${number}`,
  code: `PI-0${number}`,
  name: `Project ${number}`,
  home: { __typename: 'Workstream', id: 'w', code: 'PI', name: 'Promoting Independence' },
  lead: null,
  sro: null,
  organisation: null,
  stage: 'DELIVER',
  rating: 'RED',
  ratingTrend: 'SAME',
  computedRating: 'NOT_RATED',
  computedReasons: 0,
  ratingsDiffer: false,
  ratingDeclaredAt: null,
  ratingHistory: [],
  nextMilestone: null,
  overdueMilestones: 0,
  overdueCritical: 0,
  slipDays: 0,
  version: 1,
});

/** The overview of a place where so many projects need a person, of which eight at most are sent. */
async function page(needing: number): Promise<OverviewHarness> {
  const { providers } = answering({
    Session: () => signedInAs('PMO'),
    Overview: () => ({
      portfolio: {
        __typename: 'PortfolioSummary',
        projectCount: needing,
        ratings: tally,
        overdueMilestones: 0,
        overdueCritical: 0,
        dueMilestones: 0,
        notRatedThisMonth: 0,
      },
      workstreams: [],
      exceptions: Array.from({ length: Math.min(8, needing) }, (_, index) => red(index + 1)),
      attention: { __typename: 'ProjectConnection', totalCount: needing },
      movers: [],
    }),
  });
  TestBed.configureTestingModule({ providers });
  await TestBed.inject(Session).load();
  return (await show(Overview)).piece(OverviewHarness);
}

describe('the exceptions of the overview', () => {
  it('count every project that needs a person, though eight are listed, and lead to all of them', async () => {
    const overview = await page(9);
    expect(await overview.exceptionCount()).toBe('9');
    expect(await overview.exceptions()).toHaveLength(8);
    expect(await overview.all()).toEqual({ words: 'See all 9', address: '/projects?tab=attention' });
  });

  it('say nothing of more where there is no more', async () => {
    const overview = await page(2);
    expect(await overview.exceptionCount()).toBe('2');
    expect((await overview.all()).words).toBe('See all');
  });
});
