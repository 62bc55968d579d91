import type { ExtractReading } from '@weft/funding/domain';
import { IdentifiedRow, PlaceRow, VersionedRow } from '@weft/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Pence in a bigint: written as a number, read as a text. */
type KeptPence = number | string;

/** An extract that a person brought, as it was read. */
@Entity('extract_file')
export class ExtractFileRow extends VersionedRow {
  @Column('uuid', { name: 'kept_by' }) keptBy!: string;
  @Column('timestamptz', { name: 'kept_at' }) keptAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('text') name!: string;
  @Column('text') hash!: string;
  @Column('text') cells!: string;
}

/** The line that a coding of an organisation's ledger stands for. */
@Entity('coding_rule')
export class CodingRuleRow extends VersionedRow {
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'plan_id' }) planId!: string;
  @Column('text', { name: 'cost_centre' }) costCentre!: string;
  @Column('text', { nullable: true }) account!: string | null;
  @Column('uuid', { name: 'line_id' }) lineId!: string;
  @Column('uuid', { name: 'set_by' }) setBy!: string;
  @Column('timestamptz', { name: 'set_at' }) setAt!: Date;
}

/** An extract that was imported. */
@Entity('ledger_extract')
export class LedgerExtractRow extends VersionedRow {
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text', { name: 'financial_year' }) financialYear!: string;
  @Column('text') name!: string;
  @Column('text') sheet!: string;
  @Column('text') hash!: string;
  @Column('text') fingerprint!: string;
  @Column('text') mode!: ExtractReading['mode'];
  @Column('text', { nullable: true }) corrections!: ExtractReading['corrections'];
  @Column('text', { nullable: true }) periods!: ExtractReading['periods'];
  @Column('bigint') total!: KeptPence;
  @Column('bigint', { name: 'to_lines' }) toLines!: KeptPence;
  @Column('bigint', { name: 'in_suspense' }) inSuspense!: KeptPence;
  @Column('integer') rows!: number;
  @Column('date', { name: 'first_month' }) firstMonth!: string;
  @Column('date', { name: 'last_month' }) lastMonth!: string;
  @Column('uuid', { name: 'entry_id', nullable: true }) entryId!: string | null;
  @Column('uuid', { name: 'imported_by' }) importedBy!: string;
  @Column('timestamptz', { name: 'imported_at' }) importedAt!: Date;
  @Column('uuid', { name: 'taken_back_by', nullable: true }) takenBackBy!: string | null;
  @Column('timestamptz', { name: 'taken_back_at', nullable: true }) takenBackAt!: Date | null;
}

/** A row of an extract that was imported. */
@Entity('ledger_extract_row')
export class ExtractedRow extends PlaceRow {
  @PrimaryColumn('uuid', { name: 'extract_id' }) extractId!: string;
  @PrimaryColumn('integer') number!: number;
  @Column('text', { name: 'cost_centre' }) costCentre!: string;
  @Column('text') account!: string;
  @Column('date') month!: string;
  @Column('bigint') amount!: KeptPence;
  @Column('uuid', { name: 'line_id', nullable: true }) lineId!: string | null;
}

/** A posting that left suspense for a line. */
@Entity('suspense_cleared')
export class SuspenseClearedRow extends IdentifiedRow {
  @Column('uuid', { name: 'posting_id' }) postingId!: string;
  @Column('uuid', { name: 'line_id' }) lineId!: string;
  @Column('date') month!: string;
  @Column('uuid', { name: 'entry_id' }) entryId!: string;
}
