import {
  change,
  DEMONSTRATION_PASSWORD,
  signIn,
  startWeft,
  type Anything,
  type Session,
  type Weft,
} from '@weft/testing';
import { addSomebody, find, FIRST_PASSWORD } from './people.support';

const here = '018e96f4-a800-7001-8102-030405060708';
const nextDoor = '018e96f4-a800-7001-8102-0304050607ff';

describe('names in the trail', () => {
  let weft: Weft;
  let admin: Session;
  beforeAll(async () => {
    weft = await startWeft();
    admin = await weft.as('place-admin');
  });
  afterAll(() => weft.stop());

  const history = async (session: Session, id: string): Promise<Anything[]> =>
    (
      await session.query(
        'query ($id: ID!) { history(subjectType: "Person", subjectId: $id) { action summary changes { field before after } } }',
        { id },
      )
    ).history;
  const rename = (id: string, version: number, name: string): Promise<Anything> =>
    change(admin, 'editPerson', { personId: id, version, name }, 'version');

  it('are told before and after, beside what else changed in the same row', async () => {
    const { id } = await addSomebody(admin, 'Zenobia Quillfeather');
    expect(
      await change(
        admin,
        'editPerson',
        { personId: id, version: 1, name: 'Zenobia Brook', jobTitle: 'Navigator' },
        'version',
      ),
    ).toEqual({ __typename: 'Person', version: 2 });
    const [edited, added, ...more] = await history(admin, id);
    expect(more).toEqual([]);
    expect(edited).toEqual({
      action: 'update',
      summary: 'edited a person of the place',
      changes: [
        { field: 'jobTitle', before: 'null', after: '"Navigator"' },
        { field: 'name', before: '"Zenobia Quillfeather"', after: '"Zenobia Brook"' },
      ],
    });
    expect(added.changes).toEqual(
      expect.arrayContaining([
        { field: 'email', before: null, after: '"zenobia.quillfeather@partner.example"' },
        { field: 'name', before: null, after: '"Zenobia Quillfeather"' },
      ]),
    );
  });

  it('stand there as ciphertext, which stays the same where name and address do', async () => {
    const { id } = await addSomebody(admin, 'Sealed Person');
    await change(admin, 'editPerson', { personId: id, version: 1, jobTitle: 'Nurse' });
    await rename(id, 2, 'Sealed Again');
    const rows = await weft.superuser<{ text: string; sealed: string }>(
      `select audit::text as text, after ->> 'personal_sealed' as sealed from audit where subject_id = $1 and subject_type = 'Person' order by id`,
      [id],
    );
    expect(rows.map(({ text }) => /sealed (person|again)|sealed\.person/i.test(text))).toEqual([false, false, false]);
    const [first, second, third] = rows.map(({ sealed }) => sealed);
    expect(first).toMatch(/^\\x[0-9a-f]{150,}$/);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it('are told to place administrators, auditors and the person, and to nobody else', async () => {
    const person = await find(admin, 'Oliver Grant');
    await rename(person.id, person.version, 'Oliver Grantham');
    const namesFor = async (session: Session): Promise<string[]> =>
      (await history(session, person.id)).flatMap(({ changes }) =>
        changes
          .filter(({ field }: Anything) => ['name', 'email'].includes(field))
          .map(({ before }: Anything) => before),
      );
    const seen = ['"Oliver Grant"', null, null];
    expect(await namesFor(admin)).toEqual(seen);
    expect(await namesFor(await weft.as('auditor'))).toEqual(seen);
    expect(await namesFor(await weft.as('oliver.grant@demo.weft.example'))).toEqual(seen);
    for (const role of ['viewer', 'project-lead', 'pmo'] as const) {
      expect(await namesFor(await weft.as(role))).toEqual([]);
      expect(await history(await weft.as(role), person.id)).toHaveLength(2);
    }
  });

  it('are shown to whoever wrote at the same time: who renamed, from what to what', async () => {
    const { id } = await addSomebody(admin, 'Renamed Meanwhile');
    const julie = await signIn(weft.url, 'julie.tran@demo.weft.example', DEMONSTRATION_PASSWORD);
    await change(julie, 'editPerson', { personId: id, version: 1, name: 'Renamed By Julie' });
    expect(await rename(id, 1, 'Renamed By Me')).toMatchObject({
      __typename: 'Conflict',
      currentVersion: 2,
      fields: [
        { field: 'name', was: '"Renamed Meanwhile"', theirs: '"Renamed By Julie"', changedByName: 'Julie Tran' },
      ],
    });
  });

  it('are told in each place that knows the person, under a key of its own', async () => {
    const { id } = await addSomebody(admin, 'Known Twice');
    await weft.superuser(
      `insert into place (id, code, name) values ('${nextDoor}', 'NXT', 'Next Door');
       insert into membership (place_id, person_id) values ('${nextDoor}', '${id}')`,
    );
    // Neither place changes a name that the other knows as well: it is its bearer's.
    expect(await rename(id, 1, 'Known Everywhere')).toMatchObject({
      __typename: 'NotAllowed',
      rule: 'name-known-elsewhere',
    });
    const themselves = await signIn(weft.url, 'known.twice@partner.example', FIRST_PASSWORD);
    const own = { personId: id, version: 1, name: 'Known Everywhere' };
    expect(await change(themselves, 'editPerson', { ...own, jobTitle: 'Chief' })).toMatchObject({
      __typename: 'NotAllowed',
    });
    expect(await change(themselves, 'editPerson', own, 'version')).toMatchObject({ __typename: 'Person', version: 2 });
    const told = await weft.superuser(
      `select place_id from (select place_id, subject_id, kind from event union all select place_id, subject_id, kind from outbox) e
       where subject_id = $1 and kind = 'person.edited' order by place_id`,
      [id],
    );
    expect(told).toEqual([{ place_id: here }, { place_id: nextDoor }]);
    const rows = await weft.superuser(
      `select m.place_id, m.version, (select count(*)::int from audit a where a.place_id = m.place_id and a.subject_id = m.person_id) as told
       from membership m where m.person_id = $1 order by m.place_id`,
      [id],
    );
    expect(rows).toEqual([
      { place_id: here, version: 2, told: 2 },
      { place_id: nextDoor, version: 2, told: 2 },
    ]);
    const [keys] = await weft.superuser('select count(distinct key)::int as n from personal_key where person_id = $1', [
      id,
    ]);
    expect(keys).toEqual({ n: 2 });
  });

  it('are told as well when somebody renames a person at a console', async () => {
    const { id } = await addSomebody(admin, 'Console Person');
    await weft.superuser(`update person set name = 'Console Renamed' where id = $1`, [id]);
    const [latest] = await history(admin, id);
    expect(latest.changes).toEqual([{ field: 'name', before: '"Console Person"', after: '"Console Renamed"' }]);
  });

  it('have keys of 32 random bytes, one for each person, which the application cannot read or use for another place', async () => {
    const [keys] = await weft.superuser(
      `select count(*)::int as n, count(distinct key)::int as different, min(length(key)) as least, (select count(*)::int from membership) as people from personal_key`,
    );
    expect(keys).toEqual({ n: keys?.['people'], different: keys?.['people'], least: 32, people: expect.any(Number) });
    for (const sql of [
      'select * from personal_key',
      'delete from personal_key',
      `insert into personal_key values ('${here}', '${here}', sha256('x'))`,
      `select personal_open(personal_sealed, 'x') from membership`,
    ]) {
      await expect(weft.app(here, sql)).rejects.toThrow(/permission denied/);
    }
    const { id } = await addSomebody(admin, 'Walled Person');
    const [row] = await weft.superuser<{ after: string }>(
      `select after::text from audit where subject_id = $1 and subject_type = 'Person'`,
      [id],
    );
    const [actor] = await weft.superuser<{ id: string }>(`select id from person where name = 'Shabnam Akhtar'`);
    const opened = (place: string): Promise<unknown[]> =>
      weft.app(
        place,
        `select c.* from (select set_config('weft.actor_id', $1, true) as actor) a,
           lateral personal_changes(case when a.actor = '' then '{}'::jsonb end, $2::jsonb) c`,
        [actor?.id, row?.after],
      );
    expect(await opened(here)).toContainEqual({ name: 'name', was: null, becomes: 'Walled Person' });
    expect(await opened(nextDoor)).toEqual([]);
  });

  it('that somebody altered do not open, and leave the rest of the history readable', async () => {
    const { id } = await addSomebody(admin, 'Altered Person');
    await rename(id, 1, 'Altered Again');
    await weft.superuser(
      `set session_replication_role = replica;
       update audit set after = jsonb_set(after, '{personal_sealed}', '"\\\\x00ff"') where subject_id = '${id}' and action = 'update';
       set session_replication_role = default`,
    );
    const [edited, added] = await history(admin, id);
    expect(edited.changes).toContainEqual({
      field: 'name',
      before: '"Altered Person"',
      after: '"a name that cannot be read"',
    });
    expect(added.changes).toContainEqual({ field: 'name', before: null, after: '"Altered Person"' });
    expect(await change(await weft.as('auditor'), 'verifyTrail', {}, 'whole')).toMatchObject({ whole: false });
  });

  it('are in no log of the server', async () => {
    await addSomebody(admin, 'Logged Nowhere');
    expect(weft.server(0).log()).not.toMatch(/Logged Nowhere|logged\.nowhere/i);
  });
});
