import { demonstrationPartnership } from '@weft/identity/demonstration';
import { demonstrationPortfolio } from '@weft/portfolio/demonstration';
import { formatPounds, sumPence } from '@weft/kernel';
import { checkPlan } from '../plan/check-plan';
import { decideLine } from '../plan/line';
import { demonstrationPlans } from './plan';

const plansOf = (seed: number) => {
  const partnership = demonstrationPartnership(seed);
  return demonstrationPlans(seed, partnership, demonstrationPortfolio(seed, partnership));
};

describe('the demonstration plans', () => {
  const [now, before] = plansOf(2025);
  if (!now || !before) throw new Error('no plans');

  it('are the same for the same seed, and have ids of their own for another', () => {
    expect(plansOf(2025)).toEqual([now, before]);
    expect(plansOf(7)[0]?.id).not.toBe(now.id);
  });

  it('2025-26 has 45 lines, each sound under its pack, from several providers, joined to work', () => {
    const { lines } = now.plan;
    expect(lines).toHaveLength(45);
    expect(lines.filter((line) => !decideLine(now.pack, line).ok)).toEqual([]);
    expect(new Set(lines.map(({ provider }) => provider)).size).toBeGreaterThan(5);
    expect(lines.filter(({ joins }) => joins.length > 0).length).toBeGreaterThan(38);
  });

  it('2025-26 is Complete but for money that the council added in October, to the penny', () => {
    const { sections, findings } = checkPlan(now.pack, now.plan);
    expect(sections.filter(({ status }) => status === 'INCOMPLETE')).toEqual([
      { section: 'EXPENDITURE', status: 'INCOMPLETE', findings: 1 },
    ]);
    expect(findings[0]?.message).toMatch(/£80,000\.00 is not spent\.$/);
    const spend = sumPence(now.plan.lines.map(({ years }) => years['2025-26' as never]?.expenditure ?? (0 as never)));
    expect(formatPounds(spend)).toBe('£53,386,075.00');
  });

  it('2023-25 is Complete in both of its years, in the vocabulary of its time', () => {
    expect(checkPlan(before.pack, before.plan).findings).toEqual([]);
    expect(before.plan.lines.filter((line) => !decideLine(before.pack, line).ok)).toEqual([]);
  });
});
