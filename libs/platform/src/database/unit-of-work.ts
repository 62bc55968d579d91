import { isId, newId } from '@weft/kernel';
import type { PoolClient } from 'pg';
import type { EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';
import type { RequestScope } from '../actor';
import { Refused, SignedOut } from '../failures';
import { nowOn } from '../settings';
import type { Answered, Statement } from './batch';
import { isUnanswered, lastText, OutcomeUnknown, type Database } from './database';
import { openingStatement } from './scope-settings';
import { columnsOf, insertingAll, selectionOf, updating, updatingAll } from './row-statements';
import { Writes } from './writes';

/** News of a change, told to every screen of the place once it is committed. */
export interface News {
  /** For instance `project.rated`. */
  readonly kind: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly projectCode?: string | null;
  /** What was done, without the name of who did it: 'declared Home First Red, was Amber'. The trail keeps it too. */
  readonly summary: string;
}

interface Waiting extends Statement {
  readonly resolve: (result: Answered) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * One transaction of one use case. Reads lock what they load, and those asked for together travel in one message; writes
 * are collected and leave in one message with the commit, each update on the condition that its row still has the
 * version which was loaded. The audit trail is written by the database, with the words of {@link tell}; nothing of it is
 * left if the transaction is not committed.
 */
export class UnitOfWork {
  private begun = false;
  private waiting: Waiting[] = [];
  private readonly writes = new Writes();
  private readonly news: News[] = [];

  constructor(
    readonly scope: RequestScope,
    private readonly client: PoolClient,
    private readonly database: Database,
  ) {}

  get today(): string {
    return this.scope.today;
  }

  /** The instant that records of what is done now carry. */
  get now(): Date {
    return nowOn(this.scope);
  }

  get personId(): string {
    return this.scope.actor.personId;
  }

  /**
   * Loads a row of the place and locks it until the end.
   * @param field the input field that named it, for the answer where there is none.
   * @param version what the person saw; a newer one in the database is a conflict.
   */
  async load<Row extends ObjectLiteral>(
    target: EntityTarget<Row>,
    id: string,
    field: string,
    version?: number,
  ): Promise<Row> {
    const found = isId(id) ? await this.find<ObjectLiteral>(target, { id }, true) : undefined;
    if (!found) {
      throw Refused.notFound(field);
    }
    const current: unknown = found['version'];
    if (version !== undefined && current !== version) {
      throw Refused.stale(id, version, Number(current));
    }
    return found as Row;
  }

  /** One row by the columns given, or undefined. */
  async find<Row extends ObjectLiteral>(
    target: EntityTarget<Row>,
    where: Partial<Row> & ObjectLiteral,
    lock = false,
  ): Promise<Row | undefined> {
    const meta = this.entity(target);
    const { sql, params } = this.condition(meta, where);
    const [row] = await this.rows<Row>(
      `select ${selectionOf(meta)} from ${meta.tableName} where ${sql}${lock ? ' for no key update' : ''}`,
      params,
    );
    return row;
  }

  /** Rows of a statement of the capability's own, under row-level security. Dates come as ISO text. */
  async rows<Row>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    const { rows } = await new Promise<Answered>((resolve, reject) => {
      this.waiting.push({ sql, params, resolve, reject });
      if (this.waiting.length === 1) {
        // What the use case asks for before it waits goes in the same message.
        queueMicrotask(() => void this.sendWaiting());
      }
    });
    return rows as Row[];
  }

  insert<Row extends ObjectLiteral>(target: EntityTarget<Row>, values: Partial<Row> & ObjectLiteral): void {
    const meta = this.entity(target);
    const columns = columnsOf(meta, { placeId: this.scope.actor.placeId, ...values });
    this.writes.add('insert', meta.tableName, {
      sql: `insert into ${meta.tableName} (${columns.map(({ name }) => name).join(', ')}) values (${columns.map((_, n) => `$${n + 1}`).join(', ')})`,
      params: columns.map(({ value }) => value),
    });
  }

  /**
   * Updates a row that was loaded, if it still has the version that it was loaded with, and counts the version up. Takes
   * the whole transaction back if the row is not as it was loaded, whatever came between.
   */
  update<Row extends ObjectLiteral & { version: number }>(
    target: EntityTarget<Row>,
    row: Row,
    changes: Partial<Row> & ObjectLiteral,
  ): void {
    const meta = this.entity(target);
    const changed = columnsOf(meta, changes);
    const keys = [
      ...meta.primaryColumns.map(({ databaseName, propertyName }) => ({
        name: databaseName,
        value: row[propertyName] as unknown,
      })),
      { name: 'version', value: row.version },
    ];
    this.writes.add('update', meta.tableName, updating(meta, changed, keys, ['version = version + 1']));
  }

  /**
   * Brings copies in a locked row into line, for instance the rating that lists show beside a project. It is no edit of
   * the row's own details: its version stays, so that whoever edits those meets no conflict.
   */
  copyInto<Row extends ObjectLiteral>(
    target: EntityTarget<Row>,
    id: string,
    copies: Partial<Row> & ObjectLiteral,
  ): void {
    const meta = this.entity(target);
    const keys = columnsOf(meta, { placeId: this.scope.actor.placeId, id });
    this.writes.add('update', meta.tableName, updating(meta, columnsOf(meta, copies), keys));
  }

  /** Inserts rows that all have the same columns, in one statement. */
  insertAll<Row extends ObjectLiteral>(
    target: EntityTarget<Row>,
    rows: readonly (Partial<Row> & ObjectLiteral)[],
  ): void {
    const { meta, names, records } = this.together(target, rows);
    if (records.length > 0) {
      this.writes.addWhole(insertingAll(meta.tableName, names, records));
    }
  }

  /**
   * Updates rows that were loaded, in one statement and as {@link update} does each: all of them have the same columns
   * changed, and each must still have the version that it was loaded with.
   * @param changes the key of each row, the version that it was loaded with, and its new values.
   */
  updateAll<Row extends ObjectLiteral & { id: string; version: number }>(
    target: EntityTarget<Row>,
    changes: readonly (Partial<Row> & { readonly id: string; readonly version: number })[],
  ): void {
    const { meta, names, records } = this.together(target, changes);
    if (records.length > 0) {
      this.writes.addWhole(updatingAll(meta.tableName, names, records));
    }
  }

  /** Brings copies in locked rows into line, in one statement: {@link copyInto} for many. */
  copyIntoAll<Row extends ObjectLiteral & { id: string }>(
    target: EntityTarget<Row>,
    copies: readonly (Partial<Row> & { readonly id: string })[],
  ): void {
    const { meta, names, records } = this.together(target, copies);
    if (records.length > 0) {
      this.writes.addWhole(updatingAll(meta.tableName, names, records));
    }
  }

  delete<Row extends ObjectLiteral>(target: EntityTarget<Row>, where: Partial<Row> & ObjectLiteral): void {
    const meta = this.entity(target);
    const { sql, params } = this.condition(meta, where);
    this.writes.add('delete', meta.tableName, { sql: `delete from ${meta.tableName} where ${sql}`, params });
  }

  /** A write in a statement of the capability's own, for instance a call of a sign-in function. */
  execute(sql: string, params: readonly unknown[]): void {
    this.writes.addWhole({ sql, params });
  }

  /** Says what happened; the trail and every screen of the place have it from here. */
  tell(news: News): void {
    this.news.push(news);
  }

  /**
   * Sends all that was collected and commits, in one message, and answers the text of the read `andThen`, which sees the
   * writes. If anything in it fails, all of it is taken back. Throws {@link OutcomeUnknown} where no answer came.
   */
  async commit(andThen: Statement, keep: boolean): Promise<string> {
    for (const item of this.news) {
      this.event(item);
    }
    // What concerns two projects is told to both, in one sentence that the trail has once.
    const summary = [...new Set(this.news.map((item) => item.summary))].join('; ');
    const statements = [...this.writes.statements(summary), { ...andThen, once: !keep }];
    try {
      return lastText((await this.send([...statements, { sql: 'commit', params: [] }])).slice(0, -1));
    } catch (error) {
      throw isUnanswered(error) ? new OutcomeUnknown(error) : error;
    }
  }

  /** Takes everything back. After an error of the database it is not known what was prepared before it: all is forgotten. */
  async rollback(error: unknown): Promise<void> {
    if (!this.begun || error instanceof OutcomeUnknown) {
      return;
    }
    if (error instanceof Refused || error instanceof SignedOut) {
      await this.client.query('rollback');
    } else {
      await this.client.query('rollback;deallocate all');
      this.database.forgetPrepared(this.client);
    }
  }

  private event(news: News): void {
    this.writes.add('insert', 'outbox', {
      sql: 'insert into outbox (place_id, id, kind, subject_type, subject_id, project_code, summary, actor_id, request_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
      params: [
        this.scope.actor.placeId,
        newId(),
        news.kind,
        news.subjectType,
        news.subjectId,
        news.projectCode ?? null,
        news.summary,
        this.personId,
        this.scope.requestId,
      ],
    });
  }

  private entity<Row extends ObjectLiteral>(target: EntityTarget<Row>): EntityMetadata {
    return this.database.entities.getMetadata(target);
  }

  /** Rows that share their columns, as records by column name. */
  private together<Row extends ObjectLiteral>(
    target: EntityTarget<Row>,
    rows: readonly ObjectLiteral[],
  ): { meta: EntityMetadata; names: string[]; records: Record<string, unknown>[] } {
    const meta = this.entity(target);
    const all = rows.map((row) => columnsOf(meta, { placeId: this.scope.actor.placeId, ...row }));
    return {
      meta,
      names: (all[0] ?? []).map(({ name }) => name),
      records: all.map((columns) => Object.fromEntries(columns.map(({ name, value }) => [name, value]))),
    };
  }

  private condition(meta: EntityMetadata, where: ObjectLiteral): Statement {
    const columns = columnsOf(meta, { placeId: this.scope.actor.placeId, ...where });
    return {
      sql: columns
        .map(({ name, value }, n) =>
          value === null ? `${name} is null and $${n + 1}::text is null` : `${name} = $${n + 1}`,
        )
        .join(' and '),
      params: columns.map(({ value }) => value),
    };
  }

  private async sendWaiting(): Promise<void> {
    const asked = this.waiting;
    this.waiting = [];
    try {
      const results = await this.send(asked);
      asked.forEach(({ resolve }, n) => resolve(results[n] as Answered));
    } catch (error) {
      asked.forEach(({ reject }) => reject(error));
    }
  }

  /** The first message opens the transaction and asks whether the session still holds. */
  private async send(statements: readonly Statement[]): Promise<readonly Answered[]> {
    if (this.begun) {
      return this.database.run(this.client, statements);
    }
    this.begun = true;
    const beginning = [{ sql: 'begin', params: [] }, openingStatement(this.scope)];
    const [, opened, ...results] = await this.database.run(this.client, [...beginning, ...statements]);
    if ((opened?.rows[0] as { still?: boolean } | undefined)?.still !== true) {
      throw new SignedOut();
    }
    return results;
  }
}
