/** A field of a mutation's answer that someone else saved first. */
export interface ClashingField {
  readonly field: string;
  /** The value that was seen, as JSON text. */
  readonly was?: string | null;
  readonly theirs?: string | null;
  readonly changedByName?: string | null;
  readonly changedAt?: string | null;
}

/** The typed answers that every mutation may give besides its success. */
export type MutationAnswer =
  | { readonly __typename: 'ValidationFailed'; readonly message: string; readonly fields: readonly WrongField[] }
  | {
      readonly __typename: 'Conflict';
      readonly message: string;
      readonly currentVersion: number;
      readonly fields: readonly ClashingField[];
    }
  | { readonly __typename: 'NotAllowed'; readonly message: string }
  | { readonly __typename: 'NotFound'; readonly message: string };

export interface WrongField {
  readonly field: string;
  readonly message: string;
}

/** What became of an edit, in the terms of the screen. */
export type SaveOutcome =
  | { readonly kind: 'saved' }
  | { readonly kind: 'invalid'; readonly message: string; readonly fields: readonly WrongField[] }
  | { readonly kind: 'conflict'; readonly version: number; readonly fields: readonly ClashingField[] }
  | {
      readonly kind: 'refused';
      readonly message: string;
      /** Nobody answered: it may be sent again once the connection is back. */
      readonly unreachable?: true;
    };

const FAILURES = ['ValidationFailed', 'Conflict', 'NotAllowed', 'NotFound'] as const;
const isFailure = (answer: { readonly __typename: string }): answer is MutationAnswer =>
  FAILURES.some((name) => name === answer.__typename);

/** Reads a mutation's union: every type that is no failure is success. */
export function outcomeOf(answer: { readonly __typename: string } | null | undefined): SaveOutcome {
  if (!answer) return { kind: 'refused', message: 'Nothing was saved: the server gave no answer.' };
  if (!isFailure(answer)) return { kind: 'saved' };
  switch (answer.__typename) {
    case 'ValidationFailed':
      return { kind: 'invalid', message: answer.fields[0]?.message ?? answer.message, fields: answer.fields };
    case 'Conflict':
      return { kind: 'conflict', version: answer.currentVersion, fields: answer.fields };
    default:
      return { kind: 'refused', message: answer.message };
  }
}

/** The text of a value that travels as JSON text: '"2025-11-28"' → '2025-11-28', 'null' → null. */
export function plainValue(json: string | null | undefined): string | null {
  if (json === null || json === undefined) return null;
  try {
    const value: unknown = JSON.parse(json);
    return value === null ? null : typeof value === 'string' ? value : JSON.stringify(value);
  } catch {
    return json;
  }
}

/** The refusals of this outcome by field, for forms that show them beside each control. */
export const wrongFields = (outcome: SaveOutcome): Readonly<Record<string, string>> =>
  outcome.kind === 'invalid' ? Object.fromEntries(outcome.fields.map(({ field, message }) => [field, message])) : {};
