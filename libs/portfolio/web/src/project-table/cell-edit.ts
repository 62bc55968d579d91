import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Session } from '@weft/identity/web';
import { gatePasser, STAGES, type Stage, stageWords, type TableColumn, whyNotToStage } from '@weft/portfolio/domain';
import { RatingPair, type SaveOutcome } from '@weft/ui';
import { InlineEdit, type Option } from '@weft/ui/edit';
import type { OpenCell } from '@weft/ui/table';
import type { ProjectRowFragment } from '../generated/graphql';
import { DeclareRating } from '../rating/declare-rating';
import { Choices } from '../shared/choices';
import { subjectOf } from '../shared/may';
import { type EditedDetail, PortfolioEdits } from '../shared/portfolio-edits';
import { BulkActions } from './bulk/bulk-actions';
import { TableAddress } from './table-address';

/** The details of a project that its row edits in place, by column. */
export const DETAIL_OF: Readonly<Partial<Record<TableColumn, EditedDetail>>> = {
  name: 'name',
  lead: 'leadId',
  sro: 'sroId',
  organisation: 'organisationId',
  priority: 'priorityId',
  startsOn: 'startsOn',
  endsOn: 'endsOn',
};

/** What a detail of a row is, as it is edited: an id, a date or a text. */
export function detailOf(row: ProjectRowFragment, detail: EditedDetail): string | null {
  switch (detail) {
    case 'leadId':
      return row.lead?.id ?? null;
    case 'sroId':
      return row.sro?.id ?? null;
    case 'organisationId':
      return row.organisation?.id ?? null;
    case 'priorityId':
      return row.priority?.id ?? null;
    default:
      return row[detail];
  }
}

/** Edits one cell of a project's row: its rating, its stage, the forecast of its next milestone, or a detail of it. */
@Component({
  selector: 'weft-cell-edit',
  imports: [DeclareRating, InlineEdit, RatingPair],
  template: `
    @if (cell().column === 'rating') {
      <weft-declare-rating
        dimension="OVERALL"
        [projectId]="row().id"
        [projectName]="row().name"
        [standing]="standing()"
        [begun]="{ typed: cell().typed }"
        (history)="address.url.go({ panel: row().code })"
        (leave)="cell().leave($event)"
        (end)="cell().end()"
      >
        <wf-rating-pair
          [declared]="row().rating"
          [computed]="row().computedRating"
          [differ]="row().ratingsDiffer"
          [reasons]="row().computedReasons"
        />
      </weft-declare-rating>
    } @else {
      <wf-inline-edit
        [kind]="kind()"
        [field]="detail() ?? (staged() ? 'stage' : 'forecastOn')"
        [label]="label()"
        [value]="value()"
        [options]="options()"
        [today]="today()"
        [clearable]="clearable()"
        [begun]="{ typed: cell().typed, done: cell().done }"
        [save]="saver()"
        (leave)="cell().leave($event)"
        (end)="cell().end()"
      />
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CellEdit {
  readonly row = input.required<ProjectRowFragment>();
  readonly cell = input.required<OpenCell>();

  private readonly edits = inject(PortfolioEdits);
  private readonly choices = inject(Choices);
  private readonly actions = inject(BulkActions);
  private readonly session = inject(Session);
  protected readonly address = inject(TableAddress);
  protected readonly today = this.session.today;

  protected readonly detail = computed(() => DETAIL_OF[this.cell().column as TableColumn]);
  protected readonly staged = computed(() => this.cell().column === 'stage');
  protected readonly standing = computed(() => {
    const { rating, ratingScale: scale, ratingVersion: version } = this.row();
    return scale ? { rating, scale, version } : null;
  });
  protected readonly kind = computed(() => {
    const detail = this.detail();
    if (this.staged()) return 'select';
    if (detail === 'name') return 'text';
    return detail?.endsWith('Id') ? 'select' : 'date';
  });
  protected readonly clearable = computed(() => this.detail() === 'startsOn' || this.detail() === 'endsOn');
  protected readonly value = computed(() => {
    const detail = this.detail();
    if (this.staged()) return this.row().stage;
    return detail ? detailOf(this.row(), detail) : (this.row().nextMilestone?.forecastOn ?? null);
  });
  protected readonly label = computed(() => {
    const { code, nextMilestone } = this.row();
    const words = this.detail();
    if (this.staged()) return `Stage of ${code}`;
    return words ? `${detailWords[words]} of ${code}` : `Forecast of ${nextMilestone?.title ?? code}`;
  });
  protected readonly options = computed<readonly Option[]>(() => {
    if (this.staged()) return STAGES.map((stage) => ({ value: stage, label: stageWords[stage] }));
    switch (this.detail()) {
      case 'leadId':
      case 'sroId':
        return this.choices.people();
      case 'organisationId':
        return this.choices.organisations();
      case 'priorityId':
        return this.choices.priorities(this.row().home.code);
      default:
        return [];
    }
  });
  protected readonly saver = computed(() => {
    const [row, detail] = [this.row(), this.detail()];
    if (this.staged()) return (value: string | null) => this.moveTo(value as Stage);
    return (value: string | null, version?: number): Promise<SaveOutcome> => {
      if (detail) return this.edits.setDetail(row, detail, detailOf(row, detail), value, version);
      if (row.nextMilestone) return this.edits.moveMilestone(row.nextMilestone, value, version);
      return Promise.resolve({ kind: 'refused', message: 'There is no open milestone to move.' });
    };
  });

  /** To a stage by the rules of the gates: asks for the day and the note, or for the reason. */
  private async moveTo(stage: Stage): Promise<SaveOutcome | null> {
    const row = this.row();
    const who = gatePasser(this.session.grants(), this.session.me(), subjectOf(row));
    const why = whyNotToStage(row.stage, stage, who);
    if (why) return { kind: 'refused', message: why };
    const { leave } = this.cell();
    const moved = await this.actions.start('stage', [row], stage);
    // The row comes anew with its stage, and the cell that the dialog gives the keyboard back to goes with it.
    if (moved || document.activeElement === document.body) leave(0);
    return moved ? { kind: 'saved' } : null;
  }
}

export const detailWords: Readonly<Record<EditedDetail, string>> = {
  name: 'Name',
  leadId: 'Lead',
  sroId: 'SRO',
  organisationId: 'Organisation',
  priorityId: 'Priority',
  startsOn: 'Start',
  endsOn: 'End',
};
