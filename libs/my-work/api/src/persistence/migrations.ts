import { sqlMigration } from '@weft/platform';
import myWork from './migrations/15-my-work.up.sql';

export const myWorkMigrations = [sqlMigration(15, 'MyWork', myWork)];
