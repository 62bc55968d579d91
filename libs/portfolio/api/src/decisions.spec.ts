import { change, type Anything, type Session } from '@weft/testing';
import { startRegisterPlace, type RegisterPlace } from './testing/register-place';

const DECISION = `id code decision reason decidedBy decidedOn supersedes { id code } supersededBy { id }
  links { kind id title path } recordedBy { name } recordedAt`;
const NOWHERE = '018e96f4-a800-7001-8102-0000000000ff';

describe('a decision', () => {
  let place: RegisterPlace;
  let pmo: Session;
  let lead: Session;
  let project: Anything;

  beforeAll(async () => {
    place = await startRegisterPlace();
    ({ pmo, lead } = place);
    const made = await place.make('Well decided');
    await change(pmo, 'declareRating', { projectId: made.id, dimension: 'COST', rating: 'GREEN', version: 0 });
    project = { ...made, ...(await subjects(made.code)) };
  });
  afterAll(() => place.weft.stop());

  const unchanged = (doing: () => Promise<void>): Promise<void> => place.unchanged(doing);
  const subjects = async (code: string): Promise<Anything> =>
    (await pmo.query('query ($c: String!) { project(code: $c) { gates { id number } ratings { id } } }', { c: code }))
      .project;
  const log = (input: object = {}, session = lead): Promise<Anything> =>
    change(
      session,
      'logDecision',
      { projectId: project.id, decision: 'We go on.', decidedBy: 'The board', decidedOn: '2025-11-04', ...input },
      DECISION,
    );

  it('is logged with who decided, when and why, and with who wrote it down', async () => {
    const logged = await log({ decision: ' We  go on. ', reason: 'It works.' });
    expect(logged).toMatchObject({
      __typename: 'Decision',
      decision: 'We  go on.',
      reason: 'It works.',
      decidedBy: 'The board',
      decidedOn: '2025-11-04',
      supersedes: null,
      supersededBy: null,
      links: [],
      recordedBy: { name: 'Tanvir Rahman' },
      recordedAt: expect.stringMatching(/^2025-11-05T/),
    });
    expect(logged.code).toMatch(/^D-\d{3,}$/);
  });

  it('names what it changed, each as it is called now', async () => {
    const { id: projectId, code } = project;
    const made = async (verb: string, input: object): Promise<string> =>
      (await change(pmo, verb, { ...input }, 'id')).id;
    const milestone = await made('addMilestone', { projectId, title: 'Agreed', baselineOn: '2026-01-01' });
    const risk = await made('addRisk', {
      projectId,
      title: 'Staff leave',
      currentLikelihood: 1,
      currentConsequence: 1,
    });
    const issue = await made('addIssue', { projectId, title: 'Ward is closed', severity: 1 });
    const giver = await made('createProject', { home: 'LW', name: 'Giver' });
    const terms = { giverId: giver, receiverId: projectId, title: 'Beds', needBy: '2026-06-01' };
    const dependency = await made('proposeDependency', terms);
    const rebaselines = [{ milestoneId: milestone, proposedOn: '2026-02-01' }];
    const request = await made('draftChangeRequest', { projectId, title: 'Later', reason: 'Late.', rebaselines });
    const links = [
      { kind: 'PROJECT', id: projectId },
      { kind: 'MILESTONE', id: milestone },
      { kind: 'RISK', id: risk },
      { kind: 'ISSUE', id: issue },
      { kind: 'DEPENDENCY', id: dependency },
      { kind: 'CHANGE_REQUEST', id: request },
      { kind: 'GATE', id: project.gates[2].id },
      { kind: 'RATING', id: project.ratings[0].id },
    ];
    const logged = await log({ links });
    const called = new Map(logged.links.map(({ kind, id, title }: Anything) => [`${kind}/${id}`, title]));
    expect(links.map(({ kind, id }) => called.get(`${kind}/${id}`))).toEqual([
      `${code} Well decided`,
      'Agreed',
      expect.stringMatching(/^R-\d{3,} Staff leave$/),
      expect.stringMatching(/^I-\d{3,} Ward is closed$/),
      expect.stringMatching(/^DP-\d{3,} Beds$/),
      expect.stringMatching(/^CR-\d{3,} Later$/),
      'Gate 3 of Well decided',
      'Cost rating of Well decided',
    ]);
    const panel = (type: string, id: string): string => `/projects/${code}?panel=${type}:${id}`;
    const paths = new Map(logged.links.map(({ kind, path }: Anything) => [kind, path]));
    expect(Object.fromEntries(paths)).toEqual({
      PROJECT: `/projects/${code}`,
      MILESTONE: panel('Milestone', milestone),
      RISK: panel('Risk', risk),
      ISSUE: panel('Issue', issue),
      DEPENDENCY: panel('Dependency', dependency),
      CHANGE_REQUEST: panel('ChangeRequest', request),
      GATE: `/projects/${code}`,
      RATING: `/projects/${code}`,
    });
    // And from the other side: each of them tells of the decision.
    const { project: told } = await pmo.query(
      `query ($c: String!) { project(code: $c) { decidedIn { id } milestones { decidedIn { id } } risks { decidedIn { id } }
         issues { decidedIn { id } } waitsFor { decidedIn { id } } changeRequests { decidedIn { id } } } }`,
      { c: code },
    );
    const { decidedIn, ...others } = told;
    const of = [decidedIn, ...Object.values<Anything[]>(others).map(([one]) => one?.decidedIn)];
    expect(of).toEqual(Array(6).fill([{ id: logged.id }]));
    await unchanged(async () => {
      for (const [n, { kind }] of links.entries()) {
        const before = links.slice(0, n);
        const wrong = n === 0 ? milestone : projectId;
        const field = `links.${n}.id`;
        for (const id of [NOWHERE, wrong]) {
          expect(await log({ links: [...before, { kind, id }] })).toMatchObject({ __typename: 'NotFound', field });
        }
        expect(await log({ links: [...before, { kind, id: 'R-001' }] })).toMatchObject({
          fields: [{ field, rule: 'not-an-id' }],
        });
      }
    });
  });

  it('does not link to the same thing twice, nor to everything', async () => {
    const link = { kind: 'PROJECT', id: project.id };
    await unchanged(async () => {
      expect(await log({ links: [link, link] })).toMatchObject({ fields: [{ field: 'links', rule: 'link-twice' }] });
      expect(await log({ links: Array(51).fill(link) })).toMatchObject({
        fields: [{ field: 'links', rule: 'too-many-links' }],
      });
    });
  });

  it('takes the place of an earlier one, once', async () => {
    const first = await log();
    const second = await log({ supersedesId: first.id, decidedOn: '2025-11-05' });
    expect(second.supersedes).toEqual({ id: first.id, code: first.code });
    const { project: read } = await pmo.query(
      'query ($c: String!) { project(code: $c) { decisions { id supersededBy { id } } } }',
      { c: project.code },
    );
    expect(read.decisions[0]).toEqual({ id: second.id, supersededBy: null });
    expect(read.decisions).toContainEqual({ id: first.id, supersededBy: { id: second.id } });
    await unchanged(async () => {
      expect(await log({ supersedesId: first.id })).toMatchObject({
        fields: [{ field: 'supersedesId', rule: 'superseded-already' }],
      });
      expect(await log({ supersedesId: second.id, decidedOn: '2025-11-04' })).toMatchObject({
        fields: [{ field: 'decidedOn', rule: 'before-superseded' }],
      });
      expect(await log({ supersedesId: NOWHERE })).toMatchObject({ __typename: 'NotFound', field: 'supersedesId' });
    });
    const answers = await Promise.all(
      [lead, pmo].map((who) => log({ supersedesId: second.id, decidedOn: '2025-11-05' }, who)),
    );
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['Decision', 'ValidationFailed']);
    expect(answers.find(({ fields }) => fields)?.fields).toMatchObject([{ field: 'supersedesId' }]);
  });

  it.each([
    ['no words', { decision: ' ' }, 'decision', 'required'],
    ['nobody who decided', { decidedBy: '' }, 'decidedBy', 'required'],
    ['a day that has not come', { decidedOn: '2025-11-06' }, 'decidedOn', 'decided-in-future'],
    ['a day in another age', { decidedOn: '1066-10-14' }, 'decidedOn', 'date-out-of-range'],
    ['a reason without end', { reason: 'x'.repeat(4001) }, 'reason', 'too-long'],
  ])('is refused with %s', async (_what, input, field, rule) => {
    await unchanged(async () => {
      expect(await log(input)).toMatchObject({ __typename: 'ValidationFailed', fields: [{ field, rule }] });
    });
  });

  it('is logged by who may change the project, as long as it is open', async () => {
    await unchanged(async () => {
      expect(await log({}, await place.weft.as('viewer'))).toMatchObject({ rule: 'project-not-yours' });
      expect(await log({ projectId: NOWHERE })).toMatchObject({ __typename: 'NotFound', field: 'projectId' });
    });
    const ending = await change(pmo, 'createProject', { home: 'PI', name: 'Ending' }, 'id version');
    await change(pmo, 'stopProject', { projectId: ending.id, reason: 'Over.', version: ending.version });
    expect(await log({ projectId: ending.id }, pmo)).toMatchObject({ rule: 'project-closed' });
  });

  it('and what it links to cannot be changed or taken away, not even by the application itself', async () => {
    await log({ links: [{ kind: 'PROJECT', id: project.id }] });
    const [own] = await place.weft.superuser<{ id: string }>('select id from place');
    for (const sql of [
      'update decision set decision = reason',
      'delete from decision',
      'update decision_link set kind = kind',
      'delete from decision_link',
    ]) {
      await expect(place.weft.app(own?.id ?? '', sql)).rejects.toThrow('permission denied');
    }
  });
});
