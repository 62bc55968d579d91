import type { PoolClient } from 'pg';
import type { RequestScope } from '../actor';
import type { Database } from './database';
import { literal } from './literal';

const names = ['place_id', 'actor_id', 'session_id', 'request_id', 'today'] as const;

const settings = `select ${names.map((name, n) => `set_config('weft.${name}', $${n + 1}::text, true)`).join(', ')}`;

const opening = `${settings}, still_signed_in($${names.length + 1}::uuid) as still`;

/**
 * The statement that sets who asks, where and when for the rest of the transaction. Row-level security reads
 * `weft.place_id`; the audit trigger reads the actor and the request.
 */
export function scopeStatement(database: Database, client: PoolClient, scope: RequestScope): string {
  const { placeId, personId, sessionId } = scope.actor;
  return database.statement(client, settings, [placeId, personId, sessionId ?? '', scope.requestId, scope.today], true);
}

/** The same, and whether the session or token `holder` still holds, as column `still`: how a transaction begins. */
export function openingStatement(database: Database, client: PoolClient, scope: RequestScope): string {
  const { placeId, personId, sessionId, holderId } = scope.actor;
  return database.statement(
    client,
    opening,
    [placeId, personId, sessionId ?? '', scope.requestId, scope.today, holderId],
    true,
  );
}

/** Sets one `weft.` setting for the rest of the transaction. */
export function set(name: string, value: string): string {
  return `set_config('weft.${name}', ${literal(value)}, true)`;
}
