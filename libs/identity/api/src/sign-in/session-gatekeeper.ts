import { Injectable } from '@nestjs/common';
import { type Actor, type ActorGrant, Database, Gatekeeper, Relay } from '@weft/platform';
import { parseCookie } from 'cookie';
import type { IncomingMessage } from 'node:http';
import { hashSecret } from './secrets';

export const sessionCookie = 'weft_session';
const rememberMs = 10_000;
const mostRemembered = 10_000;

interface Held {
  readonly session_id: string | null;
  readonly token_id: string | null;
  readonly person_id: string;
  readonly person_name: string;
  readonly place_id: string;
  readonly expires_at: Date;
  readonly grants: readonly ActorGrant[];
}

/**
 * Knows who holds a session or a personal token. An answer is remembered for ten seconds, as long as this process hears
 * of revocations: then it forgets everything at once. Writes ask again in their own transaction.
 */
@Injectable()
export class SessionGatekeeper extends Gatekeeper {
  /** Counts up, so that an answer which was under way when something was revoked is not remembered. */
  private revocations = 0;
  private readonly remembered = new Map<string, { actor: Actor; until: number }>();

  constructor(
    private readonly database: Database,
    private readonly relay: Relay,
  ) {
    super();
    relay.onRevoked(() => {
      this.revocations += 1;
      this.remembered.clear();
    });
  }

  async actorOf(request: IncomingMessage): Promise<Actor | null> {
    const secret = secretOf(request);
    if (secret === null) {
      return null;
    }
    const hash = hashSecret(secret);
    const key = hash.toString('base64');
    const known = this.remembered.get(key);
    if (known && known.until > Date.now() && known.actor.expiresAt.getTime() > Date.now()) {
      return known.actor;
    }
    const asked = this.revocations;
    const [held] = await this.database.rows<Held>('select * from who_holds($1::bytea)', [hash]);
    this.remembered.delete(key);
    if (!held) {
      return null;
    }
    const actor: Actor = {
      personId: held.person_id,
      personName: held.person_name,
      placeId: held.place_id,
      holderId: held.session_id ?? held.token_id ?? '',
      sessionId: held.session_id,
      grants: held.grants,
      expiresAt: new Date(held.expires_at),
    };
    if (this.relay.connected && asked === this.revocations && this.remembered.size < mostRemembered) {
      this.remembered.set(key, { actor, until: Date.now() + rememberMs });
    }
    void this.database.rows('select session_seen($1::uuid)', [actor.holderId]).catch(() => undefined);
    return actor;
  }

  async placesOf(requests: readonly IncomingMessage[]): Promise<(string | null)[]> {
    const hashes = requests.map((request) => hashSecret(secretOf(request) ?? ''));
    const held = await this.database.rows<{ token: Buffer; place_id: string }>(
      `select asked.token, held.place_id
       from (select distinct token from unnest($1::bytea[]) token) asked, who_holds(asked.token) held`,
      [hashes],
    );
    const places = new Map(held.map(({ token, place_id }) => [token.toString('base64'), place_id]));
    return hashes.map((hash) => places.get(hash.toString('base64')) ?? null);
  }
}

/** The bearer token, or the session's cookie. */
export function secretOf(request: IncomingMessage): string | null {
  const bearer = /^Bearer ([\w-]{20,200})$/i.exec(request.headers.authorization ?? '')?.[1];
  const secret = bearer ?? parseCookie(request.headers.cookie ?? '')[sessionCookie];
  return secret && /^[\w-]{20,200}$/.test(secret) ? secret : null;
}
