import { mayEditProject, refusals } from '@weft/identity/domain';
import { abilityOf } from '@weft/identity/api';
import { accept, notAllowed, type Result } from '@weft/kernel';
import { answerWith, changedSince, type Answer, type UnitOfWork, type UseCase } from '@weft/platform';
import {
  judgeRatingBack,
  recordWords,
  requireOpenProject,
  type BulkStep,
  type PlannedValue,
  type Rating,
  type RatingDeclared,
  type RatingScale,
  type TrackerRecord,
} from '@weft/portfolio/domain';
import { TrackerImportRow, type ImportedRecordRow } from '../../persistence/tracker-rows';
import { loadRatings, saveRatings, type StandingRating } from '../bulk/declare-ratings';
import { counted, judgedBy, projectColumns, type ProjectColumns } from '../bulk/standing';
import { lockProjects } from '../project-locks';
import { oneAtATime } from './import-tracker';
import { datesThatStay } from './put-back-dates';
import { saveMilestones, saveProjects, saveRisks, standingOf } from './save-changes';

type Noted = Pick<
  ImportedRecordRow,
  'record' | 'action' | 'subjectId' | 'projectId' | 'title' | 'version' | 'ratingVersion' | 'was'
>;

interface Refused {
  readonly record: TrackerRecord;
  readonly code: string | null;
  readonly title: string;
  readonly rule: string;
  readonly message: string;
}

/**
 * Takes an import back, last first: what it created is removed, what it changed is put back. A record that somebody
 * changed since, or that something refers to now, is refused; with it the project that holds it. So is a date that would
 * leave a milestone before the start of its project.
 */
export const undoTrackerImport: UseCase<{ step: BulkStep; id: string }> = async (work, { step, id }) => {
  const before = await work.load(TrackerImportRow, id, 'id');
  if (before.undoneAt) return notAllowed('undone-already', 'This import was taken back already.');
  await oneAtATime(work);
  const noted = await work.rows<Noted>(
    `select record, action, subject_id as "subjectId", project_id as "projectId", title, version, rating_version as "ratingVersion", was
     from tracker_import_row where place_id = weft_place() and import_id = $1::uuid order by number desc`,
    [id],
  );
  await lockProjects(
    work,
    noted.map(({ projectId }) => projectId),
  );
  const ratings = await loadRatings(work, idsOf(noted, 'PROJECT'), true);
  const refused = await refusedOf(work, noted, ratings);
  const going = noted.filter(({ subjectId }) => !refused.has(subjectId));
  const remove = going.filter(({ action }) => action === 'CREATE');
  const restore = going.filter(({ action }) => action === 'CHANGE');
  if (step === 'PREVIEW' || going.length === 0 || (step === 'ALL' && refused.size > 0)) {
    return accept(told([...refused.values()], remove.length, restore.length));
  }
  await putBack(work, restore, ratings);
  removeAll(work, remove);
  work.update(TrackerImportRow, before, { undoneBy: work.personId, undoneAt: work.now });
  const left = refused.size > 0 ? `, but for ${counted(refused.size, 'record')} changed since` : '';
  work.tell({
    kind: 'projects.changed',
    subjectType: 'TrackerImport',
    subjectId: id,
    summary: `took back: ${before.summary}${left}`,
  });
  return accept(answerWith('TrackerImport', 'tracker_import', id));
};

function idsOf(noted: readonly Noted[], record: TrackerRecord, action?: Noted['action']): readonly string[] {
  return noted.flatMap((one) =>
    one.record === record && (action === undefined || one.action === action) ? [one.subjectId] : [],
  );
}

/**
 * The records that cannot be taken back, by id, each with why. Their projects are locked against those, too, who are about
 * to refer to them: what is refused is what stands when they are removed.
 */
async function refusedOf(
  work: UnitOfWork,
  noted: readonly Noted[],
  ratings: readonly StandingRating[],
): Promise<ReadonlyMap<string, Refused>> {
  const projects = new Map(
    (
      await work.rows<ProjectColumns>(
        `select ${projectColumns} from project p where p.place_id = weft_place() and p.id = any ($1::uuid[]) order by p.id for update`,
        [[...new Set(noted.map(({ projectId }) => projectId))]],
      )
    ).map((project) => [project.projectId, project]),
  );
  const refused = new Map<string, Refused>();
  const refuse = (one: Noted, rule: string, message: string): void => {
    if (refused.has(one.subjectId)) return;
    const { record, title, projectId } = one;
    refused.set(one.subjectId, { record, title, code: projects.get(projectId)?.code ?? null, rule, message });
  };
  const judged = judgedBy(work);
  const ability = abilityOf(work.scope.actor);
  const versions = await versionsOf(work, noted);
  const rated = new Map(ratings.map(({ projectId, version }) => [projectId, version]));
  const stale: Noted[] = [];
  for (const one of noted) {
    const project = projects.get(one.projectId);
    const now = versions.get(one.subjectId);
    if (!project || now === undefined) {
      refuse(one, 'not-found', 'It is not there any more.');
      continue;
    }
    const changes = one.action === 'CHANGE' || one.record !== 'PROJECT';
    const open = requireOpenProject(project.stage);
    if (!mayEditProject(ability, project) || !judged(project).may) refuse(one, ...saidBy(refusals.editProject));
    else if (one.action === 'CHANGE' && changes && !open.ok) refuse(one, ...saidBy(open));
    else if (now !== one.version) stale.push(one);
    else if (one.record === 'PROJECT' && (rated.get(one.subjectId) ?? 0) !== one.ratingVersion) {
      refuse(one, 'rated-since', 'Its rating was declared anew since.');
    }
  }
  await explain(work, stale, refuse);
  await refuseReferred(work, noted, refused, refuse);
  const byId = new Map(noted.map((one) => [one.subjectId, one]));
  const going = noted.filter(({ subjectId }) => !refused.has(subjectId));
  for (const { subjectId, rule, message } of await datesThatStay(work, going)) {
    const one = byId.get(subjectId);
    if (one) refuse(one, rule, message);
  }
  return refused;
}

function saidBy(result: Result<unknown>): readonly [rule: string, message: string] {
  if (result.ok || result.refusal.kind !== 'not-allowed') throw new Error('nothing was refused');
  return [result.refusal.rule, result.refusal.message];
}

async function versionsOf(work: UnitOfWork, noted: readonly Noted[]): Promise<ReadonlyMap<string, number>> {
  const rows = await work.rows<{ id: string; version: number }>(
    `select id, version from project where place_id = weft_place() and id = any ($1::uuid[])
     union all select id, version from milestone where place_id = weft_place() and id = any ($2::uuid[])
     union all select id, version from risk where place_id = weft_place() and id = any ($3::uuid[])`,
    [idsOf(noted, 'PROJECT'), idsOf(noted, 'MILESTONE'), idsOf(noted, 'RISK')],
  );
  return new Map(rows.map(({ id, version }) => [id, version]));
}

type Refuse = (one: Noted, rule: string, message: string) => void;

/** Who changed what was changed since. */
async function explain(work: UnitOfWork, stale: readonly Noted[], refuse: Refuse): Promise<void> {
  if (stale.length === 0) return;
  const changed = await changedSince(
    (sql, params) => work.rows(sql, params),
    stale.map(({ subjectId, version }) => ({ id: subjectId, seen: version })),
  );
  for (const one of stale) {
    const who = changed.get(one.subjectId)?.at(-1)?.changedByName;
    refuse(one, 'stale', `${who ?? 'Somebody'} changed it since it was imported.`);
  }
}

/** Parts of a project that came with it and go with it. */
const PARTS = ['gate', 'rating', 'declaration', 'computed_rating'];

/** Refuses what is to be removed and that something refers to which stays. */
async function refuseReferred(
  work: UnitOfWork,
  noted: readonly Noted[],
  refused: ReadonlyMap<string, Refused>,
  refuse: Refuse,
): Promise<void> {
  const byId = new Map(noted.map((one) => [one.subjectId, one]));
  const created = (record: TrackerRecord) => idsOf(noted, record, 'CREATE');
  const referring = (record: TrackerRecord) =>
    work.rows<{ subject_id: string; by_table: string; by_id: string | null }>(
      `select * from refers_to($1::regclass, $2::uuid[])`,
      [record.toLowerCase(), created(record)],
    );
  const [onProjects, onMilestones, onRisks, bySubject, gates] = await Promise.all([
    referring('PROJECT'),
    referring('MILESTONE'),
    referring('RISK'),
    // These name what they are about by its kind: no foreign key knows of them.
    work.rows<{ subject_id: string; by_table: string }>(
      `select subject_id, 'comment' as by_table from comment
       where place_id = weft_place() and subject <> 'PROJECT' and removed_at is null and subject_id = any ($1::uuid[])
       union all select subject_id, 'decision' from decision_link where place_id = weft_place() and subject_id = any ($1::uuid[])`,
      [noted.filter(({ action }) => action === 'CREATE').map(({ subjectId }) => subjectId)],
    ),
    work.rows<{ subject_id: string }>(
      `select project_id as subject_id from gate where place_id = weft_place() and project_id = any ($1::uuid[]) and version > 1`,
      [created('PROJECT')],
    ),
  ]);
  for (const { subject_id: id, by_table: table } of [...onMilestones, ...onRisks, ...bySubject]) {
    const one = byId.get(id);
    if (one) refuse(one, 'referred-to', `Since it was imported it has a ${table.replace(/_/g, ' ')}.`);
  }
  for (const { subject_id: id } of gates) {
    const one = byId.get(id);
    if (one) refuse(one, 'gate-changed', 'One of its gates was planned or passed since.');
  }
  for (const { subject_id: id, by_table: table, by_id: by } of onProjects) {
    const one = byId.get(id);
    const belongs = by === null ? undefined : byId.get(by);
    if (!one || PARTS.includes(table) || (belongs?.action === 'CREATE' && !refused.has(belongs.subjectId))) continue;
    const word = belongs ? recordWords[belongs.record] : table.replace(/_/g, ' ');
    refuse(one, 'referred-to', belongs ? `It holds a ${word} that stays.` : `Since it was imported it has a ${word}.`);
  }
}

/** Puts back what the import changed, each by the rules of a change of its own: histories are added to. */
async function putBack(work: UnitOfWork, restore: readonly Noted[], ratings: readonly StandingRating[]): Promise<void> {
  if (restore.length === 0) return;
  const standing = await standingOf(
    work,
    restore.map(({ record, subjectId }) => ({ record, existing: { id: subjectId } })),
  );
  const of = (record: TrackerRecord) =>
    restore
      .filter((one) => one.record === record)
      .map(({ subjectId, version, was }) => ({ id: subjectId, version, values: was }));
  const reason = 'The import was taken back.';
  saveProjects(work, of('PROJECT'), standing);
  saveMilestones(work, of('MILESTONE'), standing, reason);
  saveRisks(work, of('RISK'), standing, reason);
  const back = restore.flatMap(({ record, subjectId, was }) => {
    const row = ratings.find(({ projectId }) => projectId === subjectId);
    if (record !== 'PROJECT' || !('rating' in was) || !row) return [];
    const verdict = judgeRatingBack(row, standingBefore(was));
    return verdict.kind === 'changes' ? [{ row, change: verdict.change as RatingDeclared }] : [];
  });
  if (back.length > 0) saveRatings(work, back);
}

function standingBefore(was: Readonly<Record<string, PlannedValue>>) {
  if (was['rating'] === null) return null;
  return {
    rating: was['rating'] as Rating,
    scale: (was['scale'] ?? 'THREE_POINT') as RatingScale,
    reason: (was['ratingReason'] ?? null) as string | null,
  };
}

/** Removes what the import created, what belongs to something before it. */
function removeAll(work: UnitOfWork, remove: readonly Noted[]): void {
  const projects = idsOf(remove, 'PROJECT');
  const from = (table: string, key: string, ids: readonly string[]): void => {
    if (ids.length === 0) return;
    work.execute(`delete from ${table} where place_id = weft_place() and ${key} = any ($1::uuid[])`, [ids]);
  };
  from('risk', 'id', idsOf(remove, 'RISK'));
  from('milestone', 'id', idsOf(remove, 'MILESTONE'));
  for (const part of PARTS) from(part, 'project_id', projects);
  from('project', 'id', projects);
}

function told(refused: readonly Refused[], removes: number, restores: number): Answer {
  const others = removes + restores > 0 ? ' Take all others back, or leave the import as it is.' : '';
  const message =
    refused.length > 0
      ? `${counted(refused.length, 'record')} cannot be taken back; nothing was.${others}`
      : `${counted(removes, 'record')} would be removed, and ${counted(restores, 'record')} put back as before.`;
  return {
    type: 'TrackerUndoRefused',
    rows: (t, { bind }) => ({
      from: `jsonb_to_record(${bind(JSON.stringify({ message, removes, restores, refused }), 'jsonb')}) as ${t} (message text, removes integer, restores integer, refused jsonb)`,
    }),
  };
}
