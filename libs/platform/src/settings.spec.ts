import { businessDate } from '@weft/kernel';
import { nowOn, readSettings } from './settings';

describe('the instant of what is done now', () => {
  it('is the clock’s, though the request came in before midnight', () => {
    const justAfter = new Date('2025-11-06T00:00:00.200Z');
    expect(nowOn({ today: '2025-11-05', todayIsFixed: false }, justAfter)).toEqual(justAfter);
  });

  it.each([
    ['2026-11-22T23:30:00.000Z', '2025-07-01', '2025-07-01T22:30:00.000Z'],
    ['2026-11-22T23:30:00.000Z', '2025-11-05', '2025-11-05T23:30:00.000Z'],
    ['2026-07-01T23:30:00.000Z', '2025-11-05', '2025-11-05T00:30:00.000Z'],
    ['2026-11-22T01:30:00.000Z', '2026-03-29', '2026-03-29T01:30:00.000Z'],
  ])('at %s is on a fixed date, %s, at London’s time of day', (clock, today, instant) => {
    const now = nowOn({ today, todayIsFixed: true }, new Date(clock));
    expect(now.toISOString()).toBe(instant);
    expect(businessDate(now)).toBe(today);
  });
});

describe('the proxies that are believed', () => {
  const trusted = (text?: string) =>
    readSettings({ WEFT_DATABASE_URL: 'postgresql://none', WEFT_TRUST_PROXY: text }).trustProxy;

  it('are none unless they are named, as express takes it', () => {
    expect([trusted(), trusted('false'), trusted('1'), trusted('uniquelocal')]).toEqual([
      false,
      false,
      1,
      'uniquelocal',
    ]);
  });
});
