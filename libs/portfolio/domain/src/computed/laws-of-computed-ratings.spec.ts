import fc from 'fast-check';
import { addDays, type IsoDate } from '@weft/kernel';
import { RATINGS, RATING_DIMENSIONS, worstRating } from '../rating';
import { SCORES, type Score } from '../risk-score';
import { CONTROL_STATES } from '../risk';
import { STAGES } from '../stage';
import { compareRatings, computeRatings, portfolioRules } from './computed-rating';
import type { MilestoneFacts, RiskFacts } from './portfolio-facts';
import { gradeBy, thresholdMeanings } from './rating-thresholds';
import { today, reasonsOf, computed, dimension } from '../testing/sound-project';

describe('laws of computed ratings', () => {
  const day = fc.integer({ min: -120, max: 240 }).map((days) => addDays(today, days));
  const milestone: fc.Arbitrary<MilestoneFacts> = fc.record({
    id: fc.uuid(),
    title: fc.constantFrom('Contract live', 'Hub opens'),
    critical: fc.boolean(),
    ownerId: fc.option(fc.constant('tanvir')),
    baselineOn: fc.option(day),
    forecastOn: fc.option(day),
    actualOn: fc.option(fc.constant<IsoDate>(today)),
    movedLaterOn: fc.array(day, { maxLength: 4 }),
  });
  const score = fc.constantFrom<Score>(...SCORES);
  const risk: fc.Arbitrary<RiskFacts> = fc.record({
    id: fc.uuid(),
    code: fc.constant('R-001'),
    title: fc.constant('Records do not match'),
    state: fc.constantFrom('OPEN' as const, 'CLOSED' as const),
    currentLikelihood: score,
    currentConsequence: score,
    controlState: fc.constantFrom(...CONTROL_STATES),
    ownerId: fc.constant(null),
  });
  const facts = fc.record({
    milestones: fc.array(milestone, { maxLength: 5 }),
    risks: fc.array(risk, { maxLength: 5 }),
  });

  it('the overall rating is the worst of all, and each dimension the worst of its reasons', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...STAGES.slice(1, 5)), (change, stage) => {
        const [overall, ...parts] = computeRatings(stage, reasonsOf(change));
        expect(overall?.rating).toBe(worstRating(parts.map(({ rating }) => rating)));
        for (const part of parts) {
          if (part.reasons.length > 0) expect(part.rating).toBe(worstRating(part.reasons.map(({ rating }) => rating)));
          else expect(['GREEN', 'NOT_RATED']).toContain(part.rating);
        }
      }),
    );
  });

  it('every reason has a sentence, and every reason against it has evidence and a rule that is printed', () => {
    const known = new Set(portfolioRules.map(({ id }) => id));
    fc.assert(
      fc.property(facts, (change) => {
        for (const reason of reasonsOf(change)) {
          expect(reason.sentence).toMatch(/^[“A-Z0-9].*\.$/u);
          if (reason.rating === 'AMBER' || reason.rating === 'RED') {
            expect(reason.evidence.length).toBeGreaterThan(0);
            expect(known).toContain(reason.rule);
          }
        }
      }),
    );
  });

  it('one more risk never makes a rated project better', () => {
    fc.assert(
      fc.property(facts, risk, (change, more) => {
        const before = dimension({ ...change, risks: [...change.risks, { ...more, state: 'CLOSED' }] }, 'RISK').rating;
        const after = dimension({ ...change, risks: [...change.risks, { ...more, state: 'OPEN' }] }, 'RISK').rating;
        expect(worstRating([before, after])).toBe(after);
      }),
    );
  });

  it('a stricter threshold never makes it better', () => {
    const grade = (amber: number, red: number, value: number) => gradeBy({ amber, red }, value) ?? 'GREEN';
    const { min, max } = thresholdMeanings.slipDays;
    const limit = fc.integer({ min, max });
    fc.assert(
      fc.property(limit, limit, limit, fc.integer({ min: 0, max: 400 }), (a, b, c, value) => {
        const [strict = 0, amber = 0, red = 0] = [a, b, c].sort((x, y) => x - y);
        expect(worstRating([grade(amber, red, value), grade(strict, red, value)])).toBe(grade(strict, red, value));
      }),
    );
  });

  it('comparing never differs with itself, and says which way it differs', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...RATINGS),
        fc.constantFrom('GREEN' as const, 'AMBER' as const, 'RED' as const),
        (a, b) => {
          const { outcome, declaredIs } = compareRatings(a, { rating: b, sentence: '', reasons: [] });
          if (a === b) expect(outcome).toBe('SAME');
          expect(declaredIs !== null).toBe(outcome === 'DIFFERS');
          if (declaredIs) expect(worstRating([a, b])).toBe(declaredIs === 'GREENER' ? b : a);
        },
      ),
    );
  });

  it('every dimension has one rating, the overall one first', () => {
    fc.assert(
      fc.property(facts, (change) => {
        expect(computed(change).map((one) => one.dimension)).toEqual([...RATING_DIMENSIONS]);
      }),
    );
  });
});
