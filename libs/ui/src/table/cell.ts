import { Directive, TemplateRef, inject, input } from '@angular/core';

/** What a template of a table is given. */
interface Given<T> {
  readonly $implicit: T;
}

/** How the cells of one column look: `<ng-template wfCell="rating" [wfCellOf]="rows()" let-row>`. */
@Directive({ selector: '[wfCell]' })
export class Cell<R> {
  readonly key = input.required<string>({ alias: 'wfCell' });
  /** The table's rows: they tell the compiler what a row is. */
  readonly rows = input.required<readonly R[]>({ alias: 'wfCellOf' });
  readonly template = inject<TemplateRef<unknown>>(TemplateRef);

  static ngTemplateContextGuard<R>(_directive: Cell<R>, _context: unknown): _context is Given<R> {
    return true;
  }
}

/** How a row looks as a card of three lines, under 600 px: `<ng-template [wfCard]="rows()" let-row>`. */
@Directive({ selector: '[wfCard]' })
export class CardTemplate<R> {
  readonly rows = input.required<readonly R[]>({ alias: 'wfCard' });
  readonly template = inject<TemplateRef<unknown>>(TemplateRef);

  static ngTemplateContextGuard<R>(_directive: CardTemplate<R>, _context: unknown): _context is Given<R> {
    return true;
  }
}

/** How the head of a group looks, before its name and count: `<ng-template wfGroup let-group>`. */
@Directive({ selector: '[wfGroup]' })
export class GroupTemplate {
  readonly template = inject<TemplateRef<unknown>>(TemplateRef);

  static ngTemplateContextGuard(
    _directive: GroupTemplate,
    _context: unknown,
  ): _context is Given<{ readonly key: string; readonly label: string; readonly initials?: string }> {
    return true;
  }
}
