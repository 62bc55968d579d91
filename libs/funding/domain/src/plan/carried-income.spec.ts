import { dateOf, financialYearOf, MOST_PENCE, penceOf, pounds, type Pence } from '@weft/kernel';
import { brokenBy } from '../../../../portfolio/domain/src/testing/broken-by';
import { pack2025, y2025 } from '../testing/tower-hamlets';
import { decideCarriedIncome, decideUncarriedIncome, refuseNoNextPlan } from './carried-income';
import type { IncomeRow } from './plan';

const y2026 = financialYearOf(dateOf('2026-04-01'));
const y2027 = financialYearOf(dateOf('2027-04-01'));
const next = { ...pack2025, id: '2026-27', years: [y2026] };
const other: IncomeRow = { id: 'i1', source: 'NHS_MINIMUM', contributor: null, amounts: { [y2026]: pounds(900) } };
const carried = { source: 'ICB_DISCHARGE', from: y2025, to: y2026, amount: pounds(30) };

describe('what is carried forward, in the plan that gets it', () => {
  it('is income of the source that stands for its own now, in a row of its own', () => {
    expect(decideCarriedIncome(next, [other], carried, 'new')).toEqual({
      ok: true,
      value: {
        id: 'new',
        source: 'NHS_MINIMUM',
        contributor: 'Carried forward from 2025-26',
        amounts: { [y2026]: pounds(30) },
      },
    });
  });

  it('comes to what was carried before, and goes back from there', () => {
    const row = { ...other, id: 'i2', contributor: 'Carried forward from 2025-26', amounts: { [y2026]: pounds(12) } };
    const added = decideCarriedIncome(next, [other, row], carried, 'new');
    expect(added).toMatchObject({ ok: true, value: { id: 'i2', amounts: { [y2026]: pounds(42) } } });
    const income = added.ok ? [other, added.value] : [];
    const back = { ...carried, source: 'NHS_MINIMUM' };
    expect(decideUncarriedIncome(income, back)).toMatchObject({
      ok: true,
      value: { row: { id: 'i2', amounts: { [y2026]: pounds(12) } }, empty: false },
    });
    expect(brokenBy(decideUncarriedIncome([other, row], back))).toEqual([['id', 'carried-income-changed']]);
    expect(brokenBy(decideUncarriedIncome([other], back))).toEqual([['id', 'carried-income-changed']]);
  });

  it('takes its row along once that is empty: what the row has for another year stays', () => {
    const row = { ...other, id: 'i2', contributor: 'Carried forward from 2025-26', amounts: { [y2026]: pounds(30) } };
    const back = { ...carried, source: 'NHS_MINIMUM' };
    expect(decideUncarriedIncome([row], back)).toMatchObject({ ok: true, value: { empty: true } });
    const two = { ...row, amounts: { ...row.amounts, [y2027]: pounds(7) } };
    expect(decideUncarriedIncome([two], back)).toMatchObject({
      ok: true,
      value: { row: { amounts: { [y2026]: 0, [y2027]: pounds(7) } }, empty: false },
    });
  });

  it('needs a plan, a source that goes on, and a sum within the range', () => {
    expect(brokenBy(refuseNoNextPlan(y2026))).toEqual([['financialYear', 'no-next-plan']]);
    const without = { ...next, sources: next.sources.filter(({ id }) => id !== 'NHS_MINIMUM') };
    expect(brokenBy(decideCarriedIncome(without, [], carried, 'new'))).toEqual([['lineId', 'source-ends']]);
    const half = { ...carried, amount: 0.5 as Pence };
    expect(brokenBy(decideCarriedIncome(next, [], half, 'new'))).toEqual([['amount', 'part-of-a-penny']]);
    const full = { ...other, contributor: 'Carried forward from 2025-26', amounts: { [y2026]: penceOf(MOST_PENCE) } };
    expect(brokenBy(decideCarriedIncome(next, [full], carried, 'new'))).toEqual([['amount', 'out-of-range']]);
  });
});
