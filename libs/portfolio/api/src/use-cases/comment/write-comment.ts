import { abilityOf } from '@weft/identity/api';
import { mayComment, refusals } from '@weft/identity/domain';
import { accept, newId } from '@weft/kernel';
import { answerWith, Refused, type UseCase } from '@weft/platform';
import { decideComment, type CommentSubject } from '@weft/portfolio/domain';
import { CommentRow } from '../../persistence/belonging-rows';
import { ProjectRow } from '../../persistence/rows';
import { mention, refuseUnknownMentions } from './mentions';
import { subjectWords } from './subject-words';

interface WriteCommentInput {
  readonly projectId: string;
  readonly subject: CommentSubject;
  readonly subjectId: string;
  readonly body: string;
}

/** Says something of a project or of an entry of its registers, closed ones too. */
export const writeComment: UseCase<WriteCommentInput> = async (work, input) => {
  if (!mayComment(abilityOf(work.scope.actor))) {
    return refusals.comment;
  }
  const project = await work.find(ProjectRow, { id: input.projectId });
  if (!project) {
    throw Refused.notFound('projectId');
  }
  const { subject, subjectId } = input;
  const about = await subjectWords(work, project, subject, subjectId);
  const decided = decideComment(input.body);
  if (!decided.ok) {
    return decided;
  }
  const { body, mentions } = decided.value;
  const refused = await refuseUnknownMentions(work, mentions);
  if (refused) {
    return refused;
  }
  const id = newId();
  const written = { writtenBy: work.personId, writtenAt: work.now };
  work.insert(CommentRow, { id, projectId: project.id, subject, subjectId, body, ...written, version: 1 });
  mention(work, id, mentions);
  work.tell({
    kind: 'comment.written',
    subjectType: 'Comment',
    subjectId: id,
    projectCode: project.code,
    summary: `commented on ${about}`,
  });
  return accept(answerWith('Comment', 'comment', id));
};
