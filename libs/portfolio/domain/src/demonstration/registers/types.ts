import type { IsoDate } from '@weft/kernel';
import type { Assumption, AssumptionState } from '../../assumption';
import type { ChangeRequest, ChangeRequestState } from '../../change-request';
import type { Decision } from '../../decision';
import type { Deliverable, DeliverableState } from '../../deliverable';
import type { Dependency } from '../../dependency';
import type { Issue, IssueState } from '../../issue';
import type { Risk, RiskState } from '../../risk';
import type { Score } from '../../risk-score';

/** What every entry of a register has. Relations are by id; instants are ISO 8601 in UTC. */
interface Entry {
  readonly id: string;
  /** Counts through the place. */
  readonly number: number;
  readonly code: string;
  readonly projectId: string;
  readonly raisedById: string;
  readonly raisedAt: string;
}

export interface DemonstrationRisk extends Entry, Risk {
  readonly state: RiskState;
  readonly closeReason: string | null;
  readonly closedAt: string | null;
}

/** A change of a current score; the last one of a risk leads to the score that it has. */
export interface DemonstrationRiskMove {
  readonly riskId: string;
  readonly projectId: string;
  readonly at: string;
  readonly movedById: string;
  readonly fromLikelihood: Score;
  readonly fromConsequence: Score;
  readonly toLikelihood: Score;
  readonly toConsequence: Score;
}

export interface DemonstrationIssue extends Entry, Issue {
  readonly state: IssueState;
  readonly resolution: string | null;
  readonly resolvedAt: string | null;
}

export interface DemonstrationAssumption extends Entry, Assumption {
  readonly state: AssumptionState;
  readonly note: string | null;
  readonly testedAt: string | null;
}

export interface DemonstrationDecision extends Entry, Decision {}

export interface DemonstrationDeliverable extends Entry, Deliverable {
  readonly state: DeliverableState;
  readonly deliveredOn: IsoDate | null;
  readonly acceptedById: string | null;
  readonly acceptedAt: string | null;
}

/** `projectId` is the receiver, who asked for it. */
export interface DemonstrationDependency extends Entry, Dependency {
  readonly giverId: string;
  readonly receiverId: string;
  readonly agreedAt: string | null;
  readonly deliveredOn: IsoDate | null;
  readonly declineReason: string | null;
}

export interface DemonstrationChangeRequest extends Entry, ChangeRequest {
  readonly state: ChangeRequestState;
  readonly submittedAt: string | null;
  readonly decidedById: string | null;
  readonly decidedAt: string | null;
  readonly decisionNote: string | null;
}

/** The second part of the place: its registers. Each list in the order of its numbers. */
export interface DemonstrationRegisters {
  readonly risks: readonly DemonstrationRisk[];
  /** Oldest first. */
  readonly riskMoves: readonly DemonstrationRiskMove[];
  readonly issues: readonly DemonstrationIssue[];
  readonly assumptions: readonly DemonstrationAssumption[];
  readonly decisions: readonly DemonstrationDecision[];
  readonly deliverables: readonly DemonstrationDeliverable[];
  readonly dependencies: readonly DemonstrationDependency[];
  readonly changeRequests: readonly DemonstrationChangeRequest[];
}
