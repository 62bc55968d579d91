import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { formatMonth, formatPounds, penceOf, sumPence, type IsoDate } from '@weft/kernel';
import { CodingPicker } from './coding-picker';
import { ExtractsStore } from './extracts-store';

/** What came with extracts and belongs to no line yet, with a way to say to which. */
@Component({
  selector: 'weft-suspense-card',
  imports: [CodingPicker],
  template: `
    <section class="wf-card" aria-labelledby="suspense-title">
      <div class="wf-card-head">
        <h2 id="suspense-title">In suspense</h2>
        <span class="wf-num wf-strong">{{ total() }}</span>
      </div>
      <ul>
        @for (one of store.ledger()?.suspense ?? []; track one.organisation.id + one.costCentre + '/' + one.account) {
          <li>
            <span>
              <span class="wf-strong">{{ one.costCentre }}/{{ one.account }}</span>
              <span class="wf-small wf-2 block">{{ one.organisation.shortName }}, {{ months(one) }}</span>
            </span>
            <span class="wf-num amount">{{ pounds(one.amount) }}</span>
            <weft-coding-picker
              [coding]="{ organisationId: one.organisation.id, costCentre: one.costCentre, account: one.account }"
              (mapped)="store.query.refetch()"
            />
          </li>
        } @empty {
          <li class="none wf-2">Nothing waits: every actual of {{ store.year() }} belongs to a line.</li>
        }
      </ul>
    </section>
  `,
  styles: `
    li {
      display: grid;
      grid-template-columns: minmax(140px, 1fr) 120px minmax(0, 5fr);
      align-items: center;
      gap: 4px 16px;
      padding: 8px 16px;
      border-bottom: 1px solid var(--wf-line);
    }
    li:last-child {
      border-bottom: 0;
    }
    .none {
      display: block;
    }
    .block {
      display: block;
    }
    .amount {
      text-align: right;
    }
    @media (width < 840px) {
      li {
        grid-template-columns: 1fr auto;
      }
      weft-coding-picker {
        grid-column: 1 / -1;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SuspenseCard {
  protected readonly store = inject(ExtractsStore);
  protected readonly pounds = (amount: number): string => formatPounds(penceOf(amount));
  protected readonly total = computed(() =>
    formatPounds(sumPence((this.store.ledger()?.suspense ?? []).map(({ amount }) => penceOf(amount)))),
  );

  protected months({ firstMonth, lastMonth }: { readonly firstMonth: string; readonly lastMonth: string }): string {
    const first = formatMonth(firstMonth as IsoDate);
    return firstMonth === lastMonth ? first : `${first} to ${formatMonth(lastMonth as IsoDate)}`;
  }
}
