/** A cell as it stands between separators: in quotes where it holds one, a quote or a line end. */
const quoted = (cell: string, separator: string): string =>
  cell.includes(separator) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** Rows of cells as text: parted by tabs it pastes into a spreadsheet, parted by commas it is a CSV file. */
export const delimited = (rows: readonly (readonly string[])[], separator: '\t' | ','): string =>
  rows.map((cells) => cells.map((cell) => quoted(cell, separator)).join(separator)).join('\r\n');

/** Reads what a spreadsheet put on the clipboard: cells parted by tabs, in quotes where they hold a tab or a line end. */
export function readTabbed(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/y;
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (!found) break;
    const [, inQuotes, plain = '', end] = found;
    rows.at(-1)?.push(inQuotes?.replaceAll('""', '"') ?? plain);
    if (end === '') return rows;
    if (end !== '\t') rows.push([]);
    else if (cell.lastIndex === text.length) rows.at(-1)?.push('');
  }
  // A spreadsheet ends its last row, too.
  return rows.at(-1)?.length ? rows : rows.slice(0, -1);
}
