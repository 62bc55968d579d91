export * from './roles';
export * from './grants';
export * from './ability';
export * from './account';
export * from './erasure';
export * from './organisation';
