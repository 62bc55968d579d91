import type { Logger } from 'pino';
import { Client } from 'pg';
import type { Database } from '../database/database';

/** The channel of PostgreSQL on which people tell where they stand: nothing of it is written. */
export const whereaboutsChannel = 'weft_whereabouts';

/** A committed event in its place in the order. */
export interface PlacedEvent {
  readonly placeId: string;
  readonly position: number;
  readonly kind: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly projectCode: string | null;
  readonly summary: string;
  readonly actorId: string | null;
  readonly at: string;
  readonly requestId: string;
}

/** Columns of table event as {@link PlacedEvent} names them. */
export const eventColumns = `place_id as "placeId", position, kind, subject_type as "subjectType", subject_id as "subjectId",
  project_code as "projectCode", summary, actor_id as "actorId", to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
  request_id as "requestId"`;

/** As the driver reads it: bigint comes as text. */
export type Unplaced = Omit<PlacedEvent, 'position'> & { position: string };

const publishing = [`select set_config('synchronous_commit', 'off', true)`, 'select publish_events()'].map((sql) => ({
  sql,
  params: [],
}));
const batch = 500;
const pollEveryMs = 1_000;
/** A commit after a pause is published at once; those that follow each other closer than this are published together. */
const gatherMs = 100;
/** So often the listening connection is asked whether it is still there: one that broke without a word hears nothing. */
const pulseEveryMs = 15_000;
const answerWithinMs = 5_000;

/**
 * Brings committed events to this replica's listeners. After a commit {@link wake} publishes what waits in the outbox;
 * PostgreSQL then notifies every replica, and each reads on from where it was. Polling is the net beneath: it finds what
 * a replica that died after its commit left behind, and what was notified while the connection was away.
 */
export class Relay {
  private readonly listeners = new Set<(event: PlacedEvent) => void>();
  private readonly revocations = new Set<() => void>();
  private readonly watchers = new Set<(told: string) => void>();
  private listening: Client | null = null;
  private position: number | null = null;
  private timer: NodeJS.Timeout | undefined;
  private waking: NodeJS.Timeout | undefined;
  private woken = 0;
  private running: Promise<void> | null = null;
  private again = false;
  private publishFirst = true;
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly connectionString: string,
    private readonly logger: Logger,
    private readonly pulseMs = pulseEveryMs,
  ) {}

  start(): void {
    void this.listen();
    this.timer = setInterval(() => this.turn(true), pollEveryMs);
    this.turn(true);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    clearTimeout(this.waking);
    await this.running;
    await this.listening?.end().catch(() => undefined);
  }

  /** Says that something was committed. Returns at once; it is published within milliseconds. */
  wake(): void {
    this.waking ??= setTimeout(
      () => {
        this.waking = undefined;
        this.woken = Date.now();
        this.turn(true);
      },
      Math.max(0, this.woken + gatherMs - Date.now()),
    );
  }

  /** Whether revocations reach this process at once; while they do not, nobody's sign-in may be remembered. */
  get connected(): boolean {
    return this.listening !== null;
  }

  /** Hands every event from now on to the listener, the same object to all of them; answers how to stop. */
  onEvent(listener: (event: PlacedEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Hands on what is told of where people stand; answers how to stop. It is missed while the connection is away. */
  onWhereabouts(listener: (told: string) => void): () => void {
    this.watchers.add(listener);
    return () => this.watchers.delete(listener);
  }

  /** Calls back when a session, a token or a grant was changed anywhere, or when that may have been missed. */
  onRevoked(listener: () => void): void {
    this.revocations.add(listener);
  }

  private turn(publish: boolean): void {
    this.publishFirst ||= publish;
    if (this.running || this.stopped) {
      this.again = true;
      return;
    }
    this.running = this.bring()
      .catch((error: unknown) => this.logger.warn({ err: error }, 'events wait: the database cannot be read'))
      .finally(() => {
        this.running = null;
        if (this.again) {
          this.again = false;
          this.turn(this.publishFirst);
        }
      });
  }

  private async bring(): Promise<void> {
    if (this.publishFirst) {
      this.publishFirst = false;
      // What is published but not yet on disk when the power goes is in the outbox still, and is published again.
      await this.database.lastRows(publishing);
    }
    if (this.position === null) {
      const [last] = await this.database.rows<{ last: string }>('select last_event() as last');
      this.position = Number(last?.last ?? 0);
      return;
    }
    for (;;) {
      const events: Unplaced[] = await this.database.rows(
        `select ${eventColumns}
         from events_after($1, ${batch})`,
        [this.position],
      );
      for (const event of events) {
        this.position = Number(event.position);
        const placed = { ...event, position: this.position };
        this.listeners.forEach((listener) => listener(placed));
      }
      if (events.length < batch) {
        return;
      }
    }
  }

  private async listen(): Promise<void> {
    const client = new Client({
      connectionString: this.connectionString,
      application_name: 'weft-listen',
      keepAlive: true,
      connectionTimeoutMillis: answerWithinMs,
      query_timeout: answerWithinMs,
    });
    let pulse: NodeJS.Timeout | undefined;
    let gone = false;
    const lost = (): void => {
      if (gone) {
        return;
      }
      gone = true;
      clearTimeout(pulse);
      if (this.listening === client) {
        this.listening = null;
        this.revoked();
      }
      client.removeAllListeners('notification');
      void client.end().catch(() => undefined);
      if (!this.stopped) {
        setTimeout(() => void this.listen(), 500).unref();
      }
    };
    const beat = (): void => {
      pulse = setTimeout(() => void client.query('select 1').then(beat, lost), this.pulseMs);
    };
    client.on('error', lost);
    client.once('end', () => clearTimeout(pulse));
    client.on('notification', ({ channel, payload = '' }) => {
      if (channel === 'weft_revoked') {
        this.revoked();
      } else if (channel === whereaboutsChannel) {
        this.watchers.forEach((watcher) => watcher(payload));
      } else {
        this.turn(false);
      }
    });
    try {
      await client.connect();
      await client.query(`listen weft_events; listen weft_revoked; listen ${whereaboutsChannel}`);
      if (gone) {
        return;
      }
      this.listening = client;
      beat();
      this.revoked();
      this.turn(true);
    } catch {
      lost();
    }
  }

  /** Says so: by the database's notice, or at once by whoever changed it in this process. */
  revoked(): void {
    this.revocations.forEach((listener) => listener());
  }
}
