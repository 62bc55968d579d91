import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { InlineEdit } from '@weft/ui/edit';
import { PointedAt, Skeleton } from '@weft/ui';
import { PlanEdits } from './plan-edits';
import { PlanStore } from './plan-store';

/** The section 75 agreement: who holds the pooled fund, how risk is shared, from when to when. */
@Component({
  selector: 'weft-agreement-view',
  imports: [InlineEdit, PointedAt, Skeleton],
  template: `
    <section class="wf-card" aria-labelledby="agreement-title">
      <div class="wf-card-head"><h2 id="agreement-title">Section 75 agreement</h2></div>
      @if (store.read(); as plan) {
        <dl>
          @for (one of fields(); track one.field) {
            <dt>{{ one.label }}</dt>
            <dd [wfPointedAt]="store.field() === 'section75.' + one.field">
              <wf-inline-edit
                [kind]="one.kind"
                [field]="one.field"
                [label]="one.label"
                [options]="one.options"
                [today]="store.today()"
                [clearable]="true"
                [value]="one.value"
                [locked]="store.planLock()"
                [save]="edits.agreement(plan.id, plan.agreement?.version ?? 0, one.field)"
              />
            </dd>
          }
        </dl>
      } @else {
        <wf-skeleton [rows]="6" />
      }
    </section>
  `,
  styles: `
    :host {
      display: block;
      flex: 1;
      min-width: 0;
      padding: 0 var(--wf-page) var(--wf-page);
      overflow: auto;
    }
    section {
      max-width: 880px;
    }
    dl {
      display: grid;
      grid-template-columns: 140px minmax(0, 1fr);
      gap: 6px 12px;
      padding: 12px 16px 16px;
    }
    dd.wf-pointed {
      background: var(--wf-selected);
    }
    dt {
      padding-top: 2px;
      color: var(--wf-text-2);
    }
    @media (max-width: 599px) {
      dl {
        grid-template-columns: minmax(0, 1fr);
        gap: 0;
      }
      dd {
        margin-bottom: 8px;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AgreementView {
  protected readonly store = inject(PlanStore);
  protected readonly edits = inject(PlanEdits);
  protected readonly fields = computed(() => {
    const agreement = this.store.read()?.agreement;
    return [
      {
        field: 'hostId',
        label: 'Host',
        kind: 'select',
        value: agreement?.host?.id ?? null,
        options: this.store.organisations(),
      },
      {
        field: 'poolManagerId',
        label: 'Pool manager',
        kind: 'select',
        value: agreement?.poolManager?.id ?? null,
        options: this.store.people(),
      },
      { field: 'riskShare', label: 'Risk share', kind: 'lines', value: agreement?.riskShare ?? null, options: [] },
      { field: 'startsOn', label: 'Starts', kind: 'date', value: agreement?.startsOn ?? null, options: [] },
      { field: 'endsOn', label: 'Ends', kind: 'date', value: agreement?.endsOn ?? null, options: [] },
      { field: 'signedOn', label: 'Signed', kind: 'date', value: agreement?.signedOn ?? null, options: [] },
    ] as const;
  });
}
