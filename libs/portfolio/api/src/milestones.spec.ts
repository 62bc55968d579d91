import { change, startWeft, type Anything, type Session, type Weft } from '@weft/testing';

const MILESTONE = `id number title critical baselineOn forecastOn actualOn slipDays overdue version owner { id name }
  slips { fromOn toOn days reason movedBy { name } }`;

describe('a milestone', () => {
  let weft: Weft;
  let pmo: Session;
  let projectId: string;
  beforeAll(async () => {
    weft = await startWeft();
    pmo = await weft.as('pmo');
    projectId = (await pmo.query('{ project(code: "PI-04") { id } }')).project.id;
  });
  afterAll(() => weft.stop());

  const add = (input: object = {}): Promise<Anything> =>
    change(
      pmo,
      'addMilestone',
      { projectId, title: 'Agreed by the board', forecastOn: '2025-12-01', ...input },
      MILESTONE,
    );
  const move = (id: string, version: number, forecastOn: string, reason?: string | null): Promise<Anything> =>
    change(pmo, 'moveMilestone', { id, version, forecastOn, reason }, MILESTONE);
  const read = async (id: string): Promise<Anything> =>
    (await pmo.query(`{ project(code: "PI-04") { milestones { ${MILESTONE} } } }`)).project.milestones.find(
      (one: Anything) => one.id === id,
    );
  const rows = async (): Promise<unknown> =>
    (
      await weft.superuser(
        'select (select count(*) from milestone) as milestones, (select count(*) from milestone_slip) as slips, (select count(*) from audit) as trail',
      )
    )[0];

  it('that is added starts with forecast and baseline alike, and counts on from the last', async () => {
    const first = await add();
    expect(first).toMatchObject({
      __typename: 'Milestone',
      critical: false,
      baselineOn: '2025-12-01',
      forecastOn: '2025-12-01',
      actualOn: null,
      slipDays: 0,
      overdue: false,
      slips: [],
      version: 1,
    });
    const second = await add({
      title: '  With baseline ',
      baselineOn: '2025-10-01',
      forecastOn: '2025-11-04',
      critical: true,
    });
    expect(second).toMatchObject({
      title: 'With baseline',
      number: first.number + 1,
      slipDays: 34,
      overdue: true,
      critical: true,
    });
    expect(await add({ forecastOn: null })).toMatchObject({
      baselineOn: null,
      forecastOn: null,
      slipDays: null,
      overdue: false,
    });
  });

  it('gets a number of its own although four are added at once', async () => {
    const added = await Promise.all([1, 2, 3, 4].map((n) => add({ title: `At once ${n}` })));
    const numbers = added.map(({ number }) => number).sort((a, b) => a - b);
    expect(numbers).toEqual([0, 1, 2, 3].map((n) => numbers[0] + n));
  });

  it('keeps every move of its forecast, oldest first, with days, reason and who', async () => {
    const { id } = await add();
    await move(id, 1, '2025-12-15', '  The supplier is late. ');
    await move(id, 2, '2025-12-10', '   ');
    const moved = await move(id, 3, '2026-03-01');
    expect(moved).toMatchObject({ baselineOn: '2025-12-01', forecastOn: '2026-03-01', slipDays: 90, version: 4 });
    expect(moved.slips).toEqual([
      {
        fromOn: '2025-12-01',
        toOn: '2025-12-15',
        days: 14,
        reason: 'The supplier is late.',
        movedBy: { name: 'Priya Osei' },
      },
      { fromOn: '2025-12-15', toOn: '2025-12-10', days: -5, reason: null, movedBy: { name: 'Priya Osei' } },
      { fromOn: '2025-12-10', toOn: '2026-03-01', days: 81, reason: null, movedBy: { name: 'Priya Osei' } },
    ]);
  });

  it('cannot have its slip history changed, not even by the application itself', async () => {
    const [place] = await weft.superuser<{ id: string }>('select id from place');
    for (const sql of ['update milestone_slip set to_on = from_on', 'delete from milestone_slip']) {
      await expect(weft.app(place?.id ?? '', sql)).rejects.toThrow('permission denied');
    }
  });

  it('is moved over the change to summer time by the days of the calendar', async () => {
    const { id } = await add({ baselineOn: '2026-03-28', forecastOn: '2026-03-28' });
    expect((await move(id, 1, '2026-03-30')).slips[0].days).toBe(2);
  });

  it('is done today or before, and its slip is then counted to that day', async () => {
    const { id } = await add({ baselineOn: '2025-11-01', forecastOn: '2025-11-20' });
    const done = await change(pmo, 'completeMilestone', { id, version: 1, actualOn: '2025-11-05' }, MILESTONE);
    expect(done).toMatchObject({ actualOn: '2025-11-05', slipDays: 4, overdue: false, version: 2 });
    expect(await move(id, 2, '2025-12-01')).toMatchObject({ __typename: 'NotAllowed', rule: 'milestone-done' });
    expect(await change(pmo, 'completeMilestone', { id, version: 2, actualOn: '2025-11-04' })).toMatchObject({
      __typename: 'NotAllowed',
      rule: 'milestone-done',
    });
  });

  it.each([
    ['tomorrow', '2025-11-06', 'actual-in-future'],
    ['next year', '2026-01-01', 'actual-in-future'],
    ['in another age', '1066-10-14', 'date-out-of-range'],
  ])('is not done %s', async (_when, actualOn, rule) => {
    const { id } = await add();
    const before = await rows();
    expect(await change(pmo, 'completeMilestone', { id, version: 1, actualOn })).toMatchObject({
      __typename: 'ValidationFailed',
      fields: [{ field: 'actualOn', rule }],
    });
    expect(await rows()).toEqual(before);
  });

  it('that was done is reopened with a reason, which the history keeps', async () => {
    const { id } = await add();
    expect(await change(pmo, 'reopenMilestone', { id, version: 1, reason: 'Not done.' })).toMatchObject({
      __typename: 'NotAllowed',
      rule: 'milestone-not-done',
    });
    await change(pmo, 'completeMilestone', { id, version: 1, actualOn: '2025-11-05' });
    expect(await change(pmo, 'reopenMilestone', { id, version: 2, reason: '  ' })).toMatchObject({
      __typename: 'ValidationFailed',
      fields: [{ field: 'reason', rule: 'required' }],
    });
    expect(
      await change(pmo, 'reopenMilestone', { id, version: 2, reason: 'One ward is missing.' }, MILESTONE),
    ).toMatchObject({ actualOn: null, version: 3 });
    const { history } = await pmo.query(
      'query ($id: ID!) { history(subjectType: "Milestone", subjectId: $id, field: "actualOn") { summary changes { field before after } } }',
      { id },
    );
    expect(history.slice(0, 2)).toEqual([
      {
        summary: expect.stringContaining('One ward is missing.'),
        changes: expect.arrayContaining([{ field: 'actualOn', before: '"2025-11-05"', after: 'null' }]),
      },
      {
        summary: expect.stringMatching(/^completed/),
        changes: expect.arrayContaining([{ field: 'actualOn', before: 'null', after: '"2025-11-05"' }]),
      },
    ]);
  });

  it('has a baseline that is set once, and from then on stands', async () => {
    const undated = await add({ forecastOn: null });
    const set = await change(pmo, 'editMilestone', { id: undated.id, version: 1, baselineOn: '2025-12-24' }, MILESTONE);
    expect(set).toMatchObject({ baselineOn: '2025-12-24', forecastOn: '2025-12-24', version: 2 });
    for (const baselineOn of ['2026-01-24', null]) {
      const before = await rows();
      expect(
        await change(pmo, 'editMilestone', { id: undated.id, version: 2, baselineOn, title: 'Sneaked in' }),
      ).toMatchObject({
        __typename: 'ValidationFailed',
        fields: [
          {
            field: 'baselineOn',
            rule: 'baseline-needs-change-request',
            message: expect.stringContaining('24 Dec 2025'),
          },
        ],
      });
      expect(await rows()).toEqual(before);
    }
    expect(await read(undated.id)).toMatchObject({ baselineOn: '2025-12-24', title: 'Agreed by the board' });
    expect(
      await change(
        pmo,
        'editMilestone',
        { id: undated.id, version: 2, baselineOn: '2025-12-24', title: 'The same baseline' },
        MILESTONE,
      ),
    ).toMatchObject({ title: 'The same baseline', version: 3 });
  });

  it.each([
    ['to where it is', '2025-12-01', null, 'forecastOn', 'forecast-unchanged'],
    ['out of range', '2166-10-14', null, 'forecastOn', 'date-out-of-range'],
    ['to before its project starts', '2024-11-11', null, 'forecastOn', 'forecast-before-start'],
    ['with a reason without end', '2026-01-01', 'x'.repeat(2001), 'reason', 'too-long'],
  ])('is not moved %s', async (_what, forecastOn, reason, field, rule) => {
    const { id } = await add();
    const before = await rows();
    expect(await move(id, 1, forecastOn, reason)).toMatchObject({
      __typename: 'ValidationFailed',
      fields: [{ field, rule }],
    });
    expect(await rows()).toEqual(before);
  });

  it('is not added with a forecast before its project starts', async () => {
    const before = await rows();
    expect(await add({ forecastOn: '2024-11-11' })).toMatchObject({
      __typename: 'ValidationFailed',
      fields: [{ field: 'forecastOn', rule: 'forecast-before-start' }],
    });
    expect(await rows()).toEqual(before);
    expect(await add({ forecastOn: '2024-11-12' })).toMatchObject({ forecastOn: '2024-11-12' });
  });

  it('that somebody moved meanwhile is not moved over: both dates are shown, and one can still save', async () => {
    const { id } = await add();
    const other = await weft.as('emeka.nwosu@demo.weft.example');
    await change(other, 'moveMilestone', { id, version: 1, forecastOn: '2025-12-20' });
    const conflict = await move(id, 1, '2026-01-20', 'Mine.');
    expect(conflict).toEqual({
      __typename: 'Conflict',
      message: expect.stringContaining('Emeka Nwosu'),
      currentVersion: 2,
      fields: [
        {
          field: 'forecastOn',
          was: '"2025-12-01"',
          theirs: '"2025-12-20"',
          changedByName: 'Emeka Nwosu',
          changedById: expect.any(String),
          changedAt: expect.any(String),
        },
      ],
    });
    expect((await read(id)).slips).toHaveLength(1);
    expect(
      (await move(id, conflict.currentVersion, '2026-01-20', 'Mine.')).slips.map(({ fromOn, toOn }: Anything) => [
        fromOn,
        toOn,
      ]),
    ).toEqual([
      ['2025-12-01', '2025-12-20'],
      ['2025-12-20', '2026-01-20'],
    ]);
  });

  it('that eight people move at once is moved once; the others are told', async () => {
    const { id } = await add();
    const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => move(id, 1, `2026-01-${10 + n}`)));
    expect(answers.filter(({ __typename }) => __typename === 'Milestone')).toHaveLength(1);
    expect(
      answers.filter(({ __typename, currentVersion }) => __typename === 'Conflict' && currentVersion === 2),
    ).toHaveLength(7);
    expect(await read(id)).toMatchObject({ version: 2, slips: [expect.anything()] });
  });

  it.each([
    ['a version of the future', 9],
    ['no version', 0],
    ['a negative version', -1],
  ])('with %s is a conflict, not a move', async (_what, version) => {
    const { id } = await add();
    expect(await move(id, version, '2026-01-20')).toMatchObject({ __typename: 'Conflict', currentVersion: 1 });
  });

  it.each(['viewer', 'auditor', 'finance-lead', 'bcf-lead', 'enabler-lead', 'place-admin'] as const)(
    'is not changed by the %s',
    async (role) => {
      const { id } = await add();
      const session = await weft.as(role);
      const before = await rows();
      const calls: [string, Record<string, unknown>][] = [
        ['addMilestone', { projectId, title: 'Never' }],
        ['editMilestone', { id, version: 1, title: 'Never' }],
        ['moveMilestone', { id, version: 1, forecastOn: '2026-01-01' }],
        ['completeMilestone', { id, version: 1, actualOn: '2025-11-05' }],
        ['reopenMilestone', { id, version: 1, reason: 'Never.' }],
      ];
      for (const [verb, input] of calls) {
        expect({ verb, answer: await change(session, verb, input) }).toMatchObject({
          verb,
          answer: { __typename: 'NotAllowed', rule: 'project-not-yours' },
        });
      }
      expect(await rows()).toEqual(before);
    },
  );

  it('is changed by a project lead in the projects that they lead, and in no other', async () => {
    const lead = await weft.as('project-lead');
    const { viewer, projects } = await lead.query(
      '{ viewer { person { id } } projects(first: 200, filter: { notStage: [CLOSED] }) { nodes { id code lead { id } sro { id } } } }',
    );
    const own = projects.nodes.find(({ lead: leader }: Anything) => leader?.id === viewer.person.id);
    const other = projects.nodes.find(
      ({ lead: leader, sro }: Anything) => leader?.id !== viewer.person.id && sro?.id !== viewer.person.id,
    );
    expect((await change(lead, 'addMilestone', { projectId: own.id, title: 'Mine' })).__typename).toBe('Milestone');
    expect(await change(lead, 'addMilestone', { projectId: other.id, title: 'Not mine' })).toMatchObject({
      __typename: 'NotAllowed',
      rule: 'project-not-yours',
    });
  });

  it('of a closed project stays as it is', async () => {
    const { projects } = await pmo.query(
      '{ projects(filter: { stage: [CLOSED] }) { nodes { id milestones { id version } } } }',
    );
    const closed = projects.nodes.find(({ milestones }: Anything) => milestones.length > 0);
    const [milestone] = closed.milestones;
    for (const [verb, input] of [
      ['addMilestone', { projectId: closed.id, title: 'Too late' }],
      ['moveMilestone', { ...milestone, forecastOn: '2026-01-01' }],
      ['editMilestone', { ...milestone, title: 'Too late' }],
      ['reopenMilestone', { ...milestone, reason: 'Too late.' }],
    ] as const) {
      expect(await change(pmo, verb, input)).toMatchObject({ __typename: 'NotAllowed', rule: 'project-closed' });
    }
  });

  it.each([
    [
      'a project that does not exist',
      'addMilestone',
      { projectId: '018e96f4-a800-7001-8102-00000000dead', title: 'Nowhere' },
      'NotFound',
    ],
    [
      'a milestone that does not exist',
      'moveMilestone',
      { id: '018e96f4-a800-7001-8102-00000000dead', version: 1, forecastOn: '2026-01-01' },
      'NotFound',
    ],
    ['what is no id', 'moveMilestone', { id: 'M1', version: 1, forecastOn: '2026-01-01' }, 'ValidationFailed'],
  ])('is refused for %s', async (_what, verb, input, type) => {
    expect((await change(pmo, verb, input)).__typename).toBe(type);
  });

  it('is refused with an owner of nowhere, and nothing is half saved', async () => {
    const before = await rows();
    expect(await add({ ownerId: '018e96f4-a800-7001-8102-00000000dead' })).toMatchObject({
      __typename: 'NotFound',
      field: 'ownerId',
    });
    expect(await rows()).toEqual(before);
  });
});
