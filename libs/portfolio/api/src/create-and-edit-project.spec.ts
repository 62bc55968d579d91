import { change, DONE_BY_PEOPLE, startWeft, type Anything, type Session, type Weft } from '@weft/testing';

const PROJECT = `id code name summary stage rating version startsOn endsOn home { code } contributors { code } priority { id title } lead { name } sro { name }
  organisation { code } gates { number } milestones { id }`;
const NOWHERE = '018e96f4-a800-7001-8102-00000000dead';

describe('a project', () => {
  let weft: Weft;
  let pmo: Session;
  let known: Anything;
  beforeAll(async () => {
    weft = await startWeft();
    pmo = await weft.as('pmo');
    known = await pmo.query(
      '{ people(active: true) { id name } organisations { id code } workstreams { code priorities { id title } } }',
    );
  });
  afterAll(() => weft.stop());

  const create = (input: object = {}): Promise<Anything> =>
    change(pmo, 'createProject', { home: 'MH', name: 'A sound project', ...input }, PROJECT);
  const edit = (id: string, version: number, input: object, session = pmo): Promise<Anything> =>
    change(session, 'editProject', { id, version, ...input }, PROJECT);

  /** Every table of the place with its number of rows: a refused call changes none of them. */
  const rowCounts = async (): Promise<Record<string, number>> => {
    const tables = await weft.superuser<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not in ('session', 'audit_unsealed', 'audit_chain', 'outbox', 'event', 'follower', 'notification') order by 1`,
    );
    const counts: Record<string, number> = {};
    for (const { name } of tables)
      counts[name] = (await weft.superuser<{ n: number }>(`select count(*)::int as n from ${name}`))[0]?.n ?? -1;
    const [events] = await weft.superuser<{ n: number }>(
      `select count(*)::int as n from (select kind from outbox union all select kind from event) e
       where ${DONE_BY_PEOPLE}`,
    );
    const [versions] = await weft.superuser<{ n: number }>('select sum(version)::int as n from project');
    return { ...counts, events: events?.n ?? -1, versions: versions?.n ?? -1 };
  };

  it('is created with what is given, as an idea, with five gates and the next code of its home', async () => {
    const [lead, sro] = known.people;
    const created = await create({
      name: '  Step-down  ',
      summary: ' For a year. ',
      leadId: lead.id,
      sroId: sro.id,
      organisationId: known.organisations[0].id,
      startsOn: '2025-11-05',
      endsOn: '2026-11-04',
    });
    expect(created).toMatchObject({
      __typename: 'Project',
      name: 'Step-down',
      summary: 'For a year.',
      stage: 'IDEA',
      rating: 'NOT_RATED',
      version: 1,
      home: { code: 'MH' },
      contributors: [],
      priority: null,
      lead: { name: lead.name },
      sro: { name: sro.name },
      organisation: { code: known.organisations[0].code },
      startsOn: '2025-11-05',
      endsOn: '2026-11-04',
      milestones: [],
    });
    expect(created.gates.map(({ number }: Anything) => number)).toEqual([1, 2, 3, 4, 5]);
    const [before] = await weft.superuser<{ n: number }>(
      `select max(split_part(code, '-', 2)::int) as n from project where code like 'MH-%' and code <> $1`,
      [created.code],
    );
    expect(created.code).toBe(`MH-${String((before?.n ?? 0) + 1).padStart(2, '0')}`);
  });

  it('gets a code of its own although twelve are created at once, and no number is left out', async () => {
    const [before] = await weft.superuser<{ n: number }>(
      `select max(split_part(code, '-', 2)::int) as n from project where code like 'UC-%'`,
    );
    const created = await Promise.all(
      Array.from({ length: 12 }, (_, n) => create({ home: 'UC', name: `At once ${n}` })),
    );
    const numbers = created.map(({ code }) => Number(code.split('-')[1])).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 12 }, (_, n) => (before?.n ?? 0) + 1 + n));
  });

  it('is created in a programme as in a workstream', async () => {
    expect(await create({ home: 'HI' })).toMatchObject({ __typename: 'Project', home: { code: 'HI' } });
  });

  it('is edited in what is given; null empties; the rest stays', async () => {
    const [lead] = known.people;
    const created = await create({ leadId: lead.id, startsOn: '2025-11-05' });
    const priority = known.workstreams.find(({ code }: Anything) => code === 'MH').priorities[0];
    const edited = await edit(created.id, 1, {
      name: 'Another name',
      priorityId: priority.id,
      contributors: ['LW', 'PI'],
      endsOn: '2025-11-05',
    });
    expect(edited).toMatchObject({
      name: 'Another name',
      priority: { id: priority.id },
      lead: { name: lead.name },
      startsOn: '2025-11-05',
      endsOn: '2025-11-05',
      version: 2,
    });
    expect(edited.contributors.map(({ code }: Anything) => code).sort()).toEqual(['LW', 'PI']);
    const emptied = await edit(created.id, 2, {
      leadId: null,
      priorityId: null,
      startsOn: null,
      endsOn: null,
      summary: null,
      contributors: ['PI', 'BW'],
    });
    expect(emptied).toMatchObject({
      name: 'Another name',
      lead: null,
      priority: null,
      startsOn: null,
      endsOn: null,
      summary: '',
      version: 3,
    });
    expect(emptied.contributors.map(({ code }: Anything) => code).sort()).toEqual(['BW', 'PI']);
    expect((await edit(created.id, 3, { contributors: null })).contributors).toEqual([]);
    expect((await edit(created.id, 4, {})).version).toBe(5);
  });

  it.each([
    ['a name of two letters', { name: 'ab' }, 'name', 'too-short'],
    ['a name without end', { name: 'x'.repeat(161) }, 'name', 'too-long'],
    ['a blank name', { name: ' \u00a0\n' }, 'name', 'required'],
    ['a summary without end', { summary: 'x'.repeat(4001) }, 'summary', 'too-long'],
    ['an end before the start', { startsOn: '2025-11-05', endsOn: '2025-11-04' }, 'endsOn', 'ends-before-start'],
    ['a start in another age', { startsOn: '1066-10-14' }, 'startsOn', 'date-out-of-range'],
    ['a lead who is no id', { leadId: 'me' }, 'leadId', 'not-an-id'],
  ])('is neither created nor edited with %s', async (_what, wrong, field, rule) => {
    const { id } = await create();
    const before = await rowCounts();
    for (const answer of [await create(wrong), await edit(id, 1, wrong)]) {
      expect(answer).toMatchObject({
        __typename: 'ValidationFailed',
        fields: [{ field, rule, message: expect.stringMatching(/\w{3}/) }],
      });
    }
    expect(await rowCounts()).toEqual(before);
  });

  it('does not start after a milestone that is still forecast before', async () => {
    const { id } = await create({ startsOn: '2025-01-01' });
    await change(pmo, 'addMilestone', { projectId: id, title: 'Still to come', forecastOn: '2026-01-15' });
    const before = await rowCounts();
    expect(await edit(id, 1, { startsOn: '2026-01-16' })).toMatchObject({
      __typename: 'ValidationFailed',
      fields: [{ field: 'startsOn', rule: 'forecast-before-start', message: expect.stringContaining('15 Jan 2026') }],
    });
    expect(await rowCounts()).toEqual(before);
    expect(await edit(id, 1, { startsOn: '2026-01-15' })).toMatchObject({ startsOn: '2026-01-15' });
  });

  it.each([
    ['lead', 'leadId'],
    ['SRO', 'sroId'],
    ['organisation', 'organisationId'],
  ])('is neither created nor edited with an unknown %s, and nothing is half saved', async (_what, field) => {
    const { id } = await create();
    const before = await rowCounts();
    for (const answer of [
      await create({ [field]: NOWHERE }),
      await edit(id, 1, { name: 'Half saved', contributors: ['LW'], [field]: NOWHERE }),
    ]) {
      expect(answer).toMatchObject({ __typename: 'NotFound', field });
    }
    expect(await rowCounts()).toEqual(before);
  });

  it.each([
    ['an unknown home', 'NOWHERE'],
    ['an enabler group', 'ES'],
    ['no home', ''],
    ['a home in lower case', 'mh'],
  ])('is not created at %s', async (_what, home) => {
    const before = await rowCounts();
    expect(await create({ home })).toMatchObject({ __typename: 'NotFound', field: 'home' });
    expect(await rowCounts()).toEqual(before);
  });

  it.each<[string, () => object, object]>([
    [
      'a priority of another home',
      () => ({ priorityId: known.workstreams.find(({ code }: Anything) => code === 'LW').priorities[0].id }),
      { __typename: 'ValidationFailed', fields: [{ field: 'priorityId', rule: 'priority-of-another-home' }] },
    ],
    ['a priority of nowhere', () => ({ priorityId: NOWHERE }), { __typename: 'NotFound', field: 'priorityId' }],
    [
      'its home among the contributors',
      () => ({ contributors: ['LW', 'MH'] }),
      { __typename: 'ValidationFailed', fields: [{ field: 'contributors', rule: 'contributor-is-home' }] },
    ],
    [
      'a contributor twice',
      () => ({ contributors: ['LW', 'LW'] }),
      { __typename: 'ValidationFailed', fields: [{ field: 'contributors', rule: 'contributor-twice' }] },
    ],
    [
      'an unknown contributor after a known one',
      () => ({ name: 'Half saved', contributors: ['LW', 'NOWHERE'] }),
      { __typename: 'NotFound', field: 'contributors' },
    ],
    ['a programme as contributor', () => ({ contributors: ['HI'] }), { __typename: 'NotFound', field: 'contributors' }],
  ])('is not edited with %s', async (_what, input, answer) => {
    const { id } = await create();
    const before = await rowCounts();
    expect(await edit(id, 1, input())).toMatchObject(answer);
    expect(await rowCounts()).toEqual(before);
  });

  it('that contributes crosswise is edited by many at once, and all of them get an answer', async () => {
    const homes = ['LW', 'BW', 'LW', 'BW', 'LW', 'BW', 'LW', 'BW'];
    const projects = await Promise.all(homes.map((home) => create({ home })));
    for (let version = 1; version <= 10; version += 1) {
      const answers = await Promise.all([
        ...projects.map(({ id, home }) => {
          const others = home.code === 'LW' ? ['BW'] : ['LW'];
          return edit(id, version, { contributors: version % 2 ? others : [] });
        }),
        create({ home: 'LW' }),
        create({ home: 'BW' }),
      ]);
      expect(new Set(answers.map(({ __typename }) => __typename))).toEqual(new Set(['Project']));
    }
  });

  it('has its SRO and its organisation named by those who gain nothing by it', async () => {
    const lead = await weft.as('project-lead');
    const { viewer, organisations } = await lead.query('{ viewer { person { id } } organisations { id } }');
    const me = viewer.person.id;
    const { id, version } = await create({ leadId: me });
    const refused = { __typename: 'NotAllowed', rule: 'sro-not-yours' };
    expect(await edit(id, version, { sroId: me }, lead)).toMatchObject(refused);
    expect(await edit(id, version, { organisationId: organisations[0].id }, lead)).toMatchObject(refused);
    // What stands may be sent along, and the rest is theirs to edit.
    expect(await edit(id, version, { sroId: null, summary: 'Ours.' }, lead)).toMatchObject({ __typename: 'Project' });
    expect(await edit(id, version + 1, { sroId: me })).toMatchObject({ __typename: 'Project' });
  });

  it('is created by a workstream lead in the own workstream alone', async () => {
    const lead = await weft.as('workstream-lead');
    expect(await change(lead, 'createProject', { home: 'PI', name: 'In my own' }, 'home { code }')).toEqual({
      __typename: 'Project',
      home: { code: 'PI' },
    });
    const before = await rowCounts();
    expect(await change(lead, 'createProject', { home: 'MH', name: 'Not in my own' })).toMatchObject({
      __typename: 'NotAllowed',
      rule: 'create-project-not-yours',
    });
    expect(await rowCounts()).toEqual(before);
  });

  it.each(['viewer', 'auditor', 'finance-lead', 'bcf-lead', 'enabler-lead', 'place-admin', 'project-lead'] as const)(
    'is neither created nor edited by the %s',
    async (role) => {
      const session = await weft.as(role);
      const { id } = await create();
      const before = await rowCounts();
      expect(await change(session, 'createProject', { home: 'MH', name: 'Never created' })).toMatchObject({
        __typename: 'NotAllowed',
        rule: 'create-project-not-yours',
      });
      expect(await edit(id, 1, { name: 'Never edited' }, session)).toMatchObject({
        __typename: 'NotAllowed',
        rule: 'project-not-yours',
      });
      expect(await rowCounts()).toEqual(before);
    },
  );

  it('keeps whatever people write, letter for letter', async () => {
    for (const text of [
      "O'Brien's “café” – 100 % \\ $1 ${x} {{y}}",
      'مشروع الرعاية',
      '健康プロジェクト 🏥👩🏽‍⚕️',
      '<script>alert(1)</script>',
      '\u202Eright to left',
      `'; drop table project; --`,
      'null',
      '"quoted"',
    ]) {
      const created = await create({ name: text, summary: `${text}\n${text}` });
      expect({ name: created.name, summary: created.summary }).toEqual({ name: text, summary: `${text}\n${text}` });
      const { project } = await pmo.query('query ($c: String!) { project(code: $c) { name } }', { c: created.code });
      expect(project.name).toBe(text);
    }
  });

  it('refuses the NUL sign, which nothing can store', async () => {
    const before = await rowCounts();
    const { errors } = await pmo.ask('mutation ($i: CreateProjectInput!) { createProject(input: $i) { __typename } }', {
      i: { home: 'MH', name: 'With a NUL \0 inside' },
    });
    const [refused] = errors;
    expect(refused?.extensions?.['code'] ?? 'typed answer').not.toBe('INTERNAL');
    expect(await rowCounts()).toEqual(before);
  });
});
