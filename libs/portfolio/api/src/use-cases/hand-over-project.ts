import { accept, newId } from '@weft/kernel';
import { answerWith, type UnitOfWork, type UseCase } from '@weft/platform';
import { decideHandover, type HandoverInput } from '@weft/portfolio/domain';
import { HandoverRow } from '../persistence/belonging-rows';
import { AssumptionRow, DeliverableRow, IssueRow, RiskRow } from '../persistence/register-rows';
import { MilestoneRow, ProjectRow } from '../persistence/rows';
import { editableProject } from './editable-project';

/** What a lead may own in a project, and when it is still open. */
const OPEN_WORK = [
  { row: MilestoneRow, table: 'milestone', open: 'actual_on is null' },
  { row: RiskRow, table: 'risk', open: `state = 'OPEN'` },
  { row: IssueRow, table: 'issue', open: `state = 'OPEN'` },
  { row: AssumptionRow, table: 'assumption', open: `state = 'UNTESTED'` },
  { row: DeliverableRow, table: 'deliverable', open: `state = 'PLANNED'` },
] as const;

type Input = HandoverInput & {
  readonly projectId: string;
  readonly moveOpenWork: boolean;
  readonly version: number;
};

/** Hands a project over to another lead, with a note; what the old lead owns in it and is open goes along if wanted. */
export const handOverProject: UseCase<Input> = async (work, input) => {
  const loaded = await editableProject(work, input.projectId, 'projectId', input.version);
  if (!loaded.ok) {
    return loaded;
  }
  const project = loaded.value;
  const decided = decideHandover(project, input);
  if (!decided.ok) {
    return decided;
  }
  const { leadId, note } = decided.value;
  const fromId = project.leadId;
  work.update(ProjectRow, project, { leadId, updatedAt: work.now });
  const moved = input.moveOpenWork && fromId ? await moveOpenWork(work, project.id, fromId, leadId) : 0;
  work.insert(HandoverRow, {
    id: newId(),
    projectId: project.id,
    fromId,
    toId: leadId,
    note,
    moved,
    handedBy: work.personId,
    handedAt: work.now,
  });
  work.tell({
    kind: 'project.handed-over',
    subjectType: 'Project',
    subjectId: project.id,
    projectCode: project.code,
    summary: `handed ${project.name} over to another lead${moved ? `, with ${moved} open ${moved === 1 ? 'entry' : 'entries'}` : ''}: ${note}`,
  });
  return accept(answerWith('Project', 'project', project.id));
};

/** Gives the new lead what the old one owns in the project and is open; answers how much it was. */
async function moveOpenWork(work: UnitOfWork, projectId: string, fromId: string, ownerId: string): Promise<number> {
  const owned = await Promise.all(
    OPEN_WORK.map(({ table, open }) =>
      work.rows<{ id: string; version: number }>(
        `select id, version from ${table} where place_id = weft_place() and project_id = $1::uuid and owner_id = $2::uuid and ${open} for no key update`,
        [projectId, fromId],
      ),
    ),
  );
  OPEN_WORK.forEach(({ row }, n) =>
    work.updateAll<MilestoneRow | RiskRow | IssueRow | AssumptionRow | DeliverableRow>(
      row,
      (owned[n] ?? []).map(({ id, version }) => ({ id, version, ownerId })),
    ),
  );
  return owned.flat().length;
}
