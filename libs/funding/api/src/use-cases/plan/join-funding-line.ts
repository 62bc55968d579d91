import { accept, brokenFields, invalid, newId, type InvalidField, type Share } from '@weft/kernel';
import { answerWith, Refused, type UnitOfWork, type UseCase } from '@weft/platform';
import { decideLine, type LineJoin } from '@weft/funding/domain';
import { SchemeLineJoinRow, SchemeLineRow } from '../../persistence/plan-rows';
import { editableLine, tellOfLine } from './editable-line';

interface JoinFundingLineInput {
  readonly id: string;
  readonly version: number;
  readonly joins: readonly {
    readonly workstreamId?: string | null;
    readonly projectId?: string | null;
    readonly share: number;
  }[];
}

/** Says what part of a line serves which workstreams and projects, all of them at once. */
export const joinFundingLine: UseCase<JoinFundingLineInput> = async (work, input) => {
  const loaded = await editableLine(work, input.id, input.version);
  if (!loaded.ok) {
    return loaded;
  }
  const { row, line, pack } = loaded.value;
  const joins = await joinsGiven(work, input.joins);
  if (!joins.ok) {
    return joins;
  }
  const decided = decideLine(pack, { ...line, joins: joins.value });
  // What else may be wrong with the line is not said here.
  const broken = brokenFields(decided).filter(({ field }) => field.startsWith('joins'));
  if (broken.length > 0) {
    return invalid(...broken);
  }
  work.update(SchemeLineRow, row, {});
  work.delete(SchemeLineJoinRow, { lineId: row.id });
  for (const join of joins.value) {
    work.insert(SchemeLineJoinRow, { id: newId(), lineId: row.id, ...join, version: 1 });
  }
  // Both what it served and what it serves now are told.
  const told = { ...line, joins: [...line.joins, ...joins.value] };
  await tellOfLine(work, { kind: 'plan.line-joined', line: told, summary: `said what line ${line.code} serves` });
  return accept(answerWith('FundingLine', 'scheme_line', row.id));
};

/** A project stands for its home; a workstream by itself for work without a project. */
async function joinsGiven(
  work: UnitOfWork,
  given: JoinFundingLineInput['joins'],
): Promise<{ ok: true; value: LineJoin[] } | ReturnType<typeof invalid>> {
  const [groups, projects] = await Promise.all([
    work.rows<{ id: string }>(
      `select id from working_group where place_id = weft_place() and id = any ($1::uuid[]) and kind in ('WORKSTREAM', 'PROGRAMME')`,
      [given.flatMap(({ workstreamId }) => workstreamId ?? [])],
    ),
    work.rows<{ id: string; home: string }>(
      `select id, home_id as home from project where place_id = weft_place() and id = any ($1::uuid[])`,
      [given.flatMap(({ projectId }) => projectId ?? [])],
    ),
  ]);
  const broken: InvalidField[] = [];
  const joins = given.map(({ workstreamId, projectId, share }, n): LineJoin => {
    const project = projects.find(({ id }) => id === projectId);
    if (projectId && !project) {
      throw Refused.notFound(`joins.${n}.projectId`);
    }
    if (workstreamId && !groups.some(({ id }) => id === workstreamId)) {
      throw Refused.notFound(`joins.${n}.workstreamId`);
    }
    if (!project && !workstreamId) {
      const message = 'Name the workstream or the project that the line serves.';
      broken.push({ field: `joins.${n}`, rule: 'required', message });
    }
    return {
      workstreamId: project?.home ?? workstreamId ?? '',
      projectId: project?.id ?? null,
      share: share as Share,
    };
  });
  return broken.length > 0 ? invalid(...broken) : { ok: true, value: joins };
}
