import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { formatPounds, minus, NO_MONEY, sumPence } from '@weft/kernel';
import { type PlanCheck, type Section, sectionWords } from '@weft/funding/domain';
import { counted, Icon, longDay } from '@weft/ui';
import { PlanStore } from './plan-store';

/** The checklist of the plan: each section says Complete, or how much is found, and shows its part of the plan. */
@Component({
  selector: 'weft-section-strip',
  imports: [Icon],
  template: `
    <ul class="wf-card" aria-label="Sections of the plan">
      @for (one of sections(); track one.section) {
        <li>
          <button
            type="button"
            [class.on]="one.section === section()"
            [attr.aria-current]="one.section === section() ? 'true' : null"
            (click)="choose.emit(one.section)"
          >
            @if (one.complete) {
              <span class="mark done"><wf-icon name="check" [size]="14" /></span>
            } @else {
              <span class="mark found" aria-hidden="true">!</span>
            }
            <span class="words">
              <b>{{ one.words }}</b>
              <span class="state" [class.wf-late]="!one.complete">{{ one.state }}</span>
              <span class="wf-small wf-2 detail">{{ one.detail }}</span>
            </span>
          </button>
        </li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: block;
      container-type: inline-size;
    }
    ul {
      display: grid;
      grid-template-columns: repeat(6, minmax(0, 1fr));
      overflow: hidden;
    }
    li + li {
      border-left: 1px solid var(--wf-line);
    }
    button {
      display: flex;
      gap: 10px;
      width: 100%;
      height: 100%;
      padding: 10px 12px;
      border: 0;
      background: none;
      text-align: left;
      cursor: pointer;
    }
    button:hover {
      background: var(--wf-hover);
    }
    button:focus-visible {
      outline-offset: -2px;
    }
    button.on {
      background: var(--wf-selected);
    }
    .words {
      display: grid;
      align-content: start;
      min-width: 0;
    }
    b {
      font-weight: 600;
      overflow-wrap: anywhere;
    }
    .state {
      font-size: 12px;
      line-height: 16px;
    }
    .mark {
      display: grid;
      flex: none;
      place-items: center;
      width: 20px;
      height: 20px;
      margin-top: 1px;
    }
    .done {
      border-radius: 50%;
      background: var(--wf-green-container);
      color: var(--wf-green-text);
    }
    .found {
      border-radius: 3px;
      background: var(--wf-red);
      color: var(--wf-red-letter);
      font-weight: 600;
      font-size: 13px;
    }
    @container (width < 1100px) {
      ul {
        grid-template-columns: repeat(3, minmax(0, 1fr));
      }
      li:nth-child(n + 4) {
        border-top: 1px solid var(--wf-line);
      }
      li:nth-child(4) {
        border-left: 0;
      }
    }
    @container (width < 560px) {
      ul {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
      li:nth-child(n + 3) {
        border-top: 1px solid var(--wf-line);
      }
      li:nth-child(odd) {
        border-left: 0;
      }
      li:nth-child(even) {
        border-left: 1px solid var(--wf-line);
      }
      .detail {
        display: none;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SectionStrip {
  readonly check = input.required<PlanCheck>();
  readonly section = input.required<Section>();
  readonly choose = output<Section>();

  private readonly store = inject(PlanStore);
  protected readonly sections = computed(() =>
    this.check().sections.map(({ section, status, findings }) => ({
      section,
      words: sectionWords[section],
      complete: status === 'COMPLETE',
      state: status === 'COMPLETE' ? 'Complete' : `Incomplete: ${counted(findings, 'finding')}`,
      detail: this.detail(section),
    })),
  );

  private detail(section: Section): string {
    const [plan, pack] = [this.store.plan(), this.store.pack()];
    if (!plan || !pack) return '';
    const year = this.store.year();
    const totals = this.check().totals.filter((one) => one.year === year);
    const income = sumPence(totals.map((one) => one.income));
    const spend = sumPence(totals.map((one) => one.expenditure));
    const floors = this.check().floors.filter((one) => one.year === year);
    switch (section) {
      case 'INCOME':
        return `${counted(totals.filter((one) => one.income > NO_MONEY).length, 'source')}, ${formatPounds(income)}`;
      case 'LINES':
        return `${counted(plan.lines.length, 'line')} in ${counted(plan.schemes.length, 'scheme')}`;
      case 'OUTPUTS':
        return pack.fields.some(({ field }) => field === 'outputs') ? 'where a unit is counted' : 'none in this round';
      case 'EXPENDITURE':
        return `income − spend ${formatPounds(minus(income, spend))}`;
      case 'MINIMUMS': {
        const met = floors.filter(({ figure, required }) => required !== null && figure >= required).length;
        return `${met} of ${floors.length} met`;
      }
      case 'AGREEMENT':
        return plan.section75?.signedOn ? `signed ${longDay(plan.section75.signedOn)}` : 'not signed';
    }
  }
}
