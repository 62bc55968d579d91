export { Session } from './session/session';
