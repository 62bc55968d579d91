import { loadDemonstration } from '@weft/platform';
import { capabilities } from './capabilities';

const url = process.env['DATABASE_URL'];
if (!url) {
  process.stderr.write('Set DATABASE_URL to the owner of the database.\n');
  process.exit(2);
}
const loaded = await loadDemonstration(url, capabilities, (line) => process.stdout.write(`${line}\n`));
process.stdout.write(
  loaded ? 'The demonstration place is loaded.\n' : 'The database holds a place already; nothing was loaded.\n',
);
