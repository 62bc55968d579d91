import { change, type Anything } from '@weft/testing';
import { startRegisterPlace, type RegisterPlace } from './testing/register-place';

const HERE = '018e96f4-a800-7001-8102-030405060708';
const NEXT_DOOR = '018e96f4-a800-7001-8102-0304050607fe';
const FOUND = 'kind id code title markedTitle passage detail path rating';
/** Every table that the search reads, but for people, who stand outside places. */
const TABLES = `working_group annual_priority project milestone risk issue assumption decision deliverable dependency
  change_request project_link comment organisation membership framework edition statement`.split(/\s+/);

describe('the search', () => {
  let place: RegisterPlace;
  let project: Anything;
  /** What was made here, kind by kind: the id, and where it is to lead. */
  const made: Record<string, { id: string; path: string }> = {};

  beforeAll(async () => {
    place = await startRegisterPlace();
    await fillPlace();
    await place.weft.superuser(
      `set session_replication_role = replica;
       insert into place (id, code, name) values ('${NEXT_DOOR}', 'NXT', 'Next Door');
       ${TABLES.map(
         (table) => `insert into ${table} overriding system value
           select (jsonb_populate_record(null::${table}, to_jsonb(t) || '{"place_id": "${NEXT_DOOR}"}')).* from ${table} t where place_id = '${HERE}'`,
       ).join(';')};
       set session_replication_role = default`,
    );
  });
  afterAll(() => place.weft.stop());

  const find = async (text: string, more: object = {}): Promise<Anything[]> =>
    (
      await place.lead.query(
        `query ($text: String!, $kinds: [String!], $each: Int) { find(text: $text, kinds: $kinds, each: $each, first: 100) { ${FOUND} } }`,
        { text, ...more },
      )
    ).find;
  const counts = async (text: string): Promise<Anything> =>
    (await place.lead.query('query ($text: String!) { findCounts(text: $text) { kind count } }', { text })).findCounts;

  /** One of every kind that says 'zanzibar', each by the verb that people use. */
  async function fillPlace(): Promise<void> {
    const { pmo, lead, weft } = place;
    const admin = await weft.as('place-admin');
    const title = 'Clinics of Zanzibar';
    project = await place.make(title);
    const page = `/projects/${project.code}`;
    const { id: projectId } = project;
    const keep = (kind: string, { id }: Anything, path: string): void => void (made[kind] = { id, path });
    const entry = async (kind: string, type: string, verb: string, input: object): Promise<void> => {
      const added = await change(lead, verb, { projectId, title, ...input }, 'id');
      keep(kind, added, `${page}?panel=${type}:${added.id}`);
    };
    keep('PROJECT', project, page);
    const milestone = await change(pmo, 'addMilestone', { projectId, title, baselineOn: '2026-01-31' }, 'id');
    keep('MILESTONE', milestone, `${page}?milestone=${milestone.id}`);
    await entry('RISK', 'Risk', 'addRisk', { currentLikelihood: 3, currentConsequence: 4 });
    await entry('ISSUE', 'Issue', 'addIssue', { severity: 3 });
    await entry('ASSUMPTION', 'Assumption', 'addAssumption', {});
    await entry('DELIVERABLE', 'Deliverable', 'addDeliverable', {});
    await entry('CHANGE_REQUEST', 'ChangeRequest', 'draftChangeRequest', {
      reason: 'The builder left.',
      rebaselines: [{ milestoneId: milestone.id, proposedOn: '2026-03-31' }],
    });
    const decided = { projectId, decision: title, decidedBy: 'The board', decidedOn: '2025-11-04' };
    const decision = await change(lead, 'logDecision', decided, 'id');
    keep('DECISION', decision, `${page}?panel=Decision:${decision.id}`);
    const giver = await place.make('Gives to it', { home: 'UC' });
    const terms = { giverId: giver.id, receiverId: projectId, title, needBy: '2026-01-31' };
    const dependency = await change(lead, 'proposeDependency', terms, 'id');
    keep('DEPENDENCY', dependency, `${page}?panel=Dependency:${dependency.id}`);
    const { links } = await change(
      lead,
      'addLink',
      { projectId, title, address: 'https://example.org' },
      'links { id }',
    );
    keep('LINK', links[0], `${page}?link=${links[0].id}`);
    const said = { projectId, subject: 'PROJECT', subjectId: projectId, body: `${title}, @{${place.leadId}}?` };
    const comment = await change(lead, 'writeComment', said, 'id');
    keep('COMMENT', comment, `${page}?comment=${comment.id}`);
    const person = { name: 'Zanzibar Clinic', email: 'zanzibar@clinics.example', password: 'zanzibar-clinics-12' };
    const added = await change(admin, 'addPerson', person, 'id');
    keep('PERSON', added, `/people?person=${added.id}`);
    const organisation = { code: 'ZZ9', name: title, shortName: 'Islands', kind: 'VOLUNTARY_SECTOR' };
    keep('ORGANISATION', await change(admin, 'addOrganisation', organisation, 'id'), '/organisations?panel=ZZ9');
    const priority = { workstream: 'PI', financialYear: '2026-27', title };
    keep('PRIORITY', await change(pmo, 'setAnnualPriority', priority, 'id'), '/workstreams/PI?show=about');
    const [statement] = await weft.superuser<{ id: string; path: string }>(
      `with said as (update statement s set text = '${title}' where s.id = (select s.id from statement s join edition e on e.id = s.edition_id
           where e.state = 'PUBLISHED' and s.place_id = '${HERE}' and not s.awaited order by s.id limit 1) returning s.id, s.edition_id)
       select said.id, '/strategy/editions/' || said.edition_id || '?statement=' || said.id as path from said`,
    );
    if (statement) made['STATEMENT'] = statement;
    const [framework] = await weft.superuser<{ id: string; path: string }>(
      `update framework set description = 'Opens ${title} to all.' where place_id = '${HERE}' and code = (select min(code) from framework where place_id = '${HERE}') returning id, '/strategy/' || code as path`,
    );
    if (framework) made['FRAMEWORK'] = framework;
    const [workstream] = await weft.superuser<{ id: string; path: string }>(
      `update working_group set description = 'Opens ${title} to all.' where code = 'MH' and place_id = '${HERE}' returning id, '/workstreams/MH' as path`,
    );
    if (workstream) made['WORKSTREAM'] = workstream;
  }

  it('finds one of each kind, with where it leads, and nothing of another place', async () => {
    const found = await find('zanzibar');
    expect(Object.fromEntries(found.map(({ kind, id, path }) => [kind, { id, path }]))).toEqual(made);
    expect(found).toHaveLength(17);
    expect(found[0]).toMatchObject({ kind: expect.stringMatching(/^(PROJECT|PERSON)$/) });
    expect(await counts('zanzibar')).toHaveLength(17);
    expect((await counts('zanzibar')).every(({ count }: Anything) => count === 1)).toBe(true);
  });

  it('finds by the stems and the beginnings of words, in any order, and marks what matched', async () => {
    const [first] = await find('zanz clinic', { kinds: ['PROJECT'] });
    expect(first).toMatchObject({ id: project.id, markedTitle: '\u0002Clinics\u0003 of \u0002Zanzibar\u0003' });
    expect(await find('opening zanzibar', { kinds: ['WORKSTREAM'] })).toMatchObject([
      { code: 'MH', passage: '\u0002Opens\u0003 Clinics of \u0002Zanzibar\u0003 to all.' },
    ]);
    expect(await find('zanzibar nowhere')).toEqual([]);
  });

  it('leaves out who is mentioned by id, and what was taken away', async () => {
    const [comment] = await find('zanzibar', { kinds: ['COMMENT'] });
    expect(comment).toMatchObject({
      title: 'Clinics of Zanzibar, ?',
      detail: expect.stringContaining('Tanvir Rahman on'),
    });
    expect(await find(place.leadId)).toEqual([]);
    await change(place.lead, 'removeComment', { id: comment.id, version: 1 });
    expect(await find('zanzibar', { kinds: ['COMMENT'] })).toEqual([]);
  });

  it('leads to what was said of an entry, in its panel', async () => {
    const { id: riskId } = made['RISK'] ?? { id: '' };
    const said = { projectId: project.id, subject: 'RISK', subjectId: riskId, body: 'Numbats first' };
    const { id } = await change(place.lead, 'writeComment', said, 'id');
    expect(await find('numbats')).toMatchObject([
      { id, kind: 'COMMENT', path: `/projects/${project.code}?panel=Risk:${riskId}&comment=${id}` },
    ]);
  });

  it('leaves out who has left, and statements of editions that others superseded', async () => {
    const gone = made['PERSON']?.id;
    await place.weft.superuser(
      `update membership set active = false where place_id = '${HERE}' and person_id = '${gone}';
       update edition set state = 'SUPERSEDED' where place_id = '${HERE}' and id = (select edition_id from statement where place_id = '${HERE}' and id = '${made['STATEMENT']?.id}')`,
    );
    expect(await find('zanzibar', { kinds: ['PERSON', 'STATEMENT'] })).toEqual([]);
  });

  it('shows of a long text what stands around the words', async () => {
    const before = 'Nobody asked. '.repeat(30);
    const input = { projectId: project.id, title: 'Pangolin', description: `${before}Then axolotls came. ${before}` };
    await change(place.lead, 'addIssue', { ...input, severity: 3 });
    const [{ passage }] = (await find('axolotl')) as [Anything];
    expect(passage).toContain('Then \u0002axolotls\u0003 came.');
    expect(passage).toMatch(/^… .* …$/);
    expect(passage.length).toBeLessThan(300);
  });

  it('gives at most so many of a kind, and counts all of them', async () => {
    await Promise.all(
      ['one', 'two', 'three'].map((title) =>
        change(place.lead, 'addDeliverable', { projectId: project.id, title: `Quagga ${title}` }),
      ),
    );
    expect(await find('quagga', { each: 2 })).toHaveLength(2);
    expect(await counts('quagga')).toEqual([{ kind: 'DELIVERABLE', count: 3 }]);
  });

  it('counts 500 of a kind and says that there are more', async () => {
    await place.weft.superuser(
      `insert into milestone (place_id, id, project_id, number, title, critical, version)
       select '${HERE}', gen_random_uuid(), $1, 100 + n, 'Dugong ' || n, false, 1 from generate_series(1, 501) n`,
      [project.id],
    );
    const tally = async () =>
      await place.lead.query(
        '{ findCounts(text: "dugong") { kind count more } find(text: "dugong") { ofKind { count more } } }',
      );
    const more = await tally();
    expect(more.findCounts).toEqual([{ kind: 'MILESTONE', count: 500, more: true }]);
    expect(more.find).toEqual(Array(12).fill({ ofKind: { count: 500, more: true } }));
    await place.weft.superuser(`delete from milestone where title = 'Dugong 501' and place_id = '${HERE}'`);
    expect((await tally()).findCounts).toEqual([{ kind: 'MILESTONE', count: 500, more: false }]);
  });

  it('finds codes as people type them, and the one that is meant first', async () => {
    const { code: mine } = await place.make('Numbered for the search');
    const codesOf = async (text: string): Promise<string[]> => (await find(text)).map(({ code }) => code);
    const letters = mine.slice(0, 2).toLowerCase();
    const number = mine.slice(3);
    for (const typed of [
      mine,
      `${letters}${number}`,
      `${letters} ${number}`,
      `${letters}.${number}`,
      `${letters}${Number(number)}`,
    ]) {
      expect({ typed, first: (await codesOf(typed))[0] }).toEqual({ typed, first: mine });
    }
    expect((await codesOf('pi04'))[0]).toBe('PI-04');
    expect((await codesOf('pi4'))[0]).toBe('PI-04');
    // A beginning of a code, with the codes that begin so.
    expect((await codesOf('pi0')).filter((code) => /^PI-0\d$/.test(code)).length).toBeGreaterThan(5);
    expect(await codesOf('r-1')).toEqual(expect.arrayContaining(['R-001', 'R-100']));
    expect(await codesOf('pi-0-4-nothing')).toEqual([]);
  });

  it('lets through its sieve whatever the words match', async () => {
    const said = `tries trying try cries dries skies sky dying dies tied flies hoping hopes hoped sensibility sensible nobility
      discharges discharged policies policy relational relate happily happiness conditional organisation generously
      follow-up re-use v2.1 NHS111 o'clock carers' home_first naïve Tŷ 24/7 https://example.org/plans?q=beds a.b@example.org`;
    await change(place.lead, 'addRisk', {
      projectId: project.id,
      title: 'Okapi',
      description: said,
      currentLikelihood: 1,
      currentConsequence: 1,
    });
    const words = [...new Set(said.toLowerCase().match(/[\p{L}\p{N}]+/gu))];
    const asked = words.flatMap((word) => [
      word,
      word.slice(0, -1),
      word.slice(0, 3),
      word.replace(/(e?s|ing|ed|y)$/, ''),
    ]);
    const matched = await place.weft.superuser<{ word: string }>(
      `select word from unnest('{${[...new Set(asked)].filter(Boolean).join(',')}}'::text[]) word
       where to_tsvector('english', 'Okapi ' || (select description from risk where title = 'Okapi' and place_id = '${HERE}')) @@ to_tsquery('english', '''' || word || ''':*')`,
    );
    expect(matched.length).toBeGreaterThan(80);
    const missed: string[] = [];
    for (const { word } of matched)
      // 'Okapi' as well, so that the words themselves stand nowhere as they are typed.
      if ((await find(`okapi ${word}`, { kinds: ['RISK'] })).length !== 1) missed.push(word);
    expect(missed).toEqual([]);
  });

  it('takes signs as they are typed, and refuses nothing at all', async () => {
    for (const text of ['%', "o'clock & | ! :*", '\\', '_']) expect(await find(text)).not.toContainEqual(null);
    const refused = await place.lead.ask('{ find(text: "  ") { id } }');
    expect(JSON.stringify(refused)).toContain("'text' is empty");
  });
});
