import { mayEditEditions, refusals } from '@weft/identity/domain';
import { accept, newId } from '@weft/kernel';
import { abilityOf } from '@weft/identity/api';
import { answerWith, type UseCase } from '@weft/platform';
import { decideDraftEdition } from '@weft/strategy/domain';
import { EditionRow, StatementRow, SupersessionRow } from '../persistence/rows';
import { lockFramework } from './lock-framework';

interface DraftEditionInput {
  readonly fromEditionId: string;
  readonly code: string;
  readonly title: string;
}

/** Copies an edition into a draft; each copied statement supersedes its original. */
export const draftEdition: UseCase<DraftEditionInput> = async (work, input) => {
  if (!mayEditEditions(abilityOf(work.scope.actor))) {
    return refusals.editEditions;
  }
  const from = await work.load(EditionRow, input.fromEditionId, 'fromEditionId');
  await lockFramework(work, from.frameworkId);
  const editions = await work.rows<{ code: string; position: number }>(
    'select code, position from edition where place_id = weft_place() and framework_id = $1::uuid',
    [from.frameworkId],
  );
  const decided = decideDraftEdition(input, { codes: editions.map(({ code }) => code) });
  if (!decided.ok) {
    return decided;
  }
  const originals = await work.rows<
    Pick<StatementRow, 'id' | 'kind' | 'number' | 'text' | 'section' | 'awaited' | 'wording'>
  >(
    'select id, kind, number, text, section, awaited, wording from statement where place_id = weft_place() and edition_id = $1::uuid order by kind, number',
    [from.id],
  );
  const id = newId();
  work.insert(EditionRow, {
    id,
    frameworkId: from.frameworkId,
    ...decided.value,
    source: from.source,
    publishedOn: null,
    position: Math.max(...editions.map(({ position }) => position)) + 1,
    version: 1,
  });
  for (const { id: predecessorId, ...statement } of originals) {
    const successorId = newId();
    work.insert(StatementRow, { id: successorId, editionId: id, ...statement, version: 1 });
    work.insert(SupersessionRow, { successorId, predecessorId });
  }
  work.tell({
    kind: 'edition.drafted',
    subjectType: 'Edition',
    subjectId: id,
    summary: `drafted ${decided.value.title} from ${from.title}`,
  });
  return accept(answerWith('Edition', 'edition', id));
};
