import { accept, invalid } from '@weft/kernel';
import { answerWith, type UseCase } from '@weft/platform';
import { CodingRuleRow } from '../../persistence/extract-rows';
import { MonthForecastRow } from '../../persistence/ledger-rows';
import { SchemeLineJoinRow, SchemeLineRow, SchemeLineYearRow } from '../../persistence/plan-rows';
import { editableLine, tellOfLine } from './editable-line';
import { allVirements } from './line-virements';

/** Takes a line out of the plan, with its joins; the trail keeps it. A line that the ledger knows stays. */
export const removeFundingLine: UseCase<{ id: string; version: number }> = async (work, { id, version }) => {
  const loaded = await editableLine(work, id, version);
  if (!loaded.ok) {
    return loaded;
  }
  const { row, line } = loaded.value;
  const posted = await work.rows('select from posting where place_id = weft_place() and line_id = $1::uuid limit 1', [
    id,
  ]);
  if (posted.length > 0) {
    const message = 'The ledger has entries of this line, so it stays. Move its budget by a virement.';
    return invalid({ field: 'id', rule: 'line-in-ledger', message });
  }
  // Rows that added up to nothing posted nothing, and name the line all the same.
  const extracted = await work.rows(
    'select from ledger_extract_row where place_id = weft_place() and line_id = $1::uuid limit 1',
    [id],
  );
  if (extracted.length > 0) {
    const message = 'A ledger extract has rows of this line, so it stays. Plan £0.00 for it instead.';
    return invalid({ field: 'id', rule: 'line-in-extract', message });
  }
  if ((await allVirements(work, row.id)) > 0) {
    const message = 'Virements from or to this line were asked for, so it stays. Plan £0.00 for it instead.';
    return invalid({ field: 'id', rule: 'line-has-virements', message });
  }
  work.delete(CodingRuleRow, { lineId: row.id });
  work.delete(MonthForecastRow, { lineId: row.id });
  work.delete(SchemeLineJoinRow, { lineId: row.id });
  work.delete(SchemeLineYearRow, { lineId: row.id });
  work.delete(SchemeLineRow, { id: row.id });
  await tellOfLine(work, { kind: 'plan.line-removed', line, summary: `removed line ${line.code} from the plan` });
  return accept(answerWith('FundingPlan', 'funding_plan', row.planId));
};
