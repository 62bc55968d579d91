import { accept, notAllowed } from '@weft/kernel';
import { answerWith, type UseCase } from '@weft/platform';
import { decideView } from '@weft/portfolio/domain';
import { SavedViewRow } from '../../persistence/rows';
import { changeableView, refuseNameTaken, refuseSharing } from './kept-view';

/** Renames a view, changes what it shows, shares it or takes it back to oneself. */
export const editView: UseCase<{
  id: string;
  version: number;
  name?: string | null;
  definition?: string | null;
  shared?: boolean | null;
}> = async (work, input) => {
  const loaded = await changeableView(work, input.id, input.version);
  if ('refused' in loaded) {
    return loaded.refused;
  }
  const { view } = loaded;
  const wanted = {
    name: input.name ?? view.name,
    definition: input.definition ?? view.definition,
    shared: input.shared ?? view.shared,
  };
  if (view.shared && !wanted.shared && view.ownerId !== work.personId) {
    return notAllowed(
      'unshare-not-yours',
      'Only whoever shared a view takes it back to themselves; you can delete it.',
    );
  }
  const refused =
    refuseSharing(work, wanted.shared && !view.shared) ??
    (await refuseNameTaken(work, view.ownerId, wanted.name, view.id));
  if (refused) {
    return refused;
  }
  const decided = decideView(wanted);
  if (!decided.ok) {
    return decided;
  }
  work.update(SavedViewRow, view, decided.value);
  const summary = decided.value.shared ? `changed the shared view “${decided.value.name}”` : 'changed a view';
  work.tell({ kind: 'view.changed', subjectType: 'SavedView', subjectId: view.id, summary });
  return accept(answerWith('SavedView', 'saved_view', view.id));
};
