import { change, type Anything, type Session } from '@weft/testing';
import { startRegisterPlace, type RegisterPlace } from './testing/register-place';

const RISK = `id code title description inherentScore currentLikelihood currentConsequence currentScore band targetScore
  controls controlState proximity response owner { name } reviewOn state stateReason raisedOn version project { code }`;

describe('a risk', () => {
  let place: RegisterPlace;
  let pmo: Session;
  let lead: Session;
  let project: Anything;

  beforeAll(async () => {
    place = await startRegisterPlace();
    ({ pmo, lead } = place);
    project = await place.make('At risk');
  });
  afterAll(() => place.weft.stop());

  const unchanged = (doing: () => Promise<void>): Promise<void> => place.unchanged(doing);
  const add = (input: object = {}): Promise<Anything> =>
    change(
      lead,
      'addRisk',
      { projectId: project.id, title: 'Staff leave', currentLikelihood: 3, currentConsequence: 4, ...input },
      RISK,
    );
  const edit = (id: string, version: number, input: object): Promise<Anything> =>
    change(lead, 'editRisk', { id, version, ...input }, RISK);
  it('is scored before its controls, with them, and where it is to be', async () => {
    expect(await add({ reviewOn: '2025-12-01' })).toMatchObject({
      inherentScore: null,
      currentScore: 12,
      band: 'HIGH',
      targetScore: null,
      controls: '',
      controlState: 'NONE',
      proximity: null,
      response: 'TREAT',
      owner: null,
      reviewOn: '2025-12-01',
      state: 'OPEN',
      stateReason: null,
      raisedOn: '2025-11-05',
      project: { code: project.code },
    });
    const scored = await add({
      inherentLikelihood: 5,
      inherentConsequence: 5,
      targetLikelihood: 1,
      targetConsequence: 3,
      controls: 'Bank staff are booked.',
      controlState: 'PARTIAL',
      proximity: 'WITHIN_QUARTER',
      response: 'TOLERATE',
    });
    expect(scored).toMatchObject({ inherentScore: 25, targetScore: 3, controlState: 'PARTIAL', response: 'TOLERATE' });
    const emptied = { inherentLikelihood: null, inherentConsequence: null, controls: null, controlState: null };
    expect(await edit(scored.id, 1, { ...emptied, proximity: null, currentLikelihood: 5 })).toMatchObject({
      inherentScore: null,
      currentScore: 20,
      band: 'EXTREME',
      targetScore: 3,
      controls: '',
      controlState: 'NONE',
      proximity: null,
      response: 'TOLERATE',
    });
  });

  it.each([
    [1, 1, 'LOW'],
    [3, 1, 'LOW'],
    [1, 4, 'MODERATE'],
    [2, 3, 'MODERATE'],
    [2, 4, 'HIGH'],
    [3, 4, 'HIGH'],
    [3, 5, 'EXTREME'],
    [5, 5, 'EXTREME'],
  ])('%d × %d is %s by the standard bands', async (currentLikelihood, currentConsequence, band) => {
    expect((await add({ currentLikelihood, currentConsequence })).band).toBe(band);
  });

  it.each([
    ['a likelihood of 6', { currentLikelihood: 6 }, 'currentLikelihood', 'score-out-of-range'],
    ['a consequence of 0', { currentConsequence: 0 }, 'currentConsequence', 'score-out-of-range'],
    ['a target out of range', { targetLikelihood: -1, targetConsequence: 2 }, 'targetLikelihood', 'score-out-of-range'],
    ['half a score', { inherentLikelihood: 3 }, 'inherentConsequence', 'half-a-score'],
    ['a control that is not named', { controlState: 'EFFECTIVE' }, 'controls', 'control-unnamed'],
    ['a control that nobody judged', { controls: 'A rota.' }, 'controlState', 'control-unjudged'],
    ['a description without end', { description: 'x'.repeat(4001) }, 'description', 'too-long'],
    ['a review in another age', { reviewOn: '1066-10-14' }, 'reviewOn', 'date-out-of-range'],
  ])('is refused with %s', async (_what, input, field, rule) => {
    const { id } = await add();
    const refused = { __typename: 'ValidationFailed', fields: [{ field, rule }] };
    await unchanged(async () => {
      expect(await add(input)).toMatchObject(refused);
      expect(await edit(id, 1, input)).toMatchObject(refused);
    });
  });

  it('is not left without a current score', async () => {
    const { id } = await add();
    await unchanged(async () => {
      expect(await edit(id, 1, { currentLikelihood: null })).toMatchObject({
        __typename: 'ValidationFailed',
        fields: [{ field: 'currentLikelihood', rule: 'required' }],
      });
    });
  });

  it('closes with a reason and opens again with one, which the history keeps', async () => {
    const { id, code } = await add();
    await unchanged(async () => {
      expect(await change(lead, 'closeRisk', { id, version: 1, reason: ' ' })).toMatchObject({
        __typename: 'ValidationFailed',
        fields: [{ field: 'reason', rule: 'required' }],
      });
      expect(await change(lead, 'reopenRisk', { id, version: 1, reason: 'Again.' })).toMatchObject({
        __typename: 'NotAllowed',
        rule: 'wrong-state',
      });
      expect(await change(await place.weft.as('viewer'), 'closeRisk', { id, version: 1, reason: 'No.' })).toMatchObject(
        {
          rule: 'project-not-yours',
        },
      );
    });
    const closed = await change(lead, 'closeRisk', { id, version: 1, reason: ' They stay. ' }, RISK);
    expect(closed).toMatchObject({ state: 'CLOSED', stateReason: 'They stay.', version: 2 });
    expect(await change(lead, 'closeRisk', { id, version: 2, reason: 'Twice.' })).toMatchObject({
      rule: 'wrong-state',
    });
    const reopened = await change(lead, 'reopenRisk', { id, version: 2, reason: 'They leave.' }, RISK);
    expect(reopened).toMatchObject({ state: 'OPEN', stateReason: 'They leave.', version: 3 });
    const { history } = await pmo.query(
      'query ($id: ID!) { history(subjectType: "Risk", subjectId: $id, field: "state") { summary } }',
      { id },
    );
    expect(history.map(({ summary }: Anything) => summary)).toEqual([
      `reopened risk ${code} “Staff leave” of At risk: They leave.`,
      `closed risk ${code} “Staff leave” of At risk: They stay.`,
      `added risk ${code} “Staff leave” to At risk`,
    ]);
  });

  it('that comes about closes and goes on as an issue as severe as its consequence, both or neither', async () => {
    const ownerId = (await pmo.query('{ viewer { person { id } } }')).viewer.person.id;
    const { id, code } = await add({ ownerId, currentConsequence: 5 });
    await unchanged(async () => {
      expect(await change(lead, 'riskHappened', { id, version: 1, reason: '' })).toMatchObject({
        __typename: 'ValidationFailed',
      });
    });
    const issue = await change(
      lead,
      'riskHappened',
      { id, version: 1, reason: 'Two left.' },
      'id code title severity state dueOn overdue owner { name } raisedOn risk { id code state stateReason version }',
    );
    expect(issue).toMatchObject({
      __typename: 'Issue',
      title: 'Staff leave',
      severity: 5,
      state: 'OPEN',
      dueOn: null,
      overdue: false,
      owner: { name: 'Priya Osei' },
      raisedOn: '2025-11-05',
      risk: { id, code, state: 'CLOSED', stateReason: 'Two left.', version: 2 },
    });
    await unchanged(async () => {
      expect(await change(lead, 'riskHappened', { id, version: 2, reason: 'Again.' })).toMatchObject({
        __typename: 'NotAllowed',
        rule: 'wrong-state',
      });
      expect(await change(lead, 'riskHappened', { id, version: 1, reason: 'Again.' })).toMatchObject({
        __typename: 'Conflict',
      });
    });
    const twice = await add();
    const answers = await Promise.all(
      [lead, pmo].map((who) => change(who, 'riskHappened', { id: twice.id, version: 1, reason: 'At once.' })),
    );
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['Conflict', 'Issue']);
    const [issues] = await place.weft.superuser('select count(*)::int as n from issue where risk_id = $1', [twice.id]);
    expect(issues).toEqual({ n: 1 });
  });

  it('that is open with the highest score is the top one of its project', async () => {
    const { id: projectId, code } = await change(
      pmo,
      'createProject',
      { home: 'LW', name: 'Of many risks' },
      'id code',
    );
    const read = async (): Promise<Anything> =>
      (
        await pmo.query(
          'query ($c: String!) { project(code: $c) { openRisks topRisk { title } risks { title state } } }',
          { c: code },
        )
      ).project;
    expect(await read()).toEqual({ openRisks: 0, topRisk: null, risks: [] });
    for (const [title, currentLikelihood] of [
      ['Low', 1],
      ['Gone', 5],
      ['High', 4],
    ] as const) {
      const added = await change(
        pmo,
        'addRisk',
        { projectId, title, currentLikelihood, currentConsequence: 3 },
        'id title',
      );
      if (title === 'Gone') await change(pmo, 'closeRisk', { id: added.id, version: 1, reason: 'Gone.' });
    }
    expect(await read()).toEqual({
      openRisks: 2,
      topRisk: { title: 'High' },
      risks: [
        { title: 'High', state: 'OPEN' },
        { title: 'Low', state: 'OPEN' },
        { title: 'Gone', state: 'CLOSED' },
      ],
    });
  });

  describe('falls into a band', () => {
    const SETTINGS = 'lowTo moderateTo highTo version';
    const set = (session: Session, input: object): Promise<Anything> =>
      change(session, 'setRiskBanding', { lowTo: 4, moderateTo: 9, highTo: 15, version: 0, ...input }, SETTINGS);
    const settings = async (): Promise<Anything> =>
      (await pmo.query(`{ portfolioSettings { ${SETTINGS} } }`)).portfolioSettings;

    it('of the standard until the place sets its own, which two cannot do at once', async () => {
      expect(await settings()).toEqual({ lowTo: 3, moderateTo: 6, highTo: 12, version: 0 });
      const { id, band } = await add();
      expect(band).toBe('HIGH');
      const admin = await place.weft.as('place-admin');
      const answers = await Promise.all([pmo, admin, pmo, admin, pmo, admin].map((who) => set(who, {})));
      expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
        ...Array<string>(5).fill('Conflict'),
        'PortfolioSettings',
      ]);
      expect(await settings()).toEqual({ lowTo: 4, moderateTo: 9, highTo: 15, version: 1 });
      expect(await set(admin, { moderateTo: 12, version: 1 })).toMatchObject({ moderateTo: 12, version: 2 });
      expect((await edit(id, 1, { description: 'As before.' })).band).toBe('MODERATE');
    });

    it.each([
      ['that ends beyond the matrix', { highTo: 25 }, 'highTo', 'band-out-of-range'],
      ['that does not ascend', { moderateTo: 4 }, 'moderateTo', 'bands-not-ascending'],
      ['that no score falls into', { lowTo: 6, moderateTo: 7 }, 'moderateTo', 'band-empty'],
    ])('and not into one %s', async (_what, input, field, rule) => {
      const { version } = await settings();
      await unchanged(async () => {
        expect(await set(pmo, { ...input, version })).toMatchObject({
          __typename: 'ValidationFailed',
          fields: [{ field, rule }],
        });
      });
    });

    it.each(['viewer', 'project-lead', 'workstream-lead', 'auditor'] as const)('that no %s sets', async (role) => {
      const { version } = await settings();
      await unchanged(async () => {
        expect(await set(await place.weft.as(role), { version })).toMatchObject({
          __typename: 'NotAllowed',
          rule: 'portfolio-settings-not-yours',
        });
      });
    });
  });
});
