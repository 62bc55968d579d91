export * from './stage';
export * from './rating';
export * from './milestone';
export * from './project';
export * from './workstream';
