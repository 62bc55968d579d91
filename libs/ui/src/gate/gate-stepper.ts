import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon } from '../icon/icon';

export interface GateStep {
  readonly label: string;
  readonly state: 'done' | 'current' | 'future';
  /** '12 Nov 2024', 'from 1 Apr 2025', 'due 27 Feb 2026'. */
  readonly caption: string;
  /** The gate out of the current stage and who may pass it: 'Gate 4: SRO or PMO'. */
  readonly gate?: string;
}

/** The stages of a project in a line: done with a tick, the current one filled, the rest outlined. */
@Component({
  selector: 'wf-gate-stepper',
  imports: [Icon],
  template: `
    <ol>
      @for (step of steps(); track step.label) {
        <li [class]="step.state" [attr.aria-current]="step.state === 'current' ? 'step' : null">
          <span class="mark" aria-hidden="true">
            @if (step.state === 'done') {
              <wf-icon name="check" [size]="14" />
            } @else {
              {{ $index + 1 }}
            }
          </span>
          <span class="words">
            <span class="label"
              >{{ step.label }}<span class="wf-sr">{{ step.state === 'done' ? ', passed' : '' }}</span></span
            >
            <span class="wf-caption wf-3">{{ step.caption }}</span>
          </span>
          @if (!$last) {
            <span class="line" [class.dashed]="step.state !== 'done'">
              @if (step.gate; as gate) {
                <span class="gate">{{ gate }}</span>
              }
            </span>
          }
        </li>
      }
    </ol>
  `,
  styleUrl: './gate-stepper.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GateStepper {
  readonly steps = input.required<readonly GateStep[]>();
}
