import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatPounds, NO_MONEY } from '@weft/kernel';
import { HistoryList, Icon, pageQuery, Skeleton, urlState } from '@weft/ui';
import { InlineEdit } from '@weft/ui/edit';
import { SidePanel } from '@weft/ui/panel';
import { FundingLineHistoryDocument } from '../generated/funding-line-history.document';
import { FindingList } from './finding-list';
import { shownFields } from './line-fields';
import { LineJoins } from './line-joins';
import { PlanEdits } from './plan-edits';
import { PlanStore } from './plan-store';
import { lineOf } from './shown-plan';

/** An expenditure line in the side panel: every field of the round edited in place, what is found of it as one types. */
@Component({
  selector: 'weft-line-panel',
  imports: [FindingList, HistoryList, Icon, InlineEdit, LineJoins, RouterLink, SidePanel, Skeleton],
  templateUrl: './line-panel.html',
  styleUrls: ['../shared/panel.css', './line-panel.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LinePanel {
  readonly id = input.required<string>();
  readonly close = output();

  protected readonly store = inject(PlanStore);
  protected readonly edits = inject(PlanEdits);
  private readonly url = urlState();
  protected readonly line = computed(() => this.store.read()?.lines.nodes.find(({ id }) => id === this.id()));
  protected readonly scheme = computed(() =>
    this.store.read()?.schemes.find(({ id }) => id === this.line()?.scheme.id),
  );
  protected readonly lock = computed(() => {
    const line = this.line();
    return line ? this.store.lineLock(line.organisation.id) : null;
  });
  /** What is typed decides which fields are asked for; what is saved is what stands in them. */
  protected readonly fields = computed(() => {
    const [line, pack] = [this.line(), this.store.pack()];
    return line && pack ? shownFields(pack, lineOf(line), this.store.year()) : [];
  });
  protected readonly findings = computed(() =>
    (this.store.check()?.findings ?? []).filter(({ lineId }) => lineId === this.id()),
  );
  protected readonly wanting = computed(() => new Set(this.findings().map(({ field }) => field)));
  protected readonly amount = computed(() => {
    const line = this.store.plan()?.lines.find(({ id }) => id === this.id());
    return formatPounds(line?.years[this.store.year()]?.expenditure ?? NO_MONEY);
  });
  protected readonly schemes = computed(() =>
    (this.store.read()?.schemes ?? []).map(({ id, code, name }) => ({ value: id, label: name, detail: code })),
  );
  protected readonly history = pageQuery(
    FundingLineHistoryDocument,
    () => (this.line() ? { id: this.id() } : undefined),
    {
      concerns: ({ subjectId }) => subjectId === this.id(),
    },
  );

  /** The line and field that the keyboard was brought to. */
  private shown = '';
  private readonly panel = viewChild(SidePanel);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    const from = document.activeElement;
    const injector = inject(Injector);
    // What a person opened takes the keyboard with it, to the field that a finding named, and gives it back.
    effect(() => {
      const field = this.url.get('field');
      const place = `${this.id()} ${field ?? ''}`;
      if (!this.fields().length || place === this.shown) return;
      this.shown = place;
      if (field || document.activeElement !== document.body) afterNextRender(() => this.focus(field), { injector });
    });
    inject(DestroyRef).onDestroy(() => {
      this.store.draft.set(null);
      if (from instanceof HTMLElement && from.isConnected) from.focus();
    });
  }

  private focus(field: string | null): void {
    const inside = document.activeElement?.closest('weft-line-panel') === this.host;
    const named = field && this.host.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"] button`);
    if (named) named.focus();
    else if (!inside) this.panel()?.focus();
  }

  protected drafted(field: string, text: string | null): void {
    this.store.draft.set(text === null ? null : { of: { line: this.id() }, field, year: this.store.year(), text });
  }

  protected async remove(): Promise<void> {
    const line = this.line();
    if (!line) return;
    const outcome = await this.edits.removeLine(line);
    this.edits.say(outcome, `Line ${line.code} was removed from the plan`);
    if (outcome.kind !== 'saved') return;
    this.store.query.refetch();
    this.close.emit();
  }
}
