import { accept, checkText, invalid, tidyText, type InvalidField, type Result } from '@weft/kernel';
import { requireDraft, type EditionState } from './edition';

/** Kinds of statements, in the order in which an edition prints them. */
export const STATEMENT_KINDS = [
  'MISSION',
  'VISION',
  'VALUE',
  'OBJECTIVE',
  'PRIORITY',
  'OUTCOME',
  'PRINCIPLE',
  'AMBITION',
  'THEME',
  'CLINICAL_AREA',
] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** Headings: the kind in the plural, as a page shows it. */
export const statementKindWords: Readonly<Record<StatementKind, string>> = {
  MISSION: 'Mission',
  VISION: 'Vision',
  VALUE: 'Values',
  OBJECTIVE: 'Objectives',
  PRIORITY: 'Priorities',
  OUTCOME: 'Resident outcomes',
  PRINCIPLE: 'Principles',
  AMBITION: 'Ambitions',
  THEME: 'Themes',
  CLINICAL_AREA: 'Clinical areas',
};

/** VERBATIM from the source; FROM_MEMORY of public material and to be checked. */
export const WORDINGS = ['VERBATIM', 'FROM_MEMORY'] as const;
export type Wording = (typeof WORDINGS)[number];

export const STATEMENT_TEXT_LIMITS = { min: 3, max: 2000 } as const;
export const SECTION_LIMIT = 120;

/** What makes a statement: enough to print and to compare it. */
export interface Statement {
  readonly id: string;
  readonly kind: StatementKind;
  /** Position within its kind, from 1. */
  readonly number: number;
  readonly text: string;
  readonly section: string | null;
  /** A slot whose text is not known yet. */
  readonly awaited: boolean;
  readonly wording: Wording;
}

/** The number of the next statement of a kind: one after the highest. */
export function nextNumber(statements: readonly Pick<Statement, 'kind' | 'number'>[], kind: StatementKind): number {
  return Math.max(0, ...statements.filter((statement) => statement.kind === kind).map(({ number }) => number)) + 1;
}

/** Adds a statement to a draft. Refuses `edition-not-draft`, `kind-unknown`, an unsound text. */
export function decideNewStatement(
  edition: { readonly state: EditionState; readonly statements: readonly Pick<Statement, 'kind' | 'number'>[] },
  input: { readonly kind: StatementKind; readonly text: string; readonly section?: string | null },
): Result<Omit<Statement, 'id'>> {
  const draft = requireDraft(edition.state);
  if (!draft.ok) return draft;
  const { kind } = input;
  const broken = [...checkStatementText(input.text), ...checkSection(input.section)];
  if (!STATEMENT_KINDS.includes(kind)) {
    broken.push({ field: 'kind', rule: 'kind-unknown', message: `Choose one of ${STATEMENT_KINDS.join(', ')}.` });
  }
  if (broken.length > 0) return invalid(...broken);
  return accept({
    kind,
    number: nextNumber(edition.statements, kind),
    text: tidyText(input.text) ?? '',
    section: tidyText(input.section),
    awaited: false,
    wording: 'VERBATIM',
  });
}

export interface StatementChanges {
  readonly text?: string;
  readonly section?: string | null;
  readonly awaited?: false;
  readonly wording?: 'VERBATIM';
}

/**
 * Edits a statement of a draft. New words fill an awaited slot, and count as taken from the source. Refuses
 * `edition-not-draft` and an unsound text.
 */
export function decideEditStatement(
  state: EditionState,
  current: Pick<Statement, 'text'>,
  input: { readonly text?: string | null; readonly section?: string | null },
): Result<StatementChanges> {
  const draft = requireDraft(state);
  if (!draft.ok) return draft;
  const broken = [...(input.text === undefined ? [] : checkStatementText(input.text)), ...checkSection(input.section)];
  if (broken.length > 0) return invalid(...broken);
  const text = tidyText(input.text) ?? '';
  const reworded = input.text !== undefined && text !== current.text;
  return accept({
    ...(reworded && ({ text, awaited: false, wording: 'VERBATIM' } as const)),
    ...(input.section !== undefined && { section: tidyText(input.section) }),
  });
}

/** Removes a statement from a draft. Refuses `edition-not-draft`. The numbers of the others stay. */
export function decideRemoveStatement(state: EditionState): Result<void> {
  return requireDraft(state);
}

/**
 * Says that a statement of a draft takes the place of an earlier one, or takes that back. Refuses `edition-not-draft`,
 * `same-edition`, `another-framework`, `linked-already`, `not-linked`.
 */
export function decideSupersede(
  successor: { readonly editionId: string; readonly frameworkId: string; readonly state: EditionState },
  predecessor: { readonly editionId: string; readonly frameworkId: string },
  { linked, isLinked }: { readonly linked: boolean; readonly isLinked: boolean },
): Result<{ readonly linked: boolean }> {
  const draft = requireDraft(successor.state);
  if (!draft.ok) return draft;
  const refuse = (rule: string, message: string) => invalid({ field: 'predecessorId', rule, message });
  if (successor.frameworkId !== predecessor.frameworkId) {
    return refuse('another-framework', 'A statement takes the place of one of the same framework.');
  }
  if (successor.editionId === predecessor.editionId) {
    return refuse('same-edition', 'A statement takes the place of one of another edition.');
  }
  if (linked && isLinked) return refuse('linked-already', 'It takes the place of this statement already.');
  if (!linked && !isLinked) return refuse('not-linked', 'It does not take the place of this statement.');
  return accept({ linked });
}

function checkStatementText(text: string | null): InvalidField[] {
  return checkText('text', 'The text', text, STATEMENT_TEXT_LIMITS);
}

function checkSection(section: string | null | undefined): InvalidField[] {
  return checkText('section', 'The section', section, { max: SECTION_LIMIT });
}
