import type { Result } from '@weft/kernel';

/** Why not, in words; null where nothing is against it. */
export const lockOf = (decided: Result<unknown>): string | null => {
  if (decided.ok) return null;
  const { refusal } = decided;
  return refusal.kind === 'validation' ? (refusal.fields[0]?.message ?? '') : refusal.message;
};
