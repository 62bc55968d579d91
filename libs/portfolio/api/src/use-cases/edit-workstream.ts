import { mayEditWorkstream, refusals } from '@weft/identity/domain';
import { abilityOf, WorkingGroupRow } from '@weft/identity/api';
import { accept } from '@weft/kernel';
import { answerWith, type UseCase } from '@weft/platform';
import { decideEditWorkstream, type EditWorkstreamInput } from '@weft/portfolio/domain';

/** Changes name, description or lead of a workstream or programme. */
export const editWorkstream: UseCase<EditWorkstreamInput & { id: string; version: number }> = async (work, input) => {
  const workstream = await work.load(WorkingGroupRow, input.id, 'id', input.version);
  if (!mayEditWorkstream(abilityOf(work.scope.actor), workstream)) {
    return refusals.editWorkstream;
  }
  const decided = decideEditWorkstream(input);
  if (!decided.ok) {
    return decided;
  }
  work.update(WorkingGroupRow, workstream, decided.value);
  work.tell({
    kind: 'workstream.edited',
    subjectType: 'Workstream',
    subjectId: workstream.id,
    summary: `edited ${decided.value.name ?? workstream.name}`,
  });
  return accept(answerWith('Workstream', 'working_group', workstream.id));
};
