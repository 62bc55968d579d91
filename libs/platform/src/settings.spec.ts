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

describe('how mail leaves', () => {
  const all = {
    WEFT_SMTP_URL: 'smtps://weft:secret@mail.example.org:465',
    WEFT_MAIL_FROM: 'Weft <weft@example.org>',
    WEFT_PUBLIC_URL: 'https://weft.example.org/',
  };
  const mail = (env: object) => readSettings({ WEFT_DATABASE_URL: 'postgresql://none', ...env }).mail;

  it('is set with all three settings, or not at all', () => {
    expect(mail({})).toBeNull();
    expect(mail({ WEFT_PUBLIC_URL: all.WEFT_PUBLIC_URL })).toBeNull();
    expect(mail(all)).toEqual({
      smtpUrl: all.WEFT_SMTP_URL,
      from: all.WEFT_MAIL_FROM,
      publicUrl: 'https://weft.example.org',
    });
  });

  it.each([
    [{ WEFT_MAIL_FROM: '' }, 'WEFT_MAIL_FROM not'],
    [{ WEFT_PUBLIC_URL: '' }, 'WEFT_PUBLIC_URL not'],
    [{ WEFT_MAIL_FROM: 'nobody' }, 'WEFT_MAIL_FROM is'],
    [{ WEFT_PUBLIC_URL: 'weft.example.org' }, 'WEFT_PUBLIC_URL is'],
  ])('is refused half set or wrong: %j', (wrong, said) => {
    expect(() => mail({ ...all, ...wrong })).toThrow(said);
  });

  it('says what is wrong without the password that the address may hold', () => {
    const wrong = { ...all, WEFT_SMTP_URL: 'https://weft:secret@mail.example.org' };
    expect(() => mail(wrong)).toThrow(/^WEFT_SMTP_URL is no address(?!.*secret)/);
  });
});
