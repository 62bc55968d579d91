import { ChangeDetectionStrategy, Component, computed, inject, output, viewChild } from '@angular/core';
import { SidePanel } from '@weft/ui/panel';
import { keyboardFollows } from '../shared/keyboard-follows';
import { choicesView, columnsView } from './field-views';
import { PartList } from './part-list';
import type { PartView } from './part-view';
import { countsView } from './rule-views';
import { RulesStore } from './rules-store';
import { subTypesView } from './vocabulary-views';

/** What an entry of the pack holds itself, in the side panel: sub-types, choices, columns, which lines count. */
@Component({
  selector: 'weft-part-panel',
  imports: [PartList, SidePanel],
  template: `
    <wf-side-panel [label]="view()?.title ?? 'Rules'" [code]="store.seen()?.pack?.id ?? ''" (close)="close.emit()">
      @if (view(); as shown) {
        <h2>{{ shown.title }}</h2>
        <p class="wf-2 wf-small">{{ shown.says }}</p>
        <weft-part-list name="inside" [view]="shown" />
      } @else {
        <p class="wf-2">The pack has no such part.</p>
      }
    </wf-side-panel>
  `,
  styles: `
    weft-part-list {
      display: block;
      margin: 8px -16px 0;
    }
  `,
  styleUrl: '../shared/panel.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PartPanel {
  readonly close = output();

  protected readonly store = inject(RulesStore);
  private readonly shown = computed(() => this.store.url.get('panel') ?? '');
  protected readonly view = computed<PartView | undefined>(() => {
    const pack = this.store.seen()?.pack;
    const [kind = '', id = ''] = this.shown().split(':');
    if (!pack) return undefined;
    if (kind === 'type') return subTypesView(pack, id);
    if (kind === 'field') return choicesView(pack, id);
    return kind === 'sheet' ? columnsView(pack, id) : countsView(pack, id);
  });
  private readonly panel = viewChild(SidePanel);

  constructor() {
    keyboardFollows(this.shown, this.panel);
  }
}
