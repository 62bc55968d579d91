import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { type Finding, sectionWords } from '@weft/funding/domain';
import { counted, Icon } from '@weft/ui';
import { SidePanel } from '@weft/ui/panel';
import { FindingList } from './finding-list';
import { PlanStore } from './plan-store';

/** Everything that makes the plan Incomplete, section by section; a click opens the line at its field. */
@Component({
  selector: 'weft-findings-panel',
  imports: [FindingList, Icon, SidePanel],
  template: `
    <wf-side-panel label="Findings" code="Findings" (close)="close.emit()">
      <h2>
        @if (count(); as n) {
          {{ counted(n, 'finding') }} to mend
        } @else {
          Nothing to mend
        }
      </h2>
      @for (group of groups(); track group.section) {
        <h3>{{ group.words }}</h3>
        <weft-finding-list [findings]="group.findings" (open)="open($event)" />
      }
      @if (passed(); as words) {
        <p class="passed wf-small"><wf-icon name="check" [size]="14" /> {{ words }}</p>
      }
    </wf-side-panel>
  `,
  styles: `
    :host {
      display: flex;
    }
    h3 {
      margin: 12px 0 4px;
      color: var(--wf-text-2);
      font-size: 12px;
    }
    .passed {
      display: flex;
      align-items: center;
      gap: 6px;
      margin-top: 16px;
      color: var(--wf-green-text);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FindingsPanel {
  readonly close = output();
  private readonly store = inject(PlanStore);
  protected readonly counted = counted;
  protected readonly count = computed(() => this.store.check()?.findings.length ?? 0);
  protected readonly groups = computed(() => {
    const check = this.store.check();
    return (check?.sections ?? []).flatMap(({ section, findings: count }) =>
      count === 0
        ? []
        : [{ section, words: sectionWords[section], findings: findingsOf(check?.findings ?? [], section) }],
    );
  });
  /** The rules that find nothing, in one line. */
  protected readonly passed = computed(() => {
    const rules = this.store.pack()?.rules ?? [];
    const broken = new Set((this.store.check()?.findings ?? []).map(({ rule }) => rule));
    const passed = rules.filter(({ id }) => !broken.has(id)).length;
    return passed === 0 ? '' : broken.size === 0 ? `All ${passed} rules are met` : `${passed} other rules are met`;
  });

  protected open(finding: Finding): void {
    this.store.open(finding);
  }
}

const findingsOf = (findings: readonly Finding[], section: Finding['section']): readonly Finding[] =>
  findings.filter((finding) => finding.section === section);
