export * from './cell';
export * from './columns';
export * from './data-table';
export * from './lines';
