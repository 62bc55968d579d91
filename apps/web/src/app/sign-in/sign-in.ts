import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { type Role, rolePurpose, ROLES, roleWords } from '@weft/identity/domain';
import { askInstallation, type Installation, Session } from '@weft/identity/web';
import { Icon } from '@weft/ui';
import { SignInForm } from './sign-in-form';

const DEMONSTRATION_PASSWORD = 'weft-demo-only';
const addressOf = (role: Role): string => `${role.toLowerCase().replaceAll('_', '-')}@demo.weft.example`;

/** Signs a person in and leads back to where they wanted to go. A demonstration place offers its people. */
@Component({
  selector: 'weft-sign-in',
  imports: [Icon, SignInForm],
  templateUrl: './sign-in.html',
  styleUrl: './sign-in.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignIn {
  /** The address to come back to. */
  readonly return = input<string>();
  readonly away = input<string>();

  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly info = signal<Installation | undefined>(undefined);
  protected readonly password = DEMONSTRATION_PASSWORD;
  protected readonly people = ROLES.map((role) => ({
    role: roleWords[role],
    purpose: rolePurpose[role],
    address: addressOf(role),
  }));

  constructor() {
    void askInstallation().then((info) => this.info.set(info));
  }

  protected async goOn(): Promise<void> {
    this.session.forget();
    const back = this.return() ?? '/';
    // Only an address of this application: never one that leads elsewhere.
    await this.router.navigateByUrl(/^\/(?![/\\])/.test(back) ? back : '/');
  }
}
