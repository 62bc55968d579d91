import { sqlMigration } from '@weft/platform';
import forgotten from './migrations/33-what-is-forgotten.up.sql';
import myWork from './migrations/15-my-work.up.sql';

export const myWorkMigrations = [sqlMigration(15, 'MyWork', myWork), sqlMigration(33, 'WhatIsForgotten', forgotten)];
