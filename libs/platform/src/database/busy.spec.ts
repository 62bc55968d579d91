import { isReady, startWeft, type Session, type Weft } from '@weft/testing';
import { Client } from 'pg';

describe('writes that wait for one another', () => {
  let weft: Weft;
  let pmo: Session;
  let holder: Client;
  beforeAll(async () => {
    weft = await startWeft({ env: { WEFT_POOL: '3' } });
    pmo = await weft.as('pmo');
    holder = new Client({ connectionString: weft.ownerUrl });
    await holder.connect();
  });
  afterAll(async () => {
    await holder.end();
    await weft.stop();
  });

  it('give up before others are turned away, and the server stays ready', async () => {
    const { project, place } = await pmo.query('{ project(code: "PI-04") { id version } place { id } }');
    await holder.query('begin');
    await holder.query(`select set_config('weft.place_id', $1, true)`, [place.id]);
    await holder.query('select from project where id = $1 for update', [project.id]);
    const edit = () =>
      pmo.ask('mutation ($i: EditProjectInput!) { editProject(input: $i) { __typename } }', {
        i: { id: project.id, version: project.version, summary: 'Waits for its turn.' },
      });
    const waiting = [edit(), edit(), edit()];
    await new Promise((resolve) => setTimeout(resolve, 500));
    const begun = Date.now();
    expect(await isReady(weft.url)).toBe(true);
    expect(Date.now() - begun).toBeLessThan(1_000);
    expect((await pmo.ask('{ place { name } }')).status).toBe(200);
    for (const { status, errors } of await Promise.all(waiting)) {
      expect({ status, errors }).toEqual({
        status: 503,
        errors: [
          {
            message: 'Somebody else is saving this just now; please try again. Nothing was saved.',
            extensions: { code: 'BUSY' },
          },
        ],
      });
    }
    await holder.query('rollback');
    expect((await edit()).data?.editProject.__typename).toBe('Project');
  });
});
