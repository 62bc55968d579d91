export * from './seed/seed-framework';
export * from './seed/frameworks';
