export * from './command-palette';
