import { addMilestone } from './use-cases/add-milestone';
import { completeMilestone } from './use-cases/complete-milestone';
import { createProject } from './use-cases/create-project';
import { declareRating } from './use-cases/declare-rating';
import { editMilestone } from './use-cases/edit-milestone';
import { editProject } from './use-cases/edit-project';
import { editWorkstream } from './use-cases/edit-workstream';
import { moveMilestone } from './use-cases/move-milestone';
import { passGate } from './use-cases/pass-gate';
import { planGate } from './use-cases/plan-gate';
import { reopenMilestone } from './use-cases/reopen-milestone';
import { returnToStage } from './use-cases/return-to-stage';
import { setAnnualPriority } from './use-cases/set-annual-priority';
import { stopProject } from './use-cases/stop-project';

/** What can be done in a portfolio, by the name of the mutation. */
export const portfolioVerbs = {
  createProject,
  editProject,
  declareRating,
  passGate,
  planGate,
  returnToStage,
  stopProject,
  addMilestone,
  editMilestone,
  moveMilestone,
  completeMilestone,
  reopenMilestone,
  editWorkstream,
  setAnnualPriority,
};
