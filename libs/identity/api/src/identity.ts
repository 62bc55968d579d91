import type { Capability } from '@weft/platform';
import { identityDemonstration } from './demonstration/identity-demonstration';
import schema from './graphql/identity.graphql';
import { identityMigrations } from './persistence/migrations';
import { MembershipRow, OrganisationRow, RoleGrantRow, WorkingGroupRow } from './persistence/rows';
import { identityShapes, personRows } from './queries/identity-shapes';
import { identityVerbs } from './verbs';

export const identity: Capability = {
  name: 'identity',
  schema,
  shapes: identityShapes,
  entities: [OrganisationRow, MembershipRow, WorkingGroupRow, RoleGrantRow],
  migrations: identityMigrations,
  searchSources: [
    {
      name: 'people',
      // One by one by their ids: persons of all places stand in one table, which a join would read from end to end.
      sql: `select 'PERSON' as kind, m.person_id as id, null::text as code, p.name as title, coalesce(m.job_title, '') as words,
              concat_ws(', ', m.job_title, o.short_name) as detail, '/people?person=' || m.person_id as path, null::text as rating, 1 as weight
            from membership m cross join lateral (select p.name from person p where p.id = m.person_id limit 1) p
            left join organisation o on o.place_id = m.place_id and o.id = m.organisation_id
            where m.place_id = weft_place() and m.active`,
    },
    {
      name: 'organisations',
      sql: `select 'ORGANISATION' as kind, o.id, o.code, o.name as title, o.short_name as words,
              'Organisation' as detail, '/organisations?panel=' || o.code as path, null::text as rating, 1 as weight
            from organisation o where o.place_id = weft_place()`,
    },
  ],
  trailRecords: [
    {
      type: 'Person',
      pointedTo: true,
      sql: `select p.name, '/people?person=' || p.id as path from ${personRows('p')} where p.id = $id`,
    },
    {
      type: 'Account',
      sql: `select p.name, '/people?person=' || p.id as path from ${personRows('p')} where p.id = $id`,
    },
    {
      type: 'RoleGrant',
      sql: `select p.name, '/people?person=' || p.id as path from role_grant g join ${personRows('p')} on p.id = g.person_id
            where g.place_id = weft_place() and g.id = $id`,
    },
    {
      type: 'Organisation',
      pointedTo: true,
      sql: `select o.name, '/organisations?panel=' || o.code as path from organisation o where o.place_id = weft_place() and o.id = $id`,
    },
  ],
  duties: [
    {
      sql: `select case g.kind when 'BOARD' then 'chair' else 'lead' end || ' of ' || g.name as what
            from working_group g where g.place_id = weft_place() and g.lead_id = $person`,
    },
  ],
  demonstration: [identityDemonstration],
  jobs: [{ name: 'forget-sign-ins', cron: '17 3 * * *', sql: 'select forget_sign_ins()' }],
  verbs: identityVerbs,
};
