import { Pool, types, type PoolClient } from 'pg';
import type { DataSource, DataSourceOptions } from 'typeorm';
import type { RequestScope } from '../actor';
import { readText, sendBatch, type Answered, type KnownText, type Sent, type Statement } from './batch';
import { scopeStatement } from './scope-settings';
import { wireText } from './wire-text';

/** The database cannot be reached. The API answers 503 and goes on by itself when it can again. */
export class DatabaseAway extends Error {
  constructor(cause: unknown) {
    super('The database cannot be reached just now. Nothing was saved; please try again.', { cause });
  }
}

/** The connection broke after a commit had left, and before its answer came: it may be saved, or not. */
export class OutcomeUnknown extends Error {
  constructor(cause: unknown) {
    super(
      'The connection to the database broke while this was being saved. Look whether it is there before you try again.',
      { cause },
    );
  }
}

/** Somebody else held a row for longer than a request may wait. */
export class Busy extends Error {
  constructor(cause: unknown) {
    super('Somebody else is saving this just now; please try again. Nothing was saved.', { cause });
  }
}

/** A statement ran longer than the limit. */
export class TooSlow extends Error {
  constructor() {
    super('The query took longer than is allowed. Ask for less at once.');
  }
}

const lostConnection = /^(08|57P0|53300)/;

/** Prepared statements of one connection: each costs PostgreSQL the memory of its plan. */
const mostPrepared = 300;
/** Texts that are remembered, of all connections. */
const mostTexts = 1_000;

const quiet = (): void => undefined;

// A date without time stays the text that it is: as a JavaScript Date it would depend on the server's time zone.
types.setTypeParser(types.builtins.DATE, (text) => text);

/** TypeORM's settings for the connections as role weft_app. */
export function connectionOptions(url: string, poolSize: number, entities: readonly EntityClass[]): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: [...entities],
    synchronize: false,
    installExtensions: false,
    poolSize,
    // A connection that breaks is replaced; without a listener it would end the process.
    poolErrorHandler: () => undefined,
    extra: {
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 30_000,
      application_name: 'weft-api',
      options:
        // Who waits for a row gives up before those who wait for a connection do.
        '-c timezone=UTC -c statement_timeout=10000 -c lock_timeout=3000 -c idle_in_transaction_session_timeout=20000 -c plan_cache_mode=force_generic_plan',
    },
  };
}

/** A class that TypeORM maps to a table. */
export type EntityClass = abstract new () => object;

/** Connections as role weft_app, and the two ways to use one: a read in one message, and a transaction. */
export class Database {
  /** What is known of statements by their texts, the same on every connection. */
  private readonly texts = new Map<string, KnownText>();
  private named = 0;
  private readonly prepared = new WeakMap<PoolClient, Set<KnownText>>();

  /** @param entities knows tables and columns; its driver holds the pool that everything here uses. */
  constructor(
    readonly entities: DataSource,
    private readonly pool: Pool = (entities.driver as unknown as { master: Pool }).master,
  ) {
    // The pool listens to idle connections alone: one that breaks while it is lent, between two statements, would end
    // the process. Its next statement fails, which is all that anybody needs to know.
    this.pool.on('acquire', (client) => client.off('error', quiet).on('error', quiet));
  }

  /** The same database over one connection of its own, which answers however many wait for the others. */
  apart(): Database {
    const pool = new Pool({ ...this.pool.options, max: 1, allowExitOnIdle: true });
    pool.on('error', quiet);
    return new Database(this.entities, pool);
  }

  /**
   * Runs one read statement that answers one text, under row-level security, in one round trip. A text that is known
   * beforehand (`keep`) is prepared once per connection; free-form ones are planned each time.
   */
  async read(scope: RequestScope, sql: string, params: readonly unknown[], keep: boolean): Promise<string> {
    return this.use(async (client) =>
      lastText(await this.run(client, [scopeStatement(scope), { sql, params, once: !keep }])),
    );
  }

  /** Two kept reads in one message, the first without values: both see what was committed before, the second no less. */
  async readBoth(
    scope: RequestScope,
    first: string,
    second: string,
    params: readonly unknown[],
  ): Promise<[string, string]> {
    return this.use(async (client) => {
      const answers = await this.run(client, [
        scopeStatement(scope),
        { sql: first, params: [] },
        { sql: second, params },
      ]);
      return [lastText(answers.slice(0, 2)), lastText(answers)];
    });
  }

  /** Sends statements to a lent connection in one message, and answers what each of them did. */
  async run(client: PoolClient, statements: readonly Statement[]): Promise<readonly Answered[]> {
    const sent = statements.flatMap((statement) => this.onItsWay(client, statement));
    const answers = await sendBatch(client, sent);
    return answers.filter((_, n) => sent[n] !== forgetting);
  }

  /**
   * A statement and, where it needs it, the preparing of it. Statements go to the connection in the order in which they
   * are made here: a full connection forgets all it has prepared.
   */
  private onItsWay(client: PoolClient, { sql, params, once = false }: Statement): Sent[] {
    const known = once ? readText('', sql) : this.knownText(sql);
    const values = known.uses.map((n) => wireText(params[n]));
    if (once) {
      return [{ known, prepare: true, values }];
    }
    const here = this.prepared.get(client) ?? new Set();
    this.prepared.set(client, here);
    if (here.has(known)) {
      return [{ known, prepare: false, values }];
    }
    const full = here.size >= mostPrepared;
    if (full) {
      here.clear();
    }
    here.add(known);
    return [...(full ? [forgetting] : []), { known, prepare: true, values }];
  }

  /** A name is never given to a second text: some connection may have it still. */
  private knownText(sql: string): KnownText {
    let known = this.texts.get(sql);
    if (!known) {
      if (this.texts.size >= mostTexts) {
        this.texts.clear();
      }
      this.named += 1;
      known = readText(`weft_${this.named}`, sql);
      this.texts.set(sql, known);
    }
    return known;
  }

  /** Nothing is prepared on this connection any more. */
  forgetPrepared(client: PoolClient): void {
    this.prepared.delete(client);
  }

  /** Lends a connection; one that failed in any way other than by an SQL error is thrown away. */
  async use<T>(action: (client: PoolClient) => Promise<T>): Promise<T> {
    let client: PoolClient;
    try {
      client = await this.pool.connect();
    } catch (error) {
      throw new DatabaseAway(error);
    }
    try {
      const answer = await action(client);
      client.release();
      return answer;
    } catch (error) {
      // The prepared statements and the transaction of a failed connection are in doubt: it is not used again.
      client.release(true);
      throw translate(error);
    }
  }

  /** Rows of a statement whose text is always the same, outside any place or under the row-level security of a scope. */
  rows<Row>(sql: string, params: readonly unknown[] = [], scope?: RequestScope): Promise<Row[]> {
    return this.lastRows([...(scope ? [scopeStatement(scope)] : []), { sql, params }]);
  }

  /** Several statements in one transaction, each of which sees what those before it did: rows of the last. */
  lastRows<Row>(statements: readonly Statement[]): Promise<Row[]> {
    return this.use(async (client) => ((await this.run(client, statements)).at(-1)?.rows ?? []) as Row[]);
  }
}

const forgetting: Sent = { known: readText('', 'deallocate all'), prepare: true, values: [] };

/** Whether the connection broke under a message that had left, so that nobody knows what became of it. */
export function isUnanswered(error: unknown): boolean {
  return translate(error) instanceof DatabaseAway && !/is not queryable$/.test((error as Error).message);
}

/** The single text of the last result, which is how a read answers its JSON. */
export function lastText(results: readonly Answered[]): string {
  const row = results.at(-1)?.rows[0] as { data?: string } | undefined;
  if (row?.data === undefined) {
    throw new Error('a read answered no row');
  }
  return row.data;
}

function translate(error: unknown): unknown {
  const code = (error as { code?: unknown }).code;
  if (code === '57014') {
    return new TooSlow();
  }
  if (code === '55P03') {
    return new Busy(error);
  }
  if (typeof code === 'string' && (lostConnection.test(code) || /^E(CONN|PIPE|HOST|TIMEDOUT)/.test(code))) {
    return new DatabaseAway(error);
  }
  if (
    error instanceof Error &&
    /^(Connection terminated|Client (has encountered a connection error|was closed))/.test(error.message)
  ) {
    return new DatabaseAway(error);
  }
  return error;
}
