import { mayCreateSomeProject, mayEditProject, type Grant } from '@weft/identity/domain';
import { abilityOf } from '@weft/identity/api';
import { accept, newId, notAllowed, type IsoDate, type Result } from '@weft/kernel';
import type { FileKind, FileOut, FileProgress, RequestScope, UnitOfWork } from '@weft/platform';
import type { CellMend, ImportChoices, SheetChoice, TrackerMapping } from '@weft/portfolio/domain';
import { TrackerFileRow, TrackerMemoryRow } from '../persistence/tracker-rows';
import { MOST_BYTES, type TrackerChecked, type TrackerOutcome, type TrackerRead } from './tracker-jobs';
import { loadTrackerPlace } from './tracker-place';
import { inThread, type Tell } from './tracker-threads';

/** How a file is read and put right. */
export interface TrackerReading {
  readonly cells: string;
  readonly mapping: TrackerMapping | null;
  readonly chosen?: readonly SheetChoice[];
  readonly mends: readonly CellMend[];
  readonly choices: ImportChoices;
}

/** Who may change something of the portfolio may bring a tracker; what each row may change is checked row by row. */
export function mayImport({ actor }: RequestScope): Result<void> {
  const ability = abilityOf(actor);
  const own = { homeId: '', leadId: actor.personId, sroId: actor.personId, organisationId: null };
  if (mayCreateSomeProject(ability) || mayEditProject(ability, own)) return accept(undefined);
  return notAllowed(
    'import-not-yours',
    'Trackers are imported by those who keep projects: their leads, the leads of workstreams and the PMO.',
  );
}

/** Checks a file against the place as it is. @param plan whether the records are wanted as they are saved. */
export async function checkReading(
  work: UnitOfWork,
  reading: TrackerReading,
  plan: boolean,
  tell?: Tell,
): Promise<Result<TrackerChecked>> {
  const [place, memory] = await Promise.all([
    loadTrackerPlace((sql) => work.rows(sql)),
    work.find(TrackerMemoryRow, {}),
  ]);
  const { actor } = work.scope;
  const job = {
    job: 'CHECK' as const,
    cells: reading.cells,
    mapping: reading.mapping,
    chosen: reading.chosen ?? [],
    remembered: memory?.remembered,
    mends: reading.mends,
    choices: reading.choices,
    place,
    today: work.today as IsoDate,
    importer: { personId: actor.personId, grants: actor.grants as readonly Grant[] },
    plan,
  };
  return inThread(job, tell);
}

/** What is kept of a check beside the file. Texts on their way into jsonb columns: the thread wrote the outcome so. */
export function keptOf(
  { mapping, outcome, digest }: TrackerChecked,
  { mends, choices }: Pick<TrackerReading, 'mends' | 'choices'>,
) {
  return {
    mapping,
    outcome: outcome as unknown as TrackerOutcome,
    digest,
    mends: JSON.stringify(mends) as unknown as readonly CellMend[],
    choices,
  };
}

/** A tracker that comes by `POST /files`: read in a thread, checked against the place, kept for whoever brought it. */
export const trackerFiles: FileKind = {
  name: 'tracker',
  mostBytes: MOST_BYTES,
  mayBring: mayImport,
  read: async ({ name, bytes }, tell) => {
    const said = saying(tell);
    said('READ', 0);
    const read = await inThread({ job: 'READ', name, bytes }, said);
    if (!read.ok) return read;
    return accept((work, told) => keepRead(work, name, read.value, told));
  },
};

const STEPS = { READ: ['Reading', 1], CHECK: ['Checking', 2], COMPARE: ['Comparing', 3] } as const;

/** The steps of a thread among the steps of bringing a file. */
const saying =
  (tell: (progress: FileProgress) => void): Tell =>
  (step, within) => {
    const [words, done] = STEPS[step];
    tell({ step: words, done, of: 4, within });
  };

async function keepRead(
  work: UnitOfWork,
  name: string,
  { form, cells }: TrackerRead,
  tell: (progress: FileProgress) => void,
): Promise<Result<object>> {
  const said = saying(tell);
  said('CHECK', 0);
  const reading = { cells, mapping: null, mends: [], choices: {} };
  const checked = await checkReading(work, reading, false, said);
  if (!checked.ok) return checked;
  tell({ step: 'Saving', done: 4, of: 4 });
  const id = newId();
  const kept = { keptBy: work.personId, keptAt: work.now, name, form, cells };
  work.insert(TrackerFileRow, { id, ...kept, ...keptOf(checked.value, reading), version: 1 });
  return accept({ id, name });
}

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The empty template, and everything of the place in its form. */
export const trackerDownloads: readonly FileOut[] = [
  {
    path: 'tracker-template.xlsx',
    contentType: EXCEL,
    name: () => 'tracker-template.xlsx',
    read: async () => () => written(null),
  },
  {
    path: 'tracker.xlsx',
    contentType: EXCEL,
    name: ({ today }) => `tracker-${today}.xlsx`,
    read: async (work) => {
      const place = await loadTrackerPlace((sql) => work.rows(sql));
      return () => written(place);
    },
  },
];

async function written(place: Awaited<ReturnType<typeof loadTrackerPlace>> | null): Promise<Uint8Array> {
  const made = await inThread({ job: 'WRITE', place });
  if (!made.ok) throw new Error('the workbook could not be written');
  return made.value;
}
