import { createHash } from 'node:crypto';
import { cellText, columnName, fillMerged, fullRows } from '@weft/kernel';
import {
  chooseMapping,
  guessMapping,
  judgeRights,
  mendCells,
  namesOf,
  planImport,
  shownValue,
  TITLE_FIELD,
  withHomes,
  type FieldKey,
  type ImportPlan,
  type ImportProblem,
  type PlannedRecord,
  type SheetMapping,
  type TrackerMapping,
  type TrackerPlace,
  type TrackerWorkbook,
} from '@weft/portfolio/domain';
import type {
  ShownField,
  ShownProblem,
  ShownRecord,
  ShownSheet,
  TrackerChecked,
  TrackerJob,
  TrackerOutcome,
  TrackerStep,
} from './tracker-jobs';

/** What an import of these cells would do in this place by this person, ready to be shown and to be saved. */
export function checkPlan(
  job: Extract<TrackerJob, { job: 'CHECK' }>,
  tell: (step: TrackerStep, share: number) => void,
): TrackerChecked {
  const { place, today, mends, choices } = job;
  const original = JSON.parse(job.cells) as TrackerWorkbook;
  const guessed = job.mapping ?? guessMapping(original, job.remembered);
  const mapping = withHomes(original, chooseMapping(original, guessed, job.chosen));
  const workbook = mendCells(original, mends);
  const plan = withRights(planImport({ workbook, mapping, place, today, choices, tell }), job);
  const outcome = shown(plan, workbook, mapping, place);
  return {
    mapping,
    outcome: JSON.stringify(outcome),
    digest: digestOf(plan),
    ready: plan.ready,
    errors: plan.errors,
    counts: plan.counts,
    records: job.plan ? plan.records : [],
  };
}

function withRights(plan: ImportPlan, { place, importer }: Extract<TrackerJob, { job: 'CHECK' }>): ImportPlan {
  const refused = judgeRights(plan.records, place, importer);
  if (refused.length === 0) return plan;
  const problems = [...plan.problems, ...refused];
  return { ...plan, problems, errors: plan.errors + refused.length, ready: false };
}

/** The same for two checks that would do the same to the same versions. */
function digestOf({ records, ready }: ImportPlan): string {
  const doing = records.filter(({ action }) => action !== 'NONE');
  return createHash('sha256')
    .update(JSON.stringify([ready, doing]))
    .digest('hex');
}

function shown(
  plan: ImportPlan,
  workbook: TrackerWorkbook,
  mapping: TrackerMapping,
  place: TrackerPlace,
): TrackerOutcome {
  const names = namesOf(place);
  const projects = new Map(place.projects.map((project) => [project.id, project]));
  const planned = new Map(plan.records.map((record) => [record.key, record]));
  const codeOf = (record: PlannedRecord): string | null => {
    const id = record.existing?.id ?? (record.parent?.kind === 'EXISTING' ? record.parent.id : '');
    if (record.record !== 'PROJECT' && record.parent?.kind === 'PLANNED') {
      return said(planned.get(record.parent.key), 'code');
    }
    return projects.get(id)?.code ?? said(record, 'code');
  };
  const projectOf = ({ parent }: PlannedRecord): string | null => {
    if (!parent) return null;
    return (parent.kind === 'PLANNED' ? planned.get(parent.key)?.title : projects.get(parent.id)?.name) ?? null;
  };
  const records = plan.records
    .filter(({ action }) => action !== 'NONE')
    .map((record): ShownRecord => ({
      key: record.key,
      record: record.record,
      action: record.action,
      sheet: record.sheet,
      row: record.row,
      title: record.title,
      code: codeOf(record),
      project: projectOf(record),
      fields: fieldsOf(record, names),
    }));
  return {
    sheets: mapping.sheets.map((one) => shownSheet(one, workbook)),
    records,
    problems: errorsFirst(plan.problems).map((problem) => shownProblem(problem, projects)),
    counts: plan.counts,
    errors: plan.errors,
    warnings: plan.warnings,
    ready: plan.ready,
  };
}

/** What a record says, a new one besides its code and its title. */
function fieldsOf({ record, action, fields }: PlannedRecord, names: ReadonlyMap<string, string>): ShownField[] {
  return Object.entries(fields).flatMap(([name, { value, from, note }]) => {
    const field = `${record.toLowerCase()}.${name}` as FieldKey;
    if (action === 'CREATE' && (field === 'project.code' || field === TITLE_FIELD[record])) return [];
    const was = shownValue(field, from, names);
    const becomes = shownValue(field, value, names);
    return [
      { field, ...(was !== null && { was }), ...(becomes !== null && { becomes }), ...(note !== null && { note }) },
    ];
  });
}

function said(record: PlannedRecord | undefined, field: string): string | null {
  const value = record?.fields[field]?.value;
  return typeof value === 'string' ? value : null;
}

function shownSheet(
  { sheet: name, record, headRow, headRows, columns }: SheetMapping,
  { sheets }: TrackerWorkbook,
): ShownSheet {
  const sheet = sheets.find((one) => one.name === name) ?? { name, rows: [] };
  const first = fillMerged({ ...sheet, rows: sheet.rows.slice(0, headRow + headRows + 8) }).rows.slice(
    headRow + headRows,
  );
  const sampleOf = (column: number): string =>
    first
      .map((row) => cellText(row[column]))
      .filter(Boolean)
      .slice(0, 3)
      .join(' · ')
      .slice(0, 120);
  return {
    name,
    rows: fullRows({ ...sheet, rows: sheet.rows.slice(headRow + headRows) }),
    record,
    headRow,
    headRows,
    columns: columns.map((column) => ({
      ...column,
      letter: columnName(column.column),
      sample: sampleOf(column.column),
    })),
  };
}

function errorsFirst(problems: readonly ImportProblem[]): readonly ImportProblem[] {
  const errors = problems.filter(({ severity }) => severity === 'ERROR');
  return [...errors, ...problems.filter(({ severity }) => severity !== 'ERROR')];
}

function shownProblem(
  problem: ImportProblem,
  projects: ReadonlyMap<string, { readonly code: string; readonly name: string }>,
): ShownProblem {
  const { sheet, row, like } = problem;
  const twin = like === undefined ? undefined : projects.get(like);
  return {
    ...problem,
    key: `PROJECT:${sheet}!${row}`,
    likeCode: twin?.code ?? null,
    likeName: twin?.name ?? null,
  };
}
