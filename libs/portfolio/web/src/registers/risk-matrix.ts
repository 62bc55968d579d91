import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, output } from '@angular/core';
import {
  bandWords,
  consequenceWords,
  DEFAULT_RISK_BANDING,
  isScore,
  likelihoodWords,
  type RiskBanding,
  type RiskLevel,
  riskBand,
  riskScore,
  SCORES,
  type Score,
} from '@weft/portfolio/domain';
import { cellOf, levelOf } from './drafts';

/**
 * The 5 × 5 matrix to choose a cell of: likelihood upwards, consequence to the right. Arrows move the choice, and the
 * choice is said in words: 'Likely × Major = 16, Extreme'.
 */
@Component({
  selector: 'weft-risk-matrix',
  template: `
    <div class="plot" role="radiogroup" [attr.aria-label]="label()">
      @for (row of rows(); track row.likelihood) {
        <span class="side wf-caption" aria-hidden="true">{{ row.word }}</span>
        @for (cell of row.cells; track cell.key) {
          <button
            type="button"
            role="radio"
            [class]="cell.band"
            [class.on]="cell.key === value()"
            [attr.data-cell]="cell.key"
            [attr.aria-checked]="cell.key === value()"
            [attr.aria-label]="cell.name"
            [tabIndex]="cell.key === (value() ?? '1×1') ? 0 : -1"
            (click)="choose.emit(cell.key)"
            (keydown)="onKey($event)"
          >
            {{ cell.score }}
          </button>
        }
      }
      <span></span>
      <span class="foot wf-caption" aria-hidden="true">
        <span>{{ consequenceWords[1] }}</span> <span>Consequence</span> <span>{{ consequenceWords[5] }}</span>
      </span>
    </div>
    <p class="told" aria-live="polite">{{ told() }}</p>
  `,
  styles: `
    :host {
      display: block;
    }
    .plot {
      display: grid;
      grid-template-columns: auto repeat(5, minmax(28px, 1fr));
      gap: 2px;
      align-items: center;
    }
    .side {
      padding-right: 6px;
      color: var(--wf-text-3);
      text-align: right;
    }
    .foot {
      display: flex;
      grid-column: 2 / -1;
      justify-content: space-between;
      color: var(--wf-text-3);
    }
    button {
      min-height: 28px;
      padding: 0;
      border: 0;
      cursor: pointer;
      font-feature-settings: 'cv05', 'tnum';
    }
    button:hover {
      box-shadow: inset 0 0 0 1px currentColor;
    }
    .on {
      background: var(--wf-text);
      color: var(--wf-surface);
      font-weight: 600;
    }
    button:focus-visible {
      position: relative;
      z-index: 1;
    }
    .told {
      margin-top: 6px;
      font-weight: 500;
    }
    @media (pointer: coarse) {
      button {
        min-height: 44px;
      }
    }
  `,
  styleUrl: './risk-tints.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RiskMatrix {
  /** '4×3': likelihood, consequence. */
  readonly value = input<string | null>(null);
  readonly label = input.required<string>();
  readonly banding = input<RiskBanding>(DEFAULT_RISK_BANDING);
  readonly choose = output<string>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly consequenceWords = consequenceWords;
  protected readonly told = computed(() => {
    const level = levelOf(this.value());
    return level ? this.name(level.likelihood, level.consequence) : 'Choose a cell: arrows move.';
  });
  protected readonly rows = computed(() =>
    [...SCORES].reverse().map((likelihood) => ({
      likelihood,
      word: likelihoodWords[likelihood],
      cells: SCORES.map((consequence) => ({
        key: `${likelihood}×${consequence}`,
        score: riskScore({ likelihood, consequence }),
        band: riskBand(riskScore({ likelihood, consequence }), this.banding()).toLowerCase(),
        name: this.name(likelihood, consequence),
      })),
    })),
  );

  private name(likelihood: Score, consequence: Score): string {
    return levelWords({ likelihood, consequence }, this.banding());
  }

  protected onKey(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    // From the cell that has the focus: keys that follow fast are ahead of the value.
    const here = (event.currentTarget as HTMLElement).dataset['cell'] ?? null;
    const from = levelOf(here) ?? { likelihood: 1, consequence: 1 };
    const likelihood = from.likelihood + step[0];
    const consequence = from.consequence + step[1];
    if (!isScore(likelihood) || !isScore(consequence)) return;
    const cell = cellOf(likelihood, consequence);
    if (!cell) return;
    this.choose.emit(cell);
    this.host.querySelector<HTMLElement>(`[data-cell="${cell}"]`)?.focus();
  }
}

/** 'Likely × Major = 16, Extreme'. */
export function levelWords({ likelihood, consequence }: RiskLevel, banding: RiskBanding): string {
  const score = riskScore({ likelihood, consequence });
  const band = bandWords[riskBand(score, banding)];
  return `${likelihoodWords[likelihood]} × ${consequenceWords[consequence]} = ${score}, ${band}`;
}

const STEPS: Readonly<Record<string, readonly [likelihood: number, consequence: number]>> = {
  ArrowUp: [1, 0],
  ArrowDown: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};
