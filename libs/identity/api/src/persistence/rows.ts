import { IdentifiedRow, PlaceRow, VersionedRow } from '@weft/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('organisation')
export class OrganisationRow extends VersionedRow {
  @Column('text') code!: string;
  @Column('text') name!: string;
  @Column('text', { name: 'short_name' }) shortName!: string;
  @Column('text') kind!: string;
  @Column('integer') position!: number;
  @Column('date', { name: 'starts_on', nullable: true }) startsOn!: string | null;
  @Column('date', { name: 'ends_on', nullable: true }) endsOn!: string | null;
}

/** A person's belonging to a place; their name and address are in `person`, outside places. */
@Entity('membership')
export class MembershipRow extends PlaceRow {
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @Column('uuid', { name: 'organisation_id', nullable: true }) organisationId!: string | null;
  @Column('text', { name: 'job_title', nullable: true }) jobTitle!: string | null;
  @Column('boolean') active!: boolean;
  /** Name and address under the person's key; written by the database alone. */
  @Column('bytea', { name: 'personal_sealed', nullable: true }) personalSealed!: Buffer | null;
  @Column('timestamptz', { name: 'erased_at', nullable: true }) erasedAt!: Date | null;
  @Column('text', { name: 'erasure_reason', nullable: true }) erasureReason!: string | null;
  @Column('integer') version!: number;
}

/** A workstream, programme, enabler group or board. */
@Entity('working_group')
export class WorkingGroupRow extends VersionedRow {
  @Column('text') code!: string;
  @Column('text') name!: string;
  @Column('text') kind!: string;
  @Column('text') description!: string;
  @Column('integer') position!: number;
  @Column('uuid', { name: 'lead_id', nullable: true }) leadId!: string | null;
}

@Entity('role_grant')
export class RoleGrantRow extends IdentifiedRow {
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') role!: string;
  @Column('uuid', { name: 'group_id', nullable: true }) groupId!: string | null;
  @Column('uuid', { name: 'organisation_id', nullable: true }) organisationId!: string | null;
}
