import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, output, signal } from '@angular/core';
import { Icon } from '@weft/ui';
import { addressesOf, groupProblems, type PreviewProblem, type ProblemGroup } from './problem-groups';

/** Puts the cells of one group right, or leaves their rows out. */
export interface MendAsked {
  readonly group: ProblemGroup;
  /** Null leaves the rows out. */
  readonly value: string | null;
}

/** The errors of a preview, each with the cell to put right. */
@Component({
  selector: 'weft-preview-errors',
  imports: [Icon],
  templateUrl: './preview-errors.html',
  styleUrl: './preview-errors.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PreviewErrors {
  readonly problems = input.required<readonly PreviewProblem[]>();
  /** How many there are in all: the list holds the first of them. */
  readonly total = input.required<number>();
  /** Keys of the groups that are being checked again. */
  readonly checking = input.required<ReadonlySet<string>>();
  /** Ids of the lists that a field's values are chosen from, by field. */
  readonly listOf = input.required<(field: string | null | undefined) => string | null>();
  readonly mend = output<MendAsked>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly groups = computed(() => groupProblems(this.problems()));
  protected readonly typed = signal<Readonly<Record<string, string>>>({});
  protected readonly addressesOf = addressesOf;

  protected valueOf({ key, first }: ProblemGroup): string {
    return this.typed()[key] ?? first.right ?? first.typed;
  }

  protected put(group: ProblemGroup, value: string | null): void {
    if (this.checking().has(group.key)) return;
    const boxes = [...this.host.nativeElement.querySelectorAll<HTMLInputElement>('input')];
    const at = boxes.findIndex((box) => box.dataset['key'] === group.key);
    // On to the next one, so that many are put right by typing and Enter alone.
    (boxes[at + 1] ?? boxes[at - 1])?.focus();
    this.mend.emit({ group, value });
  }

  protected type(key: string, value: string): void {
    this.typed.update((before) => ({ ...before, [key]: value }));
  }
}
