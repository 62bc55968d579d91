import { sqlMigration } from '@weft/platform';
import identity from './migrations/2-identity.up.sql';
import personalData from './migrations/5-personal-data.up.sql';

export const identityMigrations = [
  sqlMigration(2, 'Identity', identity),
  sqlMigration(5, 'PersonalData', personalData),
];
