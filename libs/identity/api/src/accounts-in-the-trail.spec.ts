import { change, DEMONSTRATION_PASSWORD, signIn, soon, startWeft, type Session, type Weft } from '@weft/testing';
import { addSomebody, FIRST_PASSWORD } from './people.support';

describe('what happens to an account', () => {
  let weft: Weft;
  let admin: Session;
  beforeAll(async () => {
    weft = await startWeft();
    admin = await weft.as('place-admin');
  });
  afterAll(() => weft.stop());

  /** The trail of a person's account, oldest first: words, and the actor's address. */
  const trailOf = (personId: string): Promise<string[]> =>
    weft
      .superuser<{ said: string }>(
        `select a.summary || coalesce(' by ' || split_part(p.email, '@', 1), '') as said from audit a left join person p on p.id = a.actor_id
         where a.subject_type = 'Account' and a.subject_id = $1 order by a.id`,
        [personId],
      )
      .then((rows) => rows.map(({ said }) => said));

  it('is in the trail, with who did it and no secret, and the trail verifies', async () => {
    const person = await addSomebody(admin, 'Una Trailed');
    const [here, there] = [
      await signIn(weft.url, person.email, FIRST_PASSWORD),
      await signIn(weft.url, person.email, FIRST_PASSWORD),
    ];
    const { secret, token } = await change(here, 'createToken', { name: 'Export', days: 3 }, 'secret token { id }');
    await change(here, 'revokeToken', { id: token.id });
    await change(here, 'changePassword', { currentPassword: FIRST_PASSWORD, newPassword: 'another-three-words' });
    expect((await there.ask('{ place { code } }')).errors).toHaveLength(1);
    await change(admin, 'revokeAllSessions', { personId: person.id });
    expect(await trailOf(person.id)).toEqual([
      'made a personal token by una.trailed',
      'ended a personal token by una.trailed',
      'set a password by una.trailed',
      'ended a session by una.trailed',
      'ended a session by place-admin',
    ]);
    const [leaks] = await weft.superuser<{ n: number }>(
      `select count(*)::int as n from audit a, credential c
       where a::text like '%' || c.password_hash || '%' or a::text like $1`,
      [`%${secret}%`],
    );
    expect(leaks?.n).toBe(0);
    const auditor = await weft.as('auditor');
    await soon(
      async () => {
        const { rows, sealed, whole } = await change(auditor, 'verifyTrail', {}, 'rows sealed whole');
        return rows === sealed && whole;
      },
      true,
      10_000,
    );
  });

  it('changed at a console is in the trail too, by nobody', async () => {
    const person = await addSomebody(admin, 'Otto Console');
    await weft.superuser(`update credential set password_hash = 'x' where person_id = $1`, [person.id]);
    expect(await trailOf(person.id)).toEqual(['set a password']);
  });

  it('leaves no row for signing in and out', async () => {
    const session = await signIn(weft.url, 'viewer@demo.weft.example', DEMONSTRATION_PASSWORD);
    const { viewer } = await session.query('{ viewer { person { id } } }');
    const before = await trailOf(viewer.person.id);
    await session.fetch('/auth/sign-out', { method: 'POST' });
    expect((await session.ask('{ place { code } }')).errors).toHaveLength(1);
    expect(await trailOf(viewer.person.id)).toEqual(before);
  });
});
