import { personBy } from '@weft/identity/api';
import { column, expression, many, one, pointedBy, pointsTo, shape, type Shape } from '@weft/platform';
import { code } from './register-code';
import { bandSql } from './risk-banding';

const score = (level: string) => (t: string) => `(${t}.${level}_likelihood * ${t}.${level}_consequence)`;
const currentScore = score('current');

/** Open entries of a register that belong to a project row. */
const open = (register: string, t: string, to: string): string =>
  `${register} ${to} where ${to}.place_id = ${t}.place_id and ${to}.project_id = ${t}.id and ${to}.state = 'OPEN'`;

const highestScore = (to: string): string => `${currentScore(to)} desc, ${to}.number`;

export const registerShapes: readonly Shape[] = [
  shape('Project', {
    risks: many(
      'Risk',
      pointedBy('risk', 'project_id', (to) => `${to}.state = 'OPEN' desc, ${highestScore(to)}`),
    ),
    openRisks: expression((t) => `(select count(*)::int from ${open('risk', t, 'r')})`),
    topRisk: one('Risk', (t, to) => ({
      from: `risk ${to}`,
      where: `${to}.place_id = ${t}.place_id and ${to}.project_id = ${t}.id and ${to}.state = 'OPEN'`,
      orderBy: highestScore(to),
      limit: '1',
    })),
    issues: many(
      'Issue',
      pointedBy('issue', 'project_id', (to) => `${to}.state = 'OPEN' desc, ${to}.severity desc, ${to}.number`),
    ),
    openIssues: expression((t) => `(select count(*)::int from ${open('issue', t, 'i')})`),
    assumptions: many(
      'Assumption',
      pointedBy('assumption', 'project_id', (to) => `${to}.number`),
    ),
    decisions: many(
      'Decision',
      pointedBy('decision', 'project_id', (to) => `${to}.decided_on desc, ${to}.number desc`),
    ),
    deliverables: many(
      'Deliverable',
      pointedBy('deliverable', 'project_id', (to) => `${to}.due_on, ${to}.number`),
    ),
  }),
  shape('Risk', {
    id: column('id'),
    project: one('Project', pointsTo('project', 'project_id')),
    code: code('RISK'),
    title: column('title'),
    description: column('description'),
    inherentLikelihood: column('inherent_likelihood'),
    inherentConsequence: column('inherent_consequence'),
    inherentScore: expression(score('inherent')),
    currentLikelihood: column('current_likelihood'),
    currentConsequence: column('current_consequence'),
    currentScore: expression(currentScore),
    band: expression((t) => bandSql(currentScore(t))),
    targetLikelihood: column('target_likelihood'),
    targetConsequence: column('target_consequence'),
    targetScore: expression(score('target')),
    controls: column('controls'),
    controlState: column('control_state'),
    proximity: column('proximity'),
    response: column('response'),
    owner: one('Person', personBy('owner_id')),
    reviewOn: column('review_on'),
    state: column('state'),
    stateReason: column('state_reason'),
    raisedOn: column('raised_on'),
    version: column('version'),
  }),
  shape('Issue', {
    id: column('id'),
    project: one('Project', pointsTo('project', 'project_id')),
    code: code('ISSUE'),
    title: column('title'),
    description: column('description'),
    severity: column('severity'),
    owner: one('Person', personBy('owner_id')),
    dueOn: column('due_on'),
    overdue: expression((t) => `(${t}.state = 'OPEN' and coalesce(${t}.due_on < (select weft_today()), false))`),
    risk: one('Risk', pointsTo('risk', 'risk_id')),
    state: column('state'),
    stateReason: column('state_reason'),
    raisedOn: column('raised_on'),
    version: column('version'),
  }),
  shape('Assumption', {
    id: column('id'),
    project: one('Project', pointsTo('project', 'project_id')),
    code: code('ASSUMPTION'),
    title: column('title'),
    ifWrong: column('if_wrong'),
    owner: one('Person', personBy('owner_id')),
    testBy: column('test_by'),
    state: column('state'),
    note: column('note'),
    version: column('version'),
  }),
  shape('Deliverable', {
    id: column('id'),
    project: one('Project', pointsTo('project', 'project_id')),
    code: code('DELIVERABLE'),
    title: column('title'),
    acceptance: column('acceptance'),
    owner: one('Person', personBy('owner_id')),
    dueOn: column('due_on'),
    overdue: expression((t) => `(${t}.state = 'PLANNED' and coalesce(${t}.due_on < (select weft_today()), false))`),
    milestone: one('Milestone', pointsTo('milestone', 'milestone_id')),
    state: column('state'),
    deliveredOn: column('delivered_on'),
    stateReason: column('state_reason'),
    version: column('version'),
  }),
];
