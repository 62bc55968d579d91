import { ChangeDetectionStrategy, Component, computed, inject, resource } from '@angular/core';
import { askInstallation } from '@weft/identity/web';
import { Mutations, PageError, pageQuery, Skeleton, Toasts } from '@weft/ui';
import type { NotificationKindsQuery } from '../generated/graphql';
import { NotificationKindsDocument } from '../generated/notification-kinds.document';
import { SwitchNotificationDocument } from '../generated/switch-notification.document';

type Switch = NotificationKindsQuery['notificationKinds'][number];

/** The daily mail as a whole is a kind of its own. */
const DAILY_MAIL = 'DAILY_MAIL';

/** What one wants to be told of, kind by kind, in the application and in the daily mail. */
@Component({
  selector: 'weft-notification-switches',
  imports: [PageError, Skeleton],
  templateUrl: './notification-switches.html',
  styleUrl: './notification-switches.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotificationSwitches {
  private readonly mutations = inject(Mutations);
  private readonly toasts = inject(Toasts);
  protected readonly query = pageQuery(NotificationKindsDocument, () => ({}), { concerns: () => false });
  protected readonly kinds = computed(() =>
    this.query.data()?.notificationKinds.filter(({ kind }) => kind !== DAILY_MAIL),
  );
  protected readonly mail = computed(() =>
    this.query.data()?.notificationKinds.find(({ kind }) => kind === DAILY_MAIL),
  );

  protected readonly installation = resource({ loader: askInstallation });

  protected async set({ kind, inApp, byMail }: Switch, change: Partial<Switch>): Promise<void> {
    const input = { kind, inApp, byMail, ...change };
    const outcome = await this.mutations.save(SwitchNotificationDocument, { input }, (data) => data.switchNotification);
    if (outcome.kind !== 'saved' && 'message' in outcome) {
      this.toasts.show({ tone: 'wrong', text: outcome.message });
      this.query.refetch();
    }
  }
}
