import { newId } from '@weft/kernel';
import { startWeft, type Weft } from '@weft/testing';
import { buildSchema, getOperationAST, parse } from 'graphql';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { DataSource } from 'typeorm';
import type { RequestScope } from '../actor';
import { Queries } from '../graphql/queries';
import { ReadCompiler } from '../graphql/read-compiler';
import { expression, shape } from '../graphql/shape';
import { ShapeRegistry } from '../graphql/shape-registry';
import { SignedOut } from '../failures';
import { connectionOptions, Database } from './database';
import { UnitOfWork } from './unit-of-work';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What is remembered of requests has an end, whatever signed-in people send. */
describe('the memory', () => {
  let weft: Weft;
  let entities: DataSource;
  let database: Database;
  let scope: RequestScope;
  beforeAll(async () => {
    weft = await startWeft();
    await weft.as('pmo');
    entities = await new DataSource(connectionOptions(weft.appUrl, 1, [])).initialize();
    database = new Database(entities);
    const [session] = await weft.superuser<{ id: string; person_id: string; place_id: string }>(
      'select * from session',
    );
    const { id, person_id: personId, place_id: placeId } = session!;
    scope = {
      actor: {
        personId,
        personName: '',
        placeId,
        holderId: id,
        sessionId: id,
        grants: [],
        expiresAt: new Date(8.64e15),
      },
      requestId: newId(),
      today: '2025-11-05',
    };
  });
  afterAll(async () => {
    await entities.destroy();
    await weft.stop();
  });

  const prepared = async (): Promise<number> => {
    const [found] = await database.rows<{ n: number }>('select count(*)::int as n from pg_prepared_statements');
    return found!.n;
  };

  it('of a connection does not hold combined writes of many parts', async () => {
    const write = async (news: number): Promise<void> =>
      database.use(async (client) => {
        const work = new UnitOfWork(scope, client, database);
        for (let n = 0; n < news; n += 1) {
          work.tell({ kind: 'test.told', subjectType: 'Place', subjectId: scope.actor.placeId, summary: `of ${news}` });
        }
        expect(await work.commit({ sql: `select 'saved' as data`, params: [] }, true)).toBe('saved');
      });
    await write(1);
    const before = await prepared();
    for (let news = 2; news <= 14; news += 1) {
      await write(news);
    }
    // One for each of 2 to 8 parts.
    expect((await prepared()) - before).toBe(7);
    const [told] = await weft.superuser<{ n: number }>(
      `select (select count(*) from outbox where kind = 'test.told')::int
            + (select count(*) from event where kind = 'test.told')::int as n`,
    );
    expect(told?.n).toBe(105);
  });

  it('of a connection ends at about 300 prepared statements, and each text is answered as its own', async () => {
    const numbers = Array.from({ length: 2_500 }, (_, n) => n);
    for (const n of [...numbers, 3, 1_400, 2_400]) {
      expect(await database.read(scope, `select '${n}' as data`, [], true)).toBe(String(n));
      expect(await database.readBoth(scope, `select 'a${n % 7}' as data`, `select '${n}' as data`, [])).toEqual([
        `a${n % 7}`,
        String(n),
      ]);
    }
    expect(await prepared()).toBeLessThanOrEqual(300);
    expect(await prepared()).toBeGreaterThan(0);
  });

  it('of a connection is emptied in the midst of a unit of work, which goes on', async () => {
    for (let n = 0; n < 320; n += 1) {
      const [a, b] = await database.use(async (client) => {
        const work = new UnitOfWork(scope, client, database);
        const rows = await Promise.all([
          work.rows<{ n: number }>('select 1 as n'),
          work.rows<{ n: number }>(`select ${n} as n`),
        ]);
        await work.rollback(new SignedOut());
        return rows;
      });
      expect([a?.[0]?.n, b?.[0]?.n]).toEqual([1, n]);
    }
  });

  it('of kept answers holds no variables, neither those that no document declares nor long ones', async () => {
    const schema = buildSchema('type Query { word(of: String): String }');
    const shapes = new ShapeRegistry([
      shape('Query', { word: expression((_, { args, bind }) => `left(${bind(args['of'], 'text')}, 5)`) }),
    ]);
    const queries = new Queries(schema, shapes, new ReadCompiler(schema, shapes), database, true);
    const document = parse('query Word($of: String) { word(of: $of) }');
    const operation = getOperationAST(document)!;
    const ask = (variables: Record<string, unknown>): Promise<string> =>
      queries.run({ scope, trusted: true }, document, operation, variables);
    const heap = (): number => {
      collect();
      return process.memoryUsage().heapUsed;
    };

    expect(await ask({ of: 'Thames' })).toBe('{"word":"Thame"}');
    const before = heap();
    for (let n = 0; n < 150; n += 1) {
      const long = Buffer.alloc(300_000, 'j').toString();
      expect(await ask({ of: 'Thames', unknown: `${n}${long}` })).toBe('{"word":"Thame"}');
      expect(await ask({ of: `${n}-${long}` })).toBe(`{"word":"${`${n}-jjjjj`.slice(0, 5)}"}`);
    }
    // 150 × 2 × 300,000 characters came in.
    expect(heap() - before).toBeLessThan(25_000_000);
  });
});
