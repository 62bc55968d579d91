import { mayEditEditions, refusals } from '@weft/identity/domain';
import { accept } from '@weft/kernel';
import { abilityOf } from '@weft/identity/api';
import { answerWith, type UseCase } from '@weft/platform';
import { decideEditStatement, type EditionState } from '@weft/strategy/domain';
import { EditionRow, StatementRow } from '../persistence/rows';

/** Changes the words of a draft's statement; words in an awaited slot fill it. */
export const editStatement: UseCase<{
  id: string;
  version: number;
  text?: string | null;
  section?: string | null;
}> = async (work, input) => {
  if (!mayEditEditions(abilityOf(work.scope.actor))) {
    return refusals.editEditions;
  }
  const statement = await work.load(StatementRow, input.id, 'id', input.version);
  const edition = await work.load(EditionRow, statement.editionId, 'id');
  const decided = decideEditStatement(edition.state as EditionState, statement, input);
  if (!decided.ok) {
    return decided;
  }
  work.update(StatementRow, statement, decided.value);
  work.tell({
    kind: 'statement.edited',
    subjectType: 'Statement',
    subjectId: statement.id,
    summary: `edited a statement of ${edition.title}`,
  });
  return accept(answerWith('Statement', 'statement', statement.id));
};
