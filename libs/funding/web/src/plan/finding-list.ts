import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { type Finding, packIndex } from '@weft/funding/domain';
import { counted } from '@weft/ui';
import { PlanStore } from './plan-store';

/** Findings as sentences, each with the lines that count and where it leads. */
@Component({
  selector: 'weft-finding-list',
  template: `
    <ul>
      @for (one of rows(); track $index) {
        <li>
          <span class="mark" aria-hidden="true">!</span>
          <div>
            <p>{{ one.finding.message }}</p>
            @if (one.counting) {
              <p class="wf-small wf-2">{{ one.counting }}</p>
            }
            @if (leads()) {
              <button type="button" class="wf-as-link" (click)="open.emit(one.finding)">{{ one.place }}</button>
            }
          </div>
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      display: grid;
      grid-template-columns: 20px 1fr;
      gap: 8px;
      padding: 8px 0;
    }
    li + li {
      border-top: 1px solid var(--wf-line);
    }
    p {
      overflow-wrap: anywhere;
    }
    .mark {
      display: grid;
      place-items: center;
      width: 18px;
      height: 18px;
      margin-top: 1px;
      border-radius: 3px;
      background: var(--wf-red);
      color: var(--wf-red-letter);
      font-weight: 600;
      font-size: 12px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FindingList {
  readonly findings = input.required<readonly Finding[]>();
  /** Offers to go where the finding is. */
  readonly leads = input(true);
  readonly open = output<Finding>();

  private readonly store = inject(PlanStore);
  protected readonly rows = computed(() =>
    this.findings().map((finding) => ({
      finding,
      place: this.placeOf(finding),
      counting: finding.lineId === null && finding.counting.length > 0 ? this.linesOf(finding.counting) : null,
    })),
  );

  private placeOf({ lineId, field, section }: Finding): string {
    const line = lineId === null ? undefined : this.store.plan()?.lines.find(({ id }) => id === lineId);
    if (!line) return section === 'AGREEMENT' ? 'Open the agreement' : 'Open income and minimums';
    const pack = this.store.pack();
    const label = field === null || !pack ? '' : (packIndex(pack).fields.get(field)?.label ?? field);
    return `Line ${line.code}${label ? `, ${label}` : ''}`;
  }

  /** 'Counts 3 lines: 1, 7, 12'. */
  private linesOf(ids: readonly string[]): string {
    const codes = (this.store.plan()?.lines ?? []).filter(({ id }) => ids.includes(id)).map(({ code }) => code);
    const shown = codes.slice(0, 8).join(', ');
    return `${counted(codes.length, 'line counts', 'lines count')}: ${shown}${codes.length > 8 ? ' …' : ''}`;
  }
}
