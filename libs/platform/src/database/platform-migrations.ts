import { sqlMigration } from './migration';
import verification from './migrations/11-what-a-verification-finds.up.sql';
import oneInsert from './migrations/19-one-insert-for-a-row-of-the-trail.up.sql';
import foundation from './migrations/1-foundation.up.sql';
import forgotten from './migrations/34-what-is-forgotten-of-the-news.up.sql';
import fromNowOn from './migrations/32-followers-from-now-on.up.sql';
import readingTheTrail from './migrations/50-reading-the-trail.up.sql';
import lighterTrail from './migrations/6-a-lighter-trail.up.sql';
import queueWithHash from './migrations/68-the-queue-carries-the-hash.up.sql';
import byRequest from './migrations/70-by-request.up.sql';
import followers from './migrations/8-followers.up.sql';

/** Roles, the wall between places, the trail, events: what every capability's tables stand on. */
export const platformMigrations = [
  sqlMigration(1, 'Foundation', foundation),
  sqlMigration(6, 'ALighterTrail', lighterTrail),
  sqlMigration(8, 'Followers', followers),
  sqlMigration(11, 'WhatAVerificationFinds', verification),
  sqlMigration(19, 'OneInsertForARowOfTheTrail', oneInsert),
  sqlMigration(32, 'FollowersFromNowOn', fromNowOn),
  sqlMigration(34, 'WhatIsForgottenOfTheNews', forgotten),
  sqlMigration(50, 'ReadingTheTrail', readingTheTrail),
  sqlMigration(68, 'TheQueueCarriesTheHash', queueWithHash),
  sqlMigration(70, 'ByRequest', byRequest),
];
