import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { mayReadTrail, mayVerifyTrail } from '@weft/identity/domain';
import { Rights } from '@weft/identity/rights';
import { Session } from '@weft/identity/web';
import {
  counted,
  EmptyState,
  fieldWords,
  Icon,
  LIVE_CHANGES,
  PageError,
  pageQuery,
  type SaveOutcome,
  Skeleton,
  urlState,
} from '@weft/ui';
import { InlineEdit } from '@weft/ui/edit';
import { FilterBar, type FilterChoice } from '@weft/ui/filter';
import type { TrailPageQueryVariables } from '../generated/graphql';
import { TrailChoicesDocument } from '../generated/trail-choices.document';
import { TrailPageDocument } from '../generated/trail-page.document';
import { TrailTotalDocument } from '../generated/trail-total.document';
import { NOBODY, trailAddress, trailFilter } from './trail-filter';
import { TrailLine } from './trail-line';
import { VerificationCard } from './verification-card';

/** Changes that are fetched at a time. */
const PAGE = 50;
const CLEAR = { who: null, kind: null, record: null, request: null, from: null, until: null };

/** Everything that happened in the place, latest first, for those who judge it; for an auditor, whether it is whole. */
@Component({
  selector: 'weft-trail',
  imports: [EmptyState, FilterBar, Icon, InlineEdit, PageError, Skeleton, TrailLine, VerificationCard],
  templateUrl: './trail.html',
  styleUrl: './trail.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Trail {
  private readonly rights = inject(Rights);
  private readonly url = urlState();
  protected readonly today = inject(Session).today;
  protected readonly may = computed(() => mayReadTrail(this.rights.ability()));
  protected readonly mayVerify = computed(() => mayVerifyTrail(this.rights.ability()));

  protected readonly address = computed(() => trailAddress(this.url.get));
  private readonly filter = computed(() => trailFilter(this.address()), {
    equal: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
  // What is being read does not move: that there is more is said, and shown when it is asked for.
  protected readonly query = pageQuery(
    TrailPageDocument,
    (): TrailPageQueryVariables | undefined => (this.may() ? { filter: this.filter(), first: PAGE } : undefined),
    { concerns: () => false, keep: true },
  );
  private readonly choices = pageQuery(TrailChoicesDocument, () => (this.may() ? {} : undefined), {
    concerns: () => false,
  });
  protected readonly lines = computed(() => this.query.data()?.trail.edges.map(({ node }) => node) ?? []);
  protected readonly goesOn = computed(() => this.query.data()?.trail.pageInfo.hasNextPage ?? false);
  // Counting a long trail takes longer than its latest lines, which do not wait for it.
  private readonly total = pageQuery(TrailTotalDocument, () => (this.may() ? { filter: this.filter() } : undefined), {
    concerns: () => false,
    // The cache holds the pages of the trail as one list, to which this would be another page.
    uncached: true,
  });
  protected readonly ofAll = computed(() => {
    const count = this.total.data()?.trail.totalCount;
    return count === undefined ? '' : ` of ${counted(count, 'change')}`;
  });
  protected readonly fetching = signal(false);
  protected readonly newer = signal(0);
  protected readonly newerWords = computed(() =>
    this.newer() === 1 ? 'Something has happened since' : `${this.newer()} things have happened since`,
  );

  protected readonly values = computed(() => ({ who: this.address().who, kind: this.address().kind }));
  protected readonly filters = computed<readonly FilterChoice[]>(() => {
    const { people = [], trailTypes = [] } = this.choices.data() ?? {};
    const nobody = { value: NOBODY, label: 'Nobody', detail: 'Weft itself, or a console' };
    return [
      { key: 'who', label: 'Person', options: [...people.map(({ id, name }) => ({ value: id, label: name })), nobody] },
      {
        key: 'kind',
        label: 'Kind of record',
        options: trailTypes.map(({ name }) => ({ value: name, label: fieldWords(name) })),
      },
    ];
  });
  protected readonly narrowed = computed(() => Object.keys(this.filter()).length);
  protected readonly reason = computed(() => {
    const { from, until } = this.address();
    if (from && until && from > until) return 'The first day is after the last one.';
    return `${counted(this.narrowed(), 'filter')} ${this.narrowed() === 1 ? 'is' : 'are'} on.`;
  });

  constructor() {
    inject(LIVE_CHANGES, { optional: true })
      ?.events.pipe(takeUntilDestroyed(inject(DestroyRef)))
      .subscribe((event) => this.newer.update((newer) => newer + (event.type === 'change' ? 1 : 0)));
  }

  protected readonly setDay =
    (key: 'from' | 'until') =>
    (day: string | null): Promise<SaveOutcome> => {
      this.url.tune({ [key]: day });
      return Promise.resolve({ kind: 'saved' });
    };

  protected filterBy({ key, values }: { readonly key: string; readonly values: readonly string[] }): void {
    this.url.tune({ [key]: values });
  }

  protected clear(): void {
    this.url.tune(CLEAR);
  }

  protected anyRecord(): void {
    this.url.tune({ record: null });
  }

  protected anyRequest(): void {
    this.url.tune({ request: null });
  }

  protected again(): void {
    this.newer.set(0);
    this.query.refetch();
    this.total.refetch();
  }

  protected async more(): Promise<void> {
    if (this.fetching()) return;
    this.fetching.set(true);
    await this.query.more({ after: this.query.data()?.trail.pageInfo.endCursor ?? null });
    this.fetching.set(false);
  }
}
