import type { IsoDate } from '@weft/kernel';
import {
  decidePassGate,
  decideReturn,
  mayReturnOrStop,
  nextGate,
  STAGES,
  stageWords,
  whoPassesGate,
  mayPassGate,
  type GateNumber,
  type GatePasser,
  type Stage,
} from '../stage';
import { verdictOf, type BulkVerdict, type SeenRow } from './bulk';

/** A project as a move between stages looks at it. */
export interface StageToMove extends SeenRow {
  readonly stage: Stage;
  readonly who: GatePasser;
  /** When the gate before the next one was passed. */
  readonly previousPassedOn: IsoDate | null;
}

export interface StagesMove {
  readonly to: Stage;
  /** The day on which the gates were passed. */
  readonly passedOn: string;
  /** Note of the gates, or why the projects go back. */
  readonly reason: string | null;
  readonly today: IsoDate;
}

/** What a move between stages does to one project. */
export interface StageMoved {
  readonly stage: Stage;
  /** The gate that it passes, if it goes on. */
  readonly passes: { readonly gate: GateNumber; readonly passedOn: IsoDate; readonly note: string | null } | null;
  /** Gates to be passed anew, if it goes back. */
  readonly again: readonly GateNumber[];
}

/**
 * Moves one project to a stage by the rules of the gates: on to the next by passing its gate, or back with a reason.
 * Refuses as {@link decidePassGate} and {@link decideReturn} do; a stage beyond the next is `gate-out-of-order`.
 */
export function judgeStage(row: StageToMove, move: StagesMove): BulkVerdict<StageMoved> {
  if (row.stage === move.to) return { kind: 'same' };
  if (STAGES.indexOf(move.to) < STAGES.indexOf(row.stage)) {
    const back = decideReturn({ stage: row.stage, to: move.to, reason: move.reason ?? '' }, row.who);
    return verdictOf(back, ({ stage, gatesAgain }) => ({ stage, passes: null, again: gatesAgain }));
  }
  const gate = STAGES.indexOf(move.to);
  const passed = decidePassGate(
    {
      stage: row.stage,
      gate,
      passedOn: move.passedOn,
      note: move.reason,
      today: move.today,
      previousPassedOn: row.previousPassedOn,
    },
    row.who,
  );
  return verdictOf(passed, ({ stage, gate: number, passedOn, note }) => ({
    stage,
    passes: { gate: number, passedOn, note },
    again: [],
  }));
}

/** Whether one project of a bulk goes back to the stage where it was: by those who may send it back, or reopen it. */
export function judgeStageBack(row: StageToMove, was: Stage): BulkVerdict<{ stage: Stage }> {
  const may = row.stage === 'CLOSED' ? row.who.pmo : mayReturnOrStop(row.who);
  if (!may) {
    const message = 'It goes back by the lead of its workstream, its SRO or the PMO.';
    return { kind: 'refused', rule: 'return-wrong-role', message };
  }
  return { kind: 'changes', change: { stage: was } };
}

/**
 * Whether a project could be moved to a stage by this person, before a day or a reason is given: for boards that show
 * where a card may go. Null where it may; else who may, or why nobody may.
 */
export function whyNotToStage(stage: Stage, to: Stage, who: GatePasser): string | null {
  if (stage === to) return `It is in ${stageWords[stage]} already.`;
  if (STAGES.indexOf(to) < STAGES.indexOf(stage)) {
    if (stage === 'CLOSED') return who.pmo ? null : 'A closed project is reopened by the PMO.';
    return mayReturnOrStop(who) ? null : 'A project goes back by the lead of its workstream, its SRO or the PMO.';
  }
  const next = nextGate(stage);
  if (next === undefined || STAGES[next] !== to) {
    return `Stages follow one another: from ${stageWords[stage]} it goes on to ${stageWords[STAGES[STAGES.indexOf(stage) + 1] ?? 'CLOSED']}.`;
  }
  return mayPassGate(next, who) ? null : `Gate ${next} is passed by ${whoPassesGate(next)}.`;
}
