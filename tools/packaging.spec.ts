import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Proxy, root, type Session, startProxy, startWeft, type Weft } from '@weft/testing';

function lint(command: string, ...args: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin', command), args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return { status, said: stdout + stderr };
}

describe('the files for containers', () => {
  it('have an image without complaint', () => {
    expect(lint('dockerfilelint', 'docker/Dockerfile').said).toContain('Issues: None found');
  });

  it('have a composition without complaint', () => {
    expect(lint('dclint', '--max-warnings', '0', 'docker/compose.yaml')).toMatchObject({ status: 0 });
  });
});

/** What the composition runs, run by hand: two servers on one PostgreSQL, behind a proxy that looks at their health. */
describe('two servers behind a proxy', () => {
  let weft: Weft;
  let proxy: Proxy;
  let pmo: Session;

  beforeAll(async () => {
    // As in a container: in production a server that is told to stop waits until the proxy looks elsewhere.
    weft = await startWeft({ replicas: 0, env: { NODE_ENV: 'production' } });
    await weft.superuser('UPDATE person SET demonstration = false');
    await weft.addServer();
    await weft.addServer();
    proxy = await startProxy(weft.servers.map(({ port }) => port));
    pmo = (await weft.as('pmo')).at(proxy.url);
  });
  afterAll(async () => {
    await proxy.stop();
    await weft.stop();
  });

  it('show a change made on one to those who listen at the other', async () => {
    const [here, there] = weft.servers.map(({ url }) => pmo.at(url));
    const changes = await there!.subscribe('subscription { changes { kind subjectId } }');
    const { projects } = await here!.query('{ projects(first: 5) { nodes { code milestones { id version title } } } }');
    const milestone = projects.nodes.flatMap((project: { milestones: unknown[] }) => project.milestones)[0];
    const input = { id: milestone.id, version: milestone.version, title: 'Seen at the other server' };
    const edited = await here!.query(
      'mutation ($input: EditMilestoneInput!) { editMilestone(input: $input) { __typename ... on Milestone { title } } }',
      { input },
    );
    expect(edited.editMilestone).toEqual({ __typename: 'Milestone', title: input.title });
    expect((await changes.next()).changes).toMatchObject({ subjectId: milestone.id });
    await changes.close();
  });

  it('lose no request while one of them is replaced', async () => {
    const answers: number[] = [];
    let going = true;
    const ask = async () => {
      while (going) {
        const { status } = await pmo.ask('{ place { name } }');
        answers.push(status);
        await delay(5);
      }
    };
    const asking = [ask(), ask(), ask(), ask()];
    await delay(400);
    const gone = weft.server(0);
    expect(await gone.stop()).toBe(0);
    const afterwards = answers.length;
    await delay(400);
    await weft.addServer(gone.port);
    await delay(600);
    going = false;
    await Promise.all(asking);
    expect(answers.length).toBeGreaterThan(afterwards + 20);
    expect(answers.filter((status) => status !== 200)).toEqual([]);
  });
});
