import { cellText, fillMerged, type SheetCells, type SheetValue } from '@weft/kernel';
import { FIELD_KEYS, fieldOf, TITLE_FIELD, TRACKER_RECORDS, type FieldKey, type TrackerRecord } from './fields';
import { plainWords } from './reading';

/** A column and what it was taken for. */
export interface ColumnMapping {
  readonly column: number;
  /** The head as it stands, both rows of it. */
  readonly head: string;
  /** Null leaves the column out. */
  readonly field: FieldKey | null;
  /** How sure the guess is, 0 to 1; 1 where a person chose. */
  readonly sure: number;
  /** Money is left alone: it comes with the funding. */
  readonly money: boolean;
}

/** How one sheet is read. */
export interface SheetMapping {
  readonly sheet: string;
  /** What a row of it is about; null leaves the sheet out. */
  readonly record: TrackerRecord | null;
  /** The first row of the head, counted from 0, and how many rows the head has. */
  readonly headRow: number;
  readonly headRows: 1 | 2;
  /** A person said which row is the head. */
  readonly headChosen?: true;
  readonly columns: readonly ColumnMapping[];
}

/** Title rows and notes above the head go no further down than this. */
const LOOK_DOWN = 25;
/** Columns further right than this are not looked at: sheets are at times formatted to their last column. */
const WIDEST = 200;
/** A head less like a field than this means something else. */
const LEAST = 0.6;

const MONEY = /£|\b(?:budget|cost|costs|spend|spent|funding|expenditure|actuals|variance|saving|savings|k|000s?)\b/;

/** One way to head a column. */
interface Synonym {
  readonly key: FieldKey;
  readonly record: TrackerRecord;
  readonly text: string;
  readonly words: readonly string[];
  /** Means the field only on sheets about its own kind of record. */
  readonly bare: boolean;
}

/** By their first word, so that a head is compared with the few that it could mean. */
const synonyms: ReadonlyMap<string, readonly Synonym[]> = Map.groupBy(
  FIELD_KEYS.flatMap((key) => {
    const { record, head, heads, bare = [] } = fieldOf(key);
    const synonym = (text: string, onlyOwn: boolean) => ({ key, record, text, words: text.split(' '), bare: onlyOwn });
    return [
      ...heads.map((text) => synonym(text, false)),
      ...[...bare, plainWords(head)].map((text) => synonym(text, true)),
    ];
  }),
  ({ words }) => words[0] ?? '',
);

/** 1 for the same words, less where the head holds the words of the synonym and more, 0 where it does not. */
function alike(head: string, words: ReadonlySet<string>, synonym: Synonym): number {
  if (head === synonym.text) return 1;
  // A single short word ('no', 'id') says little among others.
  if (synonym.text.length < 4 || !synonym.words.every((word) => words.has(word))) return 0;
  return 0.55 + 0.35 * (synonym.words.length / words.size);
}

interface Hit {
  readonly key: FieldKey;
  readonly record: TrackerRecord;
  readonly score: number;
}

/** On a sheet about something else, a project is named and placed, not described. */
const REFERENCES: readonly FieldKey[] = ['project.code', 'project.name', 'project.home'];

/** The fields that a head could mean on a sheet about a kind of record. */
function hitsOf(head: string, about: TrackerRecord): readonly Hit[] {
  const words = new Set(head.split(' '));
  return [...words].flatMap((word) =>
    (synonyms.get(word) ?? []).flatMap((synonym) => {
      const { key, record, bare } = synonym;
      if (record !== about && (bare || (record === 'PROJECT' && !REFERENCES.includes(key)))) return [];
      const score = alike(head, words, synonym);
      return score >= LEAST ? [{ key, record, score }] : [];
    }),
  );
}

interface Guess {
  readonly mapping: SheetMapping;
  readonly total: number;
}

interface Head {
  readonly column: number;
  /** As it stands. */
  readonly text: string;
  /** In plain words: the whole head, and its lower row alone. */
  readonly forms: readonly string[];
}

function headsOf(rows: readonly (readonly SheetValue[])[], row: number, count: 1 | 2): Head[] {
  const upper = rows[row] ?? [];
  const lower = count === 2 ? (rows[row + 1] ?? []) : [];
  const heads: Head[] = [];
  for (let column = 0; column < Math.min(WIDEST, Math.max(upper.length, lower.length)); column += 1) {
    const parts = [...new Set([cellText(upper[column]), cellText(lower[column])].filter(Boolean))];
    if (parts.length === 0) continue;
    const whole = plainWords(parts.join(' '));
    const last = plainWords(parts.at(-1) ?? '');
    heads.push({ column, text: parts.join(' / '), forms: whole === last ? [whole] : [whole, last] });
  }
  return heads;
}

function assign(heads: readonly Head[], about: TrackerRecord): { columns: ColumnMapping[]; total: number } {
  const scored = heads
    .flatMap((head) =>
      // The lower of two rows alone says less than both.
      head.forms.flatMap((form, index) =>
        hitsOf(form, about).map((hit) => ({ head, ...hit, score: hit.score * (index === 0 ? 1 : 0.9) })),
      ),
    )
    .filter(({ score }) => score >= LEAST)
    .sort(
      (a, b) =>
        b.score - a.score || Number(b.record === about) - Number(a.record === about) || a.head.column - b.head.column,
    );
  const taken = new Map<number, { key: FieldKey; score: number }>();
  const used = new Set<FieldKey>();
  let total = 0;
  for (const { head, key, record, score } of scored) {
    if (taken.has(head.column) || used.has(key)) continue;
    // Money is never taken for anything else, unless the head is exactly what a field is called.
    if (score < 1 && MONEY.test(head.text.toLowerCase())) continue;
    taken.set(head.column, { key, score });
    used.add(key);
    total += score * (record === about ? 1.2 : 0.8);
  }
  const columns = heads.map(({ column, text }) => {
    const found = taken.get(column);
    const money = !found && MONEY.test(text.toLowerCase());
    return { column, head: text, field: found?.key ?? null, sure: found?.score ?? 0, money };
  });
  return { columns, total };
}

const SHEET_NAMES: Readonly<Record<TrackerRecord, RegExp>> = {
  PROJECT: /project|tracker|portfolio|programme/i,
  MILESTONE: /milestone|plan|timeline|gantt|task/i,
  RISK: /risk|raid/i,
};

/**
 * Guesses what a sheet holds, where its head is, and what each column means: title rows above the head are passed over,
 * two rows of head are read as one. A sheet in which nothing is recognised is left out.
 */
export function guessSheet(original: SheetCells, kinds: readonly TrackerRecord[] = TRACKER_RECORDS): SheetMapping {
  const { name, rows } = fillMerged(original);
  let best: Guess | null = null;
  for (let row = 0; row < Math.min(LOOK_DOWN, rows.length); row += 1) {
    for (const headRows of [1, 2] as const) {
      const heads = headsOf(rows, row, headRows);
      if (heads.length < 2) continue;
      for (const about of kinds) {
        const { columns, total } = assign(heads, about);
        const fields = columns.map(({ field }) => field);
        if (!fields.includes(TITLE_FIELD[about]) || fields.filter(Boolean).length < 2) continue;
        const named = SHEET_NAMES[about].test(name) ? 0.5 : 0;
        // Two rows must say clearly more than one, for the second may be data.
        const sum = total + named - (headRows - 1) * 0.5;
        if (best && sum <= best.total) continue;
        best = { mapping: { sheet: name, record: about, headRow: row, headRows, columns }, total: sum };
      }
    }
  }
  return best?.mapping ?? { sheet: name, record: null, headRow: 0, headRows: 1, columns: [] };
}

/**
 * The mapping of a sheet that a person says is about a kind of record: guessed where its heads are recognised, else with
 * its first full row as the head and the columns left for the person to map.
 */
export function sheetAbout(original: SheetCells, record: TrackerRecord): SheetMapping {
  const guess = guessSheet(original, [record]);
  if (guess.record !== null) return guess;
  const { name, rows } = fillMerged(original);
  const candidates = rows.slice(0, LOOK_DOWN).map((_, row) => ({ row, heads: headsOf(rows, row, 1) }));
  const most = Math.max(0, ...candidates.map(({ heads }) => heads.length));
  const { row = 0, heads = [] } = candidates.find((one) => one.heads.length === most) ?? {};
  return { sheet: name, record, headRow: row, headRows: 1, columns: assign(heads, record).columns };
}

/**
 * The mapping of a sheet whose head a person says to begin in this row, counted from 0: of one row or two, whichever says
 * more. Null where the row holds no head.
 */
export function headAt(original: SheetCells, record: TrackerRecord, row: number): SheetMapping | null {
  const { name, rows } = fillMerged(original);
  const read = ([1, 2] as const).map((headRows) => {
    const heads = headsOf(rows, row, headRows);
    // Two rows must say clearly more than one, as in a guess.
    const { columns, total } = assign(heads, record);
    return { headRows, columns, total: total - (headRows - 1) * 0.5 };
  });
  const best = read[1] && read[0] && read[1].total > read[0].total && read[0].columns.length > 0 ? read[1] : read[0];
  if (!best?.columns.length) return null;
  const { headRows, columns } = best;
  return { sheet: name, record, headRow: row, headRows, headChosen: true, columns };
}
