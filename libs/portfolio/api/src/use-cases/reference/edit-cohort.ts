import type { UseCase } from '@weft/platform';
import type { ReferencePatch } from '@weft/portfolio/domain';
import { COHORTS, editReference } from './references';

/** Changes name, description and dates of a cohort; one that has ended stays on its projects. */
export const editCohort: UseCase<ReferencePatch & { id: string; version: number }> = (work, input) =>
  editReference(work, COHORTS, input);
