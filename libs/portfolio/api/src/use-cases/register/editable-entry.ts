import { accept, type Result } from '@weft/kernel';
import type { UnitOfWork } from '@weft/platform';
import type { EntryRow } from '../../persistence/register-rows';
import type { ProjectRow } from '../../persistence/rows';
import { editableProject } from '../editable-project';
import { loadOfProject } from '../project-locks';
import type { Register, Seen } from './registers';

/** Loads an entry and its project; refuses who may not change the project, and changes to a closed one. */
export async function editableEntry<Row extends EntryRow>(
  work: UnitOfWork,
  register: Register<Row>,
  seen: Seen,
): Promise<Result<{ readonly entry: Row; readonly project: ProjectRow }>> {
  const entry = await loadOfProject(work, register, seen);
  const loaded = await editableProject(work, entry.projectId, 'id');
  return loaded.ok ? accept({ entry, project: loaded.value }) : loaded;
}
