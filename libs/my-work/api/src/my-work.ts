import type { Capability } from '@weft/platform';
import schema from './graphql/my-work.graphql';
import notifications from './graphql/notifications.graphql';
import { myWorkDemonstration } from './demonstration/my-work-demonstration';
import { sendDailyMails } from './mail/send-daily-mails';
import { dueKind } from './notifications/kinds';
import { tellNotifications } from './notifications/tell-notifications';
import { myWorkMigrations } from './persistence/migrations';
import { myWorkShapes } from './queries/my-work-shapes';
import { notificationShapes } from './queries/notification-shapes';
import { readNotifications } from './use-cases/read-notifications';
import { seeMyWork } from './use-cases/see-my-work';
import { switchNotification } from './use-cases/switch-notification';

/** A person's own day, made of what the capabilities below tell of it, and what they are told of as it happens. */
export function myWork(house: readonly Capability[]): Capability {
  const sources = house.flatMap((capability) => capability.myWork ?? []);
  const kinds = [...house.flatMap((capability) => capability.notificationKinds ?? []), dueKind(sources)];
  return {
    name: 'my-work',
    schema: [schema, notifications].join('\n'),
    shapes: [...myWorkShapes(sources), ...notificationShapes(kinds.map(({ kind, name }) => ({ kind, name })))],
    entities: [],
    migrations: myWorkMigrations,
    searchSources: [],
    demonstration: [myWorkDemonstration],
    jobs: [
      sendDailyMails(sources),
      { name: 'forget-notifications', cron: '57 3 * * *', sql: `select forget_notifications(interval '120 days')` },
    ],
    followers: [tellNotifications(kinds)],
    verbs: () => ({ seeMyWork, readNotifications, switchNotification: switchNotification(kinds) }),
  };
}
