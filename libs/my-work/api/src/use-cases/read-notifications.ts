import { accept, isId } from '@weft/kernel';
import type { UseCase } from '@weft/platform';
import { notificationRows } from '../queries/notification-shapes';

/** Marks one's own notifications as read, all of them where none is named. Another's are out of reach. */
export const readNotifications: UseCase<{ ids?: readonly string[] | null }> = async (work, { ids }) => {
  work.execute(
    `update notification set read_at = clock_timestamp() where place_id = weft_place() and person_id = weft_actor()
       and read_at is null and ($1::uuid[] is null or id = any ($1::uuid[]))`,
    [ids ? ids.filter(isId) : null],
  );
  return accept({ type: 'Notifications', rows: notificationRows });
};
