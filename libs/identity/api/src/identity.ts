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
      sql: `select 'PERSON' as kind, p.id, p.name as title, coalesce(m.job_title, '') as detail, '/people?person=' || p.id as path, null::text as rating,
              case when p.name ilike $start then 1 else 2 end as rank
            from membership m join person p on p.id = m.person_id
            where m.place_id = weft_place() and m.active and p.name ilike $words`,
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
