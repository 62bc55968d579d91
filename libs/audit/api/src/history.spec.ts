import { Client } from 'pg';
import { change, startWeft, type Anything, type Session, type Weft } from '@weft/testing';

const ENTRY = 'id at actor { name } action subjectType subjectId summary requestId changes { field before after }';

describe('the history', () => {
  let weft: Weft;
  let pmo: Session;
  beforeAll(async () => {
    weft = await startWeft();
    pmo = await weft.as('pmo');
  });
  afterAll(() => weft.stop());

  const history = async (subjectType: string, subjectId: string, more: object = {}): Promise<Anything[]> =>
    (
      await pmo.query(
        `query ($t: String!, $id: ID!, $field: String, $first: Int) { history(subjectType: $t, subjectId: $id, field: $field, first: $first) { ${ENTRY} } }`,
        { t: subjectType, id: subjectId, ...more },
      )
    ).history;
  const ofProject = async (code: string): Promise<Anything[]> =>
    (await pmo.query(`query ($c: String!) { projectHistory(code: $c, first: 200) { ${ENTRY} } }`, { c: code }))
      .projectHistory;
  const project = (): Promise<Anything> =>
    change(pmo, 'createProject', { home: 'PI', name: 'With a history' }, 'id code version');

  it('of a field holds its changes alone, latest first, each with before and after', async () => {
    const { id } = await project();
    await change(pmo, 'editProject', { id, version: 1, name: 'Second name', summary: 'A summary.' });
    await change(pmo, 'editProject', { id, version: 2, summary: 'Another summary.' });
    await change(pmo, 'editProject', { id, version: 3, name: 'Third name' });
    const values = (entries: Anything[], field: string): unknown[] =>
      entries
        .map(({ changes }) => changes.find((one: Anything) => one.field === field))
        .map(({ before, after }) => [before, after]);
    expect(values(await history('Project', id, { field: 'name' }), 'name')).toEqual([
      ['"Second name"', '"Third name"'],
      ['"With a history"', '"Second name"'],
      [null, '"With a history"'],
    ]);
    expect(values(await history('Project', id, { field: 'summary', first: 2 }), 'summary')).toEqual([
      ['"A summary."', '"Another summary."'],
      ['""', '"A summary."'],
    ]);
    expect(await history('Project', id, { field: 'endsOn', first: 200 })).toHaveLength(1);
    expect(await history('Project', id, { field: 'noSuchField' })).toEqual([]);
  });

  it('says who, when, what was done in words, and in which request', async () => {
    const { id } = await project();
    const response = await pmo.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': 'a-request-of-the-test' },
      body: JSON.stringify({
        query: `mutation { editProject(input: { id: "${id}", version: 1, name: "Renamed by request" }) { __typename } }`,
      }),
    });
    expect(response.status).toBe(200);
    const [latest] = await history('Project', id);
    expect(latest).toMatchObject({
      actor: { name: 'Priya Osei' },
      action: 'update',
      subjectType: 'Project',
      subjectId: id,
      requestId: 'a-request-of-the-test',
      summary: 'edited name of With a history',
    });
    expect(Math.abs(Date.parse(latest.at) - Date.now())).toBeLessThan(60_000);
  });

  it('keeps no house: versions and instants of saving are left out', async () => {
    const { id } = await project();
    await change(pmo, 'editProject', { id, version: 1, name: 'Only this' });
    const [latest] = await history('Project', id);
    expect(latest.changes.map(({ field }: Anything) => field)).toEqual(['name']);
  });

  it('keeps a part apart from a column of its name, in the history and where two people clash', async () => {
    const [row] = await weft.superuser(
      `select id, version, place_id from scheme_line where more = '{}' and description is not null order by id limit 1`,
    );
    const { id, version, place_id: placeId } = row as Anything;
    const owner = new Client({ connectionString: weft.ownerUrl });
    await owner.connect();
    await owner.query('begin');
    await owner.query(`select set_config('weft.place_id', $1, true)`, [placeId]);
    const more = { version: 'second', description: 'of the field' };
    await owner.query(
      `update scheme_line set more = $1, description = 'of the line', version = version + 1 where id = $2`,
      [JSON.stringify(more), id],
    );
    await owner.query('commit');
    await owner.end();
    const [latest] = await history('SchemeLine', id);
    const changed = latest.changes.map(({ field, after }: Anything) => `${field} ${after}`).sort();
    expect(changed).toEqual(['description "of the field"', 'description "of the line"', 'version "second"']);
    const clash = await change(await weft.as('bcf-lead'), 'editFundingLine', { id, version, description: 'Mine' });
    const theirs = clash.fields.map(({ field, theirs: now }: Anything) => `${field} ${now}`).sort();
    expect(theirs).toEqual(changed);
  });

  it('of a project holds what belongs to it: milestones, gates, ratings, contributors', async () => {
    const { id, code } = await project();
    const milestone = await change(
      pmo,
      'addMilestone',
      { projectId: id, title: 'First step', forecastOn: '2025-12-01' },
      'id',
    );
    await change(pmo, 'moveMilestone', { id: milestone.id, version: 1, forecastOn: '2026-01-01', reason: 'Later.' });
    await change(pmo, 'declareRating', { projectId: id, dimension: 'COST', rating: 'AMBER', version: 0 });
    await change(pmo, 'editProject', { id, version: 1, contributors: ['LW'] });
    await change(pmo, 'passGate', { projectId: id, gate: 1, passedOn: '2025-11-05', version: 2 });
    const entries = await ofProject(code);
    expect(entries.map(({ subjectType, action }) => `${action} ${subjectType}`)).toEqual(
      expect.arrayContaining([
        'update Milestone',
        'insert Milestone',
        'insert Rating',
        'insert Contribution',
        'update Gate',
        'update Project',
        'insert Project',
      ]),
    );
    const order = entries.map(({ id: entry }) => entry);
    expect(order).toEqual([...order].sort().reverse());
    for (const { summary } of entries) expect(summary).toMatch(/^(created|added|moved|declared|edited|passed) /);
  });

  it('of a refused change holds nothing', async () => {
    const { id, code } = await project();
    const before = await ofProject(code);
    await change(pmo, 'editProject', { id, version: 9, name: 'Stale' });
    await change(pmo, 'editProject', { id, version: 1, name: 'x' });
    await change(await weft.as('viewer'), 'editProject', { id, version: 1, name: 'Not allowed' });
    expect(await ofProject(code)).toEqual(before);
  });

  it('of what is not there is empty, and absurd questions are refused in words', async () => {
    expect(await history('Project', '018e96f4-a800-7001-8102-00000000dead')).toEqual([]);
    expect(await history('NoSuchType', (await project()).id)).toEqual([]);
    expect(await ofProject('NO-99')).toEqual([]);
    for (const first of [0, -1, 501]) {
      const { errors } = await pmo.ask(`{ projectHistory(code: "PI-04", first: ${first}) { id } }`);
      expect(errors[0]).toMatchObject({
        extensions: { code: 'BAD_USER_INPUT' },
        message: expect.stringContaining('1 to 500'),
      });
    }
  });

  it('holds no name or address of a person, who can so be forgotten, and no secret', async () => {
    const admin = await weft.as('place-admin');
    const password = 'words that nobody keeps';
    const added = await change(
      admin,
      'addPerson',
      { name: 'Zenobia Quillfeather', email: 'zenobia@quill.example', jobTitle: 'Navigator', password },
      'id version',
    );
    expect(added.__typename).toBe('Person');
    expect(
      (await change(admin, 'editPerson', { personId: added.id, version: 1, name: 'Zenobia Featherquill' })).__typename,
    ).toBe('Person');
    expect((await change(admin, 'grantRole', { personId: added.id, role: 'PROJECT_LEAD' })).__typename).toBe('Person');
    const { secret } = await change(pmo, 'createToken', { name: 'For the test', days: 1 }, 'secret');
    const { project: found } = await pmo.query('{ project(code: "PI-04") { id version } }');
    expect(
      (await change(pmo, 'editProject', { id: found.id, version: found.version, leadId: added.id })).__typename,
    ).toBe('Project');
    const people = await weft.superuser<{ name: string; email: string }>('select name, email from person');
    expect(people.length).toBeGreaterThan(40);
    const words = [
      ...people.flatMap(({ name, email }) => [name, email]),
      'Quillfeather',
      'Featherquill',
      'quill.example',
      password,
      secret,
      'argon2',
    ];
    for (const table of ['audit', 'event', 'outbox', 'audit_chain']) {
      const rows = await weft.superuser<{ row: string }>(`select lower(r::text) as row from ${table} r`);
      const telling = rows
        .map(({ row }) => row)
        .filter((row) => words.some((word) => row.includes(word.toLowerCase())));
      expect({ table, telling }).toEqual({ table, telling: [] });
    }
    const [entry] = await history('Person', added.id);
    expect(entry).toMatchObject({ actor: { name: 'Shabnam Akhtar' }, subjectType: 'Person' });
  });
});
