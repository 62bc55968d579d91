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
import type { RatingValue } from '../rating/rating';
import { RatingSymbol } from '../rating/rating-symbol';

export interface Option {
  readonly value: string;
  readonly label: string;
  /** Shown behind the label, more quietly. */
  readonly detail?: string;
  readonly rating?: RatingValue;
}

/** Options to choose one from: arrows, typing ahead, Enter. */
@Component({
  selector: 'wf-option-list',
  imports: [CdkListbox, CdkOption, RatingSymbol],
  template: `
    <ul
      class="wf-menu"
      cdkListbox
      [cdkListboxValue]="chosen()"
      [attr.aria-label]="label()"
      (cdkListboxValueChange)="choose.emit($event.value[0] ?? value())"
    >
      @for (option of options(); track option.value) {
        <li class="wf-menu-item" [cdkOption]="option.value" [cdkOptionTypeaheadLabel]="option.label">
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
    .wf-menu {
      width: max-content;
      max-width: min(360px, calc(100vw - 32px));
    }
    [aria-selected='true'] {
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OptionList {
  readonly options = input.required<readonly Option[]>();
  readonly value = input('');
  readonly label = input.required<string>();
  readonly choose = output<string>();
  protected readonly chosen = computed(() =>
    this.options().flatMap(({ value }) => (value === this.value() ? [value] : [])),
  );

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => {
      const list = host.querySelector<HTMLElement>('[role=listbox]');
      (list?.querySelector<HTMLElement>('[aria-selected=true]') ?? list)?.focus();
    });
  }
}
