import type { UnitOfWork } from '@weft/platform';

/**
 * Ids of the active people who administer the place. Their memberships, and that of the person who is about to change,
 * stay locked until the end, so that two administrators cannot leave at once. All are locked in one order, so that two
 * who change each other wait instead of blocking each other.
 */
export async function placeAdministrators(work: UnitOfWork, changing: string): Promise<string[]> {
  const [, rows] = await Promise.all([
    work.rows(
      `select m.person_id from membership m
       where m.place_id = weft_place() and (m.person_id = $1::uuid or exists (
         select from role_grant g where g.place_id = m.place_id and g.person_id = m.person_id and g.role = 'PLACE_ADMIN'))
       order by m.person_id for update`,
      [changing],
    ),
    // A statement of its own, so that it sees what whoever held the locks before has done.
    work.rows<{ id: string }>(
      `select distinct g.person_id as id from role_grant g
       join membership m on m.place_id = g.place_id and m.person_id = g.person_id and m.active
       where g.place_id = weft_place() and g.role = 'PLACE_ADMIN'`,
    ),
  ]);
  return rows.map(({ id }) => id);
}
