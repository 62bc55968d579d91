import { formatMonth, formatShortPounds, type IsoDate, type Pence } from '@weft/kernel';
import type { ChartData } from '@weft/ui/chart';

/** A month of a year, of all lines together; amounts in pence, the actual where it is in for every line. */
export interface PhasedMonth {
  readonly month: string;
  readonly plan: number;
  readonly actual: number | null;
  readonly forecast: number;
  readonly planSoFar: number;
  /** Budget of the year less what is spent or forecast so far. */
  readonly left: number;
}

/** Money of a part of the plan in a year, in pence; positive where more is spent than planned. */
export interface Money {
  readonly budget: number;
  readonly planToDate: number;
  readonly actualToDate: number;
  readonly outturn: number;
  readonly toDate: number;
  readonly atOutturn: number;
}

const monthsOf = (phasing: readonly PhasedMonth[]): readonly string[] =>
  phasing.map(({ month }) => formatMonth(month as IsoDate).slice(0, 3));

/** What was spent in each month, and what is expected in those to come, against the plan. */
export function phasingChart(phasing: readonly PhasedMonth[]): ChartData {
  return {
    categories: monthsOf(phasing),
    series: [
      { name: 'Plan', kind: 'line', tone: 'plan', values: phasing.map(({ plan }) => plan) },
      { name: 'Actual', kind: 'bar', tone: 'actual', values: phasing.map(({ actual }) => actual) },
      {
        name: 'Forecast',
        kind: 'bar',
        tone: 'forecast',
        values: phasing.map(({ actual, forecast }) => (actual === null ? forecast : null)),
      },
    ],
  };
}

/** What is left of the budget after each month. The line of the forecast begins where that of the actuals ends. */
export function burnDownChart(phasing: readonly PhasedMonth[], budget: number): ChartData {
  const entered = phasing.filter(({ actual }) => actual !== null).length;
  return {
    categories: monthsOf(phasing),
    series: [
      {
        name: 'Left as planned',
        kind: 'line',
        tone: 'plan',
        values: phasing.map(({ planSoFar }) => budget - planSoFar),
      },
      {
        name: 'Left',
        kind: 'line',
        tone: 'actual',
        values: phasing.map(({ left }, n) => (n < entered ? left : null)),
      },
      {
        name: 'Left as forecast',
        kind: 'line',
        tone: 'forecast',
        values: phasing.map(({ left }, n) => (n >= entered - 1 ? left : null)),
      },
    ],
  };
}

/**
 * 'Spent £26.10m to date, £310k more than planned. The year is expected to end £900k over its budget of £52.39m.' Where some
 * lines have later months in than the chart shows, that is said: else the bars would not add up to what was spent.
 */
export function phasingSentence(phasing: readonly PhasedMonth[], money: Money): string {
  const { actualToDate, toDate, atOutturn, budget } = money;
  const end =
    atOutturn === 0
      ? `on its budget of ${short(budget)}`
      : `${sized(atOutturn)} ${atOutturn > 0 ? 'over' : 'under'} its budget of ${short(budget)}`;
  const now = toDate === 0 ? 'as planned' : `${sized(toDate)} ${toDate > 0 ? 'more' : 'less'} than planned`;
  return `Spent ${short(actualToDate)} to date, ${now}.${further(phasing, actualToDate)} The year is expected to end ${end}.`;
}

function further(phasing: readonly PhasedMonth[], actualToDate: number): string {
  const inForAll = phasing.filter(({ actual }) => actual !== null);
  const more = actualToDate - inForAll.reduce((sum, { actual }) => sum + (actual ?? 0), 0);
  if (more === 0) return '';
  const last = inForAll.at(-1);
  const of = last ? `months after ${formatMonth(last.month as IsoDate)}, which are` : 'months that are';
  return ` ${short(more)} of it is of ${of} not in for every line.`;
}

/** '£25.10m of £52.39m is left after Sep 2025; £900k more than there is will be spent by March.' */
export function burnDownSentence(phasing: readonly PhasedMonth[], { budget, atOutturn }: Money): string {
  const last = phasing.filter(({ actual }) => actual !== null).at(-1);
  const now = last
    ? `${short(last.left)} of ${short(budget)} is left after ${formatMonth(last.month as IsoDate)}`
    : `All of ${short(budget)} is left: no month is in for every line`;
  if (atOutturn === 0) return `${now}; nothing is expected to be left in March.`;
  return atOutturn > 0
    ? `${now}; ${sized(atOutturn)} more than there is will be spent by March.`
    : `${now}; ${sized(atOutturn)} will be left in March.`;
}

const short = (amount: number): string => formatShortPounds(amount as Pence);
const sized = (amount: number): string => short(Math.abs(amount));
