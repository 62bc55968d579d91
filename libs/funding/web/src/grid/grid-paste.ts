import { computed, inject, Injectable, linkedSignal } from '@angular/core';
import { formatMonth, formatPounds, formatThousands, NO_MONEY, plus, type IsoDate, type Pence } from '@weft/kernel';
import { counted } from '@weft/ui';
import { GridStore, type At, type ReadTexts } from './grid-store';

/** More figures than these are written over only once the person has seen which. */
const MOST_AT_ONCE = 24;

/** A cell as it would be: what it shows, and why it would not be entered. */
export interface PastedCell {
  readonly text: string;
  readonly why: string | null;
}

/**
 * A block that is pasted. It is entered at once where every cell takes it and few figures are written over; else it is
 * shown first, in its cells, and entered or dropped as a whole by the person.
 */
@Injectable()
export class GridPaste {
  private readonly store = inject(GridStore);
  /** What is shown and not entered. It is of the year and the view that it was pasted in. */
  private readonly shown = linkedSignal<string, ReadTexts | null>({
    source: () => `${this.store.year()} ${this.store.view()}`,
    computation: () => null,
  });

  /** By the key of the cell. */
  readonly cells = computed<ReadonlyMap<string, PastedCell>>(() => {
    const { edits = [], refused = [] } = this.shown() ?? {};
    return new Map([
      ...edits.map(({ key, to }): [string, PastedCell] => [key, { text: formatThousands(to ?? NO_MONEY), why: null }]),
      ...refused.map(({ key, text, why }): [string, PastedCell] => [key, { text, why }]),
    ]);
  });

  /** What would be entered, in words; null where nothing waits for an answer. */
  readonly summary = computed(() => {
    const shown = this.shown();
    if (!shown) return null;
    const { edits, refused } = shown;
    const over = edits.filter(({ was }) => was !== null && was !== 0).length;
    const total = edits.reduce<Pence>((sum, { to }) => plus(sum, to ?? NO_MONEY), NO_MONEY);
    return {
      cells: edits.length,
      entered: `${counted(edits.length, 'cell')}, ${formatPounds(total)}`,
      over: over === 0 ? '' : `${counted(over, 'figure')} written over`,
      refused: reasonsOf(refused),
    };
  });

  /** Takes a block from a cell on; false where there is no room for it. */
  take(from: At, block: readonly (readonly string[])[]): boolean {
    const read = this.store.readTexts(from, block, 'is left out');
    if (!read) return false;
    const over = read.edits.filter(({ was }) => was !== null && was !== 0).length;
    if (read.refused.length === 0 && over <= MOST_AT_ONCE) this.store.save(read);
    else {
      this.store.saves.say('');
      this.shown.set(read);
    }
    return true;
  }

  /** Enters what was shown, without what is refused. */
  accept(): void {
    const shown = this.shown();
    this.shown.set(null);
    if (shown) this.store.save(shown);
  }

  drop(): void {
    this.shown.set(null);
  }
}

/** Each reason once, with the cell that it is about or how many they are. */
function reasonsOf(refused: ReadTexts['refused']): readonly string[] {
  const byReason = new Map<string, ReadTexts['refused'][number][]>();
  for (const one of refused) byReason.set(one.why, [...(byReason.get(one.why) ?? []), one]);
  return [...byReason].map(([why, all]) => {
    const [first] = all;
    if (all.length > 1 || !first) return `${counted(all.length, 'cell')} refused: ${why}`;
    return `Line ${first.where.code}, ${formatMonth(first.where.month as IsoDate)}, refused: ${why}`;
  });
}
