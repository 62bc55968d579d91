import { Injectable } from '@nestjs/common';
import type { RequestScope } from '../actor';
import { Database } from '../database/database';
import { eventColumns, Relay, type PlacedEvent, type Unplaced } from './relay';

/** A change as the schema tells it. */
export interface Change extends Omit<PlacedEvent, 'placeId' | 'position'> {
  readonly cursor: string;
  readonly actorName: string | null;
}

const mostMissed = 500;
const mostWaiting = 1_000;

/** The stream behind the subscription `changes`: what was missed since a cursor, then everything as it happens. */
@Injectable()
export class Changes {
  constructor(
    private readonly database: Database,
    private readonly relay: Relay,
  ) {}

  async *follow(scope: RequestScope, after: string | null | undefined): AsyncGenerator<{ changes: Change }> {
    const waiting: PlacedEvent[] = [];
    let overrun = false;
    let wake: () => void = () => undefined;
    const stop = this.relay.onEvent((event) => {
      if (event.placeId !== scope.actor.placeId) {
        return;
      }
      if (waiting.length < mostWaiting) {
        waiting.push(event);
      } else {
        overrun = true;
      }
      wake();
    });
    try {
      let last = -1;
      const missed = after ? await this.missed(scope, after) : [];
      if (missed === 'too-many') {
        yield { changes: await this.resync(scope) };
      } else {
        for (const event of missed) {
          last = event.position;
          yield { changes: await this.told(scope, event) };
        }
      }
      for (;;) {
        const event = waiting.shift();
        if (overrun) {
          overrun = false;
          waiting.length = 0;
          yield { changes: await this.resync(scope) };
        } else if (!event) {
          await new Promise<void>((resolve) => (wake = resolve));
        } else if (event.position > last) {
          last = event.position;
          yield { changes: await this.told(scope, event) };
        }
      }
    } finally {
      stop();
    }
  }

  /** The events after a cursor, or `too-many` where they are, or where the cursor is older than what is kept. */
  private async missed(scope: RequestScope, after: string): Promise<PlacedEvent[] | 'too-many'> {
    if (!/^\d{1,15}$/.test(after)) {
      return 'too-many';
    }
    const [kept] = await this.database.rows<{ known: boolean }>(
      'select exists (select from event where place_id = weft_place() and position <= $1) or not exists (select from event where place_id = weft_place()) as known',
      [after],
      scope,
    );
    const events = await this.database.rows<Unplaced>(
      `select ${eventColumns}
       from event where place_id = weft_place() and position > $1 order by position limit ${mostMissed + 1}`,
      [after],
      scope,
    );
    if (!kept?.known || events.length > mostMissed) {
      return 'too-many';
    }
    return events.map((event) => ({ ...event, position: Number(event.position) }));
  }

  private async told(scope: RequestScope, { position, placeId: _, ...event }: PlacedEvent): Promise<Change> {
    const [person] = event.actorId
      ? await this.database.rows<{ name: string }>(
          'select name from person where id = $1::uuid',
          [event.actorId],
          scope,
        )
      : [];
    return { ...event, cursor: String(position), actorName: person?.name ?? null };
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
