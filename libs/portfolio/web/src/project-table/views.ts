import { addMonths, dateOf, monthEnd } from '@weft/kernel';
import { RATINGS, STAGES, TABLE_SORTS } from '@weft/portfolio/domain';
import type { ProjectFilter, ProjectOrder, Rating, Stage } from '../generated/graphql';
import { belongingFilter, belongingState, type BelongingState } from './belonging-filters';

/** Ways to look at the projects that are kept as tabs over the table. */
export const TABS = [
  { key: 'all', label: 'All projects' },
  { key: 'attention', label: 'Needs attention' },
  { key: 'differs', label: 'Ratings differ' },
  { key: 'overdue', label: 'Overdue milestones' },
  { key: 'gate', label: 'Gate due this quarter' },
] as const;
export type TabKey = (typeof TABS)[number]['key'];

/** What the address says, as far as the table goes. */
export interface TableState {
  readonly home: string | null;
  readonly tab: TabKey;
  readonly stage: readonly string[];
  readonly rating: readonly string[];
  readonly homes: readonly string[];
  readonly lead: readonly string[];
  readonly organisation: readonly string[];
  readonly belonging: BelongingState;
  readonly search: string;
  readonly sort: string;
}

/** Reads the state from the parameters of an address, or of a saved view; what they hold besides is left aside. */
export function stateOf(parameter: (name: string) => string | null, home: string | null): TableState {
  const list = (name: string) => parameter(name)?.split(',').filter(Boolean) ?? [];
  return {
    home,
    tab: TABS.find(({ key }) => key === parameter('tab'))?.key ?? 'all',
    stage: list('stage'),
    rating: list('rating'),
    homes: list('home'),
    lead: list('lead'),
    organisation: list('organisation'),
    belonging: belongingState(list),
    search: parameter('q') ?? '',
    sort: parameter('sort') ?? '',
  };
}

/** The last day of the quarter that a date is in. */
export function quarterEnd(today: string): string {
  const date = dateOf(today);
  const month = Number(date.slice(5, 7));
  return monthEnd(addMonths(dateOf(`${date.slice(0, 8)}01`), (3 - (month % 3)) % 3));
}

/** What a tab adds to the filter. Closed projects show only where the stage asks for them. */
export function tabFilter(tab: TabKey, home: string | null, today: string): ProjectFilter {
  return {
    ...(home && { home: [home] }),
    notStage: ['CLOSED'],
    ...(tab === 'attention' && { needsAttention: true }),
    ...(tab === 'differs' && { differs: true }),
    ...(tab === 'overdue' && { overdue: true }),
    ...(tab === 'gate' && { gateBy: quarterEnd(today) }),
  };
}

/** The filter that the whole state asks for. */
export function filterOf(state: TableState, today: string): ProjectFilter {
  const stages = STAGES.filter((stage) => state.stage.includes(stage)) as Stage[];
  const ratings = RATINGS.filter((rating) => state.rating.includes(rating)) as Rating[];
  const { notStage, ...base } = tabFilter(state.tab, state.home, today);
  return {
    ...base,
    ...(stages.length ? { stage: stages } : { notStage }),
    ...(ratings.length && { rating: ratings }),
    ...(state.homes.length && { home: [...state.homes] }),
    ...(state.lead.length && { leadId: [...state.lead] }),
    ...(state.organisation.length && { organisation: [...state.organisation] }),
    ...belongingFilter(state.belonging),
    ...(state.search && { search: state.search }),
  };
}

/** '-SLIP' → by slip, the greatest first. Nothing said: the worst rating first. */
export function orderOf(sort: string): ProjectOrder {
  const field = TABLE_SORTS.find((name) => name === sort.replace('-', ''));
  return field ? { field, direction: sort.startsWith('-') ? 'DESC' : 'ASC' } : { field: 'RATING', direction: 'ASC' };
}
