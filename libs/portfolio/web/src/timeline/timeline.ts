import {
  afterNextRender,
  afterRenderEffect,
  ApplicationRef,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { Rights } from '@weft/identity/rights';
import { Session } from '@weft/identity/web';
import { WAITING_STATES } from '@weft/portfolio/domain';
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
import { FilterBar } from '@weft/ui/filter';
import { ChoicesDocument } from '../generated/choices.document';
import type { TimelineProjectFragment } from '../generated/graphql';
import { ProjectListDocument } from '../generated/project-list.document';
import { lockedBy } from '../shared/may';
import { PortfolioEdits } from '../shared/portfolio-edits';
import { DependencyCard } from './dependency-card';
import { drawProject, ends, stretchOf } from './drawn-project';
import { neighbour } from './milestone-keys';
import { type TimeScale, timeScale, type Zoom, ZOOMS, zoomWords } from './time-scale';
import { timelineFilter, timelineFilters } from './timeline-filters';
import { TimelineLines } from './timeline-lines';
import { TimelineProjects } from './timeline-projects';
import { concerned, drawnRows, homesOf, homesWith, rowsInView, rowsOf } from './timeline-rows';
import { TimelineTable } from './timeline-table';
import { type MovedForecast, TimelineTrack } from './timeline-track';

const ROW = 34;
/** Rows that are drawn anew in a frame: after a leap the others follow in the next ones. */
const AT_ONCE = 8;
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
    TimelineLines,
    TimelineTable,
    TimelineTrack,
  ],
  providers: [TimelineProjects],
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
  private readonly injector = inject(Injector);
  private readonly store = inject(TimelineProjects);
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

  private readonly filter = computed(() => timelineFilter(this.url), {
    equal: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
  /** All that the filter finds, by its ids: the projects themselves come block by block. */
  private readonly outline = pageQuery(
    ProjectListDocument,
    () => ({
      filter: this.filter(),
      orderBy: { field: 'CODE' as const, direction: 'ASC' as const },
      groupBy: 'HOME' as const,
    }),
    { keep: true },
  );
  private readonly choices = pageQuery(ChoicesDocument, () => ({}), { concerns: () => false });

  private readonly homeOrder = computed(() => {
    const { workstreams = [], programmes = [] } = this.choices.data() ?? {};
    return [...workstreams, ...programmes].map(({ code }) => code);
  });
  private readonly found = computed(() => this.outline.data()?.projectOutline);
  private readonly all = computed(() => homesOf(this.found()?.groups ?? [], this.found()?.ids ?? []));
  private readonly loaded = computed(() => this.found()?.ids.flatMap((id) => this.store.known().get(id) ?? []) ?? []);
  protected readonly missing = computed(() => (this.found()?.ids.length ?? 0) - this.loaded().length);
  /** What has come already is shown; what could not be fetched is asked for again by itself. */
  protected readonly error = computed(
    () => this.outline.error() ?? (this.loaded().length === 0 ? this.store.error() : undefined),
  );
  /** What one project waits for of another, that is not settled yet. */
  protected readonly waiting = computed(() =>
    this.loaded().flatMap(({ waitsFor }) => waitsFor.filter(({ state }) => WAITING_STATES.includes(state))),
  );
  private readonly homes = computed(() => {
    const only = this.url.get('dependency');
    if (only !== 'any' && only !== 'risk') return this.all();
    const meant = this.waiting().filter(({ atRisk }) => only === 'any' || atRisk);
    return homesWith(this.all(), concerned(meant));
  });
  /** As many of them as are here already. */
  protected readonly projects = computed(() =>
    this.homes().flatMap(({ ids }) => ids.flatMap((id) => this.store.known().get(id) ?? [])),
  );
  protected readonly count = computed(() => this.homes().reduce((sum, { ids }) => sum + ids.length, 0));
  /** Something can be shown, or it is known that there is nothing. */
  protected readonly ready = computed(
    () => !!this.found() && (this.missing() === 0 || (this.loaded().length > 0 && this.count() > 0)),
  );
  protected readonly headline = computed(() => {
    const projects = counted(this.count(), 'project');
    if (this.missing() > 0) return `${projects}, ${this.missing().toLocaleString('en-GB')} of them on their way …`;
    const risky = this.waiting().filter(({ atRisk }) => atRisk).length;
    return `${projects}, ${counted(this.waiting().length, 'dependency', 'dependencies')}, ${risky.toLocaleString('en-GB')} at risk`;
  });
  protected readonly rows = computed(() =>
    rowsOf(this.homes(), this.store.known(), new Set(this.url.list('folded')), this.homeOrder()),
  );
  /** On a screen those in view; on paper all. */
  private readonly view = signal(rowsInView(0, innerHeight, ROW), {
    equal: (a, b) => a.from === b.from && a.to === b.to,
  });
  private readonly inView = computed(() => (this.paper() ? { from: 0, to: this.rows().length } : this.view()));
  private readonly wanted = computed(() => drawnRows(this.rows(), this.inView(), this.holding()));
  /** Keys of the rows that had their turn. */
  private readonly taken = signal<ReadonlySet<string>>(new Set());
  protected readonly drawn = computed(() =>
    this.wanted().filter(({ row, at }) => this.paper() || at === this.holding() || this.taken().has(row.key)),
  );
  /** Which row holds the milestone that the Tab key reaches. */
  private readonly holding = computed(() => {
    const reached = this.reached();
    return this.milestoneRows().findIndex((row) => row.some(({ milestone }) => milestone.id === reached));
  });
  /** The milestones of each row, in order of their days. */
  private readonly milestoneRows = computed(() =>
    this.rows().map((row) => (row.kind === 'project' && row.project ? drawProject(row.project).milestones : [])),
  );
  protected readonly zoom = computed<Zoom>(() => ZOOMS.find((zoom) => zoom === this.url.get('zoom')) ?? 'month');
  protected readonly rowHeight = computed(() => (this.paper() ? PAPER.row : ROW));
  /** How much smaller it must be for one page. */
  protected readonly shrunk = computed(() =>
    this.paper() ? Math.min(1, PAPER.height / (this.rows().length * PAPER.row + HEAD + 60)) : 1,
  );
  /** The first and the last day of all: most projects that come in leave them, and with them the scale, as they are. */
  private readonly stretch = computed(() => ends(this.projects().flatMap((project) => stretchOf(project))), {
    equal: (a, b) => a.join() === b.join(),
  });
  protected readonly scale = computed(() => {
    const width = this.paper() ? { exactly: PAPER.width / this.shrunk() - LABEL - 60 } : { atLeast: this.wide() };
    return timeScale(this.stretch(), this.today(), this.zoom(), width);
  });
  /** Where the rows that are drawn begin and end, in pixels. */
  protected readonly edges = computed(() => {
    const [top, bottom] = [this.inView().from, Math.min(this.inView().to, this.rows().length)];
    return { top: top * this.rowHeight(), bottom: bottom * this.rowHeight() };
  });
  private readonly keys = computed(() => this.rows().map(({ key }) => key), {
    equal: (a, b) => a.length === b.length && a.every((key, n) => key === b[n]),
  });
  /** Where the middle of each row lies, in pixels, by its key. */
  protected readonly middles = computed(
    () => new Map(this.keys().map((key, n) => [key, (n + 0.46) * this.rowHeight()] as const)),
  );
  protected readonly card = computed(() => {
    const one = this.waiting().find(({ id }) => id === this.selected());
    return one && { one, others: this.waiting().filter(({ giver }) => giver.id === one.giver.id) };
  });
  protected readonly reached = computed(() => {
    const rows = this.milestoneRows();
    const now = this.reachedNow();
    const there = now !== null && rows.some((row) => row.some(({ milestone }) => milestone.id === now));
    return there ? now : (rows.find((row) => row.length > 0)?.[0]?.milestone.id ?? null);
  });
  protected readonly filters = computed(() => timelineFilters(this.choices.data()));
  protected readonly filterValues = computed(() =>
    Object.fromEntries(['home', 'rating', 'lead', 'dependency'].map((key) => [key, this.url.list(key)])),
  );
  protected readonly asTable = computed(() => this.url.get('as') === 'table');
  protected readonly zooms = ZOOMS.map((key) => ({ key, label: zoomWords[key] }));
  protected readonly head = HEAD;
  protected readonly shortDay = shortDay;

  constructor() {
    effect(() => this.store.need(this.found()?.ids ?? []));
    effect(() => {
      const [taken, wanted] = [this.taken(), this.wanted().map(({ row }) => row.key)];
      const news = wanted.filter((key) => !taken.has(key));
      if (news.length === 0) return;
      const next = new Set([...wanted.filter((key) => taken.has(key)), ...news.slice(0, AT_ONCE)]);
      requestAnimationFrame(() => this.taken.set(next));
    });
    // Today stands where one looks first: on opening, and whenever the zoom changes.
    afterRenderEffect(() => {
      const chart = this.chart()?.nativeElement;
      this.zoom();
      if (!chart) return;
      const corner = chart.querySelector('.corner')?.clientWidth ?? 0;
      chart.scrollLeft = untracked(this.scale).x(this.today()) - (chart.clientWidth - corner) * 0.4;
    });
    // While projects come in, time begins earlier: the day at the edge stays where it is.
    let before: TimeScale | undefined;
    afterRenderEffect(() => {
      const scale = this.scale();
      const chart = this.chart()?.nativeElement;
      if (chart && before?.zoom === scale.zoom) chart.scrollLeft += scale.x(before.from);
      before = chart && scale;
    });
    effect((onCleanup) => {
      const chart = this.chart()?.nativeElement;
      if (!chart) return;
      const look = (): void => this.view.set(rowsInView(chart.scrollTop, chart.clientHeight, ROW));
      const watching = new ResizeObserver(look);
      watching.observe(chart);
      chart.addEventListener('scroll', look, { passive: true });
      onCleanup(() => {
        watching.disconnect();
        chart.removeEventListener('scroll', look);
      });
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
    if (outcome?.kind !== 'saved') void this.store.renew();
  }

  protected fold(code: string): void {
    const folded = this.url.list('folded');
    this.url.tune({ folded: folded.includes(code) ? folded.filter((one) => one !== code) : [...folded, code] });
  }

  protected filterBy({ key, values }: { readonly key: string; readonly values: readonly string[] }): void {
    // Dependencies at risk are among those of any state: the narrower one wins.
    this.url.tune({ [key]: key === 'dependency' ? values.slice(-1) : values });
  }

  protected clearFilters(): void {
    this.url.tune({ home: null, rating: null, lead: null, dependency: null, q: null });
  }

  protected reach(id: string): void {
    this.reachedNow.set(id);
  }

  /** Arrows go from milestone to milestone: along the row, and to the nearest one of the rows above and below. */
  protected go(event: KeyboardEvent): void {
    const chart = this.chart()?.nativeElement;
    const here = (event.target as Element).closest<SVGGElement>('[data-milestone]');
    const id = here && neighbour(this.milestoneRows(), here.dataset['milestone'] ?? '', event.key)?.milestone.id;
    if (!chart || !id) return;
    event.preventDefault();
    this.reach(id);
    const arrive = (): void => {
      const next = chart.querySelector<SVGGElement>(`[data-milestone="${id}"]`);
      next?.focus({ preventScroll: true });
      next?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    };
    // It is drawn because it is reached.
    afterNextRender(arrive, { injector: this.injector });
  }

  protected resize(): void {
    this.wide.set(innerWidth - LABEL);
  }

  protected ontoPaper(onPaper: boolean): void {
    this.paper.set(onPaper);
    // The browser takes its picture right after this event.
    this.application.tick();
  }

  protected again(): void {
    this.outline.refetch();
    void this.store.renew();
  }

  protected readonly print = (): void => window.print();
}
