import {
  change,
  DEMONSTRATION_PASSWORD,
  DEMONSTRATION_ROLES,
  signIn,
  startWeft,
  type Anything,
  type Session,
  type Weft,
} from '@weft/testing';

const PERSON =
  'id name email jobTitle active version initials organisation { code } grants { id role group { code } organisation { code } }';
const FIRST_PASSWORD = 'three-random-words-here';

async function find(session: Session, name: string): Promise<Anything> {
  const { people } = await session.query(`query ($s: String!) { people(search: $s) { ${PERSON} } }`, { s: name });
  expect(people).toHaveLength(1);
  return people[0];
}

/** Each table that people's work may change, with its number of rows. */
async function rowCounts(weft: Weft): Promise<unknown> {
  const [counts] = await weft.superuser(
    `select (select count(*) from person) as people, (select count(*) from membership) as memberships, (select count(*) from role_grant) as grants,
            (select count(*) from credential) as credentials, (select count(*) from audit) as trail, (select count(*) from personal_token) as tokens`,
  );
  return counts;
}

describe('people of the place', () => {
  let weft: Weft;
  let admin: Session;
  let groups: Record<string, string>;
  let organisations: Record<string, string>;

  beforeAll(async () => {
    weft = await startWeft();
    admin = await weft.as('place-admin');
    const seen = await admin.query('{ groups { id code } organisations { id code } }');
    const byCode = (rows: { id: string; code: string }[]): Record<string, string> =>
      Object.fromEntries(rows.map(({ id, code }) => [code, id]));
    groups = byCode(seen.groups);
    organisations = byCode(seen.organisations);
  });
  afterAll(() => weft.stop());

  const addSomebody = (name: string, more: object = {}): Promise<Anything> =>
    change(
      admin,
      'addPerson',
      { name, email: `${name.toLowerCase().replace(/ /g, '.')}@partner.example`, password: FIRST_PASSWORD, ...more },
      PERSON,
    );

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
    const answer = await addSomebody('Half Saved', { organisationId: '018e96f4-a800-7001-8102-00000000dead' });
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
    const person = await addSomebody('Edited Person', { jobTitle: 'Nurse', organisationId: organisations['ELFT'] });
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
    const person = await addSomebody('Stale Person', { jobTitle: 'First title' });
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
    const person = await addSomebody('Renamed Meanwhile');
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
    const person = await addSomebody('Leaving Person');
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

  describe('and their roles', () => {
    it('are granted for the whole place, a group or an organisation, and take effect at once', async () => {
      const person = await addSomebody('Granted Person');
      const session = await signIn(weft.url, 'granted.person@partner.example', FIRST_PASSWORD);
      const editLw = async (): Promise<string> => {
        const { project } = await session.query('{ project(code: "LW-01") { id version } }');
        return (
          await change(session, 'editProject', {
            id: project.id,
            version: project.version,
            summary: `Edited at version ${project.version}.`,
          })
        ).__typename;
      };
      expect(await editLw()).toBe('NotAllowed');
      const granted = await change(
        admin,
        'grantRole',
        { personId: person.id, role: 'WORKSTREAM_LEAD', groupId: groups['LW'] },
        PERSON,
      );
      expect(granted.grants).toEqual([
        { id: expect.any(String), role: 'WORKSTREAM_LEAD', group: { code: 'LW' }, organisation: null },
      ]);
      expect(await soon(editLw, 'Project')).toBe('Project');
      const two = await change(
        admin,
        'grantRole',
        { personId: person.id, role: 'FINANCE_LEAD', organisationId: organisations['LBTH'] },
        PERSON,
      );
      expect(two.grants).toContainEqual({
        id: expect.any(String),
        role: 'FINANCE_LEAD',
        group: null,
        organisation: { code: 'LBTH' },
      });
      const revoked = await change(admin, 'revokeRole', { grantId: granted.grants[0].id }, PERSON);
      expect(revoked.grants.map(({ role }: { role: string }) => role)).toEqual(['FINANCE_LEAD']);
      expect(await soon(editLw, 'NotAllowed')).toBe('NotAllowed');
    });

    it.each([
      ['twice', { role: 'PMO' }, 'ValidationFailed', 'role-held-already'],
      [
        'place administrator for one group',
        { role: 'PLACE_ADMIN', groupId: 'LW' },
        'ValidationFailed',
        'group-scope-unfit',
      ],
      [
        'viewer for one organisation',
        { role: 'VIEWER', organisationId: 'LBTH' },
        'ValidationFailed',
        'organisation-scope-unfit',
      ],
      [
        'workstream lead of an enabler group',
        { role: 'WORKSTREAM_LEAD', groupId: 'ES' },
        'ValidationFailed',
        'group-scope-unfit',
      ],
    ])(
      'are not granted: %s',
      async (
        _what,
        { role, groupId, organisationId }: { role: string; groupId?: string; organisationId?: string },
        type,
        rule,
      ) => {
        const { id } = await find(admin, 'Priya Osei');
        const before = await rowCounts(weft);
        const answer = await change(admin, 'grantRole', {
          personId: id,
          role,
          groupId: groupId && groups[groupId],
          organisationId: organisationId && organisations[organisationId],
        });
        expect([answer.__typename, answer.fields?.[0].rule]).toEqual([type, rule]);
        expect(await rowCounts(weft)).toEqual(before);
      },
    );

    it('are granted once, when two administrators grant the same role at once', async () => {
      const person = await addSomebody('Granted Twice');
      const other = await signIn(weft.url, 'julie.tran@demo.weft.example', DEMONSTRATION_PASSWORD);
      const answers = await Promise.all(
        [admin, other].map((session) => change(session, 'grantRole', { personId: person.id, role: 'PMO' })),
      );
      expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['Person', 'ValidationFailed']);
    });

    it.each([
      ['a grant that does not exist', 'revokeRole', { grantId: '018e96f4-a800-7001-8102-00000000dead' }, 'grantId'],
      [
        'a person who does not exist',
        'grantRole',
        { personId: '018e96f4-a800-7001-8102-00000000dead', role: 'PMO' },
        'personId',
      ],
      [
        'a person who does not exist',
        'editPerson',
        { personId: '018e96f4-a800-7001-8102-00000000dead', version: 1, name: 'Nobody' },
        'personId',
      ],
      [
        'a person who does not exist',
        'revokeAllSessions',
        { personId: '018e96f4-a800-7001-8102-00000000dead' },
        'personId',
      ],
    ])('answer that there is no such thing for %s', async (_what, verb, input, field) => {
      expect(await change(admin, verb, input)).toMatchObject({ __typename: 'NotFound', field });
    });
  });

  describe('are changed by nobody but a place administrator', () => {
    const others = DEMONSTRATION_ROLES.filter((role) => role !== 'place-admin');
    it.each(others)('not by the %s', async (role) => {
      const session = await weft.as(role);
      const person = await find(session, 'Oliver Grant');
      const before = await rowCounts(weft);
      const calls: [string, object, string][] = [
        [
          'addPerson',
          { name: 'Never Added', email: 'never@partner.example', password: FIRST_PASSWORD },
          'people-need-place-admin',
        ],
        [
          'editPerson',
          { personId: person.id, version: person.version, name: 'Never Renamed' },
          'people-need-place-admin',
        ],
        ['revokeAllSessions', { personId: person.id }, 'people-need-place-admin'],
        ['grantRole', { personId: person.id, role: 'PLACE_ADMIN' }, 'roles-need-place-admin'],
        ['revokeRole', { grantId: person.grants[0].id }, 'roles-need-place-admin'],
        [
          'addOrganisation',
          { code: 'NEW', name: 'Never added', shortName: 'Never', kind: 'PROVIDER' },
          'organisations-need-place-admin',
        ],
        [
          'editOrganisation',
          { id: organisations['LBTH'], version: 1, name: 'Never renamed' },
          'organisations-need-place-admin',
        ],
      ];
      for (const [verb, input, rule] of calls) {
        expect(await change(session, verb, input as Record<string, unknown>)).toEqual({
          __typename: 'NotAllowed',
          rule,
          message: expect.stringContaining('place administrator'),
        });
      }
      expect(await rowCounts(weft)).toEqual(before);
    });

    it('not even for oneself', async () => {
      const viewer = await weft.as('viewer');
      const { viewer: me } = await viewer.query('{ viewer { person { id } } }');
      expect(await change(viewer, 'grantRole', { personId: me.person.id, role: 'PMO' })).toMatchObject({
        __typename: 'NotAllowed',
      });
    });
  });
});

describe('place administrators', () => {
  let weft: Weft;
  let shabnam: Session;
  let julie: Session;
  beforeAll(async () => {
    weft = await startWeft({ replicas: 2 });
    shabnam = await weft.as('place-admin');
    julie = (await signIn(weft.url, 'julie.tran@demo.weft.example', DEMONSTRATION_PASSWORD)).at(weft.server(1).url);
  });
  afterAll(() => weft.stop());

  const administrators = async (): Promise<string[]> =>
    (
      await weft.superuser<{ name: string }>(
        `select p.name from role_grant g join person p on p.id = g.person_id join membership m on m.place_id = g.place_id and m.person_id = g.person_id
         where g.role = 'PLACE_ADMIN' and m.active order by 1`,
      )
    ).map(({ name }) => name);
  const grantOf = (person: Anything): string =>
    person.grants.find(({ role }: { role: string }) => role === 'PLACE_ADMIN').id;

  it('may go, but for the last one, who can be neither revoked nor made inactive', async () => {
    const [other, self] = [await find(shabnam, 'Julie Tran'), await find(shabnam, 'Shabnam Akhtar')];
    expect((await change(shabnam, 'revokeRole', { grantId: grantOf(other) })).__typename).toBe('Person');
    expect(await change(shabnam, 'revokeRole', { grantId: grantOf(self) })).toMatchObject({
      __typename: 'NotAllowed',
      rule: 'last-place-administrator',
    });
    expect(
      await change(shabnam, 'editPerson', { personId: self.id, version: self.version, active: false }),
    ).toMatchObject({
      __typename: 'ValidationFailed',
      fields: [{ field: 'active', rule: 'last-place-administrator' }],
    });
    expect(await administrators()).toEqual(['Shabnam Akhtar']);
    expect((await change(shabnam, 'grantRole', { personId: other.id, role: 'PLACE_ADMIN' })).__typename).toBe('Person');
  });

  it('who revoke each other at once leave one, time and again', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [a, b] = [await find(shabnam, 'Shabnam Akhtar'), await find(shabnam, 'Julie Tran')];
      const answers = await Promise.all([
        change(shabnam, 'revokeRole', { grantId: grantOf(b) }),
        change(julie, 'revokeRole', { grantId: grantOf(a) }),
      ]);
      expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['NotAllowed', 'Person']);
      const left = await administrators();
      expect(left).toHaveLength(1);
      const [gone, stays] = left[0] === 'Julie Tran' ? [a, julie] : [b, shabnam];
      expect((await change(stays, 'grantRole', { personId: gone.id, role: 'PLACE_ADMIN' })).__typename).toBe('Person');
      await soon(
        async () =>
          (
            await change(gone === a ? shabnam : julie, 'revokeRole', {
              grantId: '018e96f4-a800-7001-8102-00000000dead',
            })
          ).__typename,
        'NotFound',
      );
    }
  });

  it('who make each other inactive at once leave one, and both get an answer', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [a, b] = [await find(shabnam, 'Shabnam Akhtar'), await find(shabnam, 'Julie Tran')];
      const answers = await Promise.all([
        shabnam.ask(
          `mutation { editPerson(input: { personId: "${b.id}", version: ${b.version}, active: false }) { __typename } }`,
        ),
        julie.ask(
          `mutation { editPerson(input: { personId: "${a.id}", version: ${a.version}, active: false }) { __typename } }`,
        ),
      ]);
      for (const { errors } of answers)
        expect(errors.filter(({ extensions }) => extensions?.['code'] !== 'UNAUTHENTICATED')).toEqual([]);
      expect(await administrators()).toHaveLength(1);
      await weft.superuser('update membership set active = true');
      await soon(
        async () =>
          (await Promise.all([shabnam, julie].map((one) => one.ask('{ place { id } }')))).every(
            ({ errors }) => errors.length === 0,
          ),
        true,
      );
    }
  });
});

describe('personal tokens', () => {
  let weft: Weft;
  let pmo: Session;
  beforeAll(async () => {
    weft = await startWeft({ replicas: 2 });
    pmo = await weft.as('pmo');
  });
  afterAll(() => weft.stop());

  const TOKEN = 'secret token { id name prefix createdAt expiresAt lastUsedAt revokedAt }';
  const codeOf = async (session: Session): Promise<unknown> =>
    (await session.ask('{ place { code } }')).errors[0]?.extensions?.['code'] ?? 'none';

  it('are shown once, kept as a hash, and work as a bearer with the rights of the person', async () => {
    const { secret, token } = await change(pmo, 'createToken', { name: 'Nightly export', days: 30 }, TOKEN);
    expect(secret).toMatch(/^weft_[\w-]{43}$/);
    expect(secret.startsWith(token.prefix)).toBe(true);
    expect(token.prefix.length).toBeLessThan(12);
    expect((Date.parse(token.expiresAt) - Date.parse(token.createdAt)) / 86_400_000).toBeCloseTo(30, 1);
    const program = weft.anyone().withToken(secret);
    const { viewer } = await program.query('{ viewer { person { name } grants { role } tokens { id } } }');
    expect(viewer).toEqual({ person: { name: 'Priya Osei' }, grants: [{ role: 'PMO' }], tokens: [{ id: token.id }] });
    const { project } = await program.query('{ project(code: "PI-04") { id version } }');
    expect(
      (await change(program, 'editProject', { id: project.id, version: project.version, summary: 'By a program.' }))
        .__typename,
    ).toBe('Project');
    const places = await weft.superuser<{ column: string; table: string }>(
      `select table_name as table, column_name as column from information_schema.columns where table_schema = 'public' and data_type in ('text', 'jsonb', 'bytea')
         and table_name in (select relname from pg_class where relkind = 'r')`,
    );
    for (const { table, column } of places) {
      expect(
        await weft.superuser(
          `select '${table}.${column}' as place from ${table} where ${column}::text like $1 or ${column}::text like $2`,
          [`%${secret}%`, `%${Buffer.from(secret).toString('hex')}%`],
        ),
      ).toEqual([]);
    }
    expect(
      await weft.superuser('select 1 from personal_token where token_hash = sha256(convert_to($1, $2))', [
        secret,
        'UTF8',
      ]),
    ).toHaveLength(1);
  });

  it('are revoked at once, on both replicas', async () => {
    const { secret, token } = await change(pmo, 'createToken', { name: 'Lost', days: 1 }, TOKEN);
    const [here, there] = weft.servers.map(({ url }) => pmo.at(url).withToken(secret)) as [Session, Session];
    expect([await codeOf(here), await codeOf(there)]).toEqual(['none', 'none']);
    expect((await change(pmo, 'revokeToken', { id: token.id })).__typename).toBe('AccountChanged');
    expect(await soon(() => codeOf(here), 'UNAUTHENTICATED')).toBe('UNAUTHENTICATED');
    expect(await soon(() => codeOf(there), 'UNAUTHENTICATED')).toBe('UNAUTHENTICATED');
    expect(await change(pmo, 'revokeToken', { id: token.id })).toMatchObject({ __typename: 'NotFound', field: 'id' });
  });

  it('end on their day', async () => {
    const { secret, token } = await change(pmo, 'createToken', { name: 'Short', days: 1 }, TOKEN);
    const program = weft.anyone().withToken(secret);
    expect(await codeOf(program)).toBe('none');
    await weft.superuser(`update personal_token set expires_at = now() - interval '1 second' where id = $1`, [
      token.id,
    ]);
    expect(await codeOf(program.at(weft.server(1).url))).toBe('UNAUTHENTICATED');
  });

  it("are not revoked by somebody else's id, nor made for no day or a thousand", async () => {
    const { token } = await change(pmo, 'createToken', { name: 'Mine', days: 1 }, TOKEN);
    expect(await change(await weft.as('place-admin'), 'revokeToken', { id: token.id })).toMatchObject({
      __typename: 'NotFound',
    });
    for (const days of [0, -1, 367, 1000]) {
      expect(await change(pmo, 'createToken', { name: 'Odd', days })).toMatchObject({
        __typename: 'ValidationFailed',
        fields: [{ field: 'days', rule: 'days-out-of-range' }],
      });
    }
    expect(await change(pmo, 'createToken', { name: '  ', days: 5 })).toMatchObject({
      __typename: 'ValidationFailed',
      fields: [{ field: 'name' }],
    });
  });

  it('that are made up are refused', async () => {
    for (const made of ['weft_', `weft_${'A'.repeat(43)}`, "x' or '1'='1"])
      expect(await codeOf(weft.anyone().withToken(made))).toBe('UNAUTHENTICATED');
  });
});

describe('a password', () => {
  let weft: Weft;
  beforeAll(async () => {
    weft = await startWeft({ replicas: 2 });
  });
  afterAll(() => weft.stop());

  it('that is changed ends every other session, keeps this one, and is what one signs in with from then on', async () => {
    const email = 'oliver.grant@demo.weft.example';
    const [here, there] = [
      await signIn(weft.url, email, DEMONSTRATION_PASSWORD),
      await signIn(weft.server(1).url, email, DEMONSTRATION_PASSWORD),
    ];
    expect(
      (await change(here, 'changePassword', { currentPassword: DEMONSTRATION_PASSWORD, newPassword: FIRST_PASSWORD }))
        .__typename,
    ).toBe('AccountChanged');
    expect((await here.query('{ viewer { sessions { current } } }')).viewer.sessions).toEqual([{ current: true }]);
    expect(await soon(async () => (await there.ask('{ place { id } }')).errors.length, 1)).toBe(1);
    await expect(signIn(weft.url, email, DEMONSTRATION_PASSWORD)).rejects.toThrow('401');
    await expect(signIn(weft.url, email, FIRST_PASSWORD)).resolves.toBeDefined();
  });

  it.each([
    [
      'without the one before',
      { currentPassword: 'a guess', newPassword: FIRST_PASSWORD },
      'currentPassword',
      'wrong-password',
    ],
    ['to a short one', { currentPassword: DEMONSTRATION_PASSWORD, newPassword: 'short' }, 'newPassword', 'too-short'],
    [
      'to a common one',
      { currentPassword: DEMONSTRATION_PASSWORD, newPassword: 'qwertyuiop12' },
      'newPassword',
      'password-common',
    ],
    [
      "to one's own name",
      { currentPassword: DEMONSTRATION_PASSWORD, newPassword: 'Colin-Hartley' },
      'newPassword',
      'password-is-own-name',
    ],
    [
      'to one without end',
      { currentPassword: DEMONSTRATION_PASSWORD, newPassword: 'x1y2'.repeat(100) },
      'newPassword',
      'too-long',
    ],
  ])('is not changed %s', async (_what, input, field, rule) => {
    const session = await weft.as('auditor');
    expect(await change(session, 'changePassword', input)).toMatchObject({
      __typename: 'ValidationFailed',
      fields: [{ field, rule }],
    });
    await expect(weft.as('auditor')).resolves.toBeDefined();
  });
});

/** News of a change of rights travels to the other replica by the database: this gives it a moment. */
async function soon<Value>(look: () => Promise<Value>, wanted: Value, withinMs = 1_000): Promise<Value> {
  const until = Date.now() + withinMs;
  let seen = await look();
  while (seen !== wanted && Date.now() < until) seen = await look();
  return seen;
}
