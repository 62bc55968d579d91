import { printWholeSchema } from '@weft/platform';
import { root, startWeft, type Session, type Weft } from '@weft/testing';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildClientSchema,
  buildSchema,
  getIntrospectionQuery,
  type GraphQLSchema,
  type IntrospectionQuery,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { capabilities } from './capabilities';

/** The queues keep figures in a partition for each day: midnight may come between one look and the next. */
const undated = (rows: readonly { line: string }[]): string[] =>
  rows.map(({ line }) => line).filter((line) => !/_20\d{6}\b/.test(line));

/** Everything that a migration can change, as text: two databases of the same schema have it alike. */
const CATALOG = `
  select 'column ' || table_schema || '.' || table_name || '.' || column_name || ' ' || udt_name || ' ' || is_nullable || ' ' || coalesce(column_default, '') as line
    from information_schema.columns where table_schema in ('public', 'jobs')
  union all select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace::regnamespace::text in ('public', 'jobs')
  union all select 'index ' || indexdef from pg_indexes where schemaname in ('public', 'jobs')
  union all select 'policy ' || tablename || ' ' || policyname || ' ' || cmd || ' ' || roles::text || ' ' || coalesce(qual, '') || ' ' || coalesce(with_check, '') from pg_policies
  union all select 'wall ' || relname || ' ' || relrowsecurity || ' ' || relforcerowsecurity from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
  union all select 'trigger ' || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
  union all select 'function ' || pg_get_functiondef(oid) || ' ' || proowner::regrole || ' ' || coalesce(proacl::text, '') from pg_proc
    where pronamespace::regnamespace::text in ('public', 'jobs') and prokind in ('f', 'p')
  union all select 'rights ' || relname || ' ' || relowner::regrole || ' ' || coalesce(relacl::text, '') from pg_class where relnamespace::regnamespace::text in ('public', 'jobs') and relkind in ('r', 'S', 'v')
  union all select 'column rights ' || attrelid::regclass || '.' || attname || ' ' || attacl::text from pg_attribute where attacl is not null and attrelid::regclass::text not like 'pg_%'
  union all select 'migration ' || name from weft_migration
  union all select 'level ' || level || ' ' || serves_from from weft_schema
  union all select 'queue ' || name from jobs.queue
  order by 1`;

describe('the GraphQL schema', () => {
  let weft: Weft;
  let viewer: Session;
  beforeAll(async () => {
    weft = await startWeft();
    viewer = await weft.as('viewer');
  });
  afterAll(() => weft.stop());

  const file = join(root, 'apps/api/schema.graphql');

  it('is committed as the capabilities make it (WEFT_UPDATE=1 prints it anew)', () => {
    const printed = printWholeSchema(capabilities.map(({ schema }) => schema));
    if (process.env['WEFT_UPDATE'] === '1') writeFileSync(file, `${printed.trimEnd()}\n`);
    expect(readFileSync(file, 'utf8').trimEnd()).toBe(printed.trimEnd());
  });

  it('is the one that the built server answers by', async () => {
    const introspected = await viewer.query<IntrospectionQuery>(getIntrospectionQuery());
    // The server's own scalars come without their description.
    const print = (schema: GraphQLSchema): string =>
      printSchema(lexicographicSortSchema(schema)).replace(/"""[^"]*"""\nscalar/g, 'scalar');
    expect(print(buildClientSchema(introspected))).toBe(print(buildSchema(readFileSync(file, 'utf8'))));
  });
});

describe('the tables', () => {
  let weft: Weft;
  beforeAll(async () => {
    weft = await startWeft({ replicas: 0 });
  });
  afterAll(() => weft.stop());

  it('have every column of every entity, of the same type, and the same ones without a value', async () => {
    const source = new DataSource({
      type: 'postgres',
      url: weft.appUrl,
      entities: capabilities.flatMap(({ entities }) => [...entities]),
      installExtensions: false,
    });
    await source.initialize();
    const mapped = source.entityMetadatas.flatMap(({ tableName, columns }) =>
      columns.map(
        ({ databaseName, type, isNullable }) =>
          `${tableName}.${databaseName} ${String(type)} ${isNullable ? 'null' : 'not null'}`,
      ),
    );
    await source.destroy();
    const rows = await weft.superuser<{ line: string }>(
      `select table_name || '.' || column_name || ' ' || case udt_name when 'int4' then 'integer' when 'int8' then 'bigint' when 'bool' then 'boolean' else udt_name end
         || case is_nullable when 'YES' then ' null' else ' not null' end as line
       from information_schema.columns where table_schema = 'public'`,
    );
    const inCatalog = rows.map(({ line }) => line);
    expect(mapped.length).toBeGreaterThan(80);
    expect(mapped.filter((line) => !inCatalog.includes(line))).toEqual([]);
  });

  it('have no column that an entity forgot', async () => {
    const source = new DataSource({
      type: 'postgres',
      url: weft.appUrl,
      entities: capabilities.flatMap(({ entities }) => [...entities]),
      installExtensions: false,
    });
    await source.initialize();
    const mapped = new Map(
      source.entityMetadatas.map(({ tableName, columns }) => [
        tableName,
        columns.map(({ databaseName }) => databaseName),
      ]),
    );
    await source.destroy();
    const rows = await weft.superuser<{ table: string; column: string }>(
      `select table_name as table, column_name as column from information_schema.columns where table_schema = 'public' and table_name = any ($1)`,
      [[...mapped.keys()]],
    );
    expect(rows.filter(({ table, column }) => !mapped.get(table)?.includes(column))).toEqual([]);
  });
});

describe('migrating', () => {
  let weft: Weft;
  beforeAll(async () => {
    weft = await startWeft({ replicas: 0 });
  });
  afterAll(() => weft.stop());

  it('a fresh database makes the schema; doing it again changes nothing', async () => {
    const name = `${new URL(weft.ownerUrl).pathname.slice(1)}_fresh`;
    await weft.superuser(`create database ${name} owner weft_owner`);
    const url = new URL(weft.ownerUrl);
    url.pathname = `/${name}`;
    const app = new URL(weft.appUrl);
    const migrate = (): void => {
      const env = {
        ...process.env,
        DATABASE_URL: url.href,
        WEFT_APP_PASSWORD: decodeURIComponent(app.password),
        NODE_OPTIONS: '',
      };
      const { status, stderr } = spawnSync(process.execPath, [join(root, 'dist/apps/api/migrate.js')], {
        env,
        encoding: 'utf8',
      });
      expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
    };
    const catalog = async (): Promise<string[]> => {
      const client = new Client({ connectionString: url.href });
      await client.connect();
      try {
        return undated((await client.query<{ line: string }>(CATALOG)).rows);
      } finally {
        await client.end();
      }
    };
    try {
      migrate();
      const once = await catalog();
      migrate();
      expect(await catalog()).toEqual(once);
      expect(once.length).toBeGreaterThan(300);
      expect(once).toEqual(undated(await weft.owner<{ line: string }>(CATALOG)));
    } finally {
      await weft.superuser(`drop database ${name} with (force)`);
    }
  });
});
