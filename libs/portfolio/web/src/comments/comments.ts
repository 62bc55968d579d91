import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { mayComment } from '@weft/identity/domain';
import { Rights } from '@weft/identity/rights';
import { Session } from '@weft/identity/web';
import { commentParts, type CommentSubject } from '@weft/portfolio/domain';
import {
  Avatar,
  Flash,
  instant,
  Mutations,
  pageQuery,
  PointedAt,
  type SaveOutcome,
  Skeleton,
  urlState,
} from '@weft/ui';
import { CommentsDocument } from '../generated/comments.document';
import { EditCommentDocument } from '../generated/edit-comment.document';
import type { CommentLineFragment } from '../generated/graphql';
import { RemoveCommentDocument } from '../generated/remove-comment.document';
import { WriteCommentDocument } from '../generated/write-comment.document';
import { PortfolioEdits } from '../shared/portfolio-edits';
import { CommentBox } from './comment-box';

/** What was said of a project or of an entry, the oldest first; everybody sees it at once. */
@Component({
  selector: 'weft-comments',
  imports: [Avatar, CommentBox, Flash, PointedAt, Skeleton],
  templateUrl: './comments.html',
  styleUrl: './comments.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Comments {
  readonly projectId = input.required<string>();
  readonly subject = input.required<CommentSubject>();
  readonly subjectId = input.required<string>();
  /** Names it for a screen reader: 'R-118'. */
  readonly about = input.required<string>();

  private readonly session = inject(Session);
  private readonly rights = inject(Rights);
  private readonly mutations = inject(Mutations);
  private readonly edits = inject(PortfolioEdits);
  private readonly url = urlState();
  protected readonly query = pageQuery(CommentsDocument, () => ({ subjectId: this.subjectId() }), {
    concerns: ({ subjectType }) => subjectType === 'Comment',
  });
  protected readonly may = computed(() => mayComment(this.rights.ability()));
  protected readonly lines = computed(() =>
    this.query.data()?.comments.map((comment) => ({
      ...comment,
      own: comment.writtenBy.id === this.session.me().personId,
      parts: commentParts(comment.body).map((part) =>
        'text' in part
          ? { ...part, mention: false }
          : { text: `@${comment.mentions.find(({ id }) => id === part.mention)?.name ?? 'somebody'}`, mention: true },
      ),
    })),
  );
  protected readonly editing = signal<string | undefined>(undefined);
  protected readonly instant = instant;

  /** The comment that the address names, as a notification does. */
  protected readonly named = computed(() => this.url.get('comment'));

  protected readonly write = async (body: string): Promise<SaveOutcome> => {
    const about = { projectId: this.projectId(), subject: this.subject(), subjectId: this.subjectId() };
    const outcome = await this.mutations.save(
      WriteCommentDocument,
      { input: { ...about, body } },
      (data) => data.writeComment,
    );
    if (outcome.kind === 'saved') this.query.refetch();
    return outcome;
  };

  protected rewrite({ id, version }: CommentLineFragment): (body: string) => Promise<SaveOutcome> {
    return (body) =>
      this.mutations.save(EditCommentDocument, { input: { id, version, body } }, (data) => data.editComment);
  }

  protected async remove({ id, version }: CommentLineFragment): Promise<void> {
    this.edits.say(
      await this.mutations.save(RemoveCommentDocument, { input: { id, version } }, (data) => data.removeComment),
    );
  }
}
