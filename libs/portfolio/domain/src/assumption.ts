import {
  accept,
  checkDate,
  checkText,
  invalid,
  tidyText,
  type IsoDate,
  type Result,
  type StateTable,
} from '@weft/kernel';
import { checkReason, checkTitle, decideEdit, follow, REGISTER_TEXT_LIMIT, type Patch } from './register';

export const ASSUMPTION_STATES = ['UNTESTED', 'HOLDS', 'FAILED'] as const;
export type AssumptionState = (typeof ASSUMPTION_STATES)[number];
export type AssumptionEvent = 'confirm' | 'refute' | 'doubt';

export const assumptionStateWords: Readonly<Record<AssumptionState, string>> = {
  UNTESTED: 'Untested',
  HOLDS: 'Holds',
  FAILED: 'Does not hold',
};

/** The state table of an assumption: printed in docs/rules/registers.md. */
export const assumptionTable: StateTable<AssumptionState, AssumptionEvent> = [
  { from: 'UNTESTED', event: 'confirm', guard: 'with the evidence', to: 'HOLDS' },
  { from: 'UNTESTED', event: 'refute', guard: 'with the evidence', to: 'FAILED' },
  { from: 'HOLDS', event: 'doubt', guard: 'with a reason', to: 'UNTESTED' },
  { from: 'FAILED', event: 'doubt', guard: 'with a reason', to: 'UNTESTED' },
];

export interface AssumptionInput {
  readonly title: string;
  /** What follows if it does not hold. */
  readonly ifWrong?: string | null;
  readonly ownerId?: string | null;
  /** When it is to be tested. */
  readonly testBy?: string | null;
}

export interface Assumption {
  readonly title: string;
  readonly ifWrong: string;
  readonly ownerId: string | null;
  readonly testBy: IsoDate | null;
}

/** A new assumption: something that the plan stands on, not yet shown. */
export function decideNewAssumption(input: AssumptionInput): Result<Assumption> {
  const broken = [
    ...checkTitle(input.title),
    ...checkText('ifWrong', 'What follows if it is wrong', input.ifWrong, { max: REGISTER_TEXT_LIMIT }),
    ...checkDate('testBy', 'The date', input.testBy),
  ];
  if (broken.length > 0) return invalid(...broken);
  return accept({
    title: tidyText(input.title) ?? '',
    ifWrong: tidyText(input.ifWrong) ?? '',
    ownerId: input.ownerId ?? null,
    testBy: (input.testBy ?? null) as IsoDate | null,
  });
}

/** Edits what is given by the same rules, and yields what differs. */
export function decideEditAssumption(current: Assumption, patch: Patch<AssumptionInput>): Result<Partial<Assumption>> {
  return decideEdit<AssumptionInput, Assumption>(current, patch, decideNewAssumption);
}

/** Confirms, refutes or doubts it. Refuses `wrong-state` and a missing note: the evidence, or why it is in doubt. */
export function decideTestAssumption(
  state: AssumptionState,
  event: AssumptionEvent,
  input: { readonly note: string },
): Result<{ readonly state: AssumptionState; readonly note: string }> {
  const next = follow(assumptionTable, state, event, 'assumption', assumptionStateWords);
  if (!next.ok) return next;
  const broken = checkReason(input.note, 'note', event === 'doubt' ? 'A reason' : 'The evidence');
  if (broken.length > 0) return invalid(...broken);
  return accept({ state: next.value, note: tidyText(input.note) ?? '' });
}
