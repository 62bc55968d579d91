import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { formatPounds, penceOf } from '@weft/kernel';
import { pageQuery } from '@weft/ui';
import { SearchChoice } from '@weft/ui/edit';
import { LinesNamedDocument } from '../generated/lines-named.document';
import { concernsMoney, VirementsStore } from './virements-store';

/** Chooses a line of the plan by its number and its name; each says what it can still give. */
@Component({
  selector: 'weft-line-choice',
  imports: [SearchChoice],
  template: `
    <wf-search-choice
      label="Lines of the plan"
      placeholder="Number or name"
      [for]="for()"
      [value]="value()"
      [invalid]="invalid()"
      [found]="found()"
      [least]="0"
      (search)="searched.set($event)"
      (choose)="choose.emit($event?.id ?? null)"
    />
  `,
  styles: `
    :host {
      display: block;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LineChoice {
  readonly for = input.required<string>();
  /** Number and name of the line that is chosen. */
  readonly value = input('');
  readonly invalid = input(false);
  /** Id of a line that is not among them. */
  readonly except = input<string | null>(null);
  /** The line's id; null while what is typed names none. */
  readonly choose = output<string | null>();

  private readonly store = inject(VirementsStore);
  protected readonly searched = signal<string | null>(null);
  private readonly query = pageQuery(
    LinesNamedDocument,
    () => {
      const text = this.searched();
      return text === null ? undefined : { year: this.store.year(), text };
    },
    { concerns: concernsMoney, keep: true },
  );
  protected readonly found = computed(() =>
    (this.query.data()?.fundingPlan?.lines.nodes ?? [])
      .filter(({ id }) => id !== this.except())
      .map(({ id, code, description, balance, scheme }) => ({
        id,
        code,
        label: description ?? 'No description yet',
        detail: `${formatPounds(penceOf(balance.available))} to give, ${scheme.name}`,
      })),
  );
}
