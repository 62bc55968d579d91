import { addFundingLine } from './use-cases/plan/add-funding-line';
import { addIncome } from './use-cases/plan/add-income';
import { addScheme } from './use-cases/plan/add-scheme';
import { confirmRulePack } from './use-cases/plan/confirm-rule-pack';
import { draftRulePack } from './use-cases/plan/draft-rule-pack';
import { editAgreement } from './use-cases/plan/edit-agreement';
import { editFundingLine } from './use-cases/plan/edit-funding-line';
import { editIncome } from './use-cases/plan/edit-income';
import { editRulePack } from './use-cases/plan/edit-rule-pack';
import { editScheme } from './use-cases/plan/edit-scheme';
import { joinFundingLine } from './use-cases/plan/join-funding-line';
import { openPlan } from './use-cases/plan/open-plan';
import { removeFundingLine } from './use-cases/plan/remove-funding-line';
import { removeIncome } from './use-cases/plan/remove-income';
import { removeScheme } from './use-cases/plan/remove-scheme';
import { setMinimum } from './use-cases/plan/set-minimum';
import { setProjectBudget } from './use-cases/plan/set-project-budget';

/** What can be done with a plan, by the name of the mutation. */
export const planVerbs = {
  draftRulePack,
  editRulePack,
  confirmRulePack,
  openPlan,
  addIncome,
  editIncome,
  removeIncome,
  setMinimum,
  addScheme,
  editScheme,
  removeScheme,
  addFundingLine,
  editFundingLine,
  removeFundingLine,
  joinFundingLine,
  editAgreement,
  setProjectBudget,
};
