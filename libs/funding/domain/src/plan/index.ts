export * from './plan';
export * from './finding';
export { checkPlan } from './check-plan';
export { checkLine } from './check-line';
export * from './plan-sums';
export * from './line';
export * from './income';
export * from './next-round';
export * from './serving';
