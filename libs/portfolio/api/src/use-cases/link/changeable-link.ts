import { accept, type Result } from '@weft/kernel';
import type { UnitOfWork } from '@weft/platform';
import { ProjectLinkRow } from '../../persistence/belonging-rows';
import type { ProjectRow } from '../../persistence/rows';
import { editableProject } from '../editable-project';

/** Loads a link and its project; refuses who may not change the project, and changes to a closed one. */
export async function changeableLink(
  work: UnitOfWork,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<Result<{ readonly link: ProjectLinkRow; readonly project: ProjectRow }>> {
  const link = await work.load(ProjectLinkRow, id, 'id', version);
  const loaded = await editableProject(work, link.projectId, 'id');
  return loaded.ok ? accept({ link, project: loaded.value }) : loaded;
}

/** Tells what was done with a link, by its title. */
export function tellOfLink(
  work: UnitOfWork,
  done: 'added' | 'edited' | 'removed',
  link: Pick<ProjectLinkRow, 'id' | 'title'>,
  project: Pick<ProjectRow, 'code' | 'name'>,
): void {
  const joined = { added: 'to', edited: 'of', removed: 'from' }[done];
  work.tell({
    kind: `link.${done}`,
    subjectType: 'ProjectLink',
    subjectId: link.id,
    projectCode: project.code,
    summary: `${done} the link “${link.title}” ${joined} ${project.name}`,
  });
}
