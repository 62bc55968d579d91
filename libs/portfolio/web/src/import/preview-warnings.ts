import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { addressesOf, groupProblems, type PreviewProblem } from './problem-groups';

export interface ChoiceAsked {
  readonly key: string;
  readonly as: 'NEW' | 'SAME' | 'SKIP';
  readonly id?: string;
}

const SEEN: readonly string[] = ['similar-title', 'looks-like-nhs-number'];

/** What a person should look at: it keeps nothing from being imported. Doubles are asked about. */
@Component({
  selector: 'weft-preview-warnings',
  template: `
    <details class="wf-card" [open]="asked()">
      <summary class="wf-card-head">
        <h2>To look at</h2>
        <span class="wf-count">{{ total() }}</span>
      </summary>
      <ul>
        @for (group of groups(); track group.key) {
          <li>
            <p class="where wf-small">
              <span class="wf-code">{{ group.first.sheet }}</span> <b class="wf-num">{{ addressesOf(group) }}</b>
            </p>
            <p>{{ group.first.message }}</p>
            @if (group.first.rule === 'similar-title') {
              <div class="acts" role="group" [attr.aria-label]="'Is it the same? ' + group.first.typed">
                @if (group.first.likeId; as id) {
                  <button
                    type="button"
                    class="wf-button"
                    (click)="choose.emit({ key: group.first.key, as: 'SAME', id })"
                  >
                    It is {{ group.first.likeCode }}
                  </button>
                }
                <button type="button" class="wf-button" (click)="choose.emit({ key: group.first.key, as: 'NEW' })">
                  Another one
                </button>
                <button
                  type="button"
                  class="wf-button quiet"
                  (click)="choose.emit({ key: group.first.key, as: 'SKIP' })"
                >
                  Leave out
                </button>
              </div>
            }
          </li>
        }
      </ul>
      @if (total() > problems().length) {
        <p class="more wf-2">And {{ total() - problems().length }} more.</p>
      }
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
      grid-template-columns: 150px minmax(200px, 1fr) auto;
      gap: 4px 16px;
      align-items: center;
      min-height: 44px;
      padding: 8px 16px;
      border-bottom: 1px solid var(--wf-line);
    }
    li:last-child {
      border-bottom: 0;
    }
    .where .wf-code {
      display: block;
      white-space: normal;
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    .more {
      padding: 8px 16px;
      border-top: 1px solid var(--wf-line);
    }
    @media (width < 840px) {
      li {
        grid-template-columns: 1fr;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PreviewWarnings {
  readonly problems = input.required<readonly PreviewProblem[]>();
  readonly total = input.required<number>();
  readonly choose = output<ChoiceAsked>();

  protected readonly groups = computed(() => groupProblems(this.problems()));
  /** Doubles want an answer, and what may be a person's number is to be seen before it is saved: both are open at once. */
  protected readonly asked = computed(() => this.problems().some(({ rule }) => SEEN.includes(rule)));
  protected readonly addressesOf = addressesOf;
}
