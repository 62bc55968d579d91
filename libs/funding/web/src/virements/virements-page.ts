import { ChangeDetectionStrategy, Component, computed, inject, viewChild } from '@angular/core';
import { VIREMENT_STATES, virementStateWords } from '@weft/funding/domain';
import { formatMonth, formatPounds, penceOf, sumPence, type IsoDate, type Pence } from '@weft/kernel';
import { counted, dayOf, EmptyState, Flash, Icon, longDay, PageError, Skeleton, urlState } from '@weft/ui';
import { FilterBar, type FilterChoice } from '@weft/ui/filter';
import { CardTemplate, Cell, type Column, DataTable, type Sort } from '@weft/ui/table';
import type { VirementRowFragment } from '../generated/graphql';
import { FundingTabs } from '../shared/funding-tabs';
import { AskPanel } from './ask-panel';
import { LineLedgerPanel } from './line-ledger-panel';
import { MonthsPanel } from './months-panel';
import { VirementPanel } from './virement-panel';
import { approvalsOf, waitsForMe } from './virement-rules';
import { VirementState } from './virement-state';
import { VirementsStore } from './virements-store';

const COLUMNS: readonly Column[] = [
  { key: 'code', label: 'No', width: 60, priority: 1 },
  { key: 'asked', label: 'Asked on', width: 100, priority: 3, sort: 'ASKED' },
  { key: 'from', label: 'From line', width: 170, grow: true, priority: 1 },
  { key: 'to', label: 'To line', width: 170, grow: true, priority: 1 },
  { key: 'amount', label: 'Amount, £', width: 120, end: true, priority: 1, sort: 'AMOUNT' },
  { key: 'reason', label: 'Reason', width: 180, grow: true, priority: 6 },
  { key: 'by', label: 'Asked by', width: 120, priority: 5 },
  { key: 'state', label: 'State', width: 104, priority: 1 },
  { key: 'approvals', label: 'Approvals', width: 76, priority: 4 },
];
const FILTERS = ['state', 'line', 'waiting'] as const;
const OPEN = { key: 'open', label: 'To be decided or posted' };
const DONE = { key: 'done', label: 'Done' };

/** A virement as the table shows it. */
interface Row {
  readonly id: string;
  readonly code: string;
  readonly askedOn: IsoDate;
  readonly amount: Pence;
  readonly from: string;
  readonly to: string;
  readonly by: string;
  readonly approvals: string;
  readonly mine: boolean;
  readonly read: VirementRowFragment;
}

/** Virements of a year: what waits for somebody first; each opens in the side panel, where it is decided. */
@Component({
  selector: 'weft-virements-page',
  imports: [
    AskPanel,
    CardTemplate,
    Cell,
    DataTable,
    EmptyState,
    FilterBar,
    Flash,
    FundingTabs,
    Icon,
    LineLedgerPanel,
    MonthsPanel,
    PageError,
    Skeleton,
    VirementPanel,
    VirementState,
  ],
  providers: [VirementsStore],
  templateUrl: './virements-page.html',
  styleUrl: './virements-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VirementsPage {
  protected readonly store = inject(VirementsStore);
  private readonly url = urlState();
  private readonly table = viewChild(DataTable<Row>);
  protected readonly columns = COLUMNS;
  protected readonly counted = counted;
  protected readonly pounds = formatPounds;
  protected readonly day = longDay;
  protected readonly named = ({ code, from, to, amount }: Row): string =>
    `${code}, ${formatPounds(amount)} from line ${from} to line ${to}`;

  protected readonly search = computed(() => this.url.get('q') ?? '');
  protected readonly values = computed(() =>
    Object.fromEntries(FILTERS.map((key) => [key, this.url.list(key)] as const)),
  );
  protected readonly sort = computed<Sort | null>(() => {
    const [field = '', direction = ''] = (this.url.get('order') ?? '').split(':');
    return field ? { field, direction: direction === 'DESC' ? 'DESC' : 'ASC' } : null;
  });
  protected readonly groupOf = computed(() => (this.sort() ? null : ({ read }: Row) => (isOpen(read) ? OPEN : DONE)));
  protected readonly opened = computed(() => {
    const { kind, id } = this.store.panel();
    return kind === 'virement' ? id : null;
  });

  protected readonly months = computed(() => {
    const through = this.store.closedThrough();
    return through ? `Closed to ${formatMonth(through)}` : 'No month closed';
  });
  protected readonly standing = computed(() => {
    const open = this.all().filter(({ read }) => isOpen(read));
    const mine = open.filter((row) => row.mine).length;
    return [counted(open.length, 'virement') + ' open', ...(mine ? [`${mine} for you`] : [])].join(', ');
  });

  protected readonly filters = computed<readonly FilterChoice[]>(() => {
    const lines = new Map(this.store.virements().flatMap(({ from, to }) => [from, to].map((one) => [one.id, one])));
    return [
      {
        key: 'state',
        label: 'State',
        options: VIREMENT_STATES.map((value) => ({ value, label: virementStateWords[value] })),
      },
      {
        key: 'line',
        label: 'Line',
        options: [...lines.values()]
          .sort((a, b) => a.code.localeCompare(b.code, 'en-GB', { numeric: true }))
          .map(({ id, code, description }) => ({ value: id, label: `${code} ${description ?? ''}` })),
      },
      { key: 'waiting', label: 'Waiting for', verb: 'Waiting for', options: [{ value: 'me', label: 'me' }] },
    ];
  });

  private readonly all = computed<readonly Row[]>(() =>
    this.store.virements().map((read) => {
      return {
        id: read.id,
        code: read.code,
        askedOn: dayOf(read.askedAt),
        amount: penceOf(read.amount),
        from: `${read.from.code} ${read.from.description ?? ''}`,
        to: `${read.to.code} ${read.to.description ?? ''}`,
        by: read.askedBy?.name ?? '–',
        approvals: approvalsOf(read, this.store.limits()).words,
        mine: waitsForMe(read, this.store.deciding()),
        read,
      };
    }),
  );
  protected readonly rows = computed<readonly Row[]>(() => {
    const { state, line, waiting } = this.values();
    const words = this.search().toLowerCase().split(/\s+/).filter(Boolean);
    const kept = this.all().filter(
      ({ read, code, from, to, by, mine }) =>
        (!state?.length || state.includes(read.state)) &&
        (!line?.length || line.includes(read.from.id) || line.includes(read.to.id)) &&
        (!waiting?.length || mine) &&
        words.every((word) => `${code} ${from} ${to} ${by} ${read.reason}`.toLowerCase().includes(word)),
    );
    const sort = this.sort();
    if (sort) return [...kept].sort(by(sort));
    return [...kept.filter(({ read }) => isOpen(read)), ...kept.filter(({ read }) => !isOpen(read))];
  });
  protected readonly sum = computed(() => sumPence(this.rows().map(({ amount }) => amount)));
  protected readonly filtered = computed(() => this.rows().length !== this.all().length);

  protected filter({ key, values }: { readonly key: string; readonly values: readonly string[] }): void {
    this.url.tune({ [key]: values });
  }

  protected find(text: string): void {
    this.url.tune({ q: text || null });
  }

  protected sortBy(sort: Sort | null): void {
    this.url.tune({ order: sort ? `${sort.field}:${sort.direction}` : null });
  }

  protected clear(): void {
    this.url.tune({ q: null, ...Object.fromEntries(FILTERS.map((key) => [key, null])) });
  }

  protected open({ id }: Row): void {
    this.store.show(`virement:${id}`);
  }

  protected step(by: -1 | 1): void {
    const row = this.table()?.move(by);
    if (row) this.store.turnTo(`virement:${row.id}`);
  }
}

const isOpen = ({ state }: VirementRowFragment): boolean => state === 'ASKED' || state === 'APPROVED';

function by({ field, direction }: Sort): (a: Row, b: Row) => number {
  const compare = (a: Row, b: Row): number =>
    field === 'AMOUNT' ? a.amount - b.amount : a.read.askedAt.localeCompare(b.read.askedAt);
  return (a, b) => (direction === 'ASC' ? compare(a, b) : compare(b, a));
}
