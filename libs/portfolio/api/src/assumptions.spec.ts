import { change, startWeft, type Anything, type Session, type Weft } from '@weft/testing';

describe('an assumption', () => {
  let weft: Weft;
  let lead: Session;
  let projectId: string;

  beforeAll(async () => {
    weft = await startWeft();
    lead = await weft.as('project-lead');
    const leadId = (await lead.query('{ viewer { person { id } } }')).viewer.person.id;
    const pmo = await weft.as('pmo');
    projectId = (await change(pmo, 'createProject', { home: 'PI', name: 'On firm ground', leadId }, 'id')).id;
  });
  afterAll(() => weft.stop());

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
    expect(await test(verb, id, 1, 'Mine', await weft.as('viewer'))).toMatchObject({ rule: 'project-not-yours' });
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
