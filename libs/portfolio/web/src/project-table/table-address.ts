import { Injectable, computed, inject, signal } from '@angular/core';
import { Session } from '@weft/identity/web';
import { viewDefinition } from '@weft/portfolio/domain';
import { urlState } from '@weft/ui';
import type { Sort } from '@weft/ui/table';
import { noBelonging } from './belonging-filters';
import { chosenColumns, GROUPINGS } from './columns';
import { filterOf, orderOf, stateOf } from './views';

const alike = { equal: (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b) };

/** What the address says of the table, and how a person changes it. The table and its parts share one. */
@Injectable()
export class TableAddress {
  private readonly today = inject(Session).today;
  readonly url = urlState();
  /** Only the projects of this home: set by the page of a workstream. */
  readonly home = signal<string | null>(null);

  readonly state = computed(() => stateOf(this.url.get, this.home()));
  readonly filter = computed(() => filterOf(this.state(), this.today()), alike);
  readonly sort = computed<Sort>(() => orderOf(this.state().sort));
  readonly order = computed(() => orderOf(this.state().sort), alike);
  readonly grouping = computed(() => GROUPINGS.find(({ key }) => key === this.url.get('group')) ?? null);
  readonly board = computed(() => this.url.get('view') === 'board');

  /** Whether a person chose the columns: then none is given up where it is narrow. */
  readonly columnsChosen = computed(() => this.url.list('columns').length > 0);
  readonly columns = computed(() => {
    const columns = chosenColumns(this.url.list('columns'));
    if (this.columnsChosen()) return columns;
    return columns.filter(({ key }) => (key !== 'home' || !this.home()) && key !== this.grouping()?.key);
  });

  /** Values that are on, by the filter's key. */
  readonly filterValues = computed(() => {
    const { stage, rating, homes, lead, organisation, belonging } = this.state();
    return { stage, rating, home: homes, lead, organisation, ...belonging };
  });
  readonly filtersOn = computed(
    () => Object.values(this.filterValues()).filter((values) => values.length).length + (this.state().search ? 1 : 0),
  );

  /** The view that the address makes, as it is saved; on the page of a workstream with its home. */
  readonly definition = computed(() => {
    const all = this.url.all();
    return viewDefinition((name) => (name === 'home' && this.home()) || (all[name] ?? null));
  });

  sortBy(sort: Sort | null): void {
    this.url.tune({ sort: sort ? `${sort.direction === 'DESC' ? '-' : ''}${sort.field}` : null });
  }

  /** Opens a project beside the list; closes it where it is open. */
  peek(code: string): void {
    if (this.url.get('panel') === code) this.url.close('panel');
    else this.url.go({ panel: code });
  }

  clearFilters(): void {
    this.url.tune({ stage: null, rating: null, home: null, lead: null, organisation: null, q: null, ...noBelonging });
  }
}
