import { type IsoDate, quoted } from '@weft/kernel';
import { decideNewProject } from '../project';
import { needsReason, ratingWords, type Rating } from '../rating';
import { stageWords } from '../stage';
import { fieldOf } from './fields';
import type { ImportChoices, PlannedParent, PlannedRecord } from './import-plan';
import type { NameDirectory } from './name-directory';
import { cellsOf, keyOf, planned, type Problems } from './plan-draft';
import { ALIKE, comparable, likeness, plainWords, type Comparable } from './reading';
import { dateIn, textIn, type ReadCell, type TrackerRow } from './read-rows';
import type { TrackedProject, TrackerPlace } from './tracker-place';

/** The reason that is kept where a tracker says Red without saying why. */
export const IMPORTED_REASON = 'As in the imported tracker.';

/** A project of the file or of the place, as later rows refer to it. */
export interface KnownProject {
  readonly parent: PlannedParent;
  readonly code: string | null;
  readonly name: string;
  readonly homeId: string | null;
  readonly startsOn: IsoDate | null;
  readonly address: string | null;
}

/** Finds projects by code, and by name within a home. */
export class ProjectIndex {
  private readonly byCode = new Map<string, KnownProject>();
  private readonly byName = new Map<string, KnownProject[]>();

  /** What the file says of a project of the place stands for both: they are one, not two of one name. */
  add(project: KnownProject): void {
    if (project.code !== null) this.byCode.set(project.code.toUpperCase(), project);
    const name = plainWords(project.name);
    const others = (this.byName.get(name) ?? []).filter(({ parent }) => !isSame(parent, project.parent));
    this.byName.set(name, [...others, project]);
  }

  withCode(code: string): KnownProject | undefined {
    return this.byCode.get(code.toUpperCase());
  }

  /** By name: within the home where one is said, else only if no other bears it. */
  named(name: string, homeId: string | null): KnownProject | undefined {
    const found = this.byName.get(plainWords(name)) ?? [];
    if (homeId !== null) return found.find((one) => one.homeId === homeId);
    return found.length === 1 ? found[0] : undefined;
  }

  all(): readonly KnownProject[] {
    return [...this.byName.values()].flat();
  }
}

export interface ProjectPlans {
  readonly records: readonly PlannedRecord[];
  /** The project that each row speaks of, by sheet and row; none where it could not be told. */
  readonly ofRow: ReadonlyMap<TrackerRow, KnownProject>;
  readonly index: ProjectIndex;
}

interface Planning {
  readonly place: TrackerPlace;
  readonly names: NameDirectory;
  readonly choices: ImportChoices;
  readonly problems: Problems;
  /** Called as each row is taken up: once to plan it, once to see what it is like. */
  readonly tick?: () => void;
}

/** Plans the projects of all rows that are about projects. Rows of one project that follow each other are one. */
export function planProjects(rows: readonly TrackerRow[], planning: Planning): ProjectPlans {
  const { place, names, choices, problems } = planning;
  const records: PlannedRecord[] = [];
  const ofRow = new Map<TrackerRow, KnownProject>();
  const firstRows = new Map<KnownProject, TrackerRow>();
  const inFile = new ProjectIndex();
  const inPlace = indexOf(place);
  const index = indexOf(place);
  let last: KnownProject | null = null;
  let lastSheet = '';
  for (const row of rows.filter(({ about }) => about === 'PROJECT')) {
    planning.tick?.();
    if (row.sheet !== lastSheet) last = null;
    lastSheet = row.sheet;
    const code = textIn(row, 'project.code');
    const name = textIn(row, 'project.name');
    const typedHome = textIn(row, 'project.home') ?? (code === null ? null : names.homeOfCode(code));
    const homeId = typedHome ?? names.homeOfSheet(row.sheet);
    const said: SaidProject = { code, name, homeId };
    const before = code === null ? inFile.named(name ?? '', homeId) : inFile.withCode(code);
    const same = continued(row, said, last, before);
    if (same) {
      ofRow.set(row, same);
      warnOfDifferences(firstRows.get(same), row, problems);
      last = same;
      continue;
    }
    const choice = choices[keyOf('PROJECT', row)];
    if (choice?.as === 'SKIP') continue;
    const chosen = choice?.as === 'SAME' ? place.projects.find(({ id }) => id === choice.id) : undefined;
    // A workstream's sheet lists what it contributes to as well: what only the sheet says of the home does not part them.
    const found =
      chosen ??
      existingProject(place, inPlace, said) ??
      existingProject(place, inPlace, { ...said, homeId: typedHome });
    const double = before ?? (found && [...firstRows.keys()].find(({ parent }) => isExisting(parent, found.id)));
    if (double) {
      refuseDouble(row, said, double, problems);
      continue;
    }
    const record = planProject(row, found ?? null, said, planning);
    if (!record) continue;
    const known: KnownProject = {
      parent: found ? { kind: 'EXISTING', id: found.id } : { kind: 'PLANNED', key: record.key },
      code: code ?? found?.code ?? null,
      name: name ?? found?.name ?? '',
      homeId: typedHome ?? found?.home ?? homeId,
      startsOn: dateIn(row, 'project.startsOn') ?? found?.startsOn ?? null,
      address: `${row.sheet} row ${row.row}`,
    };
    records.push(record);
    ofRow.set(row, known);
    firstRows.set(known, row);
    inFile.add(known);
    index.add(known);
    last = known;
  }
  warnOfLikeness(rows, records, ofRow, planning);
  return { records, ofRow, index };
}

/** How a row names its project. */
interface SaidProject {
  readonly code: string | null;
  readonly name: string | null;
  readonly homeId: string | null;
}

function isSame(one: PlannedParent, other: PlannedParent): boolean {
  return one.kind === 'EXISTING' && isExisting(other, one.id);
}

function isExisting(parent: PlannedParent, id: string): boolean {
  return parent.kind === 'EXISTING' && parent.id === id;
}

/** Where rows hold milestones or risks too, a project goes on: with the same name, or with none at all. */
function continued(
  row: TrackerRow,
  { code, name }: SaidProject,
  last: KnownProject | null,
  before: KnownProject | undefined,
): KnownProject | null {
  if (!row.mixed) return null;
  if (name === null) return last && (code === null || code === last.code) ? last : null;
  return before && plainWords(before.name) === plainWords(name) ? before : null;
}

/** The first row of a project counts; what later ones say otherwise is told. */
function warnOfDifferences(first: TrackerRow | undefined, row: TrackerRow, problems: Problems): void {
  if (!first) return;
  for (const [key, cell] of row.cells) {
    const before = first.cells.get(key);
    if (fieldOf(key).record !== 'PROJECT' || before === undefined || before.value === cell.value) continue;
    const message = `${first.sheet} row ${first.row} says ${quoted(before.typed)} of the same project, and counts.`;
    problems.add('WARNING', row, key, 'differs-from-first-row', message);
  }
}

function refuseDouble(row: TrackerRow, { code, name }: SaidProject, before: KnownProject, problems: Problems): void {
  if (code !== null && before.code !== code) {
    const message = `${before.address ?? 'Another row'} is taken for the same project already. Choose it for one row only.`;
    problems.add('ERROR', row, 'project.code', 'duplicate-choice', message);
    return;
  }
  const [field, rule, what, other] =
    code === null
      ? (['project.name', 'duplicate-title', quoted(name ?? ''), 'name'] as const)
      : (['project.code', 'duplicate-code', code, 'code'] as const);
  const message = `${what} stands in ${before.address} already. Give it another ${other}, or remove the row.`;
  problems.add('ERROR', row, field, rule, message);
}

function indexOf(place: TrackerPlace): ProjectIndex {
  const index = new ProjectIndex();
  for (const { id, code, name, home, startsOn } of place.projects) {
    index.add({ parent: { kind: 'EXISTING', id }, code, name, homeId: home, startsOn, address: null });
  }
  return index;
}

function existingProject(
  place: TrackerPlace,
  inPlace: ProjectIndex,
  { code, name, homeId }: SaidProject,
): TrackedProject | undefined {
  const known = code === null ? inPlace.named(name ?? '', homeId) : inPlace.withCode(code);
  return known && place.projects.find(({ id }) => isExisting(known.parent, id));
}

function planProject(
  row: TrackerRow,
  existing: TrackedProject | null,
  { name, homeId }: SaidProject,
  { names, problems }: Planning,
): PlannedRecord | null {
  if (name === null && existing === null) {
    if (!row.unread.has('project.name')) {
      problems.add(
        'ERROR',
        row,
        'project.name',
        'required',
        'The project has no name. Give it one, or remove the row.',
      );
    }
    return null;
  }
  if (existing === null && homeId === null && !row.unread.has('project.home')) {
    const message = 'The project has no workstream. Name one, or give a code that begins with one, as PI-04.';
    problems.add('ERROR', row, 'project.home', 'home-required', message);
  }
  const cells = new Map(cellsOf(row, 'PROJECT'));
  const startsOn = dateIn(row, 'project.startsOn') ?? existing?.startsOn ?? null;
  const endsOn = dateIn(row, 'project.endsOn') ?? existing?.endsOn ?? null;
  const summary = textIn(row, 'project.summary') ?? existing?.summary ?? '';
  const decided = decideNewProject({ name: name ?? existing?.name ?? '', summary, startsOn, endsOn });
  problems.refused(row, 'PROJECT', decided);
  problems.watchTexts(row, 'PROJECT');
  if (existing) leaveIdentity(row, existing, cells, problems);
  else if (homeId !== null && !cells.has('home')) addHome(cells, homeId, row, names);
  addReason(cells, existing);
  return planned({ record: 'PROJECT', row, title: name ?? existing?.name ?? '', parent: null, existing, cells });
}

/** What an import leaves as it is: the code and the home of a project, and its stage, which gates lead out of. */
function leaveIdentity(
  row: TrackerRow,
  existing: TrackedProject,
  cells: Map<string, ReadCell>,
  problems: Problems,
): void {
  const leave = (name: 'code' | 'home' | 'stage', rule: string, message: string) => {
    const said = cells.get(name)?.value;
    cells.delete(name);
    if (said !== undefined && said !== existing[name]) problems.add('WARNING', row, `project.${name}`, rule, message);
  };
  leave('code', 'code-stays', `The project is ${existing.code} here, and keeps this code.`);
  leave('home', 'home-stays', `${existing.code} has its home already: it stays there.`);
  const stage = stageWords[existing.stage];
  const message = `${existing.code} is in stage ${stage}, and leaves it through its gates: the stage stays.`;
  leave('stage', 'stage-needs-gate', message);
}

/** The home as the cell of the code says it, else as the name of the sheet does. */
function addHome(cells: Map<string, ReadCell>, homeId: string, row: TrackerRow, names: NameDirectory): void {
  const code = row.cells.get('project.code');
  const byCode = code && names.homeOfCode(String(code.value)) === homeId;
  const cell = byCode ? code : row.cells.get('project.name');
  const note = byCode ? `from the code ${String(code.value)}` : `from the name of the sheet, ${quoted(row.sheet)}`;
  if (cell) cells.set('home', { ...cell, value: homeId, note });
}

/** A board asks why at Amber/Red and Red; trackers often do not say. A reason alone changes no rating. */
function addReason(cells: Map<string, ReadCell>, existing: TrackedProject | null): void {
  const cell = cells.get('rating');
  const rating = cell?.value as Rating | undefined;
  if (!cell || rating === undefined || rating === existing?.rating) {
    cells.delete('rating');
    cells.delete('ratingReason');
    return;
  }
  if (needsReason(rating) && !cells.has('ratingReason')) {
    const note = `${ratingWords[rating]} needs a reason; the tracker gives none`;
    cells.set('ratingReason', { ...cell, value: IMPORTED_REASON, note });
  }
}

interface Titled {
  readonly text: Comparable;
  readonly where: string;
  /** Set where it is of the place. */
  readonly id?: string;
}

/** Says which new projects are so like others of their workstream that they may be the same. */
function warnOfLikeness(
  rows: readonly TrackerRow[],
  records: readonly PlannedRecord[],
  ofRow: ReadonlyMap<TrackerRow, KnownProject>,
  { place, choices, problems, tick }: Planning,
): void {
  const created = new Set(records.filter(({ action }) => action === 'CREATE').map(({ key }) => key));
  const byHome = new Map<string, Titled[]>();
  const of = (home: string) => byHome.get(home) ?? byHome.set(home, []).get(home) ?? [];
  for (const { id, home, name, code } of place.projects) of(home).push({ id, text: comparable(name), where: code });
  for (const row of rows) {
    tick?.();
    const known = ofRow.get(row);
    const key = keyOf('PROJECT', row);
    if (!known || known.homeId === null || !created.has(key)) continue;
    const titled = of(known.homeId);
    const text = comparable(known.name);
    const twin = titled.find((other) => likeness(text, other.text, ALIKE) > 0);
    titled.push({ text, where: `${row.sheet} row ${row.row}` });
    if (!twin || choices[key]) continue;
    const message = `${quoted(known.name)} is much like the project of the same workstream in ${twin.where}. Is it the same?`;
    problems.add('WARNING', row, 'project.name', 'similar-title', message, { ...(twin.id && { like: twin.id }) });
  }
}
