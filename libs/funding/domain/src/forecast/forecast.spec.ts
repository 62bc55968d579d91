import fc from 'fast-check';
import { dateOf, minus, penceOf, pounds, shareOf, sumPence, type Pence } from '@weft/kernel';
import { computeRatings, watermelons } from '@weft/portfolio/domain';
import { brokenBy } from '../../../../portfolio/domain/src/testing/broken-by';
import type { PlanLine } from '../plan/plan';
import { adaptations, rapidResponse, reablement } from '../testing/tower-hamlets';
import { decideForecastByHand, FORECAST_METHODS, forecastLine, type LineMonths } from './forecast';
import { OFF_PROFILE, offProfileSignal, STANDARD_FUNDING_THRESHOLDS, type FundingFacts } from './off-profile-signal';
import { DIMENSIONS, offProfile, phasing, totalVariance, varianceBy, varianceOf, type LineMoney } from './variance';

const year = (amounts: readonly number[]): Pence[] =>
  Array.from({ length: 12 }, (_, month) => penceOf(amounts[month] ?? 0));
const even = year(Array.from({ length: 12 }, () => 10_000));
const winter = year([0, 0, 0, 0, 0, 10_000, 20_000, 30_000, 30_000, 20_000, 10_000, 0]);
const after = (plan: Pence[], ...actual: number[]): LineMonths => ({
  plan,
  actual: year(actual),
  entered: actual.length,
});

describe('the outturn', () => {
  it('by a straight line goes on as the months so far did', () => {
    const { outturn, months } = forecastLine(after(even, 12_000, 12_000, 12_001), 'STRAIGHT_LINE');
    expect(outturn).toBe(144_004);
    expect(months.slice(3, 7)).toEqual([12_001, 12_001, 12_001, 12_000]);
  });

  it('by profile expects the winter that the plan has', () => {
    const line = after(winter, 0, 0, 0, 0, 0, 11_000);
    expect(forecastLine(line, 'PROFILE')).toMatchObject({
      outturn: 132_000,
      months: [0, 0, 0, 0, 0, 11_000, 22_000, 33_000, 33_000, 22_000, 11_000, 0],
    });
    expect(forecastLine(line, 'STRAIGHT_LINE').outturn).toBe(22_000);
  });

  it('is the plan before any actual is in, and where nothing was planned so far', () => {
    expect(forecastLine(after(winter), 'STRAIGHT_LINE').months).toHaveLength(12);
    expect(forecastLine(after(winter), 'PROFILE').outturn).toBe(120_000);
    expect(forecastLine(after(winter, 500), 'PROFILE').outturn).toBe(120_500);
  });

  it('by hand is what somebody says, with a reason, spread by the plan', () => {
    const byHand = decideForecastByHand({ outturn: 130_000, reason: ' Two posts start in October. ' });
    expect(byHand).toEqual({ ok: true, value: { outturn: 130_000, reason: 'Two posts start in October.' } });
    if (!byHand.ok) return;
    const { months, outturn } = forecastLine(after(winter, 10_000), 'BY_HAND', byHand.value);
    expect([outturn, months[0], months[7]]).toEqual([130_000, 10_000, 30_000]);
    expect(brokenBy(decideForecastByHand({ outturn: 0.5, reason: '' }))).toEqual([
      ['outturn', 'part-of-a-penny'],
      ['reason', 'required'],
    ]);
  });

  const amount = fc.integer({ min: -5_000_000, max: 50_000_000 }).map(penceOf);
  const twelve = fc.array(amount, { minLength: 12, maxLength: 12 });
  const months = fc.record({ plan: twelve, actual: twelve, entered: fc.nat({ max: 12 }) });

  it('is the sum of its months, keeps every actual, and is the actual of a whole year', () => {
    fc.assert(
      fc.property(months, fc.constantFrom(...FORECAST_METHODS), amount, (line, method, outturn) => {
        const forecast = forecastLine(line, method, { outturn, reason: 'x' });
        expect(forecast.months).toHaveLength(12);
        expect(sumPence(forecast.months)).toBe(forecast.outturn);
        expect(forecast.months.slice(0, line.entered)).toEqual(line.actual.slice(0, line.entered));
        if (line.entered === 12) expect(forecast.outturn).toBe(sumPence(line.actual));
        else if (method === 'BY_HAND') expect(forecast.outturn).toBe(outturn);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps what somebody typed of a month to come, and goes on by the method in the others', () => {
    const typed = even.map((_, month) => (month === 2 ? penceOf(5000) : null));
    const line = { ...after(even, 12_000, 12_000), typed };
    const forecast = forecastLine(line, 'PROFILE');
    expect(forecast.months.slice(0, 4)).toEqual([12_000, 12_000, 5000, 12_000]);
    expect(forecast.outturn).toBe(24_000 + 5000 + 9 * 12_000);
    // A month whose actual is in is what it was.
    expect(forecastLine({ ...line, entered: 3 }, 'PROFILE').months[2]).toBe(0);
  });

  it('is the plan, by both methods, where an even plan is spent as planned', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e9 }).map(penceOf),
        fc.integer({ min: 1, max: 12 }),
        (monthly, entered) => {
          const plan = year(Array.from({ length: 12 }, () => monthly));
          for (const method of ['STRAIGHT_LINE', 'PROFILE'] as const) {
            expect(forecastLine({ plan, actual: plan, entered }, method).months).toEqual(plan);
          }
        },
      ),
    );
  });

  describe('variance', () => {
    const money = (line: PlanLine, of: LineMonths): LineMoney => ({
      line,
      months: of,
      forecast: forecastLine(of, 'PROFILE'),
    });
    const lines = [
      money(reablement, after(even, 12_000, 12_000)),
      money(rapidResponse, after(even, 9_001, 9_000)),
      money(adaptations, after(even, 10_000, 10_000)),
    ];

    it('is by line, scheme, source and the others', () => {
      const rows = (dimension: (typeof DIMENSIONS)[number]) =>
        varianceBy(dimension, lines).map(({ key, toDate, atOutturn }) => [key, toDate, atOutturn]);
      expect(rows('LINE')).toEqual([
        ['reablement', 4000, 24_000],
        ['rapid-response', -1999, -11_994],
        ['adaptations', 0, 0],
      ]);
      expect(rows('SOURCE')).toEqual([
        ['NHS_MINIMUM', 2001, 12_006],
        ['DFG', 0, 0],
      ]);
      expect(rows('AREA_OF_SPEND').map(([key]) => key)).toEqual(['SOCIAL_CARE', 'COMMUNITY_HEALTH']);
    });

    it('by project splits a line by its shares, and names what serves none', () => {
      const rows = varianceBy('PROJECT', lines);
      expect(rows.map(({ key, budget, actualToDate, lineIds }) => [key, budget, actualToDate, lineIds])).toEqual([
        ['pi04', 120_000, 24_000, ['reablement']],
        ['uc02', 60_000, 9001, ['rapid-response']],
        [null, 180_000, 29_000, ['rapid-response', 'adaptations']],
      ]);
    });

    it('adds up to the same in every view, to the penny', () => {
      const shares = fc.array(fc.integer({ min: 1, max: 3333 }), { maxLength: 3 });
      const line = fc
        .record({ months, shares, source: fc.constantFrom('DFG', null), project: fc.constantFrom('a', 'b', null) })
        .map(({ months: of, shares: by, source, project }) => {
          const joins = by.map((share, index) => ({
            workstreamId: `w${index}`,
            projectId: project,
            share: shareOf(share),
          }));
          return money({ ...reablement, source, joins }, of);
        });
      fc.assert(
        fc.property(fc.array(line, { maxLength: 8 }), (any) => {
          const total = totalVariance(any);
          for (const dimension of DIMENSIONS) {
            const rows = varianceBy(dimension, any);
            for (const figure of ['budget', 'planToDate', 'actualToDate', 'outturn', 'toDate', 'atOutturn'] as const) {
              expect([dimension, figure, sumPence(rows.map((row) => row[figure]))]).toEqual([
                dimension,
                figure,
                total[figure],
              ]);
            }
          }
        }),
        { numRuns: 300 },
      );
    });

    it('is phased by month, and burns down to what the year leaves', () => {
      const chart = phasing(lines);
      expect(chart).toHaveLength(12);
      expect(chart[1]).toEqual({
        plan: 30_000,
        actual: 31_000,
        forecast: 31_000,
        planSoFar: 60_000,
        spentSoFar: 62_001,
        left: 297_999,
      });
      expect(chart[2]?.actual).toBeNull();
      const { budget, outturn } = totalVariance(lines);
      expect(chart.at(-1)?.left).toBe(minus(budget, outturn));
      expect(phasing([])).toEqual([]);
    });
  });
});

describe('money off profile', () => {
  const variance = (planToDate: number, actualToDate: number) =>
    varianceOf({
      budget: pounds(1_000_000),
      planToDate: pounds(planToDate),
      actualToDate: pounds(actualToDate),
      outturn: pounds(1_000_000),
    });
  const facts = (planToDate: number, actualToDate: number): FundingFacts => ({
    lines: [{ lineId: 'l1', code: '1a', description: 'Reablement', variance: variance(planToDate, actualToDate) }],
    total: variance(planToDate, actualToDate),
    entered: true,
  });
  const today = dateOf('2025-11-05');
  const read = (of: FundingFacts, thresholds = STANDARD_FUNDING_THRESHOLDS) =>
    offProfileSignal.read(of, today, thresholds);

  it.each([
    [400_000, 439_999, 'GREEN'],
    [400_000, 440_000, 'AMBER'],
    [400_000, 360_000, 'AMBER'],
    [400_000, 480_000, 'RED'],
    [400_000, 0, 'RED'],
    [0, 1, 'RED'],
    [0, 0, 'GREEN'],
  ])('£%d planned, £%d spent is %s', (plan, spent, rating) => expect(read(facts(plan, spent))[0]?.rating).toBe(rating));

  it('says how much, which lines, and by the place’s own threshold', () => {
    expect(read(facts(400_000, 452_000))).toEqual([
      {
        rule: 'money-off-profile',
        dimension: 'COST',
        rating: 'AMBER',
        sentence: 'Spent £452,000.00 of £400,000.00 planned to date: £52,000.00 over the profile.',
        evidence: [{ kind: 'FUNDING_LINE', id: 'l1', code: '1a', title: 'Reablement' }],
      },
    ]);
    const strict = { offProfilePercent: { amber: 5, red: 13 } };
    expect(read(facts(400_000, 452_000), strict)[0]?.rating).toBe('RED');
  });

  it('joins the computed rating, and challenges a Green', () => {
    const reasons = read(facts(400_000, 500_000));
    expect(computeRatings('DELIVER', reasons).find(({ dimension }) => dimension === 'COST')?.rating).toBe('RED');
    expect(watermelons('GREEN', reasons, [OFF_PROFILE])).toHaveLength(1);
  });

  it('is not rated where no line serves the project, or no month is in', () => {
    expect(read({ ...facts(0, 0), lines: [] })[0]).toMatchObject({ rating: 'NOT_RATED', rule: 'money-unrecorded' });
    expect(read({ ...facts(0, 0), entered: false })[0]?.rating).toBe('NOT_RATED');
  });

  it('is measured in hundredths of a percent of the plan to date', () => {
    expect(offProfile(variance(400_000, 452_000))).toBe(1300);
    expect(offProfile(variance(0, 5))).toBeNull();
  });
});
