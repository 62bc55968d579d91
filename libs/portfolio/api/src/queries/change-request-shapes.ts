import { personBy } from '@weft/identity/api';
import { column, expression, many, one, pointedBy, pointsTo, shape, type Shape } from '@weft/platform';
import { code } from './register-code';

/** The approved changes of a milestone's baseline. */
const approved = (t: string, to: string): { readonly from: string; readonly where: string } => ({
  from: `rebaseline ${to} join change_request approved on approved.place_id = ${to}.place_id and approved.id = ${to}.change_request_id and approved.state = 'APPROVED'`,
  where: `${to}.place_id = ${t}.place_id and ${to}.milestone_id = ${t}.id`,
});
const oldestFirst = 'approved.decided_at, approved.number';

export const changeRequestShapes: readonly Shape[] = [
  shape('Project', {
    changeRequests: many(
      'ChangeRequest',
      pointedBy('change_request', 'project_id', (to) => `${to}.state = 'SUBMITTED' desc, ${to}.number desc`),
    ),
  }),
  shape('Milestone', {
    firstBaselineOn: expression((t) => {
      const { from, where } = approved(t, 'b');
      return `(select b.from_on from ${from} where ${where} order by ${oldestFirst} limit 1)`;
    }),
    baselineChanges: many('Rebaseline', (t, to) => ({ ...approved(t, to), orderBy: oldestFirst })),
  }),
  shape('ChangeRequest', {
    id: column('id'),
    project: one('Project', pointsTo('project', 'project_id')),
    code: code('CHANGE_REQUEST'),
    title: column('title'),
    reason: column('reason'),
    impact: column('impact'),
    state: column('state'),
    askedBy: one('Person', personBy('asked_by')),
    submittedOn: column('submitted_on'),
    decidedBy: one('Person', personBy('decided_by')),
    decidedOn: expression((t) => `(${t}.decided_at at time zone 'Europe/London')::date`),
    decisionReason: column('decision_reason'),
    rebaselines: many('Rebaseline', (t, to) => ({
      from: `rebaseline ${to}`,
      where: `${to}.place_id = ${t}.place_id and ${to}.change_request_id = ${t}.id`,
      orderBy: `${to}.proposed_on, ${to}.milestone_id`,
    })),
    version: column('version'),
  }),
  shape('Rebaseline', {
    milestone: one('Milestone', pointsTo('milestone', 'milestone_id')),
    changeRequest: one('ChangeRequest', pointsTo('change_request', 'change_request_id')),
    fromOn: column('from_on'),
    proposedOn: column('proposed_on'),
    days: expression((t) => `(${t}.proposed_on - ${t}.from_on)`),
  }),
];
