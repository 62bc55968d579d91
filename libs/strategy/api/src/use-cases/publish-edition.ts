import { mayEditEditions, refusals } from '@weft/identity/domain';
import { accept, type IsoDate } from '@weft/kernel';
import { abilityOf } from '@weft/identity/api';
import { answerWith, type UseCase } from '@weft/platform';
import { decidePublishEdition, type EditionState } from '@weft/strategy/domain';
import { EditionRow } from '../persistence/rows';
import { lockFramework } from './lock-framework';

/** Publishes a draft; the edition that was published before it is superseded. */
export const publishEdition: UseCase<{ id: string; version: number; publishedOn: string }> = async (work, input) => {
  if (!mayEditEditions(abilityOf(work.scope.actor))) {
    return refusals.editEditions;
  }
  const edition = await work.load(EditionRow, input.id, 'id', input.version);
  await lockFramework(work, edition.frameworkId);
  const [counted] = await work.rows<{ n: number }>(
    'select count(*)::int as n from statement where place_id = weft_place() and edition_id = $1::uuid',
    [edition.id],
  );
  const decided = decidePublishEdition(
    { state: edition.state as EditionState, statementCount: counted?.n ?? 0 },
    input,
    work.today as IsoDate,
  );
  if (!decided.ok) {
    return decided;
  }
  const before = await work.find(EditionRow, { frameworkId: edition.frameworkId, state: 'PUBLISHED' }, true);
  if (before) {
    work.update(EditionRow, before, { state: 'SUPERSEDED' });
  }
  work.update(EditionRow, edition, decided.value);
  work.tell({
    kind: 'edition.published',
    subjectType: 'Edition',
    subjectId: edition.id,
    summary: `published ${edition.title}`,
  });
  return accept(answerWith('Edition', 'edition', edition.id));
};
