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
/** A place is not gone through more often than this, however much happens in it. */
const restMs = 5_000;
/** After each run it rests this many times as long, so that it never takes more than a twentieth of a processor's time. */
const restTimes = 19;
/** But no longer than this: a long run, as the first one is, must not silence the news that follow it. */
const longestRestMs = 2_000;
/** The net beneath: a new day, and what a replica that died left behind. */
const lookEveryMs = 60_000;
/** After more news than this everything is derived anew. */
const mostNews = 1_000;

/**
 * Keeps what capabilities derive from a place's data in step with its news. Each follower goes through a place in one
 * transaction, on one replica at a time, and notes how far it has come: after a crash it goes on from there.
 */
export class Followers {
  private readonly waiting = new Map<string, NodeJS.Timeout>();
  private readonly lastRun = new Map<string, number>();
  private running: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  private stopListening: (() => void) | undefined;
  private stopped = false;

  constructor(
    private readonly followers: readonly Follower[],
    private readonly database: Database,
    private readonly relay: Relay,
    private readonly settings: Settings,
    private readonly logger: Logger,
  ) {}

  start(): void {
    this.stopListening = this.relay.onEvent(({ placeId }) => this.soon(placeId));
    this.timer = setInterval(() => void this.look(), lookEveryMs);
    void this.look();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.stopListening?.();
    clearInterval(this.timer);
    this.waiting.forEach((timer) => clearTimeout(timer));
    await this.running;
  }

  private async look(): Promise<void> {
    try {
      for (const { name } of this.followers) {
        const behind = await this.database.rows<{ id: string }>('select places_behind($1::text, $2::date) as id', [
          name,
          todayOf(this.settings),
        ]);
        behind.forEach(({ id }) => this.soon(id));
      }
    } catch (error) {
      this.logger.warn({ err: error }, 'followers wait: the database cannot be read');
    }
  }

  private soon(placeId: string): void {
    if (this.stopped || this.waiting.has(placeId)) {
      return;
    }
    const rested = (this.lastRun.get(placeId) ?? 0) + restMs - Date.now();
    this.waiting.set(
      placeId,
      setTimeout(
        () => {
          this.waiting.delete(placeId);
          this.lastRun.set(placeId, Date.now());
          this.running = this.running.then(() => this.takeTurn(placeId));
        },
        Math.max(gatherMs, rested),
      ),
    );
  }

  private async takeTurn(placeId: string): Promise<void> {
    const began = performance.now();
    await this.followPlace(placeId);
    if (!this.stopped) {
      await delay(Math.min((performance.now() - began) * restTimes, longestRestMs));
    }
  }

  private async followPlace(placeId: string): Promise<void> {
    for (const follower of this.followers) {
      if (this.stopped) {
        return;
      }
      try {
        if (await this.database.use((client) => this.inTransaction(client, placeId, follower))) {
          this.relay.wake();
        }
      } catch (error) {
        this.logger.warn({ err: error, follower: follower.name }, 'a follower fell behind; it is tried again');
      }
    }
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
    return { position, seen: { news: null, last: null, span: null } };
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
