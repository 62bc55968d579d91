import type { SheetCells, SheetValue } from '@weft/kernel';
import { dateOf } from '@weft/kernel';
import { extractAddress, extractTable, guessHead } from './extract-table';

const sheet = (...rows: readonly (readonly SheetValue[])[]): SheetCells => ({ name: 'Ledger', rows });

describe('the table of an extract', () => {
  it.each([
    ['Cost Centre', 'Subjective', 'Period', 'Actual', 'Description'],
    ['CC', 'Account code', 'Posting date', 'Amount £', 'Account description'],
    ['cost-center', 'GL', 'Month', 'Net', 'Supplier name'],
    ['Cost code', 'Nominal', 'Fiscal period', 'Value GBP', 'Narrative'],
  ])('with the heads %s, %s, %s, %s and %s is understood', (...heads) => {
    const { headRow, columns } = guessHead(
      sheet(['Ledger of the council, all cost centres, printed for the finance lead'], [], heads),
    );
    expect([headRow, columns]).toEqual([2, { costCentre: 0, account: 1, period: 2, amount: 3, text: 4 }]);
  });

  it('is not guessed where no row names two of its columns', () => {
    expect(guessHead(sheet(['A', 'B'], ['1', '2']))).toEqual({
      headRow: 0,
      columns: { costCentre: null, account: null, period: null, amount: null, text: null },
    });
  });

  it('takes dates and numbers as the file has them, and states the total of its last total row', () => {
    const head = guessHead(sheet(['Cost centre', 'Account', 'Period', 'Amount']));
    const { cells, statedTotal } = extractTable(
      sheet(
        ['Cost centre', 'Account', 'Period', 'Amount'],
        ['C1', 54100, { date: dateOf('2025-10-31') }, 12.5],
        ['C1 total', null, null, 12.5],
        [null, null, null, null],
        ['C2', '1', 'Oct-25', '(2.00)'],
        ['Grand total', null, null, '10.50'],
      ),
      head,
    );
    const blank = { costCentre: '', account: '', period: '', amount: '' };
    expect(cells).toEqual([
      { costCentre: 'C1', account: '54100', period: '2025-10-31', amount: 12.5, text: '' },
      blank,
      { ...blank, text: '' },
      { costCentre: 'C2', account: '1', period: 'Oct-25', amount: '(2.00)', text: '' },
      blank,
    ]);
    expect(statedTotal).toBe(1_050);
  });

  it('keeps a row that lacks a cell, so that it is named', () => {
    const head = guessHead(sheet(['Cost centre', 'Account', 'Period', 'Amount']));
    const { cells, statedTotal } = extractTable(sheet([], ['C1', '', '', '5.00'], ['', '1', 'Oct-25', '5.00']), head);
    expect([cells.map(({ amount }) => amount), statedTotal]).toEqual([['5.00', '5.00'], null]);
  });

  it('has its cells named as a spreadsheet names them', () => {
    const head = { headRow: 2, columns: { costCentre: 0, account: 1, period: 2, amount: 27, text: null } };
    expect(
      ['rows.0.amount', 'rows.3.costCentre', 'rows.0.text', 'statedTotal'].map((field) => extractAddress(field, head)),
    ).toEqual(['AB4', 'A7', null, null]);
  });
});
