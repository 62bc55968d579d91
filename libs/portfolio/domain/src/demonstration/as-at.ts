import { dateOf } from '@weft/kernel';

/** The business date of the demonstration place: day 3 of the November review. */
export const DEMONSTRATION_TODAY = dateOf('2025-11-05');

/** Nothing in the demonstration place happened after this. */
export const DEMONSTRATION_NOW = '2025-11-05T09:40:00.000Z';
