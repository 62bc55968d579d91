export { DEMONSTRATION_NOW, DEMONSTRATION_TODAY } from './demonstration/as-at';
export * from './demonstration/portfolio';
export * from './demonstration/registers/types';
export * from './demonstration/registers/registers';
export * from './demonstration/registers/facts';
export * from './demonstration/belonging';
