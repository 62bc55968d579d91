import { column, expression, many, pointsTo, one, shape, type Shape } from '@weft/platform';
import { personBy } from '@weft/identity/api';
import { dimensionWords, type DecisionSubject } from '@weft/portfolio/domain';
import { code, codeSql } from './register-code';
import { portfolioTrail } from './trail-records';

const dimensionName = (t: string): string =>
  `(case ${t}.dimension ${Object.entries(dimensionWords)
    .map(([dimension, word]) => `when '${dimension}' then '${word}'`)
    .join(' ')} end)`;

/** The subject of a decision's link, as it is called now. */
const linkTitle = (t: string): string => {
  const own = (table: string, title: string, more = ''): string =>
    `(select ${title} from ${table} s ${more} where s.place_id = ${t}.place_id and s.id = ${t}.subject_id)`;
  const ofProject = 'join project p on p.place_id = s.place_id and p.id = s.project_id';
  return `(case ${t}.kind
    when 'PROJECT' then ${own('project', `s.code || ' ' || s.name`)}
    when 'MILESTONE' then ${own('milestone', 's.title')}
    when 'RISK' then ${own('risk', `${codeSql('RISK', 's')} || ' ' || s.title`)}
    when 'ISSUE' then ${own('issue', `${codeSql('ISSUE', 's')} || ' ' || s.title`)}
    when 'DEPENDENCY' then ${own('dependency', `${codeSql('DEPENDENCY', 's')} || ' ' || s.title`)}
    when 'CHANGE_REQUEST' then ${own('change_request', `${codeSql('CHANGE_REQUEST', 's')} || ' ' || s.title`)}
    when 'GATE' then ${own('gate', `'Gate ' || s.number || ' of ' || p.name`, ofProject)}
    when 'RATING' then ${own('rating', `${dimensionName('s')} || ' rating of ' || p.name`, ofProject)} end)`;
};

/** What a decision can have changed, by the type under which the schema and the trail know it. */
const TYPES: Readonly<Record<DecisionSubject, string>> = {
  PROJECT: 'Project',
  MILESTONE: 'Milestone',
  RISK: 'Risk',
  ISSUE: 'Issue',
  DEPENDENCY: 'Dependency',
  CHANGE_REQUEST: 'ChangeRequest',
  GATE: 'Gate',
  RATING: 'Rating',
};

/** Where the subject of a link opens. */
const linkPath = (t: string): string =>
  `(case ${t}.kind ${Object.entries(TYPES)
    .map(([kind, type]) => {
      const sql = portfolioTrail.find((record) => record.type === type)?.sql ?? '';
      return `when '${kind}' then (select r.path from (${sql.replaceAll('$id', `${t}.subject_id`)}) r)`;
    })
    .join(' ')} end)`;

/** The other side of the link: what a decision changed tells of it. */
const decidedIn = (kind: DecisionSubject): Shape =>
  shape(TYPES[kind], {
    decidedIn: many('Decision', (t, to) => ({
      from: `decision ${to}`,
      where: `${to}.place_id = ${t}.place_id and ${to}.id in (select l.decision_id from decision_link l
        where l.place_id = ${t}.place_id and l.subject_id = ${t}.id and l.kind = '${kind}')`,
      orderBy: `${to}.decided_on desc, ${to}.number desc`,
    })),
  });

export const decisionShapes: readonly Shape[] = [
  shape('Decision', {
    id: column('id'),
    project: one('Project', pointsTo('project', 'project_id')),
    code: code('DECISION'),
    decision: column('decision'),
    reason: column('reason'),
    decidedBy: column('decided_by'),
    decidedOn: column('decided_on'),
    supersedes: one('Decision', pointsTo('decision', 'supersedes_id')),
    supersededBy: one('Decision', (t, to) => ({
      from: `decision ${to}`,
      where: `${to}.place_id = ${t}.place_id and ${to}.supersedes_id = ${t}.id`,
    })),
    links: many('DecisionLink', (t, to) => ({
      from: `decision_link ${to}`,
      where: `${to}.place_id = ${t}.place_id and ${to}.decision_id = ${t}.id`,
      orderBy: `${to}.kind, ${to}.subject_id`,
    })),
    recordedBy: one('Person', personBy('recorded_by')),
    recordedAt: column('recorded_at'),
  }),
  shape('DecisionLink', {
    kind: column('kind'),
    id: column('subject_id'),
    title: expression(linkTitle),
    path: expression(linkPath),
  }),
  ...(['PROJECT', 'MILESTONE', 'RISK', 'ISSUE', 'DEPENDENCY', 'CHANGE_REQUEST'] as const).map(decidedIn),
];
