import type { Capability } from '@weft/platform';
import schema from './graphql/my-work.graphql';
import { myWorkDemonstration } from './demonstration/my-work-demonstration';
import { myWorkMigrations } from './persistence/migrations';
import { myWorkShapes } from './queries/my-work-shapes';
import { seeMyWork } from './use-cases/see-my-work';

/** A person's own day, made of what the capabilities below tell of it. */
export function myWork(house: readonly Capability[]): Capability {
  return {
    name: 'my-work',
    schema,
    shapes: myWorkShapes(house.flatMap((capability) => capability.myWork ?? [])),
    entities: [],
    migrations: myWorkMigrations,
    searchSources: [],
    demonstration: [myWorkDemonstration],
    jobs: [
      { name: 'forget-notifications', cron: '57 3 * * *', sql: `select forget_notifications(interval '120 days')` },
    ],
    verbs: () => ({ seeMyWork }),
  };
}
