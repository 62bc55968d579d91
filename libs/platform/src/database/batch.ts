import { types, type Connection, type PoolClient, type Submittable } from 'pg';

/** One statement on its way, with its values for `$1`, `$2` …. */
export interface Statement {
  readonly sql: string;
  readonly params: readonly unknown[];
  /** Set where its text hardly comes again, so that it is not worth preparing. */
  readonly once?: boolean;
}

/** What one statement answered. */
export interface Answered {
  readonly rows: readonly object[];
}

/** A column of an answer, and how its text becomes a value. */
interface Column {
  readonly name: string;
  readonly read: (text: string) => unknown;
}

/** What is known of a statement's text, on every connection alike. */
export interface KnownText {
  /** '' where it is prepared for one use. */
  readonly name: string;
  /** As it is prepared. */
  readonly sql: string;
  /** Which of the values its `$1`, `$2` … are, counted from 0. */
  readonly uses: readonly number[];
  /** Undefined until it was answered once. */
  columns: readonly Column[] | undefined;
}

/** A statement as it leaves. */
export interface Sent {
  readonly known: KnownText;
  /** Whether this connection has not prepared it yet. */
  readonly prepare: boolean;
  readonly values: readonly (string | null)[];
}

/**
 * Reads a text for the first time. A text may leave out what some of its values were made for; PostgreSQL takes those alone
 * that it names, so that they are numbered anew.
 */
export function readText(name: string, sql: string): KnownText {
  const uses: number[] = [];
  const numbered = sql.replace(/\$(\d+)/g, (_, n: string) => {
    const value = Number(n) - 1;
    if (!uses.includes(value)) uses.push(value);
    return `$${uses.indexOf(value) + 1}`;
  });
  return { name, sql: numbered, uses, columns: undefined };
}

/** What the driver's messages carry, as far as it is looked at here. */
interface FieldMessage {
  readonly fields: readonly { readonly name: string; readonly dataTypeID: number }[];
}
interface RowMessage {
  readonly fields: readonly (string | null)[];
}
/** The driver's own type asks for a second argument that it no longer takes. */
interface Wire {
  readonly stream: { cork(): void; uncork(): void };
  parse(message: { name: string; text: string; types: number[] }): void;
  describe(message: { type: 'S'; name: string }): void;
  bind(message: { statement: string; values: readonly (string | null)[] }): void;
  execute(message: object): void;
  sync(): void;
}

/**
 * Several statements in one message of PostgreSQL's extended protocol: each is prepared once for a connection and then
 * only bound and run, its values beside its text. If one fails, those behind it do not run. Without a `begin` among them
 * they are one transaction.
 */
class Batch implements Submittable {
  private readonly answers: { rows: object[]; columns: readonly Column[] }[] = [];
  private current: { rows: object[]; columns: readonly Column[] };

  constructor(
    private readonly statements: readonly Sent[],
    private readonly resolve: (answers: readonly Answered[]) => void,
    private readonly reject: (error: unknown) => void,
  ) {
    this.current = this.next();
  }

  submit(connection: Connection): void {
    const wire = connection as unknown as Wire;
    // All of it leaves together.
    wire.stream.cork();
    try {
      for (const { known, prepare, values } of this.statements) {
        if (prepare) {
          wire.parse({ name: known.name, text: known.sql, types: [] });
        }
        if (known.columns === undefined) {
          wire.describe({ type: 'S', name: known.name });
        }
        wire.bind({ statement: known.name, values });
        wire.execute({});
      }
      wire.sync();
    } finally {
      wire.stream.uncork();
    }
  }

  handleRowDescription({ fields }: FieldMessage): void {
    this.current.columns = fields.map(({ name, dataTypeID }) => ({ name, read: types.getTypeParser(dataTypeID) }));
  }

  handleDataRow({ fields }: RowMessage): void {
    const row: Record<string, unknown> = {};
    this.current.columns.forEach(({ name, read }, n) => {
      const text = fields[n];
      row[name] = text === null || text === undefined ? null : read(text);
    });
    this.current.rows.push(row);
  }

  handleCommandComplete(): void {
    const known = this.statements[this.answers.length]?.known;
    if (known) {
      known.columns ??= this.current.columns;
    }
    this.answers.push(this.current);
    this.current = this.next();
  }

  handleError(error: unknown): void {
    this.reject(error);
  }

  handleReadyForQuery(): void {
    this.resolve(this.answers);
  }

  handleEmptyQuery(): void {
    this.handleCommandComplete();
  }

  handlePortalSuspended(): void {
    // Never: every statement is run to its end.
  }

  private next(): { rows: object[]; columns: readonly Column[] } {
    return { rows: [], columns: this.statements[this.answers.length]?.known.columns ?? [] };
  }
}

/** Sends statements in one message; answers a result for each, in order. */
export function sendBatch(client: PoolClient, statements: readonly Sent[]): Promise<readonly Answered[]> {
  return new Promise((resolve, reject) => client.query(new Batch(statements, resolve, reject)));
}
