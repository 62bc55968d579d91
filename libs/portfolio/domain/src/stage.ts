import type { Grant } from '@weft/identity/domain';
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

/** The life of a project, in order. */
export const STAGES = ['IDEA', 'CASE', 'PLAN', 'DELIVER', 'EMBED', 'CLOSED'] as const;
export type Stage = (typeof STAGES)[number];

export const stageWords: Readonly<Record<Stage, string>> = {
  IDEA: 'Idea',
  CASE: 'Case',
  PLAN: 'Plan',
  DELIVER: 'Deliver',
  EMBED: 'Embed',
  CLOSED: 'Closed',
};

/** Gate n leads out of the n-th stage. */
export const GATES = [1, 2, 3, 4, 5] as const;
export type GateNumber = (typeof GATES)[number];

export type StageEvent = 'pass-gate' | 'return' | 'stop' | 'reopen';

/** Longest note of a gate and longest reason for a return, a stop or a reopening, in characters. */
export const REASON_LIMIT = 2000;

/** Who stands before a project, as far as its stages are concerned. Being a place administrator counts for nothing. */
export interface GatePasser {
  readonly pmo: boolean;
  /** Leads the workstream or programme that is the project's home. */
  readonly homeLead: boolean;
  readonly sro: boolean;
}

/** Reads a person's standing from their grants. Scopes of group and organisation must fit the project. */
export function gatePasser(
  grants: readonly Grant[],
  me: { readonly personId: string },
  project: { readonly homeId: string; readonly sroId: string | null; readonly organisationId: string | null },
): GatePasser {
  const holds = (role: Grant['role']) =>
    grants.some(
      (grant) =>
        grant.role === role &&
        (grant.groupId === null || grant.groupId === project.homeId) &&
        (grant.organisationId === null || grant.organisationId === project.organisationId),
    );
  const works = grants.some((grant) => grant.role !== 'VIEWER' && grant.role !== 'AUDITOR');
  return { pmo: holds('PMO'), homeLead: holds('WORKSTREAM_LEAD'), sro: works && project.sroId === me.personId };
}

interface GateRule {
  /** Completes 'Gate 4 is passed by ...'. */
  readonly who: string;
  readonly may: (who: GatePasser) => boolean;
}

const homeLeadOrPmo: GateRule = {
  who: 'the lead of its workstream or the PMO',
  may: (who) => who.homeLead || who.pmo,
};
const sroOrPmo: GateRule = { who: 'its SRO or the PMO', may: (who) => who.sro || who.pmo };

/** Who passes which gate. Gate 4 follows the Operational Management Group, which the PMO or the SRO brings it to. */
const gateRules: Readonly<Record<GateNumber, GateRule>> = {
  1: homeLeadOrPmo,
  2: homeLeadOrPmo,
  3: sroOrPmo,
  4: { ...sroOrPmo, who: 'its SRO or the PMO, after the Operational Management Group' },
  5: { who: 'the PMO', may: (who) => who.pmo },
};

const returnGuard = 'with a reason, by the lead of its workstream, its SRO or the PMO';

/** The state table of a project: printed in docs/rules/project-stages.md. */
export const stageTable: StateTable<Stage, StageEvent> = [
  ...GATES.map((gate) => ({
    from: gateFrom(gate),
    event: 'pass-gate' as const,
    guard: `gate ${gate}, by ${gateRules[gate].who}`,
    to: gateTo(gate),
  })),
  ...STAGES.slice(0, -1).flatMap((from, index) =>
    STAGES.slice(0, index).map((to) => ({ from, event: 'return' as const, guard: returnGuard, to })),
  ),
  ...STAGES.slice(0, -1).map((from) => ({ from, event: 'stop' as const, guard: returnGuard, to: 'CLOSED' as const })),
  ...STAGES.slice(0, -1).map((to) => ({
    from: 'CLOSED' as const,
    event: 'reopen' as const,
    guard: 'with a reason, by the PMO',
    to,
  })),
];

/** The stage that a gate leads out of. */
export function gateFrom(gate: GateNumber): Stage {
  return STAGES[gate - 1] as Stage;
}

/** The stage that a gate leads into. */
export function gateTo(gate: GateNumber): Stage {
  return STAGES[gate] as Stage;
}

/** The gate out of a stage; none out of Closed. */
export function nextGate(stage: Stage): GateNumber | undefined {
  return GATES.find((gate) => gateFrom(gate) === stage);
}

/** Whose decision a gate is: 'its SRO or the PMO'. */
export function whoPassesGate(gate: GateNumber): string {
  return gateRules[gate].who;
}

/** Whether this person passes this gate, apart from order and date. */
export function mayPassGate(gate: GateNumber, who: GatePasser): boolean {
  return gateRules[gate].may(who);
}

/** Refuses changes to a closed project with rule `project-closed`. */
export function requireOpenProject(stage: Stage): Result<void> {
  if (stage !== 'CLOSED') return accept(undefined);
  return notAllowed('project-closed', 'The project is closed. Reopen it first.');
}

export interface PassGateInput {
  readonly stage: Stage;
  readonly gate: number;
  readonly passedOn: string;
  readonly note?: string | null;
  readonly today: IsoDate;
  /** When the gate before was passed; null where there is none. */
  readonly previousPassedOn: IsoDate | null;
}

export interface GatePassed {
  readonly gate: GateNumber;
  readonly passedOn: IsoDate;
  readonly note: string | null;
  /** The stage that the project is in now. */
  readonly stage: Stage;
}

/**
 * Passes the gate out of the project's stage. Refuses `gate-unknown`, `gate-wrong-role`, `gate-out-of-order`,
 * `passed-in-future`, `before-previous-gate`, `date-out-of-range`.
 */
export function decidePassGate(input: PassGateInput, who: GatePasser): Result<GatePassed> {
  const { stage } = input;
  const gate = GATES.find((number) => number === input.gate);
  if (gate === undefined) return invalid(unknownGate());
  if (!mayPassGate(gate, who)) {
    return notAllowed('gate-wrong-role', `Gate ${gate} is passed by ${whoPassesGate(gate)}.`);
  }
  const broken: InvalidField[] = [];
  const next = nextGate(stage);
  if (gate !== next) {
    const then = next ? `the next gate is ${next}` : 'no gate is left';
    broken.push({
      field: 'gate',
      rule: 'gate-out-of-order',
      message: `The project is in stage ${stageWords[stage]}: ${then}.`,
    });
  }
  broken.push(...checkPassedOn(input.passedOn, gate, input));
  broken.push(...checkText('note', 'The note', input.note, { max: REASON_LIMIT }));
  if (broken.length > 0) return invalid(...broken);
  return accept({ gate, passedOn: input.passedOn as IsoDate, note: tidyText(input.note), stage: gateTo(gate) });
}

function checkPassedOn(
  passedOn: string,
  gate: GateNumber,
  { today, previousPassedOn }: Pick<PassGateInput, 'today' | 'previousPassedOn'>,
): InvalidField[] {
  const field = 'passedOn';
  const unsound = checkDate(field, 'The date', passedOn);
  if (unsound.length > 0) return unsound;
  if (passedOn > today) {
    const message = `A gate is passed today, ${formatDate(today)}, or before.`;
    return [{ field, rule: 'passed-in-future', message }];
  }
  if (previousPassedOn !== null && passedOn < previousPassedOn) {
    const message = `Gate ${gate - 1} was passed on ${formatDate(previousPassedOn)}; this one cannot be earlier.`;
    return [{ field, rule: 'before-previous-gate', message }];
  }
  return [];
}

export interface PlanGateInput {
  readonly stage: Stage;
  readonly gate: number;
  /** Null takes the plan away. */
  readonly plannedOn?: string | null;
  /** When this gate was passed, if it was. */
  readonly passedOn: IsoDate | null;
}

/** Sets when a gate that lies ahead is due. Refuses `gate-unknown`, `gate-already-passed`, `date-out-of-range`. */
export function decidePlanGate(
  input: PlanGateInput,
): Result<{ readonly gate: GateNumber; readonly plannedOn: IsoDate | null }> {
  const gate = GATES.find((number) => number === input.gate);
  if (gate === undefined) return invalid(unknownGate());
  if (input.passedOn !== null) {
    return invalid({
      field: 'gate',
      rule: 'gate-already-passed',
      message: `Gate ${gate} was passed on ${formatDate(input.passedOn)}.`,
    });
  }
  const open = requireOpenProject(input.stage);
  if (!open.ok) return open;
  const broken = checkDate('plannedOn', 'The planned date', input.plannedOn);
  if (broken.length > 0) return invalid(...broken);
  return accept({ gate, plannedOn: (input.plannedOn ?? null) as IsoDate | null });
}

export interface ReturnInput {
  readonly stage: Stage;
  /** The stage to go back to. */
  readonly to: Stage;
  readonly reason: string;
}

export interface Returned {
  readonly stage: Stage;
  readonly reason: string;
  /** Gates to be passed anew: their dates are emptied, the trail keeps them. */
  readonly gatesAgain: readonly GateNumber[];
}

/**
 * Goes back to an earlier stage, or reopens a closed project. Refuses `return-wrong-role`, `reopen-wrong-role`,
 * `stage-not-earlier`, a missing or too long reason.
 */
export function decideReturn(input: ReturnInput, who: GatePasser): Result<Returned> {
  const reopening = input.stage === 'CLOSED';
  if (reopening && !who.pmo) return notAllowed('reopen-wrong-role', 'A closed project is reopened by the PMO.');
  if (!reopening && !mayReturnOrStop(who)) {
    return notAllowed('return-wrong-role', `A project goes back by ${returnedBy}.`);
  }
  const broken = checkText('reason', 'A reason', input.reason, { min: 1, max: REASON_LIMIT });
  if (!transition(stageTable, input.stage, reopening ? 'reopen' : 'return', input.to)) {
    broken.push({
      field: 'stage',
      rule: 'stage-not-earlier',
      message: `The project is in stage ${stageWords[input.stage]}; it can go back to an earlier stage only.`,
    });
  }
  if (broken.length > 0) return invalid(...broken);
  const gatesAgain = GATES.filter((gate) => gate > STAGES.indexOf(input.to));
  return accept({ stage: input.to, reason: tidyText(input.reason) ?? '', gatesAgain });
}

/** Ends a project without passing its gates. Refuses `stop-wrong-role`, `project-closed`, a missing reason. */
export function decideStop(
  input: { readonly stage: Stage; readonly reason: string },
  who: GatePasser,
): Result<{ readonly stage: Stage; readonly reason: string }> {
  if (!mayReturnOrStop(who)) return notAllowed('stop-wrong-role', `A project is stopped by ${returnedBy}.`);
  if (!transition(stageTable, input.stage, 'stop')) {
    return notAllowed('project-closed', 'The project is closed already.');
  }
  const broken = checkText('reason', 'A reason', input.reason, { min: 1, max: REASON_LIMIT });
  if (broken.length > 0) return invalid(...broken);
  return accept({ stage: 'CLOSED', reason: tidyText(input.reason) ?? '' });
}

const returnedBy = 'the lead of its workstream, its SRO or the PMO';

/** Whether this person sends a project back or stops it. */
export function mayReturnOrStop(who: GatePasser): boolean {
  return who.homeLead || who.sro || who.pmo;
}

function unknownGate(): InvalidField {
  return { field: 'gate', rule: 'gate-unknown', message: 'Gates are numbered 1 to 5.' };
}
