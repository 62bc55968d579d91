import { NgComponentOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@weft/identity/web';
import { addMonths, dateOf, monthStart } from '@weft/kernel';
import { compareProjectsWorstFirst } from '@weft/portfolio/domain';
import {
  arrivals,
  counted,
  DistributionBar,
  Flash,
  Icon,
  PageError,
  pageQuery,
  percent,
  RatingPair,
  RatingSymbol,
  shortDay,
  Skeleton,
  Sparkline,
  Tile,
  weekday,
} from '@weft/ui';
import { OverviewDocument } from '../generated/overview.document';
import { openAndClosed, openProjects } from '../shared/open-and-closed';
import { exceptionNext, exceptionReason } from './exception-words';
import { OVERVIEW_MEASURES } from './overview-measures';

const MOVERS_SHOWN = 4;

/** The portfolio at a glance: ratings, what is overdue, the workstreams, what needs a person, what moved. */
@Component({
  selector: 'weft-overview',
  imports: [
    DistributionBar,
    Flash,
    Icon,
    NgComponentOutlet,
    PageError,
    RatingPair,
    RatingSymbol,
    RouterLink,
    Skeleton,
    Sparkline,
    Tile,
  ],
  templateUrl: './overview.html',
  styleUrl: './overview.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Overview {
  private readonly session = inject(Session);
  protected readonly today = computed(() => dateOf(this.session.today()));
  protected readonly since = computed(() => monthStart(addMonths(this.today(), -1)));
  protected readonly query = pageQuery(OverviewDocument, () => ({ since: this.since() }), {
    concerns: ({ subjectType }) => subjectType !== 'Person',
  });
  private readonly wanted = inject(OVERVIEW_MEASURES, { optional: true }) ?? [];
  protected readonly measures = arrivals(this.wanted);
  /** Shown when the measures can be, so that nothing moves when they come. */
  protected readonly data = computed(() => (this.measures.isLoading() ? undefined : this.query.data()));
  protected readonly exceptions = computed(() => [...(this.data()?.exceptions ?? [])].sort(compareProjectsWorstFirst));
  protected readonly moved = computed(() => {
    const movers = this.data()?.movers ?? [];
    const down = movers.filter(({ trend }) => trend === 'WORSE');
    const up = movers.filter(({ trend }) => trend === 'BETTER');
    return [
      { label: 'Down', icon: 'arrow-down', tone: 'down', count: down.length, shown: down.slice(0, MOVERS_SHOWN) },
      { label: 'Up', icon: 'arrow-up', tone: 'up', count: up.length, shown: up.slice(0, MOVERS_SHOWN) },
    ] as const;
  });

  protected readonly counted = counted;
  protected readonly openAndClosed = openAndClosed;
  protected readonly openProjects = openProjects;
  protected readonly percent = percent;
  protected readonly weekday = weekday;
  protected readonly shortDay = shortDay;
  protected readonly reason = exceptionReason;
  protected readonly next = exceptionNext;

  protected shares(history: readonly { readonly share: number | null }[]): readonly (number | null)[] {
    return history.map(({ share }) => share);
  }

  protected latest(history: readonly { readonly share: number | null }[]): number | null {
    return history.at(-1)?.share ?? null;
  }
}
