import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { virementStateWords, type VirementState as State } from '@weft/funding/domain';
import { Icon, type IconName } from '@weft/ui';

const SHAPES: Readonly<Record<State, IconName>> = {
  ASKED: 'clock',
  APPROVED: 'check',
  POSTED: 'circle-check',
  REFUSED: 'circle-x',
  VOIDED: 'x',
};

/** Where a virement stands, as a shape and a word; blue where somebody has still to act. */
@Component({
  selector: 'weft-virement-state',
  imports: [Icon],
  template: `<span class="wf-tag" [class.blue]="open()"><wf-icon [name]="shape()" [size]="12" /> {{ word() }}</span>`,
  styles: `
    :host {
      display: inline-flex;
      vertical-align: middle;
    }
    .wf-tag {
      display: inline-flex;
      align-items: center;
      gap: 5px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VirementState {
  readonly state = input.required<State>();
  protected readonly word = computed(() => virementStateWords[this.state()]);
  protected readonly shape = computed(() => SHAPES[this.state()]);
  protected readonly open = computed(() => this.state() === 'ASKED' || this.state() === 'APPROVED');
}
