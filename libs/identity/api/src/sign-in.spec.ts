import { change, DEMONSTRATION_PASSWORD, signIn, startWeft, Session, type Weft } from '@weft/testing';

interface SignInAnswer {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly cookie: string | undefined;
  readonly body: { readonly error?: { readonly code: string; readonly field?: string; readonly message: string } };
}

async function trySignIn(url: string, body: unknown): Promise<SignInAnswer> {
  const response = await fetch(new URL('/auth/sign-in', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    cookie: response.headers.getSetCookie()[0],
    body: JSON.parse(text) as SignInAnswer['body'],
  };
}

const demonstration = (role: string): string => `${role}@demo.weft.example`;

/** The code of the first error, or 'none' where the question was answered. */
async function refusalOf(session: Session, question = '{ place { name } }'): Promise<unknown> {
  return (await session.ask(question)).errors[0]?.extensions?.['code'] ?? 'none';
}

describe('signing in', () => {
  let weft: Weft;
  beforeAll(async () => {
    weft = await startWeft({ replicas: 2 });
  });
  afterAll(() => weft.stop());

  it('sets a cookie that no script reads, that no other site sends along, and that ends within a day', async () => {
    const { status, cookie } = await trySignIn(weft.url, {
      email: demonstration('viewer'),
      password: DEMONSTRATION_PASSWORD,
    });
    expect(status).toBe(200);
    const flags = (cookie ?? '').split('; ').map((flag) => flag.toLowerCase());
    expect(flags).toEqual(expect.arrayContaining(['httponly', 'samesite=lax', 'path=/']));
    expect(flags[0]).toMatch(/^weft_session=[\w-]{43}$/);
    const seconds = Number(flags.find((flag) => flag.startsWith('max-age='))?.slice('max-age='.length));
    expect(seconds).toBeGreaterThan(3_600);
    expect(seconds).toBeLessThanOrEqual(24 * 3_600);
  });

  it('takes an address in whatever case', async () => {
    expect(
      (await trySignIn(weft.url, { email: 'Viewer@Demo.WEFT.example', password: DEMONSTRATION_PASSWORD })).status,
    ).toBe(200);
  });

  it('stores nothing that could be used again: neither password nor session is in the database', async () => {
    const session = await weft.as('auditor');
    const secret = session.cookie.split('=')[1] ?? '';
    expect(secret).toHaveLength(43);
    const [found] = await weft.superuser(
      `select (select count(*)::int from session where encode(token_hash, 'escape') like '%' || $1 || '%') as sessions,
              (select count(*)::int from session where token_hash = sha256(convert_to($1, 'UTF8'))) as hashes,
              (select count(*)::int from credential where password_hash like '%' || $2 || '%') as passwords,
              (select count(*)::int from credential where password_hash not like '$argon2id$%') as weak`,
      [secret, DEMONSTRATION_PASSWORD],
    );
    expect(found).toEqual({ sessions: 0, hashes: 1, passwords: 0, weak: 0 });
  });

  it('answers a wrong password and an unknown person alike', async () => {
    const wrong = await trySignIn(weft.url, { email: demonstration('bcf-lead'), password: 'not my password' });
    const unknown = await trySignIn(weft.url, { email: 'nobody@nowhere.example', password: 'not my password' });
    expect(wrong).toEqual(unknown);
    expect(wrong).toMatchObject({ status: 401, cookie: undefined, body: { error: { code: 'WRONG_SIGN_IN' } } });
  });

  it('waits after ten failures: then the right password is refused too, at every replica, and others still get in', async () => {
    const email = demonstration('finance-lead');
    for (let failures = 0; failures < 10; failures += 1) {
      expect((await trySignIn(weft.server(failures % 2).url, { email, password: 'a guess' })).status).toBe(401);
    }
    for (const server of weft.servers) {
      const refused = await trySignIn(server.url, { email, password: DEMONSTRATION_PASSWORD });
      expect(refused).toMatchObject({ status: 429, cookie: undefined, body: { error: { code: 'TOO_MANY_ATTEMPTS' } } });
      expect(Number(refused.retryAfter)).toBeGreaterThan(0);
    }
    await expect(weft.as('viewer')).resolves.toBeInstanceOf(Session);
    await weft.superuser(`update sign_in_attempt set at = at - interval '16 minutes'`);
    expect((await trySignIn(weft.url, { email, password: DEMONSTRATION_PASSWORD })).status).toBe(200);
  });

  it('cannot be guessed faster by guessing many times at once', async () => {
    const email = demonstration('enabler-lead');
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, n) => trySignIn(weft.server(n % 2).url, { email, password: `guess ${n}` })),
    );
    expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(10);
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(30);
    await weft.superuser('delete from sign_in_attempt');
  });

  it('forgets the failures before once the right password is given', async () => {
    const email = demonstration('workstream-lead');
    for (let round = 0; round < 2; round += 1) {
      for (let failures = 0; failures < 9; failures += 1) await trySignIn(weft.url, { email, password: 'a guess' });
      expect((await trySignIn(weft.url, { email, password: DEMONSTRATION_PASSWORD })).status).toBe(200);
    }
  });

  it.each([
    ['without a password', { email: 'viewer@demo.weft.example' }, 'password'],
    ['without an address', { password: DEMONSTRATION_PASSWORD }, 'email'],
    ['with a number', { email: 7, password: DEMONSTRATION_PASSWORD }, 'email'],
    ['with a list', { email: ['viewer@demo.weft.example'], password: DEMONSTRATION_PASSWORD }, 'email'],
    ['with nothing as password', { email: 'viewer@demo.weft.example', password: '' }, 'password'],
    ['with null', { email: null, password: null }, 'email'],
    ['with a NUL', { email: 'viewer@demo.weft.example\0', password: DEMONSTRATION_PASSWORD }, 'email'],
    ['with a long password', { email: 'viewer@demo.weft.example', password: 'x'.repeat(10_000) }, 'password'],
    ['with a list in the place of an object', [1, 2], 'email'],
  ])('refuses a body %s, and names the field', async (_what, body, field) => {
    const { status, body: answer } = await trySignIn(weft.url, body);
    expect({ status, code: answer.error?.code, field: answer.error?.field }).toEqual({
      status: 400,
      code: 'VALIDATION',
      field,
    });
  });

  it.each([
    ['malformed JSON', '{"email": "viewer', 400],
    ['a body of a megabyte', JSON.stringify({ email: 'x'.repeat(1_000_000), password: 'x' }), 413],
    ['a bare number', '7', 400],
  ])('refuses %s, and goes on', async (_what, body, status) => {
    expect((await trySignIn(weft.url, body)).status).toBe(status);
    expect((await weft.anyone().fetch('/health/ready')).status).toBe(200);
  });

  it.each([
    "viewer@demo.weft.example' or '1'='1",
    '\u202Eviewer@demo.weft.example',
    '%@demo.weft.example',
    '😀@demo.weft.example',
  ])('knows nobody as %s', async (email) => {
    expect((await trySignIn(weft.url, { email, password: DEMONSTRATION_PASSWORD })).status).toBe(401);
  });
});

describe('a session', () => {
  let weft: Weft;
  beforeAll(async () => {
    weft = await startWeft({ replicas: 2 });
  });
  afterAll(() => weft.stop());

  it('ends with signing out, for whoever kept its cookie too', async () => {
    const session = await weft.as('viewer');
    const other = session.at(weft.server(1).url);
    expect([await refusalOf(session), await refusalOf(other)]).toEqual(['none', 'none']);
    const response = await session.fetch('/auth/sign-out', { method: 'POST' });
    expect(response.status).toBe(200);
    expect(response.headers.getSetCookie()[0]).toMatch(/weft_session=;.*Expires=Thu, 01 Jan 1970/);
    expect(await refusalOf(session)).toBe('UNAUTHENTICATED');
    expect(await withinASecond(() => refusalOf(other), 'UNAUTHENTICATED')).toBe('UNAUTHENTICATED');
  });

  it('that a place administrator ends is refused at once on both replicas, its writes included', async () => {
    const lost = await signIn(weft.url, 'pmo@demo.weft.example', DEMONSTRATION_PASSWORD);
    const elsewhere = lost.at(weft.server(1).url);
    const { viewer, project } = await lost.query('{ viewer { person { id } } project(code: "PI-04") { id version } }');
    expect(await refusalOf(elsewhere)).toBe('none');
    const ended = await change(await weft.as('place-admin'), 'revokeAllSessions', { personId: viewer.person.id });
    expect(ended.__typename).toBe('Person');
    expect(await withinASecond(() => refusalOf(lost), 'UNAUTHENTICATED')).toBe('UNAUTHENTICATED');
    expect(await withinASecond(() => refusalOf(elsewhere), 'UNAUTHENTICATED')).toBe('UNAUTHENTICATED');
    const write = `mutation { editProject(input: { id: "${project.id}", version: ${project.version}, name: "Written too late" }) { __typename } }`;
    for (const session of [lost, elsewhere]) expect(await refusalOf(session, write)).toBe('UNAUTHENTICATED');
    expect(await weft.superuser(`select 1 from project where name = 'Written too late'`)).toEqual([]);
  });

  it('that was revoked without a word to the server writes nothing all the same', async () => {
    const session = await weft.as('pmo');
    const { project } = await session.query('{ project(code: "PI-04") { id version } }');
    await weft.superuser(`update session set revoked_at = now() where revoked_at is null`);
    const write = `mutation { editProject(input: { id: "${project.id}", version: ${project.version}, name: "Written too late" }) { __typename } }`;
    expect(await refusalOf(session, write)).toBe('UNAUTHENTICATED');
    expect(await weft.superuser(`select 1 from project where name = 'Written too late'`)).toEqual([]);
  });

  it('that is over is refused', async () => {
    const session = await weft.as('auditor');
    expect(await refusalOf(session)).toBe('none');
    await weft.superuser(`update session set expires_at = now() - interval '1 second'`);
    expect(await refusalOf(new Session(weft.server(1).url, { cookie: session.cookie }))).toBe('UNAUTHENTICATED');
  });

  it.each(['', 'x', 'weft_session', `${'A'.repeat(43)}`, "' or 1=1 --", 'é'.repeat(43)])(
    'is not made up: %p',
    async (made) => {
      expect(await refusalOf(new Session(weft.url, { cookie: `weft_session=${encodeURIComponent(made)}` }))).toBe(
        'UNAUTHENTICATED',
      );
    },
  );
});

describe('a person of two places', () => {
  const there = '018e96f4-a800-7001-8102-0304050607ff';
  const group = '018e96f4-a800-7001-8102-00000000ee01';
  let weft: Weft;
  let session: Session;

  beforeAll(async () => {
    weft = await startWeft({ replicas: 2 });
    const [person] = await weft.superuser<{ id: string }>(
      `select id from person where email = 'viewer@demo.weft.example'`,
    );
    await weft.superuser(
      `insert into place (id, code, name) values ('${there}', 'NXT', 'Next Door');
       insert into membership (place_id, person_id, job_title) values ('${there}', '${person?.id}', 'Programme office');
       insert into role_grant (place_id, id, person_id, role) values ('${there}', '018e96f4-a800-7001-8102-00000000ee02', '${person?.id}', 'PMO');
       insert into working_group (place_id, id, code, name, kind, position) values ('${there}', '${group}', 'NW', 'Neighbourhood work', 'WORKSTREAM', 1)`,
    );
    session = await weft.as('viewer');
  });
  afterAll(() => weft.stop());

  const places =
    '{ place { code } viewer { places { code current } grants { role } } workstreams { code } people { name } projects { totalCount } }';
  const switchTo = (placeId: unknown): Promise<Response> =>
    session.fetch('/auth/switch-place', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ placeId }),
    });

  it('signs in once, chooses, and sees the place chosen alone, at every replica', async () => {
    const [first] = await weft.superuser<{ id: string }>(`select id from place where code <> 'NXT'`);
    expect((await switchTo(there)).status).toBe(200);
    const seen = await session.query(places);
    expect(seen).toEqual({
      place: { code: 'NXT' },
      viewer: {
        places: [
          { code: 'NXT', current: true },
          { code: 'THT', current: false },
        ],
        grants: [{ role: 'PMO' }],
      },
      workstreams: [{ code: 'NW' }],
      people: [{ name: 'Grace Adekunle' }],
      projects: { totalCount: 0 },
    });
    const other = session.at(weft.server(1).url);
    expect(await withinASecond(async () => (await other.query(places)).place.code, 'NXT')).toBe('NXT');
    const created = await change(session, 'createProject', { home: 'NW', name: 'First of next door' }, 'code');
    expect(created).toEqual({ __typename: 'Project', code: 'NW-01' });
    expect((await switchTo(first?.id)).status).toBe(200);
    expect((await session.query(places)).viewer.grants).toEqual([{ role: 'VIEWER' }]);
    expect(await change(session, 'createProject', { home: 'NW', name: 'Into the wrong place' })).toMatchObject({
      __typename: 'NotFound',
      field: 'home',
    });
    expect(await change(session, 'createProject', { home: 'PI', name: 'As a viewer' })).toMatchObject({
      __typename: 'NotAllowed',
    });
  });

  it.each([
    ['another place', '018e96f4-a800-7001-8102-0304050600aa'],
    ['no id', 'THT'],
    ['a number', 7],
    ['null', null],
  ])('is not switched to %s', async (_what, placeId) => {
    const before = await session.query('{ place { code } }');
    expect((await switchTo(placeId)).status).toBe(404);
    expect(await session.query('{ place { code } }')).toEqual(before);
  });

  it('is refused once the membership there has ended, and still belongs to the other', async () => {
    expect((await switchTo(there)).status).toBe(200);
    await weft.superuser(`update membership set active = false where place_id = '${there}'`);
    expect(await withinASecond(() => refusalOf(session), 'UNAUTHENTICATED')).toBe('UNAUTHENTICATED');
    expect((await (await weft.as('viewer')).query(places)).place.code).toBe('THT');
  });

  it('is not switched as a stranger', async () => {
    const response = await weft.anyone().fetch('/auth/switch-place', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ placeId: there }),
    });
    expect(response.status).toBe(401);
  });
});

describe('a production start', () => {
  let weft: Weft;
  beforeAll(async () => {
    weft = await startWeft({ env: { NODE_ENV: 'production' } });
  });
  afterAll(() => weft.stop());

  it('refuses every demonstration account, and does not offer them', async () => {
    const people = await weft.superuser<{ email: string }>(
      `select email from person where email like '%@demo.weft.example'`,
    );
    expect(people.length).toBeGreaterThanOrEqual(9);
    for (const { email } of people.slice(0, 9)) {
      const answer = await trySignIn(weft.url, { email, password: DEMONSTRATION_PASSWORD });
      expect(answer).toMatchObject({
        status: 403,
        cookie: undefined,
        body: { error: { code: 'DEMONSTRATION_ACCOUNT' } },
      });
    }
    const info = await (await weft.anyone().fetch('/auth/info')).json();
    expect(info).toMatchObject({ demonstration: false, mail: false });
  });
});

/** News of a revocation travels to the other replica by the database: this gives it a second. */
async function withinASecond<Value>(look: () => Promise<Value>, wanted: Value): Promise<Value> {
  const until = Date.now() + 1_000;
  let seen = await look();
  while (seen !== wanted && Date.now() < until) seen = await look();
  return seen;
}
