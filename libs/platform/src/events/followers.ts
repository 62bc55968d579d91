import { newId } from '@weft/kernel';
import type { Logger } from 'pino';
import { setTimeout as delay } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import type { RequestScope } from '../actor';
import type { FollowedPlace, Follower, FollowedNews } from '../capability';
import type { Database } from '../database/database';
import { scopeStatement } from '../database/scope-settings';
import { todayOf, type Settings } from '../settings';
import type { Relay } from './relay';

/** News that follows closer than this is taken together. */
const gatherMs = 250;
/** After each run a follower rests this many times as long, so that it takes no more than a fortieth of a processor. */
const restTimes = 39;
/** But no longer than this: a long run, as the first one is, must not silence the news that follow it. */
const longestRestMs = 2_000;
/** The net beneath: a new day, and what a replica that died left behind. */
const lookEveryMs = 60_000;
/** After more news than this everything is derived anew. */
const mostNews = 1_000;

/**
 * Keeps what capabilities derive from a place's data in step with its news. Each follower goes through a place in one
 * transaction, on one replica at a time, and notes how far it has come: after a crash it goes on from there. None waits
 * for another.
 */
export class Followers {
  private readonly waiting = new Map<string, NodeJS.Timeout>();
  private readonly lastRun = new Map<string, number>();
  private readonly turns = new Map<Follower, Promise<void>>();
  private timer: NodeJS.Timeout | undefined;
  private stopListening: (() => void) | undefined;
  private readonly ending = new AbortController();

  constructor(
    private readonly followers: readonly Follower[],
    private readonly database: Database,
    private readonly relay: Relay,
    private readonly settings: Settings,
    private readonly logger: Logger,
  ) {}

  /** Before the first request: what happens from then on is seen by every follower. */
  async start(): Promise<void> {
    for (const { name } of this.followers.filter(({ fromNowOn }) => fromNowOn)) {
      await this.database.rows('select follow_from_now($1::text, $2::date)', [name, todayOf(this.settings)]);
    }
    this.stopListening = this.relay.onEvent(({ placeId }) =>
      this.followers.forEach((follower) => this.soon(follower, placeId)),
    );
    this.timer = setInterval(() => void this.look(), lookEveryMs);
    void this.look();
  }

  async stop(): Promise<void> {
    this.ending.abort();
    this.stopListening?.();
    clearInterval(this.timer);
    this.waiting.forEach((timer) => clearTimeout(timer));
    await Promise.all(this.turns.values());
  }

  private async look(): Promise<void> {
    try {
      for (const follower of this.followers) {
        const behind = await this.database.rows<{ id: string }>('select places_behind($1::text, $2::date) as id', [
          follower.name,
          todayOf(this.settings),
        ]);
        behind.forEach(({ id }) => this.soon(follower, id));
      }
    } catch (error) {
      this.logger.warn({ err: error }, 'followers wait: the database cannot be read');
    }
  }

  private soon(follower: Follower, placeId: string): void {
    const key = `${follower.name} ${placeId}`;
    if (this.ending.signal.aborted || this.waiting.has(key)) {
      return;
    }
    const rested = (this.lastRun.get(key) ?? 0) + follower.restMs - Date.now();
    this.waiting.set(
      key,
      setTimeout(
        () => {
          this.waiting.delete(key);
          this.lastRun.set(key, Date.now());
          const before = this.turns.get(follower) ?? Promise.resolve();
          this.turns.set(
            follower,
            before.then(() => this.takeTurn(follower, placeId)),
          );
        },
        Math.max(gatherMs, rested),
      ),
    );
  }

  private async takeTurn(follower: Follower, placeId: string): Promise<void> {
    const { signal } = this.ending;
    if (signal.aborted) {
      return;
    }
    const began = performance.now();
    try {
      if (await this.database.use((client) => this.inTransaction(client, placeId, follower))) {
        this.relay.wake();
      }
    } catch (error) {
      this.logger.warn({ err: error, follower: follower.name }, 'a follower fell behind; it is tried again');
    }
    const restMs = Math.min((performance.now() - began) * restTimes, longestRestMs);
    await delay(restMs, undefined, { signal }).catch(() => undefined);
  }

  /** Answers whether the follower had anything to look at. */
  private async inTransaction(client: PoolClient, placeId: string, follower: Follower): Promise<boolean> {
    const scope = nobody(placeId, todayOf(this.settings));
    const ask = async <Row>(sql: string, params: readonly unknown[] = []): Promise<Row[]> =>
      ((await this.database.run(client, [{ sql, params }])).at(-1)?.rows ?? []) as Row[];
    await this.database.run(client, [{ sql: 'begin', params: [] }, scopeStatement(scope)]);
    try {
      const [mine] = await ask<{ mine: boolean }>('select pg_try_advisory_xact_lock(7230004, hashtext($1)) as mine', [
        `${follower.name} ${placeId}`,
      ]);
      const news = mine?.mine ? await unseen(ask, follower.name, scope.today) : undefined;
      if (news) {
        await follower.follow({ placeId, today: scope.today, ...news.seen, rows: ask });
        await ask(
          `insert into follower (place_id, name, position, as_of) values (weft_place(), $1, $2::bigint, $3::date)
           on conflict (place_id, name) do update set position = excluded.position, as_of = excluded.as_of`,
          [follower.name, news.position, scope.today],
        );
      }
      await ask('commit');
      return news !== undefined;
    } catch (error) {
      await ask('rollback').catch(() => undefined);
      throw error;
    }
  }
}

type Ask = FollowedPlace['rows'];

/** What is new since the follower last looked; nothing to see where there is none. */
async function unseen(
  ask: Ask,
  name: string,
  today: string,
): Promise<{ readonly position: string; readonly seen: Pick<FollowedPlace, 'news' | 'last' | 'span'> } | undefined> {
  const [at] = await ask<{ last: string; position: string | null; asOf: string | null }>(
    `select coalesce((select max(position) from event where place_id = weft_place()), 0) as last, f.position, f.as_of as "asOf"
     from (select $1::text as name) wanted left join follower f on f.place_id = weft_place() and f.name = wanted.name`,
    [name],
  );
  const position = at?.last ?? '0';
  if (at?.position == null) {
    return { position, seen: { news: null, last: null, span: { after: '0', upTo: position } } };
  }
  const span = { after: at.position, upTo: position };
  if (at.asOf !== today) {
    return { position, seen: { news: null, last: at.asOf, span } };
  }
  if (at.position === position) {
    return undefined;
  }
  const items = await ask<FollowedNews>(
    `select kind, subject_id as "subjectId", project_code as "projectCode" from event
     where place_id = weft_place() and position > $1::bigint and position <= $2::bigint limit ${mostNews + 1}`,
    [at.position, position],
  );
  return { position, seen: { news: items.length > mostNews ? null : items, last: at.asOf, span } };
}

/** What runs by itself is done by nobody: the trail and the news name no person. */
export function nobody(placeId: string, today: string): RequestScope {
  return {
    actor: {
      personId: '',
      personName: '',
      placeId,
      holderId: '',
      sessionId: null,
      grants: [],
      expiresAt: new Date(8.64e15),
    },
    requestId: newId(),
    today,
  };
}
