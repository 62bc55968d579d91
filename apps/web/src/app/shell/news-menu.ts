import { CdkMenu, CdkMenuItem, CdkMenuTrigger } from '@angular/cdk/menu';
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { clock, Icon, instant, Mutations } from '@weft/ui';
import type { ToldQuery } from '../../generated/graphql';
import { ReadNotificationsDocument } from '../../generated/read-notifications.document';
import { News } from './news';
import { OpenAtOnce } from './open-at-once';

/** What one was told of, with a count of what is unread; and what others changed since this page was opened. */
@Component({
  selector: 'weft-news-menu',
  imports: [CdkMenu, CdkMenuItem, CdkMenuTrigger, Icon, OpenAtOnce, RouterLink],
  templateUrl: './news-menu.html',
  styleUrl: './news-menu.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NewsMenu {
  /** It was asked for before it was fetched. */
  readonly open = input(false);
  protected readonly news = inject(News);
  private readonly router = inject(Router);
  private readonly mutations = inject(Mutations);
  protected readonly time = clock;
  protected readonly when = instant;

  protected go({ id, path, readAt }: ToldQuery['notifications']['items'][number]): void {
    if (!readAt) void this.read([id]);
    void this.router.navigateByUrl(path);
  }

  protected readAll(): void {
    void this.read(null);
  }

  private read(ids: string[] | null): Promise<unknown> {
    return this.mutations.save(ReadNotificationsDocument, { ids }, (data) => data.readNotifications);
  }
}
