import { IdentifiedRow, PlaceRow, VersionedRow } from '@weft/platform';
import type {
  AssumptionState,
  ChangeRequestState,
  ControlState,
  DecisionSubject,
  DeliverableState,
  DependencyState,
  IssueState,
  Proximity,
  RatingThresholds,
  RiskResponse,
  RiskState,
  Score,
} from '@weft/portfolio/domain';
import type { IsoDate } from '@weft/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An entry that one project keeps in a register of the place. */
export abstract class EntryRow extends VersionedRow {
  @Column('uuid', { name: 'project_id' }) projectId!: string;
  @Column('integer') number!: number;
  @Column('text') title!: string;
}

@Entity('risk')
export class RiskRow extends EntryRow {
  @Column('text') description!: string;
  @Column('integer', { name: 'inherent_likelihood', nullable: true }) inherentLikelihood!: Score | null;
  @Column('integer', { name: 'inherent_consequence', nullable: true }) inherentConsequence!: Score | null;
  @Column('integer', { name: 'current_likelihood' }) currentLikelihood!: Score;
  @Column('integer', { name: 'current_consequence' }) currentConsequence!: Score;
  @Column('integer', { name: 'target_likelihood', nullable: true }) targetLikelihood!: Score | null;
  @Column('integer', { name: 'target_consequence', nullable: true }) targetConsequence!: Score | null;
  @Column('text') controls!: string;
  @Column('text', { name: 'control_state' }) controlState!: ControlState;
  @Column('text', { nullable: true }) proximity!: Proximity | null;
  @Column('text') response!: RiskResponse;
  @Column('uuid', { name: 'owner_id', nullable: true }) ownerId!: string | null;
  @Column('date', { name: 'review_on', nullable: true }) reviewOn!: IsoDate | null;
  @Column('text') state!: RiskState;
  @Column('text', { name: 'state_reason', nullable: true }) stateReason!: string | null;
  @Column('date', { name: 'raised_on' }) raisedOn!: IsoDate;
}

@Entity('issue')
export class IssueRow extends EntryRow {
  @Column('text') description!: string;
  @Column('integer') severity!: Score;
  @Column('uuid', { name: 'owner_id', nullable: true }) ownerId!: string | null;
  @Column('date', { name: 'due_on', nullable: true }) dueOn!: IsoDate | null;
  @Column('uuid', { name: 'risk_id', nullable: true }) riskId!: string | null;
  @Column('text') state!: IssueState;
  @Column('text', { name: 'state_reason', nullable: true }) stateReason!: string | null;
  @Column('date', { name: 'raised_on' }) raisedOn!: IsoDate;
}

@Entity('assumption')
export class AssumptionRow extends EntryRow {
  @Column('text', { name: 'if_wrong' }) ifWrong!: string;
  @Column('uuid', { name: 'owner_id', nullable: true }) ownerId!: string | null;
  @Column('date', { name: 'test_by', nullable: true }) testBy!: IsoDate | null;
  @Column('text') state!: AssumptionState;
  @Column('text', { nullable: true }) note!: string | null;
}

/** An entry of the decision log. Rows are only ever added. */
@Entity('decision')
export class DecisionRow extends IdentifiedRow {
  @Column('uuid', { name: 'project_id' }) projectId!: string;
  @Column('integer') number!: number;
  @Column('text') decision!: string;
  @Column('text') reason!: string;
  @Column('text', { name: 'decided_by' }) decidedBy!: string;
  @Column('date', { name: 'decided_on' }) decidedOn!: IsoDate;
  @Column('uuid', { name: 'supersedes_id', nullable: true }) supersedesId!: string | null;
  @Column('uuid', { name: 'recorded_by' }) recordedBy!: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
}

/** What a decision changed. */
@Entity('decision_link')
export class DecisionLinkRow extends PlaceRow {
  @PrimaryColumn('uuid', { name: 'decision_id' }) decisionId!: string;
  @PrimaryColumn('text') kind!: DecisionSubject;
  @PrimaryColumn('uuid', { name: 'subject_id' }) subjectId!: string;
}

@Entity('deliverable')
export class DeliverableRow extends EntryRow {
  @Column('text') acceptance!: string;
  @Column('uuid', { name: 'owner_id', nullable: true }) ownerId!: string | null;
  @Column('date', { name: 'due_on', nullable: true }) dueOn!: IsoDate | null;
  @Column('uuid', { name: 'milestone_id', nullable: true }) milestoneId!: string | null;
  @Column('text') state!: DeliverableState;
  @Column('date', { name: 'delivered_on', nullable: true }) deliveredOn!: IsoDate | null;
  @Column('text', { name: 'state_reason', nullable: true }) stateReason!: string | null;
}

/** What one project, the receiver, waits for from another, the giver. */
@Entity('dependency')
export class DependencyRow extends VersionedRow {
  @Column('uuid', { name: 'giver_id' }) giverId!: string;
  @Column('uuid', { name: 'receiver_id' }) receiverId!: string;
  @Column('integer') number!: number;
  @Column('text') title!: string;
  @Column('date', { name: 'need_by' }) needBy!: IsoDate;
  @Column('date', { name: 'promised_on', nullable: true }) promisedOn!: IsoDate | null;
  @Column('uuid', { name: 'giver_milestone_id', nullable: true }) giverMilestoneId!: string | null;
  @Column('uuid', { name: 'receiver_milestone_id', nullable: true }) receiverMilestoneId!: string | null;
  @Column('text') state!: DependencyState;
  @Column('boolean', { name: 'giver_agreed' }) giverAgreed!: boolean;
  @Column('boolean', { name: 'receiver_agreed' }) receiverAgreed!: boolean;
  @Column('date', { name: 'delivered_on', nullable: true }) deliveredOn!: IsoDate | null;
  @Column('text', { name: 'state_reason', nullable: true }) stateReason!: string | null;
}

@Entity('change_request')
export class ChangeRequestRow extends EntryRow {
  @Column('text') reason!: string;
  @Column('text') impact!: string;
  @Column('text') state!: ChangeRequestState;
  @Column('uuid', { name: 'asked_by' }) askedBy!: string;
  @Column('date', { name: 'submitted_on', nullable: true }) submittedOn!: IsoDate | null;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('text', { name: 'decision_reason', nullable: true }) decisionReason!: string | null;
}

/** A new baseline that a change request asks for, with the one that stood then. */
@Entity('rebaseline')
export class RebaselineRow extends PlaceRow {
  @PrimaryColumn('uuid', { name: 'change_request_id' }) changeRequestId!: string;
  @PrimaryColumn('uuid', { name: 'milestone_id' }) milestoneId!: string;
  @Column('date', { name: 'from_on' }) fromOn!: IsoDate;
  @Column('date', { name: 'proposed_on' }) proposedOn!: IsoDate;
}

/** What a place has set for its portfolio; the standard holds where there is no row. */
@Entity('portfolio_setting')
export class PortfolioSettingRow extends VersionedRow {
  @Column('integer', { name: 'low_to' }) lowTo!: number;
  @Column('integer', { name: 'moderate_to' }) moderateTo!: number;
  @Column('integer', { name: 'high_to' }) highTo!: number;
  @Column('jsonb') thresholds!: Partial<RatingThresholds>;
}
