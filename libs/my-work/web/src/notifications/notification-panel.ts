/** The panel of a person's account where they choose what they are told. */
export const notificationPanel = async () => (await import('./notification-switches')).NotificationSwitches;
