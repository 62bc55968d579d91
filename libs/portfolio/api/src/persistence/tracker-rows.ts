import { PlaceRow, VersionedRow } from '@weft/platform';
import type {
  CellMend,
  ImportChoices,
  ImportPlan,
  PlannedRecord,
  PlannedValue,
  RememberedMapping,
  TrackerMapping,
  TrackerRecord,
} from '@weft/portfolio/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TrackerOutcome } from '../tracker/tracker-jobs';

/** How the cells of a file came. */
export type TrackerForm = 'WORKBOOK' | 'DELIMITED' | 'TASKS';

/** A tracker that a person brought, as it was read and last checked. */
@Entity('tracker_file')
export class TrackerFileRow extends VersionedRow {
  @Column('uuid', { name: 'kept_by' }) keptBy!: string;
  @Column('timestamptz', { name: 'kept_at' }) keptAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('text') name!: string;
  @Column('text') form!: TrackerForm;
  @Column('text') cells!: string;
  @Column('jsonb') mapping!: TrackerMapping;
  @Column('jsonb') mends!: readonly CellMend[];
  @Column('jsonb') choices!: ImportChoices;
  @Column('jsonb') outcome!: TrackerOutcome;
  @Column('text') digest!: string;
}

/** Which heads a place took for which fields. */
@Entity('tracker_memory')
export class TrackerMemoryRow extends VersionedRow {
  @Column('jsonb') remembered!: RememberedMapping;
}

/** A tracker that was imported. */
@Entity('tracker_import')
export class TrackerImportRow extends VersionedRow {
  @Column('text', { name: 'file_name' }) fileName!: string;
  @Column('text') summary!: string;
  @Column('jsonb') counts!: ImportPlan['counts'];
  @Column('uuid', { name: 'imported_by' }) importedBy!: string;
  @Column('timestamptz', { name: 'imported_at' }) importedAt!: Date;
  @Column('uuid', { name: 'undone_by', nullable: true }) undoneBy!: string | null;
  @Column('timestamptz', { name: 'undone_at', nullable: true }) undoneAt!: Date | null;
}

/** A record that an import created or changed. */
@Entity('tracker_import_row')
export class ImportedRecordRow extends PlaceRow {
  @PrimaryColumn('uuid', { name: 'import_id' }) importId!: string;
  @PrimaryColumn('integer') number!: number;
  @Column('text') record!: TrackerRecord;
  @Column('text') action!: Exclude<PlannedRecord['action'], 'NONE'>;
  @Column('uuid', { name: 'subject_id' }) subjectId!: string;
  @Column('uuid', { name: 'project_id' }) projectId!: string;
  @Column('text') title!: string;
  @Column('integer') version!: number;
  @Column('integer', { name: 'rating_version' }) ratingVersion!: number;
  @Column('jsonb') was!: Readonly<Record<string, PlannedValue>>;
}
