import { root, runs, Session, SOAK_MS, startWeft, type Weft } from '@weft/testing';
import fc from 'fast-check';
import { buildSchema, execute, type ExecutionResult, type GraphQLSchema, parse } from 'graphql';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { oddMutation } from './odd-mutations';
import { type Known, oddQuery, type OddRequest } from './odd-requests';
import { expectNothingHalfSaved, expectWholeTrail } from './sixteen-people';

/** The same requests each time; a soak asks others. */
const SEED = 20251105;
const QUERIES = 2_500;
const MUTATIONS = 3_000;
/** What a caller may be told: each says what was wrong with the request. */
const PLAIN_CODES = [
  'BAD_USER_INPUT',
  'GRAPHQL_VALIDATION_FAILED',
  'GRAPHQL_PARSE_FAILED',
  'BAD_REQUEST',
  'NOT_ALLOWED',
];
const REFUSALS = ['ValidationFailed', 'Conflict', 'NotAllowed', 'NotFound'];

describe('requests that nobody would write', () => {
  const schema: GraphQLSchema = buildSchema(readFileSync(join(root, 'apps/api/schema.graphql'), 'utf8'));
  let weft: Weft;
  let pid: number;
  let known: Known;

  beforeAll(async () => {
    weft = await startWeft();
    pid = weft.server(0).pid;
    const rows = await weft.superuser<{ id: string; code: string | null }>(
      `select id::text, code from project union all select id::text, null from (select id from milestone order by id limit 60) m
       union all select id::text, code from working_group union all select id::text, code from organisation union all select id::text, null from annual_priority
       union all select person_id::text, null from membership union all select id::text, null from statement union all select id::text, code from edition
       union all select id::text, null from role_grant union all select id::text, code from framework
       union all (select id::text, null from risk limit 12) union all (select id::text, null from issue limit 12)
       union all (select id::text, null from assumption limit 12) union all (select id::text, null from deliverable limit 12)
       union all (select id::text, null from dependency limit 12) union all select id::text, null from change_request`,
    );
    const idsFrom = async (sql: string): Promise<string[]> =>
      (await weft.superuser<{ id: string }>(sql)).map(({ id }) => id);
    // Few of each, so that several requests meet at one row and its versions.
    const people = await idsFrom('select person_id as id from membership order by 1 limit 12');
    known = {
      ids: rows.map(({ id }) => id),
      codes: rows.flatMap(({ code }) => (code === null ? [] : [code])),
      idsOf: {
        Project: await idsFrom(`select id from project where stage <> 'CLOSED' order by code limit 12`),
        Milestone: await idsFrom(
          `select m.id from milestone m join project p on p.place_id = m.place_id and p.id = m.project_id
           where p.stage <> 'CLOSED' and m.actual_on is null and m.version <= 3 order by m.id limit 12`,
        ),
        FundingLine: await idsFrom('select id from scheme_line order by id limit 12'),
        FundingScheme: await idsFrom('select id from scheme order by id limit 6'),
        IncomeLine: await idsFrom('select id from income_line'),
        planId: await idsFrom('select id from funding_plan'),
        schemeId: await idsFrom('select id from scheme order by id limit 6'),
        projectId: await idsFrom(`select id from project where stage <> 'CLOSED' order by code limit 12`),
        giverId: await idsFrom(`select id from project where stage <> 'CLOSED' order by code limit 12`),
        receiverId: await idsFrom(`select id from project where stage <> 'CLOSED' order by code desc limit 12`),
        supersedesId: await idsFrom('select id from decision'),
        organisationId: await idsFrom('select id from organisation'),
        groupId: await idsFrom('select id from working_group'),
        grantId: await idsFrom('select id from role_grant'),
        editionId: await idsFrom('select id from edition'),
        fromEditionId: await idsFrom('select id from edition'),
        personId: people,
        leadId: people,
        sroId: people,
        ownerId: people,
      },
    };
  });
  afterAll(() => weft.stop());

  /** Sends it; gives the answer and what is wrong with it, if anything. */
  async function send(
    session: Session,
    request: OddRequest,
  ): Promise<{ answer: ExecutionResult; problem: string | null }> {
    const response = await session.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    });
    const body = await response.text();
    const answer = JSON.parse(body) as ExecutionResult;
    const codes = (answer.errors ?? []).map(({ extensions }) => String(extensions?.['code']));
    const unplain = codes.filter((code) => !PLAIN_CODES.includes(code));
    const problem =
      response.status >= 500
        ? `answered ${response.status}`
        : unplain.length > 0
          ? `answered ${unplain.join()}`
          : answer.data === undefined && codes.length === 0
            ? 'answered neither data nor errors'
            : null;
    return { answer, problem };
  }

  /** Why the server says that it failed, from its log, for the report. */
  const lastFailure = (): string => {
    const lines = weft
      .server(0)
      .log()
      .split('\n')
      .filter((line) => line.includes('"err"'));
    return /"message":"((?:[^"\\]|\\.)*)"/.exec(lines.at(-1) ?? '')?.[1] ?? '';
  };
  const report = (problem: string, { query, variables }: OddRequest): string =>
    `${problem}: ${lastFailure()}\n${query.replace(/\s+/g, ' ').slice(0, 1_500)}\n${JSON.stringify(variables).slice(0, 800)}`;

  it(
    'are answered by data that fits the schema in every part, or by a plain error',
    async () => {
      const viewer = await weft.as('viewer');
      const problems = new Map<string, string>();
      let answered = 0;
      await fc.assert(
        fc.asyncProperty(oddQuery(schema, known), async (request) => {
          const { answer, problem } = await send(viewer, request);
          if (problem) problems.set(`${problem} ${lastFailure()}`, report(problem, request));
          if (!answer.data) return;
          answered += 1;
          // The library reads the answer as if it had resolved it: whatever does not fit the schema is an error of it.
          const again = await execute({
            schema,
            document: parse(request.query),
            variableValues: request.variables,
            rootValue: answer.data,
            fieldResolver: (parent: Record<string, unknown>, _args, _context, info) => parent[info.path.key],
          });
          if (again.errors)
            problems.set(again.errors[0]?.message ?? '', report(`does not fit: ${again.errors[0]?.message}`, request));
          else if (JSON.stringify(again.data) !== JSON.stringify(answer.data))
            problems.set(
              'differs',
              report(
                `has more than was asked, or in another order: ${firstDifference(answer.data, again.data)}`,
                request,
              ),
            );
        }),
        runs(SEED, QUERIES),
      );
      expect([...problems.values()]).toEqual([]);
      expect(answered).toBeGreaterThan(QUERIES / 4);
      expect(process.kill(pid, 0)).toBe(true);
    },
    240_000 + 2 * SOAK_MS,
  );

  it(
    'change what they may, or nothing',
    async () => {
      const people = await Promise.all(
        ['pmo', 'place-admin'].map((role) => lasting(weft, `${role}@demo.weft.example`)),
      );
      const problems = new Map<string, string>();
      const seen: Record<string, number> = {};
      let turn = 0;
      await fc.assert(
        fc.asyncProperty(oddMutation(schema, known), async (request) => {
          turn += 1;
          if (turn % 50 === 1) await restorePeople(weft);
          const session = people[turn % people.length] as Session;
          const before = await trailLength(weft);
          const { answer, problem } = await send(session, request);
          const codes = (answer.errors ?? []).map(({ extensions }) => extensions?.['code']);
          if (codes.includes('UNAUTHENTICATED')) return restorePeople(weft);
          if (problem) problems.set(`${request.verb} ${problem} ${lastFailure()}`, report(problem, request));
          const result = (answer.data?.[request.verb] ?? {}) as { __typename?: string };
          const type = answer.errors ? 'error' : (result.__typename ?? 'plain');
          seen[type] = (seen[type] ?? 0) + 1;
          if ((type === 'error' || REFUSALS.includes(type)) && (await trailLength(weft)) !== before) {
            problems.set(`${request.verb} refused yet written`, report(`said ${type} and wrote all the same`, request));
          }
        }),
        runs(SEED, MUTATIONS),
      );
      expect([...problems.values()]).toEqual([]);
      for (const type of ['error', 'ValidationFailed', 'NotAllowed', 'NotFound', 'Conflict', 'Project', 'Milestone'])
        expect({ type, seen: (seen[type] ?? 0) > 0 }).toEqual({ type, seen: true });
      expect(process.kill(pid, 0)).toBe(true);
      await restorePeople(weft);
      const { portfolio, projects } = await (
        await weft.as('viewer')
      ).query('{ portfolio { projectCount } projects { totalCount } }');
      expect(portfolio.projectCount).toBe(projects.totalCount);
      await expectNothingHalfSaved(weft);
      await expectWholeTrail(weft);
    },
    300_000 + 2 * SOAK_MS,
  );
});

/** Both texts from a little before the place where they part. */
function firstDifference(one: unknown, other: unknown): string {
  const [a, b] = [JSON.stringify(one), JSON.stringify(other)];
  let place = 0;
  while (a[place] === b[place]) place += 1;
  return `${a.slice(Math.max(0, place - 60), place + 60)} | ${b.slice(Math.max(0, place - 60), place + 60)}`;
}

async function trailLength(weft: Weft): Promise<number> {
  const [counted] = await weft.superuser<{ n: number }>('select count(*)::int as n from audit');
  return counted?.n ?? -1;
}

/** Somebody with a token, which odd requests may revoke and {@link restorePeople} gives back. */
async function lasting(weft: Weft, email: string): Promise<Session> {
  const token = `lasting-token-of-${email.replace(/\W/g, '-')}`;
  await weft.superuser(
    `insert into personal_token (id, token_hash, prefix, name, person_id, place_id, expires_at)
     select gen_random_uuid(), $1, 'lasting', 'lasting', p.id, place.id, now() + interval '1 day' from person p, place where p.email = $2`,
    [createHash('sha256').update(token).digest(), email],
  );
  return new Session(weft.url, { authorization: `Bearer ${token}` });
}

/** Gives back what the odd requests took from the people who send them. */
async function restorePeople(weft: Weft): Promise<void> {
  await weft.superuser(
    `set session_replication_role = replica;
     update personal_token set revoked_at = null;
     update membership set active = true;
     insert into role_grant (place_id, id, person_id, role)
       select m.place_id, gen_random_uuid(), m.person_id, r.role from membership m join person p on p.id = m.person_id
       join (values ('pmo@demo.weft.example', 'PMO'), ('place-admin@demo.weft.example', 'PLACE_ADMIN'),
         ('auditor@demo.weft.example', 'AUDITOR'), ('viewer@demo.weft.example', 'VIEWER')) r (email, role) on r.email = p.email
       on conflict do nothing;
     set session_replication_role = default;
     select pg_notify('weft_revoked', '')`,
  );
}
