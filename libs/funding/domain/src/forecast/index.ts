export * from './forecast';
export * from './variance';
export * from './off-profile-signal';
