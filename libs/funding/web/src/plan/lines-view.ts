import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { formatPounds, NO_MONEY, type Pence, sumPence } from '@weft/kernel';
import { counted, EmptyState, Flash, Icon, urlState } from '@weft/ui';
import { FilterBar, type FilterChoice } from '@weft/ui/filter';
import { CardTemplate, Cell, type Column, DataTable, GroupActsTemplate, type Sort } from '@weft/ui/table';
import { choicesOf, nameOf } from './line-fields';
import { PlanStore } from './plan-store';
import type { ReadLine } from './shown-plan';

const COLUMNS: readonly Column[] = [
  { key: 'code', label: 'Line', width: 56, priority: 1, sort: 'CODE' },
  { key: 'description', label: 'Line', width: 220, grow: true, priority: 1 },
  { key: 'source', label: 'Source', width: 190, priority: 2, sort: 'SOURCE' },
  { key: 'area', label: 'Area of spend', width: 130, priority: 4 },
  { key: 'provider', label: 'Provider', width: 180, priority: 5 },
  { key: 'serves', label: 'Serves', width: 120, priority: 3 },
  { key: 'expenditure', label: 'Planned spend', width: 130, end: true, priority: 1, sort: 'EXPENDITURE' },
];
const FILTERS = ['source', 'provider', 'areaOfSpend', 'workstream'] as const;

/** A line as the table shows it. */
interface LineRow {
  readonly id: string;
  readonly code: string;
  readonly description: string;
  readonly source: string;
  readonly area: string;
  readonly provider: string;
  readonly serves: string;
  readonly servesWhole: string;
  readonly amount: Pence | null;
  readonly findings: number;
  readonly scheme: { readonly key: string; readonly label: string };
  readonly read: ReadLine;
}

/** The lines of the plan under their schemes; filters stand in the address. */
@Component({
  selector: 'weft-lines-view',
  imports: [CardTemplate, Cell, DataTable, EmptyState, FilterBar, Flash, GroupActsTemplate, Icon],
  templateUrl: './lines-view.html',
  styleUrl: './lines-view.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LinesView {
  protected readonly store = inject(PlanStore);
  private readonly url = urlState();
  protected readonly pounds = formatPounds;
  protected readonly counted = counted;
  protected readonly columns = COLUMNS.map((column) => (column.key === 'code' ? { ...column, label: 'No' } : column));
  protected readonly named = ({ code, description }: LineRow): string => `Line ${code}, ${description}`;
  protected readonly groupOf = computed(() => (this.sort() ? null : ({ scheme }: LineRow) => scheme));

  protected readonly search = computed(() => this.url.get('q') ?? '');
  protected readonly values = computed(() =>
    Object.fromEntries(FILTERS.map((key) => [key, this.url.list(key)] as const)),
  );
  protected readonly sort = computed<Sort | null>(() => {
    const [field = '', direction = ''] = (this.url.get('order') ?? '').split(':');
    return field ? { field, direction: direction === 'DESC' ? 'DESC' : 'ASC' } : null;
  });
  protected readonly opened = computed(() => {
    const panel = this.url.get('panel') ?? '';
    return panel.startsWith('line:') ? panel.slice(5) : null;
  });

  protected readonly filters = computed<readonly FilterChoice[]>(() => {
    const pack = this.store.pack();
    if (!pack) return [];
    const homes = this.store.homes().map(({ code, name }) => ({ value: code, label: name }));
    return [
      { key: 'source', label: 'Source', options: choicesOf(pack, 'source') ?? [] },
      { key: 'areaOfSpend', label: 'Area of spend', options: choicesOf(pack, 'areaOfSpend') ?? [] },
      { key: 'provider', label: 'Provider', options: choicesOf(pack, 'provider') ?? [] },
      { key: 'workstream', label: 'Workstream', options: homes },
    ];
  });

  private readonly all = computed<readonly LineRow[]>(() => {
    const [read, pack] = [this.store.read(), this.store.pack()];
    if (!read || !pack) return [];
    const year = this.store.year();
    const found = countsBy((this.store.check()?.findings ?? []).map(({ lineId }) => lineId ?? ''));
    const typed = new Map((this.store.plan()?.lines ?? []).map((line) => [line.id, line]));
    const order = new Map(read.schemes.map((scheme, n) => [scheme.id, { ...scheme, n }]));
    return read.lines.nodes
      .map((line): LineRow & { readonly at: number } => {
        const scheme = order.get(line.scheme.id);
        const [first, ...others] = line.joins;
        const served = line.joins.map(({ project, workstream }) => project?.name ?? workstream.name);
        return {
          id: line.id,
          code: line.code,
          description: line.description ?? 'No description yet',
          source: nameOf(pack, 'source', line.source ?? null),
          area: nameOf(pack, 'areaOfSpend', line.areaOfSpend ?? null),
          provider: nameOf(pack, 'provider', line.provider ?? null),
          serves: first
            ? `${first.project?.code ?? first.workstream.code}${others.length ? ` +${others.length}` : ''}`
            : '–',
          servesWhole: served.join(', '),
          amount: typed.get(line.id)?.years[year]?.expenditure ?? null,
          findings: found.get(line.id) ?? 0,
          scheme: { key: line.scheme.id, label: scheme ? `${scheme.code}  ${scheme.name}` : '' },
          read: line,
          at: scheme?.n ?? 0,
        };
      })
      .sort((a, b) => a.at - b.at);
  });

  protected readonly rows = computed<readonly LineRow[]>(() => {
    const { source, provider, areaOfSpend, workstream } = this.values();
    const words = this.search().toLowerCase().split(/\s+/).filter(Boolean);
    const among = (wanted: readonly string[] | undefined, value: string | null | undefined) =>
      !wanted?.length || (value != null && wanted.includes(value));
    const kept = this.all().filter(
      ({ read, scheme }) =>
        among(source, read.source) &&
        among(provider, read.provider) &&
        among(areaOfSpend, read.areaOfSpend) &&
        (!workstream?.length || read.joins.some((join) => workstream.includes(join.workstream.code))) &&
        words.every((word) =>
          `${read.code} ${read.description ?? ''} ${read.comments ?? ''} ${scheme.label}`.toLowerCase().includes(word),
        ),
    );
    const sort = this.sort();
    return sort ? [...kept].sort(by(sort)) : kept;
  });
  protected readonly sum = computed(() => sumPence(this.rows().map(({ amount }) => amount ?? NO_MONEY)));
  /** Schemes that no line shows. */
  protected readonly bare = computed(() => {
    const read = this.store.read();
    const used = new Set(read?.lines.nodes.map(({ scheme }) => scheme.id));
    return (read?.schemes ?? []).filter(({ id }) => !used.has(id));
  });
  protected readonly filtered = computed(() => this.rows().length !== this.all().length);
  private readonly bySchemes = computed(() => {
    const sums = new Map<string, Pence[]>();
    for (const { scheme, amount } of this.rows()) {
      sums.set(scheme.key, [...(sums.get(scheme.key) ?? []), amount ?? NO_MONEY]);
    }
    return new Map([...sums].map(([key, amounts]) => [key, formatPounds(sumPence(amounts))]));
  });

  protected sumOf(key: string): string {
    return this.bySchemes().get(key) ?? '';
  }

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

  protected peek({ id }: LineRow): void {
    this.store.show(`line:${id}`);
  }
}

function countsBy(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function by({ field, direction }: Sort): (a: LineRow, b: LineRow) => number {
  const compare = (a: LineRow, b: LineRow): number => {
    if (field === 'EXPENDITURE') return (a.amount ?? -1) - (b.amount ?? -1);
    if (field === 'SOURCE') return a.source.localeCompare(b.source, 'en-GB');
    return a.code.localeCompare(b.code, 'en-GB', { numeric: true });
  };
  return (a, b) => (direction === 'ASC' ? compare(a, b) : compare(b, a));
}
