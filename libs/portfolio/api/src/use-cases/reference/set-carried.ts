import { Refused, type UnitOfWork } from '@weft/platform';
import { CohortRow, LocalityRow, ProjectCohortRow, ProjectLocalityRow } from '../../persistence/belonging-rows';

/** Something by the code that people know it by. */
export interface Coded {
  readonly id: string;
  readonly code: string;
}

/**
 * Changes which localities or cohorts a project carries: `codes` are all of them, undefined leaves them as they are.
 * @param field of the input, for the answer where there is none of a code.
 */
export async function setCarried(
  work: UnitOfWork,
  projectId: string,
  field: 'localities' | 'cohorts',
  codes?: readonly string[],
): Promise<void> {
  if (!codes) {
    return;
  }
  const table = field === 'localities' ? 'locality' : 'cohort';
  const now = await work.rows<Coded>(
    `select r.id, r.code from project_${table} l join ${table} r on r.place_id = l.place_id and r.id = l.${table}_id
     where l.place_id = weft_place() and l.project_id = $1::uuid`,
    [projectId],
  );
  for (const { id } of now.filter(({ code }) => !codes.includes(code))) {
    if (table === 'locality') work.delete(ProjectLocalityRow, { projectId, localityId: id });
    else work.delete(ProjectCohortRow, { projectId, cohortId: id });
  }
  for (const code of codes.filter((wanted) => !now.some((row) => row.code === wanted))) {
    const found = table === 'locality' ? await work.find(LocalityRow, { code }) : await work.find(CohortRow, { code });
    if (!found) {
      throw Refused.notFound(field);
    }
    if (table === 'locality') work.insert(ProjectLocalityRow, { projectId, localityId: found.id });
    else work.insert(ProjectCohortRow, { projectId, cohortId: found.id });
  }
}
