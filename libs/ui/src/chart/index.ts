export * from './month-chart';
