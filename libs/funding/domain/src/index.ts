export * from './extract';
export * from './forecast';
export * from './ledger';
export * from './packs';
export * from './plan';
export * from './returns';
