import { sqlMigration } from '@weft/platform';
import identity from './migrations/2-identity.up.sql';

export const identityMigrations = [sqlMigration(2, 'Identity', identity)];
