export { ACCOUNT_PANELS } from './account/account-panels';
export { identityRoutes } from './identity.routes';
export { HalfWritten, type HalfWrittenTexts } from './session/half-written';
export { askInstallation, type Installation } from './session/installation';
export { Session } from './session/session';
