export { funding } from './funding';
