import type { Result } from '@weft/kernel';
import { isScore, type RiskLevel } from '@weft/portfolio/domain';
import { readDay, type SaveOutcome } from '@weft/ui';
import type { Acted, Drafts, Wrong } from './entry';

/** A text of a form; none where nothing is written. */
export const text = (drafts: Drafts, field: string): string | null => drafts[field]?.trim() || null;

/** A date of a form: as ISO text once it can be read. */
export function day(drafts: Drafts, field: string, today: string): string | null {
  const typed = text(drafts, field);
  const read = typed ? readDay(typed, today) : undefined;
  return read && 'iso' in read ? read.iso : null;
}

/** What is wrong with the dates that were typed. */
export function wrongDays(drafts: Drafts, fields: readonly string[], today: string): Wrong {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const typed = text(drafts, field);
      const read = typed ? readDay(typed, today) : undefined;
      return read && 'error' in read ? [[field, read.error]] : [];
    }),
  );
}

/** The refusals of a decision by field. */
export function wrongOf(decided: Result<unknown>): Wrong {
  const refused = !decided.ok && 'fields' in decided.refusal ? decided.refusal.fields : [];
  return Object.fromEntries(refused.map(({ field, message }) => [field, message]));
}

/** '4×3' → likelihood 4, consequence 3. */
export function levelOf(cell: string | null | undefined): RiskLevel | null {
  const [likelihood, consequence] = (cell ?? '').split('×').map(Number);
  return isScore(likelihood) && isScore(consequence) ? { likelihood, consequence } : null;
}

/** Likelihood and consequence → '4×3'; null where one is missing. */
export const cellOf = (likelihood: number | null | undefined, consequence: number | null | undefined): string | null =>
  likelihood && consequence ? `${likelihood}×${consequence}` : null;

/** The member of a list of codes that a text names. */
export const oneOf = <Code extends string>(codes: readonly Code[], value: string | null): Code | null =>
  codes.find((code) => code === value) ?? null;

/** Options of a list from its codes and words. */
export const optionsOf = <Code extends string>(codes: readonly Code[], words: Readonly<Record<Code, string>>) =>
  codes.map((value) => ({ value, label: words[value].charAt(0).toUpperCase() + words[value].slice(1) }));

/** The outcome of an action, with the version that it led to. */
export function acted({
  outcome,
  answer,
}: {
  readonly outcome: SaveOutcome;
  readonly answer: object | undefined;
}): Acted {
  const version = answer && 'version' in answer && typeof answer.version === 'number' ? answer.version : undefined;
  return { outcome, version };
}
