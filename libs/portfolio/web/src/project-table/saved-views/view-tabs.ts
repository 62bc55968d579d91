import { Dialog } from '@angular/cdk/dialog';
import { CdkMenu, CdkMenuItem, CdkMenuTrigger } from '@angular/cdk/menu';
import { ChangeDetectionStrategy, Component, Injector, computed, inject } from '@angular/core';
import { Session } from '@weft/identity/web';
import { Copying, Icon, pageQuery } from '@weft/ui';
import type { ViewTabFragment } from '../../generated/graphql';
import { ProjectViewsDocument } from '../../generated/project-views.document';
import { TableAddress } from '../table-address';
import { tabFilter, type TabKey, TABS } from '../views';
import { SavedTab } from './saved-tab';
import { SavedViews } from './saved-views';
import { ViewDialog, type ViewDialogData } from './view-dialog';

/** Ways to look at the projects as tabs with counts: those of every place, then those that people keep. */
@Component({
  selector: 'weft-view-tabs',
  imports: [CdkMenu, CdkMenuItem, CdkMenuTrigger, Icon, SavedTab],
  templateUrl: './view-tabs.html',
  styleUrl: './view-tabs.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ViewTabs {
  protected readonly address = inject(TableAddress);
  protected readonly views = inject(SavedViews);
  private readonly dialog = inject(Dialog);
  private readonly injector = inject(Injector);
  private readonly copying = inject(Copying);
  private readonly today = inject(Session).today;
  private readonly counts = pageQuery(
    ProjectViewsDocument,
    () => {
      const filter = (tab: TabKey) => tabFilter(tab, this.address.home(), this.today());
      return {
        all: filter('all'),
        attention: filter('attention'),
        differs: filter('differs'),
        overdue: filter('overdue'),
        gate: filter('gate'),
      };
    },
    { keep: true },
  );
  protected readonly tabs = computed(() =>
    TABS.map((tab) => ({
      ...tab,
      count: this.counts.data()?.[tab.key].totalCount,
      on: !this.views.current() && this.address.state().tab === tab.key,
    })),
  );
  /** How many projects there are without a filter. */
  readonly all = computed(() => this.counts.data()?.all.totalCount ?? 0);

  protected show(key: TabKey): void {
    this.views.leave(key === 'all' ? null : key);
  }

  protected ask(view: ViewTabFragment | null): void {
    const data: ViewDialogData = { view, definition: this.address.definition() };
    this.dialog.open(ViewDialog, {
      data,
      injector: this.injector,
      backdropClass: 'wf-scrim',
      ariaLabelledBy: 'view-dialog-title',
    });
  }

  protected keepChanges({ id, version }: ViewTabFragment): void {
    void this.views.edit({ id, version, definition: this.address.definition() });
  }

  protected copyAddress(): void {
    void this.copying.copy(location.href, 'The address of this view is copied.');
  }
}
