import {
  accept,
  checkDate,
  checkText,
  formatDate,
  invalid,
  notAllowed,
  tidyText,
  transition,
  type InvalidField,
  type IsoDate,
  type Result,
  type StateTable,
} from '@weft/kernel';

export const EDITION_STATES = ['DRAFT', 'PUBLISHED', 'SUPERSEDED'] as const;
export type EditionState = (typeof EDITION_STATES)[number];

export const editionStateWords: Readonly<Record<EditionState, string>> = {
  DRAFT: 'Draft',
  PUBLISHED: 'Published',
  SUPERSEDED: 'Superseded',
};

/** The state table of an edition: printed in docs/rules/strategy-editions.md. */
export const editionTable: StateTable<EditionState, 'publish' | 'supersede'> = [
  {
    from: 'DRAFT',
    event: 'publish',
    guard: 'at least one statement, dated today or before; awaited slots may remain',
    to: 'PUBLISHED',
  },
  {
    from: 'PUBLISHED',
    event: 'supersede',
    guard: 'a later edition of the same framework is published',
    to: 'SUPERSEDED',
  },
];

export const EDITION_TITLE_LIMITS = { min: 3, max: 160 } as const;
export const SOURCE_LIMIT = 400;

/** Only a draft is edited: refuses `edition-not-draft`. What was published stays as it was read. */
export function requireDraft(state: EditionState): Result<void> {
  if (state === 'DRAFT') return accept(undefined);
  return notAllowed('edition-not-draft', 'A published edition stays as it is. Make a draft from it and edit that.');
}

/** Starts a draft as a copy. `codes` are those of the framework's editions. Refuses `not-a-code`, `code-taken`. */
export function decideDraftEdition(
  input: { readonly code: string; readonly title: string },
  { codes }: { readonly codes: readonly string[] },
): Result<{ readonly code: string; readonly title: string; readonly state: 'DRAFT' }> {
  const code = tidyText(input.code) ?? '';
  const broken = checkText('title', 'The title', input.title, EDITION_TITLE_LIMITS);
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/.test(code)) {
    const message = 'A code has 1 to 40 letters, digits, full stops, hyphens: 2026-draft.';
    broken.push({ field: 'code', rule: 'not-a-code', message });
  }
  if (codes.some((taken) => taken.toLowerCase() === code.toLowerCase())) {
    broken.push({ field: 'code', rule: 'code-taken', message: `The framework has an edition ${code} already.` });
  }
  if (broken.length > 0) return invalid(...broken);
  return accept({ code, title: tidyText(input.title) ?? '', state: 'DRAFT' });
}

export interface EditionChanges {
  readonly title?: string;
  readonly source?: string;
}

/** Edits what is given of a draft. Refuses `edition-not-draft` and an unsound title or source. */
export function decideEditEdition(
  state: EditionState,
  input: { readonly title?: string | null; readonly source?: string | null },
): Result<EditionChanges> {
  const draft = requireDraft(state);
  if (!draft.ok) return draft;
  const { title, source } = input;
  const broken: InvalidField[] = [
    ...(title === undefined ? [] : checkText('title', 'The title', title, EDITION_TITLE_LIMITS)),
    ...checkText('source', 'The source', source, { max: SOURCE_LIMIT }),
  ];
  if (broken.length > 0) return invalid(...broken);
  return accept({
    ...(title !== undefined && { title: tidyText(title) ?? '' }),
    ...(source !== undefined && { source: tidyText(source) ?? '' }),
  });
}

/**
 * Publishes a draft; the edition of the framework that was published until now is superseded. Refuses
 * `edition-not-draft`, `edition-empty`, `published-in-future`, `date-out-of-range`.
 */
export function decidePublishEdition(
  edition: { readonly state: EditionState; readonly statementCount: number },
  input: { readonly publishedOn: string },
  today: IsoDate,
): Result<{ readonly state: EditionState; readonly publishedOn: IsoDate }> {
  const row = transition(editionTable, edition.state, 'publish');
  if (!row) return notAllowed('edition-not-draft', 'This edition was published before.');
  const broken = checkDate('publishedOn', 'The date', input.publishedOn);
  if (broken.length === 0 && input.publishedOn > today) {
    const message = `An edition is published today, ${formatDate(today)}, or before.`;
    broken.push({ field: 'publishedOn', rule: 'published-in-future', message });
  }
  if (edition.statementCount === 0) {
    broken.push({ field: 'id', rule: 'edition-empty', message: 'The edition has no statement. Add one first.' });
  }
  if (broken.length > 0) return invalid(...broken);
  return accept({ state: row.to, publishedOn: input.publishedOn as IsoDate });
}
