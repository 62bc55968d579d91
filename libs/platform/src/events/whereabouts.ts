import { Injectable } from '@nestjs/common';
import type { RequestScope } from '../actor';
import { Database } from '../database/database';
import type { UnitOfWork } from '../database/unit-of-work';
import { Relay, whereaboutsChannel } from './relay';

/** Where somebody stands, as replicas tell each other. */
interface Stand {
  readonly placeId: string;
  readonly page: string;
  readonly personId: string;
  readonly at: string | null;
}

/** Where somebody stands as the schema tells it. */
export interface Whereabouts {
  readonly personId: string;
  readonly name: string;
  readonly at: string | null;
}

/** Tells the others on a page where the person stands now, once the unit of work is committed. */
export async function tellWhereabouts(work: UnitOfWork, page: string, at: string | null): Promise<void> {
  await work.rows(
    `select pg_notify('${whereaboutsChannel}', json_build_object('placeId', weft_place(), 'page', $1::text, 'personId', weft_actor(), 'at', $2::text)::text)`,
    [page, at],
  );
}

/** The stream behind the subscription `whereabouts`: where others of the place stand on a page, as they move. */
@Injectable()
export class WhereaboutsOfOthers {
  constructor(
    private readonly database: Database,
    private readonly relay: Relay,
  ) {}

  /** Ends at once when it is told to `return`. Where somebody moves faster than it is read, the last of it is told. */
  follow({ actor, ...scope }: RequestScope, page: string): AsyncIterableIterator<{ whereabouts: Whereabouts }> {
    const waiting = new Map<string, Stand>();
    const names = new Map<string, string>();
    let wake: () => void = () => undefined;
    let stopped = false;
    const stopListening = this.relay.onWhereabouts((told) => {
      const stand = standOf(told);
      const here = stand?.placeId === actor.placeId && stand.page === page;
      if (!stand || !here || stand.personId === actor.personId) {
        return;
      }
      waiting.set(stand.personId, stand);
      wake();
    });
    const stop = (): void => {
      stopped = true;
      stopListening();
      wake();
    };
    const nameOf = async (personId: string): Promise<string | null> => {
      const sql = 'select name from person where id = $1::uuid';
      try {
        const [person] = await this.database.rows<{ name: string }>(sql, [personId], { ...scope, actor });
        names.set(personId, person?.name ?? '');
        return person?.name ?? '';
      } catch {
        return null; // Who stays is told again within seconds; the stream goes on.
      }
    };
    const next = async (): Promise<IteratorResult<{ whereabouts: Whereabouts }>> => {
      while (!stopped) {
        const [stand] = waiting.values();
        if (stand) {
          const { personId, at } = stand;
          waiting.delete(personId);
          const name = names.get(personId) ?? (await nameOf(personId));
          if (name !== null) return { done: false, value: { whereabouts: { personId, name, at } } };
          continue;
        }
        await new Promise<void>((resolve) => (wake = resolve));
      }
      return { done: true, value: undefined };
    };
    return {
      next,
      return: () => {
        stop();
        return Promise.resolve({ done: true, value: undefined });
      },
      throw: (error: unknown) => {
        stop();
        return Promise.reject(error instanceof Error ? error : new Error(String(error)));
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }
}

/** Null where somebody at a console told what is none. */
function standOf(told: string): Stand | null {
  try {
    return JSON.parse(told) as Stand | null;
  } catch {
    return null;
  }
}
