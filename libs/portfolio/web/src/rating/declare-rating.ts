import { A11yModule } from '@angular/cdk/a11y';
import { CdkConnectedOverlay, CdkOverlayOrigin } from '@angular/cdk/overlay';
import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import {
  decideDeclareRating,
  dimensionWords,
  needsReason,
  nhsNumberWarning,
  type Rating,
  type RatingDimension,
  ratingsOf,
  type RatingScale,
  ratingWords,
} from '@weft/portfolio/domain';
import { type ClashingField, FormField, Icon, plainValue, type SaveOutcome, RatingPair, RatingSymbol } from '@weft/ui';
import { ConflictCard } from '@weft/ui/edit';
import { PortfolioEdits } from '../shared/portfolio-edits';

interface Standing {
  readonly rating: Rating;
  readonly scale: RatingScale;
  readonly version: number;
}

/**
 * The declared rating of one dimension as a button; it opens the choice of ratings, the reason, and what is wrong. All
 * of it works from the keyboard: arrows choose, Ctrl-Enter declares, Escape leaves it as it was.
 */
@Component({
  selector: 'weft-declare-rating',
  imports: [A11yModule, CdkConnectedOverlay, CdkOverlayOrigin, ConflictCard, FormField, Icon, RatingPair, RatingSymbol],
  templateUrl: './declare-rating.html',
  styleUrl: './declare-rating.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DeclareRating {
  readonly projectId = input.required<string>();
  readonly projectName = input.required<string>();
  readonly dimension = input.required<RatingDimension>();
  /** None: never rated. */
  readonly standing = input<Standing | null>(null);
  readonly locked = input<string | null>(null);
  /** Words for a full button; without them the pair itself is the button. */
  readonly words = input<string>();
  readonly history = output();
  /** In a table it is open at once, at the rating whose letter was typed, and there only as long as it is open. */
  readonly begun = input<{ readonly typed?: string | undefined } | null>(null);
  /** The keyboard goes back to the table. */
  readonly leave = output<0>();
  readonly end = output();

  private readonly edits = inject(PortfolioEdits);
  private readonly button = viewChild.required<ElementRef<HTMLButtonElement>>('button');
  private readonly text = viewChild<ElementRef<HTMLTextAreaElement>>('text');
  protected readonly open = signal(false);
  protected readonly busy = signal(false);
  /** The version that was seen when the choice was opened: a change that arrives meanwhile must end in a conflict. */
  private seen = 0;
  protected readonly scale = signal<RatingScale>('THREE_POINT');
  protected readonly chosen = signal<Rating | null>(null);
  protected readonly reason = signal('');
  protected readonly wrong = signal<Readonly<Record<string, string>>>({});
  protected readonly clash = signal<
    { readonly field: ClashingField | undefined; readonly version: number } | undefined
  >(undefined);

  protected readonly ratings = computed(() => ratingsOf(this.scale()));
  protected readonly name = computed(() => dimensionWords[this.dimension()]);
  protected readonly mustExplain = computed(() => needsReason(this.chosen() ?? 'GREEN'));
  protected readonly warning = computed(() => nhsNumberWarning(this.reason())?.message);
  protected readonly ratingWords = ratingWords;

  constructor() {
    afterNextRender(() => {
      const begun = this.begun();
      if (!begun) return;
      this.show();
      const letter = begun.typed?.toUpperCase();
      const meant = letter && this.ratings().find((rating) => rating.startsWith(letter));
      if (meant) this.chosen.set(meant);
    });
  }

  protected show(): void {
    if (this.locked()) return;
    this.reason.set('');
    this.wrong.set({});
    this.chosen.set(this.standing()?.rating ?? null);
    this.scale.set(this.standing()?.scale ?? 'THREE_POINT');
    this.seen = this.standing()?.version ?? 0;
    this.open.set(true);
  }

  protected hide(): void {
    this.open.set(false);
    this.clash.set(undefined);
    if (this.begun()) {
      this.leave.emit(0);
      this.end.emit();
    } else this.button().nativeElement.focus();
  }

  protected onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.hide();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void this.declare();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  protected async declare(version = this.seen): Promise<void> {
    const rating = this.chosen();
    if (!rating || rating === 'NOT_RATED') {
      this.wrong.set({ rating: 'Choose a rating.' });
      return;
    }
    const input = { dimension: this.dimension(), rating, scale: this.scale(), reason: this.reason().trim() || null };
    const decided = decideDeclareRating(input, this.standing());
    if (!decided.ok) {
      const { refusal } = decided;
      this.wrong.set(
        'fields' in refusal ? Object.fromEntries(refusal.fields.map(({ field, message }) => [field, message])) : {},
      );
      if (this.wrong()['reason']) this.text()?.nativeElement.focus();
      return;
    }
    this.busy.set(true);
    const rated = { projectId: this.projectId(), projectName: this.projectName(), dimension: this.dimension() };
    this.settle(await this.edits.declareRating(rated, input, version));
    this.busy.set(false);
  }

  private settle(outcome: SaveOutcome): void {
    this.clash.set(undefined);
    switch (outcome.kind) {
      case 'saved':
        return this.hide();
      case 'conflict':
        return this.clash.set({
          field: outcome.fields.find(({ field }) => field === 'rating') ?? outcome.fields[0],
          version: outcome.version,
        });
      case 'invalid':
        return this.wrong.set(Object.fromEntries(outcome.fields.map(({ field, message }) => [field, message])));
      case 'refused':
        return this.wrong.set({ rating: outcome.message });
    }
  }

  protected told(json: string | null | undefined): string {
    const value = plainValue(json);
    return (value && ratingWords[value as Rating]) ?? value ?? 'Not rated';
  }
}
