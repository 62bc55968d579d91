import type { UseCase } from '@weft/platform';
import { decideNewLocality, type NewLocalityInput } from '@weft/portfolio/domain';
import { addReference, LOCALITIES } from './references';

/** The place has another locality or primary care network. */
export const addLocality: UseCase<NewLocalityInput> = (work, input) =>
  addReference(work, LOCALITIES, () => decideNewLocality(input));
