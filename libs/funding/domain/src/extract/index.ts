export * from './extract-table';
export * from './read-extract';
export * from './import-extract';
export * from './clear-suspense';
export * from './take-back-extract';
export * from './preview-extract';
