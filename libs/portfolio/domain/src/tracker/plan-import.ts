import type { IsoDate } from '@weft/kernel';
import { TRACKER_RECORDS, type TrackerRecord } from './fields';
import type { ImportChoices, ImportCounts, ImportPlan, ImportProblem, PlannedRecord } from './import-plan';
import { mappingFaults, type TrackerMapping } from './mapping';
import { NameDirectory } from './name-directory';
import { Problems } from './plan-draft';
import { planMilestones, planRisks } from './plan-entries';
import { planProjects } from './plan-projects';
import { readRows } from './read-rows';
import type { TrackerWorkbook } from './sheet-cells';
import type { TrackerPlace } from './tracker-place';

export interface ImportInput {
  readonly workbook: TrackerWorkbook;
  readonly mapping: TrackerMapping;
  readonly place: TrackerPlace;
  readonly today: IsoDate;
  /** What a person decided about doubles. */
  readonly choices?: ImportChoices;
}

/**
 * What an import would create and change, and everything that is wrong with it, by sheet, row and column. It changes
 * nothing. A blank cell changes nothing either: nothing is ever emptied by an import.
 */
export function planImport({ workbook, mapping, place, today, choices = {} }: ImportInput): ImportPlan {
  const names = new NameDirectory(place, mapping.names);
  const dates = { today, dateSystem: workbook.dateSystem, quarters: mapping.quarters };
  const problems = new Problems();
  for (const { sheet, rule, message } of mappingFaults(mapping)) {
    const at = { sheet, row: 1, column: null, address: 'A1', field: null };
    problems.all.push({ severity: 'ERROR', rule, message, typed: '', ...at });
  }
  const read = workbook.sheets.flatMap((sheet) => {
    const own = mapping.sheets.find((one) => one.sheet === sheet.name);
    return own ? [readRows(sheet, own, { dates, names })] : [];
  });
  const rows = read.flatMap((one) => one.rows);
  problems.all.push(...read.flatMap((one) => one.problems));
  const projects = planProjects(rows, { place, names, choices, problems });
  const planning = { place, projects, today, problems };
  const records = [...projects.records, ...planMilestones(rows, planning), ...planRisks(rows, planning)];
  const errors = problems.all.filter(({ severity }) => severity === 'ERROR').length;
  return {
    records,
    problems: inFileOrder(problems.all, workbook),
    counts: Object.fromEntries(
      TRACKER_RECORDS.map((record) => [record, countsOf(records, record)]),
    ) as ImportPlan['counts'],
    errors,
    warnings: problems.all.length - errors,
    ready: errors === 0 && records.some(({ action }) => action !== 'NONE'),
  };
}

function countsOf(records: readonly PlannedRecord[], record: TrackerRecord): ImportCounts {
  const own = records.filter((one) => one.record === record);
  const count = (action: PlannedRecord['action']) => own.filter((one) => one.action === action).length;
  return { create: count('CREATE'), change: count('CHANGE'), same: count('NONE') };
}

function inFileOrder(problems: readonly ImportProblem[], { sheets }: TrackerWorkbook): readonly ImportProblem[] {
  const order = new Map(sheets.map(({ name }, index) => [name, index]));
  const width = (column: string | null) => (column ?? '').padStart(4);
  return [...problems].sort(
    (a, b) =>
      (order.get(a.sheet) ?? -1) - (order.get(b.sheet) ?? -1) ||
      a.row - b.row ||
      (width(a.column) < width(b.column) ? -1 : width(a.column) > width(b.column) ? 1 : 0),
  );
}
