import { expression, shape, type FieldSource, type Join, type Shape } from '@weft/platform';
import { STAGES } from '@weft/portfolio/domain';

const ratings = ['GREEN', 'AMBER_GREEN', 'AMBER', 'AMBER_RED', 'RED', 'NOT_RATED'] as const;

const lastMonth = `((date_trunc('month', (select weft_today())) - interval '1 month')::timestamp at time zone 'Europe/London')`;
const thisMonth = `(date_trunc('month', (select weft_today()))::timestamp at time zone 'Europe/London')`;

const projectCounts = `count(*)::int as projects, ${ratings
  .map(
    (rating) =>
      `count(*) filter (where p.rating = '${rating}' and p.stage <> 'CLOSED')::int as ${rating.toLowerCase()}`,
  )
  .join(
    ', ',
  )}, ${STAGES.map((stage) => `count(*) filter (where p.stage = '${stage}')::int as stage_${stage.toLowerCase()}`).join(', ')},
  count(*) filter (where p.rating_trend = 'BETTER' and p.rating_declared_at >= ${lastMonth} and p.stage <> 'CLOSED')::int as improved,
  count(*) filter (where p.rating_trend = 'WORSE' and p.rating_declared_at >= ${lastMonth} and p.stage <> 'CLOSED')::int as worsened,
  count(*) filter (where p.stage <> 'CLOSED' and (p.rating_declared_at is null or p.rating_declared_at < ${thisMonth}))::int as not_rated_this_month`;

const milestoneCounts = `count(*) filter (where m.forecast_on < (select weft_today()))::int as overdue,
  count(*) filter (where m.forecast_on < (select weft_today()) and m.critical)::int as overdue_critical,
  count(*) filter (where m.forecast_on >= (select weft_today()))::int as due`;

const projects = `project p where p.place_id = (select weft_place())`;
const openMilestones = `project p join milestone m on m.place_id = p.place_id and m.project_id = p.id
  where p.place_id = (select weft_place()) and m.place_id = (select weft_place()) and m.actual_on is null
    and m.forecast_on <= (select weft_today()) + 30 and p.stage <> 'CLOSED'`;

/**
 * Projects counted by rating, stage and movement, for each home in one pass over the place. Ratings count open projects,
 * so that ratings and closed projects together make the number of projects.
 */
export const projectsByHome: Join = (t, alias) =>
  `left join (select p.home_id, ${projectCounts} from ${projects} group by p.home_id) ${alias} on ${alias}.home_id = ${t}.id`;

/** The same for the whole place. */
export const projectsOfPlace: Join = (_, alias) => `cross join (select ${projectCounts} from ${projects}) ${alias}`;

/** Milestones of open projects that are late, or due within 30 days, for each home in one pass over the place. */
export const milestonesByHome: Join = (t, alias) =>
  `left join (select p.home_id, ${milestoneCounts} from ${openMilestones} group by p.home_id) ${alias} on ${alias}.home_id = ${t}.id`;

/** The same for the whole place. */
export const milestonesOfPlace: Join = (_, alias) =>
  `cross join (select ${milestoneCounts} from ${openMilestones}) ${alias}`;

const count = (name: string): FieldSource => expression((t) => `coalesce(${t}.${name}, 0)`);

export const tallyShapes: readonly Shape[] = [
  shape('RatingCounts', {
    green: count('green'),
    amberGreen: count('amber_green'),
    amber: count('amber'),
    amberRed: count('amber_red'),
    red: count('red'),
    notRated: count('not_rated'),
  }),
  shape('StageCounts', {
    idea: count('stage_idea'),
    case: count('stage_case'),
    plan: count('stage_plan'),
    deliver: count('stage_deliver'),
    embed: count('stage_embed'),
    closed: count('stage_closed'),
  }),
];
