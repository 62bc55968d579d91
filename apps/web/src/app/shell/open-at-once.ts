import { Directive, ElementRef, afterNextRender, inject, input } from '@angular/core';

/** Opens the menu of a button as soon as the button is there: it was asked for before it was fetched. */
@Directive({ selector: '[weftOpenAtOnce]' })
export class OpenAtOnce {
  readonly asked = input.required<boolean>({ alias: 'weftOpenAtOnce' });

  constructor() {
    const button = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => {
      if (!this.asked()) return;
      // A menu closes when the focus is elsewhere, and the button that had it has given way to this one.
      button.focus();
      button.click();
    });
  }
}
