export { ACCOUNT_PANELS } from './account/account-panels';
export { identityRoutes } from './identity.routes';
export { Session } from './session/session';
