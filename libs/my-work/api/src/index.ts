export { myWork } from './my-work';
