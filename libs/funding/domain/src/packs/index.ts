export * from './rule-pack';
export * from './pack-rule';
export * from './section';
export * from './return-layout';
export * from './known-packs';
export * from './draft-pack';
export { checkPack } from './check-pack';
