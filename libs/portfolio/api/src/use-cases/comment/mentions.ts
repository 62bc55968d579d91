import { invalid, type Result } from '@weft/kernel';
import type { UnitOfWork } from '@weft/platform';
import { CommentMentionRow } from '../../persistence/belonging-rows';

/** Refuses, with rule `mention-unknown`, to mention somebody who does not belong to the place now. */
export async function refuseUnknownMentions(
  work: UnitOfWork,
  mentions: readonly string[],
): Promise<Result<never> | null> {
  if (mentions.length === 0) {
    return null;
  }
  const known = await work.rows(
    'select from membership where place_id = weft_place() and active and person_id = any ($1::uuid[])',
    [mentions],
  );
  if (known.length === mentions.length) {
    return null;
  }
  const message = 'Somebody who is mentioned does not belong to this place now: choose from the list.';
  return invalid({ field: 'body', rule: 'mention-unknown', message });
}

/** Keeps who is mentioned in a comment. */
export function mention(work: UnitOfWork, commentId: string, mentions: readonly string[]): void {
  for (const personId of mentions) {
    work.insert(CommentMentionRow, { commentId, personId });
  }
}
