import type { TrailRecord } from '@weft/platform';
import type { RegisterKind } from '@weft/portfolio/domain';
import { codeSql } from './register-code';
import { typeOf } from './type-of';

const project = `p.code || ' ' || p.name as name, '/projects/' || p.code`;

/** A record that has no page of its own: the project that the column `of` names stands for it, where `show` opens it. */
const ofProject = (type: string, table: string, { of = 'project_id', show = `''`, key = 'id' } = {}): TrailRecord => ({
  type,
  sql: `select ${project} || ${show} as path from ${table} r join project p on p.place_id = r.place_id and p.id = r.${of}
        where r.place_id = weft_place() and r.${key} = $id limit 1`,
});

/** What is done to the links of a project themselves, by the project's own id. */
const ofProjectItself = (type: string): TrailRecord => ({
  type,
  sql: `select ${project} as path from project p where p.place_id = weft_place() and p.id = $id`,
});

/** An entry of a register opens in the panel of its project. */
const register = (type: string, kind: RegisterKind, title: string, of = 'project_id'): TrailRecord => ({
  type,
  sql: `select ${codeSql(kind, 'r')} || ' ' || ${title} as name, '/projects/' || p.code || '?panel=${type}:' || r.id as path
        from ${kind.toLowerCase()} r join project p on p.place_id = r.place_id and p.id = r.${of} where r.place_id = weft_place() and r.id = $id`,
});

/** What rows of the trail tell of in a portfolio. */
export const portfolioTrail: readonly TrailRecord[] = [
  { ...ofProjectItself('Project'), pointedTo: true },
  ...['Contribution', 'ProjectLocality', 'ProjectCohort'].map(ofProjectItself),
  {
    type: 'Milestone',
    pointedTo: true,
    sql: `select m.title || ', ' || p.code as name, '/projects/' || p.code || '?panel=Milestone:' || m.id as path
          from milestone m join project p on p.place_id = m.place_id and p.id = m.project_id where m.place_id = weft_place() and m.id = $id`,
  },
  {
    type: 'Rebaseline',
    sql: `select m.title || ', ' || p.code as name, '/projects/' || p.code || '?panel=Milestone:' || m.id as path
          from milestone m join project p on p.place_id = m.place_id and p.id = m.project_id where m.place_id = weft_place() and m.id = $id`,
  },
  ofProject('Rating', 'rating'),
  ofProject('Gate', 'gate'),
  ofProject('Partner', 'partner'),
  ofProject('ProjectLink', 'project_link', { show: `'?link=' || r.id` }),
  ofProject('Handover', 'handover'),
  ofProject('Comment', 'comment', {
    show: `case r.subject when 'PROJECT' then '?' else '?panel=' || ${typeOf('r.subject')} || ':' || r.subject_id || '&' end || 'comment=' || r.id`,
  }),
  register('Risk', 'RISK', 'r.title'),
  register('Issue', 'ISSUE', 'r.title'),
  register('Assumption', 'ASSUMPTION', 'r.title'),
  register('Decision', 'DECISION', 'r.decision'),
  { ...register('Decision', 'DECISION', 'r.decision'), type: 'DecisionLink' },
  register('Deliverable', 'DELIVERABLE', 'r.title'),
  register('Dependency', 'DEPENDENCY', 'r.title', 'receiver_id'),
  register('ChangeRequest', 'CHANGE_REQUEST', 'r.title'),
  {
    type: 'Workstream',
    pointedTo: true,
    sql: `select g.name, case when g.kind in ('WORKSTREAM', 'PROGRAMME') then '/workstreams/' || g.code end as path from working_group g where g.place_id = weft_place() and g.id = $id`,
  },
  {
    type: 'AnnualPriority',
    sql: `select a.title as name, '/workstreams/' || g.code || '?show=about' as path
          from annual_priority a join working_group g on g.place_id = a.place_id and g.id = a.workstream_id
          where a.place_id = weft_place() and a.id = $id`,
  },
  {
    type: 'Locality',
    sql: `select l.name, '/settings' as path from locality l where l.place_id = weft_place() and l.id = $id`,
  },
  {
    type: 'Cohort',
    sql: `select c.name, '/settings' as path from cohort c where c.place_id = weft_place() and c.id = $id`,
  },
  {
    type: 'PortfolioSettings',
    sql: `select 'Risk bands and rating thresholds' as name, '/settings' as path from portfolio_setting s where s.place_id = weft_place() and s.id = $id`,
  },
  {
    type: 'SavedView',
    sql: `select v.name, '/projects?view=' || v.id as path from saved_view v where v.place_id = weft_place() and v.id = $id`,
  },
  {
    type: 'TrackerImport',
    sql: `select i.file_name as name, '/projects/import' as path from tracker_import i where i.place_id = weft_place() and i.id = $id`,
  },
  {
    type: 'BulkChange',
    sql: `select b.summary as name, '/projects' as path from bulk_change b where b.place_id = weft_place() and b.id = $id`,
  },
];
