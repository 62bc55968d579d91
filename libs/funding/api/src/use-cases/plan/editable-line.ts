import { accept, type Result } from '@weft/kernel';
import type { PlanLine, RulePack } from '@weft/funding/domain';
import { Refused, type UnitOfWork } from '@weft/platform';
import { SchemeLineRow } from '../../persistence/plan-rows';
import { lineJson, ownPackJson, packOf } from '../../queries/plan-json';
import { holdPack, refuseMoney } from './editable-plan';

/** A line that the person may change, locked until the end, as the domain knows it, and the pack that it is under. */
export interface OpenLine {
  readonly row: SchemeLineRow;
  readonly line: PlanLine;
  readonly pack: RulePack;
}

/** Loads a line of an organisation whose money the person keeps. */
export async function editableLine(
  work: UnitOfWork,
  id: string,
  version: number,
  field = 'id',
): Promise<Result<OpenLine>> {
  const row = await work.load(SchemeLineRow, id, field);
  const refused = refuseMoney(work, [row.organisationId]);
  if (refused) {
    return refused;
  }
  if (row.version !== version) {
    throw Refused.stale(row.id, version, row.version);
  }
  const [, [read]] = await Promise.all([
    holdPack(work, row.planId),
    work.rows<{ line: PlanLine; code: string; pack: RulePack | null }>(
      `select ${lineJson('l')} as line, p.pack_code as code, ${ownPackJson('p')} as pack
       from scheme_line l join funding_plan p on p.place_id = l.place_id and p.id = l.plan_id
       where l.place_id = weft_place() and l.id = $1::uuid`,
      [row.id],
    ),
  ]);
  if (!read) {
    throw Refused.notFound(field);
  }
  return accept({ row, line: read.line, pack: packOf(read.code, read.pack) });
}

/** Says what was done to a line, to the plan and to each project that it serves. */
export async function tellOfLine(
  work: UnitOfWork,
  {
    kind,
    line,
    summary,
  }: { readonly kind: string; readonly line: Pick<PlanLine, 'id' | 'joins'>; readonly summary: string },
): Promise<void> {
  const ids = line.joins.flatMap(({ projectId }) => (projectId === null ? [] : [projectId]));
  const projects = await work.rows<{ code: string }>(
    'select code from project where place_id = weft_place() and id = any ($1::uuid[]) order by code',
    [ids],
  );
  const codes = projects.length === 0 ? [null] : projects.map(({ code }) => code);
  for (const projectCode of codes) {
    work.tell({ kind, subjectType: 'FundingLine', subjectId: line.id, projectCode, summary });
  }
}
