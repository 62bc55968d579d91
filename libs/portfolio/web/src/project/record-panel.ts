import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { Rights } from '@weft/identity/rights';
import { HalfWritten } from '@weft/identity/web';
import { dimensionWords, RATING_DIMENSIONS, ratingWords } from '@weft/portfolio/domain';
import {
  FormField,
  HistoryList,
  Icon,
  instant,
  longDay,
  pageQuery,
  RatingSymbol,
  sentenceCase,
  type SaveOutcome,
  signedDays,
  Skeleton,
  wrongFields,
} from '@weft/ui';
import { InlineEdit } from '@weft/ui/edit';
import { SidePanel } from '@weft/ui/panel';
import { DimensionDeclarationsDocument } from '../generated/dimension-declarations.document';
import type { ProjectPageQuery } from '../generated/graphql';
import { MilestoneBaselinesDocument } from '../generated/milestone-baselines.document';
import { RecordHistoryDocument } from '../generated/record-history.document';
import { WholeProjectHistoryDocument } from '../generated/whole-project-history.document';
import { decidedIn } from '../registers/decided-in';
import { EntryLinks } from '../registers/entry-links';
import { Choices } from '../shared/choices';
import { lockedBy } from '../shared/may';
import { PortfolioEdits } from '../shared/portfolio-edits';

type ShownProject = NonNullable<ProjectPageQuery['project']>;
type SaveValue = (value: string | null, version?: number) => Promise<SaveOutcome>;

/**
 * The history behind a value, in the side panel. `what` is 'all', 'Rating:<dimension>', or '<Type>:<id>' with the field
 * that it was opened from; a milestone shows each move of its forecast as well.
 */
@Component({
  selector: 'weft-record-panel',
  imports: [EntryLinks, FormField, HistoryList, Icon, InlineEdit, RatingSymbol, SidePanel, Skeleton],
  templateUrl: './record-panel.html',
  styleUrl: './record-panel.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RecordPanel {
  readonly what = input.required<string>();
  readonly code = input.required<string>();
  readonly project = input.required<ShownProject>();
  readonly close = output();
  /** Opens another record in the panel. */
  readonly show = output<string>();

  private readonly rights = inject(Rights);
  private readonly edits = inject(PortfolioEdits);
  private readonly halfWritten = inject(HalfWritten);
  protected readonly people = inject(Choices).people;
  private readonly parts = computed(() => {
    const [type = 'all', id = '', field = ''] = this.what().split(':');
    return { type, id, field };
  });
  protected readonly dimension = computed(() =>
    this.parts().type === 'Rating' ? RATING_DIMENSIONS.find((dimension) => dimension === this.parts().id) : undefined,
  );
  private readonly concerns = {
    concerns: ({ projectCode }: { projectCode: string | null }) => projectCode === this.code(),
  };
  private readonly record = pageQuery(
    RecordHistoryDocument,
    () => {
      const { type, id, field } = this.parts();
      return type === 'all' || type === 'Rating'
        ? undefined
        : { subjectType: type, subjectId: id, field: field || null };
    },
    this.concerns,
  );
  private readonly whole = pageQuery(
    WholeProjectHistoryDocument,
    () => (this.parts().type === 'all' ? { code: this.code() } : undefined),
    this.concerns,
  );
  private readonly declared = pageQuery(
    DimensionDeclarationsDocument,
    () => {
      const dimension = this.dimension();
      return dimension ? { code: this.code(), dimension } : undefined;
    },
    this.concerns,
  );

  protected readonly milestone = computed(() =>
    this.parts().type === 'Milestone' ? this.project().milestones.find(({ id }) => id === this.parts().id) : undefined,
  );
  private readonly baselines = pageQuery(
    MilestoneBaselinesDocument,
    () => (this.parts().type === 'Milestone' ? { code: this.code() } : undefined),
    this.concerns,
  );
  /** The first baseline of the milestone and its approved changes. */
  protected readonly baseline = computed(() =>
    this.baselines.data()?.project?.milestones.find(({ id }) => id === this.parts().id),
  );
  protected readonly decisions = computed(() => decidedIn(this.baseline()?.decidedIn ?? []).links);
  protected readonly declarations = computed(() => this.declared.data()?.project?.declarations);
  protected readonly lines = computed(() =>
    this.parts().type === 'all' ? this.whole.data()?.projectHistory : this.record.data()?.history,
  );
  protected readonly lock = computed(() => lockedBy(this.rights.ability(), this.project()));
  protected readonly title = computed(() => {
    const { type, field } = this.parts();
    if (type === 'all') return 'All changes';
    const dimension = this.dimension();
    if (dimension) return `${dimensionWords[dimension]} rating`;
    if (type === 'Contribution') return `Contributing workstreams of ${this.project().name}`;
    const of = this.milestone()?.title ?? this.project().name;
    return field ? `${words(field)} of ${of}` : of;
  });

  private readonly reopening = computed(() => `reopen ${this.parts().id}`);
  protected readonly reason = linkedSignal(() => this.halfWritten.of(this.reopening())?.['reason'] ?? '');
  protected readonly wrong = signal<string | null>(null);
  protected readonly instant = instant;
  protected readonly longDay = longDay;
  protected readonly signedDays = signedDays;
  protected readonly ratingWords = ratingWords;

  protected owner({ id, version }: { readonly id: string; readonly version: number }): SaveValue {
    return (ownerId, newer) => this.edits.editMilestone({ id, version: newer ?? version, ownerId });
  }

  /** The reason as it is written by now. */
  protected give(reason: string): void {
    this.reason.set(reason);
    this.halfWritten.keep(this.reopening(), { reason });
  }

  protected async reopen(): Promise<void> {
    const milestone = this.milestone();
    if (!milestone) return;
    const outcome = await this.edits.reopenMilestone(milestone, this.reason().trim());
    if (outcome.kind === 'saved') {
      this.give('');
      this.wrong.set(null);
    } else if (outcome.kind === 'invalid') this.wrong.set(wrongFields(outcome)['reason'] ?? outcome.message);
    else this.wrong.set(outcome.kind === 'refused' ? outcome.message : 'Someone changed it meanwhile. Try again.');
  }
}

/** forecastOn → 'Forecast', leadId → 'Lead'. */
function words(field: string): string {
  const bare = field.replace(/(On|Id)$/, '').replace(/[A-Z]/g, (letter) => `_${letter}`);
  return sentenceCase(bare);
}
