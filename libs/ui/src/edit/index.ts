export * from './conflict-card';
export * from './conflicts';
export * from './inline-edit';
export * from './option-list';
export * from './search-choice';
