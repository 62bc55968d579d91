import { accept, invalid, type IsoDate } from '@weft/kernel';
import { WorkingGroupRow } from '@weft/identity/api';
import { answerWith, Refused, type UnitOfWork, type UseCase } from '@weft/platform';
import { decideEditProject, refuseAppointment, type EditProjectInput } from '@weft/portfolio/domain';
import { AnnualPriorityRow, ContributionRow, ProjectRow } from '../persistence/rows';
import { firstForecastOf } from './bulk/standing';
import { editableProject } from './editable-project';
import { standing } from './pass-gate';
import { setCarried, type Coded } from './reference/set-carried';

/** Changes what is given of a project's own details. Rating, stage and milestones have their own verbs. */
export const editProject: UseCase<EditProjectInput & { id: string; version: number }> = async (work, input) => {
  const loaded = await editableProject(work, input.id, 'id', input.version);
  if (!loaded.ok) {
    return loaded;
  }
  const project = loaded.value;
  const refused = refuseAppointment(project, input, standing(work, project));
  if (refused) {
    return refused;
  }
  // Read without a lock, so that people who edit projects of one workstream do not wait for each other.
  const home = await work.find(WorkingGroupRow, { id: project.homeId });
  if (!home) {
    throw new Error(`project ${project.id} has no home`);
  }
  const decided = decideEditProject(
    {
      homeCode: home.code,
      startsOn: project.startsOn as IsoDate | null,
      endsOn: project.endsOn as IsoDate | null,
      firstForecastOn: input.startsOn ? await firstForecast(work, project.id) : null,
    },
    input,
  );
  if (!decided.ok) {
    return decided;
  }
  const { contributors, localities, cohorts, ...changes } = decided.value;
  if (changes.priorityId) {
    const priority = await work.load(AnnualPriorityRow, changes.priorityId, 'priorityId');
    if (priority.workstreamId !== project.homeId) {
      return invalid({
        field: 'priorityId',
        rule: 'priority-of-another-home',
        message: `Choose a priority of ${home.name}, the project's home.`,
      });
    }
  }
  work.update(ProjectRow, project, { ...changes, updatedAt: work.now });
  await setContributors(work, project.id, contributors);
  await setCarried(work, project.id, 'localities', localities);
  await setCarried(work, project.id, 'cohorts', cohorts);
  work.tell({
    // Whoever leads it from now on is told, in whichever way it came to them.
    kind: changes.leadId ? 'project.handed-over' : 'project.edited',
    subjectType: 'Project',
    subjectId: project.id,
    projectCode: project.code,
    summary: `edited ${Object.keys(decided.value).map(words).join(', ') || 'nothing'} of ${project.name}`,
  });
  return accept(answerWith('Project', 'project', project.id));
};

async function firstForecast(work: UnitOfWork, projectId: string): Promise<IsoDate | null> {
  const [first] = await work.rows<{ on: IsoDate | null }>(`select ${firstForecastOf('$1::uuid')} as "on"`, [projectId]);
  return first?.on ?? null;
}

/** Changes which workstreams contribute; undefined leaves them as they are. */
async function setContributors(work: UnitOfWork, projectId: string, codes?: readonly string[]): Promise<void> {
  if (!codes) {
    return;
  }
  const now = await work.rows<Coded>(
    `select g.id, g.code from contribution c join working_group g on g.place_id = c.place_id and g.id = c.workstream_id
     where c.place_id = weft_place() and c.project_id = $1::uuid`,
    [projectId],
  );
  for (const { id } of now.filter(({ code }) => !codes.includes(code))) {
    work.delete(ContributionRow, { projectId, workstreamId: id });
  }
  for (const code of codes.filter((wanted) => !now.some((row) => row.code === wanted))) {
    const workstream = await work.find(WorkingGroupRow, { code, kind: 'WORKSTREAM' });
    if (!workstream) {
      throw Refused.notFound('contributors');
    }
    work.insert(ContributionRow, { projectId, workstreamId: workstream.id });
  }
}

/** 'leadId' → 'lead', 'startsOn' → 'start'. */
function words(field: string): string {
  return (
    { sroId: 'SRO', startsOn: 'start', endsOn: 'end', contributors: 'contributing workstreams' }[field] ??
    field.replace(/Id$/, '')
  );
}
