import { OverlayContainer } from '@angular/cdk/overlay';
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { AccountMenu } from './account-menu';
import { NewsMenu } from './news-menu';

/** The menus at the end of the top bar: fetched when somebody reaches for them. */
@Component({
  selector: 'weft-top-menus',
  imports: [AccountMenu, NewsMenu],
  template: `<weft-news-menu [open]="open() === 'news'" /><weft-account-menu [open]="open() === 'account'" />`,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: 12px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TopMenus {
  /** Which of them was asked for before they were there. */
  readonly open = input<'news' | 'account' | undefined>();

  constructor() {
    // Menus and dialogs stand beside the page: a screen reader finds them as a region of their own.
    const overlays = inject(OverlayContainer).getContainerElement();
    overlays.setAttribute('role', 'region');
    overlays.setAttribute('aria-label', 'Menus and dialogs');
  }
}
