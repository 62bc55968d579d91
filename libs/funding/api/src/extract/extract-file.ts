import { createHash } from 'node:crypto';
import { abilityOf } from '@weft/identity/api';
import { mayKeepSomeMoney, refusals } from '@weft/identity/domain';
import { accept, addMonths, formatMonth, monthStart, newId, type IsoDate, type Result } from '@weft/kernel';
import type { FileKind, FileOut, RequestScope } from '@weft/platform';
import { inThread } from '@weft/platform/sheets';
import { MOST_EXTRACT_ROWS } from '@weft/funding/domain';
import { ExtractFileRow } from '../persistence/extract-rows';

/** Heads, notes and totals stand in rows of their own. */
const BESIDE = 100;
const LIMITS = { mostRows: MOST_EXTRACT_ROWS + BESIDE, whatIsRead: 'Bring a workbook (.xlsx) or a table (.csv).' };

/** Who keeps money of anybody may bring an extract; whose ledger it is, is looked at when it is imported. */
function mayBringExtract({ actor }: RequestScope): Result<void> {
  return mayKeepSomeMoney(abilityOf(actor)) ? accept(undefined) : refusals.keepMoney;
}

/** A ledger extract that comes by `POST /files`: read in a thread, kept for whoever brought it. */
export const extractFiles: FileKind = {
  name: 'extract',
  mostBytes: 10 * 1024 * 1024,
  mayBring: mayBringExtract,
  read: async ({ name, bytes }, tell) => {
    tell({ step: 'Reading', done: 1, of: 2 });
    const read = await inThread<string>('sheet-thread', { name, bytes, ...LIMITS }, (_, within) =>
      tell({ step: 'Reading', done: 1, of: 2, within }),
    );
    if (!read.ok) return read;
    const hash = createHash('sha256').update(bytes).digest('hex');
    return accept(async (work, told) => {
      told({ step: 'Saving', done: 2, of: 2 });
      const id = newId();
      const kept = { keptBy: work.personId, keptAt: work.now, name, hash, cells: read.value };
      work.insert(ExtractFileRow, { id, ...kept, version: 1 });
      return accept({ id, name });
    });
  },
};

/** An example of an extract, marked as one: its figures are invented. */
export const extractDownloads: readonly FileOut[] = [
  {
    path: 'ledger-extract-example.csv',
    contentType: 'text/csv; charset=utf-8',
    name: () => 'ledger-extract-example.csv',
    read: async (work) => {
      const month = addMonths(monthStart(work.today as IsoDate), -1);
      return async () => new TextEncoder().encode(exampleOf(formatMonth(month)));
    },
  },
];

function exampleOf(month: string): string {
  const rows = [
    ['EX1204', '54100', month, '48200.10', 'Care at home, invoices of the month'],
    ['EX1204', '54300', month, '1250.00', 'Travel'],
    ['EX1310', '52000', month, '-150.00', 'Credit note, grab rails'],
    ['EX1310', '52000', month, '12640.90', 'Adaptations'],
    ['Total', '', '', '61941.00', ''],
  ];
  const lines = [
    ['EXAMPLE: an extract of a ledger with invented figures. Do not import it.'],
    ['Cost centre', 'Account', 'Period', 'Amount', 'Description'],
    ...rows,
  ];
  return `\ufeff${lines.map((cells) => cells.map((cell) => (/[",]/.test(cell) ? `"${cell}"` : cell)).join(',')).join('\r\n')}\r\n`;
}
