import {
  change,
  DEMONSTRATION_PASSWORD,
  DEMONSTRATION_ROLES,
  signIn,
  soon,
  startWeft,
  type Anything,
  type Session,
  type Weft,
} from '@weft/testing';
import { readFileSync } from 'node:fs';
import { addSomebody, find, FIRST_PASSWORD, idsByCode, PERSON, rowCounts } from './people.support';

const here = '018e96f4-a800-7001-8102-030405060708';
const nextDoor = '018e96f4-a800-7001-8102-0304050607ff';
const REASON = 'Asked to be forgotten, Article 17';

/** Where in the database a text stands: every column of every table and queue, read as text. */
async function whereStands(weft: Weft, words: readonly string[]): Promise<string[]> {
  const tables = await weft.superuser<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('public', 'jobs') and c.relkind in ('r', 'p', 'm')`,
  );
  expect(tables.length).toBeGreaterThan(25);
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await weft.superuser<{ row: string }>(
      `select t::text as row from ${name} t where exists (select from unnest($1::text[]) w where t::text ilike '%' || w || '%')`,
      [words],
    );
    found.push(...rows.map(({ row }) => `${name}: ${row}`));
  }
  return found;
}

async function wholeTrail(weft: Weft): Promise<Anything> {
  const auditor = await weft.as('auditor');
  let trail: Anything;
  await soon(
    async () => {
      trail = await change(auditor, 'verifyTrail', {}, 'rows sealed whole findings');
      return trail.rows === trail.sealed;
    },
    true,
    10_000,
  );
  return trail;
}

describe('erasing a person', () => {
  let weft: Weft;
  let admin: Session;
  beforeAll(async () => {
    weft = await startWeft({ replicas: 2 });
    admin = await weft.as('place-admin');
  });
  afterAll(() => weft.stop());

  const leave = async (person: Anything): Promise<Anything> =>
    change(admin, 'editPerson', { personId: person.id, version: person.version, active: false }, PERSON);
  const erase = (person: Anything, more: object = {}, by = admin): Promise<Anything> =>
    change(
      by,
      'erasePerson',
      { personId: person.id, version: person.version, name: person.name, reason: REASON, ...more },
      PERSON,
    );
  const somebodyWhoLeft = async (name: string): Promise<Anything> => leave(await addSomebody(admin, name));
  const history = async (id: string): Promise<Anything[]> =>
    (
      await admin.query(
        'query ($id: ID!) { history(subjectType: "Person", subjectId: $id) { actor { name } summary changes { field before after } } }',
        { id },
      )
    ).history;

  it('takes name, address, sign-in, sessions, tokens and roles, and leaves what they did to nobody', async () => {
    const { groups, organisations } = await idsByCode(admin);
    const person = await addSomebody(admin, 'Zenobia Quillfeather', {
      jobTitle: 'Navigator',
      organisationId: organisations['LBTH'],
    });
    await change(admin, 'grantRole', { personId: person.id, role: 'WORKSTREAM_LEAD', groupId: groups['LW'] });
    const session = await signIn(weft.url, person.email, FIRST_PASSWORD);
    await change(session, 'createToken', { name: 'Token of Zenobia Quillfeather', days: 9 });
    const { project } = await session.query('{ project(code: "LW-01") { id version } }');
    await change(session, 'editProject', { id: project.id, version: project.version, summary: 'What somebody did.' });
    const renamed = await change(
      admin,
      'editPerson',
      { personId: person.id, version: 1, name: 'Zenobia Brook' },
      PERSON,
    );
    await expect(signIn(weft.url, person.email, 'a wrong password')).rejects.toThrow('401');
    const words = ['Quillfeather', 'Zenobia', 'quillfeather@partner.example'];
    expect(await whereStands(weft, words)).not.toEqual([]);

    const erased = await erase(await leave(renamed));
    expect(erased).toMatchObject({
      __typename: 'Person',
      id: person.id,
      name: `Erased person ${person.id.slice(-6)}`,
      email: expect.stringMatching(/@erased\.invalid$/),
      jobTitle: null,
      organisation: null,
      active: false,
      erased: true,
      grants: [],
    });
    expect(await whereStands(weft, words)).toEqual([]);
    const [kept] = await weft.superuser(
      `select (select count(*)::int from credential where person_id = $1) as credentials, (select count(*)::int from session where person_id = $1) as sessions,
         (select count(*)::int from personal_token where person_id = $1) as tokens, (select count(*)::int from personal_key where person_id = $1) as keys,
         (select count(*)::int from sign_in_attempt where subject = sha256(convert_to('email:' || $2, 'UTF8'))) as attempts`,
      [person.id, person.email],
    );
    expect(kept).toEqual({ credentials: 0, sessions: 0, tokens: 0, keys: 0, attempts: 0 });
    await expect(signIn(weft.url, person.email, FIRST_PASSWORD)).rejects.toThrow('401');

    const { projectHistory } = await admin.query(
      '{ projectHistory(code: "LW-01", first: 1) { actor { id name } changes { after } } }',
    );
    expect(projectHistory).toEqual([
      { actor: { id: person.id, name: erased.name }, changes: [{ after: '"What somebody did."' }] },
    ]);
    const lines = await history(person.id);
    expect(lines[0]).toMatchObject({
      actor: { name: 'Shabnam Akhtar' },
      summary: 'erased the name and address of a person',
    });
    expect(lines.flatMap(({ changes }) => changes)).toEqual(
      expect.arrayContaining([
        { field: 'erasureReason', before: 'null', after: JSON.stringify(REASON) },
        { field: 'name', before: '"a name, erased since"', after: null },
        { field: 'name', before: '"an earlier name, erased since"', after: '"a name, erased since"' },
      ]),
    );
    expect(JSON.stringify(lines)).not.toContain('Zenobia');
    expect(await wholeTrail(weft)).toMatchObject({ whole: true, findings: [] });
    for (const server of weft.servers) expect(server.log()).not.toMatch(/Zenobia|Quillfeather/i);
    expect(readFileSync(`${weft['folder']}/seals/heads.jsonl`, 'utf8')).not.toMatch(/Zenobia|Quillfeather/i);
  });

  it('ends what they hold on every replica at once', async () => {
    const person = await addSomebody(admin, 'Signed In Twice');
    const there = (await signIn(weft.url, person.email, FIRST_PASSWORD)).at(weft.server(1).url);
    await there.query('{ place { code } }');
    expect((await erase(await leave(person))).__typename).toBe('Person');
    const code = async (): Promise<unknown> => (await there.ask('{ place { code } }')).errors[0]?.extensions?.['code'];
    expect(await soon(code, 'UNAUTHENTICATED')).toBe('UNAUTHENTICATED');
  });

  it('frees the address for somebody new, who is somebody else', async () => {
    const person = await somebodyWhoLeft('Comes Again');
    await erase(person);
    const again = await addSomebody(admin, 'Comes Again');
    expect(again).toMatchObject({ __typename: 'Person', erased: false, version: 1 });
    expect(again.id).not.toBe(person.id);
  });

  it('holds in the database itself: no statement brings them back, and no place takes them in', async () => {
    const { id } = await erase(await somebodyWhoLeft('Never Back'));
    const undo = 'update membership set erased_at = null, erasure_reason = null where person_id = $1';
    await expect(weft.app(here, undo, [id])).rejects.toThrow(/stays erased/);
    await weft.superuser(
      `insert into place (id, code, name) values ('${nextDoor}', 'NXT', 'Next Door') on conflict do nothing`,
    );
    await expect(
      weft.app(nextDoor, 'insert into membership (place_id, person_id) values ($1, $2)', [nextDoor, id]),
    ).rejects.toThrow(/was erased/);
  });

  it('is the last change: an erased person is neither edited, nor granted a role, nor erased again', async () => {
    const erased = await erase(await somebodyWhoLeft('Gone For Good'));
    const refused = { __typename: 'NotAllowed', rule: 'person-erased' };
    const { id, version } = erased;
    expect(await change(admin, 'editPerson', { personId: id, version, active: true })).toMatchObject(refused);
    expect(await change(admin, 'editPerson', { personId: id, version, name: 'Back Again' })).toMatchObject(refused);
    expect(await change(admin, 'grantRole', { personId: id, role: 'VIEWER' })).toMatchObject(refused);
    expect(await erase(erased)).toMatchObject(refused);
  });

  describe('who belongs to two places', () => {
    const both = async (name: string): Promise<Anything> => {
      const person = await addSomebody(admin, name);
      await weft.superuser(
        `insert into place (id, code, name) values ('${nextDoor}', 'NXT', 'Next Door') on conflict do nothing`,
      );
      await weft.superuser('insert into membership (place_id, person_id) values ($1, $2)', [nextDoor, person.id]);
      return person;
    };

    it('takes them from this place alone: name, key and sign-in stay for the other', async () => {
      const person = await both('Half Erased');
      const erased = await erase(await leave(person));
      expect(erased).toMatchObject({ name: `Erased person ${person.id.slice(-6)}`, erased: true });
      const { people } = await admin.query('{ people { name email } }');
      expect(JSON.stringify(people)).not.toMatch(/half.erased/i);
      expect(await weft.app(here, 'select 1 from person where id = $1', [person.id])).toEqual([]);
      expect(await weft.app(nextDoor, 'select name from person where id = $1', [person.id])).toEqual([
        { name: 'Half Erased' },
      ]);
      expect(await weft.superuser('select place_id from personal_key where person_id = $1', [person.id])).toEqual([
        { place_id: nextDoor },
      ]);
      const session = await signIn(weft.url, person.email, FIRST_PASSWORD);
      expect(await session.query('{ place { code } viewer { person { name } } }')).toEqual({
        place: { code: 'NXT' },
        viewer: { person: { name: 'Half Erased' } },
      });
      expect(
        await change(admin, 'addPerson', { name: 'Half Erased', email: person.email, password: FIRST_PASSWORD }),
      ).toMatchObject({ __typename: 'ValidationFailed', fields: [{ field: 'email', rule: 'person-erased' }] });
    });

    it('takes the account with the last place', async () => {
      const person = await both('Erased Everywhere');
      await weft.superuser(
        `update membership set active = false, erased_at = now(), erasure_reason = 'left' where place_id = $1 and person_id = $2`,
        [nextDoor, person.id],
      );
      expect(await whereStands(weft, ['Erased Everywhere'])).not.toEqual([]);
      await erase(await leave(person));
      expect(await whereStands(weft, ['Erased Everywhere', person.email])).toEqual([]);
    });
  });

  describe('is refused, and changes nothing,', () => {
    const refusedWith = async (answer: Promise<Anything>, expected: object): Promise<void> => {
      expect(await answer).toMatchObject(expected);
    };
    let person: Anything;
    let before: unknown;
    beforeAll(async () => {
      await somebodyWhoLeft('Stays Marlowe');
      person = await find(admin, 'Stays Marlowe');
    });
    beforeEach(async () => {
      before = await rowCounts(weft);
    });
    afterEach(async () => {
      expect(await rowCounts(weft)).toEqual(before);
      expect(await find(admin, 'Stays Marlowe')).toEqual(person);
    });

    it.each(DEMONSTRATION_ROLES.filter((role) => role !== 'place-admin'))('to the %s', async (role) => {
      await refusedWith(erase(person, {}, await weft.as(role)), {
        __typename: 'NotAllowed',
        rule: 'people-need-place-admin',
      });
    });

    it('for oneself', async () => {
      const me = await find(admin, 'Shabnam Akhtar');
      await refusedWith(erase(me), { __typename: 'NotAllowed', rule: 'erase-oneself' });
    });

    it('while they still belong', async () => {
      await refusedWith(erase(await find(admin, 'Grace Adekunle')), {
        __typename: 'NotAllowed',
        rule: 'person-still-active',
      });
    });

    it.each([
      ['another name', { name: 'Stays Marlow' }, 'name', 'name-differs'],
      ['no reason', { reason: '  ' }, 'reason', 'required'],
      ['a reason that names them', { reason: 'Ms Marlowe asked for it' }, 'reason', 'reason-names-person'],
      ['a reason with their address', { reason: 'see stays.marlowe@partner.example' }, 'reason', 'reason-names-person'],
    ])('with %s', async (_what, wrong, field, rule) => {
      await refusedWith(erase(person, wrong), { __typename: 'ValidationFailed', fields: [{ field, rule }] });
    });

    it('over a version that somebody has changed since', async () => {
      await refusedWith(erase(person, { version: 1 }), { __typename: 'Conflict', currentVersion: person.version });
    });

    it('for somebody of another place, or of none', async () => {
      const other = '018e96f4-a800-7001-8102-00000000abcd';
      await weft.superuser(
        `insert into place (id, code, name) values ('${nextDoor}', 'NXT', 'Next Door') on conflict do nothing;
         insert into person (id, name, email) values ('${other}', 'Only There', 'only@next.example');
         insert into membership (place_id, person_id, active) values ('${nextDoor}', '${other}', false)`,
      );
      before = await rowCounts(weft);
      const notFound = { __typename: 'NotFound', field: 'personId' };
      await refusedWith(erase({ id: other, version: 1, name: 'Only There' }), notFound);
      await refusedWith(erase({ id: '018e96f4-a800-7001-8102-00000000dead', version: 1, name: 'Nobody' }), notFound);
    });
  });

  it('is refused while they still answer for something, and says for what', async () => {
    const still = await addSomebody(admin, 'Still Answering');
    const pmo = await weft.as('pmo');
    const created = await change(
      pmo,
      'createProject',
      { home: 'PI', name: 'Not handed over', leadId: still.id, sroId: still.id },
      'id code version',
    );
    await change(pmo, 'addMilestone', { projectId: created.id, title: 'Business case', ownerId: still.id });
    await weft.superuser(`update working_group set lead_id = $1 where code = 'ES'`, [still.id]);
    const [group] = await weft.superuser<{ name: string }>(`select name from working_group where code = 'ES'`);
    const person = await leave(still);
    const answer = await erase(person);
    expect(answer).toEqual({
      __typename: 'NotAllowed',
      rule: 'person-still-answers',
      message: `Hand over first what this person still is: lead of ${group?.name}; lead of ${created.code} Not handed over; owner of Business case in ${created.code}; SRO of ${created.code} Not handed over.`,
    });
    await weft.superuser(`update working_group set lead_id = null where lead_id = $1`, [person.id]);
    await weft.superuser(`update project set stage = 'CLOSED' where id = $1`, [created.id]);
    expect((await erase(person)).erased).toBe(true);
  });
});

describe('the last place administrator', () => {
  let weft: Weft;
  beforeAll(async () => {
    weft = await startWeft();
  });
  afterAll(() => weft.stop());

  it('is not erased, by whomever', async () => {
    const shabnam = await weft.as('place-admin');
    const julie = await find(
      await signIn(weft.url, 'julie.tran@demo.weft.example', DEMONSTRATION_PASSWORD),
      'Julie Tran',
    );
    await change(shabnam, 'editPerson', { personId: julie.id, version: julie.version, active: false });
    const me = await find(shabnam, 'Shabnam Akhtar');
    expect(
      await change(shabnam, 'erasePerson', { personId: me.id, version: me.version, name: me.name, reason: REASON }),
    ).toMatchObject({ __typename: 'NotAllowed', rule: 'last-place-administrator' });
  });

  it('cannot be taken by the application past its own rules: who is not erased here keeps their account', async () => {
    await expect(weft.app(here, 'select person_erase(person_id) from membership limit 1')).rejects.toThrow(
      /only who was erased/,
    );
  });
});
