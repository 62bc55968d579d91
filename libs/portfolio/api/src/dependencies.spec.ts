import { change, type Anything, type Session } from '@weft/testing';
import { personOf, startRegisterPlace, type RegisterPlace } from './testing/register-place';

const DEPENDENCY = `id code title needBy promisedOn state giverAgreed receiverAgreed expectedOn floatDays atRisk
  deliveredOn stateReason version giver { code } receiver { code } giverMilestone { title } receiverMilestone { title }`;
const NOWHERE = '018e96f4-a800-7001-8102-0000000000ff';

describe('a dependency', () => {
  let place: RegisterPlace;
  let pmo: Session;
  /** Leads what gives. */
  let giving: Session;
  let givingId: string;
  /** Leads what waits. */
  let waiting: Session;
  let giver: Anything;
  let receiver: Anything;

  beforeAll(async () => {
    place = await startRegisterPlace(2);
    ({ pmo, lead: waiting } = place);
    giving = await place.weft.as('patrick.doyle@demo.weft.example');
    givingId = await personOf(giving);
    [giver, receiver] = [await makeGiver('Gives'), await place.make('Waits')];
  });
  afterAll(() => place.weft.stop());

  const makeGiver = (name: string): Promise<Anything> => place.make(name, { home: 'UC', leadId: givingId });
  const unchanged = (doing: () => Promise<void>): Promise<void> => place.unchanged(doing);
  const propose = (input: object = {}, session = waiting): Promise<Anything> =>
    change(
      session,
      'proposeDependency',
      { giverId: giver.id, receiverId: receiver.id, title: 'Beds by winter', needBy: '2026-01-31', ...input },
      DEPENDENCY,
    );
  const act = (verb: string, { id, version }: Anything, input: object = {}, session = pmo): Promise<Anything> =>
    change(session, verb, { id, version, ...input }, DEPENDENCY);
  const agreed = async (input: object = {}): Promise<Anything> =>
    act('agreeDependency', await propose({ promisedOn: '2026-01-15', ...input }), { side: 'GIVER' }, giving);
  const delivered = async (input: object = {}): Promise<Anything> =>
    act('deliverDependency', await agreed(input), { deliveredOn: '2025-11-04' }, giving);
  const wrongSide = { __typename: 'NotAllowed', rule: 'dependency-wrong-side' };
  const wrongState = { __typename: 'NotAllowed', rule: 'wrong-state' };

  it('is proposed by the side that waits, promised and agreed by the side that gives, delivered and disputed', async () => {
    const proposed = await propose();
    expect(proposed).toMatchObject({
      __typename: 'Dependency',
      code: expect.stringMatching(/^DP-\d{3,}$/),
      state: 'PROPOSED',
      receiverAgreed: true,
      giverAgreed: false,
      promisedOn: null,
      expectedOn: null,
      floatDays: null,
      atRisk: false,
      giver: { code: giver.code },
      receiver: { code: receiver.code },
    });
    expect(await act('agreeDependency', proposed, { side: 'GIVER' }, giving)).toMatchObject({
      fields: [{ field: 'promisedOn', rule: 'promise-needed' }],
    });
    const promised = await act('changeDependency', proposed, { promisedOn: '2026-01-15' }, giving);
    expect(promised).toMatchObject({ state: 'AGREED', giverAgreed: true, expectedOn: '2026-01-15', floatDays: 16 });
    const later = await act('changeDependency', promised, { promisedOn: '2026-02-10' }, giving);
    expect(later).toMatchObject({ state: 'PROPOSED', receiverAgreed: false, floatDays: -10, atRisk: true });
    const settled = await act('agreeDependency', later, { side: 'RECEIVER' }, waiting);
    expect(settled).toMatchObject({ state: 'AGREED', receiverAgreed: true });
    const done = await act('deliverDependency', settled, { deliveredOn: '2025-11-04' }, giving);
    expect(done).toMatchObject({ state: 'DELIVERED', deliveredOn: '2025-11-04', expectedOn: null, atRisk: false });
    const disputed = await act('disputeDependency', done, { reason: ' Half of them. ' }, waiting);
    expect(disputed).toMatchObject({ state: 'AGREED', deliveredOn: null, stateReason: 'Half of them.' });
  });

  it('is told to the screens of both projects, and the trail has it once', async () => {
    const seen: Anything[] = [];
    const { id, code } = await propose();
    const events = await place.weft.superuser<{ project_code: string; summary: string }>(
      `select project_code, summary from outbox where subject_id = $1 union all select project_code, summary from event where subject_id = $1`,
      [id],
    );
    seen.push(...events);
    const sentence = `proposed dependency ${code} “Beds by winter”, which Waits waits for and Gives gives`;
    expect(seen.sort((a, b) => (a.project_code < b.project_code ? -1 : 1))).toEqual(
      [receiver.code, giver.code].sort().map((project_code) => ({ project_code, summary: sentence })),
    );
    const { history } = await pmo.query(
      'query ($id: ID!) { history(subjectType: "Dependency", subjectId: $id) { summary } }',
      { id },
    );
    expect(history).toEqual([{ summary: sentence }]);
  });

  it('is read from both of its projects', async () => {
    const { id } = await propose();
    const { g, r } = await pmo.query(
      `query ($g: String!, $r: String!) { g: project(code: $g) { gives { id } waitsFor { id } } r: project(code: $r) { gives { id } waitsFor { id } } }`,
      { g: giver.code, r: receiver.code },
    );
    expect(g.gives).toContainEqual({ id });
    expect(r.waitsFor).toContainEqual({ id });
    expect([g.waitsFor, r.gives]).toEqual([[], []]);
  });

  it('can be expected when its milestone is forecast, and is at risk when that is too late', async () => {
    const milestone = async (projectId: string, title: string, forecastOn: string): Promise<Anything> =>
      change(pmo, 'addMilestone', { projectId, title, forecastOn }, 'id version');
    const [early, late] = [
      await milestone(giver.id, 'Beds open', '2026-01-20'),
      await milestone(receiver.id, 'Ward moves', '2026-02-01'),
    ];
    const input = { giverMilestoneId: early.id, receiverMilestoneId: late.id, promisedOn: '2026-01-10' };
    const on = await propose(input);
    expect(on).toMatchObject({ expectedOn: '2026-01-20', floatDays: 11, atRisk: false });
    expect([on.giverMilestone.title, on.receiverMilestone.title]).toEqual(['Beds open', 'Ward moves']);
    await change(pmo, 'moveMilestone', { id: early.id, version: 1, forecastOn: '2026-02-05' });
    expect(await act('agreeDependency', on, { side: 'GIVER' }, giving)).toMatchObject({
      expectedOn: '2026-02-05',
      floatDays: -5,
      atRisk: true,
    });
    await unchanged(async () => {
      for (const [field, id] of [
        ['giverMilestoneId', late.id],
        ['receiverMilestoneId', early.id],
      ] as const) {
        expect(await propose({ [field]: id })).toMatchObject({
          fields: [{ field, rule: 'milestone-of-another-project' }],
        });
        expect(await act('changeDependency', { ...on, version: 2 }, { [field]: id })).toMatchObject({
          fields: [{ field, rule: 'milestone-of-another-project' }],
        });
        expect(await propose({ [field]: NOWHERE })).toMatchObject({ __typename: 'NotFound', field });
      }
    });
  });

  it.each([
    ['needed within a month and not agreed', { needBy: '2025-12-05' }, true],
    ['needed later than that', { needBy: '2025-12-06' }, false],
    ['needed already', { needBy: '2025-11-04' }, true],
    ['promised for a day gone by', { promisedOn: '2025-11-04' }, true],
    ['promised for after it is needed', { promisedOn: '2026-02-01' }, true],
    ['promised in time', { promisedOn: '2026-01-31' }, false],
  ])('%s: at risk or not', async (_what, input, atRisk) => {
    expect((await propose(input)).atRisk).toBe(atRisk);
  });

  it.each([
    ['no title', { title: '' }, 'title', 'required'],
    ['a need in another age', { needBy: '1066-10-14' }, 'needBy', 'date-out-of-range'],
    ['a promise in another age', { promisedOn: '1066-10-14' }, 'promisedOn', 'date-out-of-range'],
  ])('is refused with %s', async (_what, input, field, rule) => {
    const standing = await propose();
    await unchanged(async () => {
      const refused = { __typename: 'ValidationFailed', fields: [{ field, rule }] };
      expect(await propose(input)).toMatchObject(refused);
      expect(await act('changeDependency', standing, input, waiting)).toMatchObject(refused);
    });
  });

  it('is refused on itself, and on a project that does not exist', async () => {
    await unchanged(async () => {
      expect(await propose({ giverId: receiver.id })).toMatchObject({
        fields: [{ field: 'giverId', rule: 'depends-on-itself' }],
      });
      for (const field of ['giverId', 'receiverId']) {
        expect(await propose({ [field]: NOWHERE })).toMatchObject({ __typename: 'NotFound', field });
      }
    });
  });

  it('is no concern of others: each verb is refused to who stands on the wrong side', async () => {
    const stranger = await place.weft.as('nadia.khatun@demo.weft.example');
    const [proposed, standing, done] = [await propose(), await agreed(), await delivered()];
    await unchanged(async () => {
      expect(await propose({}, stranger)).toMatchObject(wrongSide);
      expect(await propose({}, await place.weft.as('viewer'))).toMatchObject(wrongSide);
      expect(await act('changeDependency', proposed, { title: 'Other' }, stranger)).toMatchObject(wrongSide);
      expect(await act('agreeDependency', proposed, { side: 'GIVER' }, waiting)).toMatchObject(wrongSide);
      expect(await act('declineDependency', proposed, { side: 'GIVER', reason: 'No.' }, waiting)).toMatchObject(
        wrongSide,
      );
      expect(await act('deliverDependency', standing, { deliveredOn: '2025-11-05' }, waiting)).toMatchObject(wrongSide);
      expect(await act('withdrawDependency', standing, { reason: 'No.' }, giving)).toMatchObject(wrongSide);
      expect(await act('disputeDependency', done, { reason: 'No.' }, giving)).toMatchObject(wrongSide);
    });
  });

  it('is declined with a reason by a side that has not agreed, and comes back with other terms', async () => {
    const proposed = await propose();
    await unchanged(async () => {
      expect(await act('declineDependency', proposed, { side: 'GIVER', reason: ' ' }, giving)).toMatchObject({
        fields: [{ field: 'reason', rule: 'required' }],
      });
      expect(await act('declineDependency', proposed, { side: 'RECEIVER', reason: 'No.' }, waiting)).toMatchObject({
        rule: 'agreed-already',
      });
    });
    const declined = await act('declineDependency', proposed, { side: 'GIVER', reason: 'No beds.' }, giving);
    expect(declined).toMatchObject({ state: 'DECLINED', receiverAgreed: false, stateReason: 'No beds.' });
    expect(await act('agreeDependency', declined, { side: 'GIVER' }, giving)).toMatchObject(wrongState);
    expect(await act('changeDependency', declined, { needBy: '2026-04-30' }, waiting)).toMatchObject({
      state: 'PROPOSED',
      receiverAgreed: true,
      stateReason: null,
    });
  });

  it('is withdrawn with a reason, and then stands as it is', async () => {
    const standing = await agreed();
    expect(await act('withdrawDependency', standing, { reason: '' }, waiting)).toMatchObject({
      fields: [{ field: 'reason', rule: 'required' }],
    });
    const gone = await act('withdrawDependency', standing, { reason: 'Found elsewhere.' }, waiting);
    expect(gone).toMatchObject({ state: 'WITHDRAWN', stateReason: 'Found elsewhere.' });
    for (const [verb, input] of [
      ['changeDependency', { title: 'Other' }],
      ['agreeDependency', { side: 'GIVER' }],
      ['deliverDependency', { deliveredOn: '2025-11-05' }],
      ['withdrawDependency', { reason: 'Twice.' }],
      ['disputeDependency', { reason: 'No.' }],
    ] as const) {
      expect(await act(verb, gone, input)).toMatchObject(wrongState);
    }
  });

  it('is not delivered tomorrow', async () => {
    const standing = await agreed();
    expect(await act('deliverDependency', standing, { deliveredOn: '2025-11-06' }, giving)).toMatchObject({
      fields: [{ field: 'deliveredOn', rule: 'delivered-in-future' }],
    });
  });

  it('that somebody changed meanwhile is not changed over', async () => {
    const standing = await propose();
    await act('changeDependency', standing, { title: 'Beds by spring' }, waiting);
    await unchanged(async () => {
      expect(await act('changeDependency', standing, { title: 'Mine' }, giving)).toMatchObject({
        __typename: 'Conflict',
        fields: expect.arrayContaining([expect.objectContaining({ field: 'title', theirs: '"Beds by spring"' })]),
      });
      expect(await act('agreeDependency', standing, { side: 'GIVER' }, giving)).toMatchObject({
        __typename: 'Conflict',
      });
      expect(await act('changeDependency', { id: NOWHERE, version: 1 }, { title: 'Mine' })).toMatchObject({
        __typename: 'NotFound',
        field: 'id',
      });
    });
  });

  describe('in a circle', () => {
    const between = (from: Anything, to: Anything, session = pmo): Promise<Anything> =>
      propose({ giverId: from.id, receiverId: to.id, title: `${from.name} to ${to.name}` }, session);
    const three = (): Promise<Anything[]> => Promise.all(['One', 'Two', 'Three'].map((name) => place.make(name)));
    const refused = (codes: readonly string[], field: string): object => ({
      __typename: 'ValidationFailed',
      fields: [{ field, rule: 'dependency-circle', message: expect.stringContaining(codes.join(' → ')) }],
    });

    it('is refused, and the message names the codes along it', async () => {
      const [one, two, three_] = await three();
      await between(one, two);
      await between(two, three_);
      await unchanged(async () => {
        expect(await between(three_, one)).toMatchObject(
          refused([three_.code, one.code, two.code, three_.code], 'giverId'),
        );
        expect(await between(two, one)).toMatchObject(refused([two.code, one.code, two.code], 'giverId'));
      });
      expect(await between(one, three_)).toMatchObject({ state: 'PROPOSED' });
    });

    it('is not made by what was declined, withdrawn or delivered, and not let back in by it', async () => {
      const [one, two] = await three();
      const declined = await act('declineDependency', await between(one, two), { side: 'GIVER', reason: 'No.' });
      const done = await act(
        'deliverDependency',
        await act(
          'agreeDependency',
          await act(
            'agreeDependency',
            await propose({ giverId: one.id, receiverId: two.id, promisedOn: '2026-01-01' }, pmo),
            { side: 'GIVER' },
          ),
          { side: 'RECEIVER' },
        ),
        { deliveredOn: '2025-11-05' },
      );
      const back = await between(two, one);
      expect(back.state).toBe('PROPOSED');
      await unchanged(async () => {
        const codes = [one.code, two.code, one.code];
        expect(await act('changeDependency', declined, { title: 'Again' })).toMatchObject(refused(codes, 'giver'));
        expect(await act('disputeDependency', done, { reason: 'Not come.' })).toMatchObject(refused(codes, 'giver'));
      });
      await act('withdrawDependency', back, { reason: 'Never mind.' });
      expect(await act('changeDependency', declined, { title: 'Again' })).toMatchObject({ state: 'PROPOSED' });
    });

    it('is closed by neither of two who each add half of it at the same moment', async () => {
      const other = pmo.at(place.weft.server(1).url);
      for (let round = 1; round <= 5; round += 1) {
        const [one, two] = await three();
        const answers = await Promise.all([between(one, two), between(two, one, other)]);
        expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['Dependency', 'ValidationFailed']);
      }
    });
  });

  it('gets a number of its own although six are proposed at once', async () => {
    const proposed = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => propose({ title: `At once ${n}` })));
    expect(new Set(proposed.map(({ code }) => code)).size).toBe(6);
  });

  it('makes no closed project wait or promise, but can be settled while one of the two is open', async () => {
    const ending = await makeGiver('Ending');
    const input = { giverId: ending.id };
    const [standing, proposed, done] = [await agreed(input), await propose(input), await delivered(input)];
    await change(pmo, 'stopProject', { projectId: ending.id, reason: 'Over.', version: ending.version });
    const refused = { __typename: 'NotAllowed', rule: 'project-closed' };
    await unchanged(async () => {
      expect(await propose(input)).toMatchObject(refused);
      expect(await act('changeDependency', proposed, { promisedOn: '2026-01-01' }, waiting)).toMatchObject(refused);
      expect(await act('disputeDependency', done, { reason: 'No.' }, waiting)).toMatchObject(refused);
    });
    expect(await act('withdrawDependency', standing, { reason: 'It is over.' }, waiting)).toMatchObject({
      state: 'WITHDRAWN',
    });
    await change(pmo, 'stopProject', { projectId: receiver.id, reason: 'Over.', version: receiver.version });
    expect(await act('withdrawDependency', proposed, { reason: 'It is over.' })).toMatchObject(refused);
  });

  it('is found by words and by code, on the page of the project that waits', async () => {
    const other = await place.make('Waits for Zanzibar');
    const { id, code } = await propose(
      { giverId: (await place.make('Gives more')).id, receiverId: other.id, title: 'Zanzibar beds' },
      pmo,
    );
    for (const text of ['zanzibar', code]) {
      const { find } = await pmo.query('query ($t: String!) { find(text: $t) { kind id path } }', { t: text });
      expect(find).toContainEqual({ kind: 'DEPENDENCY', id, path: `/projects/${other.code}?panel=Dependency:${id}` });
    }
  });
});
