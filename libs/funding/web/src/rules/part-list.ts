import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import type { PackEdit } from '@weft/funding/domain';
import { FormField, Icon, type SaveOutcome, UNKNOWN } from '@weft/ui';
import { InlineEdit } from '@weft/ui/edit';
import { keyboardGoes } from '../shared/keyboard-follows';
import { partsOf, type PartCell, type PartRow, type PartView } from './part-view';
import { RulesStore, type SeenPack } from './rules-store';

/** A list of a pack: each value edited where it stands, entries added, taken out and put higher. */
@Component({
  selector: 'weft-part-list',
  imports: [FormField, Icon, InlineEdit],
  templateUrl: './part-list.html',
  styleUrl: './part-list.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PartList {
  readonly view = input.required<PartView>();
  /** Names the list, for the ids of its fields. */
  readonly name = input.required<string>();

  protected readonly store = inject(RulesStore);
  protected readonly adding = signal(false);
  protected readonly typed = signal('');
  protected readonly chosen = signal('');
  /** Why an entry was not taken out or put higher, or nothing was added. */
  protected readonly wrong = signal<{ readonly key: string; readonly message: string } | null>(null);
  protected readonly moves = computed(() => this.view().rows.some(({ up }) => up));
  protected readonly option = computed(() => this.chosen() || (this.view().adding?.options?.[0]?.value ?? ''));

  private readonly goTo = keyboardGoes(signal(undefined));

  /** A value as it reads where nobody changes it. */
  protected shown({ kind, value, options = [] }: PartCell): string {
    if (value === null || value === '') return UNKNOWN;
    if (kind !== 'select' && kind !== 'several') return value;
    return partsOf(value)
      .map((one) => options.find((option) => option.value === one)?.label ?? one)
      .join(', ');
  }

  /** Saves into the pack that was seen when the edit began. */
  protected saver(cell: PartCell): (value: string | null) => Promise<SaveOutcome> {
    const seen = this.store.seen();
    return (value) => this.save(seen, cell.to?.(value) ?? {});
  }

  protected async put(row: PartRow, edit: PackEdit): Promise<void> {
    this.wrong.set(null);
    const outcome = await this.save(this.store.seen(), edit);
    if (outcome.kind !== 'saved' && outcome.kind !== 'conflict') {
      this.wrong.set({ key: row.key, message: outcome.message });
    } else if (edit === row.without) this.goTo('.scroll');
  }

  protected begin(): void {
    this.adding.set(true);
    this.typed.set('');
    this.chosen.set('');
    this.wrong.set(null);
    this.goTo('form select, form input');
  }

  protected leave(): void {
    this.adding.set(false);
    this.goTo('.add button');
  }

  protected async add(): Promise<void> {
    const adding = this.view().adding;
    if (!adding) return;
    if (adding.typed && this.typed().trim() === '') {
      this.wrong.set({ key: '', message: `${adding.typed} is needed.` });
      return;
    }
    const outcome = await this.save(this.store.seen(), adding.with(this.typed().trim(), this.option()));
    if (outcome.kind === 'saved') this.leave();
    else if (outcome.kind !== 'conflict') this.wrong.set({ key: '', message: outcome.message });
  }

  private save(seen: SeenPack | undefined, edit: PackEdit): Promise<SaveOutcome> {
    if (!seen) return Promise.resolve({ kind: 'refused', message: 'The rules are not read yet.' });
    return this.store.save(seen, edit);
  }
}
