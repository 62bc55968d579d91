export type { Actor, ActorGrant, RequestScope } from './actor';
export type {
  Capability,
  CapabilityJob,
  DemonstrationLoader,
  DemonstrationPart,
  DemonstrationTrail,
  DutySource,
  FollowedPlace,
  Follower,
  JobContext,
  MyWorkSource,
  NotificationKind,
  SearchSource,
  TrailRecord,
  Verbs,
} from './capability';
export { Database, DatabaseAway, type EntityClass } from './database/database';
export { migrate, MigrationRefused } from './database/migrate';
export { sqlMigration } from './database/migration';
export { IdentifiedRow, PlaceRow, VersionedRow } from './database/place-row';
export { loadDemonstration } from './database/load-demonstration';
export { UnitOfWork, type News } from './database/unit-of-work';
export { nobody } from './events/followers';
export { Relay } from './events/relay';
export { Pace } from './events/pace';
export { tellWhereabouts } from './events/whereabouts';
export { Refused } from './failures';
export { changedSince, type Changed, type StaleRow } from './graphql/conflict';
export { answerWith, type Answer, type UseCase } from './graphql/mutations';
export { printWholeSchema } from './graphql/schema';
export * from './graphql/shape';
export type { BroughtFile, FileKind, FileOut, FileProgress, KeepFile } from './http/files';
export { Gatekeeper } from './http/gatekeeper';
export type { WeftRequest } from './http/request';
export { PlatformModule, SETTINGS } from './platform.module';
export { serve } from './serve';
export { nowOn, readSettings, SettingsError, todayOf, type Settings } from './settings';
