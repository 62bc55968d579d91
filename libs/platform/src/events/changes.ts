import { Injectable } from '@nestjs/common';
import type { RequestScope } from '../actor';
import { Database } from '../database/database';
import { News } from './news';
import { eventColumns, Relay, type PlacedEvent, type Unplaced } from './relay';

/** A change as the schema tells it. */
export interface Change extends Omit<PlacedEvent, 'placeId' | 'position'> {
  readonly cursor: string;
  readonly actorName: string | null;
}

type MissedEvent = PlacedEvent & Pick<Change, 'actorName'>;

const mostMissed = 500;

/** The stream behind the subscription `changes`: what was missed since a cursor, then everything as it happens. */
@Injectable()
export class Changes {
  private readonly names = new WeakMap<PlacedEvent, Promise<string | null>>();

  constructor(
    private readonly database: Database,
    private readonly relay: Relay,
  ) {}

  /** Ends at once when it is told to `return`, also while nothing happens. */
  follow(scope: RequestScope, after: string | null | undefined): AsyncIterableIterator<{ changes: Change }> {
    const news = new News(this.relay, scope.actor.placeId);
    const told = this.tell(scope, after, news);
    return {
      next: () => told.next(),
      // A generator ends only when it comes to its next value: what it waits for ends first.
      return: () => {
        news.stop();
        return told.return(undefined);
      },
      throw: (error: unknown) => {
        news.stop();
        return told.throw(error);
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  private async *tell(
    scope: RequestScope,
    after: string | null | undefined,
    news: News,
  ): AsyncGenerator<{ changes: Change }, void, undefined> {
    news.start();
    try {
      let last = -1;
      const missed = after ? await this.missed(scope, after) : [];
      if (missed === 'too-many') {
        yield { changes: await this.resync(scope) };
      } else {
        for (const { actorName, ...event } of missed) {
          last = event.position;
          yield { changes: changeOf(event, actorName) };
        }
      }
      for (;;) {
        const event = await news.next();
        if (event === 'stopped') {
          return;
        } else if (event === 'overrun') {
          yield { changes: await this.resync(scope) };
        } else if (event.position > last) {
          last = event.position;
          yield { changes: changeOf(event, await this.actorName(scope, event)) };
        }
      }
    } finally {
      news.stop();
    }
  }

  /** The events after a cursor, or `too-many` where they are, or where the cursor is older than what is kept. */
  private async missed(scope: RequestScope, after: string): Promise<MissedEvent[] | 'too-many'> {
    if (!/^\d{1,15}$/.test(after)) {
      return 'too-many';
    }
    // Events are forgotten oldest first: as long as one from before the cursor is kept, all those after it are.
    const [kept] = await this.database.rows<{ known: boolean }>(
      'select exists (select from event where place_id = weft_place() and position <= $1) as known',
      [after],
      scope,
    );
    const events = await this.database.rows<Unplaced & Pick<MissedEvent, 'actorName'>>(
      `select ${eventColumns}, (select name from person where person.id = event.actor_id) as "actorName"
       from event where place_id = weft_place() and position > $1 order by position limit ${mostMissed + 1}`,
      [after],
      scope,
    );
    if (!kept?.known || events.length > mostMissed) {
      return 'too-many';
    }
    return events.map((event) => ({ ...event, position: Number(event.position) }));
  }

  /** The name is asked for once, however many screens are told of the event. */
  private actorName(scope: RequestScope, event: PlacedEvent): Promise<string | null> {
    const known = this.names.get(event) ?? this.nameOf(scope, event.actorId);
    this.names.set(event, known);
    return known;
  }

  private async nameOf(scope: RequestScope, personId: string | null): Promise<string | null> {
    if (personId === null) {
      return null;
    }
    const [person] = await this.database.rows<{ name: string }>(
      'select name from person where id = $1::uuid',
      [personId],
      scope,
    );
    return person?.name ?? null;
  }

  private async resync(scope: RequestScope): Promise<Change> {
    const [last] = await this.database.rows<{ position: string | null; now: string }>(
      `select max(position) as position, to_char(now(), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as now from event where place_id = weft_place()`,
      [],
      scope,
    );
    return {
      cursor: last?.position ?? '0',
      kind: 'RESYNC',
      subjectType: 'Place',
      subjectId: scope.actor.placeId,
      projectCode: null,
      summary: 'much has changed meanwhile: fetch again what is shown',
      actorId: null,
      actorName: null,
      at: last?.now ?? '',
      requestId: scope.requestId,
    };
  }
}

function changeOf({ position, placeId: _, ...event }: PlacedEvent, actorName: string | null): Change {
  return { ...event, cursor: String(position), actorName };
}
