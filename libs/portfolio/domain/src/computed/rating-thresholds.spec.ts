import { addDays } from '@weft/kernel';
import { brokenBy } from '../testing/broken-by';
import { computeRatings, portfolioReasons, portfolioRules } from './computed-rating';
import { decideRatingThresholds, DEFAULT_RATING_THRESHOLDS as STANDARD, THRESHOLD_NAMES } from './rating-thresholds';
import { calm, today, sound } from '../testing/sound-project';

describe('the thresholds of a place', () => {
  it('are the standard but for what the place sets', () => {
    const own = { criticalSlipDays: { amber: 14, red: 42 } };
    expect(decideRatingThresholds(own)).toEqual({ ok: true, value: { ...STANDARD, ...own } });
  });

  it('change what is computed', () => {
    const decided = decideRatingThresholds({ overdueDays: { amber: 30, red: 60 } });
    if (!decided.ok) throw new Error('refused');
    const facts = { ...sound, milestones: [{ ...calm, forecastOn: addDays(today, -15) }] };
    expect(computeRatings('DELIVER', portfolioReasons(facts, today, decided.value))[1]?.rating).toBe('GREEN');
  });

  it('are refused by field', () => {
    expect(
      brokenBy(
        decideRatingThresholds({
          staleDays: { amber: 0, red: 400 },
          issueSeverity: { amber: 4, red: 6 },
          slipDays: { amber: 30, red: 20 },
          weather: { amber: 1, red: 2 },
        }),
      ),
    ).toEqual([
      ['staleDays.amber', 'threshold-out-of-range'],
      ['staleDays.red', 'threshold-out-of-range'],
      ['issueSeverity.red', 'threshold-out-of-range'],
      ['slipDays.red', 'red-before-amber'],
      ['weather', 'threshold-unknown'],
    ]);
  });

  it('are sound as they stand, and every graded rule has one', () => {
    expect(decideRatingThresholds(STANDARD)).toEqual({ ok: true, value: STANDARD });
    const graded = portfolioRules.flatMap(({ grade }) => ('threshold' in grade ? [grade.threshold] : []));
    expect(new Set(graded)).toEqual(new Set(THRESHOLD_NAMES));
    expect(new Set(portfolioRules.map(({ id }) => id)).size).toBe(portfolioRules.length);
  });
});
