import { dateOf, penceOf, pounds, shareOf } from '@weft/kernel';
import { brokenBy } from '../../../../portfolio/domain/src/testing/broken-by';
import { pack2025, y2024, y2025 } from '../testing/tower-hamlets';
import { decideAgreement } from './agreement';
import { decideOpenPlan } from './open-plan';
import { decideProjectBudget } from './project-budget';
import { decideRemoveScheme, decideScheme } from './scheme';
import { partsByJoins } from './serving';

const agreement = {
  hostId: 'lbth',
  poolManagerId: null,
  riskShare: '  By share. ',
  startsOn: dateOf('2025-04-01'),
  endsOn: dateOf('2026-03-31'),
  signedOn: null,
};

describe('the parts of a plan', () => {
  it('a scheme has a number and a name', () => {
    expect(decideScheme({ code: ' 12 ', name: ' Carers ' })).toEqual({
      ok: true,
      value: { code: '12', name: 'Carers' },
    });
    expect(brokenBy(decideScheme({ code: '', name: 'x' }))).toEqual([
      ['code', 'required'],
      ['name', 'too-short'],
    ]);
  });
  it('a scheme is taken out once no line hangs on it, and says how many do', () => {
    expect(decideRemoveScheme(0).ok).toBe(true);
    expect(brokenBy(decideRemoveScheme(1))).toEqual([['id', 'scheme-has-lines']]);
    expect(decideRemoveScheme(3)).toMatchObject({
      refusal: { fields: [{ message: expect.stringContaining('3 lines') }] },
    });
  });
  it('an agreement may be half filled, and does not end before it starts', () => {
    expect(decideAgreement(agreement)).toMatchObject({ ok: true, value: { riskShare: 'By share.' } });
    expect(brokenBy(decideAgreement({ ...agreement, endsOn: dateOf('2025-03-31') }))).toEqual([
      ['endsOn', 'ends-before-start'],
    ]);
    expect(brokenBy(decideAgreement({ ...agreement, startsOn: dateOf('1999-12-31') }))).toEqual([
      ['startsOn', 'date-out-of-range'],
    ]);
  });
  it('a budget of another fund is whole pence of a year, and not of the fund itself', () => {
    const input = { financialYear: y2025, fund: 'Ageing well fund', amount: pounds(5000) };
    expect(decideProjectBudget(input).ok).toBe(true);
    const broken = { financialYear: '2025-27', fund: 'Better Care Fund', amount: 0.5 as typeof input.amount };
    expect(brokenBy(decideProjectBudget(broken))).toEqual([
      ['amount', 'part-of-a-penny'],
      ['financialYear', 'not-a-year'],
      ['fund', 'fund-of-the-plan'],
    ]);
    expect(brokenBy(decideProjectBudget({ ...input, amount: penceOf(-1) }))).toEqual([['amount', 'negative-budget']]);
  });
  it('a year has one plan', () => {
    expect(decideOpenPlan(pack2025, [y2024]).ok).toBe(true);
    expect(brokenBy(decideOpenPlan(pack2025, [y2024, y2025]))).toEqual([['packCode', 'year-has-a-plan']]);
  });
  it('a line serves several, each penny once', () => {
    const halves = [{ share: shareOf(5000) }, { share: shareOf(5000) }];
    expect(partsByJoins(penceOf(10_001), halves)).toEqual([5001, 5000]);
    expect(partsByJoins(penceOf(101), [{ share: shareOf(2500) }])).toEqual([25]);
    expect(partsByJoins(penceOf(101), [])).toEqual([]);
  });
});
