import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** A stable number from 1 to 5 for a person, so that their tint is the same everywhere. */
const tintOf = (key: string): number =>
  ([...key].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), 7) >>> 0) % 5;

/** A person's two letters in a tinted circle; decoration beside their name. */
@Component({
  selector: 'wf-avatar',
  template: `<span [class]="tint()" [style.--size.px]="size()" aria-hidden="true">{{ initials() }}</span>`,
  styles: `
    :host {
      display: inline-block;
      flex: none;
    }
    span {
      display: grid;
      place-items: center;
      width: var(--size);
      height: var(--size);
      border-radius: 50%;
      font: 600 calc(var(--size) * 0.42) / 1 var(--wf-font);
    }
    .t1 {
      background: var(--wf-person-1);
      color: var(--wf-on-person-1);
    }
    .t2 {
      background: var(--wf-person-2);
      color: var(--wf-on-person-2);
    }
    .t3 {
      background: var(--wf-person-3);
      color: var(--wf-on-person-3);
    }
    .t4 {
      background: var(--wf-person-4);
      color: var(--wf-on-person-4);
    }
    .t5 {
      background: var(--wf-person-5);
      color: var(--wf-on-person-5);
    }
    .self {
      background: var(--wf-primary);
      color: var(--wf-on-primary);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Avatar {
  readonly initials = input.required<string>();
  /** What the tint is taken from: the person's id. */
  readonly key = input('');
  readonly self = input(false);
  readonly size = input(24);
  protected readonly tint = computed(() => (this.self() ? 'self' : `t${tintOf(this.key() || this.initials()) + 1}`));
}
