import type { UseCase } from '@weft/platform';
import { decideNewCohort, type NewCohortInput } from '@weft/portfolio/domain';
import { addReference, COHORTS } from './references';

/** The place has projects for another group of its population. */
export const addCohort: UseCase<NewCohortInput> = (work, input) =>
  addReference(work, COHORTS, () => decideNewCohort(input));
