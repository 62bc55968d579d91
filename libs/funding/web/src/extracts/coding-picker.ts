import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { ExtractEdits, type Coding, type CodingGuess } from './extract-edits';
import { ExtractsStore } from './extracts-store';

/** Which line a coding belongs to: chosen, then mapped by a button, for mapping moves what waits in suspense. */
@Component({
  selector: 'weft-coding-picker',
  template: `
    <form (submit)="$event.preventDefault(); map()">
      <select
        #box
        class="wf-field"
        [attr.aria-label]="'Line of ' + name()"
        (change)="chosen.set(box.value)"
        [attr.aria-disabled]="!keeps() || null"
      >
        <option value="" [selected]="chosen() === ''">Suspense: no line yet</option>
        @for (line of store.lines(); track line.id) {
          <option [value]="line.id" [selected]="line.id === chosen()">{{ line.code }} {{ line.description }}</option>
        }
      </select>
      <label class="wf-small">
        <input type="checkbox" #every [checked]="all()" (change)="all.set(every.checked)" />
        All of {{ coding().costCentre }}
      </label>
      <button
        type="submit"
        class="wf-button"
        [attr.aria-label]="'Map ' + name()"
        [attr.aria-disabled]="!changed() || null"
      >
        Map
      </button>
      @if (guess() && lineId() === null) {
        <span class="wf-small wf-2">As in {{ guess()?.round }}, not mapped yet</span>
      }
    </form>
  `,
  styles: `
    form {
      display: grid;
      grid-template-columns: minmax(160px, 640px) minmax(108px, auto) auto;
      justify-content: start;
      align-items: center;
      gap: 4px 12px;
    }
    form > span {
      grid-column: 1 / -1;
    }
    label {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      min-height: 24px;
      white-space: nowrap;
    }
    @media (width < 600px) {
      form {
        grid-template-columns: 1fr auto;
        justify-content: stretch;
      }
      select {
        grid-column: 1 / -1;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CodingPicker {
  readonly coding = input.required<Coding>();
  readonly lineId = input<string | null | undefined>(null);
  readonly everyAccount = input(false);
  /** The line that an earlier round knew it by: chosen, and mapped once the person says so. */
  readonly guess = input<CodingGuess | null | undefined>(null);
  readonly mapped = output();

  private readonly edits = inject(ExtractEdits);
  protected readonly store = inject(ExtractsStore);
  protected readonly chosen = linkedSignal(() => this.lineId() ?? this.guess()?.lineId ?? '');
  protected readonly all = linkedSignal(
    () => this.everyAccount() || (this.lineId() === null && this.guess()?.everyAccount === true),
  );
  protected readonly keeps = computed(() => this.store.keeps(this.coding().organisationId));
  protected readonly name = computed(() => `${this.coding().costCentre}/${this.coding().account}`);
  protected readonly changed = computed(
    () =>
      this.keeps() &&
      (this.chosen() !== (this.lineId() ?? '') || (this.chosen() !== '' && this.all() !== this.everyAccount())),
  );

  protected async map(): Promise<void> {
    if (!this.changed()) return;
    const { organisationId, costCentre, account } = this.coding();
    if (this.chosen() === '') {
      const rule = this.store.ruleOf(organisationId, costCentre, this.everyAccount() ? null : account);
      if (rule) await this.edits.forgetRule(rule);
    } else {
      const input = {
        organisationId,
        financialYear: this.store.year(),
        costCentre,
        account: this.all() ? null : account,
        lineId: this.chosen(),
      };
      await this.edits.map(input, () => this.mapped.emit());
    }
    this.mapped.emit();
  }
}
