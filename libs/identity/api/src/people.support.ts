import { change, type Anything, type Session, type Weft } from '@weft/testing';

/** What the specs ask of a person. */
export const PERSON =
  'id name email jobTitle active erased version initials organisation { code } grants { id role group { code } organisation { code } }';
export const FIRST_PASSWORD = 'three-random-words-here';

/** The one person whose name holds these words. */
export async function find(session: Session, name: string): Promise<Anything> {
  const { people } = await session.query(`query ($s: String!) { people(search: $s) { ${PERSON} } }`, { s: name });
  expect(people).toHaveLength(1);
  return people[0];
}

/** Adds a person with a password and an address made of their name. */
export function addSomebody(admin: Session, name: string, more: object = {}): Promise<Anything> {
  const email = `${name.toLowerCase().replace(/ /g, '.')}@partner.example`;
  return change(admin, 'addPerson', { name, email, password: FIRST_PASSWORD, ...more }, PERSON);
}

/** Ids by code, of the groups and of the organisations of the place. */
export async function idsByCode(
  session: Session,
): Promise<{ groups: Record<string, string>; organisations: Record<string, string> }> {
  const seen = await session.query('{ groups { id code } organisations { id code } }');
  const byCode = (rows: { id: string; code: string }[]): Record<string, string> =>
    Object.fromEntries(rows.map(({ id, code }) => [code, id]));
  return { groups: byCode(seen.groups), organisations: byCode(seen.organisations) };
}

/** Each table that people's work may change, with its number of rows. */
export async function rowCounts(weft: Weft): Promise<unknown> {
  const [counts] = await weft.superuser(
    `select (select count(*) from person) as people, (select count(*) from membership) as memberships, (select count(*) from role_grant) as grants,
            (select count(*) from credential) as credentials, (select count(*) from audit) as trail, (select count(*) from personal_token) as tokens,
            (select count(*) from personal_key) as keys`,
  );
  return counts;
}
