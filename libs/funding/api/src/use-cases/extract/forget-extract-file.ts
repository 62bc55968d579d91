import { accept } from '@weft/kernel';
import type { UseCase } from '@weft/platform';
import { ExtractFileRow } from '../../persistence/extract-rows';

/** Forgets an extract that was brought and is not to be imported. */
export const forgetExtractFile: UseCase<{ id: string }> = async (work, { id }) => {
  await work.load(ExtractFileRow, id, 'id');
  work.delete(ExtractFileRow, { id });
  return accept({
    type: 'ExtractFileForgotten',
    rows: (t, { bind }) => ({ from: `(select ${bind(id, 'uuid')} as id) ${t}` }),
  });
};
