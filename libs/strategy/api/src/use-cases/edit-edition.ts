import { mayEditEditions, refusals } from '@weft/identity/domain';
import { accept } from '@weft/kernel';
import { abilityOf } from '@weft/identity/api';
import { answerWith, type UseCase } from '@weft/platform';
import { decideEditEdition, type EditionState } from '@weft/strategy/domain';
import { EditionRow } from '../persistence/rows';

/** Changes the title or source of a draft. */
export const editEdition: UseCase<{
  id: string;
  version: number;
  title?: string | null;
  source?: string | null;
}> = async (work, input) => {
  if (!mayEditEditions(abilityOf(work.scope.actor))) {
    return refusals.editEditions;
  }
  const edition = await work.load(EditionRow, input.id, 'id', input.version);
  const decided = decideEditEdition(edition.state as EditionState, input);
  if (!decided.ok) {
    return decided;
  }
  work.update(EditionRow, edition, decided.value);
  work.tell({
    kind: 'edition.edited',
    subjectType: 'Edition',
    subjectId: edition.id,
    summary: `edited the draft ${decided.value.title ?? edition.title}`,
  });
  return accept(answerWith('Edition', 'edition', edition.id));
};
