import { column, many, one, pointsTo, shape, type FieldSource, type Join, type Shape } from '@weft/platform';
import { UNSETTLED_WITHIN_DAYS, WAITING_STATES } from '@weft/portfolio/domain';
import { code } from './register-code';

const waits = (t: string): string => `${t}.state in (${WAITING_STATES.map((state) => `'${state}'`).join(', ')})`;

/**
 * When it can be expected, how much room that leaves and whether anything puts it at risk, as `expectedOn`,
 * `dependencyFloat` and `isAtRisk` of the domain have it.
 */
const prospect: Join = (t, alias) =>
  `cross join lateral (select e.expected_on, ${t}.need_by - e.expected_on as float_days,
      ${waits(t)} and (coalesce(${t}.promised_on > ${t}.need_by, false) or coalesce(m.actual_on is null and m.forecast_on > ${t}.need_by, false)
        or ${t}.need_by < (select weft_today()) or coalesce(${t}.promised_on < (select weft_today()), false)
        or ${t}.state = 'PROPOSED' and ${t}.need_by - (select weft_today()) <= ${UNSETTLED_WITHIN_DAYS}) as at_risk
    from (select ${t}.place_id, ${t}.giver_milestone_id) d
    left join milestone m on m.place_id = d.place_id and m.id = d.giver_milestone_id
    cross join lateral (select case when ${waits(t)} and coalesce(${t}.promised_on, m.actual_on, m.forecast_on) is not null
      then greatest(${t}.promised_on, coalesce(m.actual_on, m.forecast_on), (select weft_today())) end as expected_on) e) ${alias}`;

const ofProspect = (name: string): FieldSource => ({ kind: 'scalar', sql: (t) => `${t}.${name}`, join: 'prospect' });

/** Those in which something waits first, by the date they are needed. */
const inOrder = (to: string): string => `${waits(to)} desc, ${to}.need_by, ${to}.number`;

const bySide = (side: string): FieldSource =>
  many('Dependency', (t, to) => ({
    from: `dependency ${to}`,
    where: `${to}.place_id = ${t}.place_id and ${to}.${side} = ${t}.id`,
    orderBy: inOrder(to),
  }));

export const dependencyShapes: readonly Shape[] = [
  shape('Project', { waitsFor: bySide('receiver_id'), gives: bySide('giver_id') }),
  shape(
    'Dependency',
    {
      id: column('id'),
      code: code('DEPENDENCY'),
      giver: one('Project', pointsTo('project', 'giver_id')),
      receiver: one('Project', pointsTo('project', 'receiver_id')),
      title: column('title'),
      needBy: column('need_by'),
      promisedOn: column('promised_on'),
      giverMilestone: one('Milestone', pointsTo('milestone', 'giver_milestone_id')),
      receiverMilestone: one('Milestone', pointsTo('milestone', 'receiver_milestone_id')),
      state: column('state'),
      giverAgreed: column('giver_agreed'),
      receiverAgreed: column('receiver_agreed'),
      expectedOn: ofProspect('expected_on'),
      floatDays: ofProspect('float_days'),
      atRisk: ofProspect('at_risk'),
      deliveredOn: column('delivered_on'),
      stateReason: column('state_reason'),
      version: column('version'),
    },
    { prospect },
  ),
];
