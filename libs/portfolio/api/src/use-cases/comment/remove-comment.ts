import { accept } from '@weft/kernel';
import { answerWith, type UseCase } from '@weft/platform';
import { CommentMentionRow, CommentRow } from '../../persistence/belonging-rows';
import { ownComment } from './own-comment';

/** Takes one's own comment away: an empty one stays in its place, and the trail keeps its words. */
export const removeComment: UseCase<{ id: string; version: number }> = async (work, input) => {
  const loaded = await ownComment(work, input.id, input.version);
  if (!loaded.ok) {
    return loaded;
  }
  const { comment, about, projectCode } = loaded.value;
  work.update(CommentRow, comment, { body: '', removedAt: work.now });
  work.delete(CommentMentionRow, { commentId: comment.id });
  const summary = `took away their comment on ${about}`;
  work.tell({ kind: 'comment.removed', subjectType: 'Comment', subjectId: comment.id, projectCode, summary });
  return accept(answerWith('Comment', 'comment', comment.id));
};
