import { afterNextRender, DestroyRef, Directive, effect, ElementRef, inject, Injector, input } from '@angular/core';

const ACTS = ['wheel', 'keydown', 'pointerdown', 'touchmove'];

/**
 * Brings what the address names into view and gives it the focus: a comment, a link. What loads above it later pushes it
 * away; it is brought back until the person does something.
 */
@Directive({ selector: '[wfPointedAt]', host: { tabindex: '-1', '[class.wf-pointed]': 'wfPointedAt()' } })
export class PointedAt {
  readonly wfPointedAt = input.required<boolean>();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly destroyed = inject(DestroyRef);

  constructor() {
    const injector = inject(Injector);
    effect(() => {
      if (this.wfPointedAt()) afterNextRender(() => this.point(), { injector });
    });
  }

  private point(): void {
    this.host.focus({ preventScroll: true });
    const watch = new IntersectionObserver(([seen]) => {
      if (seen?.isIntersecting) return;
      this.host.scrollIntoView({ block: 'center' });
      // Observed anew, since the observer tells changes alone: pushed away before its next look, it would stay unseen.
      watch.unobserve(this.host);
      watch.observe(this.host);
    });
    watch.observe(this.host);
    const end = (): void => {
      watch.disconnect();
      for (const act of ACTS) document.removeEventListener(act, end);
    };
    for (const act of ACTS) document.addEventListener(act, end, { passive: true });
    this.destroyed.onDestroy(end);
  }
}
