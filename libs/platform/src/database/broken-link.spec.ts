import { startServer, startWeft, type Server, type Session, signIn, type Weft } from '@weft/testing';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Server as Listener } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A link between the server and its database that breaks, or goes silent, when it is told to. */
class Link {
  /** Breaks the connection that next carries this text: before it is passed on, or after, with the answer held back. */
  breakAt: { text: string; passedOn: boolean } | null = null;
  /** Passes on no new connection. */
  silent = false;
  private readonly listener: Listener;

  constructor(to: URL) {
    this.listener = createServer((near) => {
      if (this.silent) {
        near.on('error', () => undefined);
        return;
      }
      const far = connect(Number(to.port), to.hostname);
      let broken = false;
      const end = (): void => {
        near.destroy();
        far.destroy();
      };
      [near, far].forEach((side) => side.on('error', () => undefined).on('close', end));
      far.on('data', (answer) => broken || near.write(answer));
      near.on('data', (message: Buffer) => {
        const { breakAt } = this;
        if (!breakAt || !message.includes(breakAt.text)) {
          far.write(message);
          return;
        }
        this.breakAt = null;
        broken = true;
        if (breakAt.passedOn) {
          far.write(message);
        }
        setTimeout(end, 300);
      });
    });
  }

  async open(): Promise<number> {
    await new Promise<void>((resolve) => this.listener.listen(0, '127.0.0.1', resolve));
    return (this.listener.address() as AddressInfo).port;
  }

  close(): void {
    this.listener.close();
  }
}

describe('a link to the database that breaks', () => {
  const folder = mkdtempSync(join(tmpdir(), 'weft-link-'));
  let weft: Weft;
  let link: Link;
  let server: Server;
  let pmo: Session;
  let project: { id: string; version: number };

  beforeAll(async () => {
    weft = await startWeft({ replicas: 0 });
    const url = new URL(weft.appUrl);
    link = new Link(new URL(weft.appUrl));
    url.port = String(await link.open());
    server = await startServer(folder, { WEFT_DATABASE_URL: url.href, WEFT_TODAY: '2025-11-05', WEFT_POOL: '2' });
    pmo = await signIn(server.url, 'pmo@demo.weft.example', 'weft-demo-only');
    ({ project } = await pmo.query('{ project(code: "PI-05") { id version } }'));
  });
  afterAll(async () => {
    await server.stop();
    link.close();
    await weft.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const add = (title: string) =>
    pmo.ask('mutation ($i: AddMilestoneInput!) { addMilestone(input: $i) { __typename } }', {
      i: { projectId: project.id, title, baselineOn: '2026-01-01' },
    });
  const saved = async (title: string): Promise<number> => {
    const [found] = await weft.superuser<{ n: number }>('select count(*)::int as n from milestone where title = $1', [
      title,
    ]);
    return found!.n;
  };

  it.each([
    ['after the commit arrived', true, 1],
    ['before it did', false, 0],
  ])('%s: nobody is told that nothing was saved, and nobody that it was', async (title, passedOn, rows) => {
    link.breakAt = { text: 'insert into milestone', passedOn };
    const { status, errors } = await add(title);
    expect(status).toBe(503);
    expect(errors).toEqual([
      {
        message:
          'The connection to the database broke while this was being saved. Look whether it is there before you try again.',
        extensions: { code: 'OUTCOME_UNKNOWN' },
      },
    ]);
    expect(await saved(title)).toBe(rows);
  });

  it('before anything was to be saved: nothing was, and the answer says so', async () => {
    link.breakAt = { text: 'for no key update', passedOn: true };
    const { status, errors } = await add('Never sent');
    expect({ status, code: errors[0]?.extensions?.['code'] }).toEqual({ status: 503, code: 'DATABASE_AWAY' });
    expect(errors[0]?.message).toMatch(/Nothing was saved; please try again/);
    expect(await saved('Never sent')).toBe(0);
    expect((await add('Sent again')).status).toBe(200);
  });
});
