export * from './extract-table';
export * from './periods';
export * from './read-extract';
export * from './likeness';
export * from './import-extract';
export * from './clear-suspense';
export * from './take-back-extract';
export * from './preview-extract';
