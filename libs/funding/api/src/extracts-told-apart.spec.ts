import type { Anything } from '@weft/testing';
import {
  bringExtract,
  extractOf,
  importText,
  previewExtract,
  readingOf,
  takeBack,
  type Coded,
} from './testing/extract-files';
import { startExtractLedger, type ExtractLedger } from './testing/extract-ledger';
import { brokenLaws, moneyPerson } from './testing/ledger-people';

/** How the periods of extracts are understood, and which extracts are the same or much alike, over HTTP, on 5 November 2025. */
describe('extracts of ledgers', () => {
  let ledger: ExtractLedger;
  beforeAll(async () => {
    ledger = await startExtractLedger();
  });
  afterAll(async () => {
    expect(await brokenLaws(ledger.weft)).toEqual({});
    await ledger.weft.stop();
  });

  const bring = (text: string, more: object = {}): Promise<Anything> =>
    importText(ledger.finance, text, { organisationId: ledger.council, ...more });
  const rulesOf = ({ __typename, fields }: Anything) => fields?.map(({ rule }: Anything) => rule) ?? __typename;
  const monthsOf = ({ content }: Anything) => content.map(({ month }: Anything) => month);

  describe('whose periods are numbers', () => {
    const preview = async (text: string, more: object = {}): Promise<Anything> =>
      previewExtract(ledger.finance, await bringExtract(ledger.finance, text), readingOf(ledger.council, more));

    it('read 2025/10 as October where January is still to come, and say so', async () => {
      const { rows } = ledger.coded(['10.00', '5.00'], '2025/10');
      const { periods, problemCount } = await preview(extractOf(rows, '15.00'));
      expect([problemCount, periods]).toEqual([
        0,
        {
          count: 'CALENDAR',
          by: 'FILE',
          because: '2025/10 would be Jan 2026 counted from April, which is still to come.',
          asked: false,
          months: [{ typed: '2025/10', month: '2025-10-01', rows: 2 }],
        },
      ]);
      const imported = await bring(extractOf(rows, '15.00'));
      expect([imported.periods, monthsOf(imported)]).toEqual(['CALENDAR', ['2025-10-01', '2025-10-01']]);
      expect((await takeBack(ledger.finance, imported)).takenBackAt).not.toBeNull();
    });

    it('are asked for where nobody can tell: until then nothing is imported, and then it is remembered', async () => {
      const { rows } = ledger.coded(['10.00'], '2025/07');
      const undecided = await preview(extractOf(rows, '10.00'));
      expect(undecided.periods).toMatchObject({ count: null, by: null, asked: true });
      expect(undecided.problems).toMatchObject([{ field: 'periods', rule: 'periods-undecided' }]);
      const before = await ledger.counts();
      expect(rulesOf(await bring(extractOf(rows, '10.00')))).toEqual(['periods-undecided']);
      expect(await ledger.counts()).toEqual(before);

      const said = await bring(extractOf(rows, '10.00'), { reading: { periods: 'FROM_APRIL' } });
      expect([said.periods, monthsOf(said)]).toEqual(['FROM_APRIL', ['2025-10-01']]);
      const next = ledger.coded(['12.00'], '2025/07');
      expect((await preview(extractOf(next.rows, '12.00'))).periods).toMatchObject({
        count: 'FROM_APRIL',
        by: 'EARLIER',
        months: [{ typed: '2025/07', month: '2025-10-01' }],
      });
      // What was taken back tells nothing of the next.
      await takeBack(ledger.finance, said);
      expect((await preview(extractOf(next.rows, '12.00'))).periods.asked).toBe(true);
    });

    it('are told by the dates in another column', async () => {
      const { centre } = ledger.coded([]);
      const text = [
        'Cost centre,Account,Period,Amount,Description,Posted on',
        `${centre},1,2025/07,4.00,Paid,14/10/2025`,
        `${centre},2,2025/07,6.00,Paid,2025-10-31`,
      ].join('\r\n');
      expect((await preview(text)).periods).toMatchObject({
        count: 'FROM_APRIL',
        by: 'FILE',
        because: '2025/07 stands beside 14 Oct 2025 in its row.',
      });
      expect(monthsOf(await bring(text, { total: 1_000 }))).toEqual(['2025-10-01', '2025-10-01']);
    });
  });

  describe('that are the same or much alike', () => {
    const amounts = Array.from({ length: 20 }, (_, n) => `${n + 1}.50`);
    const withoutText = (rows: readonly Coded[]): string =>
      ['Cost centre,Account,Period,Amount', ...rows.map((cells) => cells.join(','))].join('\r\n');
    const bare = { columns: { costCentre: 0, account: 1, period: 2, amount: 3 } };

    it('are refused where only their order and their texts differ, since one of them has no texts', async () => {
      const { rows } = ledger.coded(amounts);
      const october = { name: 'october.csv', reading: { sheet: 'october' } };
      const first = await bring(extractOf(rows), { total: '220.00', ...october });
      expect(rulesOf(first)).toBe('LedgerExtract');
      const again = withoutText([...rows].reverse());
      const before = await ledger.counts();
      const refused = await bring(again, {
        total: '220.00',
        name: 'export.csv',
        reading: { sheet: 'export', ...bare },
      });
      expect(refused.fields).toEqual([
        { field: 'file', rule: 'imported-already', message: expect.stringContaining('october.csv, ') },
      ]);
      expect(await ledger.counts()).toEqual(before);
      await takeBack(ledger.finance, first);
      const second = await bring(again, { total: '220.00', name: 'export.csv', reading: { sheet: 'export', ...bare } });
      expect(rulesOf(second)).toBe('LedgerExtract');
      await takeBack(ledger.finance, second);
    });

    it('are asked about where nine rows in ten are those of another, and imported once a person says that they are another', async () => {
      const { centre, rows } = ledger.coded(amounts);
      const first = await bring(extractOf(rows), { total: '220.00' });
      expect(rulesOf(first)).toBe('LedgerExtract');
      const more: Coded[] = [
        ...rows.slice(1),
        [centre, '59000', 'Oct-25', '7.00'],
        [centre, '59001', 'Oct-25', '8.00'],
      ];
      const id = await bringExtract(ledger.finance, extractOf(more));
      const { like } = await previewExtract(ledger.finance, id, readingOf(ledger.council));
      expect(like).toEqual([{ id: first.id, same: 19, rows: 20 }]);
      const before = await ledger.counts();
      const refused = await bring(extractOf(more), { total: '233.50' });
      expect(refused.fields).toEqual([
        {
          field: 'file',
          rule: 'like-another',
          message: expect.stringMatching(/^19 of its 21 rows stand already in ledger\.csv/),
        },
      ]);
      // To have said so of another extract says nothing.
      const other = await moneyPerson(ledger.weft, 'FINANCE_LEAD');
      const elsewhere = { organisationId: ledger.council, total: '233.50', otherThan: [ledger.council] };
      expect(rulesOf(await importText(other, extractOf(more), elsewhere))).toEqual(['like-another']);
      expect(await ledger.counts()).toEqual(before);
      expect(rulesOf(await bring(extractOf(more), { total: '233.50', otherThan: [first.id] }))).toBe('LedgerExtract');
    });

    it('are not asked about where a year so far takes the place of what stands', async () => {
      const { centre, rows } = ledger.coded(amounts, 'Nov-25');
      await bring(extractOf(rows), { total: '220.00', reading: { mode: 'REPLACES' } });
      const later: Coded[] = [...rows, [centre, '59000', 'Nov-25', '1.00']];
      expect(rulesOf(await bring(extractOf(later), { total: '221.00', reading: { mode: 'REPLACES' } }))).toBe(
        'LedgerExtract',
      );
      expect(rulesOf(await bring(extractOf(later.slice(1)), { total: '219.50' }))).toEqual(['like-another']);
    });
  });
});
