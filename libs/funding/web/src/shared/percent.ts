import { MINUS } from '@weft/kernel';

/** '+1.2%', '−0.8%', '0.0%' of hundredths of a percent; 'unplanned' for null, where something was spent of nothing planned. */
export function formatPercent(hundredths: number | null): string {
  if (hundredths === null) return 'unplanned';
  const tenths = Math.round(Math.abs(hundredths) / 10);
  const sign = tenths === 0 ? '' : hundredths < 0 ? MINUS : '+';
  return `${sign}${(tenths / 10).toFixed(1)}%`;
}
