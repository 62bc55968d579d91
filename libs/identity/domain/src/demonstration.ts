export { Seeded } from './demonstration/seeded';
export * from './demonstration/partnership';
