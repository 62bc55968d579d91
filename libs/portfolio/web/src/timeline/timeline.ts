import {
  ApplicationRef,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { Rights } from '@weft/identity/rights';
import { Session } from '@weft/identity/web';
import { RATINGS, ratingWords, WAITING_STATES } from '@weft/portfolio/domain';
import {
  counted,
  EmptyState,
  Icon,
  longDay,
  PageError,
  pageQuery,
  plainValue,
  RatingPair,
  shortDay,
  Skeleton,
  Tile,
  urlState,
} from '@weft/ui';
import { clashOf, Conflicts } from '@weft/ui/edit';
import { FilterBar, type FilterChoice } from '@weft/ui/filter';
import { ChoicesDocument } from '../generated/choices.document';
import type { ProjectFilter, Rating, TimelineProjectFragment } from '../generated/graphql';
import { TimelineDocument } from '../generated/timeline.document';
import { lockedBy } from '../shared/may';
import { PortfolioEdits } from '../shared/portfolio-edits';
import { DependencyCard } from './dependency-card';
import { dependencySentence, drawDependencies, drawProject } from './drawn-project';
import { neighbour } from './milestone-keys';
import { timeScale, type Zoom, ZOOMS, zoomWords } from './time-scale';
import { concerned, rowsOf } from './timeline-rows';
import { TimelineTable } from './timeline-table';
import { type MovedForecast, TimelineTrack } from './timeline-track';

const MOST = 500;
const HEAD = 46;
const LABEL = 332;
/** A sheet of A3 across, less its margins, in CSS pixels. */
const PAPER = { width: 1_500, height: 930, row: 22 } as const;

/**
 * All projects along the time, by home: what is forecast over what was planned, and what one waits for of another. The
 * same as a table where that is easier to read; printed on one page.
 */
@Component({
  selector: 'weft-timeline',
  imports: [
    DependencyCard,
    EmptyState,
    FilterBar,
    Icon,
    PageError,
    RatingPair,
    RouterLink,
    Skeleton,
    Tile,
    TimelineTable,
    TimelineTrack,
  ],
  templateUrl: './timeline.html',
  styleUrl: './timeline.css',
  host: {
    '(window:beforeprint)': 'ontoPaper(true)',
    '(window:afterprint)': 'ontoPaper(false)',
    '(window:resize)': 'resize()',
    '[class.paper]': 'paper()',
  },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Timeline {
  private readonly rights = inject(Rights);
  private readonly edits = inject(PortfolioEdits);
  private readonly conflicts = inject(Conflicts);
  private readonly application = inject(ApplicationRef);
  private readonly chart = viewChild<ElementRef<HTMLElement>>('chart');
  protected readonly url = urlState();
  protected readonly today = inject(Session).today;
  protected readonly paper = signal(false);
  private readonly reachedNow = signal<string | null>(null);
  /** The room for time on a screen, about. */
  private readonly wide = signal(innerWidth - LABEL);
  /** On a phone it is looked at, not worked in. */
  private readonly narrow = computed(() => this.wide() < 600 - LABEL);
  protected readonly saying = signal('');
  protected readonly selected = signal<string | null>(null);

  private readonly filter = computed<ProjectFilter>(
    () => {
      const rating = RATINGS.filter((one) => this.url.list('rating').includes(one)) as Rating[];
      return {
        notStage: ['CLOSED'],
        ...(this.url.list('home').length && { home: [...this.url.list('home')] }),
        ...(this.url.list('lead').length && { leadId: [...this.url.list('lead')] }),
        ...(rating.length && { rating }),
        ...(this.url.get('q') && { search: this.url.get('q') }),
      };
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  protected readonly query = pageQuery(TimelineDocument, () => ({ filter: this.filter(), first: MOST }), {
    keep: true,
  });
  private readonly choices = pageQuery(ChoicesDocument, () => ({}), { concerns: () => false });

  private readonly homeOrder = computed(() => {
    const { workstreams = [], programmes = [] } = this.choices.data() ?? {};
    return [...workstreams, ...programmes].map(({ code }) => code);
  });
  private readonly loaded = computed(() => this.query.data()?.projects.edges.map(({ node }) => node) ?? []);
  protected readonly total = computed(() => this.query.data()?.projects.totalCount ?? 0);
  protected readonly left = computed(() => Math.max(0, this.total() - this.loaded().length));
  /** What one project waits for of another, that is not settled yet. */
  private readonly waiting = computed(() =>
    this.loaded().flatMap(({ waitsFor }) => waitsFor.filter(({ state }) => WAITING_STATES.includes(state))),
  );
  protected readonly projects = computed(() => {
    const only = this.url.get('dependency');
    const meant = this.waiting().filter(({ atRisk }) => only === 'any' || atRisk);
    return only === 'any' || only === 'risk' ? concerned(this.loaded(), meant) : this.loaded();
  });
  protected readonly headline = computed(() => {
    const risky = this.waiting().filter(({ atRisk }) => atRisk).length;
    return `${counted(this.projects().length, 'project')}, ${counted(this.waiting().length, 'dependency', 'dependencies')}, ${risky} at risk`;
  });
  protected readonly rows = computed(() => rowsOf(this.projects(), new Set(this.url.list('folded')), this.homeOrder()));
  protected readonly zoom = computed<Zoom>(() => ZOOMS.find((zoom) => zoom === this.url.get('zoom')) ?? 'month');
  protected readonly rowHeight = computed(() => (this.paper() ? PAPER.row : 34));
  /** How much smaller it must be for one page. */
  protected readonly shrunk = computed(() =>
    this.paper() ? Math.min(1, PAPER.height / (this.rows().length * PAPER.row + HEAD + 60)) : 1,
  );
  protected readonly scale = computed(() => {
    const dates = this.projects().flatMap((project) => {
      const { bar, ghost, milestones } = drawProject(project);
      return [bar?.from, bar?.to, ghost?.to, ...milestones.map(({ on }) => on)].filter((date) => date !== undefined);
    });
    const width = this.paper() ? { exactly: PAPER.width / this.shrunk() - LABEL - 60 } : { atLeast: this.wide() };
    return timeScale(dates, this.today(), this.zoom(), width);
  });
  protected readonly lines = computed(() => {
    const middle = new Map<string, number>();
    this.rows().forEach((row, n) => {
      if (row.kind === 'project') middle.set(row.project.id, (n + 0.46) * this.rowHeight());
    });
    return drawDependencies(this.waiting(), middle, this.scale().x).map((line) => ({
      ...line,
      name: dependencySentence(line.dependency),
    }));
  });
  protected readonly card = computed(() => {
    const one = this.waiting().find(({ id }) => id === this.selected());
    return one && { one, others: this.waiting().filter(({ giver }) => giver.id === one.giver.id) };
  });
  protected readonly reached = computed(() => {
    const all = this.rows().flatMap((row) =>
      row.kind === 'project' ? row.project.milestones.map(({ id }) => id) : [],
    );
    const now = this.reachedNow();
    return now && all.includes(now) ? now : (all[0] ?? null);
  });
  protected readonly filters = computed(() => this.filterChoices());
  protected readonly filterValues = computed(() =>
    Object.fromEntries(['home', 'rating', 'lead', 'dependency'].map((key) => [key, this.url.list(key)])),
  );
  protected readonly asTable = computed(() => this.url.get('as') === 'table');
  protected readonly zooms = ZOOMS.map((key) => ({ key, label: zoomWords[key] }));
  protected readonly head = HEAD;
  protected readonly counted = counted;
  protected readonly shortDay = shortDay;

  constructor() {
    // Today stands where one looks first: on opening, and whenever the zoom changes.
    effect(() => {
      const chart = this.chart()?.nativeElement;
      this.zoom();
      if (chart)
        untracked(
          () =>
            (chart.scrollLeft =
              this.scale().x(this.today()) -
              (chart.clientWidth - (chart.querySelector('.corner')?.clientWidth ?? 0)) * 0.4),
        );
    });
  }

  protected lock(project: TimelineProjectFragment): string | null {
    return this.narrow()
      ? 'Forecasts are moved on the project’s page, or on a wider screen.'
      : lockedBy(this.rights.ability(), project);
  }

  protected async move({ milestone, to }: MovedForecast): Promise<void> {
    const at = this.chart()?.nativeElement.querySelector(`[data-milestone="${milestone.id}"]`);
    const outcome = await this.conflicts.save(
      at ?? document.body,
      (version) => this.edits.moveMilestone(milestone, to, version),
      (fields) => {
        const clash = fields.find(({ field }) => field === 'forecastOn');
        const day = (json: string | null | undefined) => longDay(plainValue(json));
        return clash && { ...clashOf(clash, day), yours: longDay(to) };
      },
    );
    if (outcome) this.edits.say(outcome);
    if (outcome?.kind !== 'saved') this.query.refetch();
  }

  protected fold(code: string): void {
    const folded = this.url.list('folded');
    this.url.set({ folded: folded.includes(code) ? folded.filter((one) => one !== code) : [...folded, code] });
  }

  protected filterBy({ key, values }: { readonly key: string; readonly values: readonly string[] }): void {
    // Dependencies at risk are among those of any state: the narrower one wins.
    this.url.set({ [key]: key === 'dependency' ? values.slice(-1) : values });
  }

  protected clearFilters(): void {
    this.url.set({ home: null, rating: null, lead: null, dependency: null, q: null });
  }

  protected reach(id: string): void {
    this.reachedNow.set(id);
  }

  /** Arrows go from milestone to milestone: along the row, and to the nearest one of the rows above and below. */
  protected go(event: KeyboardEvent): void {
    const chart = this.chart()?.nativeElement;
    const here = (event.target as Element).closest<SVGGElement>('[data-milestone]');
    if (!chart || !here) return;
    const next = neighbour(chart, here, event.key);
    if (next) {
      event.preventDefault();
      next.focus();
      next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }

  protected resize(): void {
    this.wide.set(innerWidth - LABEL);
  }

  protected ontoPaper(onPaper: boolean): void {
    this.paper.set(onPaper);
    // The browser takes its picture right after this event.
    this.application.tick();
  }

  protected readonly print = (): void => window.print();

  private filterChoices(): readonly FilterChoice[] {
    const data = this.choices.data();
    const homes = [...(data?.workstreams ?? []), ...(data?.programmes ?? [])];
    return [
      {
        key: 'dependency',
        label: 'Dependency',
        options: [
          { value: 'risk', label: 'at risk' },
          { value: 'any', label: 'any' },
        ],
      },
      {
        key: 'home',
        label: 'Workstream',
        options: homes.map(({ code, name }) => ({ value: code, label: name, detail: code })),
      },
      {
        key: 'rating',
        label: 'Rating',
        options: RATINGS.map((rating) => ({ value: rating, label: ratingWords[rating], rating })),
      },
      { key: 'lead', label: 'Lead', options: (data?.people ?? []).map(({ id, name }) => ({ value: id, label: name })) },
    ];
  }
}
