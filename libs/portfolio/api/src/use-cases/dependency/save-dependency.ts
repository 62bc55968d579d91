import { accept, type Result } from '@weft/kernel';
import { answerWith, type Answer, type UnitOfWork } from '@weft/platform';
import { registerCode } from '@weft/portfolio/domain';
import { DependencyRow } from '../../persistence/register-rows';
import { newsKind } from '../register/save-entry';
import type { Sides } from './sides';

/** Changes a dependency, tells both of its projects and answers it. */
export function changeDependencyRow(
  work: UnitOfWork,
  sides: Sides & { readonly dependency: DependencyRow },
  changes: Partial<DependencyRow>,
  done: string,
  why?: string,
): Result<Answer> {
  work.update(DependencyRow, sides.dependency, changes);
  const said = { ...sides.dependency, title: changes.title ?? sides.dependency.title };
  tellBoth(work, sides, said, done, why);
  return accept(answerWith('Dependency', 'dependency', sides.dependency.id));
}

/** Tells the screens of both projects: 'agreed dependency DP-007 “…”, which Home First waits for and Urgent care gives'. */
export function tellBoth(
  work: UnitOfWork,
  { giver, receiver }: Sides,
  { id, number, title }: { readonly id: string; readonly number: number; readonly title: string },
  done: string,
  why?: string,
): void {
  const sentence = `${done} dependency ${registerCode('DEPENDENCY', number)} “${title}”, which ${receiver.name} waits for and ${giver.name} gives`;
  const news = {
    kind: newsKind('dependency', done),
    subjectType: 'Dependency',
    subjectId: id,
    summary: why ? `${sentence}: ${why}` : sentence,
  };
  work.tell({ ...news, projectCode: receiver.code });
  work.tell({ ...news, projectCode: giver.code });
}
