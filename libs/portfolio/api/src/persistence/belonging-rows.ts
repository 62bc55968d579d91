import { IdentifiedRow, PlaceRow, VersionedRow } from '@weft/platform';
import type { IsoDate } from '@weft/kernel';
import type { CommentSubject, LocalityKind, PartnerPart } from '@weft/portfolio/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What localities and cohorts have in common. */
export abstract class ReferenceRow extends VersionedRow {
  @Column('text') code!: string;
  @Column('text') name!: string;
  @Column('integer') position!: number;
  @Column('date', { name: 'starts_on', nullable: true }) startsOn!: IsoDate | null;
  @Column('date', { name: 'ends_on', nullable: true }) endsOn!: IsoDate | null;
}

@Entity('locality')
export class LocalityRow extends ReferenceRow {
  @Column('text') kind!: LocalityKind;
}

@Entity('cohort')
export class CohortRow extends ReferenceRow {
  @Column('text') description!: string;
}

@Entity('project_locality')
export class ProjectLocalityRow extends PlaceRow {
  @PrimaryColumn('uuid', { name: 'project_id' }) projectId!: string;
  @PrimaryColumn('uuid', { name: 'locality_id' }) localityId!: string;
}

@Entity('project_cohort')
export class ProjectCohortRow extends PlaceRow {
  @PrimaryColumn('uuid', { name: 'project_id' }) projectId!: string;
  @PrimaryColumn('uuid', { name: 'cohort_id' }) cohortId!: string;
}

/** An organisation that takes part in a project, besides the one that answers for it. */
@Entity('partner')
export class PartnerRow extends VersionedRow {
  @Column('uuid', { name: 'project_id' }) projectId!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text') part!: PartnerPart;
}

@Entity('project_link')
export class ProjectLinkRow extends VersionedRow {
  @Column('uuid', { name: 'project_id' }) projectId!: string;
  @Column('text') title!: string;
  @Column('text') address!: string;
  @Column('uuid', { name: 'added_by', nullable: true }) addedBy!: string | null;
  @Column('timestamptz', { name: 'added_at' }) addedAt!: Date;
}

@Entity('comment')
export class CommentRow extends VersionedRow {
  @Column('uuid', { name: 'project_id' }) projectId!: string;
  @Column('text') subject!: CommentSubject;
  @Column('uuid', { name: 'subject_id' }) subjectId!: string;
  /** Empty where it was taken away. */
  @Column('text') body!: string;
  @Column('uuid', { name: 'written_by' }) writtenBy!: string;
  @Column('timestamptz', { name: 'written_at' }) writtenAt!: Date;
  @Column('timestamptz', { name: 'edited_at', nullable: true }) editedAt!: Date | null;
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt!: Date | null;
}

@Entity('comment_mention')
export class CommentMentionRow extends PlaceRow {
  @PrimaryColumn('uuid', { name: 'comment_id' }) commentId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
}

/** Who handed a project over to whom, and why. Rows are only ever added. */
@Entity('handover')
export class HandoverRow extends IdentifiedRow {
  @Column('uuid', { name: 'project_id' }) projectId!: string;
  @Column('uuid', { name: 'from_id', nullable: true }) fromId!: string | null;
  @Column('uuid', { name: 'to_id' }) toId!: string;
  @Column('text') note!: string;
  @Column('integer') moved!: number;
  @Column('uuid', { name: 'handed_by' }) handedBy!: string;
  @Column('timestamptz', { name: 'handed_at' }) handedAt!: Date;
}
