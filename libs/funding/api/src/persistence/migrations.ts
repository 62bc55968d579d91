import { sqlMigration } from '@weft/platform';
import plans from './migrations/40-plans.up.sql';
import ledger from './migrations/41-ledger.up.sql';
import plansAreWorkedOn from './migrations/42-plans-are-worked-on.up.sql';
import months from './migrations/46-virements-and-months.up.sql';
import returns from './migrations/55-returns.up.sql';
import signatures from './migrations/56-signatures-stand.up.sql';
import askedOnce from './migrations/57-virements-are-asked-once.up.sql';
import forecastMethod from './migrations/58-forecast-method.up.sql';
import ledgerExtracts from './migrations/60-ledger-extracts.up.sql';
import monthsOfYear from './migrations/62-months-of-a-year.up.sql';
import entryAbout from './migrations/63-what-an-entry-is-about.up.sql';
import extractsAndCorrections from './migrations/66-extracts-and-corrections.up.sql';
import returnsFollowed from './migrations/77-returns-that-the-plan-follows.up.sql';
import periodsCount from './migrations/76-how-periods-count.up.sql';

export const fundingMigrations = [
  sqlMigration(40, 'Plans', plans),
  sqlMigration(41, 'Ledger', ledger),
  sqlMigration(42, 'PlansAreWorkedOn', plansAreWorkedOn),
  sqlMigration(46, 'VirementsAndMonths', months),
  sqlMigration(55, 'Returns', returns),
  sqlMigration(56, 'SignaturesStand', signatures),
  sqlMigration(57, 'VirementsAreAskedOnce', askedOnce),
  sqlMigration(58, 'ForecastMethod', forecastMethod),
  sqlMigration(60, 'LedgerExtracts', ledgerExtracts),
  sqlMigration(62, 'MonthsOfAYear', monthsOfYear),
  sqlMigration(63, 'WhatAnEntryIsAbout', entryAbout),
  sqlMigration(66, 'ExtractsAndCorrections', extractsAndCorrections),
  sqlMigration(76, 'HowPeriodsCount', periodsCount),
  sqlMigration(77, 'ReturnsThatThePlanFollows', returnsFollowed),
];
