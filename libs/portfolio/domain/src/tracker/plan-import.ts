import type { IsoDate } from '@weft/kernel';
import { TRACKER_RECORDS, type TrackerRecord } from './fields';
import type { ImportChoices, ImportCounts, ImportPlan, ImportProblem, PlannedRecord } from './import-plan';
import { checkLeftBehind } from './left-behind';
import { mappingFaults, type TrackerMapping } from './mapping';
import { NameDirectory } from './name-directory';
import { Problems } from './plan-draft';
import { planMilestones, planRisks } from './plan-entries';
import { planProjects } from './plan-projects';
import { readRows } from './read-rows';
import type { TrackerWorkbook } from './cell-mends';
import type { TrackerPlace } from './tracker-place';

export interface ImportInput {
  readonly workbook: TrackerWorkbook;
  readonly mapping: TrackerMapping;
  readonly place: TrackerPlace;
  readonly today: IsoDate;
  /** What a person decided about doubles. */
  readonly choices?: ImportChoices;
  /** Told how far it has come: CHECK reads the cells of each row, COMPARE holds each row against the place and the others. */
  readonly tell?: (step: 'CHECK' | 'COMPARE', share: number) => void;
}

/** Told so often within a step. */
const TOLD = 50;

/**
 * What an import would create and change, and everything that is wrong with it, by sheet, row and column. It changes
 * nothing. A blank cell changes nothing either: nothing is ever emptied by an import.
 */
export function planImport({ workbook, mapping, place, today, choices = {}, tell }: ImportInput): ImportPlan {
  const ticking = (step: 'CHECK' | 'COMPARE', of: number) => {
    let done = 0;
    const each = Math.max(1, Math.floor(of / TOLD));
    return () => {
      done += 1;
      if (done % each === 0) tell?.(step, Math.min(1, done / of));
    };
  };
  const names = new NameDirectory(place, mapping.names);
  const dates = { today, dateSystem: workbook.dateSystem, quarters: mapping.quarters };
  const problems = new Problems();
  for (const { sheet, rule, message } of mappingFaults(mapping)) {
    const at = { sheet, row: 1, column: null, address: 'A1', field: null };
    problems.all.push({ severity: 'ERROR', rule, message, typed: '', ...at });
  }
  for (const { rule, message } of workbook.unread ?? []) {
    const at = { sheet: workbook.sheets[0]?.name ?? '', row: 1, column: null, address: 'A1', field: null };
    problems.all.push({ severity: 'WARNING', rule, message, typed: '', ...at });
  }
  const mapped = workbook.sheets.flatMap((sheet) => {
    const own = mapping.sheets.find((one) => one.sheet === sheet.name);
    return own ? [{ sheet, own }] : [];
  });
  const tick = ticking(
    'CHECK',
    mapped.reduce((sum, { sheet, own }) => sum + (own.record ? sheet.rows.length : 0), 0),
  );
  const read = mapped.map(({ sheet, own }) => readRows(sheet, own, { dates, names, tick }));
  const rows = read.flatMap((one) => one.rows);
  problems.all.push(...read.flatMap((one) => one.problems));
  const about = rows.filter((row) => row.about === 'PROJECT').length;
  const compare = ticking('COMPARE', about + 3 * rows.length);
  const projects = planProjects(rows, { place, names, choices, problems, tick: compare });
  const planning = { place, projects, today, problems, tick: compare };
  const milestones = planMilestones(rows, planning);
  checkLeftBehind(projects, milestones, place, problems);
  const records = [...projects.records, ...milestones, ...planRisks(rows, planning)];
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
