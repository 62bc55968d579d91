import { IdentifiedRow, PlaceRow, VersionedRow } from '@weft/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('framework')
export class FrameworkRow extends IdentifiedRow {
  @Column('text') code!: string;
  @Column('text') name!: string;
  @Column('text') owner!: string;
  @Column('text') description!: string;
  @Column('integer') position!: number;
}

@Entity('edition')
export class EditionRow extends VersionedRow {
  @Column('uuid', { name: 'framework_id' }) frameworkId!: string;
  @Column('text') code!: string;
  @Column('text') title!: string;
  @Column('text') source!: string;
  @Column('date', { name: 'published_on', nullable: true }) publishedOn!: string | null;
  @Column('text') state!: string;
  @Column('integer') position!: number;
}

@Entity('statement')
export class StatementRow extends VersionedRow {
  @Column('uuid', { name: 'edition_id' }) editionId!: string;
  @Column('text') kind!: string;
  @Column('integer') number!: number;
  @Column('text') text!: string;
  @Column('text', { nullable: true }) section!: string | null;
  @Column('boolean') awaited!: boolean;
  @Column('text') wording!: string;
}

/** One statement takes the place of an earlier one. */
@Entity('supersession')
export class SupersessionRow extends PlaceRow {
  @PrimaryColumn('uuid', { name: 'successor_id' }) successorId!: string;
  @PrimaryColumn('uuid', { name: 'predecessor_id' }) predecessorId!: string;
}
