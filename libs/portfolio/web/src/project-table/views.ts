import { addMonths, dateOf, monthEnd } from '@weft/kernel';
import type { ProjectFilter, ProjectOrder, ProjectOrderField, Rating, Stage } from '../generated/graphql';
import { RATINGS, STAGES } from '@weft/portfolio/domain';
import { belongingFilter, type BelongingState } from './belonging-filters';

/** Ways to look at the projects that are kept as tabs over the table. */
export const VIEWS = [
  { key: 'all', label: 'All projects' },
  { key: 'attention', label: 'Needs attention' },
  { key: 'differs', label: 'Ratings differ' },
  { key: 'overdue', label: 'Overdue milestones' },
  { key: 'gate', label: 'Gate due this quarter' },
] as const;
export type ViewKey = (typeof VIEWS)[number]['key'];

/** What the address says, as far as the table goes. */
export interface TableState {
  readonly home: string | null;
  readonly view: ViewKey;
  readonly stage: readonly string[];
  readonly rating: readonly string[];
  readonly homes: readonly string[];
  readonly lead: readonly string[];
  readonly organisation: readonly string[];
  readonly belonging?: BelongingState;
  readonly search: string;
  readonly sort: string;
}

/** The last day of the quarter that a date is in. */
export function quarterEnd(today: string): string {
  const date = dateOf(today);
  const month = Number(date.slice(5, 7));
  return monthEnd(addMonths(dateOf(`${date.slice(0, 8)}01`), (3 - (month % 3)) % 3));
}

/** What a view adds to the filter. Closed projects show only where the stage asks for them. */
export function viewFilter(view: ViewKey, home: string | null, today: string): ProjectFilter {
  return {
    ...(home && { home: [home] }),
    notStage: ['CLOSED'],
    ...(view === 'attention' && { needsAttention: true }),
    ...(view === 'differs' && { differs: true }),
    ...(view === 'overdue' && { overdue: true }),
    ...(view === 'gate' && { gateBy: quarterEnd(today) }),
  };
}

/** The filter that the whole state asks for. */
export function filterOf(state: TableState, today: string): ProjectFilter {
  const stages = STAGES.filter((stage) => state.stage.includes(stage)) as Stage[];
  const ratings = RATINGS.filter((rating) => state.rating.includes(rating)) as Rating[];
  const { notStage, ...base } = viewFilter(state.view, state.home, today);
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

const FIELDS: readonly ProjectOrderField[] = [
  'CODE',
  'NAME',
  'RATING',
  'STAGE',
  'LEAD',
  'NEXT_FORECAST',
  'SLIP',
  'UPDATED',
];

/** '-SLIP' → by slip, the greatest first. Nothing said: the worst rating first. */
export function orderOf(sort: string): ProjectOrder {
  const field = FIELDS.find((name) => name === sort.replace('-', ''));
  return field ? { field, direction: sort.startsWith('-') ? 'DESC' : 'ASC' } : { field: 'RATING', direction: 'ASC' };
}
