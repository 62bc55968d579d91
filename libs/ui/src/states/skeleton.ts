import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** Rows of the real height that stand in while something loads. Shown after 150 ms, so that a quick answer never flickers. */
@Component({
  selector: 'wf-skeleton',
  template: `
    <div class="rows" role="status" aria-label="Loading">
      @for (width of widths(); track $index) {
        <div class="row" [style.height.px]="rowHeight()"><span [style.width.%]="width"></span></div>
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
      animation: late 1ms 150ms both;
    }
    .row {
      display: flex;
      align-items: center;
      padding: 0 16px;
    }
    .row span {
      height: 8px;
      border-radius: 4px;
      background: var(--wf-line);
    }
    @keyframes late {
      from {
        visibility: hidden;
      }
      to {
        visibility: visible;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Skeleton {
  readonly rows = input(6);
  readonly rowHeight = input(34);
  protected readonly widths = computed(() => Array.from({ length: this.rows() }, (_, row) => 38 + ((row * 37) % 47)));
}
