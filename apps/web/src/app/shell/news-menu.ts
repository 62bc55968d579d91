import { CdkMenu, CdkMenuItem, CdkMenuTrigger } from '@angular/cdk/menu';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { clock, Icon, LIVE_CHANGES, type LiveChange } from '@weft/ui';

const KEPT = 30;

/** What others changed since this page was opened, latest first; a dot says that something is new. */
@Component({
  selector: 'weft-news-menu',
  imports: [CdkMenu, CdkMenuItem, CdkMenuTrigger, Icon, RouterLink],
  template: `
    <button
      type="button"
      class="wf-button quiet icon bell"
      [attr.aria-label]="unseen() ? 'Changes by others, ' + unseen() + ' new' : 'Changes by others'"
      [cdkMenuTriggerFor]="menu"
      (cdkMenuOpened)="unseen.set(0)"
    >
      <wf-icon name="bell" [size]="18" />
      @if (unseen()) {
        <span class="dot"></span>
      }
    </button>
    <ng-template #menu>
      <div class="wf-menu news" cdkMenu aria-label="Changes by others">
        <p class="wf-menu-label" aria-hidden="true">Changes by others</p>
        @for (change of news(); track change.cursor) {
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
  protected readonly news = signal<readonly LiveChange[]>([]);
  protected readonly unseen = signal(0);
  protected readonly time = clock;

  constructor() {
    inject(LIVE_CHANGES)
      .events.pipe(takeUntilDestroyed())
      .subscribe((event) => {
        if (event.type !== 'change' || event.change.own) return;
        this.news.update((before) => [event.change, ...before].slice(0, KEPT));
        this.unseen.update((count) => count + 1);
      });
  }
}
