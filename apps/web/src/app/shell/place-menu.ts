import { CdkMenu, CdkMenuItem, CdkMenuTrigger } from '@angular/cdk/menu';
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Session } from '@weft/identity/web';
import { Icon, Toasts } from '@weft/ui';
import { switchPlace } from '../sign-in/sign-in-requests';
import { OpenAtOnce } from './open-at-once';

/** The place, and the others that the person belongs to; another one is a fresh start. */
@Component({
  selector: 'weft-place-menu',
  imports: [CdkMenu, CdkMenuItem, CdkMenuTrigger, Icon, OpenAtOnce],
  template: `
    <button type="button" class="place" [cdkMenuTriggerFor]="places" [weftOpenAtOnce]="open()">
      <span class="wf-cut">{{ session.place()?.name }}</span>
      <wf-icon name="chevron-down" [size]="14" />
    </button>
    <ng-template #places>
      <div class="wf-menu" cdkMenu>
        <p class="wf-menu-label">Your places</p>
        @for (place of session.places(); track place.id) {
          <button type="button" class="wf-menu-item" cdkMenuItem (cdkMenuItemTriggered)="go(place)">
            <wf-icon [name]="place.current ? 'check' : 'building-2'" /> {{ place.name }}
          </button>
        }
      </div>
    </ng-template>
  `,
  styleUrl: './place-menu.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PlaceMenu {
  /** It was asked for before it was fetched. */
  readonly open = input(false);
  protected readonly session = inject(Session);
  private readonly toasts = inject(Toasts);

  protected async go(place: { readonly id: string; readonly current: boolean }): Promise<void> {
    if (place.current) return;
    const refusal = await switchPlace(place.id);
    if (refusal) this.toasts.show({ tone: 'wrong', text: refusal });
    else location.assign('/');
  }
}
