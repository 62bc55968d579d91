import { startWeft, type Weft } from '@weft/testing';

describe('a system under test', () => {
  let weft: Weft;
  beforeAll(async () => {
    weft = await startWeft({ replicas: 2 });
  });
  afterAll(() => weft.stop());

  it('signs demonstration people in over HTTP, at each replica', async () => {
    const pmo = await weft.as('pmo');
    const asked = '{ viewer { person { name } } }';
    const here = await pmo.query(asked);
    expect(here.viewer.person.name).toMatch(/\w/);
    expect(await pmo.at(weft.server(1).url).query(asked)).toEqual(here);
    expect((await weft.anyone().ask(asked)).errors).not.toEqual([]);
  });

  it('shows the database as its owner, and as the application within a place', async () => {
    const [place] = await weft.owner<{ id: string }>('SELECT id FROM place');
    const counted = 'SELECT count(*)::int AS n FROM project';
    expect((await weft.app(place?.id ?? '', counted))[0]?.['n']).toBeGreaterThan(0);
    expect(await weft.app(null, counted)).toEqual([{ n: 0 }]);
    expect(await weft.superuser(counted)).toEqual(await weft.app(place?.id ?? '', counted));
  });
});
