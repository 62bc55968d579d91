import type { RegisterKind } from '@weft/portfolio/domain';
import type { EntryRow } from '../../persistence/register-rows';
import {
  AssumptionRow,
  ChangeRequestRow,
  DecisionRow,
  DeliverableRow,
  DependencyRow,
  IssueRow,
  RiskRow,
} from '../../persistence/register-rows';

/** What the use cases know of a register: where its entries are kept and what they are called. */
export interface Register<Row> {
  readonly kind: RegisterKind;
  readonly row: new () => Row;
  /** The GraphQL type. */
  readonly type: string;
  readonly table: string;
  /** In a sentence: 'change request'. */
  readonly word: string;
}

const register = <Row>(kind: RegisterKind, row: new () => Row, type: string): Register<Row> => ({
  kind,
  row,
  type,
  table: kind.toLowerCase(),
  word: kind.toLowerCase().replace('_', ' '),
});

export const RISKS = register('RISK', RiskRow, 'Risk');
export const ISSUES = register('ISSUE', IssueRow, 'Issue');
export const ASSUMPTIONS = register('ASSUMPTION', AssumptionRow, 'Assumption');
export const DECISIONS = register('DECISION', DecisionRow, 'Decision');
export const DELIVERABLES = register('DELIVERABLE', DeliverableRow, 'Deliverable');
export const DEPENDENCIES = register('DEPENDENCY', DependencyRow, 'Dependency');
export const CHANGE_REQUESTS = register('CHANGE_REQUEST', ChangeRequestRow, 'ChangeRequest');

/** An entry under change, with the project that keeps it. */
export interface Entry<Row extends EntryRow> {
  readonly entry: Row;
  readonly project: { readonly id: string; readonly code: string; readonly name: string };
}

/** Which entry, as it was seen. */
export interface Seen {
  readonly id: string;
  readonly version: number;
}

/** Which entry, as it was seen, and why. */
export interface Reasoned extends Seen {
  readonly reason: string;
}
