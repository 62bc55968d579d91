import { mayEditEditions, refusals } from '@weft/identity/domain';
import { accept } from '@weft/kernel';
import { abilityOf } from '@weft/identity/api';
import { answerWith, type UseCase } from '@weft/platform';
import { decideRemoveStatement, type EditionState } from '@weft/strategy/domain';
import { EditionRow, StatementRow, SupersessionRow } from '../persistence/rows';

/** Takes a statement out of a draft; the trail keeps it. */
export const removeStatement: UseCase<{ id: string; version: number }> = async (work, input) => {
  if (!mayEditEditions(abilityOf(work.scope.actor))) {
    return refusals.editEditions;
  }
  const statement = await work.load(StatementRow, input.id, 'id', input.version);
  const edition = await work.load(EditionRow, statement.editionId, 'id');
  const decided = decideRemoveStatement(edition.state as EditionState);
  if (!decided.ok) {
    return decided;
  }
  // A draft made from this draft may say that it supersedes the statement; with the statement goes that link.
  work.delete(SupersessionRow, { predecessorId: statement.id });
  work.delete(StatementRow, { id: statement.id });
  work.tell({
    kind: 'statement.removed',
    subjectType: 'Edition',
    subjectId: edition.id,
    summary: `removed a statement from ${edition.title}`,
  });
  return accept(answerWith('Edition', 'edition', edition.id));
};
