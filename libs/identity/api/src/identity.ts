import type { Capability } from '@weft/platform';
import { identityDemonstration } from './demonstration/identity-demonstration';
import schema from './graphql/identity.graphql';
import { identityMigrations } from './persistence/migrations';
import { MembershipRow, OrganisationRow, RoleGrantRow, WorkingGroupRow } from './persistence/rows';
import { identityShapes } from './queries/identity-shapes';
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
      sql: `select 'PERSON' as kind, p.id, null::text as code, p.name as title, coalesce(m.job_title, '') as words,
              concat_ws(', ', m.job_title, o.short_name) as detail, '/people?person=' || p.id as path, null::text as rating, 1 as weight
            from membership m join person p on p.id = m.person_id
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
