import { formatDate, type IsoDate, quoted } from '@weft/kernel';
import { checkAfterStart, decideNewMilestone } from '../milestone';
import { decideNewRisk, type ControlState } from '../risk';
import { TITLE_FIELD, type FieldKey, type TrackerRecord } from './fields';
import type { PlannedRecord } from './import-plan';
import { cellsOf, planned, type Problems } from './plan-draft';
import type { KnownProject, ProjectPlans } from './plan-projects';
import { closest, plainWords } from './reading';
import { dateIn, textIn, type ReadCell, type TrackerRow } from './read-rows';
import type { TrackedMilestone, TrackedRisk, TrackerPlace } from './tracker-place';

interface Planning {
  readonly place: TrackerPlace;
  readonly projects: ProjectPlans;
  readonly today: IsoDate;
  readonly problems: Problems;
  /** Called as each row is taken up. */
  readonly tick?: () => void;
}

/** The project that a row of milestones or risks names; a problem where it names none that is known. */
function projectOf(row: TrackerRow, record: TrackerRecord, { projects, problems }: Planning): KnownProject | null {
  if (row.about === 'PROJECT') return projects.ofRow.get(row) ?? null;
  const code = textIn(row, 'project.code');
  const name = textIn(row, 'project.name');
  if (code === null && name === null) {
    if (!row.unread.has('project.code') && !row.unread.has('project.name')) {
      const message = `The ${record.toLowerCase()} names no project. Give its code or its name.`;
      const field = row.columns.has('project.code') ? 'project.code' : 'project.name';
      problems.add('ERROR', row, field, 'project-required', message);
    }
    return null;
  }
  // People write the code where the name belongs, and the other way round.
  const { index } = projects;
  const said = code ?? name ?? '';
  const homeId = textIn(row, 'project.home');
  const found =
    index.withCode(said) ?? index.named(said, homeId) ?? (name === null ? undefined : index.named(name, homeId));
  if (found) return found;
  const byCode = code === null ? null : closest(code, index.all(), (one) => one.code ?? '', 0.7);
  const near = byCode ?? closest(said, index.all(), (one) => one.name, 0.7);
  const right = near ? `Did you mean ${near.code ?? near.name}?` : 'Add it to the projects, or name another.';
  const field = code === null ? 'project.name' : 'project.code';
  problems.add('ERROR', row, field, 'project-unknown', `There is no project ${quoted(said)}. ${right}`, {
    ...(near && { right: near.code ?? near.name }),
  });
  return null;
}

/** Whether a record stands in the file already; told with where. */
function twice(
  seen: Map<string, string>,
  key: string,
  row: TrackerRow,
  field: FieldKey,
  what: string,
  problems: Problems,
): boolean {
  const before = seen.get(key);
  if (before === undefined) {
    seen.set(key, `${row.sheet} row ${row.row}`);
    return false;
  }
  problems.add('ERROR', row, field, `duplicate-${what}`, `The project has this ${what} in ${before} already.`);
  return true;
}

function idOf({ parent }: KnownProject): string {
  return parent.kind === 'EXISTING' ? parent.id : parent.key;
}

/** Plans the milestones of all rows. */
export function planMilestones(rows: readonly TrackerRow[], planning: Planning): PlannedRecord[] {
  const { place, problems } = planning;
  // A place may have several of one title in a project: the first row means the first of them, the second the next.
  const known = Map.groupBy(place.milestones, (one) => `${one.projectId}/${plainWords(one.title)}`);
  const seen = new Map<string, string>();
  const taken = new Map<string, number>();
  return rows.flatMap((row) => {
    planning.tick?.();
    const title = titleOf(row, 'MILESTONE', problems);
    if (title === null) return [];
    const project = projectOf(row, 'MILESTONE', planning);
    if (!project) return [];
    const key = `${idOf(project)}/${plainWords(title)}`;
    const nth = taken.get(key) ?? 0;
    taken.set(key, nth + 1);
    const existing = known.get(key)?.[nth] ?? null;
    const double = twice(seen, nth > 0 && existing ? existing.id : key, row, 'milestone.title', 'milestone', problems);
    return double ? [] : [planMilestone(row, title, project, existing, planning)];
  });
}

/** What names the record; a problem where the sheet is about it and the row does not say. */
function titleOf(row: TrackerRow, record: TrackerRecord, problems: Problems): string | null {
  const field = TITLE_FIELD[record];
  const title = textIn(row, field);
  const said = cellsOf(row, record).size > 0;
  if (title === null && !row.unread.has(field) && (row.about === record || said)) {
    const message = `The ${record.toLowerCase()} has no title. Give it one, or remove the row.`;
    problems.add('ERROR', row, field, 'required', message);
  }
  return title;
}

function planMilestone(
  row: TrackerRow,
  title: string,
  project: KnownProject,
  existing: TrackedMilestone | null,
  { today, problems }: Planning,
): PlannedRecord {
  const cells = new Map(cellsOf(row, 'MILESTONE'));
  const [baselineOn, forecastOn, actualOn] = (['baselineOn', 'forecastOn', 'actualOn'] as const).map((name) =>
    dateIn(row, `milestone.${name}`),
  );
  problems.refused(row, 'MILESTONE', decideNewMilestone({ title, baselineOn, forecastOn }));
  problems.watchTexts(row, 'MILESTONE');
  if (actualOn && actualOn > today) {
    const message = `What has happened happened today, ${formatDate(today)}, or before. Put the date under Forecast.`;
    problems.add('ERROR', row, 'milestone.actualOn', 'actual-in-future', message);
  }
  // A new milestone without a forecast of its own is forecast on its baseline.
  const expected = forecastOn || existing ? 'forecastOn' : 'baselineOn';
  const expectedOn = expected === 'forecastOn' ? forecastOn : baselineOn;
  if (expectedOn !== existing?.forecastOn) {
    for (const { rule, message } of checkAfterStart(expectedOn, project.startsOn)) {
      problems.add('ERROR', row, `milestone.${expected}`, rule, message);
    }
  }
  if (existing) leaveHistory(row, existing, cells, problems);
  return planned({ record: 'MILESTONE', row, title, parent: project.parent, existing, cells });
}

/** What an import may not do to a milestone that is there: move its baseline, or change what has happened. */
function leaveHistory(
  row: TrackerRow,
  existing: TrackedMilestone,
  cells: Map<string, ReadCell>,
  problems: Problems,
): void {
  const leave = (name: 'baselineOn' | 'forecastOn' | 'actualOn', rule: string, message: string) => {
    const typed = cells.get(name)?.value;
    cells.delete(name);
    if (typed === undefined || typed === existing[name]) return;
    problems.add('WARNING', row, `milestone.${name}`, rule, message);
  };
  if (existing.baselineOn !== null) {
    const message = `The baseline is ${formatDate(existing.baselineOn)}, and an approved change request is what moves it: it stays.`;
    leave('baselineOn', 'baseline-needs-change-request', message);
  }
  if (existing.actualOn !== null) {
    const message = `The milestone was done on ${formatDate(existing.actualOn)}: its dates stay. Reopen it to change them.`;
    leave('forecastOn', 'milestone-done', message);
    leave('actualOn', 'milestone-done', message);
  }
}

/** Plans the risks of all rows. */
export function planRisks(rows: readonly TrackerRow[], planning: Planning): PlannedRecord[] {
  const { place, problems } = planning;
  const byTitle = new Map(place.risks.map((one) => [`${one.projectId}/${plainWords(one.title)}`, one]));
  const byCode = new Map(place.risks.map((one) => [one.code.toUpperCase(), one]));
  const seen = new Map<string, string>();
  const codes = new Map<string, string>();
  return rows.flatMap((row) => {
    planning.tick?.();
    const title = titleOf(row, 'RISK', problems);
    if (title === null) return [];
    const project = projectOf(row, 'RISK', planning);
    if (!project) return [];
    const code = textIn(row, 'risk.code');
    if (code !== null && twice(codes, code, row, 'risk.code', 'risk', problems)) return [];
    const key = `${idOf(project)}/${plainWords(title)}`;
    // The numbers of a tracker are its own; one that is in use here means the same risk only in the same project.
    const coded = code === null ? undefined : byCode.get(code);
    const existing = coded?.projectId === idOf(project) ? coded : (byTitle.get(key) ?? null);
    // Two rows of one title are two risks where the tracker numbers them, unless both mean one that is there.
    const double = existing?.id ?? (code === null ? key : null);
    if (double !== null && twice(seen, double, row, 'risk.title', 'risk', problems)) return [];
    return [planRisk(row, title, project, existing, problems)];
  });
}

const scoreNames = [
  'inherentLikelihood',
  'inherentConsequence',
  'currentLikelihood',
  'currentConsequence',
  'targetLikelihood',
  'targetConsequence',
] as const;

function planRisk(
  row: TrackerRow,
  title: string,
  project: KnownProject,
  existing: TrackedRisk | null,
  problems: Problems,
): PlannedRecord {
  const cells = new Map(cellsOf(row, 'RISK'));
  // Codes count through the place: a new risk gets the next one.
  cells.delete('code');
  const controls = textIn(row, 'risk.controls') ?? existing?.controls ?? null;
  const typed = cells.get('controls');
  const said = (cells.get('controlState')?.value ?? existing?.controlState ?? null) as ControlState | null;
  // A control that nobody judged is taken to work in part.
  if (typed && (said === null || said === 'NONE')) {
    cells.set('controlState', { ...typed, value: 'PARTIAL', note: 'a control that is not judged counts as partial' });
  }
  const [
    inherentLikelihood,
    inherentConsequence,
    currentLikelihood,
    currentConsequence,
    targetLikelihood,
    targetConsequence,
  ] = scoreNames.map((name) => (cells.get(name)?.value ?? existing?.[name] ?? null) as number | null);
  const decided = decideNewRisk({
    title,
    description: textIn(row, 'risk.description') ?? existing?.description,
    inherentLikelihood,
    inherentConsequence,
    // Absent ones are refused by name.
    currentLikelihood: currentLikelihood as number,
    currentConsequence: currentConsequence as number,
    targetLikelihood,
    targetConsequence,
    controls,
    controlState: (cells.get('controlState')?.value ?? said) as ControlState | null,
  });
  problems.refused(row, 'RISK', decided);
  problems.watchTexts(row, 'RISK');
  return planned({ record: 'RISK', row, title, parent: project.parent, existing, cells });
}
