import type { MigrationInterface } from 'typeorm';
import type { Logger } from 'pino';
import type { Database, EntityClass } from './database/database';
import type { UseCase } from './graphql/mutations';
import type { Shape } from './graphql/shape';
import type { FileKind, FileOut } from './http/files';
import type { Settings } from './settings';

/**
 * A source of the search: one statement that selects everything of a kind that the place has, under row-level security:
 * `kind`, `id`, `code` (null where it has none), `title`, `words` (what else is said of it, '' for nothing), `detail` (what
 * it belongs to), `path` (address within the web application), `rating` and `weight`, in this order. The search matches
 * code, title and words; of what matches equally well, the lowest weight stands first.
 */
export interface SearchSource {
  readonly name: string;
  readonly sql: string;
}

/**
 * What a row of the trail is about, by the type that it names: one statement over `$id`, the row's subject, under row-level
 * security, that selects `name` ('PI-04 Home First') and `path` (address within the web application, null where it has
 * no page) of what is still there.
 */
export interface TrailRecord {
  readonly type: string;
  readonly sql: string;
  /** Other records point to it: an id in their values is told by its name. */
  readonly pointedTo?: true;
}

/**
 * What a person still answers for, which must be handed over before they are erased: one statement `select what …` over
 * `$person`, under row-level security, each as in 'lead of PI-04 Home First'.
 */
export interface DutySource {
  readonly sql: string;
}

/**
 * What waits for a person: one statement over `$person` and `$today`, under row-level security, that selects
 * `why` (OVERDUE, WAITING, DUE, LOOK or CHANGED), `kind`, `id`, `ask` (what is asked, in two or three words: 'Risk to review'),
 * `code`, `title`, `project_code`, `project_name`, `due_on`, `path` (address within the web application), `version`,
 * `actor_id` and `at`, in this order. What has changed is told since `$since`, an instant.
 */
export interface MyWorkSource {
  readonly name: string;
  readonly sql: string;
}

/**
 * A kind of thing that single persons are told of: one statement that selects `person_id`, `request_id`, `subject_type`,
 * `subject_id`, `actor_id`, `project_code`, `sentence` (what was done, without a name: 'handed Home First over to you')
 * and `path` (address within the web application), acting for nobody under row-level security. It goes over its news
 * since it last looked, `$news` (rows of table event), or once a day over what the dates bring, from `$last`, the
 * business date it last looked on, to `$today`. What one request does to one thing is told once.
 */
export interface NotificationKind {
  /** 'MENTIONED'; kept with what people were told and switched off. */
  readonly kind: string;
  /** As a person switches it: 'Somebody mentions me'. */
  readonly name: string;
  /** The kinds of news that it is made of, or each new day. */
  readonly over: readonly string[] | 'DAY';
  readonly sql: string;
  /** Told once of a subject, however often it comes up. */
  readonly once?: boolean;
}

/** What happened, as far as a follower looks at it. */
export interface FollowedNews {
  readonly kind: string;
  readonly subjectId: string;
  readonly projectCode: string | null;
}

/** A place with news, under row-level security and in one transaction. */
export interface FollowedPlace {
  readonly placeId: string;
  /** The business date, ISO 8601. */
  readonly today: string;
  /** Null where everything is to be derived anew: the first time, and on each new day. */
  readonly news: readonly FollowedNews[] | null;
  /** The business date that it looked on before; null the first time. */
  readonly last: string | null;
  /** Which positions of table event are new since it last looked. */
  readonly span: { readonly after: string; readonly upTo: string };
  rows<Row>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
}

/** Derives something from the data of a place, and is told whenever there is news. What it writes it tells in the outbox. */
export interface Follower {
  readonly name: string;
  /** Goes through a place no more often than this, however much happens in it. */
  readonly restMs: number;
  /** Looks at no news from before it was first there: its first span begins where the place then stood. */
  readonly fromNowOn?: true;
  follow(place: FollowedPlace): Promise<void>;
}

/** A part of the demonstration place; parts are loaded in the order of the capabilities. */
export interface DemonstrationPart {
  readonly name: string;
  /** Statements that put the part into an empty place, each with its values. Runs as the database's owner. */
  load(load: DemonstrationLoader): Promise<void>;
}

export interface DemonstrationLoader {
  readonly seed: number;
  readonly placeId: string;
  /** Adds rows to a table, column names as keys; `at` and `actor` go into the trail. */
  insert(table: string, rows: readonly Record<string, unknown>[], trail?: DemonstrationTrail): Promise<void>;
  query(sql: string, params?: readonly unknown[], trail?: DemonstrationTrail): Promise<void>;
}

/** What the audit trail says of a demonstration row: when, by whom, in which words. */
export interface DemonstrationTrail {
  readonly at?: string;
  readonly actorId?: string | null;
  readonly summary?: string;
}

/** Use cases by the name of their mutation. What each takes is in the schema, and checked by it. */
export type Verbs = Readonly<Record<string, UseCase<never>>>;

/**
 * The ports of the house. A capability gives what it has; apps/api puts them together, lower capabilities first.
 * A later one adds fields to an earlier one's types by `extend type` in its schema and a shape for that type.
 */
export interface Capability {
  readonly name: string;
  /** Part of the GraphQL schema. */
  readonly schema: string;
  readonly shapes: readonly Shape[];
  readonly entities: readonly EntityClass[];
  readonly migrations: readonly (new () => MigrationInterface)[];
  readonly searchSources: readonly SearchSource[];
  readonly trailRecords?: readonly TrailRecord[];
  readonly duties?: readonly DutySource[];
  readonly myWork?: readonly MyWorkSource[];
  readonly notificationKinds?: readonly NotificationKind[];
  readonly demonstration: readonly DemonstrationPart[];
  readonly jobs: readonly CapabilityJob[];
  readonly followers?: readonly Follower[];
  readonly filesIn?: readonly FileKind[];
  readonly filesOut?: readonly FileOut[];
  /** What can be done: mutations by their names in the schema, each with its use case. The house is for ports. */
  verbs(house: readonly Capability[]): Verbs;
}

/** Something that runs by the clock, on one replica at a time: a statement, or a program that runs on its own. */
export type CapabilityJob = {
  readonly name: string;
  /** Cron, in Europe/London. */
  readonly cron: string;
} & ({ readonly sql: string } | { readonly run: (at: JobContext) => Promise<void> });

/** What a job's program stands on. */
export interface JobContext {
  readonly database: Database;
  readonly settings: Settings;
  readonly logger: Logger;
  /** News that it wrote to the outbox is on its way at once. */
  wake(): void;
}
