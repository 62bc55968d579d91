import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { THRESHOLD_NAMES, thresholdMeanings, type ThresholdMeaning, type ThresholdName } from '@weft/portfolio/domain';
import { Flash, RatingSymbol, type SaveOutcome } from '@weft/ui';
import { InlineEdit } from '@weft/ui/edit';
import type { SettingsPartFragment } from '../generated/graphql';
import { PortfolioEdits } from '../shared/portfolio-edits';
import { PlaceRules } from './place-rules';

/** From which value on the rules of the computed rating speak of Amber and of Red. */
@Component({
  selector: 'weft-thresholds-card',
  imports: [Flash, InlineEdit, RatingSymbol],
  template: `
    <section class="wf-card" aria-labelledby="thresholds-title">
      <div class="wf-card-head">
        <h2 id="thresholds-title">Thresholds of the computed rating</h2>
        @if (!lock() && changed()) {
          <button type="button" class="wf-button quiet" (click)="reset()">Back to the standard</button>
        }
      </div>
      <div class="scroll" tabindex="0" role="region" aria-label="Thresholds">
        <table class="wf-table">
          <thead>
            <tr>
              <th scope="col">What is looked at</th>
              <th scope="col"><wf-rating-symbol rating="AMBER" [size]="16" label="" /> Amber from</th>
              <th scope="col"><wf-rating-symbol rating="RED" [size]="16" label="" /> Red from</th>
            </tr>
          </thead>
          <tbody>
            @for (line of lines(); track line.name) {
              <tr>
                <th scope="row">
                  {{ line.label }} <span class="wf-3">({{ line.unit }})</span>
                  @if (line.own) {
                    <span class="wf-caption wf-3">standard: {{ line.standardAmber }} and {{ line.standardRed }}</span>
                  }
                </th>
                @for (grade of grades; track grade) {
                  <td>
                    <wf-inline-edit
                      [field]="line.name + '.' + grade"
                      [label]="(grade === 'amber' ? 'Amber: ' : 'Red: ') + line.label"
                      [value]="'' + line[grade]"
                      [locked]="lock()"
                      [save]="save(line.name, grade)"
                      [wfFlash]="line[grade]"
                    />
                  </td>
                }
              </tr>
            }
          </tbody>
        </table>
      </div>
    </section>
  `,
  styles: `
    .scroll {
      overflow-x: auto;
    }
    tbody th {
      border-bottom: 1px solid var(--wf-line);
      color: var(--wf-text);
      font-weight: 400;
      line-height: 1.35;
      padding-block: 6px;
      white-space: normal;
      text-align: left;
    }
    tbody tr:last-child th {
      border-bottom: 0;
    }
    .wf-caption {
      display: block;
    }
    thead th {
      white-space: nowrap;
    }
    wf-rating-symbol {
      vertical-align: -3px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ThresholdsCard {
  readonly settings = input.required<SettingsPartFragment>();
  readonly lock = input<string | null>(null);

  private readonly rules = inject(PlaceRules);
  private readonly edits = inject(PortfolioEdits);
  protected readonly grades = ['amber', 'red'] as const;
  protected readonly lines = computed(() =>
    this.settings().thresholds.flatMap((one) => {
      const name = THRESHOLD_NAMES.find((known) => known === one.name);
      if (!name) return [];
      const { label, unit }: ThresholdMeaning = thresholdMeanings[name];
      return [{ ...one, name, label, unit, own: one.amber !== one.standardAmber || one.red !== one.standardRed }];
    }),
  );
  protected readonly changed = computed(() => this.lines().some(({ own }) => own));

  protected save(name: ThresholdName, grade: 'amber' | 'red'): (value: string | null) => Promise<SaveOutcome> {
    const seen = this.settings();
    return (value) => this.rules.setThreshold(seen, name, grade, Number(value));
  }

  protected async reset(): Promise<void> {
    this.edits.say(await this.rules.resetThresholds(this.settings()));
  }
}
