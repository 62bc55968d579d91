import { accept, newId, type Result } from '@weft/kernel';
import { answerWith, type Answer, type UnitOfWork } from '@weft/platform';
import { registerCode } from '@weft/portfolio/domain';
import type { EntryRow } from '../../persistence/register-rows';
import { nextNumber } from './next-number';
import type { Entry, Register } from './registers';

type Project = Entry<EntryRow>['project'];

/** Adds an entry with its next number, tells of it and answers it: 'added risk R-118 “…” to Home First'. */
export async function addEntry<Row extends EntryRow>(
  work: UnitOfWork,
  register: Register<Row>,
  project: Project,
  values: Partial<Row> & { readonly title: string },
  id = newId(),
): Promise<Result<Answer>> {
  const number = await nextNumber(work, register.kind);
  const placed: Partial<EntryRow> = { id, projectId: project.id, number };
  work.insert(register.row, { ...values, ...placed });
  tellOfEntry(work, register, 'added', { id, number, title: values.title }, project, { joined: 'to' });
  return accept(answerWith(register.type, register.table, id));
}

/** Changes an entry, tells of it and answers it: 'closed risk R-118 “…” of Home First: no longer likely'. */
export function changeEntry<Row extends EntryRow>(
  work: UnitOfWork,
  register: Register<Row>,
  { entry, project }: Entry<Row>,
  changes: Partial<Row>,
  done: string,
  why?: string,
): Result<Answer> {
  work.update(register.row, entry, changes);
  tellOfEntry(work, register, done, entry, project, { ...(why && { why }) });
  return accept(answerWith(register.type, register.table, entry.id));
}

/** The kind of news of what was done, in past participles: `risk.closed`, `change-request.withdrawn`. */
export function newsKind(word: string, done: string): string {
  return `${word.replace(' ', '-')}.${done === 'withdrew' ? 'withdrawn' : done}`;
}

/** Tells what was done to an entry. */
export function tellOfEntry(
  work: UnitOfWork,
  { kind, type, word }: Register<unknown>,
  done: string,
  entry: { readonly id: string; readonly number: number; readonly title: string },
  project: Project,
  { joined = 'of', why }: { readonly joined?: 'of' | 'to'; readonly why?: string } = {},
): void {
  const sentence = `${done} ${word} ${registerCode(kind, entry.number)} “${entry.title}” ${joined} ${project.name}`;
  work.tell({
    kind: newsKind(word, done),
    subjectType: type,
    subjectId: entry.id,
    projectCode: project.code,
    summary: why ? `${sentence}: ${why}` : sentence,
  });
}
