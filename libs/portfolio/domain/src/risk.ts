import {
  accept,
  checkDate,
  checkText,
  invalid,
  tidyText,
  type InvalidField,
  type IsoDate,
  type Result,
  type StateTable,
} from '@weft/kernel';
import { checkReason, checkTitle, decideEdit, follow, REGISTER_TEXT_LIMIT, type Patch } from './register';
import { checkScore, type RiskLevel, type Score } from './risk-score';

/** How well the controls of a risk work, taken together. */
export const CONTROL_STATES = ['NONE', 'PARTIAL', 'EFFECTIVE'] as const;
export type ControlState = (typeof CONTROL_STATES)[number];

export const controlWords: Readonly<Record<ControlState, string>> = {
  NONE: 'no control',
  PARTIAL: 'partial control',
  EFFECTIVE: 'effective control',
};

/** When the risk would strike. */
export const PROXIMITIES = ['WITHIN_MONTH', 'WITHIN_QUARTER', 'WITHIN_YEAR', 'BEYOND_YEAR'] as const;
export type Proximity = (typeof PROXIMITIES)[number];

export const proximityWords: Readonly<Record<Proximity, string>> = {
  WITHIN_MONTH: 'within a month',
  WITHIN_QUARTER: 'within three months',
  WITHIN_YEAR: 'within a year',
  BEYOND_YEAR: 'later than a year',
};

/** What is done about it: the four Ts of public-sector practice. */
export const RISK_RESPONSES = ['TREAT', 'TOLERATE', 'TRANSFER', 'TERMINATE'] as const;
export type RiskResponse = (typeof RISK_RESPONSES)[number];

export const responseWords: Readonly<Record<RiskResponse, string>> = {
  TREAT: 'Treat',
  TOLERATE: 'Tolerate',
  TRANSFER: 'Transfer',
  TERMINATE: 'Terminate',
};

export const RISK_STATES = ['OPEN', 'CLOSED'] as const;
export type RiskState = (typeof RISK_STATES)[number];
export type RiskEvent = 'close' | 'happen' | 'reopen';

export const riskStateWords: Readonly<Record<RiskState, string>> = { OPEN: 'Open', CLOSED: 'Closed' };

/** The state table of a risk: printed in docs/rules/registers.md. */
export const riskTable: StateTable<RiskState, RiskEvent> = [
  { from: 'OPEN', event: 'close', guard: 'with a reason', to: 'CLOSED' },
  { from: 'OPEN', event: 'happen', guard: 'with a reason; it goes on as an issue', to: 'CLOSED' },
  { from: 'CLOSED', event: 'reopen', guard: 'with a reason', to: 'OPEN' },
];

export interface RiskInput {
  readonly title: string;
  readonly description?: string | null;
  /** Before any control. */
  readonly inherentLikelihood?: number | null;
  readonly inherentConsequence?: number | null;
  /** With the controls as they are. */
  readonly currentLikelihood: number;
  readonly currentConsequence: number;
  /** Where it is to be. */
  readonly targetLikelihood?: number | null;
  readonly targetConsequence?: number | null;
  readonly controls?: string | null;
  readonly controlState?: ControlState | null;
  readonly proximity?: Proximity | null;
  readonly response?: RiskResponse | null;
  readonly ownerId?: string | null;
  readonly reviewOn?: string | null;
}

/** A risk as it is kept. Empty texts are ''. */
export interface Risk {
  readonly title: string;
  readonly description: string;
  readonly inherentLikelihood: Score | null;
  readonly inherentConsequence: Score | null;
  readonly currentLikelihood: Score;
  readonly currentConsequence: Score;
  readonly targetLikelihood: Score | null;
  readonly targetConsequence: Score | null;
  readonly controls: string;
  readonly controlState: ControlState;
  readonly proximity: Proximity | null;
  readonly response: RiskResponse;
  readonly ownerId: string | null;
  readonly reviewOn: IsoDate | null;
}

const levels = [
  ['inherent', 'inherent', false],
  ['current', 'current', true],
  ['target', 'target', false],
] as const;

/** Where a risk stands now on the matrix. */
export function currentLevel(risk: Pick<Risk, 'currentLikelihood' | 'currentConsequence'>): RiskLevel {
  return { likelihood: risk.currentLikelihood, consequence: risk.currentConsequence };
}

/**
 * A new risk. Refuses `score-out-of-range`, `required` for the current score, `half-a-score`, `control-unnamed`,
 * `control-unjudged`, unsound texts and dates; each by its field.
 */
export function decideNewRisk(input: RiskInput): Result<Risk> {
  const broken = [
    ...checkTitle(input.title),
    ...checkText('description', 'The description', input.description, { max: REGISTER_TEXT_LIMIT }),
    ...levels.flatMap(([level, word, needed]) => checkLevel(input, level, word, needed)),
    ...checkControls(input),
    ...checkDate('reviewOn', 'The review', input.reviewOn),
  ];
  if (broken.length > 0) return invalid(...broken);
  return accept({
    title: tidyText(input.title) ?? '',
    description: tidyText(input.description) ?? '',
    inherentLikelihood: (input.inherentLikelihood ?? null) as Score | null,
    inherentConsequence: (input.inherentConsequence ?? null) as Score | null,
    currentLikelihood: input.currentLikelihood as Score,
    currentConsequence: input.currentConsequence as Score,
    targetLikelihood: (input.targetLikelihood ?? null) as Score | null,
    targetConsequence: (input.targetConsequence ?? null) as Score | null,
    controls: tidyText(input.controls) ?? '',
    controlState: input.controlState ?? 'NONE',
    proximity: input.proximity ?? null,
    response: input.response ?? 'TREAT',
    ownerId: input.ownerId ?? null,
    reviewOn: (input.reviewOn ?? null) as IsoDate | null,
  });
}

/** Edits what is given by the same rules, and yields what differs. */
export function decideEditRisk(current: Risk, patch: Patch<RiskInput>): Result<Partial<Risk>> {
  return decideEdit<RiskInput, Risk>(current, patch, decideNewRisk);
}

function checkLevel(
  input: RiskInput,
  level: 'inherent' | 'current' | 'target',
  word: string,
  needed: boolean,
): InvalidField[] {
  const likelihood = input[`${level}Likelihood`];
  const consequence = input[`${level}Consequence`];
  const halves = [
    [`${level}Likelihood`, `The ${word} likelihood`, likelihood, consequence],
    [`${level}Consequence`, `The ${word} consequence`, consequence, likelihood],
  ] as const;
  return halves.flatMap(([field, label, score, other]) => {
    if (score != null) return checkScore(field, label, score);
    if (needed) return [{ field, rule: 'required', message: `${label} is needed, from 1 to 5.` }];
    if (other == null) return [];
    return [{ field, rule: 'half-a-score', message: `${label} is missing: a score has both halves, or neither.` }];
  });
}

function checkControls({ controls, controlState }: RiskInput): InvalidField[] {
  const broken = checkText('controls', 'The controls', controls, { max: REGISTER_TEXT_LIMIT });
  const named = tidyText(controls) !== null;
  const state = controlState ?? 'NONE';
  if (!named && state !== 'NONE') {
    const message = `Say what the ${controlWords[state]} is.`;
    broken.push({ field: 'controls', rule: 'control-unnamed', message });
  }
  if (named && state === 'NONE') {
    const message = 'Say whether the control works partly or fully; what is only planned belongs in the description.';
    broken.push({ field: 'controlState', rule: 'control-unjudged', message });
  }
  return broken;
}

export interface RiskMoved {
  readonly state: RiskState;
  readonly reason: string;
}

function moveRisk(state: RiskState, event: RiskEvent, input: { readonly reason: string }): Result<RiskMoved> {
  const next = follow(riskTable, state, event, 'risk', riskStateWords);
  if (!next.ok) return next;
  const broken = checkReason(input.reason);
  if (broken.length > 0) return invalid(...broken);
  return accept({ state: next.value, reason: tidyText(input.reason) ?? '' });
}

/** Closes a risk that is no more. Refuses `wrong-state` and a missing reason. */
export function decideCloseRisk(state: RiskState, input: { readonly reason: string }): Result<RiskMoved> {
  return moveRisk(state, 'close', input);
}

/** Opens it again. Refuses `wrong-state` and a missing reason. */
export function decideReopenRisk(state: RiskState, input: { readonly reason: string }): Result<RiskMoved> {
  return moveRisk(state, 'reopen', input);
}

export interface RiskHappened extends RiskMoved {
  /** The issue that it goes on as: for `decideNewIssue`. */
  readonly issue: { readonly title: string; readonly severity: Score; readonly ownerId: string | null };
}

/** The risk has come about: it closes, and an issue as severe as its consequence takes its place. */
export function decideRiskHappened(
  current: Pick<Risk, 'title' | 'currentConsequence' | 'ownerId'> & { readonly state: RiskState },
  input: { readonly reason: string },
): Result<RiskHappened> {
  const moved = moveRisk(current.state, 'happen', input);
  if (!moved.ok) return moved;
  const { title, currentConsequence: severity, ownerId } = current;
  return accept({ ...moved.value, issue: { title, severity, ownerId } });
}
