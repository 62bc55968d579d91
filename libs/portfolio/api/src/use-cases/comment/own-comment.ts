import { accept, type Result } from '@weft/kernel';
import { Refused, type UnitOfWork } from '@weft/platform';
import { refuseCommentChange } from '@weft/portfolio/domain';
import { CommentRow } from '../../persistence/belonging-rows';
import { ProjectRow } from '../../persistence/rows';
import { subjectWords } from './subject-words';

/** A comment that its writer changes, what it is about in words, and the code of its project. */
export interface OwnComment {
  readonly comment: CommentRow;
  readonly about: string;
  readonly projectCode: string;
}

/** Loads a comment of the actor's own; refuses another's, and one that was taken away. */
export async function ownComment(work: UnitOfWork, id: string, version: number): Promise<Result<OwnComment>> {
  const comment = await work.load(CommentRow, id, 'id', version);
  const refused = refuseCommentChange({ writtenBy: comment.writtenBy, removed: comment.removedAt !== null }, work);
  if (refused) {
    return refused;
  }
  const project = await work.find(ProjectRow, { id: comment.projectId });
  if (!project) {
    throw Refused.notFound('id');
  }
  const about = await subjectWords(work, project, comment.subject, comment.subjectId);
  return accept({ comment, about, projectCode: project.code });
}
