import type { SearchSource } from '@weft/platform';
import type { RegisterKind } from '@weft/portfolio/domain';
import { codeSql } from './register-code';
import { typeOf } from './type-of';

/** What stands under a project: which one it is, and where its page opens. */
const ofProject = `p.code || ', ' || p.name as detail, '/projects/' || p.code`;

/** The words of a comment without the people whom it mentions, who stand in it by id. */
const said = `btrim(regexp_replace(regexp_replace(c.body, '@\\{[^}]*\\}', '', 'g'), '\\s+', ' ', 'g'))`;

/** Entries of a register; they open in the side panel of the project that `of` names. `words` beside the title are SQL. */
function register(
  name: string,
  kind: RegisterKind,
  words: string,
  { title = 's.title', of = 'project_id' } = {},
): SearchSource {
  return {
    name,
    sql: `select '${kind}' as kind, s.id, ${codeSql(kind, 's')} as code, ${title} as title, ${words} as words,
            ${ofProject} || '?panel=' || ${typeOf(`'${kind}'`)} || ':' || s.id as path, null::text as rating, 1 as weight
          from ${kind.toLowerCase()} s join project p on p.place_id = s.place_id and p.id = s.${of}
          where s.place_id = weft_place()`,
  };
}

/** What the search finds of a portfolio. */
export const portfolioSearch: readonly SearchSource[] = [
  {
    name: 'projects',
    sql: `select 'PROJECT' as kind, p.id, p.code, p.name as title, p.summary as words, g.name as detail, '/projects/' || p.code as path, p.rating, 0 as weight
          from project p join working_group g on g.place_id = p.place_id and g.id = p.home_id
          where p.place_id = weft_place()`,
  },
  {
    name: 'workstreams',
    sql: `select 'WORKSTREAM' as kind, g.id, g.code, g.name as title, g.description as words,
            case g.kind when 'PROGRAMME' then 'Programme' else 'Workstream' end as detail, '/workstreams/' || g.code as path, null::text as rating, 0 as weight
          from working_group g
          where g.place_id = weft_place() and g.kind in ('WORKSTREAM', 'PROGRAMME')`,
  },
  {
    name: 'priorities',
    sql: `select 'PRIORITY' as kind, a.id, null::text as code, a.title, '' as words, g.name || ', ' || a.financial_year as detail,
            '/workstreams/' || g.code || '?show=about' as path, null::text as rating, 1 as weight
          from annual_priority a join working_group g on g.place_id = a.place_id and g.id = a.workstream_id
          where a.place_id = weft_place()`,
  },
  {
    name: 'milestones',
    sql: `select 'MILESTONE' as kind, m.id, null::text as code, m.title, '' as words,
            ${ofProject} || '?milestone=' || m.id as path, null::text as rating, 1 as weight
          from milestone m join project p on p.place_id = m.place_id and p.id = m.project_id
          where m.place_id = weft_place()`,
  },
  register('risks', 'RISK', `s.description || ' ' || s.controls`),
  register('issues', 'ISSUE', 's.description'),
  register('assumptions', 'ASSUMPTION', `s.if_wrong || ' ' || coalesce(s.note, '')`),
  register('decisions', 'DECISION', `s.reason || ' ' || s.decided_by`, { title: 's.decision' }),
  register('deliverables', 'DELIVERABLE', 's.acceptance'),
  register('dependencies', 'DEPENDENCY', `''`, { of: 'receiver_id' }),
  register('change-requests', 'CHANGE_REQUEST', `s.reason || ' ' || s.impact`),
  {
    name: 'links',
    sql: `select 'LINK' as kind, l.id, null::text as code, l.title, l.address as words,
            ${ofProject} || '?link=' || l.id as path, null::text as rating, 2 as weight
          from project_link l join project p on p.place_id = l.place_id and p.id = l.project_id
          where l.place_id = weft_place()`,
  },
  {
    name: 'comments',
    sql: `select 'COMMENT' as kind, c.id, null::text as code, ${said} as title, '' as words,
            (select w.name from person w where w.id = c.written_by) || ' on ' || ${ofProject} || case c.subject when 'PROJECT' then '?'
              else '?panel=' || ${typeOf('c.subject')} || ':' || c.subject_id || '&' end || 'comment=' || c.id as path, null::text as rating, 3 as weight
          from comment c join project p on p.place_id = c.place_id and p.id = c.project_id
          where c.place_id = weft_place() and c.removed_at is null`,
  },
];
