import { change, type Anything, type Session } from '@weft/testing';
import { personOf, startRegisterPlace, type RegisterPlace } from './testing/register-place';

const DELIVERABLE = 'id code title acceptance dueOn overdue milestone { id } state deliveredOn stateReason version';

describe('a deliverable', () => {
  let place: RegisterPlace;
  let pmo: Session;
  let lead: Session;
  /** Answers for the project, and accepts what it leaves behind. */
  let sro: Session;
  let sroId: string;
  let project: Anything;

  beforeAll(async () => {
    place = await startRegisterPlace();
    ({ pmo, lead } = place);
    sro = await place.weft.as('margaret.oyelaran@demo.weft.example');
    sroId = await personOf(sro);
    project = await make();
  });
  afterAll(() => place.weft.stop());

  const make = (): Promise<Anything> => place.make('Leaving something', { sroId });
  const unchanged = (doing: () => Promise<void>): Promise<void> => place.unchanged(doing);
  const add = (input: object = {}): Promise<Anything> =>
    change(lead, 'addDeliverable', { projectId: project.id, title: 'Pathway in writing', ...input }, DELIVERABLE);
  const act = (verb: string, { id, version }: Anything, input: object = {}, session = lead): Promise<Anything> =>
    change(session, verb, { id, version, ...input }, DELIVERABLE);
  const delivered = async (): Promise<Anything> => act('deliver', await add(), { deliveredOn: '2025-11-04' });
  const wrongState = { __typename: 'NotAllowed', rule: 'wrong-state' };

  it('is overdue from the day after it is due until it is delivered', async () => {
    expect(await add({ dueOn: '2025-11-05' })).toMatchObject({ state: 'PLANNED', overdue: false, milestone: null });
    const late = await add({ dueOn: '2025-11-04', acceptance: 'The board has seen it.' });
    expect(late).toMatchObject({ overdue: true, acceptance: 'The board has seen it.' });
    expect(await act('deliver', late, { deliveredOn: '2025-11-05' })).toMatchObject({
      state: 'DELIVERED',
      deliveredOn: '2025-11-05',
      overdue: false,
    });
  });

  it('comes with a milestone of its own project, or with none', async () => {
    const { id: milestoneId } = await change(pmo, 'addMilestone', { projectId: project.id, title: 'Ours' }, 'id');
    const other = await make();
    const { id: theirs } = await change(pmo, 'addMilestone', { projectId: other.id, title: 'Theirs' }, 'id');
    const entry = await add({ milestoneId });
    expect(entry.milestone).toEqual({ id: milestoneId });
    const refused = { fields: [{ field: 'milestoneId', rule: 'milestone-of-another-project' }] };
    await unchanged(async () => {
      expect(await add({ milestoneId: theirs })).toMatchObject(refused);
      expect(await act('editDeliverable', entry, { milestoneId: theirs })).toMatchObject(refused);
    });
    expect(await act('editDeliverable', entry, { milestoneId: null })).toMatchObject({ milestone: null });
  });

  it.each([
    ['tomorrow', '2025-11-06', 'delivered-in-future'],
    ['in another age', '1066-10-14', 'date-out-of-range'],
  ])('is not delivered %s', async (_when, deliveredOn, rule) => {
    const entry = await add();
    await unchanged(async () => {
      expect(await act('deliver', entry, { deliveredOn })).toMatchObject({ fields: [{ field: 'deliveredOn', rule }] });
    });
  });

  it.each([
    ['its SRO', (): Session => sro],
    ['the PMO', (): Session => pmo],
  ])('is accepted or sent back by %s', async (_who, session) => {
    const accepted = await act('acceptDeliverable', await delivered(), {}, session());
    expect(accepted).toMatchObject({ state: 'ACCEPTED', deliveredOn: '2025-11-04' });
    expect(await act('returnDeliverable', accepted, { reason: 'Late.' }, session())).toMatchObject(wrongState);
    const back = await act('returnDeliverable', await delivered(), { reason: ' A page is missing. ' }, session());
    expect(back).toMatchObject({ state: 'PLANNED', deliveredOn: null, stateReason: 'A page is missing.' });
    expect(await act('deliver', back, { deliveredOn: '2025-11-05' })).toMatchObject({ stateReason: null });
  });

  it('is accepted by the lead of its workstream, and not by its own lead or by who only reads', async () => {
    const entry = await delivered();
    const refused = { __typename: 'NotAllowed', rule: 'accept-wrong-role' };
    for (const session of [lead, await place.weft.as('viewer'), await place.weft.as('place-admin')]) {
      await unchanged(async () => {
        expect(await act('acceptDeliverable', entry, {}, session)).toMatchObject(refused);
        expect(await act('returnDeliverable', entry, { reason: 'No.' }, session)).toMatchObject(refused);
      });
    }
    expect(await act('acceptDeliverable', entry, {}, await place.weft.as('workstream-lead'))).toMatchObject({
      state: 'ACCEPTED',
    });
  });

  it('is accepted once although two accept it at the same moment', async () => {
    const entry = await delivered();
    const answers = await Promise.all([pmo, sro].map((who) => act('acceptDeliverable', entry, {}, who)));
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['Conflict', 'Deliverable']);
  });

  it('is given up and taken up again with reasons, and neither once it is delivered', async () => {
    const entry = await add();
    await unchanged(async () => {
      expect(await act('cancelDeliverable', entry, { reason: '' })).toMatchObject({
        fields: [{ field: 'reason', rule: 'required' }],
      });
      expect(await act('reinstateDeliverable', entry, { reason: 'Why?' })).toMatchObject(wrongState);
      expect(await act('acceptDeliverable', entry, {}, pmo)).toMatchObject(wrongState);
    });
    const cancelled = await act('cancelDeliverable', entry, { reason: 'No longer needed.' });
    expect(cancelled).toMatchObject({ state: 'CANCELLED', stateReason: 'No longer needed.' });
    expect(await act('deliver', cancelled, { deliveredOn: '2025-11-05' })).toMatchObject(wrongState);
    expect(await act('reinstateDeliverable', cancelled, { reason: 'Needed.' })).toMatchObject({ state: 'PLANNED' });
    expect(await act('cancelDeliverable', await delivered(), { reason: 'Late.' })).toMatchObject(wrongState);
  });

  it('stays as it is once its project is closed', async () => {
    const ending = await make();
    const entry = await act('deliver', await add({ projectId: ending.id }), { deliveredOn: '2025-11-05' });
    const planned = await add({ projectId: ending.id });
    await change(pmo, 'stopProject', { projectId: ending.id, reason: 'Over.', version: ending.version });
    const refused = { __typename: 'NotAllowed', rule: 'project-closed' };
    await unchanged(async () => {
      expect(await act('acceptDeliverable', entry, {}, pmo)).toMatchObject(refused);
      expect(await act('returnDeliverable', entry, { reason: 'Late.' }, pmo)).toMatchObject(refused);
      expect(await act('deliver', planned, { deliveredOn: '2025-11-05' })).toMatchObject(refused);
      expect(await act('cancelDeliverable', planned, { reason: 'Late.' })).toMatchObject(refused);
    });
  });
});
