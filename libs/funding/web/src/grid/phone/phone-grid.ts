import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { urlState } from '@weft/ui';
import { GridStore } from '../grid-store';
import { PhoneLine } from './phone-line';
import { PhoneMonth } from './phone-month';

/** The grid where there is no room for a table of a year: one month of every line, or one line's year with its name on top. */
@Component({
  selector: 'weft-phone-grid',
  imports: [PhoneLine, PhoneMonth],
  template: `
    @if (line(); as line) {
      <weft-phone-line [line]="line" (gone)="open($event)" />
    } @else {
      <weft-phone-month [from]="left" (opened)="open($event)" />
    }
  `,
  styles: `
    :host {
      display: flex;
      flex: 1;
      min-height: 0;
    }
    :host > * {
      flex: 1;
      min-width: 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PhoneGrid {
  private readonly url = urlState();
  private readonly store = inject(GridStore);
  /** The line that one came back from, where one goes on. */
  protected left: string | null = null;

  protected readonly line = computed(() => {
    const asked = this.url.get('line');
    return this.store.ordered().find(({ id }) => id === asked) ?? null;
  });

  /** Opens a line; null leaves it for the month. */
  protected open(line: string | null): void {
    this.left = this.url.get('line');
    if (line === null) this.url.close('line');
    else this.url.go({ line });
  }
}
