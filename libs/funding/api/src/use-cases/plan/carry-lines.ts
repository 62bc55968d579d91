import { newId } from '@weft/kernel';
import { Refused, type UnitOfWork } from '@weft/platform';
import { carryLine, type RulePack } from '@weft/funding/domain';
import { SchemeLineJoinRow, SchemeLineRow, SchemeLineYearRow, SchemeRow } from '../../persistence/plan-rows';
import { planJson, type ReadPlan } from '../../queries/plan-json';
import { columnsOf } from './given-line';

/** Carries schemes and lines of another plan into a new one, as the domain takes a line from round to round; gives how many. */
export async function carryLines(work: UnitOfWork, fromId: string, planId: string, pack: RulePack): Promise<number> {
  const [from] = await work.rows<{ plan: ReadPlan }>(
    `select ${planJson('p')} as plan from funding_plan p where p.place_id = weft_place() and p.id = $1::uuid`,
    [fromId],
  );
  if (!from) {
    throw Refused.notFound('carryFrom');
  }
  const { schemes, lines } = from.plan;
  const schemeIds = new Map(schemes.map(({ id }) => [id, newId()]));
  const carried = lines.map((line) => {
    const { line: next } = carryLine(line, pack, newId());
    return { ...next, schemeId: schemeIds.get(line.schemeId) ?? '' };
  });
  work.insertAll(
    SchemeRow,
    schemes.map(({ id, code, name }) => ({ id: schemeIds.get(id) ?? '', planId, code, name, version: 1 })),
  );
  work.insertAll(
    SchemeLineRow,
    carried.map((line) => ({ id: line.id, planId, ...columnsOf(line), version: 1 })),
  );
  work.insertAll(
    SchemeLineYearRow,
    carried.flatMap(({ id, years }) =>
      Object.entries(years).map(([financialYear, { expenditure, outputs }]) => ({
        lineId: id,
        financialYear,
        expenditure,
        outputs,
        version: 1,
      })),
    ),
  );
  work.insertAll(
    SchemeLineJoinRow,
    carried.flatMap(({ id, joins }) => joins.map((join) => ({ id: newId(), lineId: id, ...join, version: 1 }))),
  );
  return carried.length;
}
