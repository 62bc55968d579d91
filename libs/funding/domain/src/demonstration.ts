export * from './demonstration/plan';
