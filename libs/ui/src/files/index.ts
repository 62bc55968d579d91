export * from './bring-file';
export * from './file-sender';
