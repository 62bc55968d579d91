import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { pageQuery } from '@weft/ui';
import { MilestonesOfDocument } from '../generated/milestones-of.document';

/** Chooses a milestone of a project that was chosen before. */
@Component({
  selector: 'weft-milestone-choice',
  template: `
    <select
      #list
      class="wf-field"
      [id]="for()"
      [attr.aria-describedby]="for() + '-note'"
      (change)="choose.emit(list.value)"
    >
      <option value="">{{ code() ? '–' : 'Choose the project first' }}</option>
      @for (one of milestones(); track one.id) {
        <option [value]="one.id">{{ one.title }}</option>
      }
    </select>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MilestoneChoice {
  readonly for = input.required<string>();
  /** Code of the project; empty while none is chosen. */
  readonly code = input.required<string>();
  /** The id of the milestone; empty for none. */
  readonly choose = output<string>();

  private readonly query = pageQuery(MilestonesOfDocument, () => (this.code() ? { code: this.code() } : undefined), {
    concerns: () => false,
  });
  protected readonly milestones = computed(() => (this.code() ? (this.query.data()?.project?.milestones ?? []) : []));
}
