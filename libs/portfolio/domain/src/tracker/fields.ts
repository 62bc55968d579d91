import type { FieldSketch } from './field-sketch';
import { milestoneFields } from './milestone-fields';
import { projectFields } from './project-fields';
import { riskFields } from './risk-fields';

/** What a row of a tracker can hold. */
export const TRACKER_RECORDS = ['PROJECT', 'MILESTONE', 'RISK'] as const;
export type TrackerRecord = (typeof TRACKER_RECORDS)[number];

export const recordWords: Readonly<Record<TrackerRecord, string>> = {
  PROJECT: 'project',
  MILESTONE: 'milestone',
  RISK: 'risk',
};

/** Every field that an import can fill. */
export const trackerFields = { ...projectFields, ...milestoneFields, ...riskFields };

export type FieldKey = keyof typeof trackerFields;
export const FIELD_KEYS = Object.keys(trackerFields) as readonly FieldKey[];

/** The parts of a field. */
export interface TrackerField extends FieldSketch {
  readonly key: FieldKey;
  readonly record: TrackerRecord;
  /** Its name within the record: 'forecastOn'. */
  readonly name: string;
}

export function fieldOf(key: FieldKey): TrackerField {
  const [record = '', name = ''] = key.split('.');
  return { ...trackerFields[key], key, record: record.toUpperCase() as TrackerRecord, name };
}

/** What names a record of each kind; a row without it holds none. */
export const TITLE_FIELD = {
  PROJECT: 'project.name',
  MILESTONE: 'milestone.title',
  RISK: 'risk.title',
} as const satisfies Readonly<Record<TrackerRecord, FieldKey>>;

/** The sheets of the template and of an export, with their columns in order. */
export const templateSheets: readonly {
  readonly name: string;
  readonly record: TrackerRecord;
  readonly fields: readonly FieldKey[];
}[] = [
  { name: 'Projects', record: 'PROJECT', fields: FIELD_KEYS.filter((key) => key.startsWith('project.')) },
  {
    name: 'Milestones',
    record: 'MILESTONE',
    fields: ['project.code', ...FIELD_KEYS.filter((key) => key.startsWith('milestone.'))],
  },
  { name: 'Risks', record: 'RISK', fields: ['project.code', ...FIELD_KEYS.filter((key) => key.startsWith('risk.'))] },
];
