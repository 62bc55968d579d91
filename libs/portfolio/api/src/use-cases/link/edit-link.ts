import { accept } from '@weft/kernel';
import { answerWith, type UseCase } from '@weft/platform';
import { decideLink } from '@weft/portfolio/domain';
import { ProjectLinkRow } from '../../persistence/belonging-rows';
import { changeableLink, tellOfLink } from './changeable-link';

interface EditLinkInput {
  readonly id: string;
  readonly version: number;
  readonly title?: string | null;
  readonly address?: string | null;
}

/** Changes title or address of a link. */
export const editLink: UseCase<EditLinkInput> = async (work, input) => {
  const loaded = await changeableLink(work, input);
  if (!loaded.ok) {
    return loaded;
  }
  const { link, project } = loaded.value;
  const decided = decideLink({ title: input.title ?? link.title, address: input.address ?? link.address });
  if (!decided.ok) {
    return decided;
  }
  work.update(ProjectLinkRow, link, decided.value);
  tellOfLink(work, 'edited', { ...link, ...decided.value }, project);
  return accept(answerWith('Project', 'project', project.id));
};
