import { change, type Anything, type Session } from '@weft/testing';
import { startRegisterPlace, type RegisterPlace } from '../../../portfolio/api/src/testing/register-place';

const WORK = `myWork { pressing since items { id why kind ask code title projectCode dueOn path version actor { name } } }`;

describe('My work', () => {
  let place: RegisterPlace;
  let pmo: Session;
  let lead: Session;
  let workstreamLead: Session;
  let project: Anything;

  beforeAll(async () => {
    place = await startRegisterPlace();
    ({ pmo, lead } = place);
    workstreamLead = await place.weft.as('workstream-lead');
    project = await place.make('A day of work');
  });
  afterAll(() => place.weft.stop());

  const workOf = async (session: Session): Promise<Anything> => (await session.query(`{ ${WORK} }`)).myWork;
  /** The rows about one thing, by its title. */
  const about = async (session: Session, title: string): Promise<Anything[]> =>
    (await workOf(session)).items
      .filter((item: Anything) => item.title === title)
      .map(({ why, ask, code, dueOn }: Anything) => ({ why, ask, code, dueOn }));
  const milestone = (title: string, more: object): Promise<Anything> =>
    change(pmo, 'addMilestone', { projectId: project.id, title, ...more }, 'id version');

  it('shows milestones of a project that one leads, overdue and due within 14 days, with the way to each', async () => {
    const late = await milestone('Was to be open', { forecastOn: '2025-11-04', critical: true });
    await milestone('Opens soon', { forecastOn: '2025-11-19' });
    await milestone('Opens later', { forecastOn: '2025-11-20' });
    await milestone('Has no date', {});
    expect(await about(lead, 'Was to be open')).toEqual([
      { why: 'OVERDUE', ask: 'Critical milestone', code: project.code, dueOn: '2025-11-04' },
    ]);
    expect(await about(lead, 'Opens soon')).toMatchObject([{ why: 'DUE', ask: 'Milestone' }]);
    expect(await about(lead, 'Opens later')).toEqual([]);
    expect(await about(lead, 'Has no date')).toEqual([]);
    const { items } = await workOf(lead);
    expect(items.find(({ title }: Anything) => title === 'Was to be open')).toMatchObject({
      path: `/projects/${project.code}?milestone=${late.id}`,
      version: late.version,
    });
    expect(await about(workstreamLead, 'Was to be open')).toHaveLength(1);
    expect(await about(workstreamLead, 'Opens soon')).toEqual([]);
    expect(await about(await place.weft.as('viewer'), 'Was to be open')).toEqual([]);
    await change(lead, 'completeMilestone', { id: late.id, version: late.version, actualOn: '2025-11-05' });
    expect(await about(lead, 'Was to be open')).toEqual([]);
  });

  it('shows what one owns in a register and is due, as long as it is open', async () => {
    const ownerId = (await workstreamLead.query('{ viewer { person { id } } }')).viewer.person.id;
    const { id } = await change(
      pmo,
      'addRisk',
      {
        projectId: project.id,
        title: 'Review me',
        currentLikelihood: 2,
        currentConsequence: 2,
        ownerId,
        reviewOn: '2025-11-01',
      },
      'id',
    );
    await change(pmo, 'addIssue', {
      projectId: project.id,
      title: 'Resolve me',
      severity: 3,
      ownerId,
      dueOn: '2025-11-05',
    });
    await change(pmo, 'addAssumption', { projectId: project.id, title: 'Test me', ownerId, testBy: '2025-11-12' });
    await change(pmo, 'addDeliverable', { projectId: project.id, title: 'Write me', ownerId, dueOn: '2025-11-04' });
    expect(await about(workstreamLead, 'Review me')).toMatchObject([{ why: 'OVERDUE', ask: 'Risk to review' }]);
    expect(await about(workstreamLead, 'Resolve me')).toMatchObject([{ why: 'DUE', ask: 'Issue to resolve' }]);
    expect(await about(workstreamLead, 'Test me')).toMatchObject([{ why: 'DUE', ask: 'Assumption to test' }]);
    expect(await about(workstreamLead, 'Write me')).toMatchObject([{ why: 'OVERDUE', ask: 'Deliverable' }]);
    expect(await about(lead, 'Review me')).toEqual([]);
    await change(pmo, 'closeRisk', { id, version: 1, reason: 'Gone.' });
    expect(await about(workstreamLead, 'Review me')).toEqual([]);
  });

  it('shows a dependency to the side that has not agreed, then what the giver owes', async () => {
    const other = await change(pmo, 'createProject', { home: 'LW', name: 'The giver' }, 'id code');
    const terms = { giverId: project.id, receiverId: other.id, title: 'Night staff', needBy: '2025-12-01' };
    const { id } = await change(pmo, 'proposeDependency', terms, 'id');
    // The PMO speaks for both sides here: one of them is left to agree by its lead.
    await place.weft.superuser('update dependency set state = $2, giver_agreed = false where id = $1', [
      id,
      'PROPOSED',
    ]);
    expect(await about(lead, 'Night staff')).toMatchObject([{ why: 'WAITING', ask: 'Dependency to agree' }]);
    await place.weft.superuser('update dependency set state = $2, giver_agreed = true where id = $1', [id, 'AGREED']);
    expect(await about(lead, 'Night staff')).toMatchObject([{ why: 'WAITING', ask: 'Date to promise' }]);
    await place.weft.superuser('update dependency set promised_on = $2 where id = $1', [id, '2025-11-01']);
    expect(await about(lead, 'Night staff')).toMatchObject([{ why: 'OVERDUE', ask: 'Dependency to deliver' }]);
  });

  it('shows a change request to those who decide it, and never to who asked', async () => {
    const { id: milestoneId } = await milestone('To be moved', { baselineOn: '2026-03-01', forecastOn: '2026-03-01' });
    const rebaselines = [{ milestoneId, proposedOn: '2026-04-01' }];
    const draft = { projectId: project.id, title: 'A later start', reason: 'Staff.', rebaselines };
    const { id } = await change(lead, 'draftChangeRequest', draft, 'id');
    expect(await about(pmo, 'A later start')).toEqual([]);
    await change(lead, 'submitChangeRequest', { id, version: 1 });
    for (const who of [pmo, workstreamLead]) {
      expect(await about(who, 'A later start')).toMatchObject([{ why: 'WAITING', ask: 'Change request to decide' }]);
    }
    expect(await about(lead, 'A later start')).toEqual([]);
    await change(pmo, 'approveChangeRequest', { id, version: 2 });
    expect(await about(workstreamLead, 'A later start')).toEqual([]);
  });

  it('shows the gate out of the stage to those who pass it', async () => {
    const { gates } = (
      await pmo.query('query ($c: String!) { project(code: $c) { gates { number version } } }', { c: project.code })
    ).project;
    const [first, second] = gates;
    for (const gate of [first, second]) {
      await change(pmo, 'planGate', {
        projectId: project.id,
        gate: gate.number,
        plannedOn: '2025-11-07',
        version: gate.version,
      });
    }
    expect(await about(workstreamLead, 'A day of work')).toMatchObject([
      { why: 'WAITING', ask: 'Gate 1 to pass', dueOn: '2025-11-07' },
    ]);
    expect(await about(lead, 'A day of work')).toEqual([]);
  });

  it('tells what others changed since one last said that one has seen it', async () => {
    const seen = await change(lead, 'seeMyWork', {}, 'since items { why }');
    expect(seen.items.filter(({ why }: Anything) => why === 'CHANGED')).toEqual([]);
    const { version } = (await pmo.query('query ($c: String!) { project(code: $c) { version } }', { c: project.code }))
      .project;
    await change(pmo, 'editProject', { id: project.id, version, summary: 'By another hand.' });
    await milestone('Added by another', {});
    await change(lead, 'addMilestone', { projectId: project.id, title: 'Added by oneself' });
    const changed = (await workOf(lead)).items.filter(({ why }: Anything) => why === 'CHANGED');
    expect(changed).toMatchObject([
      { title: 'added “Added by another” to A day of work', actor: { name: 'Priya Osei' } },
      { title: 'edited summary of A day of work', actor: { name: 'Priya Osei' } },
    ]);
    expect(
      (await workOf(pmo)).items.filter(
        ({ title }: Anything) => /A day of work/.test(title) && title.startsWith('edited'),
      ),
    ).toEqual([]);
  });

  it('counts what presses, and is one statement', async () => {
    const { pressing, items } = await workOf(lead);
    expect(pressing).toBe(items.filter(({ why }: Anything) => ['OVERDUE', 'WAITING'].includes(why)).length);
    expect(pressing).toBeGreaterThan(0);
  });

  it('says a word of a rating that differs and of a project that nobody updates', async () => {
    await place.weft.superuser(`update project set rating = 'GREEN', computed_rating = 'RED' where id = $1`, [
      project.id,
    ]);
    expect(await about(lead, 'A day of work')).toContainEqual(
      expect.objectContaining({ why: 'LOOK', ask: 'Declared Green, computed Red' }),
    );
    expect((await workOf(workstreamLead)).items.every(({ ask }: Anything) => !/updated for (-|\D)/.test(ask))).toBe(
      true,
    );
  });
});
