import {
  formatDate,
  formatDayMonth,
  formatLongDate,
  formatMonth,
  formatSigned,
  formatSignedDays,
  formatTime,
} from './format';
import { dateOf } from './iso-date';

describe('dates as people read them', () => {
  it('Wed 5 Nov 2025', () => expect(formatLongDate(dateOf('2025-11-05'))).toBe('Wed 5 Nov 2025'));
  it('28 Nov 2025', () => expect(formatDate(dateOf('2025-11-28'))).toBe('28 Nov 2025'));
  it('28 Nov, where the year is plain', () => expect(formatDayMonth(dateOf('2025-11-28'))).toBe('28 Nov'));
  it('Sep, never Sept', () => expect(formatMonth(dateOf('2025-09-01'))).toBe('Sep 2025'));
  it('09:40 in London, in winter and in summer', () => {
    expect(formatTime(new Date('2025-11-05T09:40:00Z'))).toBe('09:40');
    expect(formatTime(new Date('2025-07-05T08:40:00Z'))).toBe('09:40');
    expect(formatTime(new Date('2025-11-05T00:05:00Z'))).toBe('00:05');
  });
});

describe('figures with their sign', () => {
  it.each([
    [46, '+46 d'],
    [0, '0 d'],
    [-0, '0 d'],
    [-7, '\u22127 d'],
  ])('%d days are %s', (days, text) => expect(formatSignedDays(days)).toBe(text));
  it('has a real minus', () => expect(formatSigned(-3)).toBe('\u22123'));
});
