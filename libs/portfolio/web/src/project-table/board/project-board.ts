import { CdkDrag, type CdkDragDrop, CdkDropList, CdkDropListGroup } from '@angular/cdk/drag-drop';
import { CdkMenu, CdkMenuItem, CdkMenuTrigger } from '@angular/cdk/menu';
import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  afterRenderEffect,
  computed,
  effect,
  inject,
  signal,
} from '@angular/core';
import { Session } from '@weft/identity/web';
import { gatePasser, type Stage, STAGES, stageWords, whyNotToStage } from '@weft/portfolio/domain';
import { counted, gradually, Icon, pageQuery, plainValue, type SaveOutcome, Toasts } from '@weft/ui';
import { clashOf, Conflicts } from '@weft/ui/edit';
import type { ProjectRowFragment } from '../../generated/graphql';
import { ProjectListDocument } from '../../generated/project-list.document';
import { subjectOf } from '../../shared/may';
import { BulkActions } from '../bulk/bulk-actions';
import { ProjectRows } from '../project-rows';
import { TableAddress } from '../table-address';
import { BoardCard } from './board-card';

/** Cards that a column shows to begin with, and more at a time; so many in each frame, until they are there. */
const SHOWN = 40;
const AT_ONCE = 2;

/**
 * Projects by stage. A card is dragged to another stage, or moved by Shift and the arrows, or from its menu: each by the
 * rules of the gates. Where it may not go says who may move it there, before it is let go.
 */
@Component({
  selector: 'weft-project-board',
  imports: [BoardCard, CdkDrag, CdkDropList, CdkDropListGroup, CdkMenu, CdkMenuItem, CdkMenuTrigger, Icon],
  templateUrl: './project-board.html',
  styleUrl: './project-board.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProjectBoard {
  protected readonly address = inject(TableAddress);
  private readonly store = inject(ProjectRows);
  private readonly actions = inject(BulkActions);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  private readonly conflicts = inject(Conflicts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private readonly query = pageQuery(
    ProjectListDocument,
    () => ({ filter: this.address.filter(), orderBy: this.address.order(), groupBy: 'STAGE' as const }),
    {
      keep: true,
      concerns: ({ kind }) => kind.endsWith('.created') || kind === 'projects.changed' || kind.startsWith('project.'),
    },
  );
  private readonly more = signal<Readonly<Partial<Record<Stage, number>>>>({});
  /** A card that was moved, as it was drawn before: where it is drawn next, it takes the keyboard back. */
  private moved: { readonly id: string; readonly from: HTMLElement | null } | null = null;
  /** The card that is being dragged. */
  protected readonly dragged = signal<ProjectRowFragment | null>(null);

  private readonly budget = gradually(AT_ONCE, (drawn) =>
    this.columns().some(({ ids, rows }) => rows.length > 0 && ids.length > drawn),
  );
  private readonly rowOf = computed(() => new Map(this.store.rows().map((row) => [row.id, row])));
  private readonly idsOf = computed(() => {
    const outline = this.query.data()?.projectOutline;
    const ids = new Map<string, readonly string[]>();
    let from = 0;
    for (const { key, count } of outline?.groups ?? []) {
      ids.set(key, outline?.ids.slice(from, from + count) ?? []);
      from += count;
    }
    return ids;
  });
  protected readonly columns = computed(() =>
    STAGES.map((stage) => {
      const ids = this.idsOf().get(stage) ?? [];
      const shown = ids.slice(0, SHOWN * (1 + (this.more()[stage] ?? 0)));
      const drawn = shown.slice(0, this.budget());
      const dragged = this.dragged();
      return {
        stage,
        label: stageWords[stage],
        count: ids.length,
        ids: shown,
        rows: drawn.flatMap((id) => this.rowOf().get(id) ?? []),
        rest: ids.length - shown.length,
        leftOut: this.address.filter().notStage?.includes(stage) ?? false,
        whyNot: dragged && dragged.stage !== stage ? this.whyNot(dragged, stage) : null,
      };
    }),
  );
  protected readonly total = computed(() => counted(this.query.data()?.projectOutline.totalCount ?? 0, 'project'));
  protected readonly stages = STAGES;
  protected readonly stageWords = stageWords;
  protected readonly mayEnter = ({ data }: CdkDrag<ProjectRowFragment>, list: CdkDropList<Stage>): boolean =>
    this.whyNot(data, list.data) === null;

  constructor() {
    effect(() => void this.store.all(this.columns().flatMap(({ ids }) => ids)));
    afterRenderEffect(() => {
      this.columns();
      this.follow();
    });
  }

  /** Why a project cannot be moved to a stage by this person; null where it can. */
  protected whyNot(row: ProjectRowFragment, to: Stage): string | null {
    const who = gatePasser(this.session.grants(), this.session.me(), subjectOf(row));
    return whyNotToStage(row.stage, to, who);
  }

  protected drop({ item, container }: CdkDragDrop<Stage, Stage, ProjectRowFragment>): void {
    if (item.data.stage !== container.data) void this.move(item.data, container.data);
  }

  protected showMore(stage: Stage): void {
    this.more.update((before) => ({ ...before, [stage]: (before[stage] ?? 0) + 1 }));
  }

  protected onKey(event: KeyboardEvent, row: ProjectRowFragment): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const aside = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const along = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (aside && event.shiftKey) {
      const to = STAGES[STAGES.indexOf(row.stage) + aside];
      if (to) void this.move(row, to);
    } else if (aside || along) this.focusFrom(row, aside, along);
    else if (event.key === 'Enter' || event.key === ' ') this.peek(row);
    else return;
    event.preventDefault();
  }

  protected peek(row: ProjectRowFragment): void {
    this.address.peek(row.code);
  }

  /** Asks for the day and the note, or the reason; says who may where this person may not, and what others did meanwhile. */
  protected async move(row: ProjectRowFragment, to: Stage): Promise<void> {
    const from = this.cardOf(row.id);
    const outcome = await this.conflicts.save(
      from ?? this.host,
      async (newer) => this.ask(newer === undefined ? row : ((await this.store.fresh(row.code)) ?? row), to),
      (fields) => {
        const clash = fields.find(({ field }) => field === 'stage');
        return clash && { ...clashOf(clash, stageOf), yours: stageWords[to] };
      },
    );
    if (outcome?.kind === 'refused') this.toasts.show({ tone: 'wrong', text: outcome.message });
    else this.query.refetch();
    if (outcome === null) await this.store.fresh(row.code);
    if (outcome?.kind === 'saved') this.moved = { id: row.id, from };
    afterNextRender(() => this.cardOf(row.id)?.focus(), { injector: this.injector });
  }

  private follow(): void {
    const card = this.moved && this.cardOf(this.moved.id);
    if (!card || card === this.moved?.from) return;
    this.moved = null;
    if (document.activeElement === document.body) card.focus();
  }

  private async ask(row: ProjectRowFragment, to: Stage): Promise<SaveOutcome> {
    if (row.stage === to) return { kind: 'saved' };
    const why = this.whyNot(row, to);
    if (why) return { kind: 'refused', message: `${row.code} stays in ${stageWords[row.stage]}. ${why}` };
    const closed = await this.actions.moveOne(row, to);
    if (!closed || 'saved' in closed) return { kind: 'saved' };
    // The version is the fresh row's, which the next question begins with.
    return { kind: 'conflict', version: row.version, fields: closed.stale.fields };
  }

  private focusFrom(row: ProjectRowFragment, aside: number, along: number): void {
    const columns = this.columns().filter(({ rows }) => rows.length);
    const at = columns.findIndex(({ rows }) => rows.includes(row));
    const index = columns[at]?.rows.indexOf(row) ?? 0;
    const column = columns[Math.max(0, Math.min(columns.length - 1, at + aside))];
    const next = column?.rows[Math.max(0, Math.min(column.rows.length - 1, index + along))];
    if (next) this.cardOf(next.id)?.focus();
  }

  private cardOf(id: string): HTMLElement | null {
    return this.host.querySelector<HTMLElement>(`[data-project="${id}"]`);
  }
}

/** A stage of a conflict in words. */
const stageOf = (json: string | null | undefined): string => {
  const value = plainValue(json);
  return STAGES.includes(value as Stage) ? stageWords[value as Stage] : '–';
};
