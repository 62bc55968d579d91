import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { Icon } from '../icon/icon';

const WIDTH = { least: 320, most: 560, first: 360, step: 20 } as const;
const KEPT = 'weft.panel';
const within = (width: number): number => Math.min(WIDTH.most, Math.max(WIDTH.least, Math.round(width)));

/**
 * The one side panel: 360 wide, 320 to 560 by its edge, Escape closes it, arrows step through the list behind it. Under
 * 1280 px it lies over the page.
 */
@Component({
  selector: 'wf-side-panel',
  imports: [Icon],
  template: `
    <aside [style.--panel.px]="width()" [attr.aria-label]="label()" tabindex="-1" (keydown.escape)="close.emit()">
      <div
        class="edge"
        role="separator"
        tabindex="0"
        aria-orientation="vertical"
        aria-label="Width of the panel"
        [attr.aria-valuenow]="width()"
        [attr.aria-valuemin]="320"
        [attr.aria-valuemax]="560"
        (pointerdown)="grab($event)"
        (keydown.arrowleft)="resize(width() + 20)"
        (keydown.arrowright)="resize(width() - 20)"
      ></div>
      <header>
        <span class="wf-small wf-2">{{ code() }}</span>
        <span class="acts">
          @if (stepped()) {
            <button
              type="button"
              class="wf-button quiet icon"
              aria-label="Previous in the list"
              (click)="step.emit(-1)"
            >
              <wf-icon name="arrow-up" />
            </button>
            <button type="button" class="wf-button quiet icon" aria-label="Next in the list" (click)="step.emit(1)">
              <wf-icon name="arrow-down" />
            </button>
          }
          <ng-content select="[panelActions]" />
          <button type="button" class="wf-button quiet icon" aria-label="Close the panel" (click)="close.emit()">
            <wf-icon name="x" />
          </button>
        </span>
      </header>
      <div class="body"><ng-content /></div>
      <footer><ng-content select="[panelFoot]" /></footer>
    </aside>
  `,
  styleUrl: './side-panel.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SidePanel {
  readonly label = input.required<string>();
  readonly code = input('');
  /** Offers to step through the list behind it. */
  readonly stepped = input(false);
  readonly close = output();
  readonly step = output<-1 | 1>();

  protected readonly width = signal(within(Number(localStorage.getItem(KEPT)) || WIDTH.first));
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    // However it is closed, by Back too, the keyboard that was in it goes back to where it came from.
    const from = document.activeElement;
    inject(DestroyRef).onDestroy(() => {
      const at = document.activeElement;
      const lost = at === document.body || this.host.contains(at);
      if (lost && from instanceof HTMLElement && from.isConnected) from.focus();
    });
  }

  /** Puts the keyboard into the panel. */
  focus(): void {
    this.host.querySelector('aside')?.focus();
  }

  protected resize(width: number): void {
    this.width.set(within(width));
    localStorage.setItem(KEPT, String(this.width()));
  }

  protected grab(down: PointerEvent): void {
    const from = this.width();
    const move = (event: PointerEvent) => this.resize(from + down.clientX - event.clientX);
    const drop = () => {
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', drop);
    };
    addEventListener('pointermove', move);
    addEventListener('pointerup', drop);
    down.preventDefault();
  }
}
