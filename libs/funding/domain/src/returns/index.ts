export * from './period';
export * from './answers';
export * from './assemble-return';
export { checkReturn, RETURN_RULES, type ReturnCheck, type ReturnFinding } from './check-return';
export * from './sign-return';
export * from './lay-out-return';
