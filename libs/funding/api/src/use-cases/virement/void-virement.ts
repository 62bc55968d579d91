import { decideVoidVirement } from '@weft/funding/domain';
import type { UseCase } from '@weft/platform';
import { openVirement, type SeenVirement } from './deciding';
import { endVirement } from './end-virement';

/** Lets an approved virement go before it is posted, with a reason; what it held is free again. */
export const voidVirement: UseCase<SeenVirement & { reason: string }> = async (work, input) => {
  const open = await openVirement(work, input);
  const decided = decideVoidVirement(open.virement, input.reason, open);
  return decided.ok ? endVirement(work, open, decided.value, 'voided', input.reason) : decided;
};
