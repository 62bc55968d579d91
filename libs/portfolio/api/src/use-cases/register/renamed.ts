import type { Result } from '@weft/kernel';

/** A decision whose refusals name the fields of the input, where the rules know them under other names. */
export function renamed<T>(decided: Result<T>, names: Readonly<Record<string, string>>): Result<T> {
  if (decided.ok || decided.refusal.kind !== 'validation') {
    return decided;
  }
  const fields = decided.refusal.fields.map((broken) => ({ ...broken, field: names[broken.field] ?? broken.field }));
  return { ok: false, refusal: { kind: 'validation', fields } };
}
