import type { UnitOfWork } from '@weft/platform';
import { WAITING_STATES, type DependencyEdge } from '@weft/portfolio/domain';

/**
 * The dependencies of the place in which something waits, as arrows between codes. Until the end of this work nobody else
 * in the place makes a project wait for another: two who each add one arrow would not see each other's, and could close a
 * circle together. To be taken before any row is locked.
 */
export async function lockCircles(work: UnitOfWork): Promise<readonly DependencyEdge[]> {
  await work.rows(`select pg_advisory_xact_lock(hashtextextended('dependency ' || weft_place(), 0))`);
  return work.rows<DependencyEdge>(
    `select giver.code as giver, receiver.code as receiver from dependency d
     join project giver on giver.place_id = d.place_id and giver.id = d.giver_id
     join project receiver on receiver.place_id = d.place_id and receiver.id = d.receiver_id
     where d.place_id = weft_place() and d.state = any ($1::text[])`,
    [WAITING_STATES],
  );
}
