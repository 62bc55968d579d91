import { change, startWeft, type Anything, type Session, type Weft } from '@weft/testing';

describe('a view of the project table', () => {
  let weft: Weft;
  let pmo: Session;
  let lead: Session;
  let viewer: Session;
  beforeAll(async () => {
    weft = await startWeft();
    [pmo, lead, viewer] = await Promise.all([weft.as('pmo'), weft.as('workstream-lead'), weft.as('viewer')]);
  });
  afterAll(() => weft.stop());

  const FIELDS = 'id name definition shared version owner { name }';
  const save = (session: Session, name: string, shared = false, definition = 'tab=overdue'): Promise<Anything> =>
    change(session, 'saveView', { name, definition, shared }, FIELDS);
  const names = async (session: Session): Promise<string[]> =>
    (await session.query('{ savedViews { name } }')).savedViews.map(({ name }: Anything) => name);

  it('that is not shared is seen by its owner alone', async () => {
    expect(await save(lead, 'My late ones', false, 'group=lead&tab=overdue')).toMatchObject({
      definition: 'tab=overdue&group=lead',
      shared: false,
      version: 1,
    });
    expect(await names(lead)).toContain('My late ones');
    expect(await names(pmo)).not.toContain('My late ones');
    const { savedViews } = await lead.query('{ savedViews { id } }');
    const [row] = await weft.superuser<{ place_id: string }>('select place_id from saved_view limit 1');
    expect(await weft.app(row?.place_id ?? null, 'select 1 from saved_view where not shared')).toEqual([]);
    for (const verb of ['editView', 'deleteView']) {
      const answer = await change(pmo, verb, { id: savedViews[0].id, version: 1 }, 'id');
      expect(answer.__typename).toBe('NotFound');
    }
  });

  it('that is shared is seen by everybody, and changed by whoever shared it or the PMO', async () => {
    const shared = await save(lead, 'For the board', true);
    expect(await names(viewer)).toContain('For the board');
    const other = await weft.as('project-lead');
    expect(await change(other, 'editView', { id: shared.id, version: 1, name: 'Mine' }, FIELDS)).toMatchObject({
      rule: 'view-not-yours',
    });
    expect(
      await change(pmo, 'editView', { id: shared.id, version: 1, name: 'For the board, November' }, FIELDS),
    ).toMatchObject({
      name: 'For the board, November',
      version: 2,
    });
    expect(await change(pmo, 'editView', { id: shared.id, version: 2, shared: false }, FIELDS)).toMatchObject({
      rule: 'unshare-not-yours',
    });
    expect(await change(lead, 'editView', { id: shared.id, version: 1, shared: false }, FIELDS)).toMatchObject({
      __typename: 'Conflict',
      currentVersion: 2,
    });
    expect(await change(lead, 'editView', { id: shared.id, version: 2, shared: false }, FIELDS)).toMatchObject({
      shared: false,
    });
    expect(await names(viewer)).not.toContain('For the board, November');
    expect(await change(lead, 'deleteView', { id: shared.id, version: 3 }, 'id')).toMatchObject({ id: shared.id });
    expect(await names(lead)).not.toContain('For the board, November');
  });

  it('is kept by those who only read, and not shared by them', async () => {
    expect(await save(viewer, 'What I look at')).toMatchObject({ __typename: 'SavedView' });
    expect(await save(viewer, 'Look at this', true)).toMatchObject({ rule: 'share-wrong-role' });
  });

  it('has a name of its own, and only what a view can hold', async () => {
    await save(pmo, 'Late');
    expect(await save(pmo, ' LATE ')).toMatchObject({ fields: [{ field: 'name', rule: 'name-taken' }] });
    expect(await save(pmo, 'Odd', false, 'panel=PI-04')).toMatchObject({ fields: [{ rule: 'parameter-unknown' }] });
    expect(await save(pmo, '', false)).toMatchObject({ fields: [{ field: 'name', rule: 'required' }] });
  });
});
