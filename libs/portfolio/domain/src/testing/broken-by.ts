import type { Result } from '@weft/kernel';

/** What a refusal names, for specs: [field, rule] of each broken field; a field of '' where the person may not. */
export function brokenBy(result: Result<unknown>): readonly (readonly [string, string])[] {
  if (result.ok) return [];
  if (result.refusal.kind === 'not-allowed') return [['', result.refusal.rule]];
  return result.refusal.fields.map(({ field, rule }) => [field, rule] as const);
}
