import { change, type Anything, type Session } from '@weft/testing';
import { startRegisterPlace, type RegisterPlace } from './testing/register-place';

const ISSUE = 'id code title severity dueOn overdue risk { id } state stateReason raisedOn version';

describe('an issue', () => {
  let place: RegisterPlace;
  let pmo: Session;
  let lead: Session;
  let project: Anything;

  beforeAll(async () => {
    place = await startRegisterPlace();
    ({ pmo, lead } = place);
    project = await place.make('In trouble');
  });
  afterAll(() => place.weft.stop());

  const unchanged = (doing: () => Promise<void>): Promise<void> => place.unchanged(doing);
  const add = (input: object = {}): Promise<Anything> =>
    change(lead, 'addIssue', { projectId: project.id, title: 'Ward is closed', severity: 3, ...input }, ISSUE);
  const act = (verb: string, id: string, version: number, input: object, session = lead): Promise<Anything> =>
    change(session, verb, { id, version, ...input }, ISSUE);

  it('is overdue from the day after it is due until it is resolved', async () => {
    expect(await add()).toMatchObject({
      dueOn: null,
      overdue: false,
      risk: null,
      state: 'OPEN',
      raisedOn: '2025-11-05',
    });
    expect(await add({ dueOn: '2025-11-05' })).toMatchObject({ overdue: false });
    const late = await add({ dueOn: '2025-11-04' });
    expect(late).toMatchObject({ overdue: true });
    expect(await act('resolveIssue', late.id, 1, { resolution: ' Opened again. ' })).toMatchObject({
      state: 'RESOLVED',
      stateReason: 'Opened again.',
      overdue: false,
      version: 2,
    });
  });

  it.each([
    ['a severity of 6', { severity: 6 }, 'severity', 'score-out-of-range'],
    ['a severity of 0', { severity: 0 }, 'severity', 'score-out-of-range'],
    ['a date in another age', { dueOn: '1066-10-14' }, 'dueOn', 'date-out-of-range'],
    ['a description without end', { description: 'x'.repeat(4001) }, 'description', 'too-long'],
  ])('is refused with %s', async (_what, input, field, rule) => {
    const { id } = await add();
    const refused = { __typename: 'ValidationFailed', fields: [{ field, rule }] };
    await unchanged(async () => {
      expect(await add(input)).toMatchObject(refused);
      expect(await act('editIssue', id, 1, input)).toMatchObject(refused);
    });
  });

  it('is resolved with what was done, and opened again with a reason', async () => {
    const { id } = await add();
    const required = (field: string): object => ({
      __typename: 'ValidationFailed',
      fields: [{ field, rule: 'required' }],
    });
    const wrongState = { __typename: 'NotAllowed', rule: 'wrong-state' };
    await unchanged(async () => {
      expect(await act('resolveIssue', id, 1, { resolution: '' })).toMatchObject(required('resolution'));
      expect(await act('reopenIssue', id, 1, { reason: 'No.' })).toMatchObject(wrongState);
      expect(await act('resolveIssue', id, 1, { resolution: 'Mine.' }, await place.weft.as('viewer'))).toMatchObject({
        __typename: 'NotAllowed',
        rule: 'project-not-yours',
      });
    });
    await act('resolveIssue', id, 1, { resolution: 'Opened.' });
    await unchanged(async () => {
      expect(await act('resolveIssue', id, 2, { resolution: 'Twice.' })).toMatchObject(wrongState);
      expect(await act('reopenIssue', id, 2, { reason: ' ' })).toMatchObject(required('reason'));
      expect(await act('reopenIssue', id, 1, { reason: 'Late.' })).toMatchObject({ __typename: 'Conflict' });
    });
    expect(await act('reopenIssue', id, 2, { reason: 'Shut again.' })).toMatchObject({
      state: 'OPEN',
      stateReason: 'Shut again.',
      version: 3,
    });
  });

  it('stands among those of its project: open ones first, the most severe first', async () => {
    const { id: projectId, code } = await change(pmo, 'createProject', { home: 'LW', name: 'Many issues' }, 'id code');
    for (const [title, severity] of [
      ['Low', 1],
      ['Done', 5],
      ['Severe', 4],
    ] as const) {
      const { id } = await change(pmo, 'addIssue', { projectId, title: `${title} one`, severity }, 'id');
      if (title === 'Done') await change(pmo, 'resolveIssue', { id, version: 1, resolution: 'Done.' });
    }
    const { project: read } = await pmo.query(
      'query ($c: String!) { project(code: $c) { openIssues issues { title } } }',
      { c: code },
    );
    expect(read).toEqual({
      openIssues: 2,
      issues: [{ title: 'Severe one' }, { title: 'Low one' }, { title: 'Done one' }],
    });
  });
});
