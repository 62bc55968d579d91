import { CdkMenu, CdkMenuItem, CdkMenuTrigger } from '@angular/cdk/menu';
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { clock, Icon } from '@weft/ui';
import { News } from './news';
import { OpenAtOnce } from './open-at-once';

/** What others changed since this page was opened, latest first; a dot says that something is new. */
@Component({
  selector: 'weft-news-menu',
  imports: [CdkMenu, CdkMenuItem, CdkMenuTrigger, Icon, OpenAtOnce, RouterLink],
  template: `
    <button
      type="button"
      class="wf-button quiet icon bell"
      [attr.aria-label]="news.name()"
      [cdkMenuTriggerFor]="menu"
      [weftOpenAtOnce]="open()"
      (cdkMenuOpened)="news.unseen.set(0)"
    >
      <wf-icon name="bell" [size]="18" />
      @if (news.unseen()) {
        <span class="dot"></span>
      }
    </button>
    <ng-template #menu>
      <div class="wf-menu news" cdkMenu aria-label="Changes by others">
        <p class="wf-menu-label" aria-hidden="true">Changes by others</p>
        @for (change of news.changes(); track change.cursor) {
          @if (change.projectCode; as code) {
            <a class="wf-menu-item" cdkMenuItem [routerLink]="['/projects', code]">
              <span class="code wf-code wf-small">{{ code }}</span>
              <span class="words wf-small">
                <b>{{ change.actorName ?? 'Weft' }}</b> {{ change.summary }}
              </span>
              <time class="wf-caption wf-3">{{ time(change.at) }}</time>
            </a>
          } @else {
            <span class="wf-menu-item" cdkMenuItem>
              <span class="code"></span>
              <span class="words wf-small">
                <b>{{ change.actorName ?? 'Weft' }}</b> {{ change.summary }}
              </span>
              <time class="wf-caption wf-3">{{ time(change.at) }}</time>
            </span>
          }
        } @empty {
          <p class="none wf-small wf-2" cdkMenuItem [cdkMenuItemDisabled]="true">
            Nothing yet. A change that someone else makes appears here, and on the page that shows it.
          </p>
        }
      </div>
    </ng-template>
  `,
  styles: `
    .bell {
      position: relative;
    }
    .dot {
      position: absolute;
      top: 5px;
      right: 5px;
      width: 8px;
      height: 8px;
      border: 1.5px solid var(--wf-surface);
      border-radius: 50%;
      background: var(--wf-primary);
      box-sizing: content-box;
    }
    .news {
      width: min(380px, calc(100vw - 24px));
    }
    .wf-menu-item {
      align-items: baseline;
    }
    .code {
      flex: none;
      width: 44px;
    }
    .words {
      flex: 1;
    }
    .none {
      padding: 4px 8px 12px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NewsMenu {
  /** It was asked for before it was fetched. */
  readonly open = input(false);
  protected readonly news = inject(News);
  protected readonly time = clock;
}
