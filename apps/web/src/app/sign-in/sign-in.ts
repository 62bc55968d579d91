import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { checkEmail, type Role, rolePurpose, ROLES, roleWords } from '@weft/identity/domain';
import { Session } from '@weft/identity/web';
import { FormField, Icon } from '@weft/ui';
import { placeInfo, type PlaceInfo, signIn } from './sign-in-requests';

const DEMONSTRATION_PASSWORD = 'weft-demo-only';
const addressOf = (role: Role): string => `${role.toLowerCase().replaceAll('_', '-')}@demo.weft.example`;

/** Signs a person in and leads back to where they wanted to go. A demonstration place offers its people. */
@Component({
  selector: 'weft-sign-in',
  imports: [FormField, Icon],
  templateUrl: './sign-in.html',
  styleUrl: './sign-in.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignIn {
  /** The address to come back to. */
  readonly return = input<string>();
  readonly ended = input<string>();
  readonly away = input<string>();

  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly info = signal<PlaceInfo | undefined>(undefined);
  protected readonly email = signal('');
  protected readonly password = signal('');
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly refusal = signal('');
  protected readonly people = ROLES.map((role) => ({
    role: roleWords[role],
    purpose: rolePurpose[role],
    address: addressOf(role),
  }));

  protected readonly wrongEmail = computed(() => (this.tried() ? checkEmail(this.email())[0]?.message : undefined));
  protected readonly wrongPassword = computed(() =>
    this.tried() && !this.password() ? 'Give your password.' : undefined,
  );

  constructor() {
    void placeInfo().then((info) => this.info.set(info));
  }

  protected async enterAs(address: string): Promise<void> {
    this.email.set(address);
    this.password.set(DEMONSTRATION_PASSWORD);
    await this.enter();
  }

  protected async enter(): Promise<void> {
    this.tried.set(true);
    if (this.wrongEmail() || this.wrongPassword() || this.busy()) return;
    this.busy.set(true);
    this.refusal.set('');
    const refusal = await signIn(this.email(), this.password());
    this.busy.set(false);
    if (refusal) {
      this.refusal.set(refusal);
      return;
    }
    this.session.forget();
    const back = this.return() ?? '/';
    // Only an address of this application: never one that leads elsewhere.
    await this.router.navigateByUrl(/^\/(?![/\\])/.test(back) ? back : '/');
  }
}
