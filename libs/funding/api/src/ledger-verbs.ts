import type { Verbs } from '@weft/platform';
import { allocateLine } from './use-cases/ledger/allocate-line';
import { allocatePlan } from './use-cases/ledger/allocate-plan';
import { carryForward } from './use-cases/ledger/carry-forward';
import { closeMonth } from './use-cases/ledger/close-month';
import { enterActuals } from './use-cases/ledger/enter-actuals';
import { enterCommitments } from './use-cases/ledger/enter-commitments';
import { moveActual } from './use-cases/ledger/move-actual';
import { reopenMonth } from './use-cases/ledger/reopen-month';
import { rephaseBudget } from './use-cases/ledger/rephase-budget';
import { returnUnderspend } from './use-cases/ledger/return-underspend';
import { setForecasts } from './use-cases/ledger/set-forecasts';
import { standOnCell } from './use-cases/ledger/stand-on-cell';
import { undoEntry } from './use-cases/ledger/undo-entry';
import { setFundingSettings } from './use-cases/set-funding-settings';
import { approveVirement } from './use-cases/virement/approve-virement';
import { askForVirement } from './use-cases/virement/ask-for-virement';
import { postVirement } from './use-cases/virement/post-virement';
import { refuseVirement } from './use-cases/virement/refuse-virement';
import { voidVirement } from './use-cases/virement/void-virement';
import { withdrawVirement } from './use-cases/virement/withdraw-virement';

/** What can be done in the ledger. */
export const ledgerVerbs: Verbs = {
  enterActuals,
  enterCommitments,
  rephaseBudget,
  setForecasts,
  undoEntry,
  moveActual,
  allocatePlan,
  allocateLine,
  returnUnderspend,
  carryForward,
  closeMonth,
  reopenMonth,
  askForVirement,
  approveVirement,
  refuseVirement,
  withdrawVirement,
  postVirement,
  voidVirement,
  setFundingSettings,
  standOnCell,
};
