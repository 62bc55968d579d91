import type { SearchSource } from '@weft/platform';
import type { RegisterKind } from '@weft/portfolio/domain';
import { codeSql } from './register-code';

/** Entries of a register by words or by code; they open in the side panel of the project that `of` names. */
function register(name: string, kind: RegisterKind, table: string, words = 'title', of = 'project_id'): SearchSource {
  const code = codeSql(kind, 's');
  const type = kind.charAt(0) + kind.slice(1).toLowerCase();
  return {
    name,
    sql: `select '${kind}' as kind, s.id, ${code} || ' ' || s.${words} as title, p.code || ', ' || p.name as detail,
            '/projects/' || p.code || '?panel=${type}:' || s.id as path, null::text as rating,
            case when ${code} ilike $start then 1 when s.${words} ilike $start then 2 else 3 end as rank
          from ${table} s join project p on p.place_id = s.place_id and p.id = s.${of}
          where s.place_id = weft_place() and (s.${words} ilike $words or ${code} ilike $start)`,
  };
}

/** What the palette finds of a portfolio. */
export const portfolioSearch: readonly SearchSource[] = [
  {
    name: 'projects',
    sql: `select 'PROJECT' as kind, p.id, p.name as title, p.code || ', ' || g.name as detail, '/projects/' || p.code as path, p.rating,
            case when p.code ilike $start or p.name ilike $start then 0 else 2 end as rank
          from project p join working_group g on g.place_id = p.place_id and g.id = p.home_id
          where p.place_id = weft_place() and (p.name ilike $words or p.code ilike $words)`,
  },
  {
    name: 'workstreams',
    sql: `select 'WORKSTREAM' as kind, g.id, g.name as title, g.code as detail, '/workstreams/' || g.code as path, null::text as rating,
            case when g.name ilike $start or g.code ilike $start then 0 else 1 end as rank
          from working_group g
          where g.place_id = weft_place() and g.kind in ('WORKSTREAM', 'PROGRAMME') and (g.name ilike $words or g.code ilike $words)`,
  },
  {
    name: 'milestones',
    sql: `select 'MILESTONE' as kind, m.id, m.title, p.code || ', ' || p.name as detail, '/projects/' || p.code || '?milestone=' || m.id as path, null::text as rating,
            case when m.title ilike $start then 2 else 3 end as rank
          from milestone m join project p on p.place_id = m.place_id and p.id = m.project_id
          where m.place_id = weft_place() and m.title ilike $words`,
  },
  register('risks', 'RISK', 'risk'),
  register('issues', 'ISSUE', 'issue'),
  register('decisions', 'DECISION', 'decision', 'decision'),
  register('deliverables', 'DELIVERABLE', 'deliverable'),
  register('dependencies', 'DEPENDENCY', 'dependency', 'title', 'receiver_id'),
];
