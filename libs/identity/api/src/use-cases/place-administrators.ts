import type { UnitOfWork } from '@weft/platform';

/** Ids of the active people who administer the place. Their grants stay locked, so that two cannot leave at once. */
export async function placeAdministrators(work: UnitOfWork): Promise<string[]> {
  const rows = await work.rows<{ id: string }>(
    `select g.person_id as id from role_grant g
     join membership m on m.place_id = g.place_id and m.person_id = g.person_id and m.active
     where g.place_id = weft_place() and g.role = 'PLACE_ADMIN' order by g.id for update of g, m`,
  );
  return [...new Set(rows.map(({ id }) => id))];
}
