import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import { checkEmail } from '@weft/identity/domain';
import { FormField, Icon } from '@weft/ui';
import { signIn } from './sign-in-requests';

/** Address and password, with what is wrong beside each; tells when the server has let the person in. */
@Component({
  selector: 'weft-sign-in-form',
  imports: [FormField, Icon],
  template: `
    <form (submit)="$event.preventDefault(); enter()" novalidate>
      <wf-form-field label="E-mail address" for="email" [error]="wrongEmail()">
        <input
          #address
          id="email"
          class="wf-field"
          type="email"
          autocomplete="username"
          aria-describedby="email-note"
          [attr.aria-invalid]="!!wrongEmail()"
          [value]="email()"
          (input)="email.set(address.value)"
        />
      </wf-form-field>
      <wf-form-field label="Password" for="password" [error]="wrongPassword()">
        <input
          #secret
          id="password"
          class="wf-field"
          type="password"
          autocomplete="current-password"
          aria-describedby="password-note"
          [attr.aria-invalid]="!!wrongPassword()"
          [attr.cdkFocusInitial]="known() ? '' : null"
          [value]="password()"
          (input)="password.set(secret.value)"
        />
      </wf-form-field>
      @if (refusal(); as text) {
        <p class="refusal" role="alert"><wf-icon name="triangle-alert" /> {{ text }}</p>
      }
      <button type="submit" class="wf-button primary" [attr.aria-disabled]="busy() || null">
        {{ busy() ? 'Signing in' : 'Sign in' }}
      </button>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 14px;
    }
    .refusal {
      display: flex;
      gap: 8px;
      padding: 8px 10px;
      border-radius: var(--wf-radius-control);
      background: var(--wf-red-container);
      color: var(--wf-red-text);
    }
    .refusal wf-icon {
      margin-top: 2px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignInForm {
  /** The address to begin with, where it is known. */
  readonly known = input('');
  readonly entered = output();

  protected readonly email = linkedSignal(() => this.known());
  protected readonly password = signal('');
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly refusal = signal('');
  protected readonly wrongEmail = computed(() => (this.tried() ? checkEmail(this.email())[0]?.message : undefined));
  protected readonly wrongPassword = computed(() =>
    this.tried() && !this.password() ? 'Give your password.' : undefined,
  );

  /** Signs in with what is in the fields. */
  async enter(): Promise<void> {
    this.tried.set(true);
    if (this.wrongEmail() || this.wrongPassword() || this.busy()) return;
    this.busy.set(true);
    this.refusal.set('');
    const refusal = await signIn(this.email(), this.password());
    this.busy.set(false);
    if (refusal) this.refusal.set(refusal);
    else this.entered.emit();
  }

  /** Fills both fields and signs in: for the demonstration's people. */
  async enterAs(email: string, password: string): Promise<void> {
    this.email.set(email);
    this.password.set(password);
    await this.enter();
  }
}
