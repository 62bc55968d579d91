import { accept, newId } from '@weft/kernel';
import { answerWith, type UseCase } from '@weft/platform';
import { decideView, type SavedView } from '@weft/portfolio/domain';
import { SavedViewRow } from '../../persistence/rows';
import { refuseNameTaken, refuseSharing } from './kept-view';

/** Keeps a way to look at the project table, for oneself or for everybody. */
export const saveView: UseCase<SavedView> = async (work, input) => {
  const refused = refuseSharing(work, input.shared) ?? (await refuseNameTaken(work, work.personId, input.name));
  if (refused) {
    return refused;
  }
  const decided = decideView(input);
  if (!decided.ok) {
    return decided;
  }
  const id = newId();
  work.insert(SavedViewRow, { id, ownerId: work.personId, ...decided.value, createdAt: work.now, version: 1 });
  // What a view that is not shared is called is nobody else's business, but its owner's other screens have to know.
  const named = decided.value.shared ? `shared the view “${decided.value.name}”` : 'kept a view';
  work.tell({ kind: 'view.saved', subjectType: 'SavedView', subjectId: id, summary: named });
  return accept(answerWith('SavedView', 'saved_view', id));
};
