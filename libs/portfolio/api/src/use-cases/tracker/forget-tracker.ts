import { accept } from '@weft/kernel';
import type { UseCase } from '@weft/platform';
import { TrackerFileRow } from '../../persistence/tracker-rows';

/** Forgets a tracker that was brought and is not to be imported. */
export const forgetTracker: UseCase<{ id: string }> = async (work, { id }) => {
  await work.load(TrackerFileRow, id, 'id');
  work.delete(TrackerFileRow, { id });
  return accept({
    type: 'TrackerForgotten',
    rows: (t, { bind }) => ({ from: `(select ${bind(id, 'uuid')} as id) ${t}` }),
  });
};
