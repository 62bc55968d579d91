import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A page of docs/rules as it stands; with WEFT_UPDATE=1 it is written anew first. */
export function printedPage(name: string, text: string): string {
  const page = join(__dirname, '../../../../../docs/rules', name);
  if (process.env['WEFT_UPDATE'] === '1') {
    mkdirSync(dirname(page), { recursive: true });
    writeFileSync(page, text);
  }
  return readFileSync(page, 'utf8');
}
