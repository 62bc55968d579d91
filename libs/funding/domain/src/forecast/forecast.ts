import {
  accept,
  checkPence,
  brokenFields,
  invalid,
  minus,
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
 * and PROFILE until a twentieth of it has come. A whole year is what it was.
 */
export function forecastLine(line: LineMonths, method: ForecastMethod, byHand: ForecastByHand | null = null): Forecast {
  const { plan, actual, entered } = line;
  const past = actual.slice(0, entered);
  const ahead = plan.slice(entered);
  const spent = sumPence(past);
  const rest = restOf(line, method, spent, byHand);
  const months = ahead.length === 0 ? past : [...past, ...spread(rest, ahead, method)];
  return { method, months, outturn: sumPence(months) };
}

/** Before a twentieth of the year's plan has come, what was spent of it is no rate to go on by. */
const LEAST_PLANNED = 20;

function restOf(
  { plan, entered }: LineMonths,
  method: ForecastMethod,
  spent: Pence,
  byHand: ForecastByHand | null,
): Pence {
  const ahead = sumPence(plan.slice(entered));
  if (method === 'BY_HAND' && byHand) return minus(byHand.outturn, spent);
  if (entered === 0) return ahead;
  if (method === 'STRAIGHT_LINE') return times(spent, plan.length - entered, entered);
  const planned = sumPence(plan.slice(0, entered));
  const year = Math.abs(planned) + Math.abs(ahead);
  return planned > 0 && planned * LEAST_PLANNED >= year ? times(spent, ahead, planned) : ahead;
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
