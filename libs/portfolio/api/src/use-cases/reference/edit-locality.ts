import type { UseCase } from '@weft/platform';
import type { ReferencePatch } from '@weft/portfolio/domain';
import { editReference, LOCALITIES } from './references';

/** Changes name and dates of a locality; one that has ended stays on its projects. */
export const editLocality: UseCase<ReferencePatch & { id: string; version: number }> = (work, input) =>
  editReference(work, LOCALITIES, input);
