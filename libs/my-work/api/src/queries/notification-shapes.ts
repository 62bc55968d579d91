import { personBy } from '@weft/identity/api';
import { column, expression, many, one, shape, type FieldScope, type Rows, type Shape } from '@weft/platform';
import { DAILY_MAIL } from '../notifications/kinds';

/** More than this nobody reads in a menu. */
const MOST_SHOWN = 30;

/** What a person can be told of, by name. */
export type NamedKind = Readonly<Record<'kind' | 'name', string>>;

/** The one row of the notifications: whose they are. */
export const notificationRows = (t: string): Rows => ({ from: `(select weft_actor() as person_id) ${t}` });

/** Those that a person wants to see in the application. */
const wanted = (t: string, to: string): string =>
  `${to}.place_id = weft_place() and ${to}.person_id = ${t}.person_id and not exists (select from notification_switch s
    where s.place_id = ${to}.place_id and s.person_id = ${to}.person_id and s.kind = ${to}.kind and not s.in_app)`;

/** Every kind with the switches of the signed-in person; what was never switched is wanted. */
export const switchRows =
  (kinds: readonly NamedKind[], only?: string) =>
  (t: string, { bind }: Pick<FieldScope, 'bind'>): Rows => ({
    from: `(select k.kind, k.name, k.place, coalesce(s.in_app, true) as in_app, coalesce(s.by_mail, true) as by_mail
      from jsonb_to_recordset(${bind(JSON.stringify([...kinds, DAILY_MAIL].map((kind, place) => ({ ...kind, place }))), 'jsonb')}) as k (kind text, name text, place integer)
      left join notification_switch s on s.place_id = weft_place() and s.person_id = weft_actor() and s.kind = k.kind) ${t}`,
    ...(only && { where: `${t}.kind = ${bind(only, 'text')}` }),
    orderBy: `${t}.place`,
  });

export const notificationShapes = (kinds: readonly NamedKind[]): readonly Shape[] => [
  shape(
    'Query',
    {
      notifications: one('Notifications', (_, to) => notificationRows(to)),
      notificationKinds: many('NotificationSwitch', (_, to, scope) => switchRows(kinds)(to, scope)),
    },
    {},
    ['notifications', 'notificationKinds'],
  ),
  shape('Notifications', {
    unread: expression(
      (t) => `(select count(*)::int from notification n where ${wanted(t, 'n')} and n.read_at is null)`,
    ),
    items: many('Notification', (t, to) => ({
      from: `notification ${to}`,
      where: wanted(t, to),
      orderBy: `${to}.at desc, ${to}.id desc`,
      limit: String(MOST_SHOWN),
    })),
  }),
  shape('Notification', {
    id: column('id'),
    kind: column('kind'),
    actor: one('Person', personBy('actor_id')),
    sentence: column('sentence'),
    projectCode: column('project_code'),
    path: column('path'),
    at: column('at'),
    readAt: column('read_at'),
  }),
  shape('NotificationSwitch', {
    kind: column('kind'),
    name: column('name'),
    inApp: column('in_app'),
    byMail: column('by_mail'),
  }),
];
