import { startWeft, type Weft } from '@weft/testing';

describe('a server that signs in as a role which row-level security does not bind', () => {
  let weft: Weft;
  beforeAll(async () => {
    weft = await startWeft({ ownCluster: true });
  });
  afterAll(() => weft.stop());

  it('does not start, and says so', async () => {
    await weft.superuser('alter role weft_app bypassrls');
    await expect(weft.addServer()).rejects.toThrow(/role that row-level security does not bind/);
  });
});
