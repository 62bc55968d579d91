import type { RequestScope } from '../actor';
import type { Statement } from './batch';
import { literal } from './wire-text';

const names = ['place_id', 'actor_id', 'session_id', 'request_id', 'today'] as const;

const settings = `select ${names.map((name, n) => `set_config('weft.${name}', $${n + 1}::text, true)`).join(', ')}`;

const opening = `${settings}, still_signed_in($${names.length + 1}::uuid) as still`;

/**
 * The statement that sets who asks, where and when for the rest of the transaction. Row-level security reads
 * `weft.place_id`; the audit trigger reads the actor and the request.
 */
export function scopeStatement({ actor, requestId, today }: RequestScope): Statement {
  return { sql: settings, params: [actor.placeId, actor.personId, actor.sessionId ?? '', requestId, today] };
}

/** The same, and whether the session or token `holder` still holds, as column `still`: how a transaction begins. */
export function openingStatement(scope: RequestScope): Statement {
  return { sql: opening, params: [...scopeStatement(scope).params, scope.actor.holderId] };
}

/** Sets one `weft.` setting for the rest of the transaction. */
export function set(name: string, value: string): string {
  return `set_config('weft.${name}', ${literal(value)}, true)`;
}
