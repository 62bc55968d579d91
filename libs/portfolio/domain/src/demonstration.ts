export { DEMONSTRATION_NOW, DEMONSTRATION_TODAY } from './demonstration/as-at';
export * from './demonstration/portfolio';
