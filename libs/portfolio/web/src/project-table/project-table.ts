import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, viewChild } from '@angular/core';
import { Session } from '@weft/identity/web';
import type { Rating, Stage } from '@weft/portfolio/domain';
import { ratingWords, stageWords } from '@weft/portfolio/domain';
import {
  arrival,
  Copying,
  counted,
  download,
  EmptyState,
  fetcherOnDemand,
  PageError,
  pageQuery,
  Skeleton,
  Toasts,
} from '@weft/ui';
import type { CellPlace, Outline } from '@weft/ui/table';
import type { ProjectRowFragment } from '../generated/graphql';
import { ProjectListDocument } from '../generated/project-list.document';
import { ProjectPanel } from '../project-panel/project-panel';
import { Choices } from '../shared/choices';
import { ProjectBoard } from './board/project-board';
import { BulkActions } from './bulk/bulk-actions';
import { BulkBar } from './bulk/bulk-bar';
import type { BulkAction } from './bulk/bulk-form';
import { ProjectGrid } from './project-grid';
import { ProjectRows } from './project-rows';
import { SavedViews } from './saved-views/saved-views';
import { ViewTabs } from './saved-views/view-tabs';
import { TableAddress } from './table-address';
import { TableTools } from './table-tools';

/**
 * Projects as a table or a board: views, filters, groups, columns and order in the address, edit in place, changes of many
 * rows, copy and paste, details in the side panel.
 */
@Component({
  selector: 'weft-project-table',
  imports: [BulkBar, EmptyState, PageError, ProjectBoard, ProjectGrid, ProjectPanel, Skeleton, TableTools, ViewTabs],
  providers: [BulkActions, Choices, ProjectRows, SavedViews, TableAddress],
  templateUrl: './project-table.html',
  styleUrl: './project-table.css',
  host: { '(document:keydown.escape)': 'onEscape($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProjectTable {
  /** Only the projects of this home. */
  readonly home = input<string | null>(null);

  protected readonly address = inject(TableAddress);
  private readonly store = inject(ProjectRows);
  private readonly actions = inject(BulkActions);
  private readonly choices = inject(Choices);
  private readonly toasts = inject(Toasts);
  private readonly copying = inject(Copying);
  private readonly session = inject(Session);
  private readonly fetchNow = fetcherOnDemand();
  private readonly grid = viewChild(ProjectGrid);
  protected readonly boardCome = arrival(() => import('./board/project-board'), this.address.board);

  protected readonly list = pageQuery(
    ProjectListDocument,
    () => ({
      filter: this.address.filter(),
      orderBy: this.address.order(),
      groupBy: this.address.grouping()?.asked ?? null,
    }),
    {
      keep: true,
      // A change of one project fetches its row alone; only what may add, remove or regroup rows fetches the list.
      concerns: ({ kind }) =>
        kind.endsWith('.created') ||
        kind === 'project.stopped' ||
        kind === 'projects.changed' ||
        (!!this.address.grouping() && kind.startsWith('project.')),
    },
  );
  protected readonly outline = computed<Outline | null>(() => {
    const found = this.list.data()?.projectOutline;
    if (!found) return null;
    return {
      ids: found.ids,
      groups: found.groups.map(({ key, label, count }) => ({ ...this.groupHead(key, label), count })),
    };
  });
  protected readonly total = computed(() => this.list.data()?.projectOutline.totalCount ?? 0);
  protected readonly counted = counted;
  protected readonly none: ReadonlySet<string> = new Set();

  protected readonly chosen = signal<ReadonlySet<string>>(new Set());
  /** What is selected of what the list shows. */
  protected readonly selected = computed<ReadonlySet<string>>(() => {
    const ids = new Set(this.outline()?.ids);
    const chosen = this.chosen();
    return [...chosen].every((id) => ids.has(id)) ? chosen : new Set([...chosen].filter((id) => ids.has(id)));
  });
  protected readonly readsOnly = computed(() =>
    this.session.grants().every(({ role }) => role === 'VIEWER' || role === 'AUDITOR'),
  );

  protected readonly stepped = computed(() => {
    const code = this.address.url.get('panel');
    return !this.address.board() && this.store.rows().some((row) => row.code === code);
  });

  constructor() {
    effect(() => this.address.home.set(this.home()));
  }

  private groupHead(key: string, label: string) {
    const grouping = this.address.grouping();
    const named =
      grouping?.key === 'stage'
        ? stageWords[key as Stage]
        : grouping?.key === 'rating'
          ? ratingWords[key as Rating]
          : label || (grouping?.none ?? '');
    return { key, label: named, ...(grouping?.key === 'lead' && label && { initials: initialsOf(label) }) };
  }

  protected why(all: number): string {
    const on = this.address.filtersOn();
    if (!on) return 'There is none in this view.';
    return `${counted(on, 'filter')} ${on === 1 ? 'is' : 'are'} on. ${counted(all, 'project')} without.`;
  }

  protected async change(action: BulkAction): Promise<void> {
    const rows = await this.fetchNow(() => this.store.all([...this.selected()]));
    if (rows && (await this.actions.start(action, rows))) this.list.refetch();
    this.grid()?.focus();
  }

  /** Escape lets the selection go, else the panel, where nothing else has a use for it. */
  protected onEscape(event: Event): void {
    const elsewhere = event.target instanceof Element && event.target.closest('.cdk-overlay-container, input, aside');
    if (elsewhere || event.defaultPrevented) return;
    if (this.chosen().size) this.chosen.set(new Set());
    else if (this.address.url.get('panel')) this.closePanel();
  }

  protected step(by: -1 | 1): void {
    const code = this.grid()?.step(by);
    if (code) this.address.url.set({ panel: code });
  }

  protected closePanel(): void {
    this.address.url.close('panel');
    this.grid()?.focus();
  }

  /** The selected rows in the order of the list; without a selection, all. */
  private async taken() {
    const ids = this.outline()?.ids ?? [];
    const selected = this.selected();
    const rows = await this.store.all(selected.size ? ids.filter((id) => selected.has(id)) : ids);
    return { rows, columns: this.address.columns() };
  }

  protected async copy(event?: ClipboardEvent): Promise<void> {
    event?.preventDefault();
    const fetched = await this.fetchNow(() => Promise.all([this.taken(), import('./exchange/take-out')]));
    if (!fetched) return;
    const [taken, { tabbed }] = fetched;
    await this.copying.copy(
      tabbed(taken),
      `${counted(taken.rows.length, 'row')} copied, ready to paste into a spreadsheet`,
    );
  }

  protected async takeOut(form: 'csv' | 'xlsx'): Promise<void> {
    const written = await this.fetchNow(async () => {
      const [taken, { csvFile, workbook }] = await Promise.all([this.taken(), import('./exchange/take-out')]);
      return { count: taken.rows.length, file: form === 'csv' ? csvFile(taken) : await workbook(taken) };
    });
    if (!written) return;
    const name = `projects ${this.session.today()}.${form}`;
    download(written.file, name);
    this.toasts.show({ tone: 'done', text: `${counted(written.count, 'project')} written to “${name}”` });
  }

  /** A block from a spreadsheet goes onto the cells from the cursor to the right and down, once its preview is agreed to. */
  protected async paste({ row, column, event }: CellPlace<ProjectRowFragment> & { readonly event: ClipboardEvent }) {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!text.trim()) return;
    event.preventDefault();
    const parts = await this.fetchNow(() => Promise.all([import('./exchange/delimited'), import('./exchange/paste')]));
    if (!parts) return;
    const [{ readTabbed }, { beginsWithHeads, planPaste }] = parts;
    const shown = this.address.columns();
    const columns = shown.slice(
      Math.max(
        0,
        shown.findIndex(({ key }) => key === column),
      ),
    );
    const read = readTabbed(text);
    const block = beginsWithHeads(
      read,
      columns.map(({ label }) => label),
    )
      ? read.slice(1)
      : read;
    const ids = this.outline()?.ids ?? [];
    const from = Math.max(0, ids.indexOf(row.id));
    const rows = await this.fetchNow(() => this.store.all(ids.slice(from, from + block.length)));
    if (!rows) return;
    const { asks, refused } = planPaste(block, {
      rows,
      columns,
      today: this.session.today(),
      names: this.choices.names(),
    });
    if (!asks.length && !refused.length) {
      this.toasts.show({ tone: 'done', text: 'Nothing to change: every cell stands so already.' });
      return;
    }
    const saved = await this.actions.show(`Paste ${counted(block.length, 'row')}`, asks, refused);
    if (saved) this.list.refetch();
    this.grid()?.focus();
  }
}

/** 'Tanvir Rahman' → 'TR'. */
const initialsOf = (name: string): string => {
  const parts = name.split(/\s+/).filter(Boolean);
  return `${parts[0]?.charAt(0) ?? ''}${parts.length > 1 ? (parts.at(-1)?.charAt(0) ?? '') : ''}`;
};
