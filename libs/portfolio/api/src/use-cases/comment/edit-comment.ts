import { accept } from '@weft/kernel';
import { answerWith, type UseCase } from '@weft/platform';
import { decideComment } from '@weft/portfolio/domain';
import { CommentMentionRow, CommentRow } from '../../persistence/belonging-rows';
import { mention, refuseUnknownMentions } from './mentions';
import { ownComment } from './own-comment';

/** Changes the words of one's own comment; the trail keeps what they were. */
export const editComment: UseCase<{ id: string; version: number; body: string }> = async (work, input) => {
  const loaded = await ownComment(work, input.id, input.version);
  if (!loaded.ok) {
    return loaded;
  }
  const { comment, about, projectCode } = loaded.value;
  const decided = decideComment(input.body);
  if (!decided.ok) {
    return decided;
  }
  const { body, mentions } = decided.value;
  const before = await work.rows<{ id: string }>(
    'select person_id as id from comment_mention where place_id = weft_place() and comment_id = $1::uuid',
    [comment.id],
  );
  const fresh = mentions.filter((id) => !before.some((known) => known.id === id));
  const refused = await refuseUnknownMentions(work, fresh);
  if (refused) {
    return refused;
  }
  work.update(CommentRow, comment, { body, editedAt: work.now });
  for (const { id } of before.filter((known) => !mentions.includes(known.id))) {
    work.delete(CommentMentionRow, { commentId: comment.id, personId: id });
  }
  mention(work, comment.id, fresh);
  const summary = `edited their comment on ${about}`;
  work.tell({ kind: 'comment.edited', subjectType: 'Comment', subjectId: comment.id, projectCode, summary });
  return accept(answerWith('Comment', 'comment', comment.id));
};
