import { change, type Anything, type Session } from '@weft/testing';
import { personOf, startRegisterPlace, type RegisterPlace } from './testing/register-place';

const REQUEST = `id code title reason impact state askedBy { name } submittedOn decidedBy { name } decidedOn decisionReason version
  rebaselines { milestone { id } fromOn proposedOn days }`;
const MILESTONE = `id title baselineOn forecastOn actualOn slipDays version firstBaselineOn
  baselineChanges { fromOn proposedOn days changeRequest { code } } slips { fromOn toOn }`;

describe('a change request', () => {
  let place: RegisterPlace;
  let pmo: Session;
  let lead: Session;
  /** Answers for the project, and decides on what others ask. */
  let sro: Session;
  let sroId: string;
  let project: Anything;

  beforeAll(async () => {
    place = await startRegisterPlace(2);
    ({ pmo, lead } = place);
    sro = await place.weft.as('margaret.oyelaran@demo.weft.example');
    sroId = await personOf(sro);
    project = await make();
  });
  afterAll(() => place.weft.stop());

  const make = (): Promise<Anything> => place.make('Later than agreed', { sroId });
  const unchanged = (doing: () => Promise<void>): Promise<void> => place.unchanged(doing);
  const milestone = (input: object = {}, projectId = project.id): Promise<Anything> =>
    change(pmo, 'addMilestone', { projectId, title: 'Beds open', baselineOn: '2026-01-31', ...input }, MILESTONE);
  const draft = (rebaselines: object[], input: object = {}, session = lead): Promise<Anything> =>
    change(
      session,
      'draftChangeRequest',
      { projectId: project.id, title: 'Open later', reason: 'The builder left.', rebaselines, ...input },
      REQUEST,
    );
  const act = (verb: string, { id, version }: Anything, input: object = {}, session = lead): Promise<Anything> =>
    change(session, verb, { id, version, ...input }, REQUEST);
  const to = ({ id }: Anything, proposedOn = '2026-03-31'): object => ({ milestoneId: id, proposedOn });
  const submitted = async (rebaselines: object[], input: object = {}, session = lead): Promise<Anything> =>
    act('submitChangeRequest', await draft(rebaselines, input, session), {}, session);
  const read = async ({ id }: Anything, code = project.code): Promise<Anything> =>
    (
      await pmo.query(`query ($c: String!) { project(code: $c) { milestones { ${MILESTONE} } } }`, { c: code })
    ).project.milestones.find((one: Anything) => one.id === id);
  const wrongState = { __typename: 'NotAllowed', rule: 'wrong-state' };

  it('is drafted, submitted and approved: the baselines move, forecasts and slips stay', async () => {
    const [beds, staff] = [await milestone(), await milestone({ title: 'Staff hired' })];
    await change(pmo, 'moveMilestone', { id: beds.id, version: 1, forecastOn: '2026-03-15' });
    const drafted = await draft([to(beds), to(staff, '2026-01-01')], { impact: ' Winter is hard. ' });
    expect(drafted).toMatchObject({
      __typename: 'ChangeRequest',
      code: expect.stringMatching(/^CR-\d{3,}$/),
      state: 'DRAFTED',
      impact: 'Winter is hard.',
      askedBy: { name: 'Tanvir Rahman' },
      submittedOn: null,
      decidedOn: null,
      rebaselines: [
        { milestone: { id: staff.id }, fromOn: '2026-01-31', proposedOn: '2026-01-01', days: -30 },
        { milestone: { id: beds.id }, fromOn: '2026-01-31', proposedOn: '2026-03-31', days: 59 },
      ],
    });
    const waiting = await act('submitChangeRequest', drafted);
    expect(waiting).toMatchObject({ state: 'SUBMITTED', submittedOn: '2025-11-05' });
    expect(await read(beds)).toMatchObject({ baselineOn: '2026-01-31', firstBaselineOn: null, baselineChanges: [] });
    const approved = await act('approveChangeRequest', waiting, {}, sro);
    expect(approved).toMatchObject({
      state: 'APPROVED',
      decidedBy: { name: 'Margaret Oyelaran' },
      decidedOn: '2025-11-05',
    });
    expect(await read(beds)).toMatchObject({
      baselineOn: '2026-03-31',
      forecastOn: '2026-03-15',
      slipDays: -16,
      version: 3,
      firstBaselineOn: '2026-01-31',
      baselineChanges: [
        { fromOn: '2026-01-31', proposedOn: '2026-03-31', days: 59, changeRequest: { code: drafted.code } },
      ],
      slips: [{ fromOn: '2026-01-31', toOn: '2026-03-15' }],
    });
    expect(await read(staff)).toMatchObject({ baselineOn: '2026-01-01', version: 2 });
    const { history } = await pmo.query(
      'query ($id: ID!) { history(subjectType: "Milestone", subjectId: $id, field: "baselineOn", first: 1) { summary actor { name } changes { field before after } } }',
      { id: beds.id },
    );
    expect(history[0]).toMatchObject({
      summary: `approved change request ${drafted.code} “Open later” of Later than agreed`,
      actor: { name: 'Margaret Oyelaran' },
      changes: expect.arrayContaining([{ field: 'baselineOn', before: '"2026-01-31"', after: '"2026-03-31"' }]),
    });
  });

  it('follows another: the first baseline stays known, and every change of it', async () => {
    const beds = await milestone();
    for (const day of ['2026-02-28', '2026-04-30']) {
      await act('approveChangeRequest', await submitted([to(beds, day)]), {}, pmo);
    }
    expect(await read(beds)).toMatchObject({
      baselineOn: '2026-04-30',
      firstBaselineOn: '2026-01-31',
      baselineChanges: [
        { fromOn: '2026-01-31', proposedOn: '2026-02-28' },
        { fromOn: '2026-02-28', proposedOn: '2026-04-30' },
      ],
    });
  });

  it.each([
    ['no milestone', (): object[] => [], 'rebaselines', 'nothing-to-rebaseline'],
    [
      'more milestones than a request may hold',
      (m: Anything): object[] => Array(101).fill(to(m)),
      'rebaselines',
      'too-many-rebaselines',
    ],
    ['one milestone twice', (m: Anything): object[] => [to(m), to(m)], 'rebaselines.1.milestoneId', 'milestone-twice'],
    [
      'the baseline that stands',
      (m: Anything): object[] => [to(m, '2026-01-31')],
      'rebaselines.0.proposedOn',
      'baseline-unchanged',
    ],
    [
      'a day in another age',
      (m: Anything): object[] => [to(m, '1066-10-14')],
      'rebaselines.0.proposedOn',
      'date-out-of-range',
    ],
    [
      'a milestone of nobody',
      (): object[] => [to({ id: '018e96f4-a800-7001-8102-0000000000ff' })],
      'rebaselines.0.milestoneId',
      'milestone-unknown',
    ],
    ['what is no id', (): object[] => [to({ id: 'Beds' })], 'rebaselines.0.milestoneId', 'not-an-id'],
  ])('is refused with %s', async (_what, rebaselines, field, rule) => {
    const beds = await milestone();
    const standing = await draft([to(beds)]);
    const refused = {
      __typename: 'ValidationFailed',
      fields: expect.arrayContaining([expect.objectContaining({ field, rule })]),
    };
    await unchanged(async () => {
      expect(await draft(rebaselines(beds))).toMatchObject(refused);
      expect(await act('editChangeRequest', standing, { rebaselines: rebaselines(beds) })).toMatchObject(refused);
    });
  });

  it('is refused for a milestone of another project, one that was done, and one without a baseline', async () => {
    const other = await milestone({}, (await make()).id);
    const done = await milestone();
    await change(pmo, 'completeMilestone', { id: done.id, version: 1, actualOn: '2025-11-05' });
    const undated = await milestone({ baselineOn: null });
    await unchanged(async () => {
      for (const [one, rule] of [
        [other, 'milestone-unknown'],
        [done, 'milestone-done'],
        [undated, 'no-baseline'],
      ] as const) {
        expect(await draft([to(one)])).toMatchObject({ fields: [{ field: 'rebaselines.0.milestoneId', rule }] });
      }
    });
  });

  it('is refused without a title or a reason', async () => {
    const beds = await milestone();
    await unchanged(async () => {
      for (const field of ['title', 'reason']) {
        expect(await draft([to(beds)], { [field]: ' ' })).toMatchObject({ fields: [{ field, rule: 'required' }] });
      }
    });
  });

  it('is edited while it is a draft; what is left out stays, new baselines replace all', async () => {
    const [beds, staff] = [await milestone(), await milestone()];
    const drafted = await draft([to(beds)]);
    const other = await act('editChangeRequest', drafted, { title: 'Open in spring', rebaselines: [to(staff)] });
    expect(other).toMatchObject({ title: 'Open in spring', reason: 'The builder left.', version: 2 });
    expect(other.rebaselines).toMatchObject([{ milestone: { id: staff.id } }]);
    const both = await act('editChangeRequest', other, { impact: 'Some.', rebaselines: [to(staff), to(beds)] });
    expect(both.rebaselines).toHaveLength(2);
    const kept = await act('editChangeRequest', both, { reason: 'The builder came back late.' });
    expect(kept).toMatchObject({ impact: 'Some.', rebaselines: both.rebaselines });
    await unchanged(async () => {
      expect(await act('editChangeRequest', drafted, { title: 'Mine' })).toMatchObject({ __typename: 'Conflict' });
    });
    const waiting = await act('submitChangeRequest', kept);
    await unchanged(async () => {
      expect(await act('editChangeRequest', waiting, { title: 'Late' })).toMatchObject(wrongState);
      expect(await act('submitChangeRequest', waiting)).toMatchObject(wrongState);
    });
  });

  it('is decided by the SRO, the lead of the workstream or the PMO, and never by who asked or who only reads', async () => {
    const beds = await milestone();
    const mine = await submitted([to(beds)], {}, pmo);
    const theirs = await submitted([to(beds)]);
    await unchanged(async () => {
      for (const [verb, input] of [
        ['approveChangeRequest', {}],
        ['rejectChangeRequest', { reason: 'No.' }],
      ] as const) {
        expect(await act(verb, mine, input, pmo)).toMatchObject({ rule: 'own-change-request' });
        for (const session of [lead, await place.weft.as('viewer')]) {
          expect(await act(verb, mine, input, session)).toMatchObject({ rule: 'change-request-wrong-role' });
        }
      }
      expect(await act('rejectChangeRequest', mine, { reason: '' }, sro)).toMatchObject({
        fields: [{ field: 'reason', rule: 'required' }],
      });
    });
    const homeLead = await place.weft.as('workstream-lead');
    expect(await act('rejectChangeRequest', mine, { reason: ' Hold on. ' }, homeLead)).toMatchObject({
      state: 'REJECTED',
      decisionReason: 'Hold on.',
      decidedBy: { name: 'Farida Begum' },
    });
    expect(await read(beds)).toMatchObject({ baselineOn: '2026-01-31', baselineChanges: [] });
    expect(await act('approveChangeRequest', theirs, {}, pmo)).toMatchObject({ state: 'APPROVED' });
  });

  it('is approved once although two approve it at the same moment', async () => {
    for (let round = 1; round <= 3; round += 1) {
      const beds = await milestone();
      const waiting = await submitted([to(beds)]);
      const approvers = [pmo, sro.at(place.weft.server(1).url)];
      const answers = await Promise.all(approvers.map((who) => act('approveChangeRequest', waiting, {}, who)));
      expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['ChangeRequest', 'Conflict']);
      expect(await read(beds)).toMatchObject({ baselineOn: '2026-03-31', version: 2 });
    }
  });

  it('and another for the same milestone, approved at the same moment: one goes through', async () => {
    const beds = await milestone();
    const [one, two] = [await submitted([to(beds, '2026-03-01')]), await submitted([to(beds, '2026-04-01')])];
    const answers = await Promise.all([
      act('approveChangeRequest', one, {}, pmo),
      act('approveChangeRequest', two, {}, sro.at(place.weft.server(1).url)),
    ]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['ChangeRequest', 'ValidationFailed']);
    const refused = answers.find(({ __typename }) => __typename === 'ValidationFailed');
    expect(refused?.fields).toMatchObject([{ field: 'rebaselines.0.milestoneId', rule: 'baseline-moved-since' }]);
    expect((await read(beds)).baselineChanges).toHaveLength(1);
  });

  it('meets a forecast that moves at the same moment: the baseline moves, and who moved the other is saved or told', async () => {
    for (let round = 1; round <= 5; round += 1) {
      const beds = await milestone();
      const waiting = await submitted([to(beds)]);
      const other = pmo.at(place.weft.server(1).url);
      const answers = await Promise.all([
        act('approveChangeRequest', waiting, {}, sro),
        change(other, 'moveMilestone', { id: beds.id, version: 1, forecastOn: '2026-05-01' }),
      ]);
      expect(answers[0]?.state).toBe('APPROVED');
      expect(['Milestone', 'Conflict']).toContain(answers[1]?.__typename);
      expect((await read(beds)).baselineOn).toBe('2026-03-31');
    }
  });

  it('is not approved where a milestone was done meanwhile', async () => {
    const [beds, staff] = [await milestone(), await milestone()];
    const waiting = await submitted([to(staff), to(beds, '2026-04-30')]);
    await change(pmo, 'completeMilestone', { id: beds.id, version: 1, actualOn: '2025-11-05' });
    await unchanged(async () => {
      expect(await act('approveChangeRequest', waiting, {}, pmo)).toMatchObject({
        fields: [{ field: 'rebaselines.1.milestoneId', rule: 'milestone-done' }],
      });
    });
    expect(await read(staff)).toMatchObject({ baselineOn: '2026-01-31' });
  });

  it('is submitted against the baselines as they are then', async () => {
    const beds = await milestone();
    const drafted = await draft([to(beds, '2026-06-30')]);
    await act('approveChangeRequest', await submitted([to(beds, '2026-02-28')]), {}, pmo);
    expect((await act('submitChangeRequest', drafted)).rebaselines).toMatchObject([
      { fromOn: '2026-02-28', proposedOn: '2026-06-30', days: 122 },
    ]);
  });

  it('is taken back before it is decided, and not after', async () => {
    const beds = await milestone();
    expect(await act('withdrawChangeRequest', await draft([to(beds)]))).toMatchObject({ state: 'WITHDRAWN' });
    const waiting = await submitted([to(beds)]);
    await unchanged(async () => {
      expect(await act('withdrawChangeRequest', waiting, {}, await place.weft.as('viewer'))).toMatchObject({
        rule: 'project-not-yours',
      });
    });
    const gone = await act('withdrawChangeRequest', waiting);
    expect(gone).toMatchObject({ state: 'WITHDRAWN' });
    expect(await act('withdrawChangeRequest', gone)).toMatchObject(wrongState);
    expect(await act('approveChangeRequest', gone, {}, pmo)).toMatchObject(wrongState);
  });

  it('is drafted by who may change the project, and nothing of it moves once the project is closed', async () => {
    const beds = await milestone();
    await unchanged(async () => {
      expect(await draft([to(beds)], {}, await place.weft.as('viewer'))).toMatchObject({ rule: 'project-not-yours' });
    });
    const ending = await make();
    const late = await milestone({}, ending.id);
    const waiting = await submitted([to(late)], { projectId: ending.id });
    await change(pmo, 'stopProject', { projectId: ending.id, reason: 'Over.', version: ending.version });
    const refused = { __typename: 'NotAllowed', rule: 'project-closed' };
    await unchanged(async () => {
      expect(await draft([to(late)], { projectId: ending.id })).toMatchObject(refused);
      expect(await act('approveChangeRequest', waiting, {}, pmo)).toMatchObject(refused);
      expect(await act('rejectChangeRequest', waiting, { reason: 'Over.' }, pmo)).toMatchObject(refused);
      expect(await act('withdrawChangeRequest', waiting)).toMatchObject(refused);
    });
  });

  it('stands among those of its project: what waits for a decision first, then the latest', async () => {
    const ours = await make();
    const beds = await milestone({}, ours.id);
    const input = { projectId: ours.id };
    const waiting = await submitted([to(beds)], input);
    const [second, third] = [await draft([to(beds)], input), await draft([to(beds)], input)];
    const { project: listed } = await pmo.query(
      'query ($c: String!) { project(code: $c) { changeRequests { code } } }',
      { c: ours.code },
    );
    expect(listed.changeRequests.map(({ code }: Anything) => code)).toEqual([waiting.code, third.code, second.code]);
  });
});
