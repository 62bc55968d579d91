export * from './demonstration/plan';
export * from './demonstration/budgets';
