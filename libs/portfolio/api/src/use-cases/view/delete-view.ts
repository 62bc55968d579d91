import { accept } from '@weft/kernel';
import type { UseCase } from '@weft/platform';
import { SavedViewRow } from '../../persistence/rows';
import { changeableView } from './kept-view';

/** Removes a view; what it showed stays, and so does any address that was made of it. */
export const deleteView: UseCase<{ id: string; version: number }> = async (work, input) => {
  const loaded = await changeableView(work, input.id, input.version);
  if ('refused' in loaded) {
    return loaded.refused;
  }
  const { id, name, shared } = loaded.view;
  work.delete(SavedViewRow, { id });
  const summary = shared ? `deleted the shared view “${name}”` : 'deleted a view';
  work.tell({ kind: 'view.deleted', subjectType: 'SavedView', subjectId: id, summary });
  return accept({
    type: 'SavedViewRemoved',
    rows: (t, { bind }) => ({ from: `(select ${bind(id, 'uuid')} as id) ${t}` }),
  });
};
