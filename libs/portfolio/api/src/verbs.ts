import { addMilestone } from './use-cases/add-milestone';
import { addAssumption } from './use-cases/assumption/add-assumption';
import { confirmAssumption } from './use-cases/assumption/confirm-assumption';
import { doubtAssumption } from './use-cases/assumption/doubt-assumption';
import { editAssumption } from './use-cases/assumption/edit-assumption';
import { refuteAssumption } from './use-cases/assumption/refute-assumption';
import { declareRatings } from './use-cases/bulk/declare-ratings';
import { editProjects } from './use-cases/bulk/edit-projects';
import { moveForecasts } from './use-cases/bulk/move-forecasts';
import { moveStages } from './use-cases/bulk/move-stages';
import { undoBulkChange } from './use-cases/bulk/undo-bulk-change';
import { approveChangeRequest } from './use-cases/change-request/approve-change-request';
import { draftChangeRequest } from './use-cases/change-request/draft-change-request';
import { editChangeRequest } from './use-cases/change-request/edit-change-request';
import { rejectChangeRequest } from './use-cases/change-request/reject-change-request';
import { submitChangeRequest } from './use-cases/change-request/submit-change-request';
import { withdrawChangeRequest } from './use-cases/change-request/withdraw-change-request';
import { editComment } from './use-cases/comment/edit-comment';
import { removeComment } from './use-cases/comment/remove-comment';
import { writeComment } from './use-cases/comment/write-comment';
import { completeMilestone } from './use-cases/complete-milestone';
import { createProject } from './use-cases/create-project';
import { logDecision } from './use-cases/decision/log-decision';
import { declareRating } from './use-cases/declare-rating';
import { acceptDeliverable } from './use-cases/deliverable/accept-deliverable';
import { addDeliverable } from './use-cases/deliverable/add-deliverable';
import { cancelDeliverable } from './use-cases/deliverable/cancel-deliverable';
import { deliver } from './use-cases/deliverable/deliver';
import { editDeliverable } from './use-cases/deliverable/edit-deliverable';
import { reinstateDeliverable } from './use-cases/deliverable/reinstate-deliverable';
import { returnDeliverable } from './use-cases/deliverable/return-deliverable';
import { agreeDependency } from './use-cases/dependency/agree-dependency';
import { changeDependency } from './use-cases/dependency/change-dependency';
import { declineDependency } from './use-cases/dependency/decline-dependency';
import { deliverDependency } from './use-cases/dependency/deliver-dependency';
import { disputeDependency } from './use-cases/dependency/dispute-dependency';
import { proposeDependency } from './use-cases/dependency/propose-dependency';
import { withdrawDependency } from './use-cases/dependency/withdraw-dependency';
import { editMilestone } from './use-cases/edit-milestone';
import { editProject } from './use-cases/edit-project';
import { editWorkstream } from './use-cases/edit-workstream';
import { handOverProject } from './use-cases/hand-over-project';
import { addIssue } from './use-cases/issue/add-issue';
import { editIssue } from './use-cases/issue/edit-issue';
import { reopenIssue } from './use-cases/issue/reopen-issue';
import { resolveIssue } from './use-cases/issue/resolve-issue';
import { addLink } from './use-cases/link/add-link';
import { editLink } from './use-cases/link/edit-link';
import { removeLink } from './use-cases/link/remove-link';
import { moveMilestone } from './use-cases/move-milestone';
import { passGate } from './use-cases/pass-gate';
import { planGate } from './use-cases/plan-gate';
import { addCohort } from './use-cases/reference/add-cohort';
import { addLocality } from './use-cases/reference/add-locality';
import { editCohort } from './use-cases/reference/edit-cohort';
import { editLocality } from './use-cases/reference/edit-locality';
import { reopenMilestone } from './use-cases/reopen-milestone';
import { returnToStage } from './use-cases/return-to-stage';
import { addRisk } from './use-cases/risk/add-risk';
import { closeRisk } from './use-cases/risk/close-risk';
import { editRisk } from './use-cases/risk/edit-risk';
import { reopenRisk } from './use-cases/risk/reopen-risk';
import { riskHappened } from './use-cases/risk/risk-happened';
import { setAnnualPriority } from './use-cases/set-annual-priority';
import { setPartner } from './use-cases/set-partner';
import { setRatingThresholds } from './use-cases/set-rating-thresholds';
import { setRiskBanding } from './use-cases/set-risk-banding';
import { stopProject } from './use-cases/stop-project';
import { checkTracker } from './use-cases/tracker/check-tracker';
import { forgetTracker } from './use-cases/tracker/forget-tracker';
import { importTracker } from './use-cases/tracker/import-tracker';
import { undoTrackerImport } from './use-cases/tracker/undo-tracker-import';
import { deleteView } from './use-cases/view/delete-view';
import { editView } from './use-cases/view/edit-view';
import { saveView } from './use-cases/view/save-view';

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
  addRisk,
  editRisk,
  closeRisk,
  reopenRisk,
  riskHappened,
  addIssue,
  editIssue,
  resolveIssue,
  reopenIssue,
  addAssumption,
  editAssumption,
  confirmAssumption,
  refuteAssumption,
  doubtAssumption,
  logDecision,
  addDeliverable,
  editDeliverable,
  deliver,
  acceptDeliverable,
  returnDeliverable,
  cancelDeliverable,
  reinstateDeliverable,
  proposeDependency,
  changeDependency,
  agreeDependency,
  declineDependency,
  deliverDependency,
  disputeDependency,
  withdrawDependency,
  draftChangeRequest,
  editChangeRequest,
  submitChangeRequest,
  approveChangeRequest,
  rejectChangeRequest,
  withdrawChangeRequest,
  setRiskBanding,
  setRatingThresholds,
  moveForecasts,
  editProjects,
  moveStages,
  declareRatings,
  undoBulkChange,
  saveView,
  editView,
  deleteView,
  checkTracker,
  importTracker,
  undoTrackerImport,
  forgetTracker,
  addLocality,
  editLocality,
  addCohort,
  editCohort,
  setPartner,
  addLink,
  editLink,
  removeLink,
  writeComment,
  editComment,
  removeComment,
  handOverProject,
};
