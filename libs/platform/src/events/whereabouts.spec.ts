import type { RequestScope } from '../actor';
import type { Database } from '../database/database';
import type { Relay } from './relay';
import { WhereaboutsOfOthers } from './whereabouts';

describe('where others stand', () => {
  it('goes on where a name could not be read, and is told to nobody once it was ended', async () => {
    const watchers = new Set<(told: string) => void>();
    const relay = {
      onWhereabouts: (watcher: (told: string) => void) => {
        watchers.add(watcher);
        return () => watchers.delete(watcher);
      },
    } as unknown as Relay;
    let reachable = false;
    const database = {
      rows: () => (reachable ? Promise.resolve([{ name: 'Anneka Shah' }]) : Promise.reject(new Error('away'))),
    } as unknown as Database;
    const scope = { actor: { placeId: 'here', personId: 'me' } } as unknown as RequestScope;
    const stream = new WhereaboutsOfOthers(database, relay).follow(scope, 'page');
    const told = (at: string): void =>
      watchers.forEach((watcher) => watcher(JSON.stringify({ placeId: 'here', page: 'page', personId: 'she', at })));
    const next = stream.next();
    told('A');
    await new Promise((resolve) => setImmediate(resolve));
    reachable = true;
    told('B');
    expect(await next).toEqual({
      done: false,
      value: { whereabouts: { personId: 'she', name: 'Anneka Shah', at: 'B' } },
    });
    await stream.return?.();
    expect(watchers.size).toBe(0);
  });
});
