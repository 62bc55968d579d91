import type { UnitOfWork } from '@weft/platform';
import type { Rebaseline } from '@weft/portfolio/domain';
import { RebaselineRow } from '../../persistence/register-rows';

/** The new baselines that a change request asks for. */
export function rebaselinesOf(work: UnitOfWork, changeRequestId: string): Promise<Rebaseline[]> {
  return work.rows<Rebaseline>(
    `select milestone_id as "milestoneId", from_on as "fromOn", proposed_on as "proposedOn"
     from rebaseline where place_id = weft_place() and change_request_id = $1::uuid order by proposed_on, milestone_id`,
    [changeRequestId],
  );
}

/** Makes the new baselines of a change request what they are to be; what stays as it was is not touched. */
export function saveRebaselines(
  work: UnitOfWork,
  changeRequestId: string,
  before: readonly Rebaseline[],
  after: readonly Rebaseline[],
): void {
  const stays = before.filter((one) => after.some((other) => alike(one, other)));
  for (const { milestoneId } of before.filter((one) => !stays.includes(one))) {
    work.delete(RebaselineRow, { changeRequestId, milestoneId });
  }
  for (const one of after.filter((other) => !stays.some((kept) => alike(kept, other)))) {
    work.insert(RebaselineRow, { changeRequestId, ...one });
  }
}

function alike(one: Rebaseline, other: Rebaseline): boolean {
  return one.milestoneId === other.milestoneId && one.fromOn === other.fromOn && one.proposedOn === other.proposedOn;
}
