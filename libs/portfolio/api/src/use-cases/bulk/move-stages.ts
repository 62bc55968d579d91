import type { IsoDate } from '@weft/kernel';
import type { UnitOfWork, UseCase } from '@weft/platform';
import {
  judgeStage,
  nextGate,
  stageWords,
  type BulkStep,
  type GatePasser,
  type SeenRow,
  type Stage,
  type StageMoved,
} from '@weft/portfolio/domain';
import { GateRow, ProjectRow } from '../../persistence/rows';
import { runBulk, type StandingRow } from './run-bulk';
import { counted, judgedBy, locking, projectColumns, type ProjectColumns } from './standing';

/** A gate as undoing needs it. */
export interface StandingGate {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly passedOn: string | null;
  readonly passedBy: string | null;
  readonly note: string | null;
}

/** A project under a move between stages, with its gates. */
export interface StandingStage extends StandingRow {
  readonly stage: Stage;
  readonly who: GatePasser;
  readonly previousPassedOn: IsoDate | null;
  readonly gates: readonly StandingGate[];
}

/** What a move between stages writes of a gate. */
interface GateWrite {
  readonly gate: StandingGate;
  readonly passedOn: string | null;
  readonly passedBy: string | null;
  readonly note: string | null;
}

/** Moves many projects to a stage: on to the next, or back. */
export const moveStages: UseCase<{
  step: BulkStep;
  rows: readonly SeenRow[];
  to: Stage;
  passedOn?: string | null;
  reason?: string | null;
}> = async (work, input) => {
  const today = work.today as IsoDate;
  const move = { to: input.to, passedOn: input.passedOn ?? today, reason: input.reason ?? null, today };
  return runBulk<SeenRow, StandingStage, StageMoved>(work, {
    verb: 'MOVE_STAGES',
    step: input.step,
    rows: input.rows,
    load: (ids, lock) => loadStages(work, ids, lock),
    judge: (row) => judgeStage(row, move),
    difference: (row, { stage }) => ({ was: { stage: row.stage }, becomes: { stage } }),
    kept: (row) => ({ gates: row.gates.map(({ id, passedOn, passedBy, note }) => ({ id, passedOn, passedBy, note })) }),
    save: (changes) =>
      saveStages(
        work,
        changes.map(({ row, change }) => ({ row, stage: change.stage, gates: gatesOf(work, row, change) })),
      ),
    summary: (changes) => `moved ${counted(changes.length, 'project')} to ${stageWords[input.to]}`,
  });
};

function gatesOf(work: UnitOfWork, row: StandingStage, { passes, again }: StageMoved): GateWrite[] {
  if (passes) {
    const gate = row.gates.find(({ number }) => number === passes.gate);
    if (!gate) {
      throw new Error(`project ${row.id} has no gate ${passes.gate}`);
    }
    return [{ gate, passedOn: passes.passedOn, passedBy: work.personId, note: passes.note }];
  }
  return row.gates
    .filter(({ number, passedOn }) => again.some((gate) => gate === number) && passedOn)
    .map((gate) => ({ gate, passedOn: null, passedBy: null, note: null }));
}

/** Projects with these ids and their gates, in one statement. The project's lock is its gates' too. */
export async function loadStages(
  work: UnitOfWork,
  ids: readonly string[],
  lock: boolean,
): Promise<readonly StandingStage[]> {
  const judged = judgedBy(work);
  const rows = await work.rows<ProjectColumns & Omit<StandingStage, 'who' | 'previousPassedOn'>>(
    `select p.id, p.version, null as title, ${projectColumns},
       (select coalesce(json_agg(json_build_object('id', g.id, 'number', g.number, 'version', g.version, 'passedOn', g.passed_on,
          'passedBy', g.passed_by, 'note', g.note) order by g.number), '[]')
        from gate g where g.place_id = p.place_id and g.project_id = p.id) as gates
     from project p where p.place_id = weft_place() and p.id = any ($1::uuid[]) order by p.id${locking(lock, 'p')}`,
    [ids],
  );
  return rows.map((row) => {
    const next = nextGate(row.stage);
    const before = row.gates.find(({ number }) => next !== undefined && number === next - 1);
    return { ...row, who: judged(row).who, previousPassedOn: (before?.passedOn ?? null) as IsoDate | null };
  });
}

/** Writes the stages of all projects in one statement, and what changes of their gates in another. */
export function saveStages(
  work: UnitOfWork,
  moves: readonly { readonly row: StandingStage; readonly stage: Stage; readonly gates: readonly GateWrite[] }[],
): void {
  work.updateAll(
    GateRow,
    moves.flatMap(({ gates }) =>
      gates.map(({ gate: { id, version }, passedOn, passedBy, note }) => ({ id, version, passedOn, passedBy, note })),
    ),
  );
  work.updateAll(
    ProjectRow,
    moves.map(({ row, stage }) => ({ id: row.id, version: row.version, stage, updatedAt: work.now })),
  );
}
