import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** A workstream's two letters in a grey tile: workstreams have no colours. */
@Component({
  selector: 'wf-tile',
  template: `<span aria-hidden="true">{{ code() }}</span>`,
  styles: `
    :host {
      display: inline-block;
      flex: none;
    }
    span {
      display: grid;
      place-items: center;
      min-width: 22px;
      height: 18px;
      padding: 0 2px;
      border: 1px solid var(--wf-line-strong);
      border-radius: var(--wf-radius-tag);
      background: var(--wf-surface);
      color: var(--wf-text-2);
      font: 600 10px/1 var(--wf-font);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Tile {
  readonly code = input.required<string>();
}
