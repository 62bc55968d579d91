import { Pace } from './pace';

describe('a pace', () => {
  const counted = (pace: Pace, who: string, times: number, now: number): number =>
    Array.from({ length: times }, () => pace.allows(who, now)).filter(Boolean).length;

  it('lets five through at once, and then one a second, each person by their own count', () => {
    const pace = new Pace();
    expect(counted(pace, 'nadia', 20, 0)).toBe(5);
    expect(counted(pace, 'sam', 20, 0)).toBe(5);
    expect(counted(pace, 'nadia', 20, 999)).toBe(0);
    expect(counted(pace, 'nadia', 20, 1_000)).toBe(1);
    expect(counted(pace, 'nadia', 20, 3_500)).toBe(2);
    expect(counted(pace, 'nadia', 20, 60_000)).toBe(5);
  });

  it('keeps up with who tells once a second', () => {
    const pace = new Pace();
    const hour = Array.from({ length: 3_600 }, (_, second) => pace.allows('nadia', second * 1_000));
    expect(hour.every(Boolean)).toBe(true);
  });
});
