import { nextByPeople, startWeft, type Session, type Weft } from '@weft/testing';
import { setTimeout as delay } from 'node:timers/promises';

const changes =
  'subscription ($after: String) { changes(after: $after) { cursor kind subjectType projectCode summary actorName requestId } }';

async function declare(session: Session, code: string, rating: string): Promise<void> {
  const { project } = await session.query(
    'query ($c: String!) { project(code: $c) { id ratings { dimension version } } }',
    { c: code },
  );
  const version = project.ratings.find(({ dimension }: { dimension: string }) => dimension === 'OVERALL')?.version ?? 0;
  const { declareRating } = await session.query(
    'mutation ($i: DeclareRatingInput!) { declareRating(input: $i) { __typename } }',
    {
      i: { projectId: project.id, dimension: 'OVERALL', rating, reason: 'Said in a test.', version },
    },
  );
  expect(declareRating.__typename).toBe('Project');
}

describe('changes', () => {
  let weft: Weft;
  let pmo: Session;
  beforeAll(async () => {
    weft = await startWeft({ replicas: 2 });
    pmo = await weft.as('pmo');
  });
  afterAll(() => weft.stop());

  it('made at one replica reach a screen at the other within a second, with a name and a sentence', async () => {
    const viewer = (await weft.as('viewer')).at(weft.server(1).url);
    const screen = await viewer.subscribe(changes);
    await delay(200);
    await declare(pmo, 'PI-04', 'RED');
    expect(await nextByPeople(screen, 1_000)).toMatchObject({
      kind: 'project.rated',
      subjectType: 'Project',
      projectCode: 'PI-04',
      actorName: 'Priya Osei',
      summary: 'declared Home First discharge to assess Red, was Green',
    });
    await screen.close();
  });

  it('are caught up with by a screen that was away, each once and in order', async () => {
    const first = await pmo.subscribe(changes);
    await delay(200);
    await declare(pmo, 'LW-01', 'RED');
    const { cursor } = await nextByPeople(first);
    await first.close();
    await declare(pmo, 'LW-01', 'AMBER');
    await declare(pmo, 'LW-01', 'GREEN');
    await delay(300);
    const back = await pmo.subscribe(changes, { after: cursor });
    const summaries = [(await nextByPeople(back)).summary, (await nextByPeople(back)).summary];
    expect(summaries.map((summary: string) => /(Amber|Green), was/.exec(summary)?.[1])).toEqual(['Amber', 'Green']);
    await back.close();
  });

  it('that are too old to catch up with are answered by one RESYNC', async () => {
    const screen = await pmo.subscribe(changes, { after: 'long-ago' });
    expect((await screen.next()).changes.kind).toBe('RESYNC');
    await screen.close();
  });

  it('that were all forgotten meanwhile are answered by one RESYNC', async () => {
    const screen = await pmo.subscribe(changes);
    await delay(200);
    await declare(pmo, 'LW-01', 'RED');
    const { cursor } = await nextByPeople(screen);
    await screen.close();
    await declare(pmo, 'LW-01', 'AMBER');
    await delay(300);
    await weft.superuser('delete from event');
    const back = await pmo.subscribe(changes, { after: cursor });
    expect((await back.next()).changes.kind).toBe('RESYNC');
    await back.close();
  });

  it('are not told to a session that was revoked: its socket is closed at once, its reads and writes refused', async () => {
    const lead = await weft.as('project-lead');
    const screen = await lead.subscribe(changes);
    const { viewer } = await lead.query('{ viewer { sessions { id current } } }');
    const own = viewer.sessions.find(({ current }: { current: boolean }) => current);
    await lead.query('mutation ($id: ID!) { revokeSession(id: $id) { __typename } }', { id: own.id });
    await expect(Promise.race([screen.closed, delay(2_000, 'still open')])).resolves.toMatchObject({ code: 4403 });
    await delay(100);
    expect((await lead.ask('{ place { name } }')).errors[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
  });

  it('refuse a socket to strangers', async () => {
    await expect(weft.anyone().subscribe(changes)).rejects.toThrow();
  });
});
