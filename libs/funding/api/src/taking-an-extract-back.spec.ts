import { change } from '@weft/testing';
import { extractOf, importText, mapTo, suspenseOf, takeBack, type Coded } from './testing/extract-files';
import { startExtractLedger, type ExtractLedger } from './testing/extract-ledger';
import { brokenLaws, enter, cell, moneyPerson } from './testing/ledger-people';

describe('extracts are taken back', () => {
  let weft: ExtractLedger['weft'];
  let finance: ExtractLedger['finance'];
  let council: ExtractLedger['council'];
  let ours: ExtractLedger['ours'];
  let actual: ExtractLedger['actual'];
  let coded: ExtractLedger['coded'];
  beforeAll(async () => {
    ({ weft, finance, council, ours, actual, coded } = await startExtractLedger());
  });
  afterAll(() => weft.stop());

  it('as a whole, with what left suspense since, once; and can be imported anew then', async () => {
    const { centre, rows } = coded(['30.00', '5.00']);
    const line = ours(5);
    await mapTo(finance, council, line.id, `${centre}/50000`);
    const before = await actual(line);
    const extract = await importText(finance, extractOf(rows), { organisationId: council, total: 3_500 });
    const cleared = await mapTo(finance, council, line.id, centre);
    expect(await actual(line)).toBe(before + 3_500);
    const back = await takeBack(finance, extract);
    expect(back).toMatchObject({ __typename: 'LedgerExtract', stillInSuspense: 0, takenBackAt: expect.any(String) });
    expect(await actual(line)).toBe(before);
    expect(await takeBack(finance, extract)).toMatchObject({ __typename: 'Conflict' });
    expect(await takeBack(finance, back)).toMatchObject({ __typename: 'NotAllowed', rule: 'taken-back-already' });
    // Neither what brought the money to the line, nor the extract's own entry, is undone past the extract.
    expect(await change(finance, 'undoEntry', { id: cleared.entry.id })).toMatchObject({
      rule: 'extract-taken-back',
    });
    expect(await change(finance, 'undoEntry', { id: extract.entry.id })).toMatchObject({
      rule: 'reverse-by-extract',
    });
    const anew = await importText(finance, extractOf(rows), { organisationId: council, total: 3_500 });
    expect(anew).toMatchObject({ __typename: 'LedgerExtract', toLines: 3_500 });
    expect(await actual(line)).toBe(before + 3_500);
    expect(await brokenLaws(weft)).toEqual({});
  });

  it('the latest first, where one took the place of another or a figure was entered over it', async () => {
    const { centre, rows } = coded(['100.00', '9.00'], 'Nov-25');
    const line = ours(9);
    await mapTo(finance, council, line.id, `${centre}/50000`);
    const before = await actual(line, 7);
    const importing = (amounts: readonly string[], name: string) =>
      importText(finance, extractOf(rows.map(([a, b, c], n): Coded => [a, b, c, amounts[n] ?? ''])), {
        organisationId: council,
        total: amounts.reduce((sum, amount) => sum + Number(amount) * 100, 0),
        reading: { mode: 'REPLACES', sheet: name },
        name: `${name}.csv`,
      });
    const first = await importing(['100.00', '9.00'], 'first');
    const second = await importing(['150.00', '9.00'], 'second');
    expect(await takeBack(finance, first)).toMatchObject({
      fields: [{ field: 'id', rule: 'extract-replaced', message: expect.stringContaining('second.csv') }],
    });
    expect([await actual(line, 7), (await suspenseOf(finance))[`${centre}/50001`]]).toEqual([15_000, 900]);
    expect([first, second]).toMatchObject([{ __typename: 'LedgerExtract' }, { __typename: 'LedgerExtract' }]);
    const entered = await enter(finance, [cell(line.id, '2025-11', 16_000)]);
    expect(await takeBack(finance, second)).toMatchObject({ fields: [{ field: 'id', rule: 'cell-changed' }] });
    await change(finance, 'undoEntry', { id: entered.entry.id });
    expect((await takeBack(finance, second)).takenBackAt).not.toBeNull();
    expect((await takeBack(finance, first)).takenBackAt).not.toBeNull();
    expect(await actual(line, 7)).toBe(before);
  });

  it('by who keeps that money alone', async () => {
    const extract = await importText(finance, extractOf(coded(['1.00']).rows), {
      organisationId: council,
      total: 100,
    });
    expect(await takeBack(await weft.as('project-lead'), extract)).toMatchObject({ rule: 'finance-wrong-role' });
    const elsewhere = await moneyPerson(weft, 'FINANCE_LEAD', 'ELFT');
    expect(await takeBack(elsewhere, extract)).toMatchObject({ rule: 'finance-of-another-organisation' });
  });
});
