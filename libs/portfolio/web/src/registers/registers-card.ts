import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { EmptyState, Icon, Skeleton, urlState } from '@weft/ui';
import type { EntryType, EntryView, ShownProject } from './entry';
import { entriesOf, projectRegisters } from './entry-context';
import { EntryTable } from './entry-table';
import { REGISTER_TABS, type RegisterSection } from './register-tabs';

/** The registers of a project, a tab for each: what is open first, the rest one click away. */
@Component({
  selector: 'weft-registers-card',
  imports: [EmptyState, EntryTable, Icon, Skeleton],
  templateUrl: './registers-card.html',
  styleUrl: './registers-card.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RegistersCard {
  readonly project = input.required<ShownProject>();
  readonly lock = input<string | null>(null);
  /** What the side panel shows: 'Risk:<id>'. */
  readonly panel = input<string | null>(null);
  readonly show = output<string>();

  private readonly url = urlState();
  private readonly registers = projectRegisters(this.project, this.lock);
  protected readonly error = this.registers.query.error;
  protected readonly context = this.registers.context;
  private readonly entries = computed(() => {
    const context = this.context();
    return context && entriesOf(context);
  });
  protected readonly tab = computed(
    () => REGISTER_TABS.find(({ key }) => key === this.url.get('register')) ?? REGISTER_TABS[0],
  );
  protected readonly all = computed(() => this.url.get('entries') === 'all');
  protected readonly selected = computed(() => this.panel()?.split(':')[1] ?? null);
  protected readonly tabs = computed(() =>
    REGISTER_TABS.map(({ key, label, sections }) => ({
      key,
      label,
      count:
        this.entries() && new Set(sections.flatMap((section) => this.of(section.type).filter(({ open }) => open))).size,
    })),
  );
  protected readonly sections = computed(() =>
    (this.tab()?.sections ?? []).map((section) => {
      const entries = this.ofSection(section);
      const open = entries.filter((entry) => entry.open);
      return {
        section,
        open: open.length,
        settled: entries.length - open.length,
        shown: this.all() ? [...open, ...entries.filter((entry) => !entry.open)] : open,
      };
    }),
  );
  protected readonly settled = computed(() => this.sections().reduce((sum, { settled }) => sum + settled, 0));

  protected choose(key: string): void {
    this.url.go({ register: key, entries: null });
  }

  protected onKey(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (!step) return;
    event.preventDefault();
    const at = REGISTER_TABS.findIndex(({ key }) => key === this.tab()?.key);
    const next = REGISTER_TABS[(at + step + REGISTER_TABS.length) % REGISTER_TABS.length];
    if (!next) return;
    this.url.tune({ register: next.key, entries: null });
    document.getElementById(`register-${next.key}`)?.focus();
  }

  protected toggle(): void {
    this.url.tune({ entries: this.all() ? null : 'all' });
  }

  protected add({ type }: RegisterSection): void {
    this.show.emit(`new:${type}`);
  }

  protected open(entry: EntryView): void {
    this.show.emit(`${entry.type}:${entry.id}`);
  }

  private of(type: EntryType): readonly EntryView[] {
    return this.entries()?.[type] ?? [];
  }

  /** What a project gives and what it waits for are two tables of one register. */
  private ofSection({ key, type }: RegisterSection): readonly EntryView[] {
    const registers = this.context()?.registers;
    const sides = { waits: registers?.waitsFor, gives: registers?.gives };
    const side = key === 'waits' || key === 'gives' ? sides[key] : undefined;
    return side ? this.of(type).filter(({ id }) => side.some((one) => one.id === id)) : this.of(type);
  }
}
