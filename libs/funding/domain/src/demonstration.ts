export * from './demonstration/plan';
export * from './demonstration/budgets';
export * from './demonstration/ledger';
export * from './demonstration/returns';
export * from './demonstration/extract';
