import type { PackEdit } from '@weft/funding/domain';
import type { Option } from '@weft/ui/edit';

/** A value of an entry: edited where it stands, or as it is where nothing changes it. */
export interface PartCell {
  readonly label: string;
  readonly kind: 'text' | 'lines' | 'select' | 'several' | 'fixed';
  readonly value: string | null;
  readonly options?: readonly Option[];
  readonly clearable?: boolean;
  /** What the pack is to hold with another value. */
  readonly to?: (value: string | null) => PackEdit;
}

/** An entry of a list, and what becomes of the pack where it is taken out or goes up. */
export interface PartRow {
  /** As refusals name it: 'sources.DFG'. */
  readonly key: string;
  readonly name: string;
  readonly cells: readonly PartCell[];
  /** What it holds itself, and the panel that shows it. */
  readonly inside?: { readonly words: string; readonly panel: string };
  readonly without?: PackEdit;
  readonly up?: PackEdit;
}

/** How something is added: chosen, named, or both. */
export interface PartAdding {
  readonly label: string;
  readonly options?: readonly Option[];
  /** The label of what is typed; nothing is, where it is left out. */
  readonly typed?: string;
  readonly with: (typed: string, chosen: string) => PackEdit;
}

/** A list of a pack, as a screen edits it. */
export interface PartView {
  readonly title: string;
  readonly says: string;
  readonly heads: readonly string[];
  readonly rows: readonly PartRow[];
  readonly adding?: PartAdding;
}

interface Listed<Entry> {
  readonly list: readonly Entry[];
  readonly edit: (list: readonly Entry[]) => PackEdit;
  readonly key: (entry: Entry) => string;
  readonly name: (entry: Entry) => string;
  readonly cells: (entry: Entry, set: (change: Partial<Entry>) => PackEdit) => readonly PartCell[];
  readonly inside?: (entry: Entry) => PartRow['inside'];
}

/** Each entry of a list as a row. */
export function rowsOf<Entry extends object>(of: Listed<Entry>): readonly PartRow[] {
  const { list, edit, key, name, cells, inside } = of;
  return list.map((entry, n): PartRow => {
    const within = inside?.(entry);
    const before = list[n - 1];
    return {
      key: key(entry),
      name: name(entry),
      cells: cells(entry, (change) => edit(list.map((one, at) => (at === n ? { ...entry, ...change } : one)))),
      ...(within && { inside: within }),
      without: edit(list.filter((_, at) => at !== n)),
      ...(before && { up: edit([...list.slice(0, n - 1), entry, before, ...list.slice(n + 1)]) }),
    };
  });
}

/** Options of a few words, in their order. */
export const optionsOf = (words: Readonly<Record<string, string>>): readonly Option[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** Entries with a name, as options. */
export const namedOptions = (list: readonly { readonly id: string; readonly name: string }[]): readonly Option[] =>
  list.map(({ id, name }) => ({ value: id, label: name }));

/** Several values are one text, parted by commas. */
export const partsOf = (value: string | null): readonly string[] => (value ?? '').split(',').filter(Boolean);

export const YES_NO = { YES: 'Yes', NO: 'No' } as const;
export const yesNo = (yes: boolean): string => (yes ? 'YES' : 'NO');
