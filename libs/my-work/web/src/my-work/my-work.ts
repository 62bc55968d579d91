import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, signal } from '@angular/core';
import { Router, RouterLink, type UrlTree } from '@angular/router';
import { Session } from '@weft/identity/web';
import { dueWords, groupWork } from '@weft/my-work/domain';
import {
  counted,
  EmptyState,
  Icon,
  type IconName,
  instant,
  longDay,
  Mutations,
  PageError,
  pageQuery,
  type SaveOutcome,
  Skeleton,
  Toasts,
  weekday,
} from '@weft/ui';
import { InlineEdit } from '@weft/ui/edit';
import type { MyWorkQuery } from '../generated/graphql';
import { MoveMyMilestoneDocument } from '../generated/move-my-milestone.document';
import { MyWorkDocument } from '../generated/my-work.document';
import { SeeMyWorkDocument } from '../generated/see-my-work.document';
import { isTyping } from '../shared/is-typing';

type Item = MyWorkQuery['myWork']['items'][number];

const ICONS: Readonly<Record<string, IconName>> = {
  MILESTONE: 'milestone',
  RISK: 'triangle-alert',
  ISSUE: 'flag',
  ASSUMPTION: 'info',
  DELIVERABLE: 'table-2',
  DEPENDENCY: 'link',
  CHANGE_REQUEST: 'git-compare',
  GATE: 'arrow-right',
  RATING: 'equal-not',
  PROJECT: 'folder-kanban',
  VIREMENT: 'pound-sterling',
};

/** What waits for the person who is signed in, by why it is there: j and k go through it, Enter opens. */
@Component({
  selector: 'weft-my-work',
  imports: [EmptyState, Icon, InlineEdit, PageError, RouterLink, Skeleton],
  templateUrl: './my-work.html',
  styleUrl: './my-work.css',
  host: { '(document:keydown)': 'step($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MyWork {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly mutations = inject(Mutations);
  private readonly toasts = inject(Toasts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly today = this.session.today;
  protected readonly query = pageQuery(MyWorkDocument, () => ({}), {
    concerns: ({ projectCode, kind }) =>
      projectCode !== null || kind === 'ratings.computed' || kind.startsWith('virement.'),
  });
  protected readonly groups = computed(() => groupWork(this.query.data()?.myWork.items ?? []));
  protected readonly summary = computed(() => {
    const said = this.groups()
      .filter(({ why }) => why !== 'CHANGED')
      .map(({ title, items }) => `${items.length} ${title.charAt(0).toLowerCase()}${title.slice(1)}`);
    return [`as at ${weekday(this.today())}`, ...said].join(', ');
  });
  protected readonly busy = signal(false);
  protected readonly counted = counted;
  protected readonly longDay = longDay;
  protected readonly instant = instant;

  protected icon({ kind }: Item): IconName {
    return ICONS[kind] ?? 'history';
  }

  /** ' of PI-04, Home First', less what stands there already; nothing of what belongs to no project. */
  protected ofProject({ code, title, projectCode, projectName }: Item): string {
    if (!projectCode) return '';
    return `${code === projectCode ? '' : ` of ${projectCode}`}${title === projectName ? '' : `, ${projectName}`}`;
  }

  protected way({ path }: Item): UrlTree {
    return this.router.parseUrl(path);
  }

  protected far({ dueOn }: Item): string {
    return dueOn ? dueWords(dueOn, this.today()) : '';
  }

  /** Moves the forecast of a milestone in place; the toast takes it back. */
  protected move({
    subjectId,
    title,
    dueOn,
    version,
  }: Item): (to: string | null, newer?: number) => Promise<SaveOutcome> {
    return (to, newer) => this.moveTo({ id: subjectId, version: newer ?? version ?? 0 }, title, to, dueOn);
  }

  private async moveTo(
    { id, version }: { readonly id: string; readonly version: number },
    title: string,
    to: string | null,
    back: string | null,
  ): Promise<SaveOutcome> {
    if (to === null) return { kind: 'invalid', message: 'A forecast that was set stays a date.', fields: [] };
    const input = { id, version, forecastOn: to };
    const { outcome, answer } = await this.mutations.send(
      MoveMyMilestoneDocument,
      { input },
      ({ moveMilestone }) => moveMilestone,
    );
    if (outcome.kind === 'saved' && answer?.__typename === 'Milestone') {
      const undo = back && (() => void this.moveTo({ id, version: answer.version }, title, back, null));
      this.toasts.show({ tone: 'done', text: `“${title}” moved to ${longDay(to)}`, ...(undo && { undo }) });
      this.query.refetch();
    }
    return outcome;
  }

  protected async seen(): Promise<void> {
    this.busy.set(true);
    const outcome = await this.mutations.save(SeeMyWorkDocument, {}, ({ seeMyWork }) => seeMyWork);
    this.busy.set(false);
    if (outcome.kind === 'saved') this.query.refetch();
    else if ('message' in outcome) this.toasts.show({ tone: 'wrong', text: outcome.message });
  }

  /** j and k, from anywhere on the page but a field. */
  protected step(event: KeyboardEvent): void {
    const by = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
    if (!by || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const links = [...this.host.querySelectorAll<HTMLElement>('a.what')];
    const at = links.findIndex((link) => link.closest('li')?.contains(document.activeElement));
    links.at(Math.min(links.length - 1, Math.max(0, at < 0 && by < 0 ? links.length - 1 : at + by)))?.focus();
    event.preventDefault();
  }
}
