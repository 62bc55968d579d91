import { IdentifiedRow, PlaceRow, VersionedRow } from '@weft/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('annual_priority')
export class AnnualPriorityRow extends VersionedRow {
  @Column('uuid', { name: 'workstream_id' }) workstreamId!: string;
  @Column('text', { name: 'financial_year' }) financialYear!: string;
  @Column('integer') number!: number;
  @Column('text') title!: string;
}

@Entity('project')
export class ProjectRow extends VersionedRow {
  @Column('text') code!: string;
  @Column('text') name!: string;
  @Column('text') summary!: string;
  @Column('uuid', { name: 'home_id' }) homeId!: string;
  @Column('uuid', { name: 'priority_id', nullable: true }) priorityId!: string | null;
  @Column('uuid', { name: 'lead_id', nullable: true }) leadId!: string | null;
  @Column('uuid', { name: 'sro_id', nullable: true }) sroId!: string | null;
  @Column('uuid', { name: 'organisation_id', nullable: true }) organisationId!: string | null;
  @Column('text') stage!: string;
  @Column('date', { name: 'starts_on', nullable: true }) startsOn!: string | null;
  @Column('date', { name: 'ends_on', nullable: true }) endsOn!: string | null;
  @Column('text') rating!: string;
  @Column('text', { name: 'rating_trend' }) ratingTrend!: string;
  @Column('timestamptz', { name: 'rating_declared_at', nullable: true }) ratingDeclaredAt!: Date | null;
  @Column('text', { name: 'computed_rating' }) computedRating!: string;
  @Column('integer', { name: 'computed_reasons' }) computedReasons!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}

/** A workstream that contributes to a project of another home. */
@Entity('contribution')
export class ContributionRow extends PlaceRow {
  @PrimaryColumn('uuid', { name: 'project_id' }) projectId!: string;
  @PrimaryColumn('uuid', { name: 'workstream_id' }) workstreamId!: string;
}

@Entity('gate')
export class GateRow extends VersionedRow {
  @Column('uuid', { name: 'project_id' }) projectId!: string;
  @Column('integer') number!: number;
  @Column('date', { name: 'planned_on', nullable: true }) plannedOn!: string | null;
  @Column('date', { name: 'passed_on', nullable: true }) passedOn!: string | null;
  @Column('uuid', { name: 'passed_by', nullable: true }) passedBy!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
}

@Entity('milestone')
export class MilestoneRow extends VersionedRow {
  @Column('uuid', { name: 'project_id' }) projectId!: string;
  @Column('integer') number!: number;
  @Column('text') title!: string;
  @Column('boolean') critical!: boolean;
  @Column('date', { name: 'baseline_on', nullable: true }) baselineOn!: string | null;
  @Column('date', { name: 'forecast_on', nullable: true }) forecastOn!: string | null;
  @Column('date', { name: 'actual_on', nullable: true }) actualOn!: string | null;
  @Column('uuid', { name: 'owner_id', nullable: true }) ownerId!: string | null;
}

@Entity('milestone_slip')
export class MilestoneSlipRow extends IdentifiedRow {
  @Column('uuid', { name: 'milestone_id' }) milestoneId!: string;
  @Column('date', { name: 'from_on', nullable: true }) fromOn!: string | null;
  @Column('date', { name: 'to_on', nullable: true }) toOn!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid', { name: 'moved_by', nullable: true }) movedBy!: string | null;
  @Column('timestamptz', { name: 'moved_at' }) movedAt!: Date;
}

/** What a rating and each of its declarations have in common. */
abstract class DeclaredRow extends IdentifiedRow {
  @Column('uuid', { name: 'project_id' }) projectId!: string;
  @Column('text') dimension!: string;
  @Column('text') rating!: string;
  @Column('text', { nullable: true }) previous!: string | null;
  @Column('text') trend!: string;
  @Column('text') scale!: string;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid', { name: 'declared_by', nullable: true }) declaredBy!: string | null;
  @Column('timestamptz', { name: 'declared_at' }) declaredAt!: Date;
}

/** The rating that stands for one dimension of a project. */
@Entity('rating')
export class RatingRow extends DeclaredRow {
  @Column('integer') version!: number;
}

/** A rating as it was declared. Rows are only ever added. */
@Entity('declaration')
export class DeclarationRow extends DeclaredRow {}

/** A change made to many rows at once, with what they were before. */
@Entity('bulk_change')
export class BulkChangeRow extends VersionedRow {
  @Column('text') verb!: string;
  @Column('text') summary!: string;
  @Column('jsonb') rows!: readonly BulkRecord[];
  @Column('uuid', { name: 'changed_by' }) changedBy!: string;
  @Column('timestamptz', { name: 'changed_at' }) changedAt!: Date;
  @Column('uuid', { name: 'undone_by', nullable: true }) undoneBy!: string | null;
  @Column('timestamptz', { name: 'undone_at', nullable: true }) undoneAt!: Date | null;
}

/** What a bulk change did to one row. */
export interface BulkRecord {
  readonly id: string;
  readonly projectId: string;
  /** The row's version after the change. */
  readonly version: number;
  /** What it was before, by field. */
  readonly was: Readonly<Record<string, unknown>>;
  readonly becomes: Readonly<Record<string, unknown>>;
}

/** A way to look at the project table that a person keeps. */
@Entity('saved_view')
export class SavedViewRow extends VersionedRow {
  @Column('uuid', { name: 'owner_id' }) ownerId!: string;
  @Column('text') name!: string;
  @Column('boolean') shared!: boolean;
  @Column('text') definition!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
