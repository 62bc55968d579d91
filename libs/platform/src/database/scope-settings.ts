import type { RequestScope } from '../actor';
import { literal } from './literal';

/**
 * The statement that sets who asks, where and when for the rest of the transaction. Row-level security reads
 * `weft.place_id`; the audit trigger reads the actor and the request.
 */
export function scopeSettings(scope: RequestScope): string {
  const { actor } = scope;
  return `select ${set('place_id', actor.placeId)}, ${set('actor_id', actor.personId)}, ${set('session_id', actor.sessionId ?? '')}, ${set(
    'request_id',
    scope.requestId,
  )}, ${set('today', scope.today)}`;
}

/** Sets one `weft.` setting for the rest of the transaction. */
export function set(name: string, value: string): string {
  return `set_config('weft.${name}', ${literal(value)}, true)`;
}
