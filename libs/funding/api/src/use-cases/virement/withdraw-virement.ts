import { decideWithdrawVirement } from '@weft/funding/domain';
import type { UseCase } from '@weft/platform';
import { openVirement, type SeenVirement } from './deciding';
import { endVirement } from './end-virement';

/** Takes back what one has asked for; what it held is free again. */
export const withdrawVirement: UseCase<SeenVirement> = async (work, input) => {
  const open = await openVirement(work, input);
  const decided = decideWithdrawVirement(open.virement, open.who);
  return decided.ok ? endVirement(work, open, decided.value, 'withdrew', null) : decided;
};
