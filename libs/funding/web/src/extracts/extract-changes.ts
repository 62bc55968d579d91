import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { formatMonth, formatPounds, formatSignedPounds, penceOf, type IsoDate } from '@weft/kernel';
import type { ExtractPreviewQuery } from '../generated/graphql';
import { ExtractsStore } from './extracts-store';

type Change = NonNullable<ExtractPreviewQuery['extractFile']>['preview']['changes'][number];

/** What stands, what the extract holds and what would stand, by line and month. */
@Component({
  selector: 'weft-extract-changes',
  template: `
    <section class="wf-card" aria-labelledby="changes-title">
      <div class="wf-card-head">
        <h3 id="changes-title">By line and month</h3>
      </div>
      <div class="scroll" tabindex="0" role="region" aria-label="By line and month, table">
        <table class="wf-table">
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">Month</th>
              <th scope="col" class="end">Stands</th>
              <th scope="col" class="end">In the extract</th>
              <th scope="col" class="end">Posted</th>
              <th scope="col" class="end">Would stand</th>
            </tr>
          </thead>
          <tbody>
            @for (row of rows(); track row.key) {
              <tr>
                <th scope="row">
                  @if (row.suspense) {
                    <span class="wf-tag">Suspense</span>
                  }
                  {{ row.name }}
                </th>
                <td>{{ row.month }}</td>
                <td class="end wf-num">
                  {{ row.before }}
                  @if (row.corrected) {
                    <span class="wf-small wf-2 block">{{ row.corrected }} of it by hand</span>
                  }
                </td>
                <td class="end wf-num">{{ row.inExtract }}</td>
                <td class="end wf-num">{{ row.posted }}</td>
                <td class="end wf-num wf-strong">{{ row.after }}</td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    </section>
  `,
  styleUrl: '../returns/return-table.css',
  styles: `
    td {
      white-space: nowrap;
    }
    .block {
      display: block;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ExtractChanges {
  readonly changes = input.required<readonly Change[]>();
  private readonly store = inject(ExtractsStore);

  protected readonly rows = computed(() =>
    [...this.changes()]
      .map((change) => ({ ...change, name: change.coding ?? this.store.lineName(change.lineId) }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en-GB', { numeric: true }) || a.month.localeCompare(b.month))
      .map(({ name, lineId, month, before, inExtract, corrected, after }) => ({
        key: `${name} ${month}`,
        name,
        suspense: lineId === null,
        month: formatMonth(month as IsoDate),
        before: formatPounds(penceOf(before)),
        corrected: corrected === 0 ? '' : formatSignedPounds(penceOf(corrected)),
        inExtract: formatPounds(penceOf(inExtract)),
        posted: formatSignedPounds(penceOf(after - before)),
        after: formatPounds(penceOf(after)),
      })),
  );
}
