import { change, startWeft, type Anything, type Session, type Weft } from '@weft/testing';

const PROJECT = `code rating ratingTrend ratingDeclaredAt version ratings { dimension rating previous trend scale reason version declaredBy { name } }
  declarations(first: 200) { dimension rating previous trend scale reason declaredBy { name } }`;

describe('a rating', () => {
  let weft: Weft;
  let pmo: Session;
  beforeAll(async () => {
    weft = await startWeft({ replicas: 2 });
    pmo = await weft.as('pmo');
  });
  afterAll(() => weft.stop());

  const fresh = async (): Promise<string> =>
    (await change(pmo, 'createProject', { home: 'LW', name: 'To be rated' }, 'id')).id;
  const declare = (
    projectId: string,
    version: number,
    rating: string,
    more: object = {},
    session = pmo,
  ): Promise<Anything> =>
    change(
      session,
      'declareRating',
      { projectId, dimension: 'OVERALL', rating, version, reason: 'As agreed.', ...more },
      PROJECT,
    );
  const rows = async (): Promise<unknown> =>
    (
      await weft.superuser(`select (select count(*) from rating) as ratings, (select count(*) from declaration) as declarations, (select count(*) from audit) as trail,
      (select count(*) from outbox where actor_id is not null) + (select count(*) from event where actor_id is not null) as events, (select string_agg(rating || version, ',' order by id) from project) as projects`)
    )[0];

  it('that is declared stands, has a trend against the one before, and is kept for ever', async () => {
    const id = await fresh();
    expect(await declare(id, 0, 'GREEN')).toMatchObject({
      rating: 'GREEN',
      ratingTrend: 'NEW',
      version: 1,
      ratings: [
        {
          dimension: 'OVERALL',
          rating: 'GREEN',
          previous: null,
          trend: 'NEW',
          scale: 'THREE_POINT',
          version: 1,
          declaredBy: { name: 'Priya Osei' },
        },
      ],
    });
    expect(await declare(id, 1, 'RED', { reason: ' The building is not ready. ' })).toMatchObject({
      rating: 'RED',
      ratingTrend: 'WORSE',
      ratings: [{ previous: 'GREEN', reason: 'The building is not ready.', version: 2 }],
    });
    expect(await declare(id, 2, 'RED')).toMatchObject({ ratingTrend: 'SAME' });
    const last = await declare(id, 3, 'AMBER', { reason: null });
    expect(last).toMatchObject({ rating: 'AMBER', ratingTrend: 'BETTER', version: 1 });
    expect(last.declarations.map(({ rating, previous, trend }: Anything) => [rating, previous, trend])).toEqual([
      ['AMBER', 'RED', 'BETTER'],
      ['RED', 'RED', 'SAME'],
      ['RED', 'GREEN', 'WORSE'],
      ['GREEN', null, 'NEW'],
    ]);
    const [place] = await weft.superuser<{ id: string }>('select id from place');
    await expect(weft.app(place?.id ?? '', `update declaration set rating = 'GREEN'`)).rejects.toThrow(
      'permission denied',
    );
    // What goes with an import that is taken back is all that can be removed: here was none.
    expect(await weft.app(place?.id ?? '', 'delete from declaration returning id')).toEqual([]);
  });

  it('of one dimension says nothing of another, and the overall one alone is that of the project', async () => {
    const id = await fresh();
    await declare(id, 0, 'RED', { dimension: 'COST' });
    const seen = await declare(id, 0, 'AMBER', { dimension: 'SCHEDULE' });
    expect(seen.rating).toBe('NOT_RATED');
    expect(seen.ratings.map(({ dimension, rating }: Anything) => [dimension, rating])).toEqual([
      ['SCHEDULE', 'AMBER'],
      ['COST', 'RED'],
    ]);
    expect((await declare(id, 0, 'GREEN')).ratings.map(({ dimension }: Anything) => dimension)).toEqual([
      'OVERALL',
      'SCHEDULE',
      'COST',
    ]);
  });

  it('keeps the scale that it was given on', async () => {
    const id = await fresh();
    expect(await declare(id, 0, 'AMBER_RED', { scale: 'FIVE_POINT' })).toMatchObject({
      rating: 'AMBER_RED',
      ratings: [{ scale: 'FIVE_POINT' }],
    });
    expect(await declare(id, 1, 'AMBER_GREEN')).toMatchObject({
      ratingTrend: 'BETTER',
      ratings: [{ scale: 'FIVE_POINT' }],
    });
    expect(await declare(id, 2, 'AMBER', { scale: 'THREE_POINT' })).toMatchObject({
      ratings: [{ scale: 'THREE_POINT', previous: 'AMBER_GREEN' }],
    });
    const [newest, , oldest] = (await declare(id, 3, 'GREEN')).declarations.slice(1);
    expect([newest.scale, oldest.scale]).toEqual(['THREE_POINT', 'FIVE_POINT']);
  });

  it.each([
    ['a half rating on three points', { rating: 'AMBER_RED' }, 'rating', 'half-rating-on-three-points'],
    ['no rating', { rating: 'NOT_RATED' }, 'rating', 'not-a-rating'],
    ['Red without a reason', { rating: 'RED', reason: null }, 'reason', 'reason-required'],
    ['Red with a blank reason', { rating: 'RED', reason: ' \n ' }, 'reason', 'reason-required'],
    [
      'Amber/Red without a reason',
      { rating: 'AMBER_RED', scale: 'FIVE_POINT', reason: null },
      'reason',
      'reason-required',
    ],
    ['a reason without end', { rating: 'AMBER', reason: 'x'.repeat(2001) }, 'reason', 'too-long'],
  ])('is refused: %s', async (_what, { rating, ...more }: { rating: string }, field, rule) => {
    const id = await fresh();
    const before = await rows();
    expect(await declare(id, 0, rating, more)).toMatchObject({
      __typename: 'ValidationFailed',
      fields: [{ field, rule, message: expect.stringMatching(/\w{3}/) }],
    });
    expect(await rows()).toEqual(before);
  });

  it('declared for the first time by two at once: one wins, the other is shown what they did', async () => {
    const other = (await weft.as('emeka.nwosu@demo.weft.example')).at(weft.server(1).url);
    for (let round = 0; round < 5; round += 1) {
      const id = await fresh();
      const answers = await Promise.all([declare(id, 0, 'GREEN', {}, pmo), declare(id, 0, 'RED', {}, other)]);
      expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['Conflict', 'Project']);
      const lost = answers.find(({ __typename }) => __typename === 'Conflict');
      expect(lost.currentVersion).toBe(1);
      // In the words of the field: what names the rating is no difference between the two.
      expect(lost.fields.map(({ field }: Anything) => field).sort()).toEqual(['rating', 'reason', 'scale']);
      const won = answers.find(({ __typename }) => __typename === 'Project');
      expect(won.declarations).toHaveLength(1);
      const [kept] = await weft.superuser(
        `select p.rating, (select count(*)::int from declaration d where d.project_id = p.id) as declared, (select rating from rating r where r.project_id = p.id) as standing from project p where id = $1`,
        [id],
      );
      expect(kept).toEqual({ rating: won.rating, declared: 1, standing: won.rating });
    }
  });

  it('that somebody declared meanwhile is not declared over: both are shown, and one can still save', async () => {
    const id = await fresh();
    await declare(id, 0, 'GREEN');
    const other = await weft.as('emeka.nwosu@demo.weft.example');
    await declare(id, 1, 'RED', { reason: 'Money has run out.' }, other);
    const conflict = await declare(id, 1, 'AMBER', { reason: null });
    expect(conflict).toMatchObject({
      __typename: 'Conflict',
      currentVersion: 2,
      message: expect.stringContaining('Emeka Nwosu'),
    });
    expect(
      conflict.fields.map(({ field, was, theirs, changedByName }: Anything) => ({ field, was, theirs, changedByName })),
    ).toEqual(
      expect.arrayContaining([
        { field: 'rating', was: '"GREEN"', theirs: '"RED"', changedByName: 'Emeka Nwosu' },
        { field: 'reason', was: '"As agreed."', theirs: '"Money has run out."', changedByName: 'Emeka Nwosu' },
      ]),
    );
    expect(await declare(id, conflict.currentVersion, 'AMBER')).toMatchObject({
      rating: 'AMBER',
      ratings: [{ previous: 'RED' }],
    });
  });

  it('does not stand in the way of somebody who edits the details of the project', async () => {
    const id = await fresh();
    await declare(id, 0, 'GREEN');
    expect(
      await change(pmo, 'editProject', { id, version: 1, summary: 'Seen before the rating.' }, 'rating version'),
    ).toEqual({ __typename: 'Project', rating: 'GREEN', version: 2 });
  });

  it('shows in the list, the counts, the movers and the exceptions at once, on both replicas', async () => {
    const id = await fresh();
    await declare(id, 0, 'GREEN');
    const declared = await declare(id, 1, 'RED');
    for (const server of weft.servers) {
      const seen = await pmo.at(server.url).query(
        `query ($code: [String!]) { projects(filter: { rating: [RED], search: "To be rated" }, first: 200) { nodes { code } } movers(since: "2025-11-01", first: 200) { project { code } rating previous }
           exceptions(first: 100) { code } workstream(code: "LW") { ratings { red } } portfolio { ratings { red } } }`.replace(
          'query ($code: [String!])',
          'query',
        ),
      );
      expect(seen.projects.nodes).toContainEqual({ code: declared.code });
      expect(seen.movers).toContainEqual({ project: { code: declared.code }, rating: 'RED', previous: 'GREEN' });
      expect(seen.exceptions).toContainEqual({ code: declared.code });
      const [counted] = await weft.superuser(
        `select count(*)::int as n from project p join working_group g on g.id = p.home_id where g.code = 'LW' and p.rating = 'RED' and stage <> 'CLOSED'`,
      );
      expect(seen.workstream.ratings.red).toBe(counted?.['n']);
    }
  });

  it.each(['viewer', 'auditor', 'finance-lead', 'bcf-lead', 'enabler-lead', 'place-admin'] as const)(
    'is not declared by the %s',
    async (role) => {
      const id = await fresh();
      const before = await rows();
      expect(await declare(id, 0, 'GREEN', {}, await weft.as(role))).toMatchObject({
        __typename: 'NotAllowed',
        rule: 'project-not-yours',
      });
      expect(await rows()).toEqual(before);
    },
  );

  it('of a closed project stays', async () => {
    const { projects } = await pmo.query(
      '{ projects(filter: { stage: [CLOSED] }, first: 1) { nodes { id ratings { dimension version } } } }',
    );
    const [{ id, ratings }] = projects.nodes;
    const version = ratings.find(({ dimension }: Anything) => dimension === 'OVERALL')?.version ?? 0;
    expect(await declare(id, version, 'GREEN')).toMatchObject({ __typename: 'NotAllowed', rule: 'project-closed' });
  });
});
