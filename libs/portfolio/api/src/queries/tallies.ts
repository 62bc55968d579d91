import { shape, column, type Join, type Shape } from '@weft/platform';

const counted = ['GREEN', 'AMBER_GREEN', 'AMBER', 'AMBER_RED', 'RED', 'NOT_RATED'] as const;
const stages = ['IDEA', 'CASE', 'PLAN', 'DELIVER', 'EMBED', 'CLOSED'] as const;

const lastMonth = `((date_trunc('month', weft_today()) - interval '1 month')::timestamp at time zone 'Europe/London')`;
const thisMonth = `(date_trunc('month', weft_today())::timestamp at time zone 'Europe/London')`;

/**
 * Projects counted by rating, stage and movement: one pass over the projects of a home, or of the place. Ratings count
 * open projects, so that ratings and closed projects together make the number of projects.
 */
export const projectTally =
  (of: (t: string) => string): Join =>
  (t) =>
    `select count(*)::int as projects, ${counted
      .map((rating) => `count(*) filter (where p.rating = '${rating}' and p.stage <> 'CLOSED')::int as ${rating.toLowerCase()}`)
      .join(', ')}, ${stages.map((stage) => `count(*) filter (where p.stage = '${stage}')::int as stage_${stage.toLowerCase()}`).join(', ')},
      count(*) filter (where p.rating_trend = 'BETTER' and p.rating_declared_at >= ${lastMonth} and p.stage <> 'CLOSED')::int as improved,
      count(*) filter (where p.rating_trend = 'WORSE' and p.rating_declared_at >= ${lastMonth} and p.stage <> 'CLOSED')::int as worsened,
      count(*) filter (where p.stage <> 'CLOSED' and (p.rating_declared_at is null or p.rating_declared_at < ${thisMonth}))::int as not_rated_this_month
     from project p where ${of(t)}`;

/** Milestones of open projects that are late, or due within 30 days. */
export const milestoneTally =
  (of: (t: string) => string): Join =>
  (t) =>
    `select count(*) filter (where m.forecast_on < weft_today())::int as overdue,
       count(*) filter (where m.forecast_on < weft_today() and m.critical)::int as overdue_critical,
       count(*) filter (where m.forecast_on >= weft_today())::int as due
     from project p join milestone m on m.place_id = p.place_id and m.project_id = p.id
     where m.actual_on is null and m.forecast_on <= weft_today() + 30 and p.stage <> 'CLOSED' and ${of(t)}`;

export const tallyShapes: readonly Shape[] = [
  shape('RatingCounts', {
    green: column('green'),
    amberGreen: column('amber_green'),
    amber: column('amber'),
    amberRed: column('amber_red'),
    red: column('red'),
    notRated: column('not_rated'),
  }),
  shape('StageCounts', {
    idea: column('stage_idea'),
    case: column('stage_case'),
    plan: column('stage_plan'),
    deliver: column('stage_deliver'),
    embed: column('stage_embed'),
    closed: column('stage_closed'),
  }),
];
