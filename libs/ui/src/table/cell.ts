import { Directive, TemplateRef, inject, input } from '@angular/core';

/** How the cells of one column look: `<ng-template wfCell="rating" let-row>`. */
@Directive({ selector: '[wfCell]' })
export class Cell {
  readonly key = input.required<string>({ alias: 'wfCell' });
  readonly template = inject<TemplateRef<unknown>>(TemplateRef);
}

/** How a row looks as a card of three lines, under 600 px: `<ng-template wfCard let-row>`. */
@Directive({ selector: '[wfCard]' })
export class CardTemplate {
  readonly template = inject<TemplateRef<unknown>>(TemplateRef);
}

/** How the head of a group looks, before its count: `<ng-template wfGroup let-group>`. */
@Directive({ selector: '[wfGroup]' })
export class GroupTemplate {
  readonly template = inject<TemplateRef<unknown>>(TemplateRef);
}
