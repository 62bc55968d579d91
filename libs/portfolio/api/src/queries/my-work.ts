import type { MyWorkSource } from '@weft/platform';
import {
  DEFAULT_RATING_THRESHOLDS,
  GATES,
  gateFrom,
  mayPassGate,
  RATINGS,
  ratingWords,
  type GatePasser,
  type RegisterKind,
} from '@weft/portfolio/domain';
import { ratingsDiffer } from '../computed/computed-rating-shapes';
import { codeSql } from './register-code';
import { settingsRow } from './risk-banding';
import { standingSql } from './standing';

/** Due soon, as many days ahead as My work looks. */
const SOON = `($today + 14)`;
const ofPerson = (side: keyof typeof standingSql): string => standingSql[side]('$person', 'p');
const [lead, sro, homeLead, pmo] = [ofPerson('lead'), ofPerson('sro'), ofPerson('homeLead'), ofPerson('pmo')];
/** Whose project it is before anybody else's. */
const keeps = `(${lead} or ${sro} or (p.lead_id is null and ${homeLead}))`;
const byDate = (date: string): string => `case when ${date} < $today then 'OVERDUE' else 'DUE' end`;

/** The columns of a source, `t` the thing and `p` its project; texts are SQL. */
interface Told {
  readonly why: string;
  readonly kind: string;
  readonly ask: string;
  readonly code?: string;
  readonly title: string;
  readonly due?: string;
  readonly path: string;
  /** Given where the person may change it in place. */
  readonly version?: string;
  readonly from: string;
  readonly where: string;
}

const source = (
  name: string,
  { why, kind, ask, code, title, due, path, version, from, where }: Told,
): MyWorkSource => ({
  name,
  sql: `select ${why} as why, '${kind}' as kind, t.id, ${ask} as ask, ${code ?? 'p.code'} as code, ${title} as title,
      p.code as project_code, p.name as project_name, ${due ?? 'null::date'} as due_on, ${path} as path, ${version ?? 'null::integer'} as version,
      null::uuid as actor_id, null::timestamptz as at
    from ${from} where p.place_id = weft_place() and p.stage <> 'CLOSED' and ${where}`,
});

const register = (
  kind: RegisterKind,
  table: string,
  told: Pick<Told, 'ask' | 'where'> & Partial<Told>,
  of = 'project_id',
): MyWorkSource => {
  const type = table.replace(/(^|_)([a-z])/g, (_, _before, letter: string) => letter.toUpperCase());
  return source(`${table} ${told.ask}`, {
    why: `'WAITING'`,
    kind,
    code: codeSql(kind, 't'),
    title: 't.title',
    path: `'/projects/' || p.code || '?panel=${type}:' || t.id`,
    from: `${table} t join project p on p.place_id = t.place_id and p.id = t.${of}`,
    ...told,
  });
};

/** What a person owns in a register and is due. */
const owned = (kind: RegisterKind, table: string, ask: string, state: string, due: string): MyWorkSource =>
  register(kind, table, {
    ask: `'${ask}'`,
    why: byDate(`t.${due}`),
    due: `t.${due}`,
    where: `t.owner_id = $person and t.state = '${state}' and t.${due} <= ${SOON}`,
  });

const words = (rating: string): string =>
  `case ${rating} ${RATINGS.map((one) => `when '${one}' then '${ratingWords[one]}'`).join(' ')} end`;

/** The gate out of the project's stage is this person's to pass, as the rules of the gates have it. */
const passesGate = GATES.map((gate) => {
  const nobody: GatePasser = { pmo: false, homeLead: false, sro: false };
  const sides = { pmo, homeLead, sro };
  const may = (['pmo', 'homeLead', 'sro'] as const).filter((side) => mayPassGate(gate, { ...nobody, [side]: true }));
  return `(t.number = ${gate} and p.stage = '${gateFrom(gate)}' and (${may.map((side) => sides[side]).join(' or ')}))`;
}).join(' or ');

const lastUpdated = `($today - coalesce((select a.at at time zone 'Europe/London' from audit a
  where a.place_id = t.place_id and a.root_id = t.id and a.actor_id is not null order by a.id desc limit 1), t.updated_at at time zone 'Europe/London')::date)`;
const stale = `(select coalesce((s.thresholds -> 'staleDays' ->> 'amber')::int, ${DEFAULT_RATING_THRESHOLDS.staleDays.amber}) from ${settingsRow('s')})`;
const itself = `project t join project p on p.place_id = t.place_id and p.id = t.id`;

/** So many changes of one project are told, the latest; all are in its history. */
const MOST_CHANGES = 4;
/** And so many of all of them. */
const MOST_NEWS = 30;

/** What the portfolio knows of a person's day. */
export const portfolioWork: readonly MyWorkSource[] = [
  source('milestones', {
    why: byDate('t.forecast_on'),
    kind: 'MILESTONE',
    ask: `case when t.critical then 'Critical milestone' else 'Milestone' end`,
    title: 't.title',
    due: 't.forecast_on',
    path: `'/projects/' || p.code || '?milestone=' || t.id`,
    version: `case when ${lead} or ${sro} or ${homeLead} or ${pmo} then t.version end`,
    from: 'milestone t join project p on p.place_id = t.place_id and p.id = t.project_id',
    where: `t.place_id = weft_place() and t.actual_on is null and t.forecast_on <= ${SOON}
      and (t.owner_id = $person or ${lead} or (t.critical and t.forecast_on < $today and ${homeLead}))`,
  }),
  owned('RISK', 'risk', 'Risk to review', 'OPEN', 'review_on'),
  owned('ISSUE', 'issue', 'Issue to resolve', 'OPEN', 'due_on'),
  owned('ASSUMPTION', 'assumption', 'Assumption to test', 'UNTESTED', 'test_by'),
  owned('DELIVERABLE', 'deliverable', 'Deliverable', 'PLANNED', 'due_on'),
  register('DELIVERABLE', 'deliverable', {
    ask: `'Deliverable to accept'`,
    due: 't.delivered_on',
    where: `t.state = 'DELIVERED' and (${sro} or ${homeLead})`,
  }),
  ...(['giver', 'receiver'] as const).map((side) =>
    register(
      'DEPENDENCY',
      'dependency',
      {
        ask: `'Dependency to agree'`,
        due: 't.need_by',
        where: `t.state = 'PROPOSED' and not t.${side}_agreed and ${keeps}`,
      },
      `${side}_id`,
    ),
  ),
  register(
    'DEPENDENCY',
    'dependency',
    { ask: `'Date to promise'`, due: 't.need_by', where: `t.state = 'AGREED' and t.promised_on is null and ${keeps}` },
    'giver_id',
  ),
  register(
    'DEPENDENCY',
    'dependency',
    {
      ask: `'Dependency to deliver'`,
      why: byDate('t.promised_on'),
      due: 't.promised_on',
      where: `t.state = 'AGREED' and t.promised_on <= ${SOON} and ${keeps}`,
    },
    'giver_id',
  ),
  register('CHANGE_REQUEST', 'change_request', {
    ask: `'Change request to decide'`,
    where: `t.state = 'SUBMITTED' and t.asked_by <> $person and (${sro} or ${homeLead} or ${pmo})`,
  }),
  source('gates', {
    why: `'WAITING'`,
    kind: 'GATE',
    ask: `'Gate ' || t.number || ' to pass'`,
    title: 'p.name',
    due: 't.planned_on',
    path: `'/projects/' || p.code`,
    from: 'gate t join project p on p.place_id = t.place_id and p.id = t.project_id',
    where: `t.passed_on is null and t.planned_on <= ${SOON} and (${passesGate})`,
  }),
  source('ratings that differ', {
    why: `'LOOK'`,
    kind: 'RATING',
    ask: `'Declared ' || ${words('t.rating')} || ', computed ' || ${words('t.computed_rating')}`,
    title: 't.name',
    path: `'/projects/' || t.code`,
    from: itself,
    where: `${ratingsDiffer('t')} and (${lead} or ${sro} or ${homeLead})`,
  }),
  source('projects that nobody updates', {
    why: `'LOOK'`,
    kind: 'PROJECT',
    ask: `'Not updated for ' || ${lastUpdated} || ' days'`,
    title: 't.name',
    path: `'/projects/' || t.code`,
    from: itself,
    where: `(${lead} or ${homeLead}) and ${lastUpdated} >= ${stale}`,
  }),
  {
    name: 'changes by others',
    sql: `select 'CHANGED' as why, 'CHANGE' as kind, c.id, 'Changed' as ask, p.code, c.summary as title, p.code as project_code,
        p.name as project_name, null::date as due_on, '/projects/' || p.code || '?panel=all' as path, null::integer as version, c.actor_id, c.at
      from project p cross join lateral (
        select distinct on (a.request_id, a.summary) a.id, a.summary, a.actor_id, a.at from (
          select a.id, a.request_id, a.summary, a.actor_id, a.at from audit a
          where a.place_id = p.place_id and a.root_id = p.id and a.actor_id is not null and a.actor_id <> $person and a.at > $since
          order by a.id desc limit ${MOST_CHANGES}) a
        order by a.request_id, a.summary, a.id desc) c
      where p.place_id = weft_place() and (${lead} or ${sro}) order by c.at desc limit ${MOST_NEWS}`,
  },
];
