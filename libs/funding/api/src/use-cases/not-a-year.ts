import { invalid, type Result } from '@weft/kernel';

/** The refusal of an input whose `financialYear` is none. */
export const notAYear: Result<never> = invalid({
  field: 'financialYear',
  rule: 'not-a-year',
  message: 'A financial year is written 2025-26.',
});
