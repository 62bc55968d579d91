import { accept, invalid } from '@weft/kernel';
import type { UseCase } from '@weft/platform';
import { DAILY_MAIL } from '../notifications/kinds';
import { switchRows, type NamedKind } from '../queries/notification-shapes';

interface SwitchNotificationInput {
  readonly kind: string;
  readonly inApp: boolean;
  readonly byMail: boolean;
}

/** Says where one wants to be told of a kind: in the application, in the daily mail, both or neither. */
export const switchNotification =
  (kinds: readonly NamedKind[]): UseCase<SwitchNotificationInput> =>
  async (work, { kind, inApp, byMail }) => {
    if (![...kinds, DAILY_MAIL].some((known) => known.kind === kind)) {
      const message = `Choose one of ${[...kinds, DAILY_MAIL].map((known) => known.kind).join(', ')}.`;
      return invalid({ field: 'kind', rule: 'kind-unknown', message });
    }
    work.execute(
      `insert into notification_switch (place_id, person_id, kind, in_app, by_mail) values (weft_place(), weft_actor(), $1, $2, $3)
       on conflict (place_id, person_id, kind) do update set in_app = excluded.in_app, by_mail = excluded.by_mail`,
      [kind, inApp, byMail],
    );
    return accept({ type: 'NotificationSwitch', rows: (t, scope) => switchRows(kinds, kind)(t, scope) });
  };
