import { bringFile, change, nextByPeople, type Anything } from '@weft/testing';
import excel from '@protobi/exceljs';
import { randomUUID } from 'node:crypto';
import {
  bringExtract,
  EXTRACT,
  extractOf,
  importText,
  mapTo,
  previewExtract,
  readingOf,
  suspenseOf,
  takeBack,
  type Coded,
} from './testing/extract-files';
import { startExtractLedger, type ExtractLedger } from './testing/extract-ledger';
import { brokenLaws, enter, cell, moneyPerson } from './testing/ledger-people';

describe('extracts of ledgers', () => {
  let weft: ExtractLedger['weft'];
  let finance: ExtractLedger['finance'];
  let bcf: ExtractLedger['bcf'];
  let council: ExtractLedger['council'];
  let lines: ExtractLedger['lines'];
  let ours: ExtractLedger['ours'];
  let actual: ExtractLedger['actual'];
  let counts: ExtractLedger['counts'];
  let coded: ExtractLedger['coded'];
  beforeAll(async () => {
    ({ weft, finance, bcf, council, lines, ours, actual, counts, coded } = await startExtractLedger());
  });
  afterAll(() => weft.stop());

  describe('are imported', () => {
    it('as one balanced entry: to lines by the remembered mapping, the rest to suspense, together its total', async () => {
      const { centre, rows } = coded(['48,200.10', '(150.00)', '12.34']);
      const line = ours(0);
      await mapTo(finance, council, line.id, `${centre}/50000`);
      await mapTo(finance, council, line.id, `${centre}/50001`);
      const before = await actual(line);
      const screen = await bcf.subscribe('subscription { changes { kind summary } }');
      const extract = await importText(finance, extractOf(rows, '48,062.44'), { organisationId: council });
      expect(extract).toMatchObject({
        __typename: 'LedgerExtract',
        total: 4_806_244,
        toLines: 4_805_010,
        inSuspense: 1_234,
        stillInSuspense: 1_234,
        rows: 3,
        firstMonth: '2025-10-01',
      });
      expect(extract.entry.kind).toBe('ACTUAL');
      expect(extract.content.map(({ number: row, line: to }: Anything) => [row, to?.id ?? null])).toEqual([
        [2, line.id],
        [3, line.id],
        [4, null],
      ]);
      expect(await actual(line)).toBe(before + 4_805_010);
      expect((await suspenseOf(bcf))[`${centre}/50002`]).toBe(1_234);
      // What was mapped before may still be on its way.
      let news = await nextByPeople(screen);
      while (news.kind === 'coding.mapped') news = await nextByPeople(screen);
      expect(news).toMatchObject({
        kind: 'extract.imported',
        summary: 'imported ledger.csv: £48,062.44 in 3 rows, Oct 2025; £12.34 waits in suspense',
      });
      expect(await brokenLaws(weft)).toEqual({});
    });

    it('from a workbook, whose dates and numbers are its own, as from a table', async () => {
      const { centre } = coded([]);
      const workbook = new excel.Workbook();
      const sheet = workbook.addWorksheet('Oct');
      sheet.addRow(['Ledger of October']);
      sheet.addRow(['CC', 'Nominal', 'Posting date', 'Value £', 'Narrative']);
      sheet.addRow([centre, 54100, new Date(Date.UTC(2025, 9, 30)), 0.1 + 0.2, 'Paid']);
      sheet.addRow(['Total', null, null, 0.3]);
      const bytes = Buffer.from(await workbook.xlsx.writeBuffer());
      const fileId = await bringExtract(finance, bytes, 'october.xlsx');
      const { extractFile } = await finance.query(
        'query ($id: ID!) { extractFile(id: $id) { sheets { name headRow columns { letter field } } } }',
        { id: fileId },
      );
      expect(extractFile.sheets).toEqual([
        {
          name: 'Oct',
          headRow: 2,
          columns: ['costCentre', 'account', 'period', 'amount', 'text'].map((field, n) => ({
            letter: 'ABCDE'[n],
            field,
          })),
        },
      ]);
      const answer = await importText(finance, bytes, {
        organisationId: council,
        name: 'october.xlsx',
        reading: { sheet: 'Oct', headRow: 2 },
      });
      expect(answer).toMatchObject({ total: 30, content: [{ number: 3, account: '54100', month: '2025-10-01' }] });
    });

    it('of the year so far by the difference from what stands', async () => {
      const { centre, rows } = coded(['100.00', '7.00']);
      const line = ours(1);
      await mapTo(finance, council, line.id, `${centre}/50000`);
      const before = await actual(line, 7);
      const november = rows.map(([a, b, , d]): Coded => [a, b, 'Nov-25', d]);
      const first = await importText(finance, extractOf(november, '107.00'), {
        organisationId: council,
        reading: { mode: 'REPLACES' },
      });
      expect(await actual(line, 7)).toBe(10_000);
      const later = november.map(([a, b, c]): Coded => [a, b, c, '110.00']);
      const second = await importText(finance, extractOf(later, '220.00'), {
        organisationId: council,
        reading: { mode: 'REPLACES' },
      });
      expect(second.entry.postings.map(({ amount }: Anything) => amount).sort((a: number, b: number) => a - b)).toEqual(
        [-10_300, -1_000, 1_000, 10_300],
      );
      expect(await actual(line, 7)).toBe(11_000);
      await takeBack(finance, second);
      await takeBack(finance, first);
      expect(await actual(line, 7)).toBe(before);
    });
  });

  it('of the year so far never count twice what an earlier one brought to the line of before', async () => {
    const { centre, rows } = coded(['80.00'], 'Nov-25');
    const [first, second] = [ours(11), ours(12)];
    const before = [await actual(first, 7), await actual(second, 7)];
    const brought = await importText(finance, extractOf(rows), { organisationId: council, total: 8_000 });
    expect(await mapTo(finance, council, first.id, `${centre}/50000`)).toMatchObject({ cleared: 8_000 });
    await mapTo(finance, council, second.id, `${centre}/50000`);
    const later = extractOf(rows.map(([a, b, c]): Coded => [a, b, c, '95.00']));
    const more = { organisationId: council, total: 9_500, reading: { mode: 'REPLACES' } };
    const posted = await counts();
    expect((await importText(finance, later, more)).fields).toEqual([
      { field: expect.any(String), rule: 'coding-moved', message: expect.stringContaining(`to line ${first.code}`) },
    ]);
    expect(await counts()).toEqual(posted);
    expect([await actual(first, 7), await actual(second, 7)]).toEqual([(before[0] ?? 0) + 8_000, before[1]]);
    expect((await takeBack(finance, brought)).takenBackAt).not.toBeNull();
    expect(await importText(finance, later, more)).toMatchObject({ __typename: 'LedgerExtract' });
    expect([await actual(first, 7), await actual(second, 7)]).toEqual([before[0], 9_500]);
    expect(await brokenLaws(weft)).toEqual({});
  });

  describe('show before anything is posted', () => {
    it('by line and month what stands, what comes and what would stand, and post nothing', async () => {
      const { centre, rows } = coded(['10.00', '2.50']);
      const line = ours(2);
      await mapTo(finance, council, line.id, `${centre}/50000`);
      const before = await counts();
      const stands = await actual(line);
      const id = await bringExtract(finance, extractOf(rows, '12.50'));
      const preview = await previewExtract(finance, id, readingOf(council));
      expect(preview).toMatchObject({
        problemCount: 0,
        statedTotal: 1_250,
        total: 1_250,
        toLines: 1_000,
        inSuspense: 250,
      });
      expect(preview.changes).toEqual([
        { lineId: line.id, coding: null, month: '2025-10-01', before: stands, inExtract: 1_000, after: stands + 1_000 },
        { lineId: null, coding: `${centre}/50001`, month: '2025-10-01', before: 0, inExtract: 250, after: 250 },
      ]);
      expect(await counts()).toEqual(before);
    });

    it('only what was brought by oneself', async () => {
      const id = await bringExtract(finance, extractOf(coded(['1.00']).rows));
      expect(await previewExtract(bcf, id, readingOf(council))).toBeUndefined();
      const input = { fileId: id, reading: readingOf(council), statedTotal: 100, seen: '' };
      expect(await change(bcf, 'importExtract', input)).toMatchObject({ __typename: 'NotFound', field: 'fileId' });
      expect(await change(finance, 'forgetExtractFile', { id })).toMatchObject({ __typename: 'ExtractFileForgotten' });
      expect(await previewExtract(finance, id, readingOf(council))).toBeUndefined();
    });
  });

  describe('are refused whole', () => {
    const refused = async (rows: readonly Coded[], more: object = {}): Promise<Anything> => {
      const before = await counts();
      const answer = await importText(finance, extractOf(rows), { organisationId: council, total: 0, ...more });
      expect(await counts()).toEqual(before);
      return answer;
    };

    it.each([
      ['half a penny', '1.005', 'Oct-25', 'rows.1.amount', 'part-of-a-penny', 'D3: '],
      ['a figure past the safe range', '99999999999.00', 'Oct-25', 'rows.1.amount', 'out-of-range', 'D3: '],
      ['a closed month', '1.00', 'Sep-25', 'rows.1.period', 'month-closed', 'C3: '],
      ['a month to come', '1.00', 'Dec-25', 'rows.1.period', 'month-to-come', 'C3: '],
      ['another year', '1.00', 'Apr-26', 'rows.1.period', 'period-of-another-year', 'C3: '],
      ['what is no period', '1.00', 'autumn', 'rows.1.period', 'not-a-period', 'C3: '],
    ])('for %s, by its row and column', async (_, amount, period, field, rule, begins) => {
      const { centre } = coded([]);
      const answer = await refused([
        [centre, '1', 'Oct-25', '5.00'],
        [centre, '1', period, amount],
      ]);
      expect(answer.fields).toEqual([{ field, rule, message: expect.stringContaining(begins) }]);
    });

    it('where a sum leaves the safe range', async () => {
      const { centre } = coded([]);
      const rows = [1, 2, 3].map((n): Coded => [centre, '1', 'Oct-25', `4,000,000,000.0${n}`]);
      expect(await refused(rows, { total: '9,999,999,999.00' })).toMatchObject({ fields: [{ field: 'statedTotal' }] });
      const two = rows.slice(0, 2);
      const first = await importText(finance, extractOf(two), { organisationId: council, total: '8,000,000,000.03' });
      expect(first.__typename).toBe('LedgerExtract');
      expect(await refused(rows.slice(2), { total: '4,000,000,000.03' })).toMatchObject({
        fields: [{ rule: 'sum-out-of-range' }],
      });
      expect((await takeBack(finance, first)).takenBackAt).not.toBeNull();
    });

    it('where the rows do not make the stated total, a total is none, or there is no row', async () => {
      const { rows } = coded(['10.00']);
      expect((await refused(rows, { total: 1_001 })).fields).toEqual([
        { field: 'statedTotal', rule: 'not-reconciled', message: expect.stringContaining('−£0.01') },
      ]);
      expect(await refused(rows, { total: '10.005' })).toMatchObject({
        fields: [{ field: 'statedTotal', rule: 'part-of-a-penny' }],
      });
      expect(await refused([])).toMatchObject({ fields: [{ field: 'rows', rule: 'nothing-to-import' }] });
    });

    it('the second time: the same file, and the same rows in another order under another name', async () => {
      const { rows } = coded(['10.00', '20.00']);
      const text = extractOf(rows);
      expect((await importText(finance, text, { organisationId: council, total: 3_000 })).__typename).toBe(
        'LedgerExtract',
      );
      const again = { fields: [{ field: 'file', rule: 'imported-already' }] };
      expect(await refused(rows, { total: 3_000 })).toMatchObject(again);
      const other = { total: 3_000, name: 'other.csv', reading: { sheet: 'other' } };
      expect(await refused([...rows].reverse(), other)).toMatchObject(again);
      // The same file with another column taken for its amounts is the same file.
      const columns = { costCentre: 0, account: 1, period: 2, amount: 1, text: 4 };
      expect(await refused(rows, { total: 10_000_100, reading: { columns } })).toMatchObject(again);
    });

    it('for who keeps no money, another organisation’s, or lines of another organisation', async () => {
      const { centre, rows } = coded(['10.00']);
      for (const role of ['project-lead', 'workstream-lead', 'pmo', 'viewer', 'auditor', 'place-admin'] as const) {
        const person = await weft.as(role);
        expect(await bringFile(person, 'extract', extractOf(rows), 'ledger.csv')).toMatchObject({
          status: 403,
          rule: 'finance-wrong-role',
        });
        expect(await mapTo(person, council, ours(0).id, centre)).toMatchObject({ rule: 'finance-wrong-role' });
      }
      const elsewhere = await moneyPerson(weft, 'FINANCE_LEAD', 'ELFT');
      expect(await importText(elsewhere, extractOf(rows), { organisationId: council, total: 1_000 })).toMatchObject({
        __typename: 'NotAllowed',
        rule: 'finance-of-another-organisation',
      });
      const own = await moneyPerson(weft, 'FINANCE_LEAD', 'LBTH');
      const theirs = lines.find(({ organisationId }) => organisationId !== council);
      expect(await mapTo(own, council, theirs.id, centre)).toMatchObject({ rule: 'finance-of-another-organisation' });
      await mapTo(finance, council, theirs.id, centre);
      const answer = await importText(own, extractOf(rows), { organisationId: council, total: 1_000 });
      expect(answer.fields).toEqual([
        {
          field: 'rows.0.costCentre',
          rule: 'line-of-another-organisation',
          message: expect.stringContaining('A2: '),
        },
      ]);
      await mapTo(finance, council, ours(0).id, centre);
      expect(await importText(own, extractOf(rows), { organisationId: council, total: 1_000 })).toMatchObject({
        __typename: 'LedgerExtract',
      });
    });

    it('where the ledger or the mapping has changed since it was seen', async () => {
      const { centre, rows } = coded(['10.00']);
      const reading = readingOf(council);
      const fileId = await bringExtract(finance, extractOf(rows, '10.00'));
      const { seen } = await previewExtract(finance, fileId, reading);
      await mapTo(bcf, council, ours(0).id, centre);
      const input = { fileId, reading, statedTotal: 1_000, seen };
      expect(await change(finance, 'importExtract', input)).toMatchObject({
        fields: [{ field: 'seen', rule: 'changed-since' }],
      });
      const anew = await previewExtract(finance, fileId, reading);
      expect(await change(finance, 'importExtract', { ...input, seen: anew.seen }, 'id')).toMatchObject({
        __typename: 'LedgerExtract',
      });
    });

    it.each([
      ['a program', Buffer.from('MZ\x90\x00 not a table'), 'a-program'],
      ['an empty table', Buffer.from(','), 'nothing-in-it'],
      ['a PDF', Buffer.from('%PDF-1.7'), 'not-a-table'],
    ])('as a file that is %s', async (_, bytes, rule) => {
      expect(await bringFile(finance, 'extract', bytes, 'ledger.xlsx')).toMatchObject({ status: 422, rule });
    });
  });

  it('keep the lines that their rows name in the plan, whatever these add up to', async () => {
    const { centre, rows } = coded(['10.00', '-10.00']);
    const plan = '{ fundingPlan(financialYear: "2025-26") { schemes { id } } }';
    const { schemes } = (await bcf.query(plan)).fundingPlan;
    const given = { schemeId: schemes[0].id, code: `${centre}a`, organisationId: council };
    const { id, version } = await change(bcf, 'addFundingLine', given, 'id version');
    await mapTo(finance, council, id, centre);
    const sameAccount = rows.map(([a, , c, d]): Coded => [a, '50000', c, d]);
    expect(await importText(finance, extractOf(sameAccount), { organisationId: council, total: 0 })).toMatchObject({
      __typename: 'LedgerExtract',
      entry: null,
    });
    expect(await change(bcf, 'removeFundingLine', { id, version })).toMatchObject({
      fields: [{ field: 'id', rule: 'line-in-extract' }],
    });
  });

  it('belong to an organisation of the place', async () => {
    const fileId = await bringExtract(finance, extractOf(coded(['1.00']).rows));
    const input = { fileId, reading: readingOf(randomUUID()), statedTotal: 100, seen: '' };
    expect(await change(finance, 'importExtract', input)).toMatchObject({
      __typename: 'NotFound',
      field: 'organisationId',
    });
  });

  it('are imported once when several people import the same at once', async () => {
    const { rows } = coded(['11.00', '22.00']);
    const people = [finance, bcf, ...(await Promise.all([1, 2].map(() => moneyPerson(weft, 'FINANCE_LEAD'))))];
    const reading = readingOf(council);
    const text = extractOf(rows, '33.00');
    const files = await Promise.all(people.map((person) => bringExtract(person, text)));
    const seen = await Promise.all(people.map((person, n) => previewExtract(person, files[n] ?? '', reading)));
    const answers = await Promise.all(
      people.map((person, n) =>
        change(person, 'importExtract', { fileId: files[n], reading, statedTotal: 3_300, seen: seen[n].seen }, 'id'),
      ),
    );
    expect(answers.filter(({ __typename }) => __typename === 'LedgerExtract')).toHaveLength(1);
    expect(answers.filter(({ fields }) => fields?.[0].rule === 'imported-already')).toHaveLength(people.length - 1);
  });

  it('keep the laws of the ledger, whatever is imported, mapped and taken back at once', async () => {
    const people = [finance, bcf, await moneyPerson(weft, 'FINANCE_LEAD', 'LBTH')];
    const chance = (n: number, turn: number): number => (n * 7919 + turn * 104_729) % 97;
    await Promise.all(
      people.map(async (person, n) => {
        const standing: Anything[] = [];
        for (let turn = 0; turn < 6; turn += 1) {
          const at = chance(n, turn);
          const rows = Array.from({ length: 4 + (at % 5) }, (_, row): Coded => [
            `L${(at + row) % 6}`,
            String(row % 2),
            row % 3 === 0 ? 'Oct-25' : 'Nov-25',
            ((at * 101 + row * 37 + n) / 100 - 20).toFixed(2),
          ]);
          const id = await bringExtract(person, extractOf(rows));
          const reading = readingOf(council, { mode: at % 2 === 0 ? 'ADDS' : 'REPLACES' });
          const { seen, total } = await previewExtract(person, id, reading);
          const input = { fileId: id, reading, statedTotal: total, seen };
          const answer = await change(person, 'importExtract', input, EXTRACT);
          if (answer.__typename === 'LedgerExtract') standing.push(answer);
          await mapTo(person, council, ours(at % 8).id, `L${at % 6}`);
          await enter(person, [cell(ours(at % 8).id, '2025-11', at * 100)]);
          const back = turn % 2 === 1 ? standing.shift() : undefined;
          if (back) await takeBack(person, back);
        }
      }),
    );
    expect(await brokenLaws(weft)).toEqual({});
    const [sums] = await weft.superuser(
      `select (select count(*)::int from ledger_extract x where x.total <> (select sum(amount) from ledger_extract_row r where r.place_id = x.place_id and r.extract_id = x.id)) as unreconciled,
         (select count(*)::int from posting p join ledger_extract x on x.place_id = p.place_id and x.entry_id = p.entry_id
            where p.account = 'SUSPENSE' and x.taken_back_at is null and (select count(*) from suspense_cleared c where c.posting_id = p.id
              and not exists (select from ledger_entry u where u.reverses_id = c.entry_id)) > 1) as "clearedTwice",
         (select coalesce(sum(amount), 0)::int from posting where account = 'SUSPENSE' and of_what like '%/L_/%') -
         (select coalesce(sum(p.amount), 0)::int from posting p join ledger_extract x on x.place_id = p.place_id and x.entry_id = p.entry_id
            where p.account = 'SUSPENSE' and p.of_what like '%/L_/%' and x.taken_back_at is null
              and not exists (select from suspense_cleared c where c.posting_id = p.id)) as "lostInSuspense"`,
    );
    expect(sums).toEqual({ unreconciled: 0, clearedTwice: 0, lostInSuspense: 0 });
  });

  it('stand for good: the database refuses to change or remove them', async () => {
    const [row] = await weft.superuser<{ place: string }>('select place_id as place from ledger_extract limit 1');
    const place = row?.place ?? '';
    await expect(weft.app(place, `update ledger_extract set total = total + 1`)).rejects.toThrow(/permission denied/);
    await expect(weft.app(place, `delete from ledger_extract`)).rejects.toThrow(/permission denied/);
    await expect(weft.app(place, `update ledger_extract_row set amount = 1`)).rejects.toThrow(/permission denied/);
    await expect(weft.superuser(`delete from ledger_extract_row`)).rejects.toThrow(/only added to/);
    await expect(weft.superuser(`update suspense_cleared set month = month`)).rejects.toThrow(/only added to/);
    await expect(
      weft.superuser(`update ledger_extract set version = version + 1 where taken_back_at is not null`),
    ).rejects.toThrow(/stands as it is/);
  });
});
