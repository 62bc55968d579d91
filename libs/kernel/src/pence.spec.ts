import fc from 'fast-check';
import {
  formatPlainPounds,
  formatPounds,
  formatShortPounds,
  formatSignedPounds,
  formatThousands,
} from './format-pence';
import { isPence, minus, MOST_PENCE, negated, penceOf, plus, pounds, sumPence, type Pence } from './pence';
import { checkPence, readPence } from './read-pence';
import { formatShare, partOf, readShare, shareOf, splitPence, WHOLE_SHARE } from './split-pence';

const money = fc.integer({ min: -MOST_PENCE, max: MOST_PENCE }).map(penceOf);
const read = (typed: string | number | null) => {
  const result = readPence(typed, 'amount');
  if (result.ok) return result.value;
  return result.refusal.kind === 'validation' ? result.refusal.fields.map(({ field, rule }) => `${field} ${rule}`) : [];
};

describe('an amount as people type and paste it', () => {
  it.each<[string | number, number]>([
    ['£1,234.56', 123_456],
    ['1234.5', 123_450],
    ['1234', 123_400],
    ['.5', 50],
    ['5.', 500],
    ['1.500', 150],
    ['(1,200.00)', -120_000],
    ['(£1,200)', -120_000],
    ['£(1,200.00)', -120_000],
    ['£ (1,200.00) ', -120_000],
    ['1 234 567.89', 123_456_789],
    ['-3', -300],
    ['−3', -300],
    ['£-3', -300],
    ['-£3', -300],
    ['+3', 300],
    ['1,200.00-', -120_000],
    ['1,200.00 CR', -120_000],
    ['1,200.00 DR', 120_000],
    [' £ 1 234.56 ', 123_456],
    ['1\u00a0234.56', 123_456],
    ['-', 0],
    ['£ -   ', 0],
    ['-0', 0],
    ['007', 700],
    ['10,000,000,000.00', 1_000_000_000_000],
    [1234.56, 123_456],
    [0.1 + 0.2, 30],
    [1.1 * 3, 330],
    [-0.07, -7],
    [0.000_000_000_000_001, 0],
  ])('%s is %d pence', (typed, pence) => expect(read(typed)).toBe(pence));

  it.each<[string | number | null, string]>([
    ['', 'required'],
    ['   ', 'required'],
    [null, 'required'],
    ['0.005', 'part-of-a-penny'],
    ['12.345', 'part-of-a-penny'],
    [10.005, 'part-of-a-penny'],
    ['1.2k', 'short-form'],
    ['£1.5m', 'short-form'],
    ['(2k)', 'short-form'],
    ['1,23', 'misplaced-comma'],
    ['12,34,567', 'misplaced-comma'],
    ['1.234,56', 'misplaced-comma'],
    ['1,2345', 'misplaced-comma'],
    ['12 34', 'misplaced-space'],
    ['100 200', 'misplaced-space'],
    ['(1 200)', 'misplaced-space'],
    ['1.5 200', 'misplaced-space'],
    ['1234 567', 'misplaced-space'],
    ['1,200.00 1,300.00', 'misplaced-space'],
    ['££5', 'not-money'],
    ['£(£5)', 'not-money'],
    ['10,000,000,000.01', 'out-of-range'],
    [1e13, 'out-of-range'],
    ['1e5', 'not-money'],
    ['$5', 'not-money'],
    ['12%', 'not-money'],
    ['twelve', 'not-money'],
    ['(5', 'not-money'],
    ['--5', 'not-money'],
    ['(-5)', 'not-money'],
    ['5-5', 'not-money'],
    ['.', 'not-money'],
    ['£', 'not-money'],
    ['1.2.3', 'not-money'],
    [Number.NaN, 'not-money'],
    [Number.POSITIVE_INFINITY, 'not-money'],
    ['9'.repeat(5000), 'not-money'],
  ])('%s is refused: %s', (typed, rule) => expect(read(typed)).toEqual([`amount ${rule}`]));

  it('says what a rounded figure would be to the penny', () => {
    const refused = readPence('-1.2k', 'amount');
    expect(!refused.ok && refused.refusal.kind === 'validation' && refused.refusal.fields[0]?.message).toBe(
      '“-1.2k” is a rounded figure. If it is meant to the penny, write −£1,200.00.',
    );
  });

  it('travels as whole pence, and nothing else', () => {
    const rules = (value: number) => {
      const checked = checkPence(value, 'actual');
      return checked.ok || checked.refusal.kind !== 'validation' ? checked : checked.refusal.fields[0]?.rule;
    };
    expect(checkPence(12, 'actual')).toEqual({ ok: true, value: 12 });
    expect([rules(12.5), rules(Number.NaN), rules(MOST_PENCE + 1)]).toEqual([
      'part-of-a-penny',
      'not-money',
      'out-of-range',
    ]);
  });

  it('is read back from every form in which it is shown to the penny', () => {
    fc.assert(
      fc.property(money, (amount) => {
        expect(read(formatPounds(amount))).toBe(amount);
        expect(read(formatSignedPounds(amount))).toBe(amount);
        expect(read(formatPlainPounds(amount))).toBe(amount);
      }),
    );
  });

  it('is read from the number of a spreadsheet, to the penny, up to a billion pounds', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000_000_000, max: 100_000_000_000 }), (pence) => {
        expect(read(pence / 100)).toBe(pence + 0);
      }),
    );
  });

  it('is read or refused, whatever is typed, and never thrown', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789.,-()£ kmCR') }), fc.double()),
        (typed) => {
          const result = readPence(typed, 'amount');
          if (result.ok) expect(isPence(result.value)).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('money as people read it', () => {
  it.each([
    [123_456, '£1,234.56', '+£1,234.56', '1,234.56', '£1k', '1.2'],
    [0, '£0.00', '£0.00', '0.00', '£0', '0.0'],
    [-5, '−£0.05', '−£0.05', '-0.05', '£0', '0.0'],
    [29_600_000, '£296,000.00', '+£296,000.00', '296,000.00', '£296k', '296.0'],
    [2_695_000_000, '£26,950,000.00', '+£26,950,000.00', '26,950,000.00', '£26.95m', '26,950.0'],
    [-99_999_900, '−£999,999.00', '−£999,999.00', '-999,999.00', '−£1.00m', '−1,000.0'],
    [99_949, '£999.49', '+£999.49', '999.49', '£999', '1.0'],
  ])('%d pence', (pence, ...forms) => {
    const amount = penceOf(pence);
    expect([
      formatPounds(amount),
      formatSignedPounds(amount),
      formatPlainPounds(amount),
      formatShortPounds(amount),
      formatThousands(amount),
    ]).toEqual(forms);
  });
});

describe('sums', () => {
  it('are exact, or are not at all', () => {
    expect(sumPence([penceOf(1), penceOf(2)])).toBe(3);
    expect(() => sumPence(Array.from({ length: 9008 }, () => MOST_PENCE))).toThrow(RangeError);
    expect(() => penceOf(0.5)).toThrow(RangeError);
    expect(() => penceOf(MOST_PENCE + 1)).toThrow(RangeError);
    expect(Object.is(negated(penceOf(0)), 0)).toBe(true);
    expect(pounds(3)).toBe(300);
  });
  it('hold what arithmetic promises', () => {
    fc.assert(
      fc.property(money, money, (a, b) => {
        expect(minus(plus(a, b), b)).toBe(a);
        expect(plus(a, negated(a))).toBe(0);
        expect(sumPence([a, b])).toBe(plus(b, a));
      }),
    );
  });
});

describe('splitting', () => {
  const split = (amount: number, weights: readonly number[]): number[] => splitPence(penceOf(amount), weights);

  it.each<[number, number[], number[]]>([
    [100, [1, 1, 1], [34, 33, 33]],
    [-100, [1, 1, 1], [-34, -33, -33]],
    [1, [1, 1], [1, 0]],
    [5, [0, 0], [3, 2]],
    [100, [0, 1], [0, 100]],
    [1000, [25, 75], [250, 750]],
    [10, [1, 6, 3], [1, 6, 3]],
  ])('%d by %j is %j', (amount, weights, parts) => expect(split(amount, weights)).toEqual(parts));

  it('refuses weights that are none', () => {
    for (const weights of [[], [-1, 2], [0.5]]) expect(() => split(1, weights)).toThrow(RangeError);
  });

  it('adds up exactly, is within a penny of the exact part, and gives nothing to those without weight', () => {
    const weights = fc.array(fc.nat({ max: Number.MAX_SAFE_INTEGER }), { minLength: 1, maxLength: 36 });
    fc.assert(
      fc.property(money, weights, (amount, by) => {
        const parts = splitPence(amount, by);
        const total = by.reduce((sum, weight) => sum + BigInt(weight), 0n);
        expect(sumPence(parts)).toBe(amount);
        by.forEach((weight, index) => {
          if (total === 0n) return;
          const part = BigInt(parts[index] as Pence);
          const off = part * total - BigInt(amount) * BigInt(weight);
          expect(off < total && off > -total).toBe(true);
          if (weight === 0) expect(parts[index]).toBe(0);
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('a share and the remaining one make the whole', () => {
    fc.assert(
      fc.property(money, fc.integer({ min: 0, max: WHOLE_SHARE }).map(shareOf), (amount, share) => {
        expect(partOf(amount, share)).toBe(splitPence(amount, [share, WHOLE_SHARE - share])[0]);
      }),
      { numRuns: 1000 },
    );
    expect(partOf(penceOf(10_001), shareOf(5000))).toBe(5001);
  });
});

describe('a share', () => {
  it.each([
    ['62.5%', 6250],
    ['62.5', 6250],
    ['100', 10_000],
    ['0', 0],
    ['33.3300', 3333],
  ])('%s is read', (typed, share) => expect(readShare(typed, 'nhsShare')).toEqual({ ok: true, value: share }));
  it.each(['101', '-1', '33.333', 'half', '1/3', ''])('%s is refused', (typed) => {
    expect(readShare(typed, 'nhsShare').ok).toBe(false);
  });
  it('is shown without zeros that say nothing', () => {
    expect([6250, 10_000, 5].map((one) => formatShare(shareOf(one)))).toEqual(['62.5%', '100%', '0.05%']);
    expect(() => shareOf(10_001)).toThrow(RangeError);
  });
});
