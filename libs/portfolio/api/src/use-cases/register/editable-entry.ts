import { accept, type Result } from '@weft/kernel';
import type { UnitOfWork } from '@weft/platform';
import type { EntryRow } from '../../persistence/register-rows';
import type { ProjectRow } from '../../persistence/rows';
import { editableProject } from '../editable-project';
import type { Register, Seen } from './registers';

/** Loads an entry and its project; refuses who may not change the project, and changes to a closed one. */
export async function editableEntry<Row extends EntryRow>(
  work: UnitOfWork,
  { row }: Register<Row>,
  { id, version }: Seen,
): Promise<Result<{ readonly entry: Row; readonly project: ProjectRow }>> {
  const entry = await work.load(row, id, 'id', version);
  const loaded = await editableProject(work, entry.projectId, 'id');
  return loaded.ok ? accept({ entry, project: loaded.value }) : loaded;
}
