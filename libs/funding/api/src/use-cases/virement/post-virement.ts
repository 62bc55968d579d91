import { decidePostVirement, requireMoneyKeeper } from '@weft/funding/domain';
import { accept } from '@weft/kernel';
import { answerWith, type UseCase } from '@weft/platform';
import { VirementRow } from '../../persistence/ledger-rows';
import { postEntry } from '../ledger/post-entry';
import { openVirement, type SeenVirement } from './deciding';
import { tellOfVirement } from './end-virement';

/** Posts an approved virement into the months that are open: by who keeps the money of the giving line. */
export const postVirement: UseCase<SeenVirement> = async (work, input) => {
  const open = await openVirement(work, input);
  const may = requireMoneyKeeper(open.who, [open.from.organisationId]);
  if (!may.ok) return may;
  const { facts } = open.ledger;
  const decided = decidePostVirement(open.virement, { ...open, boardDecision: open.row.boardDecision, facts });
  if (!decided.ok) return decided;
  const entryId = postEntry(work, decided.value.entry);
  work.update(VirementRow, open.row, {
    state: decided.value.state,
    entryId,
    decidedBy: work.personId,
    decidedAt: work.now,
  });
  tellOfVirement(work, open, 'posted');
  return accept(answerWith('Virement', 'virement', open.row.id));
};
