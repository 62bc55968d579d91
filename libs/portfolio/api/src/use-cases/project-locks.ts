import type { UnitOfWork } from '@weft/platform';

/** What belongs to a project: the row, and the table that it is kept in. */
interface Kept<Row> {
  readonly row: new () => Row;
  readonly table: string;
}

/**
 * Locks projects until the end, in the one order of all: by id, and before whatever belongs to them. So people who change
 * many rows wait for each other and for who changes one, and never stand in each other's way.
 * @param ids of projects, and of milestones whose projects are meant
 */
export async function lockProjects(work: UnitOfWork, ids: readonly string[]): Promise<void> {
  await work.rows(
    `select id from project where place_id = weft_place()
       and (id = any ($1::uuid[]) or id in (select project_id from milestone where place_id = weft_place() and id = any ($1::uuid[])))
     order by id for no key update`,
    [[...new Set(ids)]],
  );
}

/** Loads what belongs to a project, as it was seen, and locks the project before it, in one message. */
export async function loadOfProject<Row extends { projectId: string }>(
  work: UnitOfWork,
  { row, table }: Kept<Row>,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<Row> {
  const [, loaded] = await Promise.all([
    work.rows(
      `select id from project where place_id = weft_place()
         and id = (select project_id from ${table} where place_id = weft_place() and id = $1::uuid) for no key update`,
      [id],
    ),
    work.load(row, id, 'id', version),
  ]);
  return loaded;
}
