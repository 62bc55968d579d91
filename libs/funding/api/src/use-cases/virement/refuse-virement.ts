import { decideRefuseVirement } from '@weft/funding/domain';
import type { UseCase } from '@weft/platform';
import { openVirement, type SeenVirement } from './deciding';
import { endVirement } from './end-virement';

/** Says no to a virement, with a reason; what it held is free again. */
export const refuseVirement: UseCase<SeenVirement & { reason: string }> = async (work, input) => {
  const open = await openVirement(work, input);
  const decided = decideRefuseVirement(open.virement, input.reason, open);
  return decided.ok ? endVirement(work, open, decided.value, 'refused', input.reason) : decided;
};
