export * from './demonstration/plan';
export * from './demonstration/budgets';
export * from './demonstration/ledger';
