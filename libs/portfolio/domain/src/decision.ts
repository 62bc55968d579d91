import {
  accept,
  checkDate,
  checkText,
  formatDate,
  invalid,
  isIsoDate,
  tidyText,
  type InvalidField,
  type IsoDate,
  type Result,
} from '@weft/kernel';
import { REGISTER_TEXT_LIMIT } from './register';

/** What a decision can have changed. */
export const DECISION_SUBJECTS = [
  'PROJECT',
  'MILESTONE',
  'RISK',
  'ISSUE',
  'DEPENDENCY',
  'CHANGE_REQUEST',
  'GATE',
  'RATING',
] as const;
export type DecisionSubject = (typeof DECISION_SUBJECTS)[number];

/** A link from a decision to what it changed. */
export interface DecisionLink {
  readonly kind: DecisionSubject;
  readonly id: string;
}

export const DECISION_LIMITS = { min: 3, max: 2000 } as const;
export const DECIDED_BY_LIMITS = { min: 2, max: 200 } as const;
export const DECISION_LINK_LIMIT = 50;

/** An entry of the decision log as far as a later one looks at it. */
export interface LoggedDecision {
  readonly id: string;
  readonly code: string;
  readonly decidedOn: IsoDate;
  /** Whether a later entry took its place. */
  readonly superseded: boolean;
}

export interface DecisionInput {
  readonly decision: string;
  readonly reason?: string | null;
  /** Who decided, in words: a body or a person. */
  readonly decidedBy: string;
  readonly decidedOn: string;
  readonly links?: readonly DecisionLink[] | null;
  /** The earlier decision that this one takes the place of. */
  readonly supersedes?: LoggedDecision | null;
}

export interface Decision {
  readonly decision: string;
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedOn: IsoDate;
  readonly links: readonly DecisionLink[];
  readonly supersedesId: string | null;
}

/**
 * Writes a decision into the log. The log is only added to: there is no edit and no removal, a mistake is put right by
 * an entry that supersedes it. Refuses `decided-in-future`, `superseded-already`, `before-superseded`, `link-twice`,
 * `too-many-links` and unsound texts.
 */
export function decideLogDecision(input: DecisionInput, today: IsoDate): Result<Decision> {
  const links = input.links ?? [];
  const broken = [
    ...checkText('decision', 'The decision', input.decision, DECISION_LIMITS),
    ...checkText('reason', 'The reason', input.reason, { max: REGISTER_TEXT_LIMIT }),
    ...checkText('decidedBy', 'Who decided', input.decidedBy, DECIDED_BY_LIMITS),
    ...checkDecidedOn(input.decidedOn, input.supersedes ?? null, today),
    ...checkLinks(links),
  ];
  if (broken.length > 0) return invalid(...broken);
  return accept({
    decision: tidyText(input.decision) ?? '',
    reason: tidyText(input.reason) ?? '',
    decidedBy: tidyText(input.decidedBy) ?? '',
    decidedOn: input.decidedOn as IsoDate,
    links,
    supersedesId: input.supersedes?.id ?? null,
  });
}

function checkDecidedOn(decidedOn: string, supersedes: LoggedDecision | null, today: IsoDate): InvalidField[] {
  const field = 'decidedOn';
  const broken = isIsoDate(decidedOn)
    ? checkDate(field, 'The date', decidedOn)
    : [{ field, rule: 'not-a-date', message: 'Say when it was decided, as YYYY-MM-DD.' }];
  if (broken.length === 0 && decidedOn > today) {
    const message = `A decision was taken today, ${formatDate(today)}, or before.`;
    broken.push({ field, rule: 'decided-in-future', message });
  }
  if (supersedes?.superseded) {
    const message = `${supersedes.code} was superseded already; supersede the decision that took its place.`;
    broken.push({ field: 'supersedes', rule: 'superseded-already', message });
  } else if (supersedes && decidedOn < supersedes.decidedOn) {
    const message = `${supersedes.code} was taken on ${formatDate(supersedes.decidedOn)}; this one cannot be earlier.`;
    broken.push({ field, rule: 'before-superseded', message });
  }
  return broken;
}

function checkLinks(links: readonly DecisionLink[]): InvalidField[] {
  if (links.length > DECISION_LINK_LIMIT) {
    const message = `A decision links to at most ${DECISION_LINK_LIMIT} things; this has ${links.length}.`;
    return [{ field: 'links', rule: 'too-many-links', message }];
  }
  const keys = links.map(({ kind, id }) => `${kind}/${id}`);
  if (new Set(keys).size === keys.length) return [];
  return [{ field: 'links', rule: 'link-twice', message: 'The decision links to the same thing twice.' }];
}
