import { change, DEMONSTRATION_PASSWORD, signIn, startWeft, type Session, type Weft } from '@weft/testing';
import { addSomebody, find, FIRST_PASSWORD, PERSON, rowCounts, idsByCode } from './people.support';

describe('people of the place', () => {
  let weft: Weft;
  let admin: Session;
  let organisations: Record<string, string>;

  beforeAll(async () => {
    weft = await startWeft();
    admin = await weft.as('place-admin');
    ({ organisations } = await idsByCode(admin));
  });
  afterAll(() => weft.stop());

  it('are added by a place administrator, and sign in with their first password', async () => {
    const added = await change(
      admin,
      'addPerson',
      {
        name: '  Noor Jahan ',
        email: ' Noor.Jahan@Partner.Example ',
        jobTitle: 'Care navigator',
        organisationId: organisations['LBTH'],
        password: FIRST_PASSWORD,
      },
      PERSON,
    );
    expect(added).toMatchObject({
      __typename: 'Person',
      name: 'Noor Jahan',
      initials: 'NJ',
      email: 'noor.jahan@partner.example',
      jobTitle: 'Care navigator',
      active: true,
      version: 1,
      organisation: { code: 'LBTH' },
      grants: [],
    });
    const session = await signIn(weft.url, 'noor.jahan@partner.example', FIRST_PASSWORD);
    const { viewer, place } = await session.query('{ viewer { person { id } grants { role } } place { code } }');
    expect({ id: viewer.person.id, grants: viewer.grants, place: place.code }).toEqual({
      id: added.id,
      grants: [],
      place: 'THT',
    });
  });

  it.each([
    ['a name of one letter', { name: 'N' }, 'name', 'too-short'],
    ['no address', { email: 'not an address' }, 'email', 'not-an-email'],
    ['a short password', { password: 'short' }, 'password', 'too-short'],
    ['a common password', { password: 'password1234' }, 'password', 'password-common'],
    [
      'their name as password',
      { name: 'Longername Person', password: 'longername-person' },
      'password',
      'password-is-own-name',
    ],
    ['no password, being new to Weft', { password: null }, 'password', 'required'],
    ['the address of somebody who belongs here', { email: 'PMO@demo.weft.example' }, 'email', 'person-known'],
    ['an organisation that is no id', { organisationId: 'LBTH' }, 'organisationId', 'not-an-id'],
  ])('are not added with %s', async (_what, wrong, field, rule) => {
    const before = await rowCounts(weft);
    const answer = await change(admin, 'addPerson', {
      name: 'Refused Person',
      email: 'refused@partner.example',
      password: FIRST_PASSWORD,
      ...wrong,
    });
    expect({ type: answer.__typename, rules: answer.fields }).toEqual({
      type: 'ValidationFailed',
      rules: [{ field, rule, message: expect.stringMatching(/\w{3}/) }],
    });
    expect(await rowCounts(weft)).toEqual(before);
  });

  it('are not added with an organisation of nowhere, and leave no half of themselves', async () => {
    const before = await rowCounts(weft);
    const answer = await addSomebody(admin, 'Half Saved', { organisationId: '018e96f4-a800-7001-8102-00000000dead' });
    expect(answer).toMatchObject({ __typename: 'NotFound', field: 'organisationId' });
    expect(await rowCounts(weft)).toEqual(before);
  });

  it('are added once, when two administrators add them at the same time', async () => {
    const other = await signIn(weft.url, 'julie.tran@demo.weft.example', DEMONSTRATION_PASSWORD);
    const input = { name: 'Added Twice', email: 'added.twice@partner.example', password: FIRST_PASSWORD };
    const answers = await Promise.all([admin, other].map((session) => change(session, 'addPerson', input, 'id')));
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['Person', 'ValidationFailed']);
    expect(answers.find(({ fields }) => fields)?.fields[0].field).toBe('email');
    expect(
      await weft.superuser(`select count(*)::int as n from person where email = 'added.twice@partner.example'`),
    ).toEqual([{ n: 1 }]);
  });

  it('known from another place join without a password, and keep their own', async () => {
    await weft.superuser(
      `insert into place (id, code, name) values ('018e96f4-a800-7001-8102-0304050607ff', 'NXT', 'Next Door');
       insert into person (id, name, email) values ('018e96f4-a800-7001-8102-00000000aa01', 'Both Places', 'both@partner.example');
       insert into membership (place_id, person_id) values ('018e96f4-a800-7001-8102-0304050607ff', '018e96f4-a800-7001-8102-00000000aa01');
       insert into credential (person_id, password_hash) select '018e96f4-a800-7001-8102-00000000aa01', password_hash from credential limit 1`,
    );
    const joined = await change(
      admin,
      'addPerson',
      { name: 'Another Name', email: 'both@partner.example', password: 'taking-over-an-account' },
      PERSON,
    );
    expect(joined).toMatchObject({
      __typename: 'Person',
      name: 'Both Places',
      id: '018e96f4-a800-7001-8102-00000000aa01',
    });
    await expect(signIn(weft.url, 'both@partner.example', 'taking-over-an-account')).rejects.toThrow('401');
    await expect(signIn(weft.url, 'both@partner.example', DEMONSTRATION_PASSWORD)).resolves.toBeDefined();
  });

  it('are edited: what is given changes, null empties, and the rest stays', async () => {
    const person = await addSomebody(admin, 'Edited Person', {
      jobTitle: 'Nurse',
      organisationId: organisations['ELFT'],
    });
    const renamed = await change(
      admin,
      'editPerson',
      { personId: person.id, version: 1, name: 'Edited Again' },
      PERSON,
    );
    expect(renamed).toEqual({ ...person, name: 'Edited Again', initials: 'EA', version: 2 });
    const emptied = await change(
      admin,
      'editPerson',
      { personId: person.id, version: 2, jobTitle: null, organisationId: null },
      PERSON,
    );
    expect(emptied).toEqual({ ...renamed, jobTitle: null, organisation: null, version: 3 });
  });

  it('that somebody else edited meanwhile are not overwritten: the answer says who, what was and what is', async () => {
    const person = await addSomebody(admin, 'Stale Person', { jobTitle: 'First title' });
    const other = await signIn(weft.url, 'julie.tran@demo.weft.example', DEMONSTRATION_PASSWORD);
    await change(other, 'editPerson', { personId: person.id, version: 1, jobTitle: 'Second title' });
    const answer = await change(admin, 'editPerson', { personId: person.id, version: 1, jobTitle: 'Mine' });
    expect(answer).toEqual({
      __typename: 'Conflict',
      message: expect.stringContaining('Julie Tran'),
      currentVersion: 2,
      fields: [
        {
          field: 'jobTitle',
          was: '"First title"',
          theirs: '"Second title"',
          changedByName: 'Julie Tran',
          changedById: expect.any(String),
          changedAt: expect.any(String),
        },
      ],
    });
    expect((await find(admin, 'Stale Person')).jobTitle).toBe('Second title');
    expect(
      await change(admin, 'editPerson', { personId: person.id, version: 2, jobTitle: 'Mine' }, 'jobTitle'),
    ).toEqual({ __typename: 'Person', jobTitle: 'Mine' });
  });

  it('whose name changed meanwhile are a conflict that shows what changed', async () => {
    const person = await addSomebody(admin, 'Renamed Meanwhile');
    const other = await signIn(weft.url, 'julie.tran@demo.weft.example', DEMONSTRATION_PASSWORD);
    await change(other, 'editPerson', { personId: person.id, version: 1, name: 'Renamed By Julie' });
    const answer = await change(admin, 'editPerson', { personId: person.id, version: 1, name: 'Renamed By Me' });
    expect(answer).toMatchObject({
      __typename: 'Conflict',
      currentVersion: 2,
      message: expect.stringContaining('changed this while you were writing'),
    });
    expect((await find(admin, 'Renamed By Julie')).id).toBe(person.id);
  });

  it('who are made inactive are signed out at once and cannot sign in, but stay named on what they did', async () => {
    const person = await addSomebody(admin, 'Leaving Person');
    const session = await signIn(weft.url, 'leaving.person@partner.example', FIRST_PASSWORD);
    await session.query('{ place { code } }');
    expect(await change(admin, 'editPerson', { personId: person.id, version: 1, active: false }, 'active')).toEqual({
      __typename: 'Person',
      active: false,
    });
    const until = Date.now() + 1_000;
    let answer = await session.ask('{ place { code } }');
    while (answer.errors.length === 0 && Date.now() < until) answer = await session.ask('{ place { code } }');
    expect(answer.errors[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
    await expect(signIn(weft.url, 'leaving.person@partner.example', FIRST_PASSWORD)).rejects.toThrow('401');
    expect((await find(admin, 'Leaving Person')).active).toBe(false);
    const { people } = await admin.query('{ people(active: true) { name } }');
    expect(people.map(({ name }: { name: string }) => name)).not.toContain('Leaving Person');
  });
});
