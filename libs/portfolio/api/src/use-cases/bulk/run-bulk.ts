import { accept, newId, type Result } from '@weft/kernel';
import { changedSince, type Answer, type UnitOfWork } from '@weft/platform';
import {
  checkBulkRows,
  decideBulk,
  type BulkDecision,
  type BulkRefused,
  type BulkStep,
  type BulkVerdict,
  type SeenRow,
} from '@weft/portfolio/domain';
import { BulkChangeRow, type BulkRecord } from '../../persistence/rows';

/** A row of a bulk change as it stands, with the words by which people know it. */
export interface StandingRow extends SeenRow {
  readonly projectId: string;
  readonly code: string;
  readonly name: string;
  readonly title: string | null;
}

type Values = Readonly<Record<string, unknown>>;

/** What a verb knows of its bulk; the rest is the same for all of them. */
export interface Bulk<Seen extends SeenRow, Row extends StandingRow, Change> {
  readonly verb: 'MOVE_FORECASTS' | 'EDIT_PROJECTS' | 'MOVE_STAGES' | 'DECLARE_RATINGS';
  readonly step: BulkStep;
  readonly rows: readonly Seen[];
  /** The rows with these ids as they stand, in one statement. @param lock whether until the end of the transaction. */
  load(ids: readonly string[], lock: boolean): Promise<readonly Row[]>;
  judge(row: Row, seen: Seen): BulkVerdict<Change>;
  /** How rows that hold each other are decided; each by itself where it is not said. */
  readonly decide?: (
    step: BulkStep,
    rows: readonly { readonly seen: Seen; readonly found: Row | null }[],
    judge: (row: Row, seen: Seen) => BulkVerdict<Change>,
  ) => BulkDecision<Row | Seen, Change>;
  /** Before and after by field, as the answer shows them. */
  difference(row: Row, change: Change): { readonly was: Values; readonly becomes: Values };
  /** What undoing needs besides the difference. */
  kept?(row: Row): Values;
  /** Writes all changes, in a statement for each table. */
  save(changes: readonly { readonly row: Row; readonly change: Change }[]): void;
  /** What was done to so many rows, without the name of who did it. */
  summary(changes: readonly { readonly row: Row; readonly change: Change }[]): string;
  /** The bulk that this one takes back. */
  readonly undoes?: BulkChangeRow;
}

/** Runs a bulk change: check → load → decide → save → tell, in a few statements for any number of rows. */
export async function runBulk<Seen extends SeenRow, Row extends StandingRow, Change>(
  work: UnitOfWork,
  bulk: Bulk<Seen, Row, Change>,
): Promise<Result<Answer>> {
  const checked = checkBulkRows(bulk.rows);
  if (!checked.ok) {
    return checked;
  }
  const standing = await bulk.load(
    bulk.rows.map(({ id }) => id),
    bulk.step !== 'PREVIEW',
  );
  const byId = new Map(standing.map((row) => [row.id, row]));
  const rows = bulk.rows.map((seen) => ({ seen, found: byId.get(seen.id) ?? null }));
  const decision = (bulk.decide ?? decideBulk)(bulk.step, rows, (row, seen) => bulk.judge(row, seen));
  const changes = decision.changes as readonly { row: Row; change: Change }[];
  const summary = bulk.summary(changes);
  const said = {
    summary,
    message: `${decision.refused.length} of ${bulk.rows.length} rows cannot be changed; nothing was saved. Change all others, or none.`,
    changes: changes.flatMap(({ row, change }) => lines(row, bulk.difference(row, change))),
    same: decision.same,
    refused: await explained(work, decision, bulk.rows),
  };
  if (!decision.save) {
    const refused = bulk.step === 'ALL' && decision.refused.length > 0;
    return accept(answerFrom(refused || bulk.step !== 'PREVIEW' ? 'BulkRefused' : 'BulkPreview', said));
  }
  const id = bulk.undoes?.id ?? newId();
  bulk.save(changes);
  if (bulk.undoes) {
    work.update(BulkChangeRow, bulk.undoes, { undoneBy: work.personId, undoneAt: work.now });
  } else {
    const records = changes.map(({ row, change }): BulkRecord => {
      const { was, becomes } = bulk.difference(row, change);
      return {
        id: row.id,
        projectId: row.projectId,
        version: row.version + 1,
        was: { ...was, ...bulk.kept?.(row) },
        becomes,
      };
    });
    work.insertAll(BulkChangeRow, [
      { id, verb: bulk.verb, summary, rows: records, changedBy: work.personId, changedAt: work.now, version: 1 },
    ]);
  }
  work.tell({ kind: 'projects.changed', subjectType: 'BulkChange', subjectId: id, summary });
  return accept(
    answerFrom('BulkChange', { ...said, id, projects: [...new Set(changes.map(({ row }) => row.projectId))] }),
  );
}

/** One line for each field that changes. */
function lines(row: StandingRow, { was, becomes }: { readonly was: Values; readonly becomes: Values }): object[] {
  const { id, projectId, code, name, title } = row;
  return Object.keys(becomes).map((field) => ({
    id,
    projectId,
    code,
    name,
    title,
    field,
    was: was[field] ?? null,
    becomes: becomes[field] ?? null,
  }));
}

/** The refused rows with what others changed of those that were seen at another version, by whatever rule they are refused. */
async function explained<Row extends SeenRow, Change>(
  work: UnitOfWork,
  { refused }: BulkDecision<Row, Change>,
  seen: readonly SeenRow[],
): Promise<object[]> {
  const versions = new Map(seen.map(({ id, version }) => [id, version]));
  const stale = refused
    .filter(({ row, rule }) => rule !== 'not-found' && row.version !== versions.get(row.id))
    .map(({ row }) => ({ id: row.id, seen: versions.get(row.id) ?? 0 }));
  const changed = stale.length > 0 ? await changedSince((sql, params) => work.rows(sql, params), stale) : new Map();
  return refused.map(({ row, rule, message }: BulkRefused<SeenRow>) => {
    const { projectId = null, code = null, name = null, title = null } = row as Partial<StandingRow>;
    const fields = (changed.get(row.id) ?? []) as readonly { changedByName: string | null }[];
    const who = fields.at(-1)?.changedByName;
    const said = rule === 'stale' && who ? `${who} changed it since you saw it.` : message;
    return { id: row.id, projectId, code, name, title, rule, message: said, fields };
  });
}

/** An answer whose fields are known here, read like any other so that it holds what was asked for. */
function answerFrom(type: string, fields: object): Answer {
  return {
    type,
    rows: (t, { bind }) => ({
      from: `jsonb_to_record(${bind(JSON.stringify(fields), 'jsonb')}) as ${t} (id uuid, summary text, message text, changes jsonb, same integer, refused jsonb, projects jsonb)`,
    }),
  };
}
