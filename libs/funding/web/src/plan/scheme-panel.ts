import { ChangeDetectionStrategy, Component, computed, inject, input, output, viewChild } from '@angular/core';
import { decideRemoveScheme } from '@weft/funding/domain';
import { formatPounds, NO_MONEY, sumPence } from '@weft/kernel';
import { counted, HistoryList, Icon, pageQuery, Skeleton } from '@weft/ui';
import { InlineEdit } from '@weft/ui/edit';
import { SidePanel } from '@weft/ui/panel';
import { FundingSchemeHistoryDocument } from '../generated/funding-scheme-history.document';
import { keyboardFollows } from '../shared/keyboard-follows';
import { lockOf } from '../shared/lock-of';
import { PlanEdits } from './plan-edits';
import { PlanStore } from './plan-store';

/** A scheme in the side panel: its number and name edited in place, its lines, and taking it out of the plan. */
@Component({
  selector: 'weft-scheme-panel',
  imports: [HistoryList, Icon, InlineEdit, SidePanel, Skeleton],
  templateUrl: './scheme-panel.html',
  styleUrls: ['../shared/panel.css', './line-panel.css', './scheme-panel.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SchemePanel {
  readonly id = input.required<string>();
  readonly close = output();

  protected readonly store = inject(PlanStore);
  protected readonly edits = inject(PlanEdits);
  protected readonly counted = counted;
  protected readonly scheme = computed(() => this.store.read()?.schemes.find(({ id }) => id === this.id()));
  protected readonly lines = computed(() => {
    const year = this.store.year();
    return (this.store.plan()?.lines ?? [])
      .filter(({ schemeId }) => schemeId === this.id())
      .map(({ id, code, description, years }) => ({
        id,
        code,
        description: description ?? 'No description yet',
        amount: years[year]?.expenditure ?? NO_MONEY,
      }));
  });
  protected readonly sum = computed(() => formatPounds(sumPence(this.lines().map(({ amount }) => amount))));
  protected readonly pounds = formatPounds;
  /** Why it stays, by the rule that the server asks. */
  protected readonly stays = computed(() => lockOf(decideRemoveScheme(this.lines().length)));
  protected readonly history = pageQuery(
    FundingSchemeHistoryDocument,
    () => (this.scheme() ? { id: this.id() } : undefined),
    { concerns: ({ subjectId }) => subjectId === this.store.read()?.id },
  );

  private readonly panel = viewChild(SidePanel);

  constructor() {
    keyboardFollows(this.id, this.panel);
  }

  protected async remove(): Promise<void> {
    const scheme = this.scheme();
    if (!scheme || this.stays()) return;
    const outcome = await this.edits.removeScheme(scheme);
    this.edits.say(outcome, `${scheme.name} was removed from the plan`);
    if (outcome.kind !== 'saved') return;
    this.store.query.refetch();
    this.close.emit();
  }
}
