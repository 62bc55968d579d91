import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Rights } from '@weft/identity/rights';
import { Session } from '@weft/identity/web';
import { dimensionWords, gateFrom, nextGate, ratingWords, stageWords } from '@weft/portfolio/domain';
import {
  Copying,
  dayOf,
  EmptyState,
  Flash,
  HistoryList,
  Icon,
  longDay,
  pageQuery,
  RatingPair,
  RatingSymbol,
  shortDay,
  signedDays,
  Skeleton,
  Trend,
} from '@weft/ui';
import { SidePanel } from '@weft/ui/panel';
import { ProjectPanelDocument } from '../generated/project-panel.document';
import { ComputedReasons } from '../rating/computed-reasons';
import { DeclareRating } from '../rating/declare-rating';
import { concernsProject } from '../shared/concerns-project';
import { lockedBy } from '../shared/may';

const NEXT = 4;

/** A project beside the list: its rating, details, next dates and latest changes. */
@Component({
  selector: 'weft-project-panel',
  imports: [
    ComputedReasons,
    DeclareRating,
    EmptyState,
    Flash,
    HistoryList,
    Icon,
    RatingPair,
    RatingSymbol,
    RouterLink,
    SidePanel,
    Skeleton,
    Trend,
  ],
  templateUrl: './project-panel.html',
  styleUrl: './project-panel.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProjectPanel {
  readonly code = input.required<string>();
  readonly stepped = input(false);
  readonly step = output<-1 | 1>();
  readonly close = output();

  private readonly rights = inject(Rights);
  private readonly session = inject(Session);
  private readonly copying = inject(Copying);
  protected readonly today = this.session.today;
  protected readonly query = pageQuery(ProjectPanelDocument, () => ({ code: this.code() }), {
    concerns: concernsProject(() => this.code()),
    keep: true,
  });
  protected readonly project = computed(() => this.query.data()?.project);
  protected readonly overall = computed(
    () => this.project()?.ratings.find(({ dimension }) => dimension === 'OVERALL') ?? null,
  );
  protected readonly worse = computed(() =>
    (this.project()?.ratings ?? []).filter(
      ({ dimension, rating }) => dimension !== 'OVERALL' && rating !== 'GREEN' && rating !== 'NOT_RATED',
    ),
  );
  protected readonly next = computed(() =>
    (this.project()?.milestones ?? [])
      .filter(({ actualOn }) => !actualOn)
      .sort((a, b) => (a.forecastOn ?? '9').localeCompare(b.forecastOn ?? '9'))
      .slice(0, NEXT),
  );
  protected readonly gate = computed(() => {
    const project = this.project();
    const number = project && nextGate(project.stage);
    return number ? project.gates.find((gate) => gate.number === number && gate.from === gateFrom(number)) : undefined;
  });
  /** 'Deliver, gate 4 on 27 Feb 2026'. */
  protected readonly stands = computed(() => {
    const project = this.project();
    if (!project) return '';
    const gate = this.gate();
    const plan = gate?.plannedOn ? `on ${longDay(gate.plannedOn)}` : 'not planned';
    return gate ? `${stageWords[project.stage]}, gate ${gate.number} ${plan}` : stageWords[project.stage];
  });
  protected readonly lock = computed(() => {
    const project = this.project();
    return project ? lockedBy(this.rights.ability(), project) : null;
  });

  protected readonly ratingWords = ratingWords;
  protected readonly dimensionWords = dimensionWords;
  protected readonly longDay = longDay;
  protected readonly shortDay = shortDay;
  protected readonly signedDays = signedDays;
  protected readonly dayOf = dayOf;

  protected copyLink(): void {
    void this.copying.copy(location.href, 'The address of this view is copied.');
  }
}
