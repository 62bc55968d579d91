import { change, type Anything, type Session } from '@weft/testing';
import { startRegisterPlace, type RegisterPlace } from './testing/register-place';

describe('an assumption', () => {
  let place: RegisterPlace;
  let lead: Session;
  let projectId: string;

  beforeAll(async () => {
    place = await startRegisterPlace();
    lead = place.lead;
    projectId = (await place.make('On firm ground')).id;
  });
  afterAll(() => place.weft.stop());

  const add = (): Promise<Anything> =>
    change(lead, 'addAssumption', { projectId, title: 'Grant goes on', testBy: '2026-01-31' }, 'id state note testBy');
  const test = (verb: string, id: string, version: number, note: string, session = lead): Promise<Anything> =>
    change(session, verb, { id, version, note }, 'state note version');

  it.each([
    ['confirmAssumption', 'HOLDS'],
    ['refuteAssumption', 'FAILED'],
  ])('is tested with the evidence: %s', async (verb, state) => {
    const { id, ...fresh } = await add();
    expect(fresh).toMatchObject({ state: 'UNTESTED', note: null, testBy: '2026-01-31' });
    expect(await test(verb, id, 1, ' ')).toMatchObject({ fields: [{ field: 'note', rule: 'required' }] });
    expect(await test('doubtAssumption', id, 1, 'Why?')).toMatchObject({ rule: 'wrong-state' });
    expect(await test(verb, id, 1, 'Mine', await place.weft.as('viewer'))).toMatchObject({ rule: 'project-not-yours' });
    expect(await test(verb, id, 1, ' The letter is here. ')).toEqual({
      __typename: 'Assumption',
      state,
      note: 'The letter is here.',
      version: 2,
    });
    expect(await test('confirmAssumption', id, 2, 'Twice')).toMatchObject({ rule: 'wrong-state' });
    expect(await test('doubtAssumption', id, 1, 'Late')).toMatchObject({ __typename: 'Conflict' });
    expect(await test('doubtAssumption', id, 2, 'The letter was for another year.')).toMatchObject({
      state: 'UNTESTED',
      version: 3,
    });
  });

  it('is not expected to be tested in another age', async () => {
    const wrong = { projectId, title: 'Grant goes on', testBy: '1066-10-14' };
    expect(await change(lead, 'addAssumption', wrong)).toMatchObject({
      fields: [{ field: 'testBy', rule: 'date-out-of-range' }],
    });
  });
});
