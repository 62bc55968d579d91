import { personBy } from '@weft/identity/api';
import { column, expression, firstOf, many, one, pointedBy, pointsTo, shape, type Shape } from '@weft/platform';
import { dimensionOrder, stageOrder } from './orders';
import { greatestSlip, lateMilestones } from './project-list';
import { endOf, sixMonths } from './workstream-shapes';

/** The rating of a dimension at the end of each of the last six months. */
const sixRatings = (projectId: string, placeId: string, dimension: string): string =>
  `(select json_agg(coalesce((select d.rating from declaration d where d.place_id = ${placeId} and d.project_id = ${projectId}
      and d.dimension = ${dimension} and d.declared_at < ${endOf('month')} order by d.declared_at desc limit 1), 'NOT_RATED') order by month)
    from ${sixMonths} month)`;

const stageOf = (t: string, step: number): string => `(${stageOrder})[${t}.number + ${step}]`;

export const projectShapes: readonly Shape[] = [
  shape('Project', {
    id: column('id'),
    code: column('code'),
    name: column('name'),
    summary: column('summary'),
    home: one('Workstream', pointsTo('working_group', 'home_id')),
    contributors: many('Workstream', (t, to) => ({
      from: `contribution c join working_group ${to} on ${to}.place_id = c.place_id and ${to}.id = c.workstream_id`,
      where: `c.place_id = ${t}.place_id and c.project_id = ${t}.id`,
      orderBy: `${to}.position`,
    })),
    priority: one('AnnualPriority', pointsTo('annual_priority', 'priority_id')),
    lead: one('Person', personBy('lead_id')),
    sro: one('Person', personBy('sro_id')),
    organisation: one('Organisation', pointsTo('organisation', 'organisation_id')),
    stage: column('stage'),
    startsOn: column('starts_on'),
    endsOn: column('ends_on'),
    rating: column('rating'),
    ratingTrend: column('rating_trend'),
    ratingDeclaredAt: column('rating_declared_at'),
    ratingVersion: expression(
      (t) =>
        `coalesce((select r.version from rating r where r.place_id = ${t}.place_id and r.project_id = ${t}.id and r.dimension = 'OVERALL'), 0)`,
    ),
    ratingScale: expression(
      (t) =>
        `(select r.scale from rating r where r.place_id = ${t}.place_id and r.project_id = ${t}.id and r.dimension = 'OVERALL')`,
    ),
    ratings: many(
      'ProjectRating',
      pointedBy('rating', 'project_id', (to) => `array_position(${dimensionOrder}, ${to}.dimension)`),
    ),
    ratingHistory: expression((t) => sixRatings(`${t}.id`, `${t}.place_id`, `'OVERALL'`)),
    gates: many(
      'Gate',
      pointedBy('gate', 'project_id', (to) => `${to}.number`),
    ),
    milestones: many(
      'Milestone',
      pointedBy('milestone', 'project_id', (to) => `coalesce(${to}.actual_on, ${to}.forecast_on), ${to}.number`),
    ),
    milestoneCount: expression(
      (t) => `(select count(*)::int from milestone m where m.place_id = ${t}.place_id and m.project_id = ${t}.id)`,
    ),
    nextMilestone: one('Milestone', (t, to) => ({
      from: `milestone ${to}`,
      where: `${to}.place_id = ${t}.place_id and ${to}.project_id = ${t}.id and ${to}.actual_on is null and ${to}.forecast_on is not null`,
      orderBy: `${to}.forecast_on, ${to}.number`,
      limit: '1',
    })),
    overdueMilestones: expression((t) => `(select count(*)::int from ${lateMilestones(t)})`),
    overdueCritical: expression((t) => `(select count(*)::int from ${lateMilestones(t, true)})`),
    slipDays: expression(greatestSlip),
    declarations: many('Declaration', (t, to, scope) => ({
      from: `declaration ${to}`,
      where:
        `${to}.place_id = ${t}.place_id and ${to}.project_id = ${t}.id` +
        (scope.args['dimension'] ? ` and ${to}.dimension = ${scope.bind(scope.args['dimension'], 'text')}` : ''),
      orderBy: `${to}.declared_at desc, ${to}.id`,
      limit: String(firstOf(scope, 12, 200)),
    })),
    createdAt: column('created_at'),
    updatedAt: column('updated_at'),
    version: column('version'),
  }),
  shape('ProjectRating', {
    id: column('id'),
    dimension: column('dimension'),
    rating: column('rating'),
    previous: column('previous'),
    trend: column('trend'),
    scale: column('scale'),
    reason: column('reason'),
    declaredBy: one('Person', personBy('declared_by')),
    declaredAt: column('declared_at'),
    history: expression((t) => sixRatings(`${t}.project_id`, `${t}.place_id`, `${t}.dimension`)),
    version: column('version'),
  }),
  shape('Declaration', {
    id: column('id'),
    project: one('Project', pointsTo('project', 'project_id')),
    dimension: column('dimension'),
    rating: column('rating'),
    previous: column('previous'),
    trend: column('trend'),
    scale: column('scale'),
    reason: column('reason'),
    declaredBy: one('Person', personBy('declared_by')),
    declaredAt: column('declared_at'),
  }),
  shape('Gate', {
    id: column('id'),
    number: column('number'),
    from: expression((t) => stageOf(t, 0)),
    to: expression((t) => stageOf(t, 1)),
    plannedOn: column('planned_on'),
    passedOn: column('passed_on'),
    passedBy: one('Person', personBy('passed_by')),
    note: column('note'),
    version: column('version'),
  }),
  shape('Milestone', {
    id: column('id'),
    project: one('Project', pointsTo('project', 'project_id')),
    number: column('number'),
    title: column('title'),
    critical: column('critical'),
    baselineOn: column('baseline_on'),
    forecastOn: column('forecast_on'),
    actualOn: column('actual_on'),
    owner: one('Person', personBy('owner_id')),
    slipDays: expression((t) => `(coalesce(${t}.actual_on, ${t}.forecast_on) - ${t}.baseline_on)`),
    overdue: expression(
      (t) => `(${t}.actual_on is null and coalesce(${t}.forecast_on < (select weft_today()), false))`,
    ),
    slips: many(
      'MilestoneSlip',
      pointedBy('milestone_slip', 'milestone_id', (to) => `${to}.moved_at, ${to}.id`),
    ),
    version: column('version'),
  }),
  shape('MilestoneSlip', {
    id: column('id'),
    fromOn: column('from_on'),
    toOn: column('to_on'),
    days: expression((t) => `(${t}.to_on - ${t}.from_on)`),
    reason: column('reason'),
    movedBy: one('Person', personBy('moved_by')),
    movedAt: column('moved_at'),
  }),
];
