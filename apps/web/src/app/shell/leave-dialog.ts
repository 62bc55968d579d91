import { Dialog, DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, type Injector } from '@angular/core';
import { counted, dropWaitingOf, type KeptOwner, waitingOf, type Waiting } from '@weft/ui';
import { firstValueFrom } from 'rxjs';

type Answer = 'send' | 'keep' | 'drop';

/** Says before somebody signs out that what they did waits in this browser, and asks what becomes of it. */
@Component({
  selector: 'weft-leave-dialog',
  template: `
    <section class="wf-dialog">
      <h2 id="leave-title">{{ changes }} not sent yet</h2>
      <p>
        {{ waiting.count === 1 ? 'It waits' : 'They wait' }} in this browser for the connection. What is kept here stays
        on this computer as plain text after you have signed out: whoever uses it next can read the figures, though
        nobody else can send them. On a computer that others use, send or remove
        {{ waiting.count === 1 ? 'it' : 'them' }}.
      </p>
      <div class="acts">
        @if (waiting.sentBy) {
          <button type="button" class="wf-button primary" (click)="dialog.close('send')">Send first</button>
        }
        <button type="button" class="wf-button danger" (click)="dialog.close('drop')">Remove and sign out</button>
        <button type="button" class="wf-button quiet" (click)="dialog.close('keep')">
          This computer is mine: keep and sign out
        </button>
      </div>
      @if (!waiting.sentBy) {
        <p class="wf-small wf-2">To send {{ waiting.count === 1 ? 'it' : 'them' }}, go to your other place first.</p>
      }
    </section>
  `,
  styles: `
    .wf-dialog {
      width: min(440px, calc(100vw - 32px));
    }
    p {
      margin: 8px 0 16px;
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    .acts + p {
      margin-bottom: 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LeaveDialog {
  protected readonly waiting = inject<Waiting>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef<Answer>>(DialogRef);
  protected readonly changes = `${counted(this.waiting.count, 'change')} ${this.waiting.count === 1 ? 'is' : 'are'}`;
}

/** What a person who signs out does first: leaves, or goes to the page that sends what waits. Null where they stay. */
export async function beforeLeaving(
  owner: KeptOwner,
  injector: Injector,
): Promise<{ readonly goTo: string } | 'leave' | null> {
  const waiting = waitingOf(owner);
  if (waiting.count === 0) return 'leave';
  const dialog = injector.get(Dialog).open<Answer, Waiting>(LeaveDialog, {
    data: waiting,
    backdropClass: 'wf-scrim',
    ariaLabelledBy: 'leave-title',
    role: 'alertdialog',
    autoFocus: 'button',
  });
  const answer = await firstValueFrom(dialog.closed);
  if (answer === undefined) return null;
  if (answer === 'send') return waiting.sentBy === null ? null : { goTo: waiting.sentBy };
  if (answer === 'drop') dropWaitingOf(owner);
  return 'leave';
}
