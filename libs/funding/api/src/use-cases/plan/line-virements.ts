import type { UnitOfWork } from '@weft/platform';

/** How many virements from or to a line are asked for or approved, and not posted yet. */
export function openVirements(work: UnitOfWork, lineId: string): Promise<number> {
  return counted(work, lineId, `and state in ('ASKED', 'APPROVED')`);
}

/** How many virements from or to a line there ever were. */
export function allVirements(work: UnitOfWork, lineId: string): Promise<number> {
  return counted(work, lineId, '');
}

async function counted(work: UnitOfWork, lineId: string, more: string): Promise<number> {
  const [row] = await work.rows<{ n: number }>(
    `select count(*)::int as n from virement where place_id = weft_place() and $1::uuid in (from_line_id, to_line_id) ${more}`,
    [lineId],
  );
  return row?.n ?? 0;
}
