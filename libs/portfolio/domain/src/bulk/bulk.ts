import { accept, invalid, type Refusal, type Result } from '@weft/kernel';

/** Most rows that one bulk change takes. */
export const BULK_LIMIT = 1000;

/** How far a bulk change goes: it only says what it would do; all rows or none; all that can be changed. */
export const BULK_STEPS = ['PREVIEW', 'ALL', 'ALL_OTHERS'] as const;
export type BulkStep = (typeof BULK_STEPS)[number];

/** A row as the person who changes many had it before them. */
export interface SeenRow {
  readonly id: string;
  readonly version: number;
}

/** What the rules say of one row of a bulk change. */
export type BulkVerdict<Change> =
  | { readonly kind: 'changes'; readonly change: Change }
  /** It stands as wanted already. */
  | { readonly kind: 'same' }
  | { readonly kind: 'refused'; readonly rule: string; readonly message: string };

export interface BulkRefused<Row> {
  readonly row: Row;
  /** `stale`: somebody changed the row since it was seen. */
  readonly rule: string;
  readonly message: string;
}

/** What becomes of a bulk change as a whole. */
export interface BulkDecision<Row, Change> {
  readonly changes: readonly { readonly row: Row; readonly change: Change }[];
  /** Rows that stand as wanted already. */
  readonly same: number;
  readonly refused: readonly BulkRefused<Row>[];
  /** Whether it is saved: nothing is where it was a preview, where nothing changes, or where all was asked for and a row is refused. */
  readonly save: boolean;
}

/** Checks the rows of a bulk change. Refuses `required`, `too-many-rows`, `row-twice`. */
export function checkBulkRows<Row extends SeenRow>(rows: readonly Row[]): Result<readonly Row[]> {
  const wrong = (rule: string, message: string) => invalid({ field: 'rows', rule, message });
  if (rows.length === 0) return wrong('required', 'Select at least one row.');
  if (rows.length > BULK_LIMIT) {
    return wrong(
      'too-many-rows',
      `${rows.length} rows at once: select ${BULK_LIMIT} at most, and change the rest after.`,
    );
  }
  if (new Set(rows.map(({ id }) => id)).size < rows.length) return wrong('row-twice', 'A row is given twice.');
  return accept(rows);
}

/**
 * Decides a bulk change row by row. `found` holds each row as it stands, null where there is none; a row that was seen at
 * another version is stale, unless `judge` refuses it anyway.
 */
export function decideBulk<Seen extends SeenRow, Row extends SeenRow, Change>(
  step: BulkStep,
  rows: readonly { readonly seen: Seen; readonly found: Row | null }[],
  judge: (row: Row, seen: Seen) => BulkVerdict<Change>,
): BulkDecision<Row | Seen, Change> {
  const changes: { row: Row; change: Change }[] = [];
  const refused: BulkRefused<Row | Seen>[] = [];
  let same = 0;
  for (const { seen, found } of rows) {
    if (found === null) {
      refused.push({ row: seen, rule: 'not-found', message: 'There is no such row in this place.' });
      continue;
    }
    const verdict = judge(found, seen);
    if (verdict.kind === 'refused') {
      refused.push({ row: found, rule: verdict.rule, message: verdict.message });
    } else if (found.version !== seen.version) {
      refused.push({ row: found, rule: 'stale', message: 'Somebody changed it since you saw it.' });
    } else if (verdict.kind === 'same') {
      same += 1;
    } else {
      changes.push({ row: found, change: verdict.change });
    }
  }
  const save = step !== 'PREVIEW' && changes.length > 0 && (refused.length === 0 || step === 'ALL_OTHERS');
  return { changes, same, refused, save };
}

/** A decision of one row as the verdict of a bulk. */
export function verdictOf<Value, Change>(
  decided: Result<Value>,
  changeOf: (value: Value) => Change,
): BulkVerdict<Change> {
  return decided.ok ? { kind: 'changes', change: changeOf(decided.value) } : refusedBy(decided.refusal);
}

/** A refusal of one row as the verdict of a bulk. */
export function refusedBy(refusal: Refusal): { kind: 'refused'; rule: string; message: string } {
  return refusal.kind === 'not-allowed'
    ? { kind: 'refused', rule: refusal.rule, message: refusal.message }
    : {
        kind: 'refused',
        rule: refusal.fields[0]?.rule ?? 'invalid',
        message: refusal.fields.map(({ message }) => message).join(' '),
      };
}
