import { mayEditEditions, refusals } from '@weft/identity/domain';
import { accept } from '@weft/kernel';
import { abilityOf } from '@weft/identity/api';
import { answerWith, Refused, type UseCase } from '@weft/platform';
import { decideSupersede, type EditionState } from '@weft/strategy/domain';
import { EditionRow, StatementRow, SupersessionRow } from '../persistence/rows';

interface SupersedeStatementInput {
  readonly successorId: string;
  readonly predecessorId: string;
  readonly linked: boolean;
}

/** Says that a draft's statement takes the place of an earlier one, or takes that back. */
export const supersedeStatement: UseCase<SupersedeStatementInput> = async (work, input) => {
  if (!mayEditEditions(abilityOf(work.scope.actor))) {
    return refusals.editEditions;
  }
  const successor = await work.load(StatementRow, input.successorId, 'successorId');
  const successorEdition = await work.load(EditionRow, successor.editionId, 'successorId');
  // Nothing of the earlier statement changes, so it is not locked.
  const predecessor = await work.find(StatementRow, { id: input.predecessorId });
  const predecessorEdition = predecessor && (await work.find(EditionRow, { id: predecessor.editionId }));
  if (!predecessor || !predecessorEdition) {
    throw Refused.notFound('predecessorId');
  }
  const link = { successorId: successor.id, predecessorId: predecessor.id };
  const decided = decideSupersede(
    {
      editionId: successor.editionId,
      frameworkId: successorEdition.frameworkId,
      state: successorEdition.state as EditionState,
    },
    { editionId: predecessor.editionId, frameworkId: predecessorEdition.frameworkId },
    { linked: input.linked, isLinked: (await work.find(SupersessionRow, link)) !== undefined },
  );
  if (!decided.ok) {
    return decided;
  }
  if (input.linked) {
    work.insert(SupersessionRow, link);
  } else {
    work.delete(SupersessionRow, link);
  }
  work.tell({
    kind: 'statement.superseded',
    subjectType: 'Statement',
    subjectId: successor.id,
    summary: input.linked
      ? 'said which earlier statement this one supersedes'
      : 'took back what this statement supersedes',
  });
  return accept(answerWith('Statement', 'statement', successor.id));
};
