import { seedFrameworks } from '@weft/strategy/seed';
import { change, DEMONSTRATION_ROLES, startWeft, type Anything, type Session, type Weft } from '@weft/testing';

const STATEMENT =
  'id kind number text section awaited wording version supersedes { id text edition { code } } supersededBy { text edition { code } }';
const EDITION = `id code title source publishedOn state version statements { ${STATEMENT} }`;

async function framework(session: Session, code: string): Promise<Anything> {
  const answer = await session.query(
    `query ($c: String!) { framework(code: $c) { id code name owner description editions { ${EDITION} } } }`,
    { c: code },
  );
  return answer.framework;
}

async function edition(session: Session, code: string): Promise<Anything> {
  const { editions } = await framework(session, 'THT');
  return editions.find((one: { code: string }) => one.code === code);
}

const texts = (from: Anything, kind: string): string[] =>
  from.statements.filter((one: { kind: string }) => one.kind === kind).map(({ text }: { text: string }) => text);

describe('the frameworks that the partnership answers to', () => {
  let weft: Weft;
  let viewer: Session;
  beforeAll(async () => {
    weft = await startWeft();
    viewer = await weft.as('viewer');
  });
  afterAll(() => weft.stop());

  it('are loaded as they stand: every framework, edition and statement, word for word', async () => {
    const { frameworks } = await viewer.query('{ frameworks { code } }');
    expect(frameworks.map(({ code }: { code: string }) => code)).toEqual(seedFrameworks.map(({ code }) => code));
    for (const seed of seedFrameworks) {
      const loaded = await framework(viewer, seed.code);
      expect({ name: loaded.name, owner: loaded.owner, description: loaded.description }).toEqual({
        name: seed.name,
        owner: seed.owner,
        description: seed.description,
      });
      expect(loaded.editions.map(({ code }: { code: string }) => code).reverse()).toEqual(
        seed.editions.map(({ code }) => code),
      );
      for (const wanted of seed.editions) {
        const found = loaded.editions.find(({ code }: { code: string }) => code === wanted.code);
        const { code, title, source, publishedOn, state } = wanted;
        expect(found).toMatchObject({ code, title, source, publishedOn, state });
        const facts = (statements: readonly Anything[]): unknown[] =>
          statements.map(({ kind, number, text, section, awaited, wording }) => ({
            kind,
            number,
            text,
            section,
            awaited,
            wording,
          }));
        expect(facts(found.statements)).toHaveLength(wanted.statements.length);
        expect(facts(found.statements)).toEqual(expect.arrayContaining(facts(wanted.statements)));
      }
    }
  });

  it('hold both documents of the partnership, each in its own words', async () => {
    const [report, slides] = [await edition(viewer, '2023'), await edition(viewer, 'slides')];
    expect(texts(report, 'MISSION')).toEqual([
      "Our mission is to transform people's health and lives in Tower Hamlets, reducing inequalities and reorganising services to match people's needs.",
    ]);
    expect(texts(slides, 'MISSION')[0]).toMatch(
      /^Support all children and adults to live happy and healthy lives in Tower Hamlets/,
    );
    expect([texts(report, 'VISION').length, texts(slides, 'VISION').length]).toEqual([3, 4]);
    expect(texts(report, 'OBJECTIVE')[2]).toMatch(/^Reducing the time people need to be in a bed-based setting/);
    expect(texts(slides, 'OBJECTIVE')[2]).toBe('Reducing the time people need to be in hospitals/care homes');
    expect(texts(slides, 'VALUE')).toEqual([
      'We are compassionate',
      'We collaborate',
      'We are inclusive',
      'We are accountable',
    ]);
    expect(texts(slides, 'PRIORITY')).toHaveLength(7);
    expect(texts(slides, 'PRIORITY')[4]).toBe('Being an anti-racist and equity driven health care system');
  });

  it('have eleven resident outcomes, of which six await their text', async () => {
    const outcomes = (await edition(viewer, 'slides')).statements.filter(
      ({ kind }: { kind: string }) => kind === 'OUTCOME',
    );
    expect(outcomes.map(({ number }: { number: number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(
      outcomes.filter(({ awaited }: { awaited: boolean }) => !awaited).map(({ text }: { text: string }) => text),
    ).toEqual([
      'I feel like services work together to provide me with good care.',
      'I am able to support myself and my family financially.',
      'I am supported to make healthy choices.',
      'Regardless of who I am, I am able to access care services for my physical and mental health.',
      'I have a good level of happiness and wellbeing.',
    ]);
    expect(outcomes.slice(5).map(({ text }: { text: string }) => text)).toEqual(
      [6, 7, 8, 9, 10, 11].map((n) => `I statement ${n} (text awaited)`),
    );
  });

  it('say which earlier statement each statement supersedes, seen from both ends', async () => {
    const slides = await edition(viewer, 'slides');
    const [, , thirdObjective] = slides.statements.filter(({ kind }: { kind: string }) => kind === 'OBJECTIVE');
    expect(thirdObjective.supersedes).toEqual([
      {
        id: expect.any(String),
        text: expect.stringMatching(/^Reducing the time people need to be in a bed-based setting/),
        edition: { code: '2023' },
      },
    ]);
    const visions = slides.statements.filter(({ kind }: { kind: string }) => kind === 'VISION');
    expect(visions.map(({ supersedes }: { supersedes: unknown[] }) => supersedes.length)).toEqual([1, 1, 1, 0]);
    const report = await edition(viewer, '2023');
    for (const statement of report.statements)
      expect(statement.supersededBy.map((one: Anything) => one.edition.code)).toEqual(['slides']);
  });

  it('can be asked for statements of one kind', async () => {
    const slides = await edition(viewer, 'slides');
    const answer = await viewer.query('query ($id: ID!) { edition(id: $id) { statements(kind: VALUE) { text } } }', {
      id: slides.id,
    });
    expect(answer.edition.statements).toHaveLength(4);
  });
});

describe('an edition', () => {
  let weft: Weft;
  let admin: Session;
  beforeAll(async () => {
    weft = await startWeft();
    admin = await weft.as('place-admin');
  });
  afterAll(() => weft.stop());

  const rows = async (): Promise<unknown> =>
    (
      await weft.superuser(
        'select (select count(*) from edition) as editions, (select count(*) from statement) as statements, (select count(*) from supersession) as links, (select count(*) from audit) as trail',
      )
    )[0];
  const draft = async (code: string): Promise<Anything> => {
    const from = await edition(admin, 'slides');
    return change(admin, 'draftEdition', { fromEditionId: from.id, code, title: `Draft ${code}` }, EDITION);
  };

  it('is drafted as a copy, each statement of which supersedes its original', async () => {
    const from = await edition(admin, 'slides');
    const copy = await draft('2026');
    expect(copy).toMatchObject({
      __typename: 'Edition',
      code: '2026',
      title: 'Draft 2026',
      state: 'DRAFT',
      publishedOn: null,
      source: from.source,
      version: 1,
    });
    const facts = (of: Anything): unknown[] =>
      of.statements.map(({ kind, number, text, section, awaited, wording }: Anything) => ({
        kind,
        number,
        text,
        section,
        awaited,
        wording,
      }));
    expect(facts(copy)).toEqual(facts(from));
    for (const [n, statement] of copy.statements.entries())
      expect(statement.supersedes.map(({ id }: { id: string }) => id)).toEqual([from.statements[n].id]);
    expect((await edition(admin, 'slides')).state).toBe('PUBLISHED');
  });

  it.each([
    ['a code that is taken', { code: 'Slides' }, 'code', 'code-taken'],
    ['a code that is none', { code: 'next year!' }, 'code', 'not-a-code'],
    ['no title', { title: ' ' }, 'title', 'required'],
    ['a title without end', { title: 'x'.repeat(161) }, 'title', 'too-long'],
  ])('is not drafted with %s', async (_what, wrong, field, rule) => {
    const from = await edition(admin, 'slides');
    const before = await rows();
    const answer = await change(admin, 'draftEdition', {
      fromEditionId: from.id,
      code: 'sound',
      title: 'Sound title',
      ...wrong,
    });
    expect(answer).toMatchObject({ __typename: 'ValidationFailed', fields: [{ field, rule }] });
    expect(await rows()).toEqual(before);
  });

  it('is drafted under one code once, when two do so at the same time', async () => {
    const from = await edition(admin, 'slides');
    const answers = await Promise.all(
      [1, 2, 3].map(() => change(admin, 'draftEdition', { fromEditionId: from.id, code: 'at-once', title: 'At once' })),
    );
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      'Edition',
      'ValidationFailed',
      'ValidationFailed',
    ]);
  });

  it('that is a draft is edited: title, source, words, and awaited slots filled', async () => {
    const copy = await draft('edited');
    const retitled = await change(
      admin,
      'editEdition',
      { id: copy.id, version: 1, title: 'Refresh 2026', source: null },
      EDITION,
    );
    expect(retitled).toMatchObject({ title: 'Refresh 2026', source: '', version: 2 });
    const slot = copy.statements.find(({ kind, number }: Anything) => kind === 'OUTCOME' && number === 6);
    const filled = await change(
      admin,
      'editStatement',
      { id: slot.id, version: 1, text: 'I know who to turn to.' },
      STATEMENT,
    );
    expect(filled).toMatchObject({
      __typename: 'Statement',
      text: 'I know who to turn to.',
      awaited: false,
      wording: 'VERBATIM',
      number: 6,
      version: 2,
    });
    expect(
      (await edition(admin, 'slides')).statements.find(
        ({ kind, number }: Anything) => kind === 'OUTCOME' && number === 6,
      ),
    ).toMatchObject({ awaited: true });
  });

  it('takes a new statement as the last of its kind, and gives one away', async () => {
    const copy = await draft('grown');
    const added = await change(
      admin,
      'addStatement',
      { editionId: copy.id, kind: 'VALUE', text: 'We listen', section: 'Together' },
      STATEMENT,
    );
    expect(added).toMatchObject({
      kind: 'VALUE',
      number: 5,
      text: 'We listen',
      section: 'Together',
      awaited: false,
      supersedes: [],
      version: 1,
    });
    const linked = copy.statements.find(({ kind }: Anything) => kind === 'MISSION');
    expect((await change(admin, 'removeStatement', { id: linked.id, version: 1 }, EDITION)).__typename).toBe('Edition');
    const now = await edition(admin, 'grown');
    expect(texts(now, 'MISSION')).toEqual([]);
    expect(texts(now, 'VALUE')).toEqual([
      'We are compassionate',
      'We collaborate',
      'We are inclusive',
      'We are accountable',
      'We listen',
    ]);
    expect(
      (await edition(admin, 'slides')).statements
        .find(({ kind }: Anything) => kind === 'MISSION')
        .supersededBy.map((one: Anything) => one.edition.code),
    ).not.toContain('grown');
  });

  it('gives away a statement that a draft of the draft supersedes, and the link with it', async () => {
    const first = await draft('first-draft');
    const second = await change(
      admin,
      'draftEdition',
      { fromEditionId: first.id, code: 'second-draft', title: 'Draft of a draft' },
      EDITION,
    );
    expect(second.statements[0].supersedes).toHaveLength(1);
    const removed = await change(admin, 'removeStatement', { id: first.statements[0].id, version: 1 }, 'code');
    expect(removed).toEqual({ __typename: 'Edition', code: 'first-draft' });
    expect((await edition(admin, 'second-draft')).statements[0].supersedes).toEqual([]);
  });

  it('takes statements added at once, each with a number of its own', async () => {
    const copy = await draft('crowded');
    await Promise.all(
      ['one', 'two', 'three', 'four'].map((text) =>
        change(admin, 'addStatement', { editionId: copy.id, kind: 'THEME', text: `Theme ${text}` }),
      ),
    );
    const numbers = (await edition(admin, 'crowded')).statements
      .filter(({ kind }: Anything) => kind === 'THEME')
      .map(({ number }: Anything) => number);
    expect(numbers).toEqual([1, 2, 3, 4]);
  });

  it('links a statement to one that it supersedes, of another edition of the same framework alone', async () => {
    const copy = await draft('linked');
    const report = await edition(admin, '2023');
    const other = await framework(admin, seedFrameworks[1]?.code ?? '');
    const fourthVision = copy.statements.find(({ kind, number }: Anything) => kind === 'VISION' && number === 4);
    const link = (predecessorId: string, linked: boolean): Promise<Anything> =>
      change(
        admin,
        'supersedeStatement',
        { successorId: fourthVision.id, predecessorId, linked },
        'supersedes { edition { code } }',
      );
    const first = report.statements[0].id;
    expect((await link(first, true)).supersedes.map((one: Anything) => one.edition.code).sort()).toEqual([
      '2023',
      'slides',
    ]);
    expect(await link(first, true)).toMatchObject({ fields: [{ rule: 'linked-already' }] });
    expect((await link(first, false)).supersedes.map((one: Anything) => one.edition.code)).toEqual(['slides']);
    expect(await link(first, false)).toMatchObject({ fields: [{ rule: 'not-linked' }] });
    expect(await link(copy.statements[0].id, true)).toMatchObject({ fields: [{ rule: 'same-edition' }] });
    expect(await link(other.editions[0].statements[0].id, true)).toMatchObject({
      fields: [{ rule: 'another-framework' }],
    });
  });

  it('whose statement somebody else reworded meanwhile is not overwritten: both are shown', async () => {
    const copy = await draft('stale');
    const [mission] = copy.statements;
    await change(admin, 'editStatement', { id: mission.id, version: 1, text: 'Their words.' });
    expect(await change(admin, 'editStatement', { id: mission.id, version: 1, text: 'My words.' })).toMatchObject({
      __typename: 'Conflict',
      currentVersion: 2,
      fields: [
        { field: 'text', was: JSON.stringify(mission.text), theirs: '"Their words."', changedByName: 'Shabnam Akhtar' },
      ],
    });
    expect(await change(admin, 'removeStatement', { id: mission.id, version: 1 })).toMatchObject({
      __typename: 'Conflict',
    });
    expect(texts(await edition(admin, 'stale'), 'MISSION')).toEqual(['Their words.']);
  });

  it.each(DEMONSTRATION_ROLES.filter((role) => role !== 'place-admin'))(
    'is changed by a place administrator alone, not by the %s',
    async (role) => {
      const session = await weft.as(role);
      const [slides, before] = [await edition(session, 'slides'), await rows()];
      const [statement] = slides.statements;
      const calls: [string, Record<string, unknown>][] = [
        ['draftEdition', { fromEditionId: slides.id, code: 'never', title: 'Never drafted' }],
        ['editEdition', { id: slides.id, version: slides.version, title: 'Never edited' }],
        ['addStatement', { editionId: slides.id, kind: 'VALUE', text: 'Never added' }],
        ['editStatement', { id: statement.id, version: 1, text: 'Never reworded' }],
        ['removeStatement', { id: statement.id, version: 1 }],
        ['supersedeStatement', { successorId: statement.id, predecessorId: slides.statements[1].id, linked: true }],
        ['publishEdition', { id: slides.id, version: slides.version, publishedOn: '2025-11-05' }],
      ];
      for (const [verb, input] of calls) {
        expect({ verb, answer: await change(session, verb, input) }).toEqual({
          verb,
          answer: {
            __typename: 'NotAllowed',
            rule: 'editions-need-place-admin',
            message: expect.stringContaining('place administrator'),
          },
        });
      }
      expect(await rows()).toEqual(before);
    },
  );
});

describe('publishing', () => {
  let weft: Weft;
  let admin: Session;
  beforeAll(async () => {
    weft = await startWeft();
    admin = await weft.as('place-admin');
  });
  afterAll(() => weft.stop());

  it('is refused in the future, without a statement and at a stale version', async () => {
    const slides = await edition(admin, 'slides');
    const copy = await change(
      admin,
      'draftEdition',
      { fromEditionId: slides.id, code: 'early', title: 'Too early' },
      EDITION,
    );
    const publish = (input: object): Promise<Anything> =>
      change(admin, 'publishEdition', { id: copy.id, version: 1, publishedOn: '2025-11-05', ...input });
    expect(await publish({ publishedOn: '2025-11-06' })).toMatchObject({
      __typename: 'ValidationFailed',
      fields: [{ field: 'publishedOn', rule: 'published-in-future' }],
    });
    expect(await publish({ version: 7 })).toMatchObject({ __typename: 'Conflict', currentVersion: 1 });
    for (const { id } of copy.statements) await change(admin, 'removeStatement', { id, version: 1 });
    expect(await publish({})).toMatchObject({ __typename: 'ValidationFailed', fields: [{ rule: 'edition-empty' }] });
    expect((await edition(admin, 'slides')).state).toBe('PUBLISHED');
  });

  it('supersedes the edition before, and from then on nothing of it is edited', async () => {
    const slides = await edition(admin, 'slides');
    const copy = await change(
      admin,
      'draftEdition',
      { fromEditionId: slides.id, code: '2025', title: 'Refresh 2025' },
      EDITION,
    );
    const published = await change(
      admin,
      'publishEdition',
      { id: copy.id, version: 1, publishedOn: '2025-11-05' },
      EDITION,
    );
    expect(published).toMatchObject({
      __typename: 'Edition',
      state: 'PUBLISHED',
      publishedOn: '2025-11-05',
      version: 2,
    });
    expect(
      (await framework(admin, 'THT')).editions
        .filter(({ code }: Anything) => code !== 'early')
        .map(({ code, state }: Anything) => [code, state]),
    ).toEqual([
      ['2025', 'PUBLISHED'],
      ['slides', 'SUPERSEDED'],
      ['2023', 'SUPERSEDED'],
    ]);
    for (const { id, version, statements } of [published, await edition(admin, 'slides')]) {
      const [first] = statements;
      const calls: [string, Record<string, unknown>][] = [
        ['editEdition', { id, version, title: 'Rewritten history' }],
        ['addStatement', { editionId: id, kind: 'VALUE', text: 'Added afterwards' }],
        ['editStatement', { id: first.id, version: first.version, text: 'Rewritten afterwards' }],
        ['removeStatement', { id: first.id, version: first.version }],
        [
          'supersedeStatement',
          { successorId: first.id, predecessorId: (await edition(admin, '2023')).statements[2].id, linked: true },
        ],
        ['publishEdition', { id, version, publishedOn: '2025-11-05' }],
      ];
      for (const [verb, input] of calls) {
        expect({ verb, answer: await change(admin, verb, input) }).toMatchObject({
          verb,
          answer: { __typename: 'NotAllowed', rule: 'edition-not-draft' },
        });
      }
    }
  });

  it('of two drafts at once leaves one published', async () => {
    const from = (await framework(admin, 'THT')).editions.find(({ state }: Anything) => state === 'PUBLISHED');
    const drafts = [];
    for (const code of ['left', 'right'])
      drafts.push(
        await change(admin, 'draftEdition', { fromEditionId: from.id, code, title: `Draft ${code}` }, 'id version'),
      );
    const answers = await Promise.all(
      drafts.map(({ id, version }) => change(admin, 'publishEdition', { id, version, publishedOn: '2025-11-05' })),
    );
    expect(answers.map(({ __typename }) => __typename)).toEqual(['Edition', 'Edition']);
    const states = (await framework(admin, 'THT')).editions.map(({ state }: Anything) => state);
    expect(states.filter((state: string) => state === 'PUBLISHED')).toHaveLength(1);
  });
});
