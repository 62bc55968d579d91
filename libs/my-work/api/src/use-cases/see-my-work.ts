import { accept } from '@weft/kernel';
import type { UseCase } from '@weft/platform';
import { myWorkRows } from '../queries/my-work-shapes';

/** Says that one has seen what changed up to now. It is nobody else's news. */
export const seeMyWork: UseCase<unknown> = async (work) => {
  work.execute(
    `insert into my_work_look (place_id, person_id, seen_at) values (weft_place(), weft_actor(), clock_timestamp())
     on conflict (place_id, person_id) do update set seen_at = excluded.seen_at`,
    [],
  );
  return accept({ type: 'MyWork', rows: myWorkRows });
};
