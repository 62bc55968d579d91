import { startWeft, type Anything, type Session, type Weft } from '@weft/testing';
import type { Coded } from './extract-files';
import { gridOf } from './ledger-people';

/** A ledger that extracts are brought to, and the people who bring them. */
export interface ExtractLedger {
  readonly weft: Weft;
  /** Keeps the council's money. */
  readonly finance: Session;
  readonly bcf: Session;
  /** Id of the organisation whose ledger it is. */
  readonly council: string;
  readonly lines: readonly Anything[];
  /** The council's lines, by their number among them. */
  readonly ours: (n: number) => Anything;
  /** What a line has spent in a month, counted from April; October where none is named. */
  readonly actual: (line: Anything, month?: number) => Promise<number>;
  /** How many entries, extracts and rows of them there are. */
  readonly counts: () => Promise<Anything>;
  /** Rows of a cost centre that no other scenario has, one account each. */
  readonly coded: (amounts: readonly string[], period?: string) => { readonly centre: string; readonly rows: Coded[] };
}

export async function startExtractLedger(): Promise<ExtractLedger> {
  const weft = await startWeft();
  const finance = await weft.as('finance-lead');
  const lines: Anything[] = await gridOf(finance);
  const { organisations } = await finance.query('{ organisations { id code } }');
  const council: string = organisations.find(({ code }: Anything) => code === 'LBTH').id;
  let number = 0;
  return {
    weft,
    finance,
    bcf: await weft.as('bcf-lead'),
    council,
    lines,
    ours: (n) => lines.filter(({ organisationId }) => organisationId === council)[n],
    actual: async ({ id }, month = 6) => (await gridOf(finance)).find((line) => line.id === id)?.actual[month],
    counts: async () => {
      const [row] = await weft.superuser(
        `select (select count(*)::int from ledger_entry) as entries, (select count(*)::int from ledger_extract) as extracts,
           (select count(*)::int from ledger_extract_row) as rows`,
      );
      return row as Anything;
    },
    coded: (amounts, period = 'Oct-25') => {
      number += 1;
      const centre = `S${number}`;
      return { centre, rows: amounts.map((amount, n): Coded => [centre, String(50_000 + n), period, amount]) };
    },
  };
}
