export { myWorkRoutes } from './my-work.routes';

/** The panel of a person's account where they choose what they are told. */
export const notificationPanel = async () =>
  (await import('./notifications/notification-switches')).NotificationSwitches;
