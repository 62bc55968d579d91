import {
  ChangeDetectionStrategy,
  Component,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  signal,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { readsTrail } from '@weft/identity/roles';
import { Session } from '@weft/identity/web';
import { arrival, Avatar, fetcherOnDemand, Icon, pageQuery, TypedAhead } from '@weft/ui';
import { filter, map } from 'rxjs';
import { PressingDocument } from '../../generated/pressing.document';
import { ShellDocument } from '../../generated/shell.document';
import { Connection } from '../graphql/connection';
import { SocketChanges } from '../graphql/socket-changes';
import { Navigation, type NavigationSection } from './navigation';
import { News } from './news';
import type { PaletteData } from './palette';
import { PlaceMenu } from './place-menu';
import { TopMenus } from './top-menus';

const KEPT = 'weft.nav';
/** Pages that open with the navigation collapsed. */
const WIDE = /^\/(timeline|better-care-fund)/;

/** Top bar, navigation, and the page between them. */
@Component({
  selector: 'weft-shell',
  imports: [Avatar, Icon, Navigation, PlaceMenu, RouterOutlet, TopMenus],
  templateUrl: './shell.html',
  styleUrl: './shell.css',
  host: {
    '(document:keydown.control.k)': 'search($event)',
    '(document:keydown.meta.k)': 'search($event)',
    '(document:keydown.control)': 'fetchPalette()',
    '(document:keydown.meta)': 'fetchPalette()',
    '(document:keydown.escape)': 'drawer.set(false)',
  },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Shell {
  protected readonly session = inject(Session);
  protected readonly changes = inject(SocketChanges);
  protected readonly connection = inject(Connection);
  private readonly injector = inject(Injector);
  private readonly router = inject(Router);
  private readonly query = pageQuery(ShellDocument, () => ({}), {
    concerns: ({ subjectType, kind }) => subjectType === 'Workstream' || /^projects?\./.test(kind),
  });
  private readonly mine = pageQuery(PressingDocument, () => ({}), {
    concerns: ({ projectCode, kind }) =>
      projectCode !== null || kind === 'ratings.computed' || kind.startsWith('virement.'),
  });

  private readonly kept = signal(localStorage.getItem(KEPT));
  /** As the person left it; until they say so, pages that need the width have it. */
  protected readonly collapsed = computed(() => {
    const kept = this.kept();
    return kept === null ? WIDE.test(this.address()) : kept === 'collapsed';
  });
  protected readonly drawer = signal(false);
  /** Whether the shell stands: the page in it is drawn in a task of its own, so that the two together hold up no frame. */
  protected readonly stands = signal(false);
  protected readonly news = inject(News);
  /** The menu that somebody reached for: it is fetched then, and opens. */
  protected readonly reached = signal<'news' | 'account' | undefined>(undefined);
  protected readonly placeReached = signal(false);
  protected readonly placeCome = arrival(() => import('./place-menu'), this.placeReached);
  protected readonly menusCome = arrival(
    () => import('./top-menus'),
    () => !!this.reached(),
  );
  protected readonly mac = navigator.platform.startsWith('Mac');
  protected readonly lost = computed(() => !this.connection.reachable() || !this.changes.connected());
  private readonly ahead = new TypedAhead();
  private readonly fetchNow = fetcherOnDemand();
  private palette: readonly [typeof import('@angular/cdk/dialog'), typeof import('./palette')] | undefined;
  private readonly address = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects),
    ),
    { initialValue: this.router.url },
  );

  protected readonly sections = computed<readonly NavigationSection[]>(() => {
    const data = this.query.data();
    const home = (one: { code: string; name: string; projectCount: number }) => ({
      path: `/workstreams/${one.code}`,
      label: one.name,
      tile: one.code,
      count: one.projectCount,
    });
    return [
      {
        items: [
          {
            path: '/my-work',
            label: 'My work',
            icon: 'list-checks',
            count: this.mine.data()?.myWork.pressing,
            of: 'to do',
          },
          { path: '/', label: 'Overview', icon: 'layout-dashboard', exact: true },
        ],
      },
      {
        label: 'Deliver',
        items: [
          { path: '/projects', label: 'Projects', icon: 'folder-kanban', count: data?.portfolio.projectCount },
          { path: '/timeline', label: 'Timeline', icon: 'chart-gantt' },
          { path: '/strategy', label: 'Strategy', icon: 'target' },
        ],
      },
      {
        label: 'Account',
        items: [{ path: '/better-care-fund', label: 'Better Care Fund', icon: 'pound-sterling' }],
      },
      { label: 'Workstreams', items: (data?.workstreams ?? []).map(home) },
      ...(data?.programmes.length ? [{ label: 'Programmes', items: data.programmes.map(home) }] : []),
    ];
  });
  protected readonly foot = computed<NavigationSection>(() => ({
    items: [
      { path: '/people', label: 'People and roles', icon: 'users' },
      { path: '/organisations', label: 'Organisations', icon: 'building-2' },
      ...(readsTrail(this.session.grants()) ? [{ path: '/trail', label: 'Trail', icon: 'shield-check' as const }] : []),
      { path: '/settings', label: 'Place settings', icon: 'settings' as const },
    ],
  }));

  constructor() {
    afterNextRender(() => setTimeout(() => this.stands.set(true)));
    effect(() => {
      this.address();
      this.drawer.set(false);
    });
  }

  protected collapse(): void {
    this.kept.set(this.collapsed() ? 'open' : 'collapsed');
    localStorage.setItem(KEPT, this.kept() ?? '');
  }

  protected toContent(event: Event): void {
    event.preventDefault();
    document.querySelector<HTMLElement>('main')?.focus();
  }

  /** Begins to fetch the palette while the hand is on its way, so that nothing typed into it is lost. */
  protected fetchPalette(): void {
    if (this.connection.reachable()) void this.paletteParts();
  }

  private async paletteParts() {
    const parts = () => Promise.all([import('@angular/cdk/dialog'), import('./palette')]);
    return (this.palette ??= await this.fetchNow(parts));
  }

  protected async search(event?: Event): Promise<void> {
    event?.preventDefault();
    this.ahead.listen();
    const parts = await this.paletteParts();
    const dialog = parts && this.injector.get(parts[0].Dialog);
    if (!parts || dialog?.openDialogs.length) {
      // The keyboard is the page's again.
      this.ahead.take();
      return;
    }
    const data: PaletteData = { sections: this.sections(), ahead: this.ahead };
    const ariaLabel = 'Search and commands';
    dialog?.open(parts[1].Palette, { data, backdropClass: 'wf-scrim', panelClass: 'wf-at-top', ariaLabel });
  }
}
