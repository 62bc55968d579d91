import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Session } from '@weft/identity/web';
import type { TableColumn } from '@weft/portfolio/domain';
import type { SaveOutcome } from '@weft/ui';
import { InlineEdit, type Option } from '@weft/ui/edit';
import type { OpenCell } from '@weft/ui/table';
import type { ProjectRowFragment } from '../generated/graphql';
import { Choices } from '../shared/choices';
import { type EditedDetail, PortfolioEdits } from '../shared/portfolio-edits';

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

/** Edits one cell of a project's row: the forecast of its next milestone, or a detail of the project. */
@Component({
  selector: 'weft-cell-edit',
  imports: [InlineEdit],
  template: `
    <wf-inline-edit
      [kind]="kind()"
      [field]="detail() ?? 'forecastOn'"
      [label]="label()"
      [value]="value()"
      [options]="options()"
      [today]="today()"
      [clearable]="clearable()"
      [begun]="{ typed: cell().typed }"
      [save]="saver()"
      (leave)="cell().leave($event)"
      (end)="cell().end()"
    />
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CellEdit {
  readonly row = input.required<ProjectRowFragment>();
  readonly cell = input.required<OpenCell>();

  private readonly edits = inject(PortfolioEdits);
  private readonly choices = inject(Choices);
  protected readonly today = inject(Session).today;

  protected readonly detail = computed(() => DETAIL_OF[this.cell().column as TableColumn]);
  protected readonly kind = computed(() => {
    const detail = this.detail();
    if (detail === 'name') return 'text';
    return detail?.endsWith('Id') ? 'select' : 'date';
  });
  protected readonly clearable = computed(() => this.detail() === 'startsOn' || this.detail() === 'endsOn');
  protected readonly value = computed(() => {
    const detail = this.detail();
    return detail ? detailOf(this.row(), detail) : (this.row().nextMilestone?.forecastOn ?? null);
  });
  protected readonly label = computed(() => {
    const { code, nextMilestone } = this.row();
    const words = this.detail();
    return words ? `${detailWords[words]} of ${code}` : `Forecast of ${nextMilestone?.title ?? code}`;
  });
  protected readonly options = computed<readonly Option[]>(() => {
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
    return (value: string | null, version?: number): Promise<SaveOutcome> => {
      if (detail) return this.edits.setDetail(row, detail, detailOf(row, detail), value, version);
      if (row.nextMilestone) return this.edits.moveMilestone(row.nextMilestone, value, version);
      return Promise.resolve({ kind: 'refused', message: 'There is no open milestone to move.' });
    };
  });
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
