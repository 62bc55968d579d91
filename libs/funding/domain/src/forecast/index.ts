export * from './forecast';
export * from './variance';
export * from './off-profile-signal';
export * from './month-forecasts';
export * from './line-months';
