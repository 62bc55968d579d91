import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { bandRange, bandWords, RISK_BANDS, type RiskBanding } from '@weft/portfolio/domain';
import { Flash, type SaveOutcome } from '@weft/ui';
import { InlineEdit } from '@weft/ui/edit';
import type { SettingsPartFragment } from '../generated/graphql';
import { RiskScore } from '../registers/risk-score';
import { PlaceRules } from './place-rules';

const ENDS: readonly (keyof RiskBanding | null)[] = ['lowTo', 'moderateTo', 'highTo', null];

/** Where the bands of risks end, by likelihood times consequence. */
@Component({
  selector: 'weft-bands-card',
  imports: [Flash, InlineEdit, RiskScore],
  template: `
    <section class="wf-card" aria-labelledby="bands-title">
      <div class="wf-card-head"><h2 id="bands-title">Risk bands</h2></div>
      <table class="wf-table">
        <thead>
          <tr>
            <th scope="col">Band</th>
            <th scope="col">Lowest score</th>
            <th scope="col">Highest score</th>
          </tr>
        </thead>
        <tbody>
          @for (line of lines(); track line.band) {
            <tr>
              <td><weft-risk-score [score]="line.from" [band]="line.band" /></td>
              <td class="wf-num">{{ line.from }}</td>
              <td class="wf-num">
                @if (line.end; as end) {
                  <wf-inline-edit
                    [field]="end"
                    [label]="'Highest score of ' + line.word"
                    [value]="'' + settings()[end]"
                    [locked]="lock()"
                    [save]="save(end)"
                    [wfFlash]="settings()[end]"
                  />
                } @else {
                  {{ line.to }}
                }
              </td>
            </tr>
          }
        </tbody>
      </table>
    </section>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BandsCard {
  readonly settings = input.required<SettingsPartFragment>();
  readonly lock = input<string | null>(null);

  private readonly rules = inject(PlaceRules);
  protected readonly lines = computed(() =>
    RISK_BANDS.map((band, n) => ({
      band,
      word: bandWords[band],
      end: ENDS[n] ?? null,
      ...bandRange(band, this.settings()),
    })),
  );

  protected save(end: keyof RiskBanding): (value: string | null) => Promise<SaveOutcome> {
    const seen = this.settings();
    return (value) => this.rules.setBand(seen, end, Number(value));
  }
}
