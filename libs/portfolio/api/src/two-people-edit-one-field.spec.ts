import { change, startWeft, type Anything, type Session, type Weft } from '@weft/testing';

const PROJECT = 'id code name summary version startsOn endsOn lead { name } contributors { code }';

describe('two people who edit one project', () => {
  let weft: Weft;
  let priya: Session;
  let emeka: Session;
  beforeAll(async () => {
    weft = await startWeft({ replicas: 2 });
    priya = await weft.as('pmo');
    emeka = (await weft.as('emeka.nwosu@demo.weft.example')).at(weft.server(1).url);
  });
  afterAll(() => weft.stop());

  const fresh = (): Promise<Anything> =>
    change(priya, 'createProject', { home: 'LW', name: 'First words', summary: 'First summary.' }, PROJECT);
  const edit = (session: Session, id: string, version: number, input: object): Promise<Anything> =>
    change(session, 'editProject', { id, version, ...input }, PROJECT);
  const names = async (id: string): Promise<Anything[]> =>
    (
      await priya.query(
        'query ($id: ID!) { history(subjectType: "Project", subjectId: $id, field: "name") { action actor { name } changes { field before after } } }',
        { id },
      )
    ).history
      .filter(({ action }: Anything) => action === 'update')
      .map(({ actor, changes }: Anything) => [
        actor.name,
        ...changes
          .filter(({ field }: Anything) => field === 'name')
          .map(({ before, after }: Anything) => `${before} → ${after}`),
      ]);

  it('in one field: both values are shown, either can be kept, and both are in the history', async () => {
    const { id } = await fresh();
    expect((await edit(emeka, id, 1, { name: 'Words of Emeka' })).version).toBe(2);
    const conflict = await edit(priya, id, 1, { name: 'Words of Priya' });
    expect(conflict).toEqual({
      __typename: 'Conflict',
      currentVersion: 2,
      message: expect.stringMatching(/^Emeka Nwosu changed this while you were writing/),
      fields: [
        {
          field: 'name',
          was: '"First words"',
          theirs: '"Words of Emeka"',
          changedByName: 'Emeka Nwosu',
          changedById: expect.any(String),
          changedAt: expect.stringMatching(/^20/),
        },
      ],
    });
    const saved = await edit(priya, id, conflict.currentVersion, { name: 'Words of Priya' });
    expect(saved).toMatchObject({ __typename: 'Project', name: 'Words of Priya', version: 3 });
    expect(await names(id)).toEqual([
      ['Priya Osei', '"Words of Emeka" → "Words of Priya"'],
      ['Emeka Nwosu', '"First words" → "Words of Emeka"'],
    ]);
  });

  it('at the very same moment: one is saved, the other is told, time and again', async () => {
    const { id } = await fresh();
    for (let version = 1; version <= 8; version += 1) {
      const answers = await Promise.all([
        edit(priya, id, version, { name: `Priya ${version}` }),
        edit(emeka, id, version, { name: `Emeka ${version}` }),
      ]);
      expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['Conflict', 'Project']);
      const [saved, told] = answers[0].__typename === 'Project' ? answers : [answers[1], answers[0]];
      expect(told.fields).toMatchObject([{ field: 'name', theirs: JSON.stringify(saved.name) }]);
    }
    expect(await names(id)).toHaveLength(8);
  });

  it('in several steps meanwhile: the first value and the last one are shown, with who was last', async () => {
    const { id } = await fresh();
    await edit(emeka, id, 1, { name: 'Second words' });
    await edit(emeka, id, 2, { name: 'Third words', summary: 'Second summary.' });
    await edit(priya, id, 3, { summary: null });
    const conflict = await edit(emeka, id, 1, { name: 'Mine' });
    expect(
      conflict.fields.map(({ field, was, theirs, changedByName }: Anything) => [field, was, theirs, changedByName]),
    ).toEqual([
      ['name', '"First words"', '"Third words"', 'Emeka Nwosu'],
      ['summary', '"First summary."', '""', 'Priya Osei'],
    ]);
  });

  it('back to what it was: there is nothing to compare, yet the version tells', async () => {
    const { id } = await fresh();
    await edit(emeka, id, 1, { name: 'For a moment' });
    await edit(emeka, id, 2, { name: 'First words' });
    expect(await edit(priya, id, 1, { name: 'Mine' })).toMatchObject({
      __typename: 'Conflict',
      currentVersion: 3,
      fields: [],
    });
    expect((await edit(priya, id, 3, { name: 'Mine' })).version).toBe(4);
  });

  it('in different fields: nothing is lost, since what was left out stays', async () => {
    const { id } = await fresh();
    await edit(emeka, id, 1, { name: 'Words of Emeka' });
    const conflict = await edit(priya, id, 1, { summary: 'Summary of Priya.' });
    expect(conflict.fields.map(({ field }: Anything) => field)).toEqual(['name']);
    expect(await edit(priya, id, conflict.currentVersion, { summary: 'Summary of Priya.' })).toMatchObject({
      name: 'Words of Emeka',
      summary: 'Summary of Priya.',
      version: 3,
    });
  });

  it('who are seen by each other at once: each replica answers what was saved on the other', async () => {
    const { id, code } = await fresh();
    for (let version = 1; version <= 10; version += 1) {
      const [writer, reader] = version % 2 ? [priya, emeka] : [emeka, priya];
      await reader.query('query ($c: String!) { project(code: $c) { name } }', { c: code });
      await edit(writer, id, version, { name: `Version ${version + 1}` });
      const read = async (session: Session): Promise<string> =>
        (await session.query('query ($c: String!) { project(code: $c) { name } }', { c: code })).project.name;
      expect(await read(writer)).toBe(`Version ${version + 1}`);
      const until = Date.now() + 1_000;
      let seen = await read(reader);
      while (seen !== `Version ${version + 1}` && Date.now() < until) seen = await read(reader);
      expect(seen).toBe(`Version ${version + 1}`);
    }
  });
});
