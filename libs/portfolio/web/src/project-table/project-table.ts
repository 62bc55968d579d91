import { CdkMenu, CdkMenuItemRadio, CdkMenuTrigger } from '@angular/cdk/menu';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  untracked,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router, RouterLink } from '@angular/router';
import { Rights } from '@weft/identity/rights';
import { Session } from '@weft/identity/web';
import { RATINGS, ratingWords, STAGES, stageWords } from '@weft/portfolio/domain';
import {
  Avatar,
  counted,
  dayOf,
  EmptyState,
  Flash,
  Icon,
  LIVE_CHANGES,
  longDay,
  PageError,
  pageQuery,
  RatingHistory,
  RatingPair,
  type SaveOutcome,
  shortDay,
  signedDays,
  Skeleton,
  urlState,
} from '@weft/ui';
import { InlineEdit } from '@weft/ui/edit';
import { FilterBar, type FilterChoice } from '@weft/ui/filter';
import { CardTemplate, Cell, DataTable, GroupTemplate, type RowGroup, type Sort } from '@weft/ui/table';
import { Apollo } from 'apollo-angular';
import { ChoicesDocument } from '../generated/choices.document';
import type { ProjectListQueryVariables, ProjectRowFragment } from '../generated/graphql';
import { ProjectListDocument } from '../generated/project-list.document';
import { ProjectRowByCodeDocument } from '../generated/project-row-by-code.document';
import { ProjectViewsDocument } from '../generated/project-views.document';
import { ProjectPanel } from '../project-panel/project-panel';
import { lockedBy } from '../shared/may';
import { PortfolioEdits } from '../shared/portfolio-edits';
import { belongingChoices, belongingState, noBelonging } from './belonging-filters';
import { type GroupingKey, GROUPINGS, PROJECT_COLUMNS } from './columns';
import { filterOf, orderOf, type TableState, viewFilter, type ViewKey, VIEWS } from './views';

const PAGE = 100;

/** Projects as a table: views, filters, groups and order in the address, edit in place, details in the side panel. */
@Component({
  selector: 'weft-project-table',
  imports: [
    Avatar,
    CardTemplate,
    CdkMenu,
    CdkMenuItemRadio,
    CdkMenuTrigger,
    Cell,
    DataTable,
    EmptyState,
    FilterBar,
    Flash,
    GroupTemplate,
    Icon,
    InlineEdit,
    PageError,
    ProjectPanel,
    RatingHistory,
    RatingPair,
    RouterLink,
    Skeleton,
  ],
  templateUrl: './project-table.html',
  styleUrl: './project-table.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProjectTable {
  /** Only the projects of this home. */
  readonly home = input<string | null>(null);

  private readonly rights = inject(Rights);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly edits = inject(PortfolioEdits);
  private readonly apollo = inject(Apollo);
  protected readonly url = urlState();
  private readonly table = viewChild<DataTable<ProjectRowFragment>>(DataTable);
  protected readonly today = this.session.today;

  protected readonly state = computed<TableState>(() => ({
    home: this.home(),
    view: VIEWS.find(({ key }) => key === this.url.get('view'))?.key ?? 'all',
    stage: this.url.list('stage'),
    rating: this.url.list('rating'),
    homes: this.url.list('home'),
    lead: this.url.list('lead'),
    organisation: this.url.list('organisation'),
    belonging: belongingState((key) => this.url.list(key)),
    search: this.url.get('q') ?? '',
    sort: this.url.get('sort') ?? '',
  }));
  private readonly asked = computed(
    () => ({ filter: filterOf(this.state(), this.today()), orderBy: orderOf(this.state().sort) }),
    {
      equal: (a, b) => JSON.stringify(a) === JSON.stringify(b),
    },
  );
  protected readonly list = pageQuery(
    ProjectListDocument,
    (): ProjectListQueryVariables => ({ ...this.asked(), first: PAGE }),
    {
      keep: true,
      // A change of one project fetches its row alone, below; only what may add or remove rows fetches the list.
      concerns: ({ kind }) => kind.endsWith('.created') || kind === 'project.stopped',
    },
  );
  private readonly views = pageQuery(
    ProjectViewsDocument,
    () => {
      const filter = (view: ViewKey) => viewFilter(view, this.home(), this.today());
      return {
        all: filter('all'),
        attention: filter('attention'),
        differs: filter('differs'),
        overdue: filter('overdue'),
        gate: filter('gate'),
      };
    },
    { keep: true },
  );
  private readonly choices = pageQuery(ChoicesDocument, () => ({}), { concerns: () => false });

  protected readonly projects = computed(() => this.list.data()?.projects);
  protected readonly rows = computed<readonly ProjectRowFragment[]>(
    () => this.projects()?.edges.map(({ node }) => node) ?? [],
  );
  protected readonly tabs = computed(() =>
    VIEWS.map((view) => ({ ...view, count: this.views.data()?.[view.key].totalCount })),
  );
  protected readonly columns = computed(() =>
    PROJECT_COLUMNS.filter(
      ({ key }) => (key !== 'home' || !this.home()) && (key !== 'lead' || this.grouping().key !== 'lead'),
    ),
  );
  protected readonly sort = computed<Sort>(() => orderOf(this.state().sort));
  protected readonly grouping = computed(
    () => GROUPINGS.find(({ key }) => key === this.url.get('group')) ?? GROUPINGS[0],
  );
  protected readonly groupOf = computed(() => groupBy(this.grouping().key));
  protected readonly filters = computed(() => this.filterChoices());
  protected readonly filterValues = computed(() => ({
    stage: this.state().stage,
    rating: this.state().rating,
    home: this.state().homes,
    lead: this.state().lead,
    organisation: this.state().organisation,
    ...this.state().belonging,
  }));
  protected readonly filtersOn = computed(
    () => Object.values(this.filterValues()).filter((values) => values.length).length + (this.state().search ? 1 : 0),
  );
  protected readonly opened = computed(() => this.rows().find(({ code }) => code === this.url.get('panel')));

  protected readonly groupings = GROUPINGS;
  protected readonly counted = counted;
  protected readonly named = (row: ProjectRowFragment) => `${row.code} ${row.name}`;
  protected readonly shortDay = shortDay;
  protected readonly longDay = longDay;
  protected readonly signedDays = signedDays;
  protected readonly dayOf = dayOf;
  protected readonly stageOf = ({ stage }: ProjectRowFragment) => stageWords[stage];

  constructor() {
    // The first rows are on screen at once; the rest follow page by page, so that no step is long. What a search finds
    // follows as it is scrolled to: while somebody types, each letter would bring a thousand rows that the next one drops.
    effect(() => {
      if (this.next() && (!this.state().search || this.grouping().key)) untracked(() => this.more());
    });
    inject(LIVE_CHANGES)
      .events.pipe(takeUntilDestroyed())
      .subscribe((event) => {
        const code = event.type === 'change' ? event.change.projectCode : null;
        if (code && this.rows().some((row) => row.code === code)) this.fetchRow(code);
      });
  }

  private readonly next = computed(() => {
    const page = this.projects()?.pageInfo;
    return page?.hasNextPage ? page.endCursor : null;
  });

  /** Fetches the rows after those that are there. */
  protected more(): void {
    const after = this.next();
    if (after && !this.list.loading()) void this.list.more({ after });
  }

  protected lock(row: ProjectRowFragment): string | null {
    return lockedBy(this.rights.ability(), row);
  }

  protected mover(row: ProjectRowFragment): (value: string | null, version?: number) => Promise<SaveOutcome> {
    return (value, version) => {
      const next = row.nextMilestone;
      if (!next) return Promise.resolve({ kind: 'refused', message: 'There is no open milestone to move.' });
      return this.edits.moveMilestone(next, value, version);
    };
  }

  protected sortBy(sort: Sort | null): void {
    this.url.set({ sort: sort ? `${sort.direction === 'DESC' ? '-' : ''}${sort.field}` : null });
  }

  protected filterBy({ key, values }: { readonly key: string; readonly values: readonly string[] }): void {
    this.url.set({ [key]: values });
  }

  protected clearFilters(): void {
    this.url.set({ stage: null, rating: null, home: null, lead: null, organisation: null, ...noBelonging, q: null });
  }

  protected peek(row: ProjectRowFragment): void {
    this.url.set({ panel: this.opened()?.id === row.id ? null : row.code });
  }

  protected visit(row: ProjectRowFragment): void {
    void this.router.navigate(['/projects', row.code]);
  }

  protected step(by: -1 | 1): void {
    const row = this.table()?.move(by);
    if (row) this.url.set({ panel: row.code });
  }

  protected closePanel(): void {
    this.url.set({ panel: null });
    this.table()?.focus();
  }

  /** Enter edits the forecast of the row; a row without one opens its panel. */
  protected editRow({ row, element }: { readonly row: ProjectRowFragment; readonly element: HTMLElement }): void {
    const cell = element.querySelector<HTMLElement>('wf-inline-edit .rest');
    if (cell) cell.click();
    else this.peek(row);
  }

  private fetchRow(code: string): void {
    this.apollo
      .query({ query: ProjectRowByCodeDocument, variables: { code }, fetchPolicy: 'network-only' })
      .subscribe({ error: () => undefined });
  }

  private filterChoices(): readonly FilterChoice[] {
    const data = this.choices.data();
    const homes = [...(data?.workstreams ?? []), ...(data?.programmes ?? [])];
    const all: readonly FilterChoice[] = [
      {
        key: 'stage',
        label: 'Stage',
        options: STAGES.map((stage) => ({ value: stage, label: stageWords[stage] })),
        ...(!this.state().stage.length && { standing: 'not Closed' }),
      },
      {
        key: 'rating',
        label: 'Rating',
        options: RATINGS.map((rating) => ({ value: rating, label: ratingWords[rating], rating })),
      },
      {
        key: 'home',
        label: 'Workstream',
        options: homes.map(({ code, name }) => ({ value: code, label: name, detail: code })),
      },
      { key: 'lead', label: 'Lead', options: (data?.people ?? []).map(({ id, name }) => ({ value: id, label: name })) },
      {
        key: 'organisation',
        label: 'Organisation',
        options: (data?.organisations ?? []).map(({ code, shortName }) => ({ value: code, label: shortName })),
      },
      ...belongingChoices(data),
    ];
    return this.home() ? all.filter(({ key }) => key !== 'home') : all;
  }
}

function groupBy(key: GroupingKey): ((row: ProjectRowFragment) => RowGroup) | null {
  switch (key) {
    case 'lead':
      return ({ lead }) => ({
        key: lead?.id ?? '',
        label: lead?.name ?? 'No lead',
        ...(lead && { initials: lead.initials }),
      });
    case 'home':
      return ({ home }) => ({ key: home.code, label: home.name });
    case 'stage':
      return ({ stage }) => ({ key: stage, label: stageWords[stage] });
    case 'rating':
      return ({ rating }) => ({ key: rating, label: ratingWords[rating] });
    case '':
      return null;
  }
}
