import { accept, checkText, invalid, notAllowed, tidyText, type Result } from '@weft/kernel';

/** What can be commented on: the project itself, or an entry of one of its registers. */
export const COMMENT_SUBJECTS = [
  'PROJECT',
  'RISK',
  'ISSUE',
  'ASSUMPTION',
  'DECISION',
  'DELIVERABLE',
  'DEPENDENCY',
  'CHANGE_REQUEST',
] as const;
export type CommentSubject = (typeof COMMENT_SUBJECTS)[number];

export const COMMENT_LIMIT = 4000;
/** Nobody calls more people at once. */
export const MOST_MENTIONS = 20;

/** Names live with the people alone: a comment holds who is mentioned by id, '@{0199…}'. */
const MENTION = /@\{([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}/g;

export interface CommentText {
  /** As it is kept, with mentions by id. */
  readonly body: string;
  /** Ids of who is mentioned, each once. */
  readonly mentions: readonly string[];
}

/** A comment as it is written. Refuses an empty one, one of more than 4,000 characters, and `too-many-mentions`. */
export function decideComment(body: string): Result<CommentText> {
  const broken = checkText('body', 'The comment', body, { min: 1, max: COMMENT_LIMIT });
  const mentions = [...new Set([...body.matchAll(MENTION)].map(([, id = '']) => id))];
  if (mentions.length > MOST_MENTIONS) {
    const message = `A comment mentions at most ${MOST_MENTIONS} people; this one ${mentions.length}.`;
    broken.push({ field: 'body', rule: 'too-many-mentions', message });
  }
  if (broken.length > 0) return invalid(...broken);
  return accept({ body: tidyText(body) ?? '', mentions });
}

/** Refuses, with rules `comment-not-yours` and `comment-removed`, to change another person's comment, or one that is gone. */
export function refuseCommentChange(
  comment: { readonly writtenBy: string; readonly removed: boolean },
  me: { readonly personId: string },
): Result<never> | null {
  if (comment.writtenBy !== me.personId) {
    return notAllowed('comment-not-yours', 'A comment is changed by who wrote it.');
  }
  return comment.removed ? notAllowed('comment-removed', 'The comment was taken away; write another.') : null;
}

/** A piece of a comment: words, or a person who is mentioned. */
export type CommentPart = { readonly text: string } | { readonly mention: string };

/** A comment as a screen shows it, piece by piece. */
export function commentParts(body: string): readonly CommentPart[] {
  return body.split(MENTION).flatMap((piece, index): CommentPart[] => {
    if (index % 2 === 1) return [{ mention: piece }];
    return piece ? [{ text: piece }] : [];
  });
}

/** A person who can be mentioned. */
export interface Mentionable {
  readonly id: string;
  readonly name: string;
}

/** A comment as it is typed, with '@Priya Osei' for each mention. */
export function typedComment(body: string, people: readonly Mentionable[]): string {
  return commentParts(body)
    .map((part) =>
      'text' in part ? part.text : `@${people.find(({ id }) => id === part.mention)?.name ?? 'somebody'}`,
    )
    .join('');
}

/** What was typed, with each '@Priya Osei' of the people given as a mention by id; the longest name first. */
export function mentionsById(typed: string, people: readonly Mentionable[]): string {
  const named = [...people].sort((a, b) => b.name.length - a.name.length);
  let body = '';
  for (let at = 0; at < typed.length;) {
    const begun = typed[at] === '@' && !/[\p{L}\p{N}]/u.test(typed[at - 1] ?? '');
    const person = begun
      ? named.find(
          ({ name }) => typed.startsWith(name, at + 1) && !/^[\p{L}\p{N}]/u.test(typed.slice(at + 1 + name.length)),
        )
      : undefined;
    body += person ? `@{${person.id}}` : (typed[at] ?? '');
    at += person ? person.name.length + 1 : 1;
  }
  return body;
}

/** The beginning of a name that is being typed after '@' up to the cursor, or null: 'Talk to @Pri' → 'Pri'. */
export function mentionBegun(typedToCursor: string): string | null {
  const [, begun] = /(?:^|[^\p{L}\p{N}])@(\p{L}[\p{L}'’. -]{0,40}|)$/u.exec(typedToCursor) ?? [];
  return begun ?? null;
}
