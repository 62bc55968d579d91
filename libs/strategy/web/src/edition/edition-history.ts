import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { type LiveChange, pageQuery } from '@weft/ui';
import { HistoryPanel } from '@weft/ui/panel';
import { EditionHistoryDocument } from '../generated/edition-history.document';
import { StatementHistoryDocument } from '../generated/statement-history.document';

/** What happened to an edition, or to one of its statements with what it takes the place of. */
@Component({
  selector: 'weft-edition-history',
  imports: [HistoryPanel],
  template: `<wf-history-panel
    [subject]="subject()"
    [code]="statementId() ? 'Statement' : 'Edition'"
    [lines]="lines()"
    (close)="close.emit()"
  />`,
  styles: `
    :host {
      display: flex;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EditionHistory {
  readonly editionId = input.required<string>();
  /** None for the edition itself. */
  readonly statementId = input<string>();
  /** What the panel is called. */
  readonly subject = input.required<string>();
  readonly close = output();

  private readonly concerns = {
    concerns: ({ subjectId }: LiveChange) => subjectId === (this.statementId() ?? this.editionId()),
  };
  private readonly ofEdition = pageQuery(
    EditionHistoryDocument,
    () => (this.statementId() ? undefined : { id: this.editionId() }),
    this.concerns,
  );
  private readonly ofStatement = pageQuery(
    StatementHistoryDocument,
    () => {
      const id = this.statementId();
      return id ? { id } : undefined;
    },
    this.concerns,
  );
  protected readonly lines = computed(() => {
    if (!this.statementId()) return this.ofEdition.data()?.history;
    const both = this.ofStatement.data();
    // Ids follow the order in which the trail was written.
    return both && [...both.history, ...both.links].sort((a, b) => (a.id < b.id ? 1 : -1));
  });
}
