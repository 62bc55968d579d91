import { sqlMigration } from '@weft/platform';
import plans from './migrations/40-plans.up.sql';
import ledger from './migrations/41-ledger.up.sql';

export const fundingMigrations = [sqlMigration(40, 'Plans', plans), sqlMigration(41, 'Ledger', ledger)];
