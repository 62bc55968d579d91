import { Dialog, DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, type Injector } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { Icon } from '../icon/icon';

/** Asks before something that looks like an NHS number is saved. Escape goes back to correct it. */
@Component({
  selector: 'wf-ask-about-nhs-number',
  imports: [Icon],
  template: `
    <section class="wf-dialog">
      <h2 id="nhs-number-title"><wf-icon name="triangle-alert" [size]="18" /> Is this an NHS number?</h2>
      <p>
        “<b>{{ found }}</b
        >” looks like one. Patient data must not be stored here: nothing is saved yet.
      </p>
      <div class="acts">
        <button type="button" class="wf-button primary" (click)="dialog.close(false)">Go back and correct it</button>
        <button type="button" class="wf-button" (click)="dialog.close(true)">It is not one, save</button>
      </div>
    </section>
  `,
  styles: `
    .wf-dialog {
      width: min(440px, calc(100vw - 32px));
    }
    h2 {
      display: flex;
      align-items: center;
      gap: 8px;
    }
    p {
      margin: 8px 0 16px;
    }
    b {
      font-weight: 600;
      white-space: nowrap;
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AskAboutNhsNumber {
  protected readonly found = inject<string>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef<boolean>>(DialogRef);
}

/** Whether the person says that what was found is no NHS number and is to be saved as it is. */
export async function mayBeSaved(found: string, injector: Injector): Promise<boolean> {
  const dialog = injector.get(Dialog).open<boolean, string>(AskAboutNhsNumber, {
    data: found,
    backdropClass: 'wf-scrim',
    ariaLabelledBy: 'nhs-number-title',
    role: 'alertdialog',
    autoFocus: '.primary',
  });
  return (await firstValueFrom(dialog.closed)) === true;
}
