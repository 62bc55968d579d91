import { sqlMigration } from '@weft/platform';
import portfolio from './migrations/4-portfolio.up.sql';

export const portfolioMigrations = [sqlMigration(4, 'Portfolio', portfolio)];
