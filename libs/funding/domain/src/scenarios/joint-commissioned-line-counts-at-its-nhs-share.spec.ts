import { penceOf, plus, pounds, shareOf } from '@weft/kernel';
import type { PackRule } from '../packs/pack-rule';
import { checkPlan } from '../plan/check-plan';
import { countedFor } from '../plan/plan-sums';
import { completePlan, jointHomeCare, pack2023, y2023 } from '../testing/tower-hamlets';

// Until 2024-25 NHS-commissioned spend out of hospital has a floor; a joint line counts for what the NHS bears of it.
describe('a jointly commissioned line', () => {
  const isFloor = (rule: PackRule) => rule.kind === 'FLOOR' && rule.id === 'out-of-hospital-floor';
  const floor = pack2023.rules.find(isFloor);
  if (floor?.kind !== 'FLOOR') throw new Error('no floor');

  it('counts towards the out-of-hospital floor at its NHS share', () => {
    expect(countedFor(floor, jointHomeCare, y2023)).toBe(pounds(60_000));
  });

  it('counts to the penny, half a penny for the NHS', () => {
    const odd = {
      ...jointHomeCare,
      nhsShare: shareOf(5000),
      laShare: shareOf(5000),
      years: { [y2023]: { expenditure: penceOf(101), outputs: 1 } },
    };
    expect(countedFor(floor, odd, y2023)).toBe(51);
  });

  it('counts whole where the NHS commissions it, and not at all where the council does, or in hospital', () => {
    expect(countedFor(floor, { ...jointHomeCare, commissioner: 'NHS' }, y2023)).toBe(pounds(100_000));
    expect(countedFor(floor, { ...jointHomeCare, commissioner: 'LA' }, y2023)).toBeNull();
    expect(countedFor(floor, { ...jointHomeCare, areaOfSpend: 'ACUTE' }, y2023)).toBeNull();
    expect(countedFor(floor, { ...jointHomeCare, source: 'IBCF' }, y2023)).toBeNull();
    expect(countedFor(floor, { ...jointHomeCare, nhsShare: null }, y2023)).toBe(0);
  });

  it('is named among the lines that count, and the finding says what is short', () => {
    const required = plus(pounds(60_000), penceOf(1));
    const plan = {
      ...completePlan,
      lines: [jointHomeCare],
      minimums: [{ of: 'out-of-hospital-floor', year: y2023, amount: required }],
    };
    const found = checkPlan(pack2023, plan).findings.find(({ rule, year }) => rule === floor.id && year === y2023);
    expect(found).toMatchObject({ figures: { figure: pounds(60_000), required, short: 1 }, counting: ['home-care'] });
  });
});
