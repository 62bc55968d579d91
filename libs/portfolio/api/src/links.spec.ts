import { change, type Anything } from '@weft/testing';
import { startRegisterPlace, type RegisterPlace } from './testing/register-place';

const LINKS = 'links { id title address addedBy { id } version }';

describe('links of a project', () => {
  let place: RegisterPlace;
  let project: Anything;
  beforeAll(async () => {
    place = await startRegisterPlace();
    project = await place.make('With papers');
  });
  afterAll(() => place.weft.stop());

  const add = (address: string, title = 'The paper'): Promise<Anything> =>
    change(place.lead, 'addLink', { projectId: project.id, title, address }, LINKS);

  it('are added, edited and removed, and the history tells of each', async () => {
    const added = await add(' https://Example.org/paper ');
    expect(added.links).toEqual([
      {
        id: expect.any(String),
        title: 'The paper',
        address: 'https://example.org/paper',
        addedBy: { id: place.leadId },
        version: 1,
      },
    ]);
    const [{ id }] = added.links;
    expect((await change(place.lead, 'editLink', { id, version: 1, title: 'Paper' }, LINKS)).links).toMatchObject([
      { title: 'Paper', address: 'https://example.org/paper', version: 2 },
    ]);
    expect(await change(place.lead, 'editLink', { id, version: 1, title: 'Late' })).toMatchObject({
      __typename: 'Conflict',
    });
    expect(await change(place.lead, 'removeLink', { id, version: 2 }, LINKS)).toMatchObject({ links: [] });
    const { projectHistory } = await place.pmo.query('query ($c: String!) { projectHistory(code: $c) { summary } }', {
      c: project.code,
    });
    expect(projectHistory.map(({ summary }: Anything) => summary)).toEqual(
      expect.arrayContaining([
        'removed the link “Paper” from With papers',
        'added the link “The paper” to With papers',
      ]),
    );
  });

  it.each([
    ['http://example.org', 'not-https'],
    ['javascript:alert(1)', 'not-an-address'],
    ['file:///etc/passwd', 'not-an-address'],
    ['example.org', 'not-an-address'],
    ['https://localhost/x', 'not-an-address'],
    ['https://me:secret@example.org/', 'holds-a-password'],
    ['', 'required'],
  ])('refuses %s: %s', async (address, rule) => {
    await place.unchanged(async () => {
      expect(await add(address)).toMatchObject({ fields: [{ field: 'address', rule }] });
    });
  });

  it('refuses who may not change the project', async () => {
    const viewer = await place.weft.as('viewer');
    await place.unchanged(async () => {
      const input = { projectId: project.id, title: 'Mine', address: 'https://example.org' };
      expect(await change(viewer, 'addLink', input)).toMatchObject({ rule: 'project-not-yours' });
    });
  });
});
