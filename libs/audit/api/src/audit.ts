import type { Capability } from '@weft/platform';
import schema from './graphql/audit.graphql';
import { auditShapes } from './queries/audit-shapes';
import { verifyTrail } from './use-cases/verify-trail';

/** Reading the trail; the platform's unit of work and the database write it. */
export const audit = (house: readonly Capability[]): Capability => ({
  name: 'audit',
  schema,
  shapes: auditShapes(house.flatMap(({ trailRecords = [] }) => trailRecords)),
  entities: [],
  migrations: [],
  searchSources: [],
  demonstration: [],
  jobs: [{ name: 'forget-events', cron: '47 3 * * *', sql: `select forget_events(interval '14 days')` }],
  verbs: () => ({ verifyTrail }),
});
