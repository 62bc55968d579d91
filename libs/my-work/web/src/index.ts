export { myWorkRoutes } from './my-work.routes';
export { notificationPanel } from './notifications/notification-panel';
