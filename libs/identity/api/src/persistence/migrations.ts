import { sqlMigration } from '@weft/platform';
import ownPlace from './migrations/10-within-ones-own-place.up.sql';
import accounts from './migrations/16-accounts-in-the-trail.up.sql';
import oneLook from './migrations/17-one-look-at-a-sign-in.up.sql';
import identity from './migrations/2-identity.up.sql';
import waitWithHash from './migrations/69-accounts-wait-with-their-hash.up.sql';
import partsOfAValue from './migrations/71-parts-of-a-value.up.sql';
import partsByTheirColumns from './migrations/80-parts-by-their-columns.up.sql';
import personalData from './migrations/5-personal-data.up.sql';

export const identityMigrations = [
  sqlMigration(2, 'Identity', identity),
  sqlMigration(5, 'PersonalData', personalData),
  sqlMigration(10, 'WithinOnesOwnPlace', ownPlace),
  sqlMigration(16, 'AccountsInTheTrail', accounts),
  sqlMigration(17, 'OneLookAtASignIn', oneLook),
  sqlMigration(69, 'AccountsWaitWithTheirHash', waitWithHash),
  sqlMigration(71, 'PartsOfAValue', partsOfAValue),
  sqlMigration(80, 'PartsByTheirColumns', partsByTheirColumns),
];
