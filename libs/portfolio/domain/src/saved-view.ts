import { accept, checkText, invalid, isId, tidyText, type InvalidField, type Result } from '@weft/kernel';
import { RATINGS } from './rating';
import { STAGES } from './stage';

/** Columns of the project table, in the order in which they stand where nobody chose. */
export const TABLE_COLUMNS = [
  'code',
  'name',
  'rating',
  'history',
  'stage',
  'milestone',
  'forecast',
  'slip',
  'lead',
  'sro',
  'home',
  'priority',
  'organisation',
  'startsOn',
  'endsOn',
  'declared',
] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

/** Columns that are shown where nobody chose. */
export const STANDARD_COLUMNS: readonly TableColumn[] = TABLE_COLUMNS.filter(
  (key) => !['sro', 'priority', 'startsOn', 'endsOn'].includes(key),
);

/** What the table is grouped by. */
export const TABLE_GROUPINGS = ['lead', 'home', 'stage', 'rating', 'organisation', 'priority'] as const;
export type TableGrouping = (typeof TABLE_GROUPINGS)[number];

/** The lists that stand over the table in every place. */
export const TABLE_TABS = ['all', 'attention', 'differs', 'overdue', 'gate'] as const;
export type TableTab = (typeof TABLE_TABS)[number];

/** What the table can be sorted by. */
export const TABLE_SORTS = ['CODE', 'NAME', 'RATING', 'STAGE', 'LEAD', 'NEXT_FORECAST', 'SLIP', 'UPDATED'] as const;

export const VIEW_NAME_LIMIT = 80;
export const VIEW_DEFINITION_LIMIT = 2000;
const SEARCH_LIMIT = 200;

const among =
  (known: readonly string[]) =>
  (value: string): boolean =>
    known.includes(value);
const all =
  (fits: (value: string) => boolean) =>
  (value: string): boolean =>
    value.split(',').every(fits);
const code = (value: string): boolean => /^[A-Za-z0-9-]{1,20}$/.test(value);

/** The parameters of the address that make a view, in the order in which they are written, each with what it may hold. */
const PARAMETERS: Readonly<Record<string, (value: string) => boolean>> = {
  view: among(['board']),
  tab: among(TABLE_TABS),
  stage: all(among(STAGES)),
  rating: all(among(RATINGS)),
  home: all(code),
  lead: all(isId),
  organisation: all(code),
  partner: all(code),
  locality: all(code),
  cohort: all(code),
  q: (value) => value.length <= SEARCH_LIMIT,
  sort: (value) => among(TABLE_SORTS)(value.replace(/^-/, '')),
  group: among(TABLE_GROUPINGS),
  columns: (value) => all(among(TABLE_COLUMNS))(value) && new Set(value.split(',')).size === value.split(',').length,
};

/** Names of the parameters that make a view; others in the address (the open panel) are none of it. */
export const VIEW_PARAMETERS: readonly string[] = Object.keys(PARAMETERS);

/**
 * Reads the definition of a view: the parameters of the table's address, `stage=PLAN,DELIVER&group=lead`. Answers it as it
 * is kept, parameters in one order and empty ones left out; an empty text is the table as it stands where nobody chose.
 * Refuses `too-long`, `parameter-unknown`, `parameter-twice` and `parameter-value`.
 */
export function parseViewDefinition(definition: string): Result<string> {
  const wrong = (rule: string, message: string): InvalidField => ({ field: 'definition', rule, message });
  if (definition.length > VIEW_DEFINITION_LIMIT) {
    return invalid(
      wrong('too-long', `A view has ${VIEW_DEFINITION_LIMIT} characters at most: filter by fewer values.`),
    );
  }
  const given = new URLSearchParams(definition);
  const broken: InvalidField[] = [];
  for (const name of new Set(given.keys())) {
    if (!Object.hasOwn(PARAMETERS, name)) {
      broken.push(wrong('parameter-unknown', `A view has no '${name}'; it has ${VIEW_PARAMETERS.join(', ')}.`));
    } else if (given.getAll(name).length > 1) {
      broken.push(wrong('parameter-twice', `'${name}' is given twice: part its values by commas.`));
    } else if (given.get(name) && !PARAMETERS[name]?.(given.get(name) ?? '')) {
      broken.push(wrong('parameter-value', `'${name}' cannot be '${given.get(name) ?? ''}'.`));
    }
  }
  return broken.length > 0 ? invalid(...broken) : accept(viewDefinition((name) => given.get(name)));
}

/** The definition of a view from the parameters of an address, unchecked: in one order, empty ones left out. */
export function viewDefinition(parameter: (name: string) => string | null): string {
  const kept = VIEW_PARAMETERS.flatMap((name) => {
    const value = parameter(name);
    return value ? [[name, value]] : [];
  });
  return new URLSearchParams(kept).toString();
}

export interface SavedView {
  readonly name: string;
  readonly definition: string;
  readonly shared: boolean;
}

/** A view to keep. Refuses a name that is missing or too long, and what {@link parseViewDefinition} refuses. */
export function decideView(input: SavedView): Result<SavedView> {
  const named = checkText('name', 'A name', input.name, { min: 1, max: VIEW_NAME_LIMIT });
  const read = parseViewDefinition(input.definition);
  if (!read.ok && read.refusal.kind === 'validation') return invalid(...named, ...read.refusal.fields);
  if (named.length > 0) return invalid(...named);
  return read.ok ? accept({ name: tidyText(input.name) ?? '', definition: read.value, shared: input.shared }) : read;
}
