import { change, startWeft, type Anything, type Session, type Weft } from '@weft/testing';
import { setTimeout as delay } from 'node:timers/promises';

const verify = (auditor: Session): Promise<Anything> =>
  change(auditor, 'verifyTrail', {}, 'rows sealed whole findings head');

async function sealed(
  session: Session,
): Promise<{ rows: number; sealed: number; whole: boolean; findings: string[]; head: string }> {
  for (let tries = 0; tries < 40; tries += 1) {
    const trail = await verify(session);
    if (trail.sealed === trail.rows) {
      return trail;
    }
    await delay(250);
  }
  throw new Error('the trail was not sealed within ten seconds');
}

async function rename(session: Session, code: string, name: string): Promise<{ id: string }> {
  const { project } = await session.query('query ($c: String!) { project(code: $c) { id version } }', { c: code });
  const { editProject } = await session.query(
    'mutation ($i: EditProjectInput!) { editProject(input: $i) { __typename } }',
    {
      i: { id: project.id, version: project.version, name },
    },
  );
  expect(editProject.__typename).toBe('Project');
  return project;
}

describe('the audit trail', () => {
  let weft: Weft;
  let pmo: Session;
  let auditor: Session;
  beforeAll(async () => {
    weft = await startWeft();
    pmo = await weft.as('pmo');
    auditor = await weft.as('auditor');
  });
  afterAll(() => weft.stop());

  it('says who changed what, from what to what, in which request, and is sealed within seconds', async () => {
    const before = await sealed(auditor);
    const project = await rename(pmo, 'PI-05', 'Assistive technology, everywhere');
    const after = await sealed(auditor);
    expect(after).toMatchObject({ rows: before.rows + 1, whole: true, findings: [] });
    expect(after.head).not.toBe(before.head);
    const { history } = await pmo.query(
      `query ($id: ID!) { history(subjectType: "Project", subjectId: $id, field: "name", first: 1) { actor { name } action summary requestId changes { field before after } } }`,
      { id: project.id },
    );
    expect(history).toEqual([
      {
        actor: { name: 'Priya Osei' },
        action: 'update',
        summary: 'edited name of Assistive technology at home',
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        changes: [
          { field: 'name', before: '"Assistive technology at home"', after: '"Assistive technology, everywhere"' },
        ],
      },
    ]);
  });

  it('writes change, trail and event in one transaction, once', async () => {
    const project = await rename(pmo, 'PI-06', 'Once');
    const [counted] = await weft.superuser(
      `select (select count(*)::int from audit where subject_id = $1 and after ->> 'name' = 'Once') as trail,
              (select count(*)::int from (select id from outbox where subject_id = $1 union all select id from event where subject_id = $1) e) as events`,
      [project.id],
    );
    expect(counted).toEqual({ trail: 1, events: 1 });
  });

  it('cannot be altered, removed or forged by the application, nor altered by the owner in passing', async () => {
    const [place] = await weft.owner<{ id: string }>('select id from place');
    await sealed(auditor);
    for (const sql of [
      `update audit set summary = 'x'`,
      'delete from audit',
      'delete from audit_chain',
      'truncate audit',
      `insert into audit select * from audit limit 1`,
    ]) {
      await expect(weft.app(place?.id ?? '', sql)).rejects.toThrow(/permission denied/);
    }
    await expect(weft.superuser(`update audit set summary = 'x'`)).rejects.toThrow(/append-only/);
    await expect(weft.superuser('delete from audit_chain')).rejects.toThrow(/append-only/);
  });

  /** What somebody with every right does to the trail; it is put back when it was looked at. */
  async function tampering<T>(sql: string, look: () => Promise<T>): Promise<T> {
    const unguarded = (statements: string): Promise<unknown> =>
      weft.superuser(`set session_replication_role = replica; ${statements}; set session_replication_role = default`);
    await unguarded(`create table kept_rows as table audit; create table kept_links as table audit_chain; ${sql}`);
    try {
      return await look();
    } finally {
      await unguarded(
        `delete from audit; insert into audit table kept_rows; drop table kept_rows;
         delete from audit_chain; insert into audit_chain table kept_links; drop table kept_links`,
      );
    }
  }

  it.each([
    [
      'alters a row',
      `update audit set after = '{}' where id = (select id from audit order by id desc limit 1)`,
      /altered after it was written/,
    ],
    [
      'removes a row',
      `delete from audit where id = (select id from audit order by id offset 100 limit 1)`,
      /removed from the trail/,
    ],
    ['removes a link of the chain', `delete from audit_chain where position = 50`, /missing from the chain/],
    [
      'adds a row, rightly hashed',
      `with forged as (select jsonb_populate_record(a, jsonb_build_object('id', weft_uuid7(a.at), 'summary', 'forged')) as f
         from audit a where a.subject_type = 'Rating' limit 1)
       insert into audit select (jsonb_populate_record(f, jsonb_build_object('hash', audit_hash(f)))).* from forged`,
      /never sealed: Rating/,
    ],
    ['changes a link of the chain', `update audit_chain set hash = sha256('x') where position = 50`, /does not hold/],
  ])('is found out when somebody with every right %s', async (_what, sql, finding) => {
    await sealed(auditor);
    const { whole, findings } = await tampering(sql, () => verify(auditor));
    expect(whole).toBe(false);
    expect(findings.join('\n')).toMatch(finding);
    expect(await verify(auditor)).toMatchObject({ whole: true, findings: [] });
  });

  it('is found out when its end is cut off, by a head that was published outside the database', async () => {
    await rename(pmo, 'PI-05', 'Assistive technology, everywhere');
    const { head, sealed: position } = await sealed(auditor);
    const against = (heads: object[]): Promise<Anything> =>
      auditor
        .query(
          'mutation ($heads: [TrailHeadInput!]) { verifyTrail(heads: $heads) { ... on TrailVerification { whole findings } } }',
          { heads },
        )
        .then(({ verifyTrail }) => verifyTrail);
    expect(await against([{ position, head }])).toEqual({ whole: true, findings: [] });
    await tampering(
      `delete from audit where id = (select audit_id from audit_chain order by position desc limit 1);
       delete from audit_chain where position = ${position}`,
      async () => {
        expect((await verify(auditor)).whole).toBe(true);
        expect(await against([{ position, head }])).toEqual({
          whole: false,
          findings: [`The chain ends before the published head at position ${position}`],
        });
      },
    );
  });
});
