import { addStatement } from './use-cases/add-statement';
import { draftEdition } from './use-cases/draft-edition';
import { editEdition } from './use-cases/edit-edition';
import { editStatement } from './use-cases/edit-statement';
import { publishEdition } from './use-cases/publish-edition';
import { removeStatement } from './use-cases/remove-statement';
import { supersedeStatement } from './use-cases/supersede-statement';

/** What can be done in a framework, by the name of the mutation. */
export const strategyVerbs = {
  draftEdition,
  editEdition,
  addStatement,
  editStatement,
  removeStatement,
  supersedeStatement,
  publishEdition,
};
