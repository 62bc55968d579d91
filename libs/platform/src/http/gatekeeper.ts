import type { IncomingMessage } from 'node:http';
import type { Actor } from '../actor';

/** Tells who a request comes from. Identity fills this port. */
export abstract class Gatekeeper {
  /** The actor of the session cookie or bearer token; null for none, or one that has ended. */
  abstract actorOf(request: IncomingMessage): Promise<Actor | null>;
}
