import { LEAST_PLANNED } from '@weft/funding/domain';
import { WHOLE_SHARE } from '@weft/kernel';
import { expression, one, sameRow, shape, type FieldScope, type Join, type RowsOf, type Shape } from '@weft/platform';
import { fundingSettingsRow } from './ledger-shapes';
import { boundsOf, closedThroughSql, yearOf } from './month-kept';

// The rules of the domain (lineMonths, forecastLine, splitPence, varianceBy) once more, in SQL, for a sum over all lines of
// a place that the overview asks for at every visit. A test holds them equal to the domain's, to the penny.

interface Bounds {
  readonly from: string;
  readonly through: string;
}

/** First and last month of the year that is asked for; of today's where none is. */
function boundsSql(scope: FieldScope): Bounds {
  if (scope.args['financialYear'] != null) {
    const { from, through } = boundsOf(yearOf(scope));
    return { from: scope.bind(from, 'date'), through: scope.bind(through, 'date') };
  }
  const april = (more: number): string =>
    `(select (date_trunc('year', weft_today() - interval '3 months') + interval '${3 + more} months')::date)`;
  return { from: april(0), through: april(11) };
}

/** What is kept and typed of each line's months, and the month through which its actuals are in: that before April if none. */
const monthsSql = ({ from, through }: Bounds): string => `
  select m.*, greatest(
      (select least(greatest(${closedThroughSql}, ${from} - interval '1 month'), ${through})::date),
      max(m.month) filter (where m.actual <> 0) over (partition by m.line_id)) as entered_through
  from (
    select k.line_id, k.month, k.budget, k.actual, null::bigint as typed, 0::bigint as typed_plan
    from line_month k where k.place_id = (select weft_place()) and k.month between ${from} and ${through}
    union all
    select f.line_id, f.month, 0, 0, f.amount, coalesce(k.budget, 0)
    from month_forecast f
    left join line_month k on k.place_id = (select weft_place()) and k.line_id = f.line_id and k.month = f.month
    where f.place_id = (select weft_place()) and f.month between ${from} and ${through}) m`;

const ahead = 'm.month > m.entered_through';

/** Each line's year. `expected` is the plan of its months ahead that nobody typed, `ahead` how many they are. */
const lineSums = (bounds: Bounds): string => `
  select l.*, e.entered, 12 - e.entered - l.typed as ahead
  from (
    select m.line_id, m.entered_through, sum(m.budget)::bigint as budget, sum(m.actual)::bigint as actual_to_date,
      coalesce(sum(m.budget) filter (where not ${ahead}), 0)::bigint as plan_to_date,
      coalesce(sum(m.typed) filter (where ${ahead}), 0)::bigint as held,
      (coalesce(sum(m.budget) filter (where ${ahead}), 0) - coalesce(sum(m.typed_plan) filter (where ${ahead}), 0))::bigint as expected,
      count(m.typed) filter (where ${ahead}) as typed
    from (${monthsSql(bounds)}) m
    group by m.line_id, m.entered_through) l,
    lateral (select ((extract(year from l.entered_through) - extract(year from ${bounds.from})) * 12
      + extract(month from l.entered_through) - extract(month from ${bounds.from}) + 1)::int as entered) e`;

/** amount × by ÷ of, to the nearest penny, exactly. */
const times = (amount: string, by: string, of: string): string =>
  `(case when (${amount} < 0) <> (${by} < 0) then -1 else 1 end * div(abs(${amount}::numeric) * abs(${by}) * 2 + ${of}, ${of} * 2))`;

const method = `(select s.forecast_method from ${fundingSettingsRow('s')})`;

const lineYears = (bounds: Bounds): string => `
  select l.line_id, l.budget, l.plan_to_date, l.actual_to_date, (l.actual_to_date + l.held + case
      when l.ahead = 0 then 0
      when l.entered = 0 then l.expected
      when ${method} = 'STRAIGHT_LINE' then ${times('l.actual_to_date', 'l.ahead', 'l.entered')}
      when l.plan_to_date > 0 and l.plan_to_date * ${LEAST_PLANNED} >= l.plan_to_date + abs(l.budget - l.plan_to_date)
        then ${times('l.actual_to_date', 'l.expected', 'l.plan_to_date')}
      else l.expected end)::bigint as outturn
  from (${lineSums(bounds)}) l`;

const AMOUNTS = ['budget', 'plan_to_date', 'actual_to_date', 'outturn'] as const;

/** What a join has of an amount of its line: its share, and a penny of what is left over while there are any. */
function partSql(amount: string): string {
  const lost = (share: string): string => `(abs(j.${amount}) * ${share} % ${WHOLE_SHARE})::int`;
  const rank = `row_number() over (partition by j.line_id order by ${lost('j.share')} desc, j.id)`;
  const left = `(sum(${lost('j.share')}) over (partition by j.line_id) + ${lost('j.unjoined')}) / ${WHOLE_SHARE}`;
  const size = `abs(j.${amount}) * j.share / ${WHOLE_SHARE} + (${rank} + (${lost('j.unjoined')} > ${lost('j.share')})::int <= ${left})::int`;
  return `case when j.${amount} < 0 then -1 else 1 end * (${size}) as ${amount}`;
}

/** Every line's part of each workstream that it is joined to, in one pass over the place. */
const varianceOfWorkstreams: Join = (t, alias, scope) => `left join (
  select p.workstream_id, ${AMOUNTS.map((amount) => `sum(p.${amount})::bigint as ${amount}`).join(', ')}
  from (select j.workstream_id, ${AMOUNTS.map(partSql).join(', ')}
    from (select j.workstream_id, j.line_id, j.id, j.share, ${WHOLE_SHARE} - sum(j.share) over (partition by j.line_id) as unjoined, ${AMOUNTS.map((amount) => `y.${amount}`).join(', ')}
      from scheme_line_join j join (${lineYears(boundsSql(scope))}) y on y.line_id = j.line_id
      where j.place_id = (select weft_place())) j) p
  group by p.workstream_id) ${alias} on ${alias}.workstream_id = ${t}.id`;

/** All lines together, joined or not. */
const varianceOfPlace: RowsOf = (_, to, scope) => ({
  from: `(select ${AMOUNTS.map((amount) => `sum(y.${amount})::bigint as ${amount}`).join(', ')} from (${lineYears(boundsSql(scope))}) y) ${to}`,
});

const sum = (t: string, name: (typeof AMOUNTS)[number]): string => `coalesce(${t}.${name}, 0)`;
const toDate = (t: string): string => `(${sum(t, 'actual_to_date')} - ${sum(t, 'plan_to_date')})`;

export const workstreamVarianceShapes: readonly Shape[] = [
  shape('Workstream', { variance: sameRow('Variance', 'variance') }, { variance: varianceOfWorkstreams }),
  shape('Ledger', { variance: one('Variance', varianceOfPlace) }),
  shape('Variance', {
    budget: expression((t) => sum(t, 'budget')),
    planToDate: expression((t) => sum(t, 'plan_to_date')),
    actualToDate: expression((t) => sum(t, 'actual_to_date')),
    outturn: expression((t) => sum(t, 'outturn')),
    toDate: expression(toDate),
    atOutturn: expression((t) => `(${sum(t, 'outturn')} - ${sum(t, 'budget')})`),
    offProfile: expression(
      (t) =>
        `case when ${sum(t, 'plan_to_date')} > 0 then ${toDate(t)} * ${WHOLE_SHARE} / ${sum(t, 'plan_to_date')} when ${toDate(t)} = 0 then 0 end`,
    ),
  }),
];
