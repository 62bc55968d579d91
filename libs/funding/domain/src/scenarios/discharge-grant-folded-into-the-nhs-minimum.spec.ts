import { pounds } from '@weft/kernel';
import { checkPlan } from '../plan/check-plan';
import { carryLine } from '../plan/next-round';
import { completePlan, jointHomeCare, pack2025, spends, withLine, y2025 } from '../testing/tower-hamlets';

// ICB discharge money was a source of its own until 2024-25; from 2025-26 it is part of the NHS minimum.
describe('the discharge grant folded into the NHS minimum between rounds', () => {
  const discharge = { ...jointHomeCare, id: 'd1', code: '31', source: 'ICB_DISCHARGE', areaOfSpend: 'SOCIAL_CARE' };
  const council = { ...discharge, id: 'd2', code: '32', source: 'LA_DISCHARGE' };

  it('takes its lines along under the NHS minimum, with their numbers', () => {
    const { line } = carryLine(discharge, pack2025, 'd1-25');
    expect([line.code, line.source]).toEqual(['31', 'NHS_MINIMUM']);
  });

  it('takes the council’s discharge money and iBCF under the Local Authority Better Care Grant', () => {
    expect(carryLine(council, pack2025, 'd2-25').line.source).toBe('LA_BETTER_CARE_GRANT');
    expect(carryLine({ ...council, source: 'IBCF' }, pack2025, 'd3-25').line.source).toBe('LA_BETTER_CARE_GRANT');
  });

  it('counts towards the social care floor of the new round, once the line is whole', () => {
    const { line, toChoose } = carryLine(discharge, pack2025, 'd1-25');
    expect(toChoose).toEqual(['schemeType']);
    const chosen = {
      ...line,
      schemeType: 'DISCHARGE_SUPPORT_AND_INFRASTRUCTURE',
      primaryObjective: 'TIMELY_DISCHARGE_FROM_HOSPITAL',
      years: spends({ [y2025]: 100_000 }),
    };
    const less = withLine(completePlan, 'reablement', { years: spends({ [y2025]: 500_000 }) });
    const check = checkPlan(pack2025, { ...less, lines: [...less.lines, chosen] });
    expect(check.findings).toEqual([]);
    expect(check.floors).toMatchObject([{ figure: pounds(600_000), counting: ['reablement', 'd1-25'] }]);
  });

  it('leaves the old line as it was', () => {
    carryLine(discharge, pack2025, 'd1-25');
    expect(discharge.source).toBe('ICB_DISCHARGE');
  });
});
