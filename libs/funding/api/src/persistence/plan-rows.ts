import { PlaceRow, VersionedRow } from '@weft/platform';
import type { RulePack } from '@weft/funding/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A round's pack that the place keeps itself: a draft, or confirmed. */
@Entity('rule_pack')
export class RulePackRow extends VersionedRow {
  @Column('text') code!: string;
  @Column('jsonb') pack!: RulePack;
}

@Entity('funding_plan')
export class FundingPlanRow extends VersionedRow {
  @Column('text', { name: 'pack_code' }) packCode!: string;
}

@Entity('section75_agreement')
export class Section75Row extends VersionedRow {
  @Column('uuid', { name: 'plan_id' }) planId!: string;
  @Column('uuid', { name: 'host_id', nullable: true }) hostId!: string | null;
  @Column('uuid', { name: 'pool_manager_id', nullable: true }) poolManagerId!: string | null;
  @Column('text', { name: 'risk_share', nullable: true }) riskShare!: string | null;
  @Column('date', { name: 'starts_on', nullable: true }) startsOn!: string | null;
  @Column('date', { name: 'ends_on', nullable: true }) endsOn!: string | null;
  @Column('date', { name: 'signed_on', nullable: true }) signedOn!: string | null;
}

@Entity('required_minimum')
export class RequiredMinimumRow extends VersionedRow {
  @Column('uuid', { name: 'plan_id' }) planId!: string;
  @Column('text', { name: 'of_what' }) ofWhat!: string;
  @Column('text', { name: 'financial_year' }) financialYear!: string;
  @Column('bigint', { nullable: true }) amount!: number | null;
}

@Entity('income_line')
export class IncomeLineRow extends VersionedRow {
  @Column('uuid', { name: 'plan_id' }) planId!: string;
  @Column('text') source!: string;
  @Column('text', { nullable: true }) contributor!: string | null;
}

/** Its version is the one of the income that it belongs to. */
@Entity('income_line_year')
export class IncomeLineYearRow extends PlaceRow {
  @PrimaryColumn('uuid', { name: 'income_line_id' }) incomeLineId!: string;
  @PrimaryColumn('text', { name: 'financial_year' }) financialYear!: string;
  @Column('bigint', { nullable: true }) amount!: number | null;
  @Column('integer') version!: number;
}

@Entity('scheme')
export class SchemeRow extends VersionedRow {
  @Column('uuid', { name: 'plan_id' }) planId!: string;
  @Column('text') code!: string;
  @Column('text') name!: string;
}

@Entity('scheme_line')
export class SchemeLineRow extends VersionedRow {
  @Column('uuid', { name: 'plan_id' }) planId!: string;
  @Column('uuid', { name: 'scheme_id' }) schemeId!: string;
  @Column('text') code!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text', { nullable: true }) description!: string | null;
  @Column('text', { name: 'scheme_type', nullable: true }) schemeType!: string | null;
  @Column('text', { name: 'sub_type', nullable: true }) subType!: string | null;
  @Column('text', { name: 'other_text', nullable: true }) otherText!: string | null;
  @Column('text', { name: 'primary_objective', nullable: true }) primaryObjective!: string | null;
  @Column('text', { name: 'area_of_spend', nullable: true }) areaOfSpend!: string | null;
  @Column('text', { nullable: true }) commissioner!: string | null;
  @Column('integer', { name: 'nhs_share', nullable: true }) nhsShare!: number | null;
  @Column('integer', { name: 'la_share', nullable: true }) laShare!: number | null;
  @Column('text', { nullable: true }) provider!: string | null;
  @Column('text', { nullable: true }) source!: string | null;
  @Column('text', { name: 'new_or_existing', nullable: true }) newOrExisting!: string | null;
  @Column('text', { nullable: true }) comments!: string | null;
  @Column('jsonb') more!: Readonly<Record<string, string>>;
}

/** Its version is the one of the line that it belongs to. */
@Entity('scheme_line_year')
export class SchemeLineYearRow extends PlaceRow {
  @PrimaryColumn('uuid', { name: 'line_id' }) lineId!: string;
  @PrimaryColumn('text', { name: 'financial_year' }) financialYear!: string;
  @Column('bigint', { nullable: true }) expenditure!: number | null;
  @Column('numeric', { nullable: true }) outputs!: number | null;
  @Column('integer') version!: number;
}

@Entity('scheme_line_join')
export class SchemeLineJoinRow extends VersionedRow {
  @Column('uuid', { name: 'line_id' }) lineId!: string;
  @Column('uuid', { name: 'workstream_id' }) workstreamId!: string;
  @Column('uuid', { name: 'project_id', nullable: true }) projectId!: string | null;
  @Column('integer') share!: number;
}

/** What a project has from another fund. */
@Entity('project_budget')
export class ProjectBudgetRow extends VersionedRow {
  @Column('uuid', { name: 'project_id' }) projectId!: string;
  @Column('text', { name: 'financial_year' }) financialYear!: string;
  @Column('text') fund!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('bigint') amount!: number;
}
