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

/** What is done with a group, beside its head: `<ng-template wfGroupActs let-group>`. */
@Directive({ selector: '[wfGroupActs]' })
export class GroupActsTemplate {
  readonly template = inject<TemplateRef<unknown>>(TemplateRef);

  static ngTemplateContextGuard(
    _directive: GroupActsTemplate,
    _context: unknown,
  ): _context is Given<{ readonly key: string; readonly label: string }> {
    return true;
  }
}

/** A cell that is being edited. */
export interface OpenCell {
  readonly column: string;
  /** What was typed to begin; undefined where it was begun otherwise. */
  readonly typed: string | undefined;
  /** Enter or Tab came before the field was there: what was typed is to be saved as soon as it is. */
  readonly done: boolean;
  /** The keyboard leaves the editor: −1 to the cell before, 1 to the one after, 0 stays on this one. */
  readonly leave: (step: -1 | 0 | 1) => void;
  /** The editor has nothing more to show. */
  readonly end: () => void;
}

/**
 * What edits a cell, made only while it is edited: `<ng-template [wfEditor]="rows()" let-row let-cell="cell">`. A thousand
 * cells at rest are text.
 */
@Directive({ selector: '[wfEditor]' })
export class EditorTemplate<R> {
  readonly rows = input.required<readonly R[]>({ alias: 'wfEditor' });
  readonly template = inject<TemplateRef<unknown>>(TemplateRef);

  static ngTemplateContextGuard<R>(
    _directive: EditorTemplate<R>,
    _context: unknown,
  ): _context is Given<R> & { readonly cell: OpenCell } {
    return true;
  }
}

/** Where somebody pastes or begins to edit: a row, and the column if the cursor is on a cell. */
export interface CellPlace<R> {
  readonly row: R;
  readonly column: string | null;
}
