import type { IncomingMessage } from 'node:http';
import type { Actor } from '../actor';

/** Tells who a request comes from. Identity fills this port. */
export abstract class Gatekeeper {
  /** The actor of the session cookie or bearer token; null for none, or one that has ended. */
  abstract actorOf(request: IncomingMessage): Promise<Actor | null>;

  /**
   * The place that each request's sign-in stands in now, null for one that has ended: asked of the database, in one
   * question for all of them, and without counting as use of the sign-ins.
   */
  abstract placesOf(requests: readonly IncomingMessage[]): Promise<(string | null)[]>;
}
