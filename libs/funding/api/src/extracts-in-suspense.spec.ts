import { change, type Anything } from '@weft/testing';
import { randomUUID } from 'node:crypto';
import {
  bringExtract,
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
import { brokenLaws, enter, cell, moneyPerson, YEAR } from './testing/ledger-people';

describe('extracts in suspense', () => {
  let weft: ExtractLedger['weft'];
  let finance: ExtractLedger['finance'];
  let bcf: ExtractLedger['bcf'];
  let council: ExtractLedger['council'];
  let lines: ExtractLedger['lines'];
  let ours: ExtractLedger['ours'];
  let actual: ExtractLedger['actual'];
  let coded: ExtractLedger['coded'];
  beforeAll(async () => {
    ({ weft, finance, bcf, council, lines, ours, actual, coded } = await startExtractLedger());
  });
  afterAll(() => weft.stop());

  describe('what waits', () => {
    it('goes to the line that its coding is mapped to, one account or all of a cost centre', async () => {
      const { centre, rows } = coded(['30.00', '4.00']);
      const line = ours(3);
      const before = await actual(line);
      await importText(finance, extractOf(rows), { organisationId: council, total: 3_400 });
      const mapped = await mapTo(finance, council, line.id, `${centre.toLowerCase()} / 50000`);
      expect(mapped).toMatchObject({ __typename: 'CodingMapped', cleared: 3_000, entry: { kind: 'CORRECTION' } });
      expect(await actual(line)).toBe(before + 3_000);
      expect(await suspenseOf(finance)).toMatchObject({ [`${centre}/50001`]: 400 });
      // Every account of the cost centre; what has a rule of its own stays.
      expect(await mapTo(finance, council, ours(4).id, centre)).toMatchObject({ cleared: 400 });
      expect(await actual(line)).toBe(before + 3_000);
      expect((await mapTo(finance, council, line.id, centre)).cleared).toBe(0);
      expect(await brokenLaws(weft)).toEqual({});
    });

    it('comes back by undoing what brought it to the line; a rule is forgotten, over the version that was seen', async () => {
      const { centre, rows } = coded(['30.00']);
      const extract = await importText(finance, extractOf(rows), { organisationId: council, total: 3_000 });
      const mapped = await mapTo(finance, council, ours(3).id, centre);
      expect(await change(finance, 'undoEntry', { id: mapped.entry.id })).toMatchObject({ __typename: 'LedgerEntry' });
      expect((await suspenseOf(finance))[`${centre}/50000`]).toBe(3_000);
      const { id, version } = mapped.coding;
      expect(await change(finance, 'forgetCoding', { id, version: version + 1 })).toMatchObject({
        __typename: 'Conflict',
      });
      expect(await change(finance, 'forgetCoding', { id, version })).toMatchObject({ __typename: 'CodingForgotten' });
      expect((await takeBack(finance, extract)).takenBackAt).not.toBeNull();
      expect((await suspenseOf(finance))[`${centre}/50000`]).toBeUndefined();
    });

    it.each([
      ['costCentre', '', 'required'],
      ['costCentre', 'C'.repeat(101), 'too-long'],
    ])('is mapped by a %s of 1 to 100 letters', async (field, costCentre, rule) => {
      const input = { organisationId: council, financialYear: YEAR, costCentre, lineId: ours(0).id };
      expect(await change(finance, 'mapCoding', input)).toMatchObject({ fields: [{ field, rule }] });
    });

    it('comes to a line once: what was undone goes there again by mapping, never by undoing the undoing', async () => {
      const { centre, rows } = coded(['30.00']);
      const line = ours(8);
      await importText(finance, extractOf(rows), { organisationId: council, total: 3_000 });
      const before = await actual(line);
      const { entry } = await mapTo(finance, council, line.id, centre);
      const undone = await change(finance, 'undoEntry', { id: entry.id }, 'id');
      expect(await change(finance, 'undoEntry', { id: undone.id })).toMatchObject({ rule: 'cleared-by-mapping' });
      expect((await suspenseOf(finance))[`${centre}/50000`]).toBe(3_000);
      expect(await mapTo(finance, council, line.id, centre)).toMatchObject({ cleared: 3_000 });
      expect(await actual(line)).toBe(before + 3_000);
      expect((await suspenseOf(finance))[`${centre}/50000`]).toBeUndefined();
    });

    it('comes back by who keeps the money of both, the ledger’s and the line’s', async () => {
      const { centre, rows } = coded(['30.00']);
      const theirs = lines.find(({ organisationId }) => organisationId !== council);
      await importText(finance, extractOf(rows), { organisationId: council, total: 3_000 });
      const { entry } = await mapTo(finance, council, theirs.id, centre);
      const { organisations } = await finance.query('{ organisations { id code } }');
      const { code } = organisations.find(({ id }: Anything) => id === theirs.organisationId);
      const elsewhere = await moneyPerson(weft, 'FINANCE_LEAD', code);
      expect(await change(elsewhere, 'undoEntry', { id: entry.id })).toMatchObject({
        rule: 'finance-of-another-organisation',
      });
    });

    it('is mapped to lines of the plan of its year alone', async () => {
      const input = { organisationId: council, financialYear: YEAR, costCentre: 'X', lineId: randomUUID() };
      expect(await change(finance, 'mapCoding', input)).toMatchObject({ __typename: 'NotFound', field: 'lineId' });
      const elsewhere = { ...input, lineId: ours(0).id, financialYear: '2031-32' };
      expect(await change(finance, 'mapCoding', elsewhere)).toMatchObject({
        __typename: 'NotFound',
        field: 'financialYear',
      });
      expect(await change(finance, 'mapCoding', { ...elsewhere, financialYear: '2031' })).toMatchObject({
        fields: [{ rule: 'not-a-year' }],
      });
    });
  });

  describe('as a whole', () => {
    it('stay once a month of theirs was closed; what waits goes into the first open month then', async () => {
      const { centre, rows } = coded(['30.00']);
      const line = ours(6);
      const before = [await actual(line, 6), await actual(line, 7)];
      const extract = await importText(finance, extractOf(rows), { organisationId: council, total: 3_000 });
      expect(await change(bcf, 'closeMonth', { month: '2025-10-01' })).toMatchObject({ __typename: 'Ledger' });
      expect((await takeBack(finance, extract)).fields).toEqual([
        { field: 'id', rule: 'month-closed', message: expect.stringContaining('Oct 2025 was closed since') },
      ]);
      expect(await mapTo(finance, council, line.id, centre)).toMatchObject({ cleared: 3_000 });
      expect([await actual(line, 6), await actual(line, 7)]).toEqual([before[0], (before[1] ?? 0) + 3_000]);
      expect((await suspenseOf(finance))[`${centre}/50000`]).toBeUndefined();
      const reopened = await change(bcf, 'reopenMonth', { month: '2025-10-01', reason: 'The extract was wrong.' });
      expect(reopened).toMatchObject({ __typename: 'Ledger' });
      expect((await takeBack(finance, extract)).takenBackAt).not.toBeNull();
      expect([await actual(line, 6), await actual(line, 7)]).toEqual(before);
      expect(await brokenLaws(weft)).toEqual({});
    });

    it('of the year so far leave what came to their months from one that was closed', async () => {
      const { centre, rows } = coded(['30.00']);
      const line = ours(10);
      await importText(finance, extractOf(rows), { organisationId: council, total: 3_000 });
      expect(await change(bcf, 'closeMonth', { month: '2025-10-01' })).toMatchObject({ __typename: 'Ledger' });
      await enter(finance, [cell(line.id, '2025-11', 0)]);
      await mapTo(finance, council, line.id, centre);
      const november = extractOf(rows.map(([a, b, , d]): Coded => [a, b, 'Nov-25', d]));
      const reading = readingOf(council, { mode: 'REPLACES' });
      const shown = await previewExtract(finance, await bringExtract(finance, november), reading);
      expect(shown.changes).toMatchObject([{ lineId: line.id, before: 3_000, inExtract: 3_000, after: 6_000 }]);
      const more = { organisationId: council, total: 3_000, reading: { mode: 'REPLACES' } };
      expect(await importText(finance, november, more)).toMatchObject({ __typename: 'LedgerExtract' });
      expect(await actual(line, 7)).toBe(6_000);
      const again = extractOf(rows.map(([a, b, ,]): Coded => [a, b, 'Nov-25', '45.00']));
      await importText(finance, again, { ...more, total: 4_500 });
      expect(await actual(line, 7)).toBe(7_500);
      await change(bcf, 'reopenMonth', { month: '2025-10-01', reason: 'For the next scenario.' });
      expect(await brokenLaws(weft)).toEqual({});
    });
  });
});
