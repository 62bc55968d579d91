import type { ReturnPeriod, ReturnState } from '@weft/funding/domain';
import type { FinancialYear, IsoDate } from '@weft/kernel';
import { PlaceRow, VersionedRow } from '@weft/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('funding_return')
export class FundingReturnRow extends VersionedRow {
  @Column('uuid', { name: 'plan_id' }) planId!: string;
  @Column('text', { name: 'financial_year' }) financialYear!: FinancialYear;
  @Column('text') period!: ReturnPeriod;
  @Column('text') state!: ReturnState;
  /** As it was signed. */
  @Column('jsonb', { nullable: true }) frozen!: object | null;
}

/** One answer of {@link ReturnAnswers}, under the part and the subject that it is of. */
@Entity('return_answer')
export class ReturnAnswerRow extends VersionedRow {
  @Column('uuid', { name: 'return_id' }) returnId!: string;
  @Column('text') part!: string;
  @Column('text') subject!: string;
  @Column('jsonb') answer!: object;
}

@Entity('return_signatory')
export class ReturnSignatoryRow extends VersionedRow {
  @Column('uuid', { name: 'plan_id' }) planId!: string;
  @Column('text') role!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
}

@Entity('return_signature')
export class ReturnSignatureRow extends PlaceRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'return_id' }) returnId!: string;
  @Column('text') role!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('date', { name: 'signed_on' }) signedOn!: IsoDate;
}
