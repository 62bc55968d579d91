import { sqlMigration } from '@weft/platform';
import strategy from './migrations/3-strategy.up.sql';

export const strategyMigrations = [sqlMigration(3, 'Strategy', strategy)];
