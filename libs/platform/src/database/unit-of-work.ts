import { newId } from '@weft/kernel';
import type { PoolClient, QueryResult } from 'pg';
import type { DataSource, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';
import type { RequestScope } from '../actor';
import { Refused, SignedOut } from '../failures';
import { lastText, send } from './database';
import { nowOn } from '../settings';
import { inline, literal } from './literal';
import { scopeSettings, set } from './scope-settings';

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

/**
 * One transaction of one use case. Reads lock what they load; writes are collected and leave in one message, each
 * update on the condition that its row still has the version which was loaded. The audit trail is written by the
 * database, with the words of {@link tell}; nothing of it is left if the transaction is not committed.
 */
export class UnitOfWork {
  private begun = false;
  private readonly writes: { readonly sql: string; readonly rows: 'one' | 'any' }[] = [];
  private readonly news: News[] = [];

  constructor(
    readonly scope: RequestScope,
    private readonly client: PoolClient,
    private readonly entities: DataSource,
  ) {}

  get today(): string {
    return this.scope.today;
  }

  /** The instant that records of what is done now carry. */
  get now(): Date {
    return nowOn(this.scope.today);
  }

  get personId(): string {
    return this.scope.actor.personId;
  }

  /**
   * Loads a row of the place and locks it until the end.
   * @param field the input field that named it, for the answer where there is none.
   * @param version what the person saw; a newer one in the database is a conflict.
   */
  async load<Row extends ObjectLiteral>(target: EntityTarget<Row>, id: string, field: string, version?: number): Promise<Row> {
    const found = await this.find<ObjectLiteral>(target, { id }, true);
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
  async find<Row extends ObjectLiteral>(target: EntityTarget<Row>, where: Partial<Row> & ObjectLiteral, lock = false): Promise<Row | undefined> {
    const meta = this.entities.getMetadata(target);
    const columns = meta.columns.map((column) => `${column.databaseName} as "${column.propertyName}"`);
    const [row] = await this.rows<Row>(
      `select ${columns.join(', ')} from ${meta.tableName} where ${this.condition(meta, where)}${lock ? ' for update' : ''}`,
    );
    return row;
  }

  /** Rows of a statement of the capability's own, under row-level security. Dates come as ISO text. */
  async rows<Row>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    const results = await this.send(inline(sql, params));
    return (results.at(-1)?.rows ?? []) as Row[];
  }

  insert<Row extends ObjectLiteral>(target: EntityTarget<Row>, values: Partial<Row> & ObjectLiteral): void {
    const meta = this.entities.getMetadata(target);
    const all: ObjectLiteral = { placeId: this.scope.actor.placeId, ...values };
    const columns = columnsOf(meta, all);
    this.writes.push({
      sql: `insert into ${meta.tableName} (${columns.map(({ name }) => name).join(', ')}) values (${columns.map(({ value }) => literal(value)).join(', ')})`,
      rows: 'one',
    });
  }

  /** Updates a row that was loaded, if it still has the version that it was loaded with, and counts the version up. */
  update<Row extends ObjectLiteral & { version: number }>(target: EntityTarget<Row>, row: Row, changes: Partial<Row> & ObjectLiteral): void {
    const meta = this.entities.getMetadata(target);
    const sets = columnsOf(meta, changes).map(({ name, value }) => `${name} = ${literal(value)}`);
    const keys = meta.primaryColumns.map((column) => `${column.databaseName} = ${literal(row[column.propertyName])}`);
    this.writes.push({
      sql: `update ${meta.tableName} set ${[...sets, 'version = version + 1'].join(', ')} where ${keys.join(' and ')} and version = ${literal(row.version)}`,
      rows: 'one',
    });
  }

  delete<Row extends ObjectLiteral>(target: EntityTarget<Row>, where: Partial<Row> & ObjectLiteral): void {
    const meta = this.entities.getMetadata(target);
    this.writes.push({ sql: `delete from ${meta.tableName} where ${this.condition(meta, where)}`, rows: 'any' });
  }

  /** A write in a statement of the capability's own, for instance a call of a sign-in function. */
  execute(sql: string, params: readonly unknown[]): void {
    this.writes.push({ sql: inline(sql, params), rows: 'any' });
  }

  /** Says what happened; the trail and every screen of the place have it from here. */
  tell(news: News): void {
    this.news.push(news);
  }

  /** Sends all that was collected in one message and answers the text of the read `andThen`, which sees the writes. */
  async flush(andThen: string): Promise<string> {
    const summary = this.news.map((item) => item.summary).join('; ');
    const events = this.news.map((item) => this.event(item));
    const statements = [
      ...(summary ? [`select ${set('summary', summary)}`] : []),
      ...this.writes.map((write) => write.sql),
      ...events,
      andThen,
    ];
    const results = await this.send(statements.join(';'));
    const offset = summary ? 1 : 0;
    this.writes.forEach((write, n) => {
      if (write.rows === 'one' && results[offset + n]?.rowCount !== 1) {
        throw new Error('a row that was loaded under a lock could not be written');
      }
    });
    return lastText(results);
  }

  private event(news: News): string {
    const values = [
      this.scope.actor.placeId,
      newId(),
      news.kind,
      news.subjectType,
      news.subjectId,
      news.projectCode ?? null,
      news.summary,
      this.personId,
      this.scope.requestId,
    ];
    return `insert into outbox (place_id, id, kind, subject_type, subject_id, project_code, summary, actor_id, request_id) values (${values.map(literal).join(', ')})`;
  }

  private condition(meta: EntityMetadata, where: ObjectLiteral): string {
    const all = { placeId: this.scope.actor.placeId, ...where };
    return columnsOf(meta, all)
      .map(({ name, value }) => (value === null ? `${name} is null` : `${name} = ${literal(value)}`))
      .join(' and ');
  }

  /** The first message opens the transaction and asks whether the session still holds. */
  private async send(sql: string): Promise<QueryResult[]> {
    if (this.begun) {
      return send(this.client, sql);
    }
    this.begun = true;
    const opening = ['begin', scopeSettings(this.scope), `select still_signed_in(${literal(this.scope.actor.holderId)}) as still`];
    const results = await send(this.client, [...opening, sql].join(';'));
    if ((results[opening.length - 1]?.rows[0] as { still?: boolean } | undefined)?.still !== true) {
      throw new SignedOut();
    }
    return results.slice(opening.length);
  }
}

function columnsOf(meta: EntityMetadata, values: ObjectLiteral): { name: string; value: unknown }[] {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([property, value]) => {
      const column = meta.findColumnWithPropertyName(property);
      if (!column) {
        throw new Error(`${meta.name} has no column ${property}`);
      }
      return { name: column.databaseName, value };
    });
}
