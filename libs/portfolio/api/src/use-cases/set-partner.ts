import { OrganisationRow } from '@weft/identity/api';
import { accept, newId } from '@weft/kernel';
import { answerWith, Refused, type UseCase } from '@weft/platform';
import { decidePartner, partnerPartWords, type PartnerPart } from '@weft/portfolio/domain';
import { PartnerRow } from '../persistence/belonging-rows';
import { editableProject } from './editable-project';

interface SetPartnerInput {
  readonly projectId: string;
  readonly organisationId: string;
  readonly part?: PartnerPart | null;
  readonly version: number;
}

/** Makes an organisation a partner of a project, changes the part that it plays, or takes it away. */
export const setPartner: UseCase<SetPartnerInput> = async (work, input) => {
  const loaded = await editableProject(work, input.projectId, 'projectId');
  if (!loaded.ok) {
    return loaded;
  }
  const project = loaded.value;
  const [organisation, partner] = await Promise.all([
    work.find(OrganisationRow, { id: input.organisationId }),
    work.find(PartnerRow, { projectId: project.id, organisationId: input.organisationId }, true),
  ]);
  if (!organisation) {
    throw Refused.notFound('organisationId');
  }
  if ((partner?.version ?? 0) !== input.version) {
    throw Refused.stale(partner?.id ?? input.organisationId, input.version, partner?.version ?? 0);
  }
  const decided = decidePartner(project, partner?.part ?? null, input);
  if (!decided.ok) {
    return decided;
  }
  const part = decided.value;
  if (part === null) {
    work.delete(PartnerRow, { projectId: project.id, organisationId: organisation.id });
  } else if (partner) {
    work.update(PartnerRow, partner, { part });
  } else {
    work.insert(PartnerRow, { id: newId(), projectId: project.id, organisationId: organisation.id, part, version: 1 });
  }
  const { name } = organisation;
  work.tell({
    kind: 'partner.set',
    subjectType: 'Project',
    subjectId: project.id,
    projectCode: project.code,
    summary:
      part === null
        ? `took ${name} from the partners of ${project.name}`
        : `set the part of ${name} in ${project.name}: ${partnerPartWords[part].toLowerCase()}`,
  });
  return accept(answerWith('Project', 'project', project.id));
};
