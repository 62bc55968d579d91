import { migrate, MigrationRefused } from '@weft/platform';
import { capabilities } from './capabilities';

/** Exit code for a database that a later release has migrated. */
const newer = 3;

const url = process.env['DATABASE_URL'];
const password = process.env['WEFT_APP_PASSWORD'];
if (!url || !password) {
  process.stderr.write(
    'Set DATABASE_URL to the owner of the database, and WEFT_APP_PASSWORD to the password that role weft_app shall have.\n',
  );
  process.exit(2);
}
try {
  await migrate(url, password, capabilities, (line) => process.stdout.write(`${line}\n`));
} catch (error) {
  const refused = error instanceof MigrationRefused;
  process.stderr.write(
    `${refused ? error.message : `The migration failed; nothing was changed. ${(error as Error).stack ?? String(error)}`}\n`,
  );
  process.exit(refused && error.newer ? newer : 1);
}
