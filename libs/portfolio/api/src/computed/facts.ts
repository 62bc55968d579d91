import type { FollowedPlace } from '@weft/platform';
import type { PortfolioFacts } from '@weft/portfolio/domain';
import { codeSql } from '../queries/register-code';
import { settingsRow } from '../queries/risk-banding';

const london = (instant: string): string => `(${instant} at time zone 'Europe/London')::date`;

/** Rows of a table that belong to project `p`, each as a JSON object. */
const own = (from: string, fields: string, key = 'project_id'): string =>
  `(select coalesce(json_agg(json_build_object(${fields})), '[]') from ${from} where x.place_id = p.place_id and x.${key} = p.id)`;

const entry = (kind: Parameters<typeof codeSql>[0]): string =>
  `'id', x.id, 'code', ${codeSql(kind, 'x')}, 'title', x.title, 'state', x.state`;

const factsSql = `select json_build_object(
    'project', json_build_object('id', p.id, 'code', p.code, 'name', p.name, 'stage', p.stage, 'leadId', p.lead_id, 'sroId', p.sro_id,
      'leadProjects', (select count(*) from project l where l.place_id = p.place_id and l.lead_id = p.lead_id and l.stage <> 'CLOSED'),
      'lastUpdatedOn', coalesce((select ${london('a.at')} from audit a where a.place_id = p.place_id and a.root_id = p.id
        and a.actor_id is not null order by a.id desc limit 1), ${london('p.updated_at')})),
    'milestones', ${own(
      'milestone x',
      `'id', x.id, 'title', x.title, 'critical', x.critical, 'ownerId', x.owner_id, 'baselineOn', x.baseline_on, 'forecastOn', x.forecast_on,
      'actualOn', x.actual_on, 'movedLaterOn', (select coalesce(json_agg(${london('s.moved_at')}), '[]') from (
          select moved_at, from_on, to_on, lead(to_on) over (order by moved_at, id) as then_to from milestone_slip
          where place_id = x.place_id and milestone_id = x.id) s
        where s.to_on > s.from_on and s.then_to is distinct from s.from_on)`,
    )},
    'risks', ${own(
      'risk x',
      `${entry('RISK')}, 'currentLikelihood', x.current_likelihood, 'currentConsequence', x.current_consequence,
      'ownerId', x.owner_id, 'controlState', x.control_state`,
    )},
    'issues', ${own('issue x', `${entry('ISSUE')}, 'severity', x.severity, 'dueOn', x.due_on`)},
    'deliverables', ${own('deliverable x', `${entry('DELIVERABLE')}, 'dueOn', x.due_on`)},
    'changeRequests', ${own('change_request x', `${entry('CHANGE_REQUEST')}, 'submittedOn', x.submitted_on`)},
    'dependencies', ${own(
      `dependency x join project g on g.place_id = x.place_id and g.id = x.giver_id
        left join milestone m on m.place_id = x.place_id and m.id = x.giver_milestone_id`,
      `${entry('DEPENDENCY')}, 'needBy', x.need_by, 'promisedOn', x.promised_on,
      'giver', json_build_object('id', g.id, 'code', g.code, 'name', g.name, 'rating', g.rating),
      'giverMilestone', case when m.id is not null then json_build_object('title', m.title, 'forecastOn', m.forecast_on, 'actualOn', m.actual_on) end`,
      'receiver_id',
    )},
    'banding', (select json_build_object('lowTo', s.low_to, 'moderateTo', s.moderate_to, 'highTo', s.high_to) from ${settingsRow('s')})
  ) as facts
  from project p where p.place_id = weft_place() and p.id = any ($1::uuid[])`;

/** What the portfolio knows of projects, to compute their ratings from. */
export async function readFacts(
  place: FollowedPlace,
  projectIds: readonly string[],
): Promise<readonly PortfolioFacts[]> {
  const rows = await place.rows<{ facts: PortfolioFacts }>(factsSql, [projectIds]);
  return rows.map(({ facts }) => facts);
}
