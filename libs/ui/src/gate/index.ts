export * from './gate-stepper';
