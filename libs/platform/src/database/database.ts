import { Pool, types, type PoolClient, type QueryResult } from 'pg';
import type { DataSource, DataSourceOptions } from 'typeorm';
import type { RequestScope } from '../actor';
import { inline, literal } from './literal';
import { scopeStatement } from './scope-settings';

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
/** Texts whose names are remembered, of all connections. */
const mostNames = 1_000;

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
  /** Statement text → its name, the same on every connection. */
  private readonly names = new Map<string, string>();
  private named = 0;
  private readonly prepared = new WeakMap<PoolClient, Set<string>>();

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
    return this.use(async (client) => {
      const statements = [scopeStatement(this, client, scope), this.statement(client, sql, params, keep)];
      return lastText(await send(client, statements.join(';')));
    });
  }

  /** Two kept reads in one message, the first without values: both see what was committed before, the second no less. */
  async readBoth(
    scope: RequestScope,
    first: string,
    second: string,
    params: readonly unknown[],
  ): Promise<[string, string]> {
    return this.use(async (client) => {
      const statements = [
        scopeStatement(this, client, scope),
        this.statement(client, first, [], true),
        this.statement(client, second, params, true),
      ];
      const texts = (await send(client, statements.join(';'))).filter(({ fields }) => fields[0]?.name === 'data');
      return [lastText(texts.slice(0, 1)), lastText(texts)];
    });
  }

  /**
   * A statement that runs as it stands or, when it is kept, as a prepared one that is made on first use. Statements go
   * to the connection in the order in which they are made here: a full connection forgets all it has prepared.
   */
  statement(client: PoolClient, sql: string, params: readonly unknown[], keep: boolean): string {
    if (!keep) {
      return inline(sql, params);
    }
    const name = this.nameOf(sql);
    const known = this.prepared.get(client) ?? new Set();
    this.prepared.set(client, known);
    const values = params.length > 0 ? `(${params.map(literal).join(', ')})` : '';
    if (known.has(name)) {
      return `execute ${name}${values}`;
    }
    const full = known.size >= mostPrepared;
    if (full) {
      known.clear();
    }
    known.add(name);
    return `${full ? 'deallocate all;' : ''}prepare ${name} as ${sql};execute ${name}${values}`;
  }

  /** A name is never given to a second text: some connection may have it still. */
  private nameOf(sql: string): string {
    const known = this.names.get(sql);
    if (known !== undefined) {
      return known;
    }
    if (this.names.size >= mostNames) {
      this.names.clear();
    }
    this.named += 1;
    const name = `weft_${this.named}`;
    this.names.set(sql, name);
    return name;
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

  /** Rows of a statement outside any place, for instance a sign-in function. */
  async rows<Row>(sql: string, params: readonly unknown[] = [], scope?: RequestScope): Promise<Row[]> {
    return this.use(async (client) => {
      const results = await send(
        client,
        `${scope ? `${scopeStatement(this, client, scope)};` : ''}${inline(sql, params)}`,
      );
      return (results.at(-1)?.rows ?? []) as Row[];
    });
  }
}

/** Sends one message of one or more statements; answers a result for each. */
export async function send(client: PoolClient, sql: string): Promise<QueryResult[]> {
  const answer: QueryResult | QueryResult[] = await client.query(sql);
  return Array.isArray(answer) ? answer : [answer];
}

/** The results without those of preparing, which answer nothing. */
export function answersOf(results: readonly QueryResult[]): QueryResult[] {
  return results.filter(({ command }) => command !== 'PREPARE' && command !== 'DEALLOCATE');
}

/** Whether the connection broke under a message that had left, so that nobody knows what became of it. */
export function isUnanswered(error: unknown): boolean {
  return translate(error) instanceof DatabaseAway && !/is not queryable$/.test((error as Error).message);
}

/** The single text of the last result, which is how a read answers its JSON. */
export function lastText(results: readonly QueryResult[]): string {
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
