import { decideApproveVirement } from '@weft/funding/domain';
import { accept, newId, tidyText } from '@weft/kernel';
import { answerWith, type UseCase } from '@weft/platform';
import { VirementApprovalRow, VirementRow } from '../../persistence/ledger-rows';
import { openVirement, type SeenVirement } from './deciding';
import { tellOfVirement } from './end-virement';

/** Approves a virement within delegated limits; with the last approval that is needed it can be posted. */
export const approveVirement: UseCase<SeenVirement & { boardDecision?: string | null }> = async (work, input) => {
  const open = await openVirement(work, input);
  const boardDecision = tidyText(input.boardDecision) ?? open.row.boardDecision;
  const decided = decideApproveVirement(open.virement, { ...open, boardDecision });
  if (!decided.ok) return decided;
  const { state, approvals } = decided.value;
  const roles = approvals.at(-1)?.roles ?? [];
  work.insertAll(VirementApprovalRow, [
    { id: newId(), virementId: open.row.id, personId: work.personId, roles, approvedAt: work.now },
  ]);
  work.update(VirementRow, open.row, { state, boardDecision });
  tellOfVirement(work, open, 'approved');
  return accept(answerWith('Virement', 'virement', open.row.id));
};
