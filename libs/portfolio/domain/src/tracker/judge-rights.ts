import { abilityFor, mayCreateProject, mayEditProject, refusals, type Grant } from '@weft/identity/domain';
import { notAllowed, type Result } from '@weft/kernel';
import { refuseAppointment } from '../project';
import { gatePasser, requireOpenProject } from '../stage';
import type { FieldKey } from './fields';
import type { ImportProblem, PlannedRecord } from './import-plan';
import type { TrackedProject, TrackerPlace } from './tracker-place';

/** Who imports. */
export interface Importer {
  readonly personId: string;
  readonly grants: readonly Grant[];
}

/**
 * What this person may not do of a plan, by the rules of single changes: a project at a home that is not theirs, a change
 * to a project that is not theirs or is closed, the naming of an SRO or an organisation. Each as an error of its row.
 */
export function judgeRights(
  records: readonly PlannedRecord[],
  place: Pick<TrackerPlace, 'projects' | 'people'>,
  importer: Importer,
): readonly ImportProblem[] {
  const ability = abilityFor(importer.grants, importer);
  const projects = new Map(place.projects.map((project) => [project.id, project]));
  const changeOf = (project: TrackedProject, record: PlannedRecord): Result<unknown> => {
    const subject = subjectOf(project);
    if (!mayEditProject(ability, subject)) return refusals.editProject;
    const open = requireOpenProject(project.stage);
    if (!open.ok || record.record !== 'PROJECT') return open;
    const { sro, organisation } = record.fields;
    const appointed = {
      ...(sro && { sroId: sro.value as string }),
      ...(organisation && { organisationId: organisation.value as string }),
    };
    return refuseAppointment(subject, appointed, gatePasser(importer.grants, importer, subject)) ?? open;
  };
  const left = new Set(place.people.filter((person) => person.left).map(({ id }) => id));
  return records.flatMap((record) => {
    if (record.action === 'NONE') return [];
    const [gone] = Object.entries(record.fields).filter(([, { value }]) => left.has(value as string));
    if (gone) return refusedAt(record, `${record.record.toLowerCase()}.${gone[0]}` as FieldKey, HAS_LEFT);
    const id = record.record === 'PROJECT' ? record.existing?.id : parentIn(record);
    if (id === undefined) {
      if (record.record !== 'PROJECT') return [];
      const homeId = (record.fields['home']?.value ?? '') as string;
      const organisationId = (record.fields['organisation']?.value ?? null) as string | null;
      // Without a home it is refused for that already.
      if (homeId === '' || mayCreateProject(ability, { homeId, organisationId })) return [];
      return refusedAt(record, 'project.home', refusals.createProject);
    }
    const project = projects.get(id);
    return project ? refusedAt(record, null, changeOf(project, record)) : [];
  });
}

const HAS_LEFT = notAllowed('person-has-left', 'They have left this place: name somebody who belongs to it now.');

function subjectOf({ home, lead, sro, organisation }: TrackedProject) {
  return { homeId: home, leadId: lead, sroId: sro, organisationId: organisation };
}

function parentIn({ parent }: PlannedRecord): string | undefined {
  return parent?.kind === 'EXISTING' ? parent.id : undefined;
}

function refusedAt(record: PlannedRecord, field: FieldKey | null, result: Result<unknown>): readonly ImportProblem[] {
  if (result.ok || result.refusal.kind !== 'not-allowed') return [];
  const { rule, message } = result.refusal;
  const cell = field ? record.fields[field.split('.')[1] ?? ''] : undefined;
  const address = cell?.address ?? `A${record.row}`;
  return [
    {
      severity: 'ERROR',
      sheet: record.sheet,
      row: record.row,
      column: cell?.address ? address.replace(/\d+$/, '') : null,
      address,
      field,
      rule,
      message: result === HAS_LEFT ? message : `${message} Leave the row out, or ask them to import it.`,
      typed: cell?.typed ?? '',
    },
  ];
}
