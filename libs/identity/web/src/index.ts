export { identityRoutes } from './identity.routes';
export { Session } from './session/session';
