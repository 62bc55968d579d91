import type { Signature } from '@weft/funding/domain';
import type { UnitOfWork } from '@weft/platform';

/** The signatures of a return, the earliest first. */
export function signaturesOf(work: UnitOfWork, returnId: string): Promise<Signature[]> {
  return work.rows<Signature>(
    `select role, person_id as "personId", signed_on as "signedOn" from return_signature
     where place_id = weft_place() and return_id = $1::uuid order by signed_on, id`,
    [returnId],
  );
}
