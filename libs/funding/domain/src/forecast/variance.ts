import { minus, NO_MONEY, plus, splitPence, sumPence, WHOLE_SHARE, type Pence } from '@weft/kernel';
import type { PlanLine } from '../plan/plan';
import type { Forecast, LineMonths } from './forecast';

/** By what money is looked at. */
export const DIMENSIONS = ['LINE', 'SCHEME', 'SOURCE', 'AREA_OF_SPEND', 'PROVIDER', 'WORKSTREAM', 'PROJECT'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** A line with its money of a year. */
export interface LineMoney {
  readonly line: PlanLine;
  readonly months: LineMonths;
  readonly forecast: Forecast;
}

/** Money of a line, or of what lines add up to. */
export interface Sums {
  readonly budget: Pence;
  /** What was planned for the months that have their actuals in. */
  readonly planToDate: Pence;
  readonly actualToDate: Pence;
  readonly outturn: Pence;
}

export interface Variance extends Sums {
  /** actual − plan, to date: positive where more was spent than planned. */
  readonly toDate: Pence;
  /** outturn − budget: positive where the year is expected to overspend. */
  readonly atOutturn: Pence;
}

/** A row of a view. */
export interface VarianceRow extends Variance {
  /** The id of the line, scheme, source …; null for what belongs to none: not filled, or joined to nothing. */
  readonly key: string | null;
  /** Lines that are part of it, in the order of the plan. */
  readonly lineIds: readonly string[];
}

export function sumsOf({ months, forecast }: Pick<LineMoney, 'months' | 'forecast'>): Sums {
  const { plan, actual, entered } = months;
  return {
    budget: sumPence(plan),
    planToDate: sumPence(plan.slice(0, entered)),
    actualToDate: sumPence(actual.slice(0, entered)),
    outturn: forecast.outturn,
  };
}

export function varianceOf(sums: Sums): Variance {
  return {
    ...sums,
    toDate: minus(sums.actualToDate, sums.planToDate),
    atOutturn: minus(sums.outturn, sums.budget),
  };
}

/**
 * Budget, actual, forecast and variance by a dimension. Each penny is in exactly one row: a line that serves several
 * projects is split by its shares, and what serves none is a row of its own; so every view adds up to the same total.
 */
export function varianceBy(dimension: Dimension, lines: readonly LineMoney[]): readonly VarianceRow[] {
  const rows = new Map<string | null, { sums: Sums; lineIds: string[] }>();
  for (const money of lines) {
    for (const [key, sums] of partsOf(dimension, money)) {
      const row = rows.get(key);
      if (!row) rows.set(key, { sums, lineIds: [money.line.id] });
      else {
        row.sums = added(row.sums, sums);
        if (row.lineIds.at(-1) !== money.line.id) row.lineIds.push(money.line.id);
      }
    }
  }
  return [...rows].map(([key, { sums, lineIds }]) => ({ key, lineIds, ...varianceOf(sums) }));
}

const NOTHING: Sums = { budget: NO_MONEY, planToDate: NO_MONEY, actualToDate: NO_MONEY, outturn: NO_MONEY };

/** What all lines come to. */
export function totalVariance(lines: readonly LineMoney[]): Variance {
  return varianceOf(lines.map(sumsOf).reduce(added, NOTHING));
}

function partsOf(dimension: Dimension, money: LineMoney): readonly (readonly [string | null, Sums])[] {
  const { line } = money;
  const sums = sumsOf(money);
  switch (dimension) {
    case 'LINE':
      return [[line.id, sums]];
    case 'SCHEME':
      return [[line.schemeId, sums]];
    case 'SOURCE':
      return [[line.source, sums]];
    case 'AREA_OF_SPEND':
      return [[line.areaOfSpend, sums]];
    case 'PROVIDER':
      return [[line.provider, sums]];
    case 'WORKSTREAM':
      return byJoins(line, sums, ({ workstreamId }) => workstreamId);
    case 'PROJECT':
      return byJoins(line, sums, ({ projectId }) => projectId);
  }
}

function byJoins(
  { joins }: PlanLine,
  sums: Sums,
  keyOf: (join: PlanLine['joins'][number]) => string | null,
): readonly (readonly [string | null, Sums])[] {
  if (joins.length === 0) return [[null, sums]];
  const shares = joins.map(({ share }) => share as number);
  const left = WHOLE_SHARE - shares.reduce((total, share) => total + share, 0);
  const keys = [...joins.map(keyOf), ...(left > 0 ? [null] : [])];
  const weights = left > 0 ? [...shares, left] : shares;
  const split = (amount: Pence) => splitPence(amount, weights);
  const [budget, planToDate, actualToDate, outturn] = [
    split(sums.budget),
    split(sums.planToDate),
    split(sums.actualToDate),
    split(sums.outturn),
  ];
  return keys.map((key, index) => [
    key,
    {
      budget: budget[index] ?? NO_MONEY,
      planToDate: planToDate[index] ?? NO_MONEY,
      actualToDate: actualToDate[index] ?? NO_MONEY,
      outturn: outturn[index] ?? NO_MONEY,
    },
  ]);
}

function added(a: Sums, b: Sums): Sums {
  return {
    budget: plus(a.budget, b.budget),
    planToDate: plus(a.planToDate, b.planToDate),
    actualToDate: plus(a.actualToDate, b.actualToDate),
    outturn: plus(a.outturn, b.outturn),
  };
}

/** A month of a phasing or burn-down chart. */
export interface PhasedMonth {
  readonly plan: Pence;
  /** Null in months whose actuals are not in. */
  readonly actual: Pence | null;
  readonly forecast: Pence;
  /** From April, this month included. */
  readonly planSoFar: Pence;
  readonly spentSoFar: Pence;
  /** Budget of the year less what is spent or forecast so far: burns down. */
  readonly left: Pence;
}

/** Phasing of several lines as one, month by month. Actuals are shown as far as they are in for all of them. */
export function phasing(lines: readonly LineMoney[]): readonly PhasedMonth[] {
  if (lines.length === 0) return [];
  const entered = Math.min(...lines.map(({ months }) => months.entered));
  const length = Math.max(...lines.map(({ months }) => months.plan.length));
  const budget = sumPence(lines.map(({ months }) => sumPence(months.plan)));
  const at = (of: (money: LineMoney) => readonly Pence[], month: number) =>
    sumPence(lines.map((money) => of(money)[month] ?? NO_MONEY));
  let planSoFar = NO_MONEY;
  let spentSoFar = NO_MONEY;
  return Array.from({ length }, (_, month) => {
    const plan = at(({ months }) => months.plan, month);
    const forecast = at((money) => money.forecast.months, month);
    planSoFar = plus(planSoFar, plan);
    spentSoFar = plus(spentSoFar, forecast);
    const actual = month < entered ? at(({ months }) => months.actual, month) : null;
    return { plan, actual, forecast, planSoFar, spentSoFar, left: minus(budget, spentSoFar) };
  });
}

/**
 * How far spend is off its profile, in hundredths of a percent of the plan to date, never rounded up to a threshold; null
 * where nothing was planned.
 */
export function offProfile({ planToDate, toDate }: Pick<Variance, 'planToDate' | 'toDate'>): number | null {
  if (planToDate <= 0) return toDate === 0 ? 0 : null;
  return Math.trunc((toDate * WHOLE_SHARE) / planToDate);
}
