import { DEMONSTRATION_PASSWORD, startServer, startWeft, type Weft } from '@weft/testing';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

describe('what a proxy says of whom it asks for', () => {
  const folder = mkdtempSync(join(tmpdir(), 'weft-proxies-'));
  let weft: Weft;
  beforeAll(async () => {
    weft = await startWeft({ replicas: 0 });
  });
  afterAll(async () => {
    await weft.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The session's cookie is marked `Secure` where the server believes that the browser came over TLS. */
  async function believes(env: NodeJS.ProcessEnv): Promise<boolean> {
    const server = await startServer(folder, { WEFT_DATABASE_URL: weft.appUrl, ...env });
    const response = await fetch(new URL('/auth/sign-in', server.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-proto': 'https' },
      body: JSON.stringify({ email: 'viewer@demo.weft.example', password: DEMONSTRATION_PASSWORD }),
    });
    await server.stop();
    expect(response.status).toBe(200);
    return /; Secure/i.test(response.headers.getSetCookie().join());
  }

  it('is believed of those that the settings name, and of nobody else', async () => {
    expect(await believes({})).toBe(false);
    expect(await believes({ WEFT_TRUST_PROXY: '10.0.0.0/8' })).toBe(false);
    expect(await believes({ WEFT_TRUST_PROXY: 'loopback' })).toBe(true);
  });

  it('cannot be set to what is no network, and the server says so', async () => {
    await expect(believes({ WEFT_TRUST_PROXY: 'nonsense' })).rejects.toThrow(
      /WEFT_TRUST_PROXY is 'nonsense': give the networks/,
    );
  });
});
