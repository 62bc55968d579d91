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
import { checkScore, type Score } from './risk-score';

export const ISSUE_STATES = ['OPEN', 'RESOLVED'] as const;
export type IssueState = (typeof ISSUE_STATES)[number];
export type IssueEvent = 'resolve' | 'reopen';

export const issueStateWords: Readonly<Record<IssueState, string>> = { OPEN: 'Open', RESOLVED: 'Resolved' };

/** The state table of an issue: printed in docs/rules/registers.md. */
export const issueTable: StateTable<IssueState, IssueEvent> = [
  { from: 'OPEN', event: 'resolve', guard: 'with what was done', to: 'RESOLVED' },
  { from: 'RESOLVED', event: 'reopen', guard: 'with a reason', to: 'OPEN' },
];

export interface IssueInput {
  readonly title: string;
  readonly description?: string | null;
  /** As the consequence of a risk: 1 negligible to 5 catastrophic. */
  readonly severity: number;
  readonly ownerId?: string | null;
  /** When it is to be resolved. */
  readonly dueOn?: string | null;
}

export interface Issue {
  readonly title: string;
  readonly description: string;
  readonly severity: Score;
  readonly ownerId: string | null;
  readonly dueOn: IsoDate | null;
}

/** A new issue: something that has happened. Refuses `score-out-of-range`, a missing severity, unsound texts and dates. */
export function decideNewIssue(input: IssueInput): Result<Issue> {
  const severity: number | null = input.severity ?? null;
  const broken = [
    ...checkTitle(input.title),
    ...checkText('description', 'The description', input.description, { max: REGISTER_TEXT_LIMIT }),
    ...(severity === null
      ? [{ field: 'severity', rule: 'required', message: 'The severity is needed, from 1 to 5.' }]
      : checkScore('severity', 'The severity', severity)),
    ...checkDate('dueOn', 'The date', input.dueOn),
  ];
  if (broken.length > 0) return invalid(...broken);
  return accept({
    title: tidyText(input.title) ?? '',
    description: tidyText(input.description) ?? '',
    severity: severity as Score,
    ownerId: input.ownerId ?? null,
    dueOn: (input.dueOn ?? null) as IsoDate | null,
  });
}

/** Edits what is given by the same rules, and yields what differs. */
export function decideEditIssue(current: Issue, patch: Patch<IssueInput>): Result<Partial<Issue>> {
  return decideEdit<IssueInput, Issue>(current, patch, decideNewIssue);
}

/** Not resolved, and due before today. */
export function isIssueOverdue(
  issue: { readonly state: IssueState; readonly dueOn: IsoDate | null },
  today: IsoDate,
): boolean {
  return issue.state === 'OPEN' && issue.dueOn !== null && issue.dueOn < today;
}

/** Resolves it. Refuses `wrong-state` and a missing resolution. */
export function decideResolveIssue(
  state: IssueState,
  input: { readonly resolution: string },
): Result<{ readonly state: IssueState; readonly resolution: string }> {
  const next = follow(issueTable, state, 'resolve', 'issue', issueStateWords);
  if (!next.ok) return next;
  const broken = checkReason(input.resolution, 'resolution', 'What was done');
  if (broken.length > 0) return invalid(...broken);
  return accept({ state: next.value, resolution: tidyText(input.resolution) ?? '' });
}

/** Opens it again. Refuses `wrong-state` and a missing reason. */
export function decideReopenIssue(
  state: IssueState,
  input: { readonly reason: string },
): Result<{ readonly state: IssueState; readonly reason: string }> {
  const next = follow(issueTable, state, 'reopen', 'issue', issueStateWords);
  if (!next.ok) return next;
  const broken = checkReason(input.reason);
  if (broken.length > 0) return invalid(...broken);
  return accept({ state: next.value, reason: tidyText(input.reason) ?? '' });
}
