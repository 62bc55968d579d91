import { CdkMenu, CdkMenuGroup, CdkMenuItem, CdkMenuItemRadio, CdkMenuTrigger } from '@angular/cdk/menu';
import { ChangeDetectionStrategy, Component, inject, Injector, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { roleWords } from '@weft/identity/domain';
import { Session } from '@weft/identity/web';
import { Avatar, DENSITIES, Icon, sentenceCase, Theme, THEMES } from '@weft/ui';
import { signOut } from '../sign-in/sign-in-requests';
import { beforeLeaving } from './leave-dialog';
import { OpenAtOnce } from './open-at-once';

/** Who is signed in, theme and density, the own account, and the way out. */
@Component({
  selector: 'weft-account-menu',
  imports: [Avatar, CdkMenu, CdkMenuGroup, CdkMenuItem, CdkMenuItemRadio, CdkMenuTrigger, Icon, OpenAtOnce, RouterLink],
  template: `
    <button
      type="button"
      class="me"
      [attr.aria-label]="(session.person()?.initials ?? '') + ', your account'"
      [cdkMenuTriggerFor]="account"
      [weftOpenAtOnce]="open()"
    >
      <wf-avatar [initials]="session.person()?.initials ?? ''" [self]="true" [size]="26" />
    </button>
    <ng-template #account>
      <div class="wf-menu" cdkMenu>
        <div class="who">
          <b>{{ session.person()?.name }}</b>
          <span class="wf-small wf-3">{{ roles() || 'Member' }}</span>
        </div>
        <hr />
        <div cdkMenuGroup aria-label="Theme">
          <p class="wf-menu-label">Theme</p>
          @for (choice of themes; track choice) {
            <button
              type="button"
              class="wf-menu-item"
              cdkMenuItemRadio
              [cdkMenuItemChecked]="theme.choice() === choice"
              (cdkMenuItemTriggered)="theme.choice.set(choice)"
            >
              <wf-icon [name]="icons[choice]" /> {{ words(choice) }}
              @if (theme.choice() === choice) {
                <wf-icon class="tick" name="check" />
              }
            </button>
          }
        </div>
        <div cdkMenuGroup aria-label="Density">
          <p class="wf-menu-label">Density of tables</p>
          @for (choice of densities; track choice) {
            <button
              type="button"
              class="wf-menu-item"
              cdkMenuItemRadio
              [cdkMenuItemChecked]="theme.density() === choice"
              (cdkMenuItemTriggered)="theme.density.set(choice)"
            >
              <wf-icon name="table-2" /> {{ words(choice) }}
              @if (theme.density() === choice) {
                <wf-icon class="tick" name="check" />
              }
            </button>
          }
        </div>
        <hr />
        <a class="wf-menu-item" cdkMenuItem routerLink="/account"><wf-icon name="user" /> Your account</a>
        <button type="button" class="wf-menu-item" cdkMenuItem (cdkMenuItemTriggered)="leave()">
          <wf-icon name="log-out" /> Sign out
        </button>
      </div>
    </ng-template>
  `,
  styles: `
    .me {
      display: grid;
      place-items: center;
      min-width: 32px;
      min-height: 32px;
      padding: 0;
      border: 0;
      border-radius: 50%;
      background: none;
      cursor: pointer;
    }
    .who {
      display: grid;
      padding: 8px;
    }
    .tick {
      margin-left: auto;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AccountMenu {
  /** It was asked for before it was fetched. */
  readonly open = input(false);
  private readonly injector = inject(Injector);
  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly theme = inject(Theme);
  protected readonly themes = THEMES;
  protected readonly densities = DENSITIES;
  protected readonly icons = { system: 'monitor', light: 'sun', dark: 'moon' } as const;
  protected readonly words = sentenceCase;

  protected roles(): string {
    return this.session
      .roles()
      .map(({ role, group }) => (group ? `${roleWords[role]}, ${group.name}` : roleWords[role]))
      .join('; ');
  }

  protected async leave(): Promise<void> {
    const [personId, placeId] = [this.session.person()?.id, this.session.place()?.id];
    if (personId && placeId) {
      const first = await beforeLeaving({ personId, placeId }, this.injector);
      if (first !== 'leave') {
        if (first) void this.router.navigateByUrl(first.goTo);
        return;
      }
    }
    await signOut();
    location.assign('/sign-in');
  }
}
