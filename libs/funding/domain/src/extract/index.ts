export * from './read-extract';
export * from './import-extract';
