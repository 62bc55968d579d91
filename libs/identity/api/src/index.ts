export { abilityOf } from './ability';
export { identity } from './identity';
export { IdentityModule } from './identity.module';
export { MembershipRow, OrganisationRow, WorkingGroupRow } from './persistence/rows';
export { personBy, personRows } from './queries/identity-shapes';
export { hashPassword } from './sign-in/secrets';
