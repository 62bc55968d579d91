export * from './conflict-card';
export * from './inline-edit';
export * from './option-list';
