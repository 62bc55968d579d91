import { CdkListbox, CdkOption } from '@angular/cdk/listbox';
import { CdkConnectedOverlay, CdkOverlayOrigin } from '@angular/cdk/overlay';
import {
  ChangeDetectionStrategy,
  Component,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { Option } from '../edit/option-list';
import { Icon } from '../icon/icon';
import { RatingSymbol } from '../rating/rating-symbol';

/** One filter of a list. Values within it widen, filters among each other narrow. */
export interface FilterChoice {
  readonly key: string;
  readonly label: string;
  /** How it reads when it is on: 'Stage is', 'Stage is not'. */
  readonly verb?: string;
  readonly options: readonly Option[];
  /** Out of sight behind 'More' until it is asked for or on. */
  readonly seldom?: boolean;
  /** What it says instead of its values while it is on without any: 'not Closed'. */
  readonly standing?: string;
}

/** The one filter pattern: a dashed chip is off, a filled one says what it holds, its cross clears it. */
@Component({
  selector: 'wf-filter-bar',
  imports: [CdkConnectedOverlay, CdkListbox, CdkOption, CdkOverlayOrigin, Icon, RatingSymbol],
  templateUrl: './filter-bar.html',
  styleUrl: './filter-bar.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FilterBar {
  readonly filters = input.required<readonly FilterChoice[]>();
  /** What is on, by the filter's key. */
  readonly values = input.required<Readonly<Record<string, readonly string[]>>>();
  readonly search = input('');
  /** Without a label there is no field to search in. */
  readonly searchLabel = input('Search');
  /** Not `change`: the search field's own event of that name bubbles through here. */
  readonly filterChange = output<{ readonly key: string; readonly values: readonly string[] }>();
  readonly searchChange = output<string>();

  protected readonly opened = signal<string | undefined>(undefined);
  /** On a phone the filters lie in a sheet at the foot of the screen. */
  protected readonly sheet = signal(false);
  /** The seldom ones are shown as well. */
  protected readonly all = signal(false);
  protected readonly more = computed(() => this.chips().some(({ seldom, active }) => seldom && !active));
  protected readonly count = computed(() => this.chips().filter(({ on }) => on.length).length);
  protected readonly chips = computed(() =>
    this.filters().map((filter) => {
      const on = this.values()[filter.key] ?? [];
      const chosen = filter.options.filter(({ value }) => on.includes(value));
      const words = chosen.map(({ label }) => label);
      const said = words.length > 2 ? `${words.length} of ${filter.options.length}` : words.join(', ');
      return {
        ...filter,
        on,
        chosen: chosen.map(({ value }) => value),
        active: on.length > 0 || !!filter.standing,
        words: said || filter.standing,
      };
    }),
  );
  private readonly menu = viewChild(CdkListbox);
  private readonly injector = inject(Injector);
  private waiting: ReturnType<typeof setTimeout> | undefined;

  /** The keyboard goes into the menu that has just opened. */
  protected focusMenu(): void {
    afterNextRender(() => this.menu()?.focus(), { injector: this.injector });
  }

  /** Waits for a pause in typing, so that not every letter asks the server. */
  protected typed(text: string): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.searchChange.emit(text.trim()), 180);
  }
}
