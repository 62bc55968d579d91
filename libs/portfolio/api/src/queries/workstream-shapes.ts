import { personBy } from '@weft/identity/api';
import {
  column,
  counted,
  many,
  one,
  pointedBy,
  pointsTo,
  sameRow,
  shape,
  type RowsOf,
  type Shape,
} from '@weft/platform';
import { milestonesByHome, milestonesOfPlace, projectsByHome, projectsOfPlace } from './tallies';

const groups =
  (kind: string): RowsOf =>
  (_, to) => ({
    from: `working_group ${to}`,
    where: `${to}.place_id = weft_place() and ${to}.kind = '${kind}'`,
    orderBy: `${to}.position`,
  });

const ofHome = (t: string): string => `p.place_id = ${t}.place_id and p.home_id = ${t}.id`;

/** Month starts of the last six months, this one included. */
export const sixMonths = `generate_series(date_trunc('month', (select weft_today())) - interval '5 months', date_trunc('month', (select weft_today())), interval '1 month')`;
/** The end of a month in Europe/London, as an instant; this month has no end yet. */
export const endOf = (month: string): string =>
  `(case when ${month} >= date_trunc('month', (select weft_today())) then 'infinity' else (${month}::timestamp + interval '1 month') at time zone 'Europe/London' end)`;

export const workstreamShapes: readonly Shape[] = [
  shape('Query', {
    workstreams: many('Workstream', groups('WORKSTREAM')),
    programmes: many('Workstream', groups('PROGRAMME')),
    workstream: one('Workstream', (_, to, { args, bind }) => ({
      from: `working_group ${to}`,
      where: `${to}.place_id = weft_place() and ${to}.kind in ('WORKSTREAM', 'PROGRAMME') and ${to}.code = ${bind(args['code'], 'text')}`,
    })),
    portfolio: one('PortfolioSummary', (_, to) => ({ from: `(select weft_place() as place_id) ${to}` })),
  }),
  shape(
    'PortfolioSummary',
    {
      projectCount: counted('tally', 'projects'),
      ratings: sameRow('RatingCounts', 'tally'),
      overdueMilestones: counted('dates', 'overdue'),
      overdueCritical: counted('dates', 'overdue_critical'),
      dueMilestones: counted('dates', 'due'),
      notRatedThisMonth: counted('tally', 'not_rated_this_month'),
    },
    { tally: projectsOfPlace, dates: milestonesOfPlace },
  ),
  shape(
    'Workstream',
    {
      id: column('id'),
      code: column('code'),
      name: column('name'),
      kind: column('kind'),
      description: column('description'),
      lead: one('Person', personBy('lead_id')),
      projectCount: counted('tally', 'projects'),
      ratings: sameRow('RatingCounts', 'tally'),
      stages: sameRow('StageCounts', 'tally'),
      overdueMilestones: counted('dates', 'overdue'),
      overdueCritical: counted('dates', 'overdue_critical'),
      dueMilestones: counted('dates', 'due'),
      improved: counted('tally', 'improved'),
      worsened: counted('tally', 'worsened'),
      greenHistory: many('GreenShare', (t, to) => ({
        from: `(select month::date as month,
            avg(case when d.rating = 'GREEN' then 1.0 else 0 end) filter (where d.rating <> 'NOT_RATED')::float as share
          from ${sixMonths} month
          left join project p on ${ofHome(t)}
          left join lateral (select rating from declaration where place_id = p.place_id and project_id = p.id and dimension = 'OVERALL'
              and declared_at < ${endOf('month')} order by declared_at desc limit 1) d on true
          group by month) ${to}`,
        orderBy: `${to}.month`,
      })),
      contributes: many('Project', (t, to) => ({
        from: `contribution c join project ${to} on ${to}.place_id = c.place_id and ${to}.id = c.project_id`,
        where: `c.place_id = ${t}.place_id and c.workstream_id = ${t}.id`,
        orderBy: `${to}.code`,
      })),
      priorities: many('AnnualPriority', (t, to, { args, bind }) => ({
        from: `annual_priority ${to}`,
        where:
          `${to}.place_id = ${t}.place_id and ${to}.workstream_id = ${t}.id` +
          (args['financialYear'] ? ` and ${to}.financial_year = ${bind(args['financialYear'], 'text')}` : ''),
        orderBy: `${to}.financial_year desc, ${to}.number`,
      })),
      version: column('version'),
    },
    { tally: projectsByHome, dates: milestonesByHome },
  ),
  shape('GreenShare', { month: column('month'), share: column('share') }),
  shape('AnnualPriority', {
    id: column('id'),
    workstream: one('Workstream', pointsTo('working_group', 'workstream_id')),
    financialYear: column('financial_year'),
    number: column('number'),
    title: column('title'),
    projects: many(
      'Project',
      pointedBy('project', 'priority_id', (to) => `${to}.code`),
    ),
    version: column('version'),
  }),
];
