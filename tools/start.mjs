/** `npm start`: see docs/operations.md. Looks first whether anything is in the way, before the long work begins. */
import { accessSync, constants, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { giveUp, goOnIn, root } from './bootstrap.mjs';

const host = process.env.HOST || '127.0.0.1';
const port = Number(process.env.PORT || 3000);
const dataFolder = resolve(root, process.env.WEFT_DATA_DIR || '.weft');

if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  giveUp(`PORT is "${process.env.PORT}": give a whole number from 1 to 65535, such as PORT=3100 npm start.`);
}
await portIsFree();
dataFolderIsWritable();
await goOnIn('tools/start/main.ts');

function portIsFree() {
  const sentences = {
    EADDRINUSE: `Port ${port} is taken by another program. Stop that one, or choose another port: PORT=${port + 100} npm start`,
    EACCES: `Port ${port} may only be used by root. Choose one above 1023: PORT=3000 npm start`,
    EADDRNOTAVAIL: `HOST is "${host}", which is not an address of this machine. Leave it out, or set HOST=0.0.0.0.`,
    ENOTFOUND: `HOST is "${host}", which is not a known name. Leave it out, or set HOST=0.0.0.0.`,
  };
  return new Promise((free) => {
    const probe = createServer();
    probe.once('error', ({ code, message }) => giveUp(sentences[code] ?? `Port ${port} cannot be used: ${message}.`));
    probe.listen(port, host, () => probe.close(free));
  });
}

function dataFolderIsWritable() {
  try {
    mkdirSync(dataFolder, { recursive: true });
    accessSync(dataFolder, constants.W_OK);
  } catch (error) {
    giveUp(
      `The data folder ${dataFolder} cannot be written (${error.code}). ` +
        'Change its permissions, or name another: WEFT_DATA_DIR=/path/to/folder npm start',
    );
  }
}
