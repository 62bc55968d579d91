import fc from 'fast-check';
import type { Result } from '@weft/kernel';
import {
  compareWorstFirst,
  decideDeclareRating,
  declarationSentence,
  needsReason,
  nhsNumberWarning,
  RATINGS,
  ratingsOf,
  RATING_SCALES,
  trend,
  worstRating,
  type Rating,
} from './rating';

const green = { rating: 'GREEN', scale: 'THREE_POINT' } as const;

function rulesOf(result: Result<unknown>): readonly string[] {
  return !result.ok && result.refusal.kind === 'validation' ? result.refusal.fields.map(({ rule }) => rule) : [];
}

describe('declaring a rating', () => {
  it('keeps the rating before, and the trend', () => {
    const reason = 'The contract is not signed.';
    expect(decideDeclareRating({ dimension: 'OVERALL', rating: 'RED', reason }, green)).toEqual({
      ok: true,
      value: { dimension: 'OVERALL', rating: 'RED', previous: 'GREEN', trend: 'WORSE', scale: 'THREE_POINT', reason },
    });
  });

  it('is told with what it was only where that changed', () => {
    const said = (dimension: 'OVERALL' | 'COST', rating: Rating, previous: Rating | null) =>
      declarationSentence({ dimension, rating, previous }, 'Home First');
    expect(said('COST', 'GREEN', 'AMBER')).toBe('declared Cost of Home First Green, was Amber');
    expect(said('COST', 'GREEN', 'GREEN')).toBe('kept Cost of Home First Green');
    expect(said('OVERALL', 'RED', null)).toBe('declared Home First Red');
  });

  it('for the first time is new, on three points', () => {
    expect(decideDeclareRating({ dimension: 'COST', rating: 'GREEN' }, null)).toMatchObject({
      value: { previous: null, trend: 'NEW', scale: 'THREE_POINT', reason: null },
    });
  });

  it('stays on the scale of the rating before, unless another is named', () => {
    const five = { rating: 'AMBER', scale: 'FIVE_POINT' } as const;
    expect(decideDeclareRating({ dimension: 'COST', rating: 'AMBER_GREEN' }, five)).toMatchObject({
      value: { scale: 'FIVE_POINT', trend: 'BETTER' },
    });
  });

  it('refuses a half rating on three points', () => {
    const half = decideDeclareRating({ dimension: 'COST', rating: 'AMBER_GREEN', scale: 'THREE_POINT' }, null);
    expect(rulesOf(half)).toEqual(['half-rating-on-three-points']);
  });

  it.each(['RED', 'AMBER_RED'] as const)('refuses %s without a reason', (rating) => {
    const input = { dimension: 'OVERALL', rating, scale: 'FIVE_POINT', reason: '  ' } as const;
    expect(rulesOf(decideDeclareRating(input, null))).toEqual(['reason-required']);
  });

  it('refuses a reason of more than 2,000 characters', () => {
    const input = { dimension: 'OVERALL', rating: 'GREEN', reason: 'x'.repeat(2001) } as const;
    expect(rulesOf(decideDeclareRating(input, null))).toEqual(['too-long']);
  });

  it('refuses to declare that nothing is declared', () => {
    expect(rulesOf(decideDeclareRating({ dimension: 'OVERALL', rating: 'NOT_RATED' }, green))).toEqual([
      'not-a-rating',
    ]);
  });
});

describe('a text that could name a patient', () => {
  it('is warned about, with what was found', () => {
    expect(nhsNumberWarning('Mrs B, 943 476 5919, waits for a package.')).toMatchObject({
      field: 'reason',
      rule: 'looks-like-nhs-number',
      message: expect.stringContaining("'943 476 5919'"),
    });
  });
  it('is not, without one', () => {
    expect(nhsNumberWarning('Call 020 7364 5000 about 1,140 homes.')).toBeNull();
    expect(nhsNumberWarning(null)).toBeNull();
  });
});

describe('laws of ratings', () => {
  const rating = fc.constantFrom(...RATINGS);

  it('the worst of several is one of them, and none is worse', () => {
    fc.assert(
      fc.property(fc.array(rating, { minLength: 1 }), (ratings) => {
        const worst = worstRating(ratings);
        expect(ratings).toContain(worst);
        expect(ratings.every((other) => compareWorstFirst(worst, other) <= 0)).toBe(true);
      }),
    );
  });

  it('getting better from a to b is getting worse from b to a', () => {
    const opposite = { BETTER: 'WORSE', WORSE: 'BETTER', SAME: 'SAME', NEW: 'NEW' } as const;
    fc.assert(fc.property(rating, rating, (a, b) => expect(trend(b, a)).toBe(opposite[trend(a, b)])));
  });

  it('without a rating before or now there is no trend', () => {
    fc.assert(
      fc.property(rating, (one) => {
        expect([trend(null, one), trend('NOT_RATED', one), trend(one, 'NOT_RATED')]).toEqual(['NEW', 'NEW', 'NEW']);
      }),
    );
  });

  it('what is accepted is on its scale, with a reason where one is needed', () => {
    const input = fc.record({
      dimension: fc.constant('OVERALL' as const),
      rating,
      scale: fc.option(fc.constantFrom(...RATING_SCALES)),
      reason: fc.option(fc.string()),
    });
    const previous = fc.option(
      fc.record({ rating: rating as fc.Arbitrary<Rating>, scale: fc.constantFrom(...RATING_SCALES) }),
    );
    fc.assert(
      fc.property(input, previous, (declared, before) => {
        const decided = decideDeclareRating(declared, before);
        if (!decided.ok) return;
        expect(ratingsOf(decided.value.scale)).toContain(decided.value.rating);
        expect(decided.value.reason !== null || !needsReason(decided.value.rating)).toBe(true);
        expect(decided.value.previous).toBe(before?.rating ?? null);
      }),
    );
  });
});
