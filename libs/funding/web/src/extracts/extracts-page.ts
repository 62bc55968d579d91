import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { instant, Icon, PageError, Skeleton } from '@weft/ui';
import { BringFile } from '@weft/ui/files';
import { FundingTabs } from '../shared/funding-tabs';
import { CodingsCard } from './codings-card';
import { ExtractPreview } from './extract-preview';
import { ExtractsStore } from './extracts-store';
import { ImportedCard } from './imported-card';
import { SuspenseCard } from './suspense-card';

/** Extracts of ledgers: bringing one, what it would do, what was imported, and what waits in suspense. */
@Component({
  selector: 'weft-extracts-page',
  imports: [BringFile, CodingsCard, ExtractPreview, FundingTabs, Icon, ImportedCard, PageError, Skeleton, SuspenseCard],
  providers: [ExtractsStore],
  template: `
    <div class="page">
      <header>
        <h1>Ledger extracts {{ store.year() }}</h1>
        <weft-funding-tabs [year]="store.year()" />
      </header>
      @if (store.query.error(); as detail) {
        <wf-page-error [detail]="detail" (retry)="store.query.refetch()" />
      } @else if (store.query.data(); as read) {
        @if (store.fileId(); as file) {
          <button type="button" class="link back" (click)="store.open(null)">
            <wf-icon name="chevron-left" [size]="14" /> All extracts
          </button>
          <weft-extract-preview [id]="file" (done)="store.open(null)" />
        } @else {
          @if (store.mayImport() && store.lines().length) {
            <wf-bring-file
              kind="extract"
              noun="ledger extract"
              accept=".xlsx,.xlsm,.csv"
              hint="A workbook (.xlsx) or a table (.csv) with cost centre, account, period and amount: up to 10 MB and 20,000 rows."
              (brought)="store.open($event)"
            />
            <p class="wf-small wf-2">
              <a href="/files/ledger-extract-example.csv" download>An example of an extract</a>, with invented figures
            </p>
          }
          @if (read.extractFiles.length) {
            <section class="wf-card" aria-labelledby="kept-title">
              <div class="wf-card-head">
                <h2 id="kept-title">Not imported yet</h2>
                <span class="wf-small wf-3">Only you see these</span>
              </div>
              <ul>
                @for (one of read.extractFiles; track one.id) {
                  <li>
                    <button type="button" class="link wf-strong" (click)="store.open(one.id)">{{ one.name }}</button>
                    <span class="wf-small wf-3">brought {{ when(one.keptAt) }}, kept for a day</span>
                  </li>
                }
              </ul>
            </section>
          }
          <weft-suspense-card />
          <weft-imported-card />
          @if (store.ledger()?.codingRules?.length) {
            <weft-codings-card />
          }
        }
      } @else {
        <div class="wf-card"><wf-skeleton [rows]="12" /></div>
      }
    </div>
  `,
  styleUrl: '../shared/page.css',
  styles: `
    weft-funding-tabs {
      margin-left: auto;
    }
    .back {
      display: inline-flex;
      align-items: center;
      align-self: flex-start;
      gap: 4px;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      justify-content: space-between;
      gap: 4px 16px;
      padding: 8px 16px;
      border-bottom: 1px solid var(--wf-line);
    }
    li:last-child {
      border-bottom: 0;
    }
    .link {
      padding: 2px 0;
      border: 0;
      background: none;
      color: var(--wf-link);
      cursor: pointer;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ExtractsPage {
  protected readonly store = inject(ExtractsStore);
  protected readonly when = instant;
}
