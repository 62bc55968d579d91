import { minus, NO_MONEY, sumPence, type FinancialYear, type Pence } from '@weft/kernel';
import type { Month } from '../ledger/months';
import type { NationalCondition, Metric, RulePack, SourceOfFunding } from '../packs/rule-pack';
import { sheetsOf, type ReturnLayout } from '../packs/return-layout';
import type { Plan, PlanLine, Scheme } from '../plan/plan';
import type { ConditionAnswer, FeedbackAnswer, IncomeAnswer, LineAnswer, MetricAnswer, ReturnAnswers } from './answers';
import type { ReturnPeriod } from './period';

/** What the ledger holds of a year, up to the last month of a return's period. */
export interface MoneyToDate {
  /** By line: what was spent. */
  readonly spent: ReadonlyMap<string, Pence>;
  /** By source: what came in. */
  readonly income: ReadonlyMap<string, Pence>;
  /** The month that was closed last. */
  readonly closedThrough: Month | null;
}

export interface ReturnLine {
  readonly line: PlanLine;
  readonly scheme: Scheme | null;
  /** Planned for the year. */
  readonly planned: Pence;
  readonly spent: Pence;
  /** The unit of its outputs; null where none are expected. */
  readonly unit: string | null;
  readonly plannedOutputs: number | null;
  readonly answer: LineAnswer;
}

export interface ReturnIncome {
  readonly source: SourceOfFunding;
  readonly plannedIncome: Pence;
  readonly income: Pence;
  readonly plannedExpenditure: Pence;
  readonly expenditure: Pence;
  readonly answer: IncomeAnswer;
}

/** A return as it stands: the figures are the ledger's and the plan's, the words are people's. */
export interface AssembledReturn {
  readonly packId: string;
  readonly year: FinancialYear;
  readonly period: ReturnPeriod;
  readonly closedThrough: Month | null;
  readonly layout: ReturnLayout;
  readonly conditions: readonly { readonly condition: NationalCondition; readonly answer: ConditionAnswer }[];
  readonly metrics: readonly { readonly metric: Metric; readonly answer: MetricAnswer }[];
  readonly lines: readonly ReturnLine[];
  readonly income: readonly ReturnIncome[];
  readonly feedback: readonly FeedbackAnswer[];
}

export interface ReturnParts {
  readonly pack: RulePack;
  readonly plan: Plan;
  readonly year: FinancialYear;
  readonly period: ReturnPeriod;
  readonly money: MoneyToDate;
  readonly answers: ReturnAnswers;
}

/** Puts a return together. What nobody has answered yet is there with nothing in it. */
export function assembleReturn({ pack, plan, year, period, money, answers }: ReturnParts): AssembledReturn {
  const yearEnd = period === 'YEAR_END';
  const lines = plan.lines.map((line) => returnLine(line, { pack, plan, year, money, answers }));
  return {
    packId: pack.id,
    year,
    period,
    closedThrough: money.closedThrough,
    layout: sheetsOf(pack.layout, yearEnd ? 'YEAR_END' : 'QUARTER'),
    conditions: pack.conditions.map((condition) => ({
      condition,
      answer: answers.conditions.find((one) => one.condition === condition.id) ?? {
        condition: condition.id,
        met: null,
        reason: null,
        expectedOn: null,
      },
    })),
    metrics: pack.metrics
      .filter(({ years }) => !years || years.includes(year))
      .map((metric) => ({ metric, answer: metricAnswer(metric, answers) })),
    lines,
    income: yearEnd ? pack.sources.map((source) => returnIncome(source, { plan, year, money, answers, lines })) : [],
    feedback: yearEnd ? feedbackOf(answers) : [],
  };
}

/** income or expenditure less what was planned; what a reason is asked for. */
export function differenceOf({ plannedIncome, income, plannedExpenditure, expenditure }: ReturnIncome) {
  return { income: minus(income, plannedIncome), expenditure: minus(expenditure, plannedExpenditure) };
}

function metricAnswer({ id }: Metric, { metrics }: ReturnAnswers): MetricAnswer {
  const none = { metric: id, ambition: null, actual: null, progress: null, challenges: null, achievements: null };
  return metrics.find(({ metric }) => metric === id) ?? none;
}

function returnLine(
  line: PlanLine,
  { pack, plan, year, money: { spent }, answers: { lines } }: Omit<ReturnParts, 'period'>,
): ReturnLine {
  const planned = line.years[year];
  return {
    line,
    scheme: plan.schemes.find(({ id }) => id === line.schemeId) ?? null,
    planned: planned?.expenditure ?? NO_MONEY,
    spent: spent.get(line.id) ?? NO_MONEY,
    unit: pack.schemeTypes.find(({ id }) => id === line.schemeType)?.unit ?? null,
    plannedOutputs: planned?.outputs ?? null,
    answer: lines.find(({ lineId }) => lineId === line.id) ?? {
      lineId: line.id,
      outputs: null,
      issues: null,
      comments: null,
    },
  };
}

function returnIncome(
  source: SourceOfFunding,
  {
    plan,
    year,
    money,
    answers,
    lines,
  }: Pick<ReturnParts, 'plan' | 'year' | 'money' | 'answers'> & { readonly lines: readonly ReturnLine[] },
): ReturnIncome {
  const own = lines.filter(({ line }) => line.source === source.id);
  return {
    source,
    plannedIncome: sumPence(
      plan.income.filter((row) => row.source === source.id).map(({ amounts }) => amounts[year] ?? NO_MONEY),
    ),
    income: money.income.get(source.id) ?? NO_MONEY,
    plannedExpenditure: sumPence(own.map(({ planned }) => planned)),
    expenditure: sumPence(own.map(({ spent }) => spent)),
    answer: answers.income.find((one) => one.source === source.id) ?? { source: source.id, reason: null },
  };
}

function feedbackOf({ feedback }: ReturnAnswers): readonly FeedbackAnswer[] {
  return (['SUCCESS', 'CHALLENGE'] as const).flatMap((kind) =>
    ([1, 2] as const).map(
      (number) =>
        feedback.find((one) => one.kind === kind && one.number === number) ?? {
          kind,
          number,
          title: null,
          detail: null,
        },
    ),
  );
}
