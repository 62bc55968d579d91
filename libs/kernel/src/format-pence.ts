import { MINUS } from './format';
import type { Pence } from './pence';

/** '1,234' for 1234. Written out, for Intl is slow where a screen has thousands of figures. */
function grouped(whole: number): string {
  return String(whole).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

function signed(amount: number, sign: '' | '+', text: string): string {
  return `${amount < 0 ? MINUS : amount > 0 ? sign : ''}${text}`;
}

/** '£1,234.56', '−£1,234.56': where a figure is checked. */
export function formatPounds(amount: Pence): string {
  return signed(amount, '', `£${toThePenny(amount)}`);
}

/** '+£1,234.56', '£0.00', '−£1,234.56': for differences. */
export function formatSignedPounds(amount: Pence): string {
  return signed(amount, '+', `£${toThePenny(amount)}`);
}

/** '1,234.56' without its unit, as a cell is edited; `readPence` reads it back. */
export function formatPlainPounds(amount: Pence): string {
  return `${amount < 0 ? '-' : ''}${toThePenny(amount)}`;
}

function toThePenny(amount: Pence): string {
  const size = Math.abs(amount);
  return `${grouped(Math.floor(size / 100))}.${String(size % 100).padStart(2, '0')}`;
}

/** '£26.95m', '£950k', '£12': for summaries, rounded. The unit follows what it rounds to: £999,999 is '£1.00m'. */
export function formatShortPounds(amount: Pence): string {
  const size = Math.abs(amount);
  const whole = Math.round(size / 100);
  const thousands = Math.round(size / 100_000);
  const hundredthsOfMillion = Math.round(size / 1_000_000);
  if (thousands >= 1000) {
    const part = String(hundredthsOfMillion % 100).padStart(2, '0');
    return signed(amount, '', `£${grouped(Math.floor(hundredthsOfMillion / 100))}.${part}m`);
  }
  if (whole >= 1000) return signed(amount, '', `£${thousands}k`);
  return signed(whole === 0 ? 0 : amount, '', `£${whole}`);
}

/** '1,234.6' for £1,234,567.00: thousands of pounds to one place, as in grids; the unit stands above. */
export function formatThousands(amount: Pence): string {
  const tenths = Math.round(Math.abs(amount) / 10_000);
  return signed(tenths === 0 ? 0 : amount, '', `${grouped(Math.floor(tenths / 10))}.${tenths % 10}`);
}
