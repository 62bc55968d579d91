import { sqlMigration } from '@weft/platform';
import onlyAddedTo from './migrations/12-histories-are-only-added-to.up.sql';
import bulkAndViews from './migrations/14-bulk-changes-and-views.up.sql';
import whoAnswers from './migrations/18-who-answers-for-it.up.sql';
import trackers from './migrations/25-trackers.up.sql';
import partnersLocalitiesWords from './migrations/30-partners-localities-and-words.up.sql';
import filesOfADay from './migrations/72-files-of-a-day.up.sql';
import portfolio from './migrations/4-portfolio.up.sql';
import registers from './migrations/7-registers.up.sql';
import computedRatings from './migrations/9-computed-ratings.up.sql';

export const portfolioMigrations = [
  sqlMigration(4, 'Portfolio', portfolio),
  sqlMigration(7, 'Registers', registers),
  sqlMigration(9, 'ComputedRatings', computedRatings),
  sqlMigration(12, 'HistoriesAreOnlyAddedTo', onlyAddedTo),
  sqlMigration(14, 'BulkChangesAndViews', bulkAndViews),
  sqlMigration(18, 'WhoAnswersForIt', whoAnswers),
  sqlMigration(25, 'Trackers', trackers),
  sqlMigration(30, 'PartnersLocalitiesAndWords', partnersLocalitiesWords),
  sqlMigration(72, 'FilesOfADay', filesOfADay),
];
