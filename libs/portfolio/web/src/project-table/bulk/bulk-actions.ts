import { Dialog } from '@angular/cdk/dialog';
import { Injectable, Injector, inject } from '@angular/core';
import type { Stage } from '@weft/portfolio/domain';
import { counted, fetcherOnDemand, Toasts } from '@weft/ui';
import { firstValueFrom } from 'rxjs';
import type { BulkRefusalLineFragment, ProjectRowFragment } from '../../generated/graphql';
import { type BulkAsk, BulkChanges, sizeOf } from './bulk-changes';
import type { BulkClosed, BulkDialogData, BulkSaved } from './bulk-dialog';
import type { BulkAction } from './bulk-form';
import { ProjectRows } from '../project-rows';
import { refusal } from './refusal';

const titles: Readonly<Record<BulkAction, string>> = {
  rate: 'Rate',
  lead: 'Change the lead of',
  dates: 'Move forecasts of',
  stage: 'Move to a stage:',
};

/** Opens changes of many rows, says what was saved in one toast, and takes all of it back in one step. */
@Injectable()
export class BulkActions {
  private readonly dialog = inject(Dialog);
  private readonly injector = inject(Injector);
  private readonly toasts = inject(Toasts);
  private readonly changes = inject(BulkChanges);
  private readonly rows = inject(ProjectRows);
  private readonly fetchNow = fetcherOnDemand();

  /** Asks what is to become of the rows; answers whether something was saved. */
  async start(action: BulkAction, rows: readonly ProjectRowFragment[], stage?: Stage): Promise<boolean> {
    const without = action === 'dates' ? rows.filter(({ nextMilestone }) => !nextMilestone) : [];
    const closed = await this.open({
      title: `${titles[action]} ${counted(rows.length, 'project')}`,
      form: { action, rows, ...(stage && { stage }) },
      refused: without.map((row) => refusal(row, 'no-milestone', 'It has no open milestone to move.')),
      count: rows.length,
    });
    return !!closed && 'saved' in closed;
  }

  /**
   * Moves one project to a stage, asked for beside its card. Where somebody changed it meanwhile it answers what, for the
   * card to tell; `undefined` where the person left it.
   */
  async moveOne(row: ProjectRowFragment, stage: Stage): Promise<BulkClosed | undefined> {
    const title = `${titles.stage} ${row.code}`;
    return this.open({ title, form: { action: 'stage', rows: [row], stage }, refused: [], count: 1, alone: true });
  }

  /** Shows what is known already, a pasted block for one, before it is saved. */
  async show(title: string, asks: readonly BulkAsk[], refused: readonly BulkRefusalLineFragment[]): Promise<boolean> {
    const count = asks.reduce((sum, ask) => sum + sizeOf(ask), 0);
    const closed = await this.open({ title, asks, refused, count });
    return !!closed && 'saved' in closed;
  }

  private async open(data: BulkDialogData): Promise<BulkClosed | undefined> {
    const part = await this.fetchNow(() => import('./bulk-dialog'));
    if (!part) return undefined;
    const opened = this.dialog.open<BulkClosed>(part.BulkDialog, {
      data,
      injector: this.injector,
      backdropClass: 'wf-scrim',
      ariaLabelledBy: 'bulk-title',
      restoreFocus: true,
    });
    const closed = await firstValueFrom(opened.closed);
    if (!closed || !('saved' in closed)) return closed;
    if (!closed.saved.length) return undefined;
    this.rows.renew();
    this.say(closed.saved);
    return closed;
  }

  private say(saved: BulkSaved): void {
    const words = saved.map(({ words: one }) => one).join(' and ');
    this.toasts.show({
      tone: 'done',
      text: words.charAt(0).toUpperCase() + words.slice(1),
      undo: () => void this.undo([...saved].reverse().map(({ id }) => id)),
    });
  }

  /** Takes back all of it; where rows were changed since, the person chooses: all others, or none. */
  private async undo(ids: readonly string[]): Promise<void> {
    const asks: BulkAsk[] = [];
    for (const id of ids) {
      const answer = await this.changes.run({ verb: 'undo', id }, 'ALL');
      if (answer.kind === 'done')
        this.toasts.show({ tone: 'done', text: `Taken back: ${answer.words.replace(/^took back: /, '')}` });
      else if (answer.kind === 'failed') {
        const text = 'message' in answer.outcome ? answer.outcome.message : 'Somebody changed this meanwhile.';
        this.toasts.show({ tone: 'wrong', text });
      } else asks.push({ verb: 'undo', id });
    }
    this.rows.renew();
    if (asks.length) await this.show('Take back', asks, []);
  }
}
