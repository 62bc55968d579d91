import { addDays, type IsoDate } from '@weft/kernel';
import { startWeft, type Anything, type Session, type Weft } from '@weft/testing';

const ROWS = `changes { id projectId code name title field was becomes } same
  refused { id code title rule message fields { field was theirs changedByName } }`;
const DOCUMENT = (verb: string, type: string) => `mutation ($input: ${type}!) { ${verb}(input: $input) { __typename
  ... on BulkChange { id summary ${ROWS} projects { id code nextMilestone { id forecastOn version } version } }
  ... on BulkPreview { summary ${ROWS} } ... on BulkRefused { message ${ROWS} }
  ... on ValidationFailed { fields { field rule } } ... on NotAllowed { rule } ... on NotFound { field } } }`;
const INPUTS: Readonly<Record<string, string>> = {
  moveForecasts: 'MoveForecastsInput',
  editProjects: 'EditProjectsInput',
  moveStages: 'MoveStagesInput',
  declareRatings: 'DeclareRatingsInput',
  undoBulkChange: 'UndoBulkChangeInput',
};
const PROJECT = `id code stage version ratingVersion ratingScale rating home { code } lead { id } sro { id } gates { number passedOn }
  nextMilestone { id title forecastOn version slips { fromOn toOn reason } } declarations(dimension: OVERALL) { rating reason }`;

describe('a change of many rows', () => {
  let weft: Weft;
  let pmo: Session;
  let people: readonly { readonly id: string; readonly name: string }[];
  beforeAll(async () => {
    weft = await startWeft();
    pmo = await weft.as('pmo');
    people = (await pmo.query('{ people { id name } }')).people;
  });
  afterAll(() => weft.stop());

  const bulk = async (verb: string, input: object, session = pmo): Promise<Anything> =>
    (await session.query(DOCUMENT(verb, INPUTS[verb] ?? ''), { input }))[verb];
  const undo = (id: string, step = 'ALL', session = pmo): Promise<Anything> =>
    bulk('undoBulkChange', { id, step }, session);
  const projects = async (filter: object = { notStage: ['CLOSED'] }): Promise<Anything[]> =>
    (
      await pmo.query(
        `query ($filter: ProjectFilter) { projects(filter: $filter, first: 200) { nodes { ${PROJECT} } } }`,
        { filter },
      )
    ).projects.nodes;
  const withNext = async (home?: string): Promise<Anything[]> =>
    (await projects({ notStage: ['CLOSED'], ...(home && { home: [home] }) })).filter(
      ({ nextMilestone }) => nextMilestone,
    );
  const seen = (rows: readonly Anything[]) => rows.map(({ nextMilestone: { id, version } }) => ({ id, version }));
  const seenProjects = (rows: readonly Anything[]) => rows.map(({ id, version }) => ({ id, version }));
  const again = async (rows: readonly Anything[]): Promise<Anything[]> => projects({ id: rows.map(({ id }) => id) });
  const later = (on: string, days: number) => addDays(on as IsoDate, days);

  it('shows first what it would do, and saves nothing', async () => {
    const rows = (await withNext()).slice(0, 10);
    const preview = await bulk('moveForecasts', { step: 'PREVIEW', rows: seen(rows), byDays: 14 });
    expect(preview).toMatchObject({
      __typename: 'BulkPreview',
      summary: 'moved 10 forecasts by +14 d',
      same: 0,
      refused: [],
    });
    expect(preview.changes).toHaveLength(10);
    const first = preview.changes.find(({ id }: Anything) => id === rows[0].nextMilestone.id);
    expect(first).toMatchObject({
      code: rows[0].code,
      title: rows[0].nextMilestone.title,
      field: 'forecastOn',
      was: rows[0].nextMilestone.forecastOn,
      becomes: later(rows[0].nextMilestone.forecastOn, 14),
    });
    expect(await again(rows)).toEqual(await projects({ id: rows.map(({ id }) => id) }));
    expect((await again(rows)).map(({ nextMilestone }) => nextMilestone.version)).toEqual(
      rows.map(({ nextMilestone }) => nextMilestone.version),
    );
  });

  it('moves ten forecasts at once, each with its slip history and one sentence in the trail, and takes all back', async () => {
    const rows = (await withNext('UC')).slice(0, 8);
    const moved = await bulk('moveForecasts', {
      step: 'ALL',
      rows: seen(rows),
      byDays: 7,
      reason: 'The winter plan comes first.',
    });
    expect(moved).toMatchObject({ __typename: 'BulkChange', refused: [] });
    expect(moved.projects).toHaveLength(rows.length);
    const read = async (id: string): Promise<Anything> =>
      (
        await pmo.query(
          `{ projects(filter: {home: ["UC"]}, first: 100) { nodes { milestones { id forecastOn version slips { fromOn toOn days reason } } } } }`,
        )
      ).projects.nodes
        .flatMap(({ milestones }: Anything) => milestones)
        .find((one: Anything) => one.id === id);
    const { id, forecastOn, version } = rows[0].nextMilestone;
    const after = await read(id);
    expect(after).toMatchObject({ forecastOn: later(forecastOn, 7), version: version + 1 });
    expect(after.slips.at(-1)).toEqual({
      fromOn: forecastOn,
      toOn: later(forecastOn, 7),
      days: 7,
      reason: 'The winter plan comes first.',
    });
    const trail = await weft.superuser(
      `select distinct summary from audit where subject_id = $1 and action = 'update' order by 1`,
      [id],
    );
    expect(trail).toContainEqual({ summary: `moved ${rows.length} forecasts by +7 d` });

    expect(await undo(moved.id, 'PREVIEW')).toMatchObject({ __typename: 'BulkPreview', refused: [] });
    expect(await undo(moved.id)).toMatchObject({ __typename: 'BulkChange', refused: [] });
    const back = await read(id);
    expect(back).toMatchObject({ forecastOn, version: version + 2 });
    expect(back.slips.at(-1)).toMatchObject({ toOn: forecastOn, days: -7 });
    expect(await undo(moved.id)).toEqual({ __typename: 'NotAllowed', rule: 'undone-already' });
  });

  it('of which one of a hundred is stale saves none, says what others changed, and saves all others where asked', async () => {
    const milestones = (
      await pmo.query(
        `{ projects(filter: {notStage: [CLOSED]}, first: 200) { nodes { milestones { id title version actualOn forecastOn } } } }`,
      )
    ).projects.nodes
      .flatMap((project: Anything) => project.milestones)
      .filter(({ actualOn, forecastOn }: Anything) => !actualOn && forecastOn)
      .slice(0, 100);
    expect(milestones).toHaveLength(100);
    const rows = milestones.map(({ id, version }: Anything) => ({ id, version }));
    const other = milestones[41];
    await pmo.query('mutation ($input: MoveMilestoneInput!) { moveMilestone(input: $input) { __typename } }', {
      input: { id: other.id, version: other.version, forecastOn: '2026-06-30' },
    });
    const refused = await bulk('moveForecasts', { step: 'ALL', rows, byDays: 1 });
    expect(refused).toMatchObject({
      __typename: 'BulkRefused',
      refused: [{ id: other.id, title: other.title, rule: 'stale' }],
    });
    expect(refused.refused[0].message).toBe('Priya Osei changed it since you saw it.');
    expect(refused.refused[0].fields).toEqual([
      { field: 'forecastOn', was: `"${other.forecastOn}"`, theirs: '"2026-06-30"', changedByName: 'Priya Osei' },
    ]);
    const [none] = await weft.superuser<{ n: number }>(
      `select count(*)::int as n from milestone where id = any ($1) and version > 1 and id <> $2 and exists
         (select from audit where subject_id = milestone.id and summary like 'moved 99%')`,
      [rows.map(({ id }: Anything) => id), other.id],
    );
    expect(none?.n).toBe(0);
    const others = await bulk('moveForecasts', { step: 'ALL_OTHERS', rows, byDays: 1 });
    expect(others).toMatchObject({
      __typename: 'BulkChange',
      summary: 'moved 99 forecasts by +1 d',
      refused: [{ rule: 'stale' }],
    });
    const [saved] = await weft.superuser<{ n: number; slips: number }>(
      `select count(distinct subject_id)::int as n from audit where summary = 'moved 99 forecasts by +1 d' and subject_type = 'Milestone'`,
    );
    expect(saved?.n).toBe(99);
    expect(await undo(others.id)).toMatchObject({ __typename: 'BulkChange' });
  });

  it('is refused for the rows that are not this person’s, by name, and goes through for the others', async () => {
    const lead = await weft.as('workstream-lead');
    const mine = (await withNext('PI')).slice(0, 2);
    const theirs = (await withNext('UC')).slice(0, 1);
    const rows = seen([...mine, ...theirs]);
    const refused = await bulk('moveForecasts', { step: 'ALL', rows, byDays: 3 }, lead);
    expect(refused).toMatchObject({
      __typename: 'BulkRefused',
      refused: [{ code: theirs[0].code, rule: 'project-not-yours' }],
    });
    expect(refused.changes).toHaveLength(2);
    const others = await bulk('moveForecasts', { step: 'ALL_OTHERS', rows, byDays: 3 }, lead);
    expect(others).toMatchObject({ __typename: 'BulkChange', changes: [{}, {}] });
    const viewer = await weft.as('viewer');
    expect(await bulk('moveForecasts', { step: 'ALL_OTHERS', rows: seen(mine), byDays: 3 }, viewer)).toMatchObject({
      __typename: 'BulkRefused',
      changes: [],
    });
    expect(await undo(others.id, 'ALL', viewer)).toMatchObject({ __typename: 'BulkRefused' });
    expect(await undo(others.id, 'ALL', lead)).toMatchObject({ __typename: 'BulkChange' });
  });

  it('is not taken back over what somebody changed since, unless for all others', async () => {
    const rows = (await withNext('MH')).slice(0, 3);
    const moved = await bulk('moveForecasts', { step: 'ALL', rows: seen(rows), byDays: 10 });
    const { id, version, forecastOn } = rows[1].nextMilestone;
    await pmo.query('mutation ($input: MoveMilestoneInput!) { moveMilestone(input: $input) { __typename } }', {
      input: { id, version: version + 1, forecastOn: '2026-07-31' },
    });
    const refused = await undo(moved.id);
    expect(refused).toMatchObject({ __typename: 'BulkRefused', refused: [{ id, rule: 'stale' }] });
    expect(refused.refused[0].fields[0]).toMatchObject({ field: 'forecastOn', theirs: '"2026-07-31"' });
    expect(later(forecastOn, 10)).not.toBe('2026-07-31');
    expect(await undo(moved.id, 'ALL_OTHERS')).toMatchObject({ __typename: 'BulkChange', changes: [{}, {}] });
  });

  it('names lead, SRO and priority of many projects, and puts them back', async () => {
    const rows = (await projects({ home: ['LW'], notStage: ['CLOSED'] })).slice(0, 5);
    const [, nadia] = people;
    const edited = await bulk('editProjects', {
      step: 'ALL',
      rows: seenProjects(rows).map((row) => ({ ...row, leadId: nadia?.id, sroId: null })),
    });
    expect(edited).toMatchObject({ __typename: 'BulkChange', summary: expect.stringMatching(/^changed lead, SRO of/) });
    expect((await again(rows)).every(({ lead, sro }) => lead.id === nadia?.id && sro === null)).toBe(true);
    expect(await undo(edited.id)).toMatchObject({ __typename: 'BulkChange' });
    const who = (all: Anything[]) => all.map(({ id, lead, sro }) => [id, lead?.id, sro?.id]);
    expect(who(await again(rows)).sort()).toEqual(who(rows).sort());
    const wrong = await bulk('editProjects', {
      step: 'ALL',
      rows: seenProjects(await again(rows)).map((row) => ({ ...row, leadId: '018e96f4-a800-7001-8102-0000000fffff' })),
    });
    expect(wrong).toMatchObject({ __typename: 'NotFound', field: 'leadId' });
  });

  it('changes details and forecasts as one change, saved or refused together, and taken back as one', async () => {
    const rows = (await projects({ home: ['PC'], notStage: ['CLOSED'] }))
      .filter((row) => row.nextMilestone)
      .slice(0, 3);
    const [, nadia] = people;
    const forecasts = rows.map(({ nextMilestone: { id, version } }) => ({ id, version, forecastOn: '2026-08-03' }));
    const edits = seenProjects(rows).map((row) => ({ ...row, leadId: nadia?.id }));
    const stale = forecasts.map((one, n) => (n === 0 ? { ...one, version: one.version + 1 } : one));
    expect(await bulk('editProjects', { step: 'ALL', rows: edits, forecasts: stale })).toMatchObject({
      __typename: 'BulkRefused',
      refused: [{ id: forecasts[0]?.id, rule: 'stale' }],
    });
    expect((await again(rows)).map(({ lead }) => lead?.id).sort()).toEqual(rows.map(({ lead }) => lead?.id).sort());
    const done = await bulk('editProjects', { step: 'ALL', rows: edits, forecasts });
    expect(done).toMatchObject({
      __typename: 'BulkChange',
      summary: 'changed lead of 3 projects and moved 3 forecasts',
      refused: [],
    });
    const dates = async () =>
      weft.superuser(`select id, forecast_on::text as on from milestone where id = any($1) order by id`, [
        forecasts.map(({ id }) => id),
      ]);
    expect((await dates()).map(({ on }) => on)).toEqual(Array(3).fill('2026-08-03'));
    expect(await undo(done.id)).toMatchObject({ __typename: 'BulkChange', refused: [] });
    const was = new Map(rows.map(({ nextMilestone }) => [nextMilestone.id, nextMilestone.forecastOn]));
    expect((await dates()).map(({ id, on }) => on === was.get(id))).toEqual([true, true, true]);
    expect((await again(rows)).map(({ lead }) => lead?.id).sort()).toEqual(rows.map(({ lead }) => lead?.id).sort());
  });

  it('moves stages by the gate rules, with the gates, and takes them back', async () => {
    const rows = (await projects({ stage: ['PLAN'] })).slice(0, 4);
    const lead = await weft.as('workstream-lead');
    const refused = await bulk('moveStages', { step: 'ALL', rows: seenProjects(rows), to: 'DELIVER' }, lead);
    expect(refused.__typename).toBe('BulkRefused');
    expect(refused.refused[0].message).toMatch(/Gate 3 is passed by its SRO or the PMO/);
    expect(await bulk('moveStages', { step: 'PREVIEW', rows: seenProjects(rows), to: 'EMBED' })).toMatchObject({
      refused: [{ rule: 'gate-out-of-order' }, {}, {}, {}],
    });
    const moved = await bulk('moveStages', { step: 'ALL', rows: seenProjects(rows), to: 'DELIVER' });
    expect(moved).toMatchObject({ __typename: 'BulkChange', summary: 'moved 4 projects to Deliver' });
    expect((await again(rows)).map(({ stage, gates }) => [stage, gates[2].passedOn])).toEqual(
      rows.map(() => ['DELIVER', '2025-11-05']),
    );
    expect(await undo(moved.id)).toMatchObject({ __typename: 'BulkChange' });
    const gates = (all: Anything[]) => all.map(({ code, stage, gates: of }) => ({ code, stage, of }));
    expect(gates(await again(rows)).sort((a, b) => (a.code < b.code ? -1 : 1))).toEqual(
      gates(rows).sort((a, b) => (a.code < b.code ? -1 : 1)),
    );
  });

  it('declares ratings with one reason, also where none stood, and takes back by declaring again', async () => {
    const all = await projects();
    const rows = [
      ...all.filter(({ ratingVersion }) => ratingVersion === 0).slice(0, 1),
      ...all.filter(({ rating }) => rating === 'GREEN').slice(0, 3),
    ];
    expect(rows.map(({ ratingScale }) => ratingScale)).toEqual([null, ...rows.slice(1).map(() => 'THREE_POINT')]);
    const ask = {
      step: 'ALL',
      rows: rows.map(({ id, ratingVersion }) => ({ id, version: ratingVersion })),
      rating: 'RED',
    };
    expect(await bulk('declareRatings', { ...ask, reason: ' ' })).toMatchObject({ fields: [{ field: 'reason' }] });
    const declared = await bulk('declareRatings', { ...ask, reason: 'The grant was cut.' });
    expect(declared).toMatchObject({ __typename: 'BulkChange', refused: [] });
    const after = await again(rows);
    expect(after.map(({ rating, declarations }) => [rating, declarations[0].reason])).toEqual(
      rows.map(() => ['RED', 'The grant was cut.']),
    );
    expect(await undo(declared.id)).toMatchObject({ __typename: 'BulkChange' });
    const byCode = (list: Anything[]) => Object.fromEntries(list.map(({ code, rating }) => [code, rating]));
    expect(byCode(await again(rows))).toEqual(byCode(rows));
  });

  it('checks what it is given', async () => {
    const [row] = seen(await withNext());
    const rules = async (input: object) =>
      ((await bulk('moveForecasts', input)).fields ?? []).map((field: Anything) => field.rule);
    expect(await rules({ step: 'ALL', rows: [], byDays: 1 })).toEqual(['required']);
    expect(await rules({ step: 'ALL', rows: [row, row], byDays: 1 })).toEqual(['row-twice']);
    expect(await rules({ step: 'ALL', rows: [row], byDays: 0 })).toEqual(['days-out-of-range']);
    expect(await rules({ step: 'ALL', rows: [row] })).toEqual(['required']);
    expect(await bulk('moveForecasts', { step: 'ALL', rows: [row, { ...row, id: 'me' }], byDays: 1 })).toMatchObject({
      fields: [{ field: 'rows.1.id', rule: 'not-an-id' }],
    });
    expect(await undo('018e96f4-a800-7001-8102-0000000fffff')).toEqual({ __typename: 'NotFound', field: 'id' });
  });

  it('has the computed ratings follow, as a change of one does', async () => {
    const rows = (await withNext()).filter(({ nextMilestone }) => nextMilestone.forecastOn > '2025-11-05').slice(0, 3);
    const changed = await pmo.subscribe('subscription { changes { kind subjectType subjectId projectCode summary } }');
    const moved = await bulk('moveForecasts', {
      step: 'ALL',
      rows: rows.map(({ nextMilestone: { id, version } }) => ({ id, version, forecastOn: '2025-11-04' })),
    });
    expect(moved).toMatchObject({ __typename: 'BulkChange', summary: 'moved 3 forecasts to 4 Nov 2025' });
    const kinds: string[] = [];
    while (!kinds.includes('ratings.computed')) {
      kinds.push((await changed.next()).changes.kind);
    }
    expect(kinds[0]).toBe('projects.changed');
    await undo(moved.id);
  });
});

describe('the outline of a list', () => {
  let weft: Weft;
  let pmo: Session;
  beforeAll(async () => {
    weft = await startWeft();
    pmo = await weft.as('pmo');
  });
  afterAll(() => weft.stop());

  const outline = async (args: object): Promise<Anything> =>
    (
      await pmo.query(
        `query ($filter: ProjectFilter, $orderBy: ProjectOrder, $groupBy: ProjectGrouping) {
           projectOutline(filter: $filter, orderBy: $orderBy, groupBy: $groupBy) { totalCount ids groups { key label count } } }`,
        { ...args },
      )
    ).projectOutline;

  it('has the ids of the list in its order', async () => {
    for (const orderBy of [
      { field: 'CODE', direction: 'ASC' },
      { field: 'SLIP', direction: 'DESC' },
      { field: 'NEXT_FORECAST', direction: 'ASC' },
    ]) {
      const filter = { notStage: ['CLOSED'] };
      const { projects } = await pmo.query(
        'query ($filter: ProjectFilter, $orderBy: ProjectOrder) { projects(filter: $filter, orderBy: $orderBy, first: 200) { totalCount nodes { id } } }',
        { filter, orderBy },
      );
      const listed = await outline({ filter, orderBy });
      expect(listed).toEqual({
        totalCount: projects.totalCount,
        ids: projects.nodes.map(({ id }: Anything) => id),
        groups: [],
      });
    }
  });

  it('has groups with their counts, and the ids in the order of the groups', async () => {
    for (const groupBy of ['LEAD', 'HOME', 'STAGE', 'RATING', 'ORGANISATION', 'PRIORITY']) {
      const { ids, groups, totalCount } = await outline({ groupBy, orderBy: { field: 'CODE', direction: 'ASC' } });
      expect(groups.reduce((sum: number, { count }: Anything) => sum + count, 0)).toBe(totalCount);
      expect(new Set(ids).size).toBe(totalCount);
    }
    const { groups, ids } = await outline({ groupBy: 'STAGE', filter: { home: ['PI'] } });
    const { projects } = await pmo.query('{ projects(filter: {home: ["PI"]}, first: 100) { nodes { id stage } } }');
    const stageOf = new Map(projects.nodes.map(({ id, stage }: Anything) => [id, stage]));
    const stages = ids.map((id: string) => stageOf.get(id));
    expect([...new Set(stages)]).toEqual(groups.map(({ key }: Anything) => key));
  });
});
