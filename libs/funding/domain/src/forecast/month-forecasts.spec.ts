import { dateOf, financialYearOf, penceOf, type Pence } from '@weft/kernel';
import { brokenBy } from '../../../../portfolio/domain/src/testing/broken-by';
import { nadia, sam } from '../testing/kept-ledger';
import { decideForecastMonths, type ForecastCell } from './month-forecasts';

const march = dateOf('2026-03-01');
const facts = { closedThrough: dateOf('2025-09-01'), yearsOf: () => [financialYearOf(march)] };
const cell = (more: Partial<ForecastCell> = {}): ForecastCell => ({
  lineId: 'reablement',
  organisationId: 'lbth',
  month: march,
  to: penceOf(5),
  stands: null,
  ...more,
});
const forecast = (cells: readonly ForecastCell[], reason: string | null = 'Winter.', who = nadia) =>
  decideForecastMonths(cells, reason, { who, facts });

describe('forecasts of single months', () => {
  it('are set in open months of the plan, with a reason', () => {
    expect(forecast([cell()])).toEqual({ ok: true, value: 'Winter.' });
    expect(brokenBy(forecast([cell()], ' '))).toEqual([['reason', 'required']]);
    expect(brokenBy(forecast([cell({ month: dateOf('2025-09-01') })]))).toEqual([['cells.0.month', 'month-closed']]);
    expect(brokenBy(forecast([cell({ month: dateOf('2026-04-01') })]))).toEqual([
      ['cells.0.month', 'month-outside-plan'],
    ]);
    expect(brokenBy(forecast([cell()], 'Winter.', sam))).toEqual([['', 'finance-of-another-organisation']]);
  });

  it.each<[string, Partial<ForecastCell>, boolean]>([
    ['what stands is what was seen', { stands: penceOf(7), was: penceOf(7) }, true],
    ['nothing stands, as was seen', { stands: null, was: null }, true],
    ['it does not matter what was seen', { stands: penceOf(7), was: undefined }, true],
    ['what is there already is what was meant', { stands: penceOf(5), was: penceOf(7) }, true],
    ['somebody set another one since', { stands: penceOf(8), was: penceOf(7) }, false],
    ['somebody set one where none was', { stands: penceOf(8), was: null }, false],
    ['somebody took it away', { stands: null, was: penceOf(7) }, false],
    [
      'it is taken away where somebody set another',
      { to: null as Pence | null, stands: penceOf(8), was: penceOf(7) },
      false,
    ],
  ])('where %s', (_, more, taken) => {
    expect(brokenBy(forecast([cell(more)]))).toEqual(taken ? [] : [['cells.0.was', 'cell-changed']]);
  });
});
