import type { Book, EntryKind, MoneyRole, PlaceForecastMethod, VirementState } from '@weft/funding/domain';
import { IdentifiedRow, VersionedRow } from '@weft/platform';
import { Column, Entity } from 'typeorm';

/** Pence in a bigint: written as a number, read as a text. */
type KeptPence = number | string;

@Entity('closed_month')
export class ClosedMonthRow extends IdentifiedRow {
  @Column('date') month!: string;
  @Column('uuid', { name: 'closed_by' }) closedBy!: string;
  @Column('timestamptz', { name: 'closed_at' }) closedAt!: Date;
}

@Entity('ledger_entry')
export class LedgerEntryRow extends IdentifiedRow {
  @Column('text') kind!: EntryKind;
  @Column('text') key!: string;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid', { name: 'reverses_id', nullable: true }) reversesId!: string | null;
  @Column('integer') postings!: number;
  @Column('uuid', { name: 'made_by' }) madeBy!: string;
  @Column('timestamptz', { name: 'made_at' }) madeAt!: Date;
}

@Entity('posting')
export class PostingRow extends IdentifiedRow {
  @Column('uuid', { name: 'entry_id' }) entryId!: string;
  @Column('text') book!: Book;
  @Column('text') account!: string;
  @Column('uuid', { name: 'line_id', nullable: true }) lineId!: string | null;
  @Column('text', { name: 'of_what', nullable: true }) ofWhat!: string | null;
  @Column('date') month!: string;
  @Column('bigint') amount!: KeptPence;
}

@Entity('month_forecast')
export class MonthForecastRow extends VersionedRow {
  @Column('uuid', { name: 'line_id' }) lineId!: string;
  @Column('date') month!: string;
  @Column('bigint') amount!: KeptPence;
  @Column('text') reason!: string;
  @Column('uuid', { name: 'set_by' }) setBy!: string;
  @Column('timestamptz', { name: 'set_at' }) setAt!: Date;
}

@Entity('virement')
export class VirementRow extends VersionedRow {
  @Column('integer') number!: number;
  /** Of the request that asked for it. */
  @Column('text', { name: 'request_id', nullable: true }) requestId!: string | null;
  @Column('text', { name: 'financial_year' }) financialYear!: string;
  @Column('uuid', { name: 'from_line_id' }) fromLineId!: string;
  @Column('uuid', { name: 'to_line_id' }) toLineId!: string;
  @Column('bigint') amount!: KeptPence;
  @Column('text') reason!: string;
  @Column('text') state!: VirementState;
  @Column('uuid', { name: 'asked_by' }) askedBy!: string;
  @Column('timestamptz', { name: 'asked_at' }) askedAt!: Date;
  @Column('text', { name: 'board_decision', nullable: true }) boardDecision!: string | null;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('text', { name: 'decision_reason', nullable: true }) decisionReason!: string | null;
  @Column('uuid', { name: 'entry_id', nullable: true }) entryId!: string | null;
}

@Entity('virement_approval')
export class VirementApprovalRow extends IdentifiedRow {
  @Column('uuid', { name: 'virement_id' }) virementId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('jsonb') roles!: readonly MoneyRole[];
  @Column('timestamptz', { name: 'approved_at' }) approvedAt!: Date;
}

@Entity('funding_setting')
export class FundingSettingRow extends VersionedRow {
  @Column('bigint', { name: 'finance_lead_limit' }) financeLeadLimit!: KeptPence;
  @Column('bigint', { name: 'bcf_lead_limit' }) bcfLeadLimit!: KeptPence;
  @Column('integer', { name: 'off_profile_amber' }) offProfileAmber!: number;
  @Column('integer', { name: 'off_profile_red' }) offProfileRed!: number;
  @Column('text', { name: 'forecast_method' }) forecastMethod!: PlaceForecastMethod;
}

/** By how much the plan of a source has followed what went back of it in a year. */
@Entity('return_followed')
export class ReturnFollowedRow extends VersionedRow {
  @Column('text') source!: string;
  @Column('date', { name: 'first_month' }) firstMonth!: string;
  @Column('bigint') amount!: KeptPence;
}
