import {
  accept,
  checkPence,
  brokenFields,
  invalid,
  minus,
  NO_MONEY,
  splitPence,
  sumPence,
  tidyText,
  type Pence,
  type Result,
} from '@weft/kernel';
import { checkReason } from '@weft/portfolio/domain';

/** How the outturn of a line is forecast. */
export const FORECAST_METHODS = ['STRAIGHT_LINE', 'PROFILE', 'BY_HAND'] as const;
export type ForecastMethod = (typeof FORECAST_METHODS)[number];

export const forecastMethodWords: Readonly<Record<ForecastMethod, string>> = {
  STRAIGHT_LINE: 'Straight line',
  PROFILE: 'By profile',
  BY_HAND: 'By hand',
};

/** A line's money of a year, month by month from April. */
export interface LineMonths {
  readonly plan: readonly Pence[];
  readonly actual: readonly Pence[];
  /** How many months of the year have their actuals in: 0 to 12. */
  readonly entered: number;
  /** What somebody expects of single months to come, with a reason; null where nobody said. */
  readonly typed?: readonly (Pence | null)[];
}

/** What somebody expects the year to come to, and why. */
export interface ForecastByHand {
  readonly outturn: Pence;
  readonly reason: string;
}

export interface Forecast {
  readonly method: ForecastMethod;
  /** Actuals where they are in, what is expected in the months after; they add up to the outturn. */
  readonly months: readonly Pence[];
  readonly outturn: Pence;
}

/** Decides a forecast by hand: it needs a reason. Refuses `required` and amounts that are none. */
export function decideForecastByHand(input: {
  readonly outturn: number;
  readonly reason: string;
}): Result<ForecastByHand> {
  const outturn = checkPence(input.outturn, 'outturn', 'The outturn');
  const broken = [...brokenFields(outturn), ...checkReason(input.reason)];
  if (!outturn.ok || broken.length > 0) return invalid(...broken);
  return accept({ outturn: outturn.value, reason: tidyText(input.reason) ?? '' });
}

/**
 * Forecasts the outturn of a line. STRAIGHT_LINE goes on as the months so far did, on average; PROFILE goes on as the plan
 * does, over or under it as so far, so that a line that peaks in winter is expected to; BY_HAND spreads what is left of the
 * given outturn by the plan. Before any actual is in, all but BY_HAND expect the plan,
 * and PROFILE until a twentieth of it has come. What somebody typed of a month to come holds, and the method speaks of the
 * months that nobody typed. A whole year is what it was.
 */
export function forecastLine(line: LineMonths, method: ForecastMethod, byHand: ForecastByHand | null = null): Forecast {
  const { plan, actual, entered, typed = [] } = line;
  const past = actual.slice(0, entered);
  const held = typed.filter((amount, month): amount is Pence => month >= entered && amount !== null);
  const isOpen = (month: number) => (typed[month] ?? null) === null;
  const ahead = plan.filter((_, month) => month >= entered && isOpen(month));
  const rest = restOf({ line, ahead, spent: sumPence(past), held: sumPence(held) }, method, byHand);
  const parts = ahead.length === 0 ? [] : spread(rest, ahead, method);
  const months = [...past];
  for (let month = entered, open = 0; month < plan.length; month += 1) {
    if (isOpen(month)) open += 1;
    months.push(typed[month] ?? parts[open - 1] ?? NO_MONEY);
  }
  return { method, months, outturn: sumPence(months) };
}

/** Before a twentieth of the year's plan has come, what was spent of it is no rate to go on by. */
export const LEAST_PLANNED = 20;

/** A forecast under way: the plan of the months that the method speaks of, what is spent, what is typed of the others. */
interface Ahead {
  readonly line: LineMonths;
  readonly ahead: readonly Pence[];
  readonly spent: Pence;
  readonly held: Pence;
}

function restOf(
  { line: { plan, entered }, ahead, spent, held }: Ahead,
  method: ForecastMethod,
  byHand: ForecastByHand | null,
): Pence {
  const expected = sumPence(ahead);
  if (method === 'BY_HAND' && byHand) return minus(minus(byHand.outturn, spent), held);
  if (entered === 0) return expected;
  if (method === 'STRAIGHT_LINE') return times(spent, ahead.length, entered);
  const planned = sumPence(plan.slice(0, entered));
  const year = Math.abs(planned) + Math.abs(sumPence(plan.slice(entered)));
  return planned > 0 && planned * LEAST_PLANNED >= year ? times(spent, expected, planned) : expected;
}

/** amount × by ÷ of, to the nearest penny, exactly. */
function times(amount: Pence, by: number, of: number): Pence {
  const product = BigInt(Math.abs(amount)) * BigInt(Math.abs(by)) * 2n + BigInt(of);
  const size = Number(product / (BigInt(of) * 2n));
  return (amount < 0 !== by < 0 ? -size : size) as Pence;
}

/** A straight line is even; the others follow the plan, evenly where it has nothing. */
function spread(rest: Pence, ahead: readonly Pence[], method: ForecastMethod): Pence[] {
  return splitPence(
    rest,
    ahead.map((planned) => (method === 'STRAIGHT_LINE' ? 1 : Math.max(0, planned))),
  );
}
