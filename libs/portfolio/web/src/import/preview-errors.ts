import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, output, signal } from '@angular/core';
import { Icon } from '@weft/ui';
import { type FoundOption, SearchChoice } from '@weft/ui/edit';
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
  imports: [Icon, SearchChoice],
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
  /** What a field's values are chosen from; null where they are written. */
  readonly choicesOf = input.required<(field: string | null | undefined) => readonly FoundOption[] | null>();
  readonly mend = output<MendAsked>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly groups = computed(() => groupProblems(this.problems()));
  protected readonly typed = signal<Readonly<Record<string, string>>>({});
  protected readonly addressesOf = addressesOf;

  protected valueOf(group: ProblemGroup): string {
    return this.typed()[group.key] ?? this.firstOf(group);
  }

  protected firstOf({ first }: ProblemGroup): string {
    return first.right ?? first.typed;
  }

  protected nameOf({ first }: ProblemGroup): string {
    return `Cell ${first.address}: ${first.message}`;
  }

  protected put(group: ProblemGroup, field: string, value: string | null): void {
    if (this.checking().has(group.key)) return;
    const boxes = [...this.host.nativeElement.querySelectorAll<HTMLInputElement>('input')];
    const at = boxes.findIndex(({ id }) => id === field);
    // On to the next one, so that many are put right by typing and Enter alone.
    (boxes[at + 1] ?? boxes[at - 1])?.focus();
    this.mend.emit({ group, value });
  }

  protected type(key: string, value: string): void {
    this.typed.update((before) => ({ ...before, [key]: value }));
  }
}
