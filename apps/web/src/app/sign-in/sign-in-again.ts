import { A11yModule } from '@angular/cdk/a11y';
import { Dialog, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, type Injector } from '@angular/core';
import { Session } from '@weft/identity/web';
import { firstValueFrom } from 'rxjs';
import { SignInForm } from './sign-in-form';

/** Asks whose session has ended to sign in again, over the page that they were at: what they had typed stays there. */
@Component({
  selector: 'weft-sign-in-again',
  imports: [A11yModule, SignInForm],
  template: `
    <section class="wf-dialog" cdkTrapFocus [cdkTrapFocusAutoCapture]="true">
      <h2 id="sign-in-again-title">Your session has ended.</h2>
      <p class="wf-2">Sign in to go on where you were. What you have typed is still there.</p>
      <weft-sign-in-form [known]="session.person()?.email ?? ''" (entered)="dialog.close(true)" />
      <button type="button" class="wf-button quiet" (click)="dialog.close(false)">I am somebody else</button>
    </section>
  `,
  styles: `
    .wf-dialog {
      width: min(380px, calc(100vw - 32px));
    }
    p {
      margin: 4px 0 16px;
    }
    .quiet {
      width: 100%;
      justify-content: center;
      margin-top: 8px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignInAgain {
  protected readonly session = inject(Session);
  protected readonly dialog = inject<DialogRef<boolean>>(DialogRef);
}

/** True once somebody has signed in; false when the page is to be left. The page behind is covered meanwhile. */
export async function askToSignInAgain(injector: Injector): Promise<boolean> {
  const dialog = injector.get(Dialog).open<boolean>(SignInAgain, {
    backdropClass: 'wf-cover',
    disableClose: true,
    ariaLabelledBy: 'sign-in-again-title',
    autoFocus: false,
  });
  return (await firstValueFrom(dialog.closed)) === true;
}
