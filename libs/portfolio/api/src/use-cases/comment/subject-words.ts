import { isId } from '@weft/kernel';
import { Refused, type UnitOfWork } from '@weft/platform';
import { registerCode, registerWords, type CommentSubject } from '@weft/portfolio/domain';
import type { ProjectRow } from '../../persistence/rows';

/** Says in words what is commented on: 'risk R-118 of Home First'. Refuses what does not belong to the project. */
export async function subjectWords(
  work: UnitOfWork,
  project: Pick<ProjectRow, 'id' | 'name'>,
  subject: CommentSubject,
  subjectId: string,
): Promise<string> {
  if (subject === 'PROJECT') {
    if (subjectId !== project.id) {
      throw Refused.notFound('subjectId');
    }
    return project.name;
  }
  const ofProject = subject === 'DEPENDENCY' ? '$2::uuid in (giver_id, receiver_id)' : 'project_id = $2::uuid';
  const [entry] = isId(subjectId)
    ? await work.rows<{ number: number }>(
        `select number from ${subject.toLowerCase()} where place_id = weft_place() and id = $1::uuid and ${ofProject}`,
        [subjectId, project.id],
      )
    : [];
  if (!entry) {
    throw Refused.notFound('subjectId');
  }
  return `${registerWords[subject].toLowerCase()} ${registerCode(subject, entry.number)} of ${project.name}`;
}
