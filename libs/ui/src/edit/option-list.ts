import { CdkListbox, CdkOption } from '@angular/cdk/listbox';
import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  output,
} from '@angular/core';
import { Icon } from '../icon/icon';
import type { RatingValue } from '../rating/rating';
import { RatingSymbol } from '../rating/rating-symbol';

export interface Option {
  readonly value: string;
  readonly label: string;
  /** Shown behind the label, more quietly. */
  readonly detail?: string;
  readonly rating?: RatingValue;
}

/** Several values in one text, in the order of the options: the form in which a cell keeps and saves them. */
export const joinValues = (values: readonly string[], options: readonly Option[]): string =>
  options.flatMap(({ value }) => (values.includes(value) ? [value] : [])).join(',');
export const partValues = (joined: string | null): readonly string[] => (joined ? joined.split(',') : []);

/**
 * Options to choose one from: arrows, typing ahead, Enter. With `several`, Enter and Space tick and untick, and each
 * choice answers all that is ticked.
 */
@Component({
  selector: 'wf-option-list',
  imports: [CdkListbox, CdkOption, Icon, RatingSymbol],
  template: `
    <ul
      class="wf-menu"
      cdkListbox
      [cdkListboxMultiple]="several()"
      [cdkListboxValue]="chosen()"
      [attr.aria-label]="label()"
      (cdkListboxValueChange)="onChoice($event.value)"
    >
      @for (option of options(); track option.value) {
        <li class="wf-menu-item" [cdkOption]="option.value" [cdkOptionTypeaheadLabel]="option.label">
          @if (several()) {
            <span class="box"><wf-icon name="check" [size]="12" /></span>
          }
          @if (option.rating; as rating) {
            <wf-rating-symbol [rating]="rating" [size]="16" label="" />
          }
          <span>{{ option.label }}</span>
          @if (option.detail) {
            <span class="wf-small wf-3">{{ option.detail }}</span>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: block;
    }
    .wf-menu {
      width: max-content;
      max-width: min(360px, calc(100vw - 32px));
    }
    [aria-selected='true'] {
      font-weight: 600;
    }
    :host(.bare) .wf-menu {
      border: 0;
      box-shadow: none;
    }
    .box {
      display: grid;
      flex: none;
      place-items: center;
      width: 16px;
      height: 16px;
      border: 1px solid var(--wf-control);
      border-radius: 3px;
      color: transparent;
    }
    [aria-selected='true'] .box {
      border-color: var(--wf-primary);
      background: var(--wf-primary);
      color: var(--wf-on-primary);
    }
  `,
  host: { '[class.bare]': 'several() || !framed()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OptionList {
  readonly options = input.required<readonly Option[]>();
  readonly value = input('');
  readonly several = input(false);
  /** In a card of its own; else it stands within another. */
  readonly framed = input(true);
  readonly label = input.required<string>();
  readonly choose = output<string>();
  protected readonly chosen = computed(() =>
    this.several()
      ? partValues(this.value())
      : this.options().flatMap(({ value }) => (value === this.value() ? [value] : [])),
  );

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => {
      const list = host.querySelector<HTMLElement>('[role=listbox]');
      (list?.querySelector<HTMLElement>('[aria-selected=true]') ?? list)?.focus();
    });
  }

  protected onChoice(values: readonly string[]): void {
    this.choose.emit(this.several() ? joinValues(values, this.options()) : (values[0] ?? this.value()));
  }
}
