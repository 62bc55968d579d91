import { mayEditEditions, refusals } from '@weft/identity/domain';
import { accept, newId } from '@weft/kernel';
import { abilityOf } from '@weft/identity/api';
import { answerWith, type UseCase } from '@weft/platform';
import { decideNewStatement, type EditionState, type StatementKind } from '@weft/strategy/domain';
import { EditionRow, StatementRow } from '../persistence/rows';

interface AddStatementInput {
  readonly editionId: string;
  readonly kind: StatementKind;
  readonly text: string;
  readonly section?: string | null;
}

/** Adds a statement to a draft, last of its kind. */
export const addStatement: UseCase<AddStatementInput> = async (work, input) => {
  if (!mayEditEditions(abilityOf(work.scope.actor))) {
    return refusals.editEditions;
  }
  const edition = await work.load(EditionRow, input.editionId, 'editionId');
  const statements = await work.rows<{ kind: StatementKind; number: number }>(
    'select kind, number from statement where place_id = weft_place() and edition_id = $1::uuid',
    [edition.id],
  );
  const decided = decideNewStatement({ state: edition.state as EditionState, statements }, input);
  if (!decided.ok) {
    return decided;
  }
  const id = newId();
  work.insert(StatementRow, { id, editionId: edition.id, ...decided.value, version: 1 });
  work.tell({
    kind: 'statement.added',
    subjectType: 'Statement',
    subjectId: id,
    summary: `added a statement to ${edition.title}`,
  });
  return accept(answerWith('Statement', 'statement', id));
};
