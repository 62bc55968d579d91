import { NgComponentOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Rights } from '@weft/identity/rights';
import { Session } from '@weft/identity/web';
import {
  arrival,
  arrivals,
  dayOf,
  EmptyState,
  Flash,
  HistoryList,
  Icon,
  longDay,
  PageError,
  pageQuery,
  RatingPair,
  type SaveOutcome,
  Skeleton,
  urlState,
} from '@weft/ui';
import { InlineEdit } from '@weft/ui/edit';
import { ratingWords } from '@weft/portfolio/domain';
import { BelongingCard } from '../belonging/belonging-card';
import { Comments } from '../comments/comments';
import { EntryPanel } from '../registers/entry-panel';
import { RegistersCard } from '../registers/registers-card';
import { ProjectPageDocument } from '../generated/project-page.document';
import { DeclareRating } from '../rating/declare-rating';
import { Choices } from '../shared/choices';
import { lockedBy } from '../shared/may';
import { concernsProject } from '../shared/concerns-project';
import { PortfolioEdits } from '../shared/portfolio-edits';
import { GateCard } from './gate-card';
import { MilestonesCard } from './milestones-card';
import { PROJECT_PANELS } from './project-panels';
import { ProjectDetailsCard } from './project-details-card';
import { RatingsCard } from './ratings-card';
import { RecordPanel } from './record-panel';

/** One project: where it stands, its ratings, milestones and details, each edited in place, and its history. */
@Component({
  selector: 'weft-project',
  imports: [
    BelongingCard,
    Comments,
    DeclareRating,
    EmptyState,
    EntryPanel,
    Flash,
    GateCard,
    HistoryList,
    Icon,
    InlineEdit,
    MilestonesCard,
    NgComponentOutlet,
    PageError,
    ProjectDetailsCard,
    RatingPair,
    RatingsCard,
    RecordPanel,
    RegistersCard,
    RouterLink,
    Skeleton,
  ],
  providers: [Choices],
  templateUrl: './project.html',
  styleUrl: './project.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Project {
  readonly code = input.required<string>();

  private readonly rights = inject(Rights);
  private readonly session = inject(Session);
  private readonly edits = inject(PortfolioEdits);
  private readonly url = urlState();
  protected readonly today = this.session.today;
  protected readonly query = pageQuery(ProjectPageDocument, () => ({ code: this.code() }), {
    concerns: concernsProject(() => this.code()),
  });
  protected readonly project = computed(() => this.query.data()?.project);
  protected readonly overall = computed(
    () => this.project()?.ratings.find(({ dimension }) => dimension === 'OVERALL') ?? null,
  );
  protected readonly lock = computed(() => {
    const project = this.project();
    return project ? lockedBy(this.rights.ability(), project) : null;
  });

  private readonly wanted = inject(PROJECT_PANELS, { optional: true }) ?? [];
  /** What other capabilities say of the project. */
  protected readonly panels = arrivals(this.wanted);
  /** Parts of the page that are fetched by themselves. */
  protected readonly come = {
    registers: arrival(() => import('../registers/registers-card')),
    comments: arrival(() => import('../comments/comments')),
    belonging: arrival(() => import('../belonging/belonging-card')),
    entry: arrival(
      () => import('../registers/entry-panel'),
      () => this.isEntry(this.panel() ?? ''),
    ),
  };

  protected readonly ratingWords = ratingWords;
  protected readonly longDay = longDay;
  protected readonly dayOf = dayOf;

  protected saveName(seen: {
    readonly id: string;
    readonly version: number;
  }): (name: string | null, version?: number) => Promise<SaveOutcome> {
    return (name, version) => this.edits.editProject({ id: seen.id, version: version ?? seen.version, name });
  }

  /** What the side panel shows; a milestone that was searched for opens in it. */
  protected readonly panel = computed(() => {
    const milestone = this.url.get('milestone');
    return this.url.get('panel') ?? (milestone && `Milestone:${milestone}`);
  });

  /** An entry of a register, or a new one; the other records are milestones, ratings and the project itself. */
  protected isEntry(what: string): boolean {
    return /^(new|Risk|Issue|Dependency|Deliverable|Decision|Assumption|ChangeRequest):/.test(what);
  }

  /** Opens the side panel: the history of a record or of one of its fields. */
  protected show(what: string | null): void {
    if (what === null) this.url.close('panel', 'milestone');
    else this.url.go({ panel: what, milestone: null });
  }
}
