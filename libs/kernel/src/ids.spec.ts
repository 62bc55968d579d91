import fc from 'fast-check';
import { idFrom, isId, newId } from './ids';

/** RFC 9562, section 5.7: version 7 in the 13th digit, variant 10 in the 17th. */
const VERSION_7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('ids', () => {
  it('are UUIDs of version 7, each after the one before, even within a millisecond', () => {
    const ids = Array.from({ length: 10_000 }, newId);
    expect(ids.every((id) => VERSION_7.test(id) && isId(id))).toBe(true);
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('carry the time at which they were made', () => {
    const before = Date.now();
    const time = Number.parseInt(newId().replace('-', '').slice(0, 12), 16);
    // The counter may borrow from the next milliseconds after a burst.
    expect(time).toBeGreaterThanOrEqual(before);
    expect(time).toBeLessThan(before + 1000);
  });

  it('of the same parts are the same, and well formed whatever the parts', () => {
    const bytes = fc.uint8Array({ minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 47 }), fc.nat(), bytes, (time, count, random) => {
        const id = idFrom(time, count, random);
        expect(id).toMatch(VERSION_7);
        expect(idFrom(time, count, random)).toBe(id);
      }),
    );
  });

  it.each(['', 'PI-04', '0199aaaa-0000-7000-8000-00000000000', '0199AAAA-0000-7000-8000-000000000000', null, 7])(
    '%j is none',
    (text) => expect(isId(text)).toBe(false),
  );
});
