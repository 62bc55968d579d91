import { newId, type IsoDate } from '@weft/kernel';
import type { UnitOfWork } from '@weft/platform';
import {
  decideDeclareRating,
  decideNewMilestone,
  decideNewProject,
  decideNewRisk,
  GATES,
  IMPORTED_REASON,
  nextProjectCode,
  STAGES,
  type ControlState,
  type PlannedRecord,
  type PlannedValue,
  type Rating,
  type RatingDeclared,
  type RatingScale,
  type RiskState,
  type Score,
  type Stage,
} from '@weft/portfolio/domain';
import { RiskRow } from '../../persistence/register-rows';
import { DeclarationRow, GateRow, MilestoneRow, ProjectRow, RatingRow } from '../../persistence/rows';
import type { ImportedRecordRow } from '../../persistence/tracker-rows';
import { loadRatings, saveRatings } from '../bulk/declare-ratings';
import { saveMilestones, saveProjects, saveRisks, standingOf } from './save-changes';

/** A record as the import notes it. */
export type NotedRecord = Pick<
  ImportedRecordRow,
  'record' | 'action' | 'subjectId' | 'projectId' | 'title' | 'version' | 'ratingVersion' | 'was'
>;

/** The values of a planned record by the names of its fields. */
type Values = Readonly<Record<string, PlannedValue>>;

/** Ids of what is there and of what is made, by key. */
interface Ids {
  readonly of: ReadonlyMap<string, string>;
  readonly projectOf: (record: PlannedRecord) => string;
}

/** Writes a plan, in a few statements for any number of records, and notes what was done to each. */
export async function savePlan(work: UnitOfWork, all: readonly PlannedRecord[]): Promise<readonly NotedRecord[]> {
  const ids = idsOf(all);
  const records = all.filter(({ action }) => action !== 'NONE');
  const of = (record: PlannedRecord['record'], action: PlannedRecord['action']) =>
    records.filter((one) => one.record === record && one.action === action);
  const standing = await standingOf(work, records);
  const ratings = await saveImportedRatings(work, records, ids);
  await createProjects(work, of('PROJECT', 'CREATE'), ids, ratings);
  saveProjects(work, changesOf(of('PROJECT', 'CHANGE')), standing);
  await createMilestones(work, of('MILESTONE', 'CREATE'), ids);
  saveMilestones(work, changesOf(of('MILESTONE', 'CHANGE')), standing, IMPORTED_REASON);
  await createRisks(work, of('RISK', 'CREATE'), ids);
  saveRisks(work, changesOf(of('RISK', 'CHANGE')), standing, IMPORTED_REASON);
  ratings.save();
  return records.map((record) => noted(record, ids, ratings));
}

function idsOf(records: readonly PlannedRecord[]): Ids {
  const of = new Map(records.map(({ key, existing }) => [key, existing?.id ?? newId()]));
  const idOf = (key: string): string => {
    const id = of.get(key);
    if (id === undefined) throw new Error(`the plan holds no ${key}`);
    return id;
  };
  return {
    of,
    projectOf: ({ key, parent }) =>
      parent === null ? idOf(key) : parent.kind === 'EXISTING' ? parent.id : idOf(parent.key),
  };
}

export function valuesOf({ fields }: PlannedRecord): Values {
  return Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value]));
}

function changesOf(records: readonly PlannedRecord[]) {
  return records.map((record) => ({
    id: record.existing?.id ?? '',
    version: record.existing?.version ?? 0,
    values: valuesOf(record),
  }));
}

function noted(record: PlannedRecord, ids: Ids, ratings: ImportedRatings): NotedRecord {
  const { record: kind, action, existing, title, fields } = record;
  const projectId = ids.projectOf(record);
  const detailed = Object.keys(fields).some((name) => !['rating', 'ratingReason'].includes(name));
  return {
    record: kind,
    action: action as NotedRecord['action'],
    subjectId: ids.of.get(record.key) ?? '',
    projectId,
    title,
    // A rating alone leaves the project's own version as it is.
    version: existing === null ? 1 : existing.version + (kind !== 'PROJECT' || detailed ? 1 : 0),
    ratingVersion: kind === 'PROJECT' ? (ratings.versions.get(projectId) ?? 0) : 0,
    was:
      action === 'CREATE'
        ? {}
        : {
            ...Object.fromEntries(Object.entries(fields).map(([name, { from }]) => [name, from])),
            ...('rating' in fields && { scale: ratings.scales.get(projectId) ?? 'THREE_POINT' }),
          },
  };
}

interface ImportedRatings {
  readonly created: ReadonlyMap<string, RatingDeclared>;
  /** By project, after the import. */
  readonly versions: ReadonlyMap<string, number>;
  /** Of the ratings that stood before. */
  readonly scales: ReadonlyMap<string, RatingScale>;
  save(): void;
}

/** Declares the ratings that a plan says, of new projects and of those that are there. */
async function saveImportedRatings(
  work: UnitOfWork,
  records: readonly PlannedRecord[],
  ids: Ids,
): Promise<ImportedRatings> {
  const projects = records.filter(({ record }) => record === 'PROJECT');
  const there = projects.flatMap(({ existing }) => (existing ? [existing.id] : []));
  const standing = there.length > 0 ? await loadRatings(work, there, true) : [];
  const byId = new Map(standing.map((row) => [row.projectId, row]));
  const created = new Map<string, RatingDeclared>();
  const changed: { row: (typeof standing)[number]; change: RatingDeclared }[] = [];
  const versions = new Map(standing.map(({ projectId, version }) => [projectId, version]));
  for (const record of projects) {
    const { rating, ratingReason: reason } = valuesOf(record);
    if (typeof rating !== 'string') continue;
    const id = ids.projectOf(record);
    const row = byId.get(id);
    const half = rating === 'AMBER_GREEN' || rating === 'AMBER_RED';
    const scale: RatingScale = half ? 'FIVE_POINT' : (row?.standing?.scale ?? 'THREE_POINT');
    const declared = decideDeclareRating(
      { dimension: 'OVERALL', rating: rating as Rating, scale, reason: (reason ?? null) as string | null },
      row?.standing ?? null,
    );
    if (!declared.ok) throw new Error(`the plan of ${record.key} holds a rating that is refused`);
    if (row) changed.push({ row, change: declared.value });
    else created.set(id, declared.value);
    versions.set(id, (row?.version ?? 0) + 1);
  }
  const scales = new Map(
    standing.flatMap((row) => (row.standing ? [[row.projectId, row.standing.scale] as const] : [])),
  );
  return { created, versions, scales, save: () => (changed.length > 0 ? saveRatings(work, changed) : undefined) };
}

async function createProjects(
  work: UnitOfWork,
  records: readonly PlannedRecord[],
  ids: Ids,
  { created }: ImportedRatings,
): Promise<void> {
  if (records.length === 0) return;
  const homes = await work.rows<{ id: string; code: string }>(
    // The homes' rows are the lock under which codes are given one after the other.
    `select id, code from working_group where place_id = weft_place() and id = any ($1::uuid[]) order by id for no key update`,
    [[...new Set(records.map((record) => valuesOf(record)['home'] as string))]],
  );
  const taken = (await work.rows<{ code: string }>('select code from project where place_id = weft_place()')).map(
    ({ code }) => code,
  );
  taken.push(...records.flatMap((record) => (valuesOf(record)['code'] as string | undefined) ?? []));
  const by = { declaredBy: work.personId, declaredAt: work.now };
  const projects = records.map((record) => {
    const values = valuesOf(record);
    const said = { ...names(values, ['summary', 'startsOn', 'endsOn']), name: record.title };
    const decided = decideNewProject({
      ...said,
      leadId: text(values, 'lead'),
      sroId: text(values, 'sro'),
      organisationId: text(values, 'organisation'),
    });
    const home = homes.find(({ id }) => id === values['home']);
    if (!decided.ok || !home) throw new Error(`the plan of ${record.key} holds a project that is refused`);
    let code = text(values, 'code');
    if (code === null) taken.push((code = nextProjectCode(home.code, taken)));
    const id = ids.projectOf(record);
    const rating = created.get(id);
    return {
      id,
      code,
      homeId: home.id,
      ...decided.value,
      stage: text(values, 'stage') ?? 'IDEA',
      rating: rating?.rating ?? 'NOT_RATED',
      ratingTrend: rating?.trend ?? 'NEW',
      ratingDeclaredAt: rating ? work.now : null,
      createdAt: work.now,
      updatedAt: work.now,
      version: 1,
    };
  });
  work.insertAll(ProjectRow, projects);
  work.insertAll(
    GateRow,
    projects.flatMap(({ id, stage }) =>
      GATES.map((number) => ({
        id: newId(),
        projectId: id,
        number,
        note: number <= STAGES.indexOf(stage as Stage) ? 'Passed before the import; the tracker gives no day.' : null,
        version: 1,
      })),
    ),
  );
  work.insertAll(
    DeclarationRow,
    [...created].map(([projectId, declared]) => ({ id: newId(), projectId, ...declared, ...by })),
  );
  work.insertAll(
    RatingRow,
    [...created].map(([projectId, declared]) => ({ id: newId(), projectId, ...declared, ...by, version: 1 })),
  );
}

async function createMilestones(work: UnitOfWork, records: readonly PlannedRecord[], ids: Ids): Promise<void> {
  if (records.length === 0) return;
  const parents = [...new Set(records.flatMap(({ parent }) => (parent?.kind === 'EXISTING' ? [parent.id] : [])))];
  const last = await work.rows<{ id: string; number: number }>(
    `with locked as (select id from project where place_id = weft_place() and id = any ($1::uuid[]) order by id for no key update)
     select l.id, coalesce(max(m.number), 0) as number from locked l
     left join milestone m on m.place_id = weft_place() and m.project_id = l.id group by l.id`,
    [parents],
  );
  const numbers = new Map(last.map(({ id, number }) => [id, number]));
  work.insertAll(
    MilestoneRow,
    records.map((record) => {
      const values = valuesOf(record);
      const decided = decideNewMilestone({
        ...names(values, ['baselineOn', 'forecastOn']),
        title: record.title,
        critical: values['critical'] === true,
        ownerId: text(values, 'owner'),
      });
      if (!decided.ok) throw new Error(`the plan of ${record.key} holds a milestone that is refused`);
      const projectId = ids.projectOf(record);
      const number = (numbers.get(projectId) ?? 0) + 1;
      numbers.set(projectId, number);
      return {
        id: ids.of.get(record.key) ?? '',
        projectId,
        number,
        ...decided.value,
        actualOn: text(values, 'actualOn'),
        version: 1,
      };
    }),
  );
}

async function createRisks(work: UnitOfWork, records: readonly PlannedRecord[], ids: Ids): Promise<void> {
  if (records.length === 0) return;
  const numbers = await work.rows<{ number: number }>(
    `select next_register_number('RISK') as number from generate_series(1, $1::int)`,
    [records.length],
  );
  work.insertAll(
    RiskRow,
    records.map((record, index) => {
      const values = valuesOf(record);
      const score = (name: string) => (values[name] ?? null) as Score | null;
      const decided = decideNewRisk({
        title: record.title,
        description: text(values, 'description'),
        inherentLikelihood: score('inherentLikelihood'),
        inherentConsequence: score('inherentConsequence'),
        currentLikelihood: score('currentLikelihood') as Score,
        currentConsequence: score('currentConsequence') as Score,
        targetLikelihood: score('targetLikelihood'),
        targetConsequence: score('targetConsequence'),
        controls: text(values, 'controls'),
        controlState: text(values, 'controlState') as ControlState | null,
        ownerId: text(values, 'owner'),
      });
      if (!decided.ok) throw new Error(`the plan of ${record.key} holds a risk that is refused`);
      const state = (text(values, 'state') ?? 'OPEN') as RiskState;
      return {
        id: ids.of.get(record.key) ?? '',
        projectId: ids.projectOf(record),
        number: numbers[index]?.number ?? 0,
        ...decided.value,
        state,
        stateReason: state === 'CLOSED' ? IMPORTED_REASON : null,
        raisedOn: work.today as IsoDate,
        version: 1,
      };
    }),
  );
}

function text(values: Values, name: string): string | null {
  return (values[name] ?? null) as string | null;
}

function names(values: Values, wanted: readonly string[]): Readonly<Record<string, string | null>> {
  return Object.fromEntries(wanted.map((name) => [name, text(values, name)]));
}
