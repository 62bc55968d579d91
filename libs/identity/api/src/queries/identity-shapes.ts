import { column, expression, many, one, pointsTo, shape, type RowsOf, type Shape } from '@weft/platform';

/** A person of this place, by the column of `t` that names them. */
export const personBy =
  (key: string): RowsOf =>
  (t, to) => ({ from: personRows(to), where: `${to}.person_id = ${t}.${key}` });

/**
 * The rows that every reading of people goes over. The policy on `person` hides who was erased in this place, even where
 * another place still knows them: their membership stays, under a name that tells nobody.
 */
export const personRows = (to: string): string =>
  `(select m.person_id, m.person_id as id, coalesce(p.name, erased_name(m.person_id)) as name, coalesce(p.email, erased_address(m.person_id)) as email,
      m.place_id, m.organisation_id, m.job_title, m.active, m.erased_at, m.version
    from membership m left join person p on p.id = m.person_id where m.place_id = (select weft_place())) ${to}`;

export const identityShapes: readonly Shape[] = [
  shape(
    'Query',
    {
      viewer: one('Viewer', (_, to) => ({
        from: `(select weft_actor() as person_id, weft_place() as place_id) ${to}`,
      })),
      organisations: many('Organisation', (_, to) => ({
        from: `organisation ${to}`,
        where: `${to}.place_id = weft_place()`,
        orderBy: `${to}.position, ${to}.name`,
      })),
      groups: many('Group', (_, to, { args, bind }) => ({
        from: `working_group ${to}`,
        where: `${to}.place_id = weft_place()${args['kind'] ? ` and ${to}.kind = ${bind(args['kind'], 'text')}` : ''}`,
        orderBy: `${to}.kind, ${to}.position`,
      })),
      people: many('Person', (_, to, { args, bind }) => {
        const search = (args['search'] as string | null | undefined)?.trim();
        const where = [
          ...(args['active'] === true ? [`${to}.active`] : args['active'] === false ? [`not ${to}.active`] : []),
          ...(search ? [`${to}.name ilike ${bind(`%${search.replace(/[\\%_]/g, '\\$&')}%`, 'text')}`] : []),
        ].join(' and ');
        return { from: personRows(to), ...(where && { where }), orderBy: `${to}.name, ${to}.id` };
      }),
      person: one('Person', (_, to, { args, bind }) => ({
        from: personRows(to),
        where: `${to}.person_id = ${bind(args['id'], 'uuid')}`,
      })),
    },
    {},
    ['viewer'],
  ),
  shape('Viewer', {
    person: one('Person', personBy('person_id')),
    grants: many('RoleGrant', (t, to) => ({
      from: `role_grant ${to}`,
      where: `${to}.place_id = ${t}.place_id and ${to}.person_id = ${t}.person_id`,
      orderBy: `${to}.role`,
    })),
    places: many('ViewerPlace', (_, to) => ({ from: `my_places() ${to}` })),
    sessions: many('Session', (t, to) => ({
      from: `session ${to}`,
      where: `${to}.person_id = ${t}.person_id and ${to}.revoked_at is null and ${to}.expires_at > now()`,
      orderBy: `${to}.last_seen_at desc`,
    })),
    tokens: many('PersonalToken', (t, to) => ({
      from: `personal_token ${to}`,
      where: `${to}.person_id = ${t}.person_id and ${to}.place_id = ${t}.place_id`,
      orderBy: `${to}.created_at desc`,
    })),
  }),
  shape('ViewerPlace', {
    id: column('id'),
    code: column('code'),
    name: column('name'),
    current: expression((t) => `${t}.id = weft_place()`),
  }),
  shape('Session', {
    id: column('id'),
    createdAt: column('created_at'),
    lastSeenAt: column('last_seen_at'),
    device: column('device'),
    current: expression((t) => `${t}.id is not distinct from weft_session()`),
  }),
  shape('PersonalToken', {
    id: column('id'),
    name: column('name'),
    prefix: column('prefix'),
    createdAt: column('created_at'),
    expiresAt: column('expires_at'),
    lastUsedAt: column('last_used_at'),
    revokedAt: column('revoked_at'),
  }),
  shape('Organisation', {
    id: column('id'),
    code: column('code'),
    name: column('name'),
    shortName: column('short_name'),
    kind: column('kind'),
    startsOn: column('starts_on'),
    endsOn: column('ends_on'),
    version: column('version'),
  }),
  shape('Group', {
    id: column('id'),
    code: column('code'),
    name: column('name'),
    kind: column('kind'),
    lead: one('Person', personBy('lead_id')),
  }),
  shape('Person', {
    id: column('person_id'),
    name: column('name'),
    initials: expression(
      (t) =>
        `(select upper(string_agg(left(w, 1), '' order by n)) from (select w, n, count(*) over () as words
          from regexp_split_to_table(regexp_replace(${t}.name, '^(Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Cllr|Sir|Dame)\\.? ', '', 'i'), '\\s+') with ordinality as part(w, n)) parts
          where n = 1 or n = words)`,
    ),
    email: column('email'),
    jobTitle: column('job_title'),
    organisation: one('Organisation', pointsTo('organisation', 'organisation_id')),
    active: column('active'),
    erased: expression((t) => `(${t}.erased_at is not null)`),
    grants: many('RoleGrant', (t, to) => ({
      from: `role_grant ${to}`,
      where: `${to}.place_id = ${t}.place_id and ${to}.person_id = ${t}.person_id`,
      orderBy: `${to}.role`,
    })),
    version: column('version'),
  }),
  shape('RoleGrant', {
    id: column('id'),
    role: column('role'),
    group: one('Group', pointsTo('working_group', 'group_id')),
    organisation: one('Organisation', pointsTo('organisation', 'organisation_id')),
  }),
  shape('AccountChanged', {
    viewer: one('Viewer', (_, to) => ({ from: `(select weft_actor() as person_id, weft_place() as place_id) ${to}` })),
  }),
  shape('TokenCreated', {
    secret: expression(() => 'null'),
    token: one('PersonalToken', (t, to) => ({ from: `personal_token ${to}`, where: `${to}.id = ${t}.id` })),
  }),
];
