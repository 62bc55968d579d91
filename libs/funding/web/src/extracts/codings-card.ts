import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { ExtractEdits } from './extract-edits';
import { ExtractsStore } from './extracts-store';

/** Which line each coding is remembered for. */
@Component({
  selector: 'weft-codings-card',
  template: `
    <details class="wf-card">
      <summary class="wf-card-head">
        <h2>Remembered cost centres</h2>
        <span class="wf-count">{{ store.ledger()?.codingRules?.length }}</span>
      </summary>
      <ul>
        @for (rule of store.ledger()?.codingRules ?? []; track rule.id) {
          <li>
            <span>
              <span class="wf-strong">{{ rule.costCentre }}{{ rule.account ? '/' + rule.account : '' }}</span>
              <span class="wf-small wf-2 block">
                {{ rule.organisation.shortName }}{{ rule.account ? '' : ', every account' }}
              </span>
            </span>
            <span>{{ rule.line.code }} {{ rule.line.description }}</span>
            @if (store.keeps(rule.organisation.id)) {
              <button
                type="button"
                class="wf-button quiet"
                [attr.aria-label]="'Forget the line of ' + rule.costCentre + (rule.account ? '/' + rule.account : '')"
                (click)="forget(rule)"
              >
                Forget
              </button>
            }
          </li>
        }
      </ul>
    </details>
  `,
  styles: `
    summary {
      cursor: pointer;
      list-style: none;
    }
    summary::before {
      content: '▸';
      color: var(--wf-text-3);
    }
    details[open] > summary::before {
      content: '▾';
    }
    details:not([open]) > summary {
      border-bottom: 0;
    }
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 2fr) auto;
      align-items: center;
      gap: 4px 16px;
      padding: 6px 16px;
      border-bottom: 1px solid var(--wf-line);
    }
    li:last-child {
      border-bottom: 0;
    }
    .block {
      display: block;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CodingsCard {
  private readonly edits = inject(ExtractEdits);
  protected readonly store = inject(ExtractsStore);

  protected async forget(rule: { readonly id: string; readonly version: number }): Promise<void> {
    await this.edits.forgetRule(rule);
    this.store.query.refetch();
  }
}
