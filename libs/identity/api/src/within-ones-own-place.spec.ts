import { change, DEMONSTRATION_PASSWORD, Session, signIn, startWeft, type Weft } from '@weft/testing';
import { addSomebody, FIRST_PASSWORD } from './people.support';

const nextDoor = '018e96f4-a800-7001-8102-0304050607ff';
const theirAdministrator = '018e96f4-a800-7001-8102-0304050607fe';

describe('a place administrator', () => {
  let weft: Weft;
  let admin: Session;
  beforeAll(async () => {
    weft = await startWeft();
    admin = await weft.as('place-admin');
  });
  afterAll(() => weft.stop());

  it('ends what somebody holds in the place, and nothing that they hold in another', async () => {
    const { id } = await addSomebody(admin, 'Works Twice');
    const here = await signIn(weft.url, 'works.twice@partner.example', FIRST_PASSWORD);
    const { createToken } = await here.query(
      'mutation { createToken(input: { name: "ledger", days: 3 }) { ... on TokenCreated { secret } } }',
    );
    const program = new Session(weft.url, { authorization: `Bearer ${createToken.secret}` });
    await weft.superuser(
      `with door as (insert into place (id, code, name) values ('${nextDoor}', 'NXT', 'Next Door') returning id),
        p as (insert into person (id, name, email) values ('${theirAdministrator}', 'Their Administrator', 'their@partner.example')),
        c as (insert into credential (person_id, password_hash) select '${theirAdministrator}', password_hash from credential where person_id = '${id}'),
        m as (insert into membership (place_id, person_id) select door.id, who from door, unnest(array['${id}', '${theirAdministrator}']::uuid[]) who)
       insert into role_grant (place_id, id, person_id, role) select id, '${theirAdministrator}', '${theirAdministrator}', 'PLACE_ADMIN' from door`,
    );
    const theirs = await signIn(weft.url, 'their@partner.example', FIRST_PASSWORD);
    expect(await change(theirs, 'editPerson', { personId: id, version: 1, name: 'Mickey Mouse' })).toMatchObject({
      __typename: 'NotAllowed',
      rule: 'name-known-elsewhere',
    });
    await theirs.query('mutation ($id: ID!) { revokeAllSessions(personId: $id) { __typename } }', { id });
    expect((await here.query('{ viewer { person { name } } }')).viewer).toEqual({ person: { name: 'Works Twice' } });
    expect((await program.query('{ viewer { person { name } } }')).viewer).toEqual({ person: { name: 'Works Twice' } });
    await admin.query('mutation ($id: ID!) { revokeAllSessions(personId: $id) { __typename } }', { id });
    expect((await here.ask('{ viewer { person { name } } }')).status).toBe(401);
    expect((await program.ask('{ viewer { person { name } } }')).status).toBe(401);
  });

  it('is a person for an account: a token makes no other token and sets no password', async () => {
    const { createToken } = await admin.query(
      'mutation { createToken(input: { name: "short", days: 1 }) { ... on TokenCreated { secret } } }',
    );
    const program = new Session(weft.url, { authorization: `Bearer ${createToken.secret}` });
    const refused = { __typename: 'NotAllowed', rule: 'account-by-token' };
    expect(await change(program, 'createToken', { name: 'long', days: 365 })).toMatchObject(refused);
    const passwords = { currentPassword: DEMONSTRATION_PASSWORD, newPassword: 'four-random-words-here' };
    expect(await change(program, 'changePassword', passwords)).toMatchObject(refused);
  });
});
