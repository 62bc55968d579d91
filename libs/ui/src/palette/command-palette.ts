import { A11yModule } from '@angular/cdk/a11y';
import { DialogRef } from '@angular/cdk/dialog';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import type { TypedAhead } from '../data/typed-ahead';
import type { IconName } from '../icon/glyphs';
import { Icon } from '../icon/icon';
import type { RatingValue } from '../rating/rating';
import { RatingSymbol } from '../rating/rating-symbol';

export interface PaletteEntry {
  readonly group: string;
  readonly title: string;
  readonly detail?: string;
  readonly icon: IconName;
  readonly rating?: RatingValue | null;
  /** Where it leads; remembered among the recent ones. */
  readonly path?: string;
  /** What it does, if it is not a place. */
  readonly run?: () => void;
}

export interface PaletteSource {
  /** Commands and places that are known without asking the server. */
  readonly known: readonly PaletteEntry[];
  /** Asks the server for what matches the words. */
  readonly find: (text: string) => Promise<readonly PaletteEntry[]>;
  /** What stands at the foot as soon as something was found. */
  readonly last?: (text: string) => PaletteEntry;
  readonly go: (entry: PaletteEntry) => void;
}

const KEPT = 'weft.recent';
const RECENT = 5;
const PAUSE_MS = 120;

const recent = (): readonly PaletteEntry[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? '[]');
    return Array.isArray(kept) ? (kept as PaletteEntry[]) : [];
  } catch {
    return [];
  }
};

/** Splits a title at the words that were typed, so that they can be marked. */
export function marked(title: string, text: string): readonly { readonly text: string; readonly hit: boolean }[] {
  const at = text ? title.toLowerCase().indexOf(text.toLowerCase()) : -1;
  if (at < 0) return [{ text: title, hit: false }];
  const parts = [title.slice(0, at), title.slice(at, at + text.length), title.slice(at + text.length)];
  return parts.map((part, index) => ({ text: part, hit: index === 1 })).filter((part) => part.text);
}

/** Ctrl/⌘-K: go to, do, find. Arrows choose, Enter goes, Escape closes; the recent ones come first when it is empty. */
@Component({
  selector: 'wf-command-palette',
  imports: [A11yModule, Icon, RatingSymbol],
  templateUrl: './command-palette.html',
  styleUrl: './command-palette.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CommandPalette {
  readonly source = input.required<PaletteSource>();
  /** What was typed while the palette was fetched. */
  readonly ahead = input<TypedAhead>();
  protected readonly text = signal('');
  protected readonly found = signal<readonly PaletteEntry[]>([]);
  protected readonly at = signal(0);
  private readonly dialog = inject(DialogRef, { optional: true });
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private asked = 0;
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');

  constructor() {
    afterNextRender(() => void this.catchUp());
  }

  /** The entry at the foot, which stays in view. */
  protected readonly last = computed(() =>
    this.found().length && this.text().trim() ? this.source().last?.(this.text().trim()) : undefined,
  );
  protected readonly entries = computed(() => {
    const text = this.text().trim().toLowerCase();
    const known = this.source().known;
    if (!text) return [...recent().map((entry) => ({ ...entry, group: 'Recent' })), ...known];
    const named = known.filter(({ title }) => title.toLowerCase().includes(text));
    const last = this.last();
    return [...this.found(), ...named, ...(last ? [last] : [])];
  });
  protected readonly groups = computed(() => {
    const groups = new Map<string, { entry: PaletteEntry; index: number }[]>();
    this.entries().forEach((entry, index) => {
      groups.set(entry.group, [...(groups.get(entry.group) ?? []), { entry, index }]);
    });
    return [...groups].map(([name, entries]) => ({ name, entries }));
  });
  protected readonly marked = marked;

  protected typed(text: string): void {
    this.text.set(text);
    this.at.set(0);
    clearTimeout(this.waiting);
    if (!text.trim()) this.found.set([]);
    else this.waiting = setTimeout(() => void this.ask(text.trim()), PAUSE_MS);
  }

  protected onKey(event: KeyboardEvent): void {
    const count = this.entries().length;
    if (event.key === 'ArrowDown') this.at.update((at) => (at + 1) % Math.max(1, count));
    else if (event.key === 'ArrowUp') this.at.update((at) => (at - 1 + count) % Math.max(1, count));
    else if (event.key === 'Enter') this.choose(this.entries()[this.at()]);
    else return;
    event.preventDefault();
    document.getElementById(`wf-palette-${this.at()}`)?.scrollIntoView({ block: 'nearest' });
  }

  protected choose(entry: PaletteEntry | undefined): void {
    if (!entry) return;
    if (entry.path) {
      const kept = [entry, ...recent().filter(({ path }) => path !== entry.path)].slice(0, RECENT);
      localStorage.setItem(KEPT, JSON.stringify(kept));
    }
    this.dialog?.close();
    if (entry.run) entry.run();
    else this.source().go(entry);
  }

  protected close(): void {
    this.dialog?.close();
  }

  private async catchUp(): Promise<void> {
    const box = this.box().nativeElement;
    box.focus();
    const { text = '', entered = false, cancelled = false } = this.ahead()?.take() ?? {};
    if (cancelled) return this.close();
    if (!text) return;
    box.value = text;
    this.typed(text);
    if (!entered) return;
    await this.ask(text.trim());
    this.choose(this.entries()[this.at()]);
  }

  private async ask(text: string): Promise<void> {
    const turn = ++this.asked;
    const found = await this.source().find(text);
    // An answer that was overtaken by a later question is dropped.
    if (turn === this.asked) this.found.set(found);
  }
}
