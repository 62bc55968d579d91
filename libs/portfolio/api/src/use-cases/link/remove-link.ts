import { accept } from '@weft/kernel';
import { answerWith, type UseCase } from '@weft/platform';
import { ProjectLinkRow } from '../../persistence/belonging-rows';
import { changeableLink, tellOfLink } from './changeable-link';

/** Takes a link from a project; what it leads to is not touched. */
export const removeLink: UseCase<{ id: string; version: number }> = async (work, input) => {
  const loaded = await changeableLink(work, input);
  if (!loaded.ok) {
    return loaded;
  }
  const { link, project } = loaded.value;
  work.delete(ProjectLinkRow, { id: link.id, version: link.version });
  tellOfLink(work, 'removed', link, project);
  return accept(answerWith('Project', 'project', project.id));
};
