import type { NotificationKind } from '@weft/platform';
import { ratingWords } from '@weft/portfolio/domain';
import { codeSql } from './register-code';
import { standingSql } from './standing';
import { typeOf } from './type-of';

/** What a notification takes from the event that it is made of. */
const ofEvent = 'e.request_id, e.subject_type, e.subject_id, e.actor_id, e.project_code';

/** Everybody who belongs to the place now, to be asked how they stand before project `p`. */
const anybody = 'membership m';
const belongs = 'm.place_id = weft_place() and m.active';
const stands = (side: keyof typeof standingSql): string => standingSql[side]('m.person_id', 'p');
const [lead, sro, homeLead, pmo] = [stands('lead'), stands('sro'), stands('homeLead'), stands('pmo')];

/** One side of a dependency is asked whether it agrees. */
const asksSide = (side: 'giver' | 'receiver'): string =>
  `select m.person_id, ${ofEvent}, 'asks whether ' || p.code || ' agrees to ' || ${codeSql('DEPENDENCY', 'd')} || ' “' || d.title || '”' as sentence,
     '/projects/' || p.code || '?panel=Dependency:' || d.id as path
   from $news e join dependency d on d.place_id = e.place_id and d.id = e.subject_id
   join project p on p.place_id = d.place_id and p.id = d.${side}_id cross join ${anybody}
   where d.state = 'PROPOSED' and not d.${side}_agreed and ${belongs}
     and (${lead} or ${sro} or (p.lead_id is null and ${homeLead}))`;

/** Projects `p` of the bulk changes `b` of one kind that stand, each with what it became in `r`. */
const ofBulk = (verb: string): string =>
  `from $news e join bulk_change b on b.place_id = e.place_id and b.id = e.subject_id and b.verb = '${verb}' and b.undone_at is null
   cross join lateral jsonb_array_elements(b.rows) r join project p on p.place_id = b.place_id and p.id = (r ->> 'projectId')::uuid`;
/** 'Home First' of one project, '12 projects' of more. */
const oneOrMore = `case count(*) when 1 then min(p.code || ' ' || p.name) else count(*) || ' projects' end`;
const toOneOrMine = `case count(*) when 1 then '/projects/' || min(p.code) else '/my-work' end as path`;

/** A rating as people say it. */
const inWords = (rating: string): string =>
  `case ${rating} ${Object.entries(ratingWords)
    .map(([value, words]) => `when '${value}' then '${words}'`)
    .join(' ')} end`;

/** What the portfolio tells single persons of. */
export const portfolioNotifications: readonly NotificationKind[] = [
  {
    kind: 'MENTIONED',
    name: 'Somebody mentions me',
    over: ['comment.written', 'comment.edited'],
    once: true,
    sql: `select m.person_id, ${ofEvent}, 'mentioned you in a comment on ' || p.code || ' ' || p.name as sentence,
        '/projects/' || p.code || case c.subject when 'PROJECT' then '?comment=' || c.id
          else '?panel=' || ${typeOf('c.subject')} || ':' || c.subject_id end as path
      from $news e join comment c on c.place_id = e.place_id and c.id = e.subject_id
      join comment_mention m on m.place_id = c.place_id and m.comment_id = c.id
      join project p on p.place_id = c.place_id and p.id = c.project_id`,
  },
  {
    kind: 'HANDED_OVER',
    name: 'A project is handed over to me',
    over: ['project.handed-over', 'project.created', 'projects.changed'],
    sql: `select p.lead_id as person_id, ${ofEvent}, 'handed ' || p.code || ' ' || p.name || ' over to you' as sentence, '/projects/' || p.code as path
      from $news e join project p on p.place_id = e.place_id and p.id = e.subject_id
      where p.lead_id is not null
      union all
      select p.lead_id, ${ofEvent}, 'handed ' || ${oneOrMore} || ' over to you', ${toOneOrMine}
      ${ofBulk('EDIT_PROJECTS')} and p.lead_id = (r -> 'becomes' ->> 'leadId')::uuid
      group by p.lead_id, ${ofEvent}`,
  },
  {
    kind: 'DEPENDENCY_ASKED',
    name: 'Another project asks mine for something',
    over: ['dependency.proposed', 'dependency.changed'],
    sql: `${asksSide('giver')} union all ${asksSide('receiver')}`,
  },
  {
    kind: 'CHANGE_REQUEST_ASKED',
    name: 'A change request waits for my decision',
    over: ['change-request.submitted'],
    sql: `select m.person_id, ${ofEvent}, 'asks you to decide ' || ${codeSql('CHANGE_REQUEST', 'c')} || ' “' || c.title || '” of ' || p.code as sentence,
        '/projects/' || p.code || '?panel=ChangeRequest:' || c.id as path
      from $news e join change_request c on c.place_id = e.place_id and c.id = e.subject_id
      join project p on p.place_id = c.place_id and p.id = c.project_id cross join ${anybody}
      where c.state = 'SUBMITTED' and c.asked_by <> m.person_id and ${belongs}
        and (${sro} or ${homeLead} or ${pmo})`,
  },
  {
    kind: 'RATING_DECLARED',
    name: 'Somebody else rates what I lead',
    over: ['project.rated', 'projects.changed'],
    sql: `select m.person_id, ${ofEvent}, e.summary as sentence, '/projects/' || p.code as path
      from $news e join project p on p.place_id = e.place_id and p.code = e.project_code cross join ${anybody}
      where e.subject_type <> 'BulkChange' and ${belongs} and (${lead} or ${sro})
      union all
      select m.person_id, ${ofEvent}, 'declared ' || ${oneOrMore} || ' ' || ${inWords(`b.rows -> 0 -> 'becomes' ->> 'rating'`)}, ${toOneOrMine}
      ${ofBulk('DECLARE_RATINGS')} cross join ${anybody}
      where ${belongs} and (${lead} or ${sro}) group by m.person_id, ${ofEvent}, b.rows -> 0`,
  },
];
