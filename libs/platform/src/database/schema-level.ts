import { Injectable } from '@nestjs/common';
import { Database } from './database';

/**
 * The level of the schema that this program was written for. A migration that the release before cannot run on raises
 * `serves_from` with it; until then both run side by side, so that replicas are upgraded one by one.
 */
export const schemaLevel = 80;

@Injectable()
export class SchemaLevel {
  constructor(private readonly database: Database) {}

  /** A sentence why this program cannot run on the schema that it finds, or as the role that it is, or null. */
  async problem(): Promise<string | null> {
    const [found] = await this.database.rows<{ level: number; serves_from: number; unbound: boolean }>(
      `select level, serves_from, (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as unbound
       from weft_schema`,
    );
    if (!found || found.level < schemaLevel) {
      return 'The database is older than the program: run the migration first.';
    }
    if (found.serves_from > schemaLevel) {
      return 'The database is newer than the program: install the release that it was migrated for, or a later one.';
    }
    if (found.unbound) {
      return 'WEFT_DATABASE_URL names a role that row-level security does not bind: give the connection of the role weft_app.';
    }
    return null;
  }
}
