import { accept, invalid, newId } from '@weft/kernel';
import { answerWith, type UnitOfWork, type UseCase } from '@weft/platform';
import {
  NOTHING_REMEMBERED,
  recordWords,
  rememberMapping,
  TRACKER_RECORDS,
  type ImportPlan,
  type PlannedRecord,
  type TrackerMapping,
} from '@weft/portfolio/domain';
import { ImportedRecordRow, TrackerFileRow, TrackerImportRow, TrackerMemoryRow } from '../../persistence/tracker-rows';
import { checkReading, keptOf, mayImport } from '../../tracker/tracker-file';
import { counted } from '../bulk/standing';
import { lockProjects } from '../project-locks';
import { leavesBehind } from './leaves-behind';
import { savePlan } from './save-plan';

/**
 * Imports a tracker as a whole. Who imports at the same time waits, and is then told what has changed: under the lock the
 * file is checked anew, and only what the person saw in the preview is done.
 */
export const importTracker: UseCase<{ id: string; version: number }> = async (work, input) => {
  const may = mayImport(work.scope);
  if (!may.ok) return may;
  const file = await work.load(TrackerFileRow, input.id, 'id', input.version);
  await oneAtATime(work);
  const checked = await checkReading(work, file, true);
  if (!checked.ok) return checked;
  const { digest, ready, errors, counts, records, mapping } = checked.value;
  if (digest !== file.digest) {
    work.update(TrackerFileRow, file, keptOf(checked.value, file));
    return accept(changedSince(file.id));
  }
  if (!ready) {
    const message =
      errors > 0
        ? `${counted(errors, 'error')} must be put right first; nothing was imported.`
        : 'Everything in the file is here already: there is nothing to import.';
    return invalid({ field: 'id', rule: errors > 0 ? 'has-errors' : 'nothing-to-do', message });
  }
  await lockProjects(work, changedProjectsOf(records));
  if (await leavesBehind(work, records)) {
    const again = await checkReading(work, file, false);
    if (!again.ok) return again;
    work.update(TrackerFileRow, file, keptOf(again.value, file));
    return accept(changedSince(file.id));
  }
  const rows = await savePlan(work, records);
  const id = newId();
  const summary = `imported ${summaryOf(counts)}`;
  const by = { importedBy: work.personId, importedAt: work.now };
  work.insert(TrackerImportRow, { id, fileName: file.name, summary, counts, ...by, version: 1 });
  work.insertAll(
    ImportedRecordRow,
    rows.map((row, number) => ({ importId: id, number, ...row })),
  );
  await remember(work, mapping);
  work.delete(TrackerFileRow, { id: file.id });
  work.tell({ kind: 'projects.changed', subjectType: 'TrackerImport', subjectId: id, summary });
  return accept(answerWith('TrackerImport', 'tracker_import', id));
};

/** The projects that are there and are changed, or get what belongs to them. */
function changedProjectsOf(records: readonly PlannedRecord[]): readonly string[] {
  return records.flatMap(({ action, record, existing, parent }) => {
    if (action === 'NONE') return [];
    if (record === 'PROJECT') return existing ? [existing.id] : [];
    return parent?.kind === 'EXISTING' ? [parent.id] : [];
  });
}

/** Whoever imports or takes an import back in this place waits for those who do so already. */
export async function oneAtATime(work: UnitOfWork): Promise<void> {
  await work.rows(`select pg_advisory_xact_lock(hashtextextended('tracker ' || weft_place()::text, 0))`);
}

/** '3 new projects, 12 new milestones and 1 changed risk'. */
export function summaryOf(counts: ImportPlan['counts']): string {
  const parts = TRACKER_RECORDS.flatMap((record) => [
    ...(counts[record].create > 0 ? [counted(counts[record].create, `new ${recordWords[record]}`)] : []),
    ...(counts[record].change > 0 ? [counted(counts[record].change, `changed ${recordWords[record]}`)] : []),
  ]);
  return new Intl.ListFormat('en-GB').format(parts);
}

/** Heads, sheets and quarters for the next file. Typed names are forgotten with the file: names live with people alone. */
async function remember(work: UnitOfWork, mapping: TrackerMapping): Promise<void> {
  const memory = await work.find(TrackerMemoryRow, {}, true);
  const remembered = rememberMapping({ ...mapping, names: {} }, memory?.remembered ?? NOTHING_REMEMBERED);
  if (memory) work.update(TrackerMemoryRow, memory, { remembered });
  else work.insert(TrackerMemoryRow, { id: newId(), remembered, version: 1 });
}

function changedSince(id: string) {
  const message =
    'The place has changed since you saw the preview, so that nothing was imported. Look at it again, and import.';
  return {
    type: 'TrackerFileChanged',
    rows: (t: string, { bind }: { bind(value: unknown, sqlType: string): string }) => ({
      from: `(select ${bind(id, 'uuid')} as id, ${bind(message, 'text')} as message) ${t}`,
    }),
  };
}
