import { startWeft, type Session, type Weft } from '@weft/testing';
import { bring, check, importFile, preview, undoImport, workbookOf, type Written } from './testing/tracker-files';

const HEAD = ['Project code', 'Project', 'Workstream', 'Lead', 'RAG', 'Start', 'End', 'Commentary'];
const MILESTONES = ['Project code', 'Milestone', 'Baseline', 'Forecast', 'Actual', 'Critical'];
const RISKS = ['Project code', 'Risk', 'Likelihood', 'Impact', 'Controls', 'Risk owner', 'Risk status'];

describe('bringing the old tracker', () => {
  let weft: Weft;
  let pmo: Session;
  let lead: string;
  beforeAll(async () => {
    weft = await startWeft();
    pmo = await weft.as('pmo');
    const { project } = await pmo.query('{ project(code: "PI-04") { lead { name } } }');
    lead = project.lead.name;
  });
  afterAll(() => weft.stop());

  const tracker = (code: string, rating: Written = 'A/G') =>
    workbookOf({
      Projects: [
        ['Tower Hamlets Together: the tracker'],
        [],
        HEAD,
        [code, `Carers cafe ${code}`, 'Promoting Independence', lead, rating, '1/4/25', 'Mar-27', 'Slow start'],
      ],
      Milestones: [
        MILESTONES,
        [code, 'Cafe opens', '31/3/26', 'Apr-26', null, 'x'],
        [code, 'Lease signed', '1/9/25', '1/9/25', '3/9/25', null],
      ],
      Risks: [RISKS, [code, `No volunteers for ${code}`, 4, 'Major', '=Ask the council', lead, 'Open']],
    });

  it('shows what it would do, does it as a whole, with trail and news, and takes it back as a whole', async () => {
    const { id } = await bring(pmo, await tracker('PI-71'));
    const seen = await preview(pmo, id);
    expect(seen.problems).toEqual([]);
    expect(seen.ready).toBe(true);
    expect(seen.counts).toEqual([
      { record: 'PROJECT', create: 1, change: 0, same: 0 },
      { record: 'MILESTONE', create: 2, change: 0, same: 0 },
      { record: 'RISK', create: 1, change: 0, same: 0 },
    ]);
    expect(seen.records[0].fields).toEqual(
      expect.arrayContaining([
        { field: 'project.lead', was: null, becomes: lead },
        { field: 'project.endsOn', was: null, becomes: '31 Mar 2027' },
        { field: 'project.rating', was: null, becomes: 'Amber/Green' },
      ]),
    );
    const done = await importFile(pmo, { id, version: seen.version });
    expect(done).toMatchObject({
      __typename: 'TrackerImport',
      summary: 'imported 1 new project, 2 new milestones and 1 new risk',
    });
    const { project } = await pmo.query(
      `{ project(code: "PI-71") { id name rating lead { name } startsOn endsOn
           milestones { title baselineOn forecastOn actualOn critical } risks { code title controls currentLikelihood currentConsequence } gates { number } } }`,
    );
    expect(project).toMatchObject({
      name: 'Carers cafe PI-71',
      rating: 'AMBER_GREEN',
      lead: { name: lead },
      startsOn: '2025-04-01',
      endsOn: '2027-03-31',
      milestones: expect.arrayContaining([
        { title: 'Cafe opens', baselineOn: '2026-03-31', forecastOn: '2026-04-30', actualOn: null, critical: true },
        {
          title: 'Lease signed',
          baselineOn: '2025-09-01',
          forecastOn: '2025-09-01',
          actualOn: '2025-09-03',
          critical: false,
        },
      ]),
      risks: [
        { title: 'No volunteers for PI-71', controls: '=Ask the council', currentLikelihood: 4, currentConsequence: 4 },
      ],
    });
    expect(project.gates).toHaveLength(5);
    expect(await preview(pmo, id)).toBeNull();
    const trail = await weft.superuser(
      `select distinct subject_type, summary from audit where summary like 'imported 1 new project%' order by 1`,
    );
    expect(trail.map(({ subject_type: type }) => type)).toEqual(
      expect.arrayContaining(['Gate', 'Milestone', 'Project', 'Rating', 'Risk', 'TrackerImport']),
    );

    // The computed rating has followed by now or follows later: either way it goes with the project.
    expect(await undoImport(pmo, done.id)).toMatchObject({
      __typename: 'TrackerImport',
      undoneBy: { name: expect.any(String) },
    });
    expect(await pmo.query('{ project(code: "PI-71") { id } }')).toEqual({ project: null });
    const [left] = await weft.superuser(
      `select (select count(*) from milestone where project_id = $1)::int + (select count(*) from risk where project_id = $1)::int
         + (select count(*) from declaration where project_id = $1)::int as n`,
      [project.id],
    );
    expect(left).toEqual({ n: 0 });
    expect(await undoImport(pmo, done.id)).toMatchObject({ __typename: 'NotAllowed', rule: 'undone-already' });
  });

  it('changes what is there, and puts it back as it was', async () => {
    const before = await pmo.query(
      '{ project(code: "PI-05") { version rating endsOn lead { name } milestones { id title forecastOn actualOn version } } }',
    );
    const milestone = before.project.milestones.find(
      ({ actualOn, forecastOn }: { actualOn: string | null; forecastOn: string | null }) =>
        actualOn === null && forecastOn !== null,
    );
    const bytes = await workbookOf({
      Projects: [
        HEAD,
        ['PI-05', null, null, null, before.project.rating === 'RED' ? 'Amber' : 'Red', null, '1/12/2031'],
      ],
      Milestones: [MILESTONES, ['PI-05', milestone.title, null, '1/11/2031']],
    });
    const { id } = await bring(pmo, bytes);
    const seen = await preview(pmo, id);
    expect(seen.problems.filter(({ severity }: { severity: string }) => severity === 'ERROR')).toEqual([]);
    expect(seen.counts[0]).toMatchObject({ change: 1 });
    const done = await importFile(pmo, { id, version: seen.version });
    const after = await pmo.query(
      '{ project(code: "PI-05") { rating endsOn milestones { id forecastOn slips { fromOn toOn reason } } } }',
    );
    expect(after.project.endsOn).toBe('2031-12-01');
    expect(after.project.rating).not.toBe(before.project.rating);
    const moved = after.project.milestones.find((one: { id: string }) => one.id === milestone.id);
    expect(moved.forecastOn).toBe('2031-11-01');
    expect(moved.slips.at(-1)).toMatchObject({ toOn: '2031-11-01', reason: 'As in the imported tracker.' });
    expect(await undoImport(pmo, done.id, 'PREVIEW')).toMatchObject({ removes: 0, restores: 2, refused: [] });
    expect(await undoImport(pmo, done.id)).toMatchObject({ __typename: 'TrackerImport' });
    const again = await pmo.query('{ project(code: "PI-05") { rating endsOn milestones { id forecastOn } } }');
    expect(again.project).toMatchObject({ rating: before.project.rating, endsOn: before.project.endsOn });
    expect(again.project.milestones.find((one: { id: string }) => one.id === milestone.id).forecastOn).toBe(
      milestone.forecastOn,
    );
  });

  it('tells each error by sheet, row and column; a mended cell is checked again, and alike ones together', async () => {
    const row = (n: number, name: Written, rating: Written, end: Written) => [
      `PI-${n}`,
      n === 81 ? 'Reablement at home' : 'Carers hub in Poplar',
      'PI',
      name,
      rating,
      '1/4/25',
      end,
    ];
    const { id } = await bring(
      pmo,
      await workbookOf({
        Tracker: [HEAD, row(81, 'Nobody Known', 'Purple', '31/3/27'), row(82, 'Nobody Known', 'G', '03/31/2027')],
      }),
    );
    const seen = await preview(pmo, id);
    expect(seen.problems.map(({ address, rule }: { address: string; rule: string }) => [address, rule])).toEqual([
      ['D2', 'person-unknown'],
      ['E2', 'not-a-rating'],
      ['D3', 'person-unknown'],
      ['G3', 'month-first'],
    ]);
    expect(await importFile(pmo, { id, version: seen.version })).toMatchObject({
      __typename: 'ValidationFailed',
      fields: [{ rule: 'has-errors' }],
    });
    const once = await check(pmo, {
      id,
      version: seen.version,
      mends: [
        { sheet: 'Tracker', row: 3, column: 'G', value: '31/3/2027' },
        { sheet: 'Tracker', row: 2, column: 'E', value: 'Mauve' },
      ],
      mendAlike: [
        { sheet: 'Tracker', field: 'project.lead', rule: 'person-unknown', typed: 'Nobody Known', value: lead },
      ],
    });
    expect(once.problems.map(({ address, typed }: { address: string; typed: string }) => [address, typed])).toEqual([
      ['E2', 'Mauve'],
    ]);
    for (const column of ['ZZZ', 'a']) {
      const beyond = await check(pmo, {
        id,
        version: once.version,
        mends: [{ sheet: 'Tracker', row: 2, column, value: 'x' }],
      });
      expect(beyond).toMatchObject({ __typename: 'ValidationFailed', fields: [{ rule: 'no-such-cell' }] });
    }
    const stale = await check(pmo, { id, version: seen.version, mends: [] });
    expect(stale).toMatchObject({ __typename: 'Conflict', currentVersion: once.version });
    // A row is left out as a whole.
    const twice = await check(pmo, { id, version: once.version, mends: [{ sheet: 'Tracker', row: 2, value: '' }] });
    expect(twice).toMatchObject({ ready: true, errors: 0, mended: expect.any(Number) });
    expect(twice.counts[0]).toMatchObject({ create: 1 });
    const { forgetTracker } = await pmo.query(
      'mutation ($i: ForgetTrackerInput!) { forgetTracker(input: $i) { __typename } }',
      { i: { id } },
    );
    expect(forgetTracker).toEqual({ __typename: 'TrackerForgotten' });
    expect(await preview(pmo, id)).toBeNull();
  });

  it('reads columns as the person says, and the next file of these heads alike', async () => {
    const sheet = (n: number) => ({
      Work: [
        ['Code', 'Was ist das', 'Kümmerer', 'RAG'],
        [`PI-${n}`, `Cafe ${n}`, lead, 'G'],
      ],
    });
    const { id } = await bring(pmo, await workbookOf(sheet(83)));
    const seen = await preview(pmo, id);
    expect(seen.sheets[0].columns.map(({ field }: { field: string | null }) => field)).not.toContain('project.name');
    const mapped = await check(pmo, {
      id,
      version: seen.version,
      sheets: [
        {
          sheet: 'Work',
          record: 'PROJECT',
          columns: [
            { column: 0, field: 'project.code' },
            { column: 1, field: 'project.name' },
            { column: 2, field: 'project.lead' },
          ],
        },
      ],
    });
    expect(mapped).toMatchObject({ ready: true });
    const done = await importFile(pmo, { id, version: mapped.version });
    expect(done.__typename).toBe('TrackerImport');
    const next = await preview(pmo, (await bring(pmo, await workbookOf(sheet(84)))).id);
    expect(next).toMatchObject({ ready: true });
    expect(next.records[0].fields).toContainEqual({ field: 'project.lead', was: null, becomes: lead });
    const unknown = await check(pmo, {
      id: next.id,
      version: next.version,
      sheets: [{ sheet: 'Work', record: 'PROJECT', columns: [{ column: 0, field: 'project.nonsense' }] }],
    });
    expect(unknown).toMatchObject({ __typename: 'ValidationFailed', fields: [{ rule: 'field-unknown' }] });
  });

  it('takes the head and the quarters as the person says them, and remembers both', async () => {
    const sheet = (n: number) => ({
      Quarterly: [
        ['Project', 'RAG', 'End'],
        ['Name of it', 'Status', 'Due by'],
        [`Quarter cafe ${n}`, 'G', 'Q2'],
      ],
    });
    const { id } = await bring(pmo, await workbookOf(sheet(1)));
    const seen = await preview(pmo, id);
    expect(seen).toMatchObject({ quarters: 'CALENDAR', sheets: [{ headRow: 1 }] });
    const ask = {
      id,
      version: seen.version,
      sheets: [{ sheet: 'Quarterly', record: 'PROJECT', headRow: 9, columns: [] }],
    };
    expect(await check(pmo, ask)).toMatchObject({
      __typename: 'ValidationFailed',
      fields: [{ field: 'sheets', rule: 'no-such-head', message: expect.stringContaining('Row 9') }],
    });
    const columns = [
      { column: 0, field: 'project.name' },
      { column: 2, field: 'project.endsOn' },
    ];
    const said = await check(pmo, {
      id,
      version: seen.version,
      quarters: 'FINANCIAL',
      sheets: [{ sheet: 'Quarterly', record: 'PROJECT', headRow: 2, columns }],
    });
    expect(said).toMatchObject({ quarters: 'FINANCIAL', sheets: [{ headRow: 2, headRows: 1 }] });
    expect(said.sheets[0].columns[0].head).toBe('Name of it');
    // The workstream is asked for once; then all is imported, and what was said is remembered.
    const mended = await check(pmo, {
      id,
      version: said.version,
      mends: [{ sheet: 'Quarterly', row: 3, column: 'D', value: 'PI' }],
    });
    expect(mended).toMatchObject({ ready: true });
    expect(mended.records[0].fields).toContainEqual({ field: 'project.endsOn', was: null, becomes: '30 Sep 2025' });
    expect((await importFile(pmo, { id, version: mended.version })).__typename).toBe('TrackerImport');
    const next = await preview(pmo, (await bring(pmo, await workbookOf(sheet(2)))).id);
    expect(next).toMatchObject({ quarters: 'FINANCIAL', sheets: [{ headRow: 2 }] });
  });

  it('asks whether a project that is much like one that is there is the same', async () => {
    const { project } = await pmo.query('{ project(code: "PI-04") { id name } }');
    const { id } = await bring(
      pmo,
      await workbookOf({ Projects: [HEAD, [null, `${project.name}s`, 'PI', null, 'A']] }),
    );
    const seen = await preview(pmo, id);
    expect(seen.problems).toMatchObject([
      { severity: 'WARNING', rule: 'similar-title', likeCode: 'PI-04', likeId: project.id },
    ]);
    const same = await check(pmo, {
      id,
      version: seen.version,
      choices: [{ key: seen.problems[0].key, as: 'SAME', id: project.id }],
    });
    expect(same.counts[0]).toMatchObject({ create: 0, change: 1 });
    const other = await check(pmo, { id, version: same.version, choices: [{ key: seen.problems[0].key, as: 'NEW' }] });
    expect(other).toMatchObject({ problems: [], counts: [{ create: 1 }, {}, {}] });
    const none = await check(pmo, { id, version: other.version, choices: [{ key: seen.problems[0].key, as: 'SKIP' }] });
    expect(none).toMatchObject({ ready: false, counts: [{ create: 0, change: 0 }, {}, {}] });
  });

  it('lets nobody do by import what they may not do one by one', async () => {
    const workstreamLead = await weft.as('workstream-lead');
    const { id } = await bring(
      workstreamLead,
      await workbookOf({ Projects: [HEAD, ['UC-90', 'Not mine to add', 'Urgent Care']] }),
    );
    const seen = await preview(workstreamLead, id);
    expect(seen.problems).toMatchObject([{ rule: 'create-project-not-yours', address: 'C2' }]);
    expect(await importFile(workstreamLead, { id, version: seen.version })).toMatchObject({
      __typename: 'ValidationFailed',
    });
    for (const role of ['viewer', 'auditor'] as const) {
      const refused = await bring(await weft.as(role), await tracker('PI-91'));
      expect(refused).toMatchObject({ status: 403, code: 'NOT_ALLOWED', rule: 'import-not-yours' });
    }
    expect(await weft.superuser(`select from tracker_file where name = 'PI-91'`)).toEqual([]);
  });

  it('keeps a file for whoever brought it, and nobody else', async () => {
    const { id } = await bring(pmo, await tracker('PI-92'));
    const other = await weft.as('workstream-lead');
    expect(await preview(other, id)).toBeNull();
    expect(await check(other, { id, version: 1 })).toEqual({ __typename: 'NotFound', field: 'id' });
    expect(await importFile(other, { id, version: 1 })).toEqual({ __typename: 'NotFound', field: 'id' });
  });

  it('two people import the same at once: one does it, the other is told what has changed', async () => {
    const other = await weft.as('workstream-lead');
    const [mine, theirs] = await Promise.all([
      bring(pmo, await tracker('PI-93')),
      bring(other, await tracker('PI-93')),
    ]);
    const [first, second] = await Promise.all([
      importFile(pmo, { id: mine.id, version: 1 }),
      importFile(other, { id: theirs.id, version: 1 }),
    ]);
    const kinds = [first.__typename, second.__typename].sort();
    expect(kinds).toEqual(['TrackerFileChanged', 'TrackerImport']);
    const told = first.__typename === 'TrackerFileChanged' ? first : second;
    expect(told.file.counts.map(({ create }: { create: number }) => create)).toEqual([0, 0, 0]);
    const [{ n }] = (await weft.superuser<{ n: number }>(
      `select count(*)::int as n from project where code = 'PI-93'`,
    )) as [{ n: number }];
    expect(n).toBe(1);
  });

  it('gives the whole portfolio out, and imports it again without a change', async () => {
    const response = await pmo.fetch('/files/tracker.xlsx');
    expect(response.headers.get('content-disposition')).toMatch(/tracker-2025-11-05\.xlsx/);
    const { id } = await bring(pmo, Buffer.from(await response.arrayBuffer()));
    const seen = await preview(pmo, id);
    expect(seen.problems.filter(({ severity }: { severity: string }) => severity === 'ERROR')).toEqual([]);
    expect(seen.records).toEqual([]);
    expect(
      seen.counts.every(
        ({ create, change, same }: Record<string, number>) => create === 0 && change === 0 && (same ?? 0) > 0,
      ),
    ).toBe(true);
    expect(await importFile(pmo, { id, version: seen.version })).toMatchObject({ fields: [{ rule: 'nothing-to-do' }] });
  });

  it('gives the empty template, and nothing to those who are not signed in', async () => {
    const response = await pmo.fetch('/files/tracker-template.xlsx');
    const { status, rule } = await bring(pmo, Buffer.from(await response.arrayBuffer()));
    expect([status, rule]).toEqual([201, undefined]);
    for (const path of ['/files/tracker.xlsx', '/files/tracker-template.xlsx']) {
      expect((await weft.anyone().fetch(path)).status).toBe(401);
    }
    expect((await pmo.fetch('/files/nothing.xlsx')).status).toBe(404);
  });

  it('reads a table of text and a plan of MS Project', async () => {
    const csv = await bring(
      pmo,
      `Project code;Project;Workstream;RAG\r\nPI-97;Caf\u00e9 for carers;PI;amber\r\n`,
      'tracker.csv',
    );
    expect((await preview(pmo, csv.id)).records).toMatchObject([{ title: 'Café for carers', action: 'CREATE' }]);
    const plan = await bring(
      pmo,
      `<?xml version="1.0" encoding="UTF-8"?><Project xmlns="http://schemas.microsoft.com/project"><Title>Plan</Title><Category>PI</Category>
       <Tasks><Task><UID>1</UID><Name>Health &amp; care hub</Name><OutlineLevel>1</OutlineLevel><Summary>1</Summary><Start>2026-01-05T08:00:00</Start><Finish>2026-06-30T17:00:00</Finish></Task>
       <Task><UID>2</UID><Name>Hub opens</Name><OutlineLevel>2</OutlineLevel><Milestone>1</Milestone><Finish>2026-06-30T17:00:00</Finish><Baseline><Number>0</Number><Finish>2026-05-29T17:00:00</Finish></Baseline></Task></Tasks>
       <Resources><Resource><UID>7</UID><Name>${lead}</Name></Resource></Resources><Assignments><Assignment><TaskUID>2</TaskUID><ResourceUID>7</ResourceUID></Assignment></Assignments></Project>`,
      'plan.xml',
    );
    const seen = await preview(pmo, plan.id);
    expect(seen.problems).toEqual([]);
    expect(seen.records).toMatchObject([{ title: 'Health & care hub' }, { title: 'Hub opens' }]);
    expect(seen.records[1].fields).toEqual(
      expect.arrayContaining([
        { field: 'milestone.baselineOn', was: null, becomes: '29 May 2026' },
        { field: 'milestone.owner', was: null, becomes: lead },
      ]),
    );
  });
});
