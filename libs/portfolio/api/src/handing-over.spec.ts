import { change, type Anything, type Session } from '@weft/testing';
import { personOf, startRegisterPlace, type RegisterPlace } from './testing/register-place';

const HANDED =
  'id version lead { id } handovers { from { id } to { id } note moved handedBy { id } } milestones { title owner { id } } risks { title owner { id } }';

describe('handing a project over to another lead', () => {
  let place: RegisterPlace;
  let next: Session;
  let nextId: string;
  beforeAll(async () => {
    place = await startRegisterPlace();
    next = await place.weft.as('workstream-lead');
    nextId = await personOf(next);
  });
  afterAll(() => place.weft.stop());

  const over = (session: Session, project: Anything, more: object = {}): Promise<Anything> =>
    change(
      session,
      'handOverProject',
      {
        projectId: project.id,
        leadId: nextId,
        note: 'I am on leave from Monday.',
        moveOpenWork: true,
        version: project.version,
        ...more,
      },
      HANDED,
    );
  /** A project with something open, something done and something of somebody else's. */
  const withWork = async (name: string): Promise<Anything> => {
    const project = await place.make(name);
    const owned = { projectId: project.id, ownerId: place.leadId };
    await change(place.pmo, 'addMilestone', { ...owned, title: 'Still open', forecastOn: '2026-01-01' });
    const done = await change(
      place.pmo,
      'addMilestone',
      { ...owned, title: 'Long done', forecastOn: '2025-10-01' },
      'id version',
    );
    await change(place.pmo, 'completeMilestone', { id: done.id, version: done.version, actualOn: '2025-10-01' });
    await change(place.pmo, 'addMilestone', { projectId: project.id, title: 'Nobody’s', forecastOn: '2026-01-01' });
    await change(place.pmo, 'addRisk', { ...owned, title: 'A risk', currentLikelihood: 2, currentConsequence: 2 });
    return project;
  };

  it('says who, when and why, and takes along what is open and the old lead’s own', async () => {
    const project = await withWork('Handed over with all');
    const handed = await over(place.lead, project);
    expect(handed).toMatchObject({
      lead: { id: nextId },
      handovers: [
        {
          from: { id: place.leadId },
          to: { id: nextId },
          note: 'I am on leave from Monday.',
          moved: 2,
          handedBy: { id: place.leadId },
        },
      ],
      risks: [{ owner: { id: nextId } }],
    });
    expect(
      Object.fromEntries(handed.milestones.map(({ title, owner }: Anything) => [title, owner?.id ?? null])),
    ).toEqual({
      'Still open': nextId,
      'Long done': place.leadId,
      'Nobody’s': null,
    });
    const { projectHistory } = await place.pmo.query('query ($c: String!) { projectHistory(code: $c) { summary } }', {
      c: project.code,
    });
    expect(projectHistory[0].summary).toBe(
      'handed Handed over with all over to another lead, with 2 open entries: I am on leave from Monday.',
    );
  });

  it('shows in the new lead’s work, and no longer in the old one’s', async () => {
    const project = await place.make('Handed over with a date');
    await change(place.pmo, 'addMilestone', { projectId: project.id, title: 'Due at once', forecastOn: '2025-11-06' });
    const of = async (session: Session): Promise<Anything[]> =>
      (await session.query('{ myWork { items { title } } }')).myWork.items.filter(
        ({ title }: Anything) => title === 'Due at once',
      );
    expect(await of(place.lead)).toHaveLength(1);
    await over(place.lead, project, { moveOpenWork: false });
    expect(await of(place.lead)).toHaveLength(0);
    expect(await of(next)).toHaveLength(1);
  });

  it('is refused to the same lead, without a word, by a stale page, to nobody, and by who may not', async () => {
    const project = await withWork('Kept');
    await place.unchanged(async () => {
      expect(await over(place.lead, project, { leadId: place.leadId })).toMatchObject({
        fields: [{ field: 'leadId', rule: 'same-lead' }],
      });
      expect(await over(place.lead, project, { note: ' ' })).toMatchObject({ fields: [{ rule: 'required' }] });
      expect(await over(place.lead, project, { version: 7 })).toMatchObject({ __typename: 'Conflict' });
      expect(await over(place.lead, project, { leadId: '018e96f4-a800-7001-8102-00000000dead' })).toMatchObject({
        __typename: 'NotFound',
        field: 'leadId',
      });
      expect(await over(await place.weft.as('viewer'), project)).toMatchObject({ rule: 'project-not-yours' });
    });
  });

  it('leaves a row that nobody changes', async () => {
    await expect(place.weft.superuser(`update handover set note = 'Another'`)).rejects.toThrow(/only added to/);
  });
});
