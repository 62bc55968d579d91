import type { IsoDate } from '@weft/kernel';
import type { EditionState } from '../edition';
import type { StatementKind, Wording } from '../statement';

export interface SeedStatement {
  readonly kind: StatementKind;
  readonly number: number;
  readonly text: string;
  readonly section: string | null;
  readonly awaited: boolean;
  readonly wording: Wording;
}

export interface SeedEdition {
  readonly code: string;
  readonly title: string;
  readonly source: string;
  readonly publishedOn: IsoDate | null;
  readonly state: EditionState;
  readonly statements: readonly SeedStatement[];
}

/** A statement by its place: edition code, kind, number. */
export interface StatementPlace {
  readonly edition: string;
  readonly kind: StatementKind;
  readonly number: number;
}

export interface SeedFramework {
  readonly code: string;
  readonly name: string;
  readonly owner: string;
  readonly description: string;
  /** Oldest first. */
  readonly editions: readonly SeedEdition[];
  readonly supersessions: readonly { readonly predecessor: StatementPlace; readonly successor: StatementPlace }[];
}

/** Statements of one kind, numbered from 1 in the order given. */
export function statements(
  kind: StatementKind,
  texts: readonly string[],
  {
    section = null,
    wording = 'VERBATIM',
    from = 1,
  }: { section?: string | null; wording?: Wording; from?: number } = {},
): SeedStatement[] {
  return texts.map((text, index) => ({ kind, number: from + index, text, section, awaited: false, wording }));
}

/** Slots for statements that exist but whose text is not at hand. */
export function awaited(
  kind: StatementKind,
  from: number,
  to: number,
  name: (number: number) => string,
): SeedStatement[] {
  return Array.from({ length: to - from + 1 }, (_, index) => ({
    kind,
    number: from + index,
    text: name(from + index),
    section: null,
    awaited: true,
    wording: 'VERBATIM' as const,
  }));
}
