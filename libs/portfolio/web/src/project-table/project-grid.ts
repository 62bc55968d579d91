import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  model,
  output,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Rights } from '@weft/identity/rights';
import { Session } from '@weft/identity/web';
import {
  type GatePasser,
  gatePasser,
  nextGate,
  type Stage,
  STAGES,
  stageWords,
  type TableColumn,
  whyNotToStage,
} from '@weft/portfolio/domain';
import { Avatar, dayOf, Flash, Icon, longDay, RatingHistory, RatingPair, shortDay, signedDays, Toasts } from '@weft/ui';
import {
  CardTemplate,
  Cell,
  type CellPlace,
  DataTable,
  EditorTemplate,
  GroupTemplate,
  type Outline,
} from '@weft/ui/table';
import type { ProjectRowFragment } from '../generated/graphql';
import { lockedBy, subjectOf } from '../shared/may';
import { CellEdit } from './cell-edit';
import { ProjectRows } from './project-rows';
import { TableAddress } from './table-address';

/** The rows of the project table: what each column shows, and what of it is edited in place. */
@Component({
  selector: 'weft-project-grid',
  imports: [
    Avatar,
    CardTemplate,
    Cell,
    CellEdit,
    DataTable,
    EditorTemplate,
    Flash,
    GroupTemplate,
    Icon,
    RatingHistory,
    RatingPair,
    RouterLink,
  ],
  templateUrl: './project-grid.html',
  styleUrl: './project-grid.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProjectGrid {
  readonly outline = input.required<Outline>();
  /** This person changes nothing: a selection is of use for copying alone, which a phone does not offer. */
  readonly locked = input(false);
  readonly selected = model.required<ReadonlySet<string>>();
  readonly copied = output<ClipboardEvent>();
  readonly pasted = output<CellPlace<ProjectRowFragment> & { readonly event: ClipboardEvent }>();

  protected readonly address = inject(TableAddress);
  private readonly store = inject(ProjectRows);
  private readonly rights = inject(Rights);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly table = viewChild.required<DataTable<ProjectRowFragment>>(DataTable);
  private readonly session = inject(Session);
  protected readonly today = this.session.today;
  protected readonly rows = this.store.rows;
  private needed: readonly string[] = [];

  protected readonly opened = computed(() => this.rows().find(({ code }) => code === this.address.url.get('panel')));
  /** Who may change a row, and who may move its stage, where this person may not; asked once for each row. */
  private readonly locks = computed(() => {
    const [ability, grants, me] = [this.rights.ability(), this.session.grants(), this.session.me()];
    const kept = new WeakMap<ProjectRowFragment, { readonly row: string | null; readonly stage: string | null }>();
    return (row: ProjectRowFragment) => {
      const lock = kept.get(row) ?? {
        row: lockedBy(ability, row),
        stage: stageLock(row.stage, gatePasser(grants, me, subjectOf(row))),
      };
      kept.set(row, lock);
      return lock;
    };
  });
  protected readonly mayEdit = computed(() => {
    const lockOf = this.locks();
    return (row: ProjectRowFragment, column: string) =>
      lockOf(row)[column === 'stage' ? 'stage' : 'row'] === null && (column !== 'forecast' || !!row.nextMilestone);
  });

  protected readonly named = (row: ProjectRowFragment) => `${row.code} ${row.name}`;
  protected readonly stageOf = ({ stage }: ProjectRowFragment) => stageWords[stage];
  protected readonly shortDay = shortDay;
  protected readonly longDay = longDay;
  protected readonly signedDays = signedDays;
  protected readonly dayOf = dayOf;

  constructor() {
    effect(() => this.store.need(this.needed, this.outline().ids));
  }

  protected need(ids: readonly string[]): void {
    this.needed = ids;
    this.store.need(ids, this.outline().ids);
  }

  /** Moves the cursor for the arrows of the side panel, and answers the row's code. */
  step(by: -1 | 1): string | undefined {
    return this.table().move(by)?.code;
  }

  focus(): void {
    this.table().focus();
  }

  protected peek(row: ProjectRowFragment): void {
    this.address.peek(row.code);
  }

  protected visit(row: ProjectRowFragment): void {
    void this.router.navigate(['/projects', row.code]);
  }

  /** Enter on a row edits its forecast; on a cell that cannot be edited it says why. */
  protected editRow({ row, column }: CellPlace<ProjectRowFragment>): void {
    const lock = this.locks()(row)[column === 'stage' ? 'stage' : 'row'];
    if (column === null && lock === null && this.table().editCell(row, 'forecast')) return;
    const why = lock ?? whyNot[column as TableColumn];
    if (column === null && lock === null) this.peek(row);
    else if (why) this.toasts.show({ tone: 'wrong', text: why });
  }
}

/** Who moves a project from this stage, where this person moves it nowhere; null where they do. */
function stageLock(stage: Stage, who: GatePasser): string | null {
  if (STAGES.some((to) => whyNotToStage(stage, to, who) === null)) return null;
  const gate = nextGate(stage);
  return whyNotToStage(stage, (gate && STAGES[gate]) ?? 'IDEA', who);
}

const whyNot: Readonly<Partial<Record<TableColumn, string>>> = {
  code: 'A code is given by the home and stays.',
  history: 'What was declared stays.',
  milestone: 'Milestones are named on the project’s page.',
  forecast: 'There is no open milestone to move.',
  slip: 'The slip follows from baseline and forecast.',
  home: 'A project stays where it is counted.',
  declared: 'The day follows from the declaration.',
};
