import { formatPounds, minus, type FinancialYear, type Pence } from '@weft/kernel';
import type { IncomeIsSpent, IncomeMinimum, PackRule } from '../packs/pack-rule';
import type { RulePack } from '../packs/rule-pack';
import { SECTIONS } from '../packs/section';
import { checkAgreement } from './check-agreement';
import { checkLine } from './check-line';
import type { Figures, Finding, FloorTotal, PlanCheck, SourceTotal } from './finding';
import { packIndex } from './pack-index';
import type { Plan } from './plan';
import { floorTotal, minimumOf, sourceTotals } from './plan-sums';

/**
 * Checks a plan by the rules of its pack: Complete or Incomplete as a whole and by section, with every finding, the line by
 * line ones in the order of the plan. Pure and quick, so that it runs at every keystroke, and again on the server.
 */
export function checkPlan(pack: RulePack, plan: Plan): PlanCheck {
  const totals = sourceTotals(pack, plan);
  const floors = pack.rules.flatMap((rule) =>
    rule.kind === 'FLOOR' ? pack.years.map((year) => floorTotal(rule, plan, year)) : [],
  );
  const findings = [
    ...plan.lines.flatMap((line) => checkLine(pack, line)),
    ...pack.rules.flatMap((rule) => checkSums(rule, pack, plan, totals, floors)),
  ].sort((a, b) => SECTIONS.indexOf(a.section) - SECTIONS.indexOf(b.section));
  const sections = SECTIONS.map((section) => {
    const count = findings.filter((finding) => finding.section === section).length;
    return { section, status: statusOf(count), findings: count };
  });
  const provisional = pack.status === 'PROVISIONAL';
  return { status: statusOf(findings.length), provisional, sections, findings, totals, floors };
}

function statusOf(findings: number): 'COMPLETE' | 'INCOMPLETE' {
  return findings === 0 ? 'COMPLETE' : 'INCOMPLETE';
}

function checkSums(
  rule: PackRule,
  pack: RulePack,
  plan: Plan,
  totals: readonly SourceTotal[],
  floors: readonly FloorTotal[],
): Finding[] {
  switch (rule.kind) {
    case 'INCOME_MINIMUM':
      return checkIncome(rule, pack, plan, totals);
    case 'INCOME_IS_SPENT':
      return checkSpent(rule, pack, plan, totals);
    case 'FLOOR':
      return floors.flatMap((floor) => (floor.rule === rule.id ? checkFloor(rule, floor) : []));
    case 'AGREEMENT':
      return checkAgreement(rule, pack, plan.section75);
    default:
      return [];
  }
}

function checkIncome(rule: IncomeMinimum, pack: RulePack, plan: Plan, totals: readonly SourceTotal[]): Finding[] {
  const required = pack.sources.filter(({ contribution }) => contribution === 'REQUIRED');
  const about = (source: string, year: FinancialYear) => ({ ...base(rule), field: `income.${source}`, year });
  const unknown = plan.income.filter(({ source }) => !packIndex(pack).sources.has(source));
  return [
    ...unknown.map(({ source }) => ({
      ...base(rule),
      field: `income.${source}`,
      message: `The round has no source of funding ${source}.`,
    })),
    ...required.flatMap(({ id, name }) =>
      pack.years.flatMap((year) => {
        const least = minimumOf(plan, id, year);
        const income = totals.find((total) => total.source === id && total.year === year)?.income ?? (0 as Pence);
        if (least === null) {
          const message = `The required minimum of ${name} for ${year} is not entered.`;
          return [{ ...about(id, year), field: `minimums.${id}`, message }];
        }
        if (income >= least) return [];
        const figures = figuresOf(income, least);
        const message = `Income of ${name} for ${year} is ${formatPounds(income)}; at least ${formatPounds(least)} is required, ${formatPounds(figures.short)} is short.`;
        return [{ ...about(id, year), figures, message }];
      }),
    ),
  ];
}

function checkSpent(rule: IncomeIsSpent, pack: RulePack, plan: Plan, totals: readonly SourceTotal[]): Finding[] {
  return totals.flatMap(({ source, year, income, expenditure, difference }) => {
    if (difference === 0) return [];
    const name = packIndex(pack).sources.get(source) ?? source;
    const counting = plan.lines.filter((line) => line.source === source && line.years[year]?.expenditure != null);
    const how =
      difference > 0
        ? `${formatPounds(difference)} is not spent`
        : `${formatPounds(minus(expenditure, income))} is spent that does not come in`;
    const message = `${name} for ${year}: income is ${formatPounds(income)} and expenditure ${formatPounds(expenditure)}; ${how}.`;
    const figures = figuresOf(expenditure, income);
    const found = { ...base(rule), field: `income.${source}`, year, message, figures };
    return [{ ...found, counting: counting.map(({ id }) => id) }];
  });
}

function checkFloor(rule: PackRule, { year, figure, required, counting }: FloorTotal): Finding[] {
  const found = { ...base(rule), field: `minimums.${rule.id}`, year, counting };
  if (required === null)
    return [{ ...found, message: `${rule.says} The required minimum for ${year} is not entered.` }];
  if (figure >= required) return [];
  const figures = figuresOf(figure, required);
  const lines = counting.length === 1 ? '1 line counts' : `${counting.length} lines count`;
  const message = `${rule.says} For ${year} it is ${formatPounds(figure)} of ${formatPounds(required)}: ${formatPounds(figures.short)} is short; ${lines}.`;
  return [{ ...found, figures, message }];
}

function base(rule: PackRule): Finding {
  const { id, section } = rule;
  return { rule: id, section, message: '', lineId: null, field: null, year: null, figures: null, counting: [] };
}

function figuresOf(figure: Pence, required: Pence): Figures & { readonly unit: 'PENCE' } {
  return { unit: 'PENCE', figure, required, short: minus(required, figure) };
}
