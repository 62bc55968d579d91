import type { Capability } from '@weft/platform';
import { strategyDemonstration } from './demonstration/strategy-demonstration';
import schema from './graphql/strategy.graphql';
import { strategyMigrations } from './persistence/migrations';
import { EditionRow, FrameworkRow, StatementRow, SupersessionRow } from './persistence/rows';
import { strategyShapes } from './queries/strategy-shapes';
import { strategyVerbs } from './verbs';

export const strategy: Capability = {
  name: 'strategy',
  schema,
  shapes: strategyShapes,
  entities: [FrameworkRow, EditionRow, StatementRow, SupersessionRow],
  migrations: strategyMigrations,
  searchSources: [
    {
      name: 'frameworks',
      sql: `select 'FRAMEWORK' as kind, f.id, f.code, f.name as title, f.owner || '. ' || f.description as words, 'Framework of ' || f.owner as detail,
              '/strategy/' || f.code as path, null::text as rating, 1 as weight
            from framework f where f.place_id = weft_place()`,
    },
    {
      name: 'statements',
      sql: `select 'STATEMENT' as kind, s.id, null::text as code, s.text as title, coalesce(s.section, '') as words, f.name || ', ' || e.title as detail,
              '/strategy/editions/' || e.id || '?statement=' || s.id as path, null::text as rating, 2 as weight
            from statement s join edition e on e.place_id = s.place_id and e.id = s.edition_id
            join framework f on f.place_id = e.place_id and f.id = e.framework_id
            where s.place_id = weft_place() and e.state <> 'SUPERSEDED' and not s.awaited`,
    },
  ],
  trailRecords: [
    {
      type: 'Framework',
      sql: `select f.name, '/strategy/' || f.code as path from framework f where f.place_id = weft_place() and f.id = $id`,
    },
    {
      type: 'Edition',
      pointedTo: true,
      sql: `select f.name || ', ' || e.title as name, '/strategy/editions/' || e.id as path from edition e
            join framework f on f.place_id = e.place_id and f.id = e.framework_id where e.place_id = weft_place() and e.id = $id`,
    },
    ...['Statement', 'Supersession'].map((type) => ({
      type,
      sql: `select s.text as name, '/strategy/editions/' || s.edition_id || '?statement=' || s.id as path from statement s
            where s.place_id = weft_place() and s.id = $id`,
    })),
  ],
  demonstration: [strategyDemonstration],
  jobs: [],
  verbs: () => strategyVerbs,
};
