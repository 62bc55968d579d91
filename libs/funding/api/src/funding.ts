import type { Capability } from '@weft/platform';
import { fundingMigrations } from './persistence/migrations';

export const funding: Capability = {
  name: 'funding',
  schema: '',
  shapes: [],
  entities: [],
  migrations: fundingMigrations,
  searchSources: [],
  demonstration: [],
  jobs: [],
  verbs: () => ({}),
};
