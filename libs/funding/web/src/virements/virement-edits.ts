import { Injectable, inject } from '@angular/core';
import { Mutations, type SaveOutcome } from '@weft/ui';
import { ApproveVirementDocument } from '../generated/approve-virement.document';
import { AskForVirementDocument } from '../generated/ask-for-virement.document';
import { CloseMonthDocument } from '../generated/close-month.document';
import { AllocateLineDocument } from '../generated/allocate-line.document';
import { AllocatePlanDocument } from '../generated/allocate-plan.document';
import { CarryForwardDocument } from '../generated/carry-forward.document';
import { EnterCommitmentsDocument } from '../generated/enter-commitments.document';
import type {
  AllocateLineInput,
  AllocatePlanInput,
  AskForVirementInput,
  CarryForwardInput,
  EnterCellsInput,
  MoveActualInput,
  ReturnUnderspendInput,
} from '../generated/graphql';
import { ReturnUnderspendDocument } from '../generated/return-underspend.document';
import { UndoEntryDocument } from '../generated/undo-entry.document';
import { MoveActualDocument } from '../generated/move-actual.document';
import { PostVirementDocument } from '../generated/post-virement.document';
import { RefuseVirementDocument } from '../generated/refuse-virement.document';
import { ReopenMonthDocument } from '../generated/reopen-month.document';
import { VoidVirementDocument } from '../generated/void-virement.document';
import { WithdrawVirementDocument } from '../generated/withdraw-virement.document';
import type { VirementVerb } from './virement-rules';

interface Seen {
  readonly id: string;
  readonly version: number;
}

/** What is done with virements, months and the money of a line. */
@Injectable({ providedIn: 'root' })
export class VirementEdits {
  private readonly mutations = inject(Mutations);

  /** Answers the virement's id where it was asked for. */
  async ask(input: AskForVirementInput): Promise<{ readonly outcome: SaveOutcome; readonly id: string | null }> {
    const { outcome, answer } = await this.mutations.send(
      AskForVirementDocument,
      { input },
      (data) => data.askForVirement,
    );
    return { outcome, id: answer?.__typename === 'Virement' ? answer.id : null };
  }

  /** `said` is the reason, or for an approval the decision of the board, where one is needed. */
  act(verb: VirementVerb, { id, version }: Seen, said: string): Promise<SaveOutcome> {
    const input = { id, version };
    switch (verb) {
      case 'approve':
        return this.mutations.save(
          ApproveVirementDocument,
          { input: { ...input, boardDecision: said || null } },
          (data) => data.approveVirement,
        );
      case 'refuse':
        return this.mutations.save(
          RefuseVirementDocument,
          { input: { ...input, reason: said } },
          (data) => data.refuseVirement,
        );
      case 'void':
        return this.mutations.save(
          VoidVirementDocument,
          { input: { ...input, reason: said } },
          (data) => data.voidVirement,
        );
      case 'withdraw':
        return this.mutations.save(WithdrawVirementDocument, { input }, (data) => data.withdrawVirement);
      case 'post':
        return this.mutations.save(PostVirementDocument, { input }, (data) => data.postVirement);
    }
  }

  moveActual(input: MoveActualInput): Promise<SaveOutcome> {
    return this.mutations.save(MoveActualDocument, { input }, (data) => data.moveActual);
  }

  allocateLine(input: AllocateLineInput): Promise<SaveOutcome> {
    return this.mutations.save(AllocateLineDocument, { input }, (data) => data.allocateLine);
  }

  allocatePlan(input: AllocatePlanInput): Promise<SaveOutcome> {
    return this.mutations.save(AllocatePlanDocument, { input }, (data) => data.allocatePlan);
  }

  commit(input: EnterCellsInput): Promise<SaveOutcome> {
    return this.mutations.save(EnterCommitmentsDocument, { input }, (data) => data.enterCommitments);
  }

  giveBack(input: ReturnUnderspendInput): Promise<SaveOutcome> {
    return this.mutations.save(ReturnUnderspendDocument, { input }, (data) => data.returnUnderspend);
  }

  carryForward(input: CarryForwardInput): Promise<SaveOutcome> {
    return this.mutations.save(CarryForwardDocument, { input }, (data) => data.carryForward);
  }

  undo(id: string): Promise<SaveOutcome> {
    return this.mutations.save(UndoEntryDocument, { input: { id } }, (data) => data.undoEntry);
  }

  closeMonth(month: string): Promise<SaveOutcome> {
    return this.mutations.save(CloseMonthDocument, { input: { month } }, (data) => data.closeMonth);
  }

  reopenMonth(month: string, reason: string): Promise<SaveOutcome> {
    return this.mutations.save(ReopenMonthDocument, { input: { month, reason } }, (data) => data.reopenMonth);
  }
}
