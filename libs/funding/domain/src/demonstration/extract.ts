import { Seeded } from '@weft/identity/demonstration';
import { negated, penceOf, plus, sumPence, NO_MONEY, type Pence } from '@weft/kernel';
import type { CodingRule } from '../extract/import-extract';
import { waitingAt } from '../extract/import-extract';
import { paid } from '../ledger/account';
import type { Entry } from '../ledger/entry';
import { monthsOf, type Month } from '../ledger/months';
import type { DemonstrationLedger } from './ledger';
import type { DemonstrationPlan } from './plan';

/** An extract of the council's ledger, as it came to stand. */
export interface DemonstrationExtract {
  readonly id: string;
  readonly name: string;
  readonly organisationId: string;
  readonly month: Month;
  readonly rows: readonly {
    readonly number: number;
    readonly costCentre: string;
    readonly account: string;
    readonly amount: Pence;
    readonly lineId: string | null;
  }[];
  readonly rules: readonly (CodingRule & { readonly id: string })[];
  readonly total: Pence;
  readonly inSuspense: Pence;
  readonly entry: Entry;
}

/** What nobody has said a line for: agency staff and a licence, on a cost centre that is new. */
const NOWHERE = [
  { costCentre: 'C1290', account: '51200', amount: penceOf(128_450) },
  { costCentre: 'C1290', account: '57300', amount: penceOf(41_265) },
];

/**
 * The extract of October as the finance lead imported it: of the year so far, so that lines that had their October in by
 * hand stay as they are, and what nobody has said a line for waits in suspense.
 */
export function demonstrationExtract(
  seed: number,
  { plan }: DemonstrationPlan,
  ledger: DemonstrationLedger,
): DemonstrationExtract {
  const importedAt = '2025-11-04T16:31:00.000Z';
  const source = new Seeded(seed, `extract/${ledger.year}`);
  const month = monthsOf(ledger.year)[6] as Month;
  const october = ledger.entries.find(({ key }) => key === `demonstration/actuals/${month}`);
  if (!october) throw new Error('the demonstration has no October');
  const council = plan.lines[0]?.organisationId ?? '';
  const coded = plan.lines
    .filter(({ organisationId }) => organisationId === council)
    .map(({ id }, n) => {
      const spent = october.postings.filter(({ account }) => account.kind === 'LINE' && account.of === id);
      return {
        costCentre: `C${1201 + n}`,
        account: '54100',
        amount: sumPence(spent.map(({ amount }) => amount)),
        lineId: id,
      };
    })
    .filter(({ amount }) => amount !== 0);
  const rows = [...coded, ...NOWHERE.map((one) => ({ ...one, lineId: null }))].map((row, n) => ({
    ...row,
    number: n + 2,
  }));
  const inSuspense = NOWHERE.reduce((sum, { amount }) => plus(sum, amount), NO_MONEY);
  return {
    id: source.id('extract', importedAt),
    name: 'council-ledger-october.xlsx',
    organisationId: council,
    month,
    rows,
    rules: coded.map(({ costCentre, lineId }) => ({
      id: source.id(`rule/${costCentre}`, importedAt),
      costCentre,
      account: null,
      lineId,
    })),
    total: sumPence(rows.map(({ amount }) => amount)),
    inSuspense,
    entry: {
      id: source.id('entry', importedAt),
      kind: 'ACTUAL',
      key: `demonstration/extract/${month}`,
      madeAt: importedAt,
      madeById: october.madeById,
      reason: null,
      reverses: null,
      postings: [
        ...NOWHERE.map(({ costCentre, account, amount }) => ({
          account: waitingAt(council, `${costCentre}/${account}`),
          month,
          amount,
        })),
        { account: paid, month, amount: negated(inSuspense) },
      ],
    },
  };
}
