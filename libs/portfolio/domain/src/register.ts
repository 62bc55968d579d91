import {
  accept,
  checkDate,
  checkText,
  formatDate,
  invalid,
  isIsoDate,
  notAllowed,
  transition,
  type InvalidField,
  type IsoDate,
  type Result,
  type StateTable,
} from '@weft/kernel';
import { nhsNumberWarning } from './rating';
import { REASON_LIMIT } from './stage';

/** What a project keeps in its registers. */
export const REGISTER_KINDS = [
  'RISK',
  'ISSUE',
  'ASSUMPTION',
  'DECISION',
  'DELIVERABLE',
  'DEPENDENCY',
  'CHANGE_REQUEST',
] as const;
export type RegisterKind = (typeof REGISTER_KINDS)[number];

export const registerWords: Readonly<Record<RegisterKind, string>> = {
  RISK: 'Risk',
  ISSUE: 'Issue',
  ASSUMPTION: 'Assumption',
  DECISION: 'Decision',
  DELIVERABLE: 'Deliverable',
  DEPENDENCY: 'Dependency',
  CHANGE_REQUEST: 'Change request',
};

const prefixes: Readonly<Record<RegisterKind, string>> = {
  RISK: 'R',
  ISSUE: 'I',
  ASSUMPTION: 'AS',
  DECISION: 'D',
  DELIVERABLE: 'DV',
  DEPENDENCY: 'DP',
  CHANGE_REQUEST: 'CR',
};

/** 'R-118': numbers count through a place, kind by kind, and none is given twice. */
export function registerCode(kind: RegisterKind, number: number): string {
  return `${prefixes[kind]}-${String(number).padStart(3, '0')}`;
}

export const REGISTER_TITLE_LIMITS = { min: 3, max: 200 } as const;
/** Longest description, control or note, in characters. */
export const REGISTER_TEXT_LIMIT = 4000;

/** The rules that the title of an entry breaks. */
export function checkTitle(title: string | null | undefined): InvalidField[] {
  return checkText('title', 'The title', title, REGISTER_TITLE_LIMITS);
}

/** The rules that a reason breaks; there must be one. */
export function checkReason(reason: string | null | undefined, field = 'reason', label = 'A reason'): InvalidField[] {
  return checkText(field, label, reason, { min: 1, max: REASON_LIMIT });
}

/** Whether something was delivered on a day that has come. Refuses `delivered-in-future` and what is no date. */
export function decideDeliveredOn(deliveredOn: string, today: IsoDate): Result<IsoDate> {
  const field = 'deliveredOn';
  const broken = checkDate(field, 'The date', deliveredOn);
  if (!isIsoDate(deliveredOn) || broken.length > 0) return invalid(...broken);
  if (deliveredOn <= today) return accept(deliveredOn);
  const message = `What is delivered was delivered today, ${formatDate(today)}, or before.`;
  return invalid({ field, rule: 'delivered-in-future', message });
}

/** Where an event leads by a state table. Refuses with rule `wrong-state`, naming the states that it may start from. */
export function follow<State extends string, Event extends string>(
  table: StateTable<State, Event>,
  from: State,
  event: Event,
  thing: string,
  words: Readonly<Record<State, string>>,
): Result<State> {
  const row = transition(table, from, event);
  if (row) return accept(row.to);
  const starts = [...new Set(table.filter((other) => other.event === event).map((other) => words[other.from]))];
  return notAllowed('wrong-state', `The ${thing} is ${words[from]}; this needs one that is ${starts.join(' or ')}.`);
}

/** What may be given when an entry is edited: what is left out stays, null empties. */
export type Patch<Input> = { readonly [Field in keyof Input]?: Input[Field] | null };

/** Decides an edit by the rules of a whole entry, and yields the fields that differ from before. */
export function decideEdit<Input extends object, Entry extends Input>(
  current: Entry,
  patch: Patch<Input>,
  decide: (input: Input) => Result<Entry>,
): Result<Partial<Entry>> {
  const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
  const decided = decide({ ...current, ...given });
  if (!decided.ok) return decided;
  const before = new Map(Object.entries(current));
  const changes = Object.entries(decided.value).filter(([field, value]) => (before.get(field) ?? null) !== value);
  return accept(Object.fromEntries(changes) as Partial<Entry>);
}

/** Warnings, not refusals: every text of an input that holds something like an NHS number, by its field. */
export function nhsNumberWarnings(input: object): InvalidField[] {
  return Object.entries(input).flatMap(([field, value]) => {
    const warning = typeof value === 'string' ? nhsNumberWarning(value, field) : null;
    return warning ? [warning] : [];
  });
}
