export * from './history-panel';
export * from './side-panel';
