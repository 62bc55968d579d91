import { accept, newId } from '@weft/kernel';
import { answerWith, type UseCase } from '@weft/platform';
import { decideLink, type LinkInput } from '@weft/portfolio/domain';
import { ProjectLinkRow } from '../../persistence/belonging-rows';
import { editableProject } from '../editable-project';
import { tellOfLink } from './changeable-link';

/** Attaches a document or page elsewhere to a project. */
export const addLink: UseCase<LinkInput & { projectId: string }> = async (work, input) => {
  const loaded = await editableProject(work, input.projectId, 'projectId');
  if (!loaded.ok) {
    return loaded;
  }
  const decided = decideLink(input);
  if (!decided.ok) {
    return decided;
  }
  const project = loaded.value;
  const link = { id: newId(), projectId: project.id, ...decided.value };
  work.insert(ProjectLinkRow, { ...link, addedBy: work.personId, addedAt: work.now, version: 1 });
  tellOfLink(work, 'added', link, project);
  return accept(answerWith('Project', 'project', project.id));
};
