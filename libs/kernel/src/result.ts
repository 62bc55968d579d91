/** One field of an input that broke a rule. */
export interface InvalidField {
  /** Name of the input field, as in the GraphQL input: `forecastOn`. */
  readonly field: string;
  /** The rule as a stable code: `actual-in-future`. */
  readonly rule: string;
  /** What is wrong and what would be right, in a sentence. */
  readonly message: string;
}

/** Why something was refused: unsound input, or a person who may not. */
export type Refusal =
  | { readonly kind: 'validation'; readonly fields: readonly InvalidField[] }
  | { readonly kind: 'not-allowed'; readonly rule: string; readonly message: string };

/** The answer of a decision. Expected failures are values; exceptions are bugs. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/** The decision went through, with what it leads to. */
export function accept<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** The input is unsound; every broken rule is named at once, so that a form can show all of them. */
export function invalid(...fields: InvalidField[]): Result<never> {
  return { ok: false, refusal: { kind: 'validation', fields } };
}

/** The person may not do this, by the rule named. */
export function notAllowed(rule: string, message: string): Result<never> {
  return { ok: false, refusal: { kind: 'not-allowed', rule, message } };
}

/** What a result refuses, field by field: nothing where it went through. For checks that gather what several find. */
export function brokenFields(result: Result<unknown>): InvalidField[] {
  return result.ok || result.refusal.kind !== 'validation' ? [] : [...result.refusal.fields];
}
