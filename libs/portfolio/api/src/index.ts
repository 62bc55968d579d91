export { portfolio } from './portfolio';
