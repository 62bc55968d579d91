import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Database } from '../database/database';

const everyMs = 2_000;
const most = 5_000;

interface Head {
  readonly place_id: string;
  readonly position: string;
  readonly head: Buffer;
  readonly sealed: number;
}

/**
 * Chains the committed rows of the trail every two seconds, and writes each place's new head to a file outside the
 * database: whoever alters the trail and its chain alike still meets a head that does not fit.
 */
export class Sealer {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly folder: string,
    private readonly logger: Logger,
  ) {}

  start(): void {
    this.timer = setInterval(() => {
      this.running = this.running.then(() =>
        this.seal().catch((error: unknown) => this.logger.warn({ err: error }, 'the trail waits to be sealed')),
      );
    }, everyMs);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** Seals until nothing waits; another replica that is sealing just now is left to it. */
  async seal(): Promise<void> {
    let heads: Head[];
    do {
      heads = await this.database.rows<Head>('select place_id, position, head, sealed from seal_audit($1)', [most]);
      if (heads.length > 0) {
        await this.publish(heads);
      }
    } while (heads.reduce((total, { sealed }) => total + sealed, 0) >= most);
  }

  private async publish(heads: readonly Head[]): Promise<void> {
    const at = new Date().toISOString();
    const lines = heads.map(({ place_id, position, head }) =>
      JSON.stringify({ at, place: place_id, position: Number(position), head: head.toString('hex') }),
    );
    await mkdir(this.folder, { recursive: true });
    await appendFile(join(this.folder, 'heads.jsonl'), `${lines.join('\n')}\n`);
  }
}
