import { change, DEMONSTRATION_PASSWORD, signIn, soon, startWeft, type Session, type Weft } from '@weft/testing';
import { FIRST_PASSWORD } from './people.support';

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
