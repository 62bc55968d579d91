export * from './packs';
export * from './plan';
