import { CdkMenu, CdkMenuItem } from '@angular/cdk/menu';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Session } from '@weft/identity/web';
import { Icon, Toasts } from '@weft/ui';
import { switchPlace } from '../sign-in/sign-in-requests';

/** The places that the person belongs to; another one is a fresh start. */
@Component({
  selector: 'weft-place-menu',
  imports: [CdkMenu, CdkMenuItem, Icon],
  template: `
    <div class="wf-menu" cdkMenu>
      <p class="wf-menu-label">Your places</p>
      @for (place of session.places(); track place.id) {
        <button type="button" class="wf-menu-item" cdkMenuItem (cdkMenuItemTriggered)="go(place)">
          <wf-icon [name]="place.current ? 'check' : 'building-2'" /> {{ place.name }}
        </button>
      }
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PlaceMenu {
  protected readonly session = inject(Session);
  private readonly toasts = inject(Toasts);

  protected async go(place: { readonly id: string; readonly current: boolean }): Promise<void> {
    if (place.current) return;
    const refusal = await switchPlace(place.id);
    if (refusal) this.toasts.show({ tone: 'wrong', text: refusal });
    else location.assign('/');
  }
}
