import { personRows } from '@weft/identity/api';
import type { TrackedMilestone, TrackedProject, TrackedRisk, TrackerPlace } from '@weft/portfolio/domain';
import { codeSql } from '../queries/register-code';

/** Rows of a statement of the place, under row-level security. */
type Rows = <Row>(sql: string) => Promise<Row[]>;

/** Everything of the place that a row of a tracker could mean, in six statements. */
export async function loadTrackerPlace(rows: Rows): Promise<TrackerPlace> {
  const [homes, people, organisations, projects, milestones, risks] = await Promise.all([
    rows<TrackerPlace['homes'][number]>(
      `select id, code, name from working_group where place_id = weft_place() and kind in ('WORKSTREAM', 'PROGRAMME') order by code`,
    ),
    rows<TrackerPlace['people'][number]>(
      `select p.id, p.name, not p.active as left from ${personRows('p')} where p.erased_at is null order by p.name`,
    ),
    rows<TrackerPlace['organisations'][number]>(
      `select id, code, name, short_name as "shortName" from organisation where place_id = weft_place() order by code`,
    ),
    rows<TrackedProject>(
      `select p.id, p.version, p.code, p.name, p.summary, p.home_id as home, p.lead_id as lead, p.sro_id as sro,
         p.organisation_id as organisation, p.stage, p.starts_on as "startsOn", p.ends_on as "endsOn", p.rating, r.reason as "ratingReason"
       from project p left join rating r on r.place_id = p.place_id and r.project_id = p.id and r.dimension = 'OVERALL'
       where p.place_id = weft_place() order by p.code`,
    ),
    rows<TrackedMilestone>(
      `select m.id, m.version, m.project_id as "projectId", m.title, m.critical, m.baseline_on as "baselineOn",
         m.forecast_on as "forecastOn", m.actual_on as "actualOn", m.owner_id as owner
       from milestone m join project p on p.place_id = m.place_id and p.id = m.project_id
       where m.place_id = weft_place() order by p.code, m.number`,
    ),
    rows<TrackedRisk>(
      `select r.id, r.version, r.project_id as "projectId", ${codeSql('RISK', 'r')} as code, r.title, r.description,
         r.inherent_likelihood as "inherentLikelihood", r.inherent_consequence as "inherentConsequence",
         r.current_likelihood as "currentLikelihood", r.current_consequence as "currentConsequence",
         r.target_likelihood as "targetLikelihood", r.target_consequence as "targetConsequence",
         r.controls, r.control_state as "controlState", r.owner_id as owner, r.state
       from risk r where r.place_id = weft_place() order by r.number`,
    ),
  ]);
  return { homes, people, organisations, projects, milestones, risks };
}
