import { refusals } from '@weft/identity/domain';
import type { IsoDate } from '@weft/kernel';
import { decideEditProject, refuseAppointment, type EditProjectInput, type ProjectChanges } from '../project';
import { requireOpenProject, type GatePasser, type Stage } from '../stage';
import { refusedBy, type BulkVerdict, type SeenRow } from './bulk';
import { refusalOf } from './bulk-forecasts';

/** The details of a project that a bulk changes. */
export const BULK_FIELDS = ['name', 'leadId', 'sroId', 'organisationId', 'priorityId', 'startsOn', 'endsOn'] as const;
export type BulkField = (typeof BULK_FIELDS)[number];

/** A project as a bulk edit looks at it. */
export interface ProjectInBulk extends SeenRow, Readonly<Record<BulkField, string | null>> {
  readonly homeId: string;
  readonly homeCode: string;
  /** The earliest forecast among its open milestones, but for those that the same bulk moves. */
  readonly firstForecastOn: string | null;
  readonly stage: Stage;
  readonly may: boolean;
  readonly who: GatePasser;
}

/** What of one project is to change: fields left out stay as they are, null empties. */
export type BulkEdit = Readonly<Partial<Record<BulkField, string | null>>>;

/**
 * Whether one project of a bulk takes the edit. Refuses as a single edit does: `project-not-yours`, `project-closed`,
 * `sro-not-yours`, names and dates out of bounds, `priority-of-another-home`.
 * @param priorityHome id of the workstream whose priority it would be, where one is given; undefined where there is no such priority.
 */
export function judgeEdit(
  row: ProjectInBulk,
  edit: BulkEdit,
  priorityHome: string | undefined,
): BulkVerdict<ProjectChanges> {
  if (!row.may) return refusedBy(refusalOf(refusals.editProject));
  const open = requireOpenProject(row.stage);
  if (!open.ok) return refusedBy(open.refusal);
  const wanted = Object.fromEntries(
    BULK_FIELDS.filter((field) => edit[field] !== undefined && edit[field] !== row[field]).map((field) => [
      field,
      edit[field],
    ]),
  ) as EditProjectInput;
  if (Object.keys(wanted).length === 0) return { kind: 'same' };
  const appointed = refuseAppointment(row, wanted, row.who);
  if (appointed && !appointed.ok) return refusedBy(appointed.refusal);
  if (wanted.priorityId && priorityHome !== row.homeId) {
    return { kind: 'refused', rule: 'priority-of-another-home', message: 'It is a priority of another workstream.' };
  }
  const decided = decideEditProject(
    {
      homeCode: row.homeCode,
      startsOn: row.startsOn as IsoDate | null,
      endsOn: row.endsOn as IsoDate | null,
      firstForecastOn: row.firstForecastOn as IsoDate | null,
    },
    wanted,
  );
  return decided.ok ? { kind: 'changes', change: decided.value } : refusedBy(decided.refusal);
}
