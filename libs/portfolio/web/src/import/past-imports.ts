import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { instant, Mutations, Toasts } from '@weft/ui';
import type { ImportedLineFragment, UndoTrackerImportMutation } from '../generated/graphql';
import { UndoTrackerImportDocument } from '../generated/undo-tracker-import.document';

type Refused = Extract<UndoTrackerImportMutation['undoTrackerImport'], { __typename: 'TrackerUndoRefused' }>;

/** What was imported, newest first; each is taken back as a whole, or with what nobody changed since. */
@Component({
  selector: 'weft-past-imports',
  template: `
    <section class="wf-card" aria-labelledby="past-title">
      <div class="wf-card-head"><h2 id="past-title">Imported</h2></div>
      <ul>
        @for (one of imports(); track one.id) {
          <li [class.undone]="one.undoneAt">
            <div class="words">
              <p class="wf-strong">{{ one.fileName }}</p>
              <p>{{ sentence(one.summary) }}</p>
              <p class="wf-small wf-3">
                {{ one.importedBy.name }}, {{ when(one.importedAt) }}
                @if (one.undoneAt) {
                  · taken back by {{ one.undoneBy?.name }}, {{ when(one.undoneAt) }}
                }
              </p>
            </div>
            @if (!one.undoneAt) {
              <button
                type="button"
                class="wf-button"
                [attr.aria-disabled]="busy() === one.id || null"
                [attr.aria-label]="'Take back the import of ' + one.fileName"
                (click)="undo(one, 'ALL')"
              >
                {{ busy() === one.id ? 'Taking back …' : 'Take back' }}
              </button>
            }
            @if (refused()?.id === one.id) {
              <div class="refused" role="alert">
                <p>{{ refused()?.answer?.message }}</p>
                <ul>
                  @for (row of refused()?.answer?.refused ?? []; track $index) {
                    <li>
                      <span class="wf-code">{{ row.code }}</span> {{ row.title }}: {{ row.message }}
                    </li>
                  }
                </ul>
                <div class="acts">
                  @if (refused()?.answer?.removes || refused()?.answer?.restores) {
                    <button type="button" class="wf-button danger" (click)="undo(one, 'ALL_OTHERS')">
                      Take all others back
                    </button>
                  }
                  <button type="button" class="wf-button quiet" (click)="refused.set(null)">Leave it as it is</button>
                </div>
              </div>
            }
          </li>
        }
      </ul>
    </section>
  `,
  styles: `
    section > ul > li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 8px 16px;
      padding: 10px 16px;
      border-bottom: 1px solid var(--wf-line);
    }
    section > ul > li:last-child {
      border-bottom: 0;
    }
    .words {
      min-width: 0;
      overflow-wrap: anywhere;
    }
    .undone .words {
      color: var(--wf-text-3);
    }
    .refused {
      flex-basis: 100%;
      padding: 10px 12px;
      border-radius: var(--wf-radius-control);
      background: var(--wf-red-container);
      color: var(--wf-red-text);
    }
    .refused .wf-code {
      color: inherit;
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-top: 8px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PastImports {
  readonly imports = input.required<readonly ImportedLineFragment[]>();
  readonly takenBack = output();

  private readonly mutations = inject(Mutations);
  private readonly toasts = inject(Toasts);
  protected readonly busy = signal('');
  protected readonly refused = signal<{ readonly id: string; readonly answer: Refused } | null>(null);
  protected readonly when = instant;

  protected sentence(summary: string): string {
    return `${summary.charAt(0).toUpperCase()}${summary.slice(1)}`;
  }

  protected async undo({ id, fileName }: ImportedLineFragment, step: 'ALL' | 'ALL_OTHERS'): Promise<void> {
    if (this.busy()) return;
    this.busy.set(id);
    const { outcome, answer } = await this.mutations.send(
      UndoTrackerImportDocument,
      { input: { id, step } },
      (data) => data.undoTrackerImport,
    );
    this.busy.set('');
    if (answer?.__typename === 'TrackerUndoRefused') {
      this.refused.set({ id, answer });
      return;
    }
    this.refused.set(null);
    if (outcome.kind === 'saved') {
      this.toasts.show({ tone: 'done', text: `The import of ${fileName} is taken back` });
      this.takenBack.emit();
    } else if ('message' in outcome) this.toasts.show({ tone: 'wrong', text: outcome.message });
  }
}
