import { A11yModule } from '@angular/cdk/a11y';
import { CdkConnectedOverlay, CdkOverlayOrigin } from '@angular/cdk/overlay';
import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, signal, viewChild } from '@angular/core';
import type { TableColumn } from '@weft/portfolio/domain';
import { Icon } from '@weft/ui';
import { PROJECT_COLUMNS } from './columns';
import { TableAddress } from './table-address';

/** Which columns the table shows, and in which order. */
@Component({
  selector: 'weft-columns-menu',
  imports: [A11yModule, CdkConnectedOverlay, CdkOverlayOrigin, Icon],
  template: `
    <button
      #button
      type="button"
      class="wf-button quiet"
      cdkOverlayOrigin
      #origin="cdkOverlayOrigin"
      aria-haspopup="dialog"
      [attr.aria-expanded]="open()"
      (click)="open.set(true)"
    >
      <wf-icon name="table-2" /> Columns
    </button>
    <ng-template
      cdkConnectedOverlay
      [cdkConnectedOverlayOrigin]="origin"
      [cdkConnectedOverlayOpen]="open()"
      [cdkConnectedOverlayHasBackdrop]="true"
      cdkConnectedOverlayBackdropClass="cdk-overlay-transparent-backdrop"
      [cdkConnectedOverlayPush]="true"
      (backdropClick)="close()"
      (overlayKeydown)="$event.key === 'Escape' && close()"
    >
      <div class="wf-menu" role="dialog" aria-label="Columns" cdkTrapFocus [cdkTrapFocusAutoCapture]="true">
        <ul>
          @for (one of listed(); track one.key; let first = $first) {
            <li>
              <label>
                <input
                  type="checkbox"
                  [checked]="one.shown"
                  [disabled]="one.key === 'name'"
                  (change)="toggle(one.key)"
                />
                {{ one.label }}
              </label>
              @if (one.shown) {
                <button
                  type="button"
                  [attr.aria-label]="'Move ' + one.label + ' to the left'"
                  [disabled]="first"
                  (click)="move(one.key, -1)"
                >
                  <wf-icon name="arrow-up" [size]="14" />
                </button>
                <button
                  type="button"
                  [attr.aria-label]="'Move ' + one.label + ' to the right'"
                  [disabled]="one.last"
                  (click)="move(one.key, 1)"
                >
                  <wf-icon name="arrow-down" [size]="14" />
                </button>
              }
            </li>
          }
        </ul>
        <hr />
        <button type="button" class="wf-menu-item" [disabled]="!address.columnsChosen()" (click)="reset()">
          <wf-icon name="rotate-ccw" /> As they were
        </button>
      </div>
    </ng-template>
  `,
  styles: `
    .wf-button {
      min-height: 28px;
    }
    @media (pointer: coarse) {
      .wf-button {
        min-height: 44px;
      }
    }
    li {
      display: flex;
      align-items: center;
      gap: 2px;
      min-height: var(--wf-control-height);
      padding: 0 4px 0 8px;
    }
    label {
      display: flex;
      flex: 1;
      align-items: center;
      gap: 8px;
      min-height: 24px;
      cursor: pointer;
    }
    input {
      width: 16px;
      height: 16px;
      margin: 0;
      accent-color: var(--wf-primary);
    }
    li button {
      display: grid;
      place-items: center;
      width: 24px;
      height: 24px;
      padding: 0;
      border: 0;
      border-radius: var(--wf-radius-tag);
      background: none;
      color: var(--wf-text-2);
      cursor: pointer;
    }
    li button:hover:enabled {
      background: var(--wf-hover);
    }
    li button:disabled {
      color: var(--wf-line-strong);
      cursor: default;
    }
    .wf-menu-item:disabled {
      color: var(--wf-text-3);
      cursor: default;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ColumnsMenu {
  protected readonly address = inject(TableAddress);
  protected readonly open = signal(false);
  private readonly button = viewChild.required<ElementRef<HTMLButtonElement>>('button');

  /** The columns that show, in their order; below them the others. */
  protected readonly listed = computed(() => {
    const shown = this.address.columns();
    const others = PROJECT_COLUMNS.filter(({ key }) => !shown.some((one) => one.key === key));
    return [
      ...shown.map(({ key, label }, index) => ({ key, label, shown: true, last: index === shown.length - 1 })),
      ...others.map(({ key, label }) => ({ key, label, shown: false, last: false })),
    ];
  });
  private readonly keys = computed(() => this.address.columns().map(({ key }) => key));

  protected toggle(key: TableColumn): void {
    const keys = this.keys();
    this.set(keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key]);
  }

  protected move(key: TableColumn, by: -1 | 1): void {
    const keys = [...this.keys()];
    const at = keys.indexOf(key);
    const to = at + by;
    if (at < 0 || to < 0 || to >= keys.length) return;
    keys.splice(to, 0, ...keys.splice(at, 1));
    this.set(keys);
  }

  protected reset(): void {
    this.set([]);
  }

  protected close(): void {
    this.open.set(false);
    this.button().nativeElement.focus();
  }

  private set(keys: readonly TableColumn[]): void {
    this.address.url.tune({ columns: keys });
  }
}
