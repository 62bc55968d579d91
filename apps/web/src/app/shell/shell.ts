import { Dialog } from '@angular/cdk/dialog';
import { CdkMenuTrigger } from '@angular/cdk/menu';
import { OverlayContainer } from '@angular/cdk/overlay';
import { ChangeDetectionStrategy, Component, computed, effect, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { mayVerifyTrail } from '@weft/identity/domain';
import { Session } from '@weft/identity/web';
import { Avatar, Icon, pageQuery } from '@weft/ui';
import { filter, map } from 'rxjs';
import { ShellDocument } from '../../generated/graphql';
import { Connection } from '../graphql/connection';
import { SocketChanges } from '../graphql/socket-changes';
import { AccountMenu } from './account-menu';
import { Navigation, type NavigationSection } from './navigation';
import { NewsMenu } from './news-menu';
import { PlaceMenu } from './place-menu';

const KEPT = 'weft.nav';
const PALETTE_MS = 1_500;

/** Top bar, navigation, and the page between them. */
@Component({
  selector: 'weft-shell',
  imports: [AccountMenu, Avatar, CdkMenuTrigger, Icon, Navigation, NewsMenu, PlaceMenu, RouterOutlet],
  templateUrl: './shell.html',
  styleUrl: './shell.css',
  host: {
    '(document:keydown.control.k)': 'search($event)',
    '(document:keydown.meta.k)': 'search($event)',
    '(document:keydown.escape)': 'drawer.set(false)',
  },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Shell {
  protected readonly session = inject(Session);
  protected readonly changes = inject(SocketChanges);
  protected readonly connection = inject(Connection);
  private readonly dialog = inject(Dialog);
  private readonly router = inject(Router);
  private readonly query = pageQuery(ShellDocument, () => ({}), {
    concerns: ({ subjectType, kind }) => subjectType === 'Workstream' || kind.startsWith('project.'),
  });

  protected readonly collapsed = signal(localStorage.getItem(KEPT) === 'collapsed');
  protected readonly drawer = signal(false);
  protected readonly mac = navigator.platform.startsWith('Mac');
  protected readonly lost = computed(() => !this.connection.reachable() || !this.changes.connected());
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
      { items: [{ path: '/', label: 'Overview', icon: 'layout-dashboard', exact: true }] },
      {
        label: 'Deliver',
        items: [
          { path: '/projects', label: 'Projects', icon: 'folder-kanban', count: data?.portfolio.projectCount },
          { path: '/strategy', label: 'Strategy', icon: 'target' },
        ],
      },
      { label: 'Workstreams', items: (data?.workstreams ?? []).map(home) },
      ...(data?.programmes.length ? [{ label: 'Programmes', items: data.programmes.map(home) }] : []),
    ];
  });
  protected readonly foot = computed<NavigationSection>(() => ({
    items: [
      { path: '/people', label: 'People and roles', icon: 'users' },
      { path: '/organisations', label: 'Organisations', icon: 'building-2' },
      ...(mayVerifyTrail(this.session.ability())
        ? [{ path: '/trail', label: 'Trail', icon: 'shield-check' as const }]
        : []),
    ],
  }));

  constructor() {
    const overlays = inject(OverlayContainer).getContainerElement();
    overlays.setAttribute('role', 'region');
    overlays.setAttribute('aria-label', 'Menus and dialogs');
    // Fetched while nobody waits, so that what is typed right after Ctrl K is not lost.
    setTimeout(() => void import('./palette'), PALETTE_MS);
    effect(() => {
      this.address();
      this.drawer.set(false);
    });
  }

  protected collapse(): void {
    this.collapsed.update((now) => !now);
    localStorage.setItem(KEPT, this.collapsed() ? 'collapsed' : 'open');
  }

  protected toContent(event: Event): void {
    event.preventDefault();
    document.querySelector<HTMLElement>('main')?.focus();
  }

  protected async search(event?: Event): Promise<void> {
    event?.preventDefault();
    if (this.dialog.openDialogs.length) return;
    const { Palette } = await import('./palette');
    this.dialog.open(Palette, { data: this.sections(), backdropClass: 'wf-scrim', ariaLabel: 'Search and commands' });
  }
}
