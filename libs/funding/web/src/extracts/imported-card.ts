import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { extractModeWords, isClosed } from '@weft/funding/domain';
import { formatMonth, formatPounds, penceOf, type IsoDate } from '@weft/kernel';
import { counted, instant } from '@weft/ui';
import type { ExtractLineFragment } from '../generated/graphql';
import { ExtractEdits } from './extract-edits';
import { ExtractsStore } from './extracts-store';

/** Extracts that were imported in the year: each with its total, where that went, and the way back. */
@Component({
  selector: 'weft-imported-card',
  template: `
    <section class="wf-card" aria-labelledby="imported-title">
      <div class="wf-card-head">
        <h2 id="imported-title">Imported</h2>
        <span class="wf-small wf-2">total = to lines + to suspense</span>
      </div>
      <div class="scroll" tabindex="0" role="region" aria-label="Imported extracts, table">
        <table class="wf-table">
          <thead>
            <tr>
              <th scope="col">Extract</th>
              <th scope="col">Months</th>
              <th scope="col" class="end">Total</th>
              <th scope="col" class="end">To lines</th>
              <th scope="col" class="end">To suspense</th>
              <th scope="col" class="end">Still there</th>
              <th scope="col"><span class="wf-sr">What can be done</span></th>
            </tr>
          </thead>
          <tbody>
            @for (one of store.ledger()?.extracts ?? []; track one.id) {
              <tr>
                <th scope="row">
                  <span class="wf-strong">{{ one.name }}</span>
                  <span class="wf-small wf-2 block">
                    {{ one.organisation.shortName }}, {{ counted(one.rows, 'row') }},
                    {{ modes[one.mode].toLowerCase() }} · {{ one.importedBy.name }},
                    {{ when(one.importedAt) }}
                  </span>
                </th>
                <td>{{ months(one) }}</td>
                <td class="end wf-num wf-strong">{{ pounds(one.total) }}</td>
                <td class="end wf-num">{{ pounds(one.toLines) }}</td>
                <td class="end wf-num">{{ pounds(one.inSuspense) }}</td>
                <td class="end wf-num">{{ pounds(one.stillInSuspense) }}</td>
                <td class="end">
                  @if (one.takenBackAt) {
                    <span class="wf-small wf-2"
                      >Taken back by {{ one.takenBackBy?.name }}, {{ when(one.takenBackAt) }}</span
                    >
                  } @else if (closed(one)) {
                    <span class="wf-small wf-2">Its months are closed</span>
                  } @else if (store.keeps(one.organisation.id)) {
                    <button
                      type="button"
                      class="wf-button"
                      [attr.aria-label]="'Take back the import of ' + one.name"
                      [attr.aria-disabled]="busy() === one.id || null"
                      (click)="takeBack(one)"
                    >
                      Take back
                    </button>
                  }
                </td>
              </tr>
            } @empty {
              <tr>
                <td colspan="7" class="wf-2">No extract was imported for {{ store.year() }} yet.</td>
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
export class ImportedCard {
  private readonly edits = inject(ExtractEdits);
  protected readonly store = inject(ExtractsStore);
  protected readonly busy = signal('');
  protected readonly counted = counted;
  protected readonly when = instant;
  protected readonly modes = extractModeWords;
  protected readonly pounds = (amount: number): string => formatPounds(penceOf(amount));

  protected months({ firstMonth, lastMonth }: ExtractLineFragment): string {
    const first = formatMonth(firstMonth as IsoDate);
    return firstMonth === lastMonth ? first : `${first} to ${formatMonth(lastMonth as IsoDate)}`;
  }

  protected closed({ firstMonth }: ExtractLineFragment): boolean {
    return isClosed(firstMonth as IsoDate, (this.store.ledger()?.closedThrough ?? null) as IsoDate | null);
  }

  protected async takeBack(extract: ExtractLineFragment): Promise<void> {
    if (this.busy()) return;
    this.busy.set(extract.id);
    await this.edits.takeBack(extract);
    this.busy.set('');
    this.store.query.refetch();
  }
}
