import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { bandWords, type RiskBand } from '@weft/portfolio/domain';

/** A risk's number on a cell in the tint of its band, with the band's name: '16 Extreme'. */
@Component({
  selector: 'weft-risk-score',
  template: `<span [class]="'cell ' + band().toLowerCase()">{{ score() }}</span>
    <span class="wf-small">{{ word() }}</span>`,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 8px;
      white-space: nowrap;
    }
    .cell {
      min-width: 28px;
      padding: 0 6px;
      font-weight: 600;
      line-height: 22px;
      text-align: center;
      font-feature-settings: 'cv05', 'tnum';
    }
  `,
  styleUrl: './risk-tints.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RiskScore {
  readonly score = input.required<number>();
  readonly band = input.required<RiskBand>();
  protected readonly word = computed(() => bandWords[this.band()]);
}
