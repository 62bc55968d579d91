import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Session } from '@weft/identity/web';
import { Icon, pageQuery } from '@weft/ui';
import type { ViewTabFragment } from '../../generated/graphql';
import { ViewCountDocument } from '../../generated/view-count.document';
import { filterOf, stateOf } from '../views';
import { parameterOf } from './saved-views';

/** What stands on the tab of a saved view: its name, whether it is shared, and how many projects it shows. */
@Component({
  selector: 'weft-saved-tab',
  imports: [Icon],
  template: `
    {{ view().name }}
    @if (view().shared) {
      <wf-icon name="users" [size]="12" [label]="'shared by ' + view().owner.name" />
    }
    @if (count() !== undefined) {
      <span class="wf-small wf-num count">{{ count() }}</span>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 6px;
    }
    .count {
      padding: 1px 7px;
      border-radius: 9px;
      background: var(--wf-line);
      color: var(--wf-text-2);
      font-weight: 500;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SavedTab {
  readonly view = input.required<ViewTabFragment>();
  private readonly today = inject(Session).today;
  private readonly query = pageQuery(
    ViewCountDocument,
    () => ({
      filter: filterOf(
        stateOf((name) => parameterOf(this.view(), name), null),
        this.today(),
      ),
    }),
    { keep: true },
  );
  protected readonly count = computed(() => this.query.data()?.projects.totalCount);
}
