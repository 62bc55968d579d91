export * from './side-panel';
