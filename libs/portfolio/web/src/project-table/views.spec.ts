import { filterOf, orderOf, quarterEnd, type TableState, viewFilter } from './views';

const TODAY = '2025-11-05';
const state: TableState = {
  home: null,
  view: 'all',
  stage: [],
  rating: [],
  homes: [],
  lead: [],
  organisation: [],
  search: '',
  sort: '',
};

describe('the views of the project table', () => {
  it.each([
    ['2025-11-05', '2025-12-31'],
    ['2025-12-31', '2025-12-31'],
    ['2026-01-01', '2026-03-31'],
    ['2024-02-29', '2024-03-31'],
  ])('the quarter of %s ends on %s', (today, end) => {
    expect(quarterEnd(today)).toBe(end);
  });

  it('leave closed projects out, until the stage asks for them', () => {
    expect(filterOf(state, TODAY)).toEqual({ notStage: ['CLOSED'] });
    expect(filterOf({ ...state, stage: ['CLOSED'] }, TODAY)).toEqual({ stage: ['CLOSED'] });
  });

  it('narrow by the view, the home and each filter', () => {
    expect(viewFilter('gate', 'PI', TODAY)).toEqual({ home: ['PI'], notStage: ['CLOSED'], gateBy: '2025-12-31' });
    expect(filterOf({ ...state, view: 'attention', rating: ['RED'], search: 'home' }, TODAY)).toEqual({
      notStage: ['CLOSED'],
      needsAttention: true,
      rating: ['RED'],
      search: 'home',
    });
  });

  it('drop what an address holds that is no stage and no rating', () => {
    expect(filterOf({ ...state, stage: ['LOUD'], rating: ['PURPLE'] }, TODAY)).toEqual({ notStage: ['CLOSED'] });
  });

  it('sort the worst first, unless the address says otherwise', () => {
    expect(orderOf('')).toEqual({ field: 'RATING', direction: 'ASC' });
    expect(orderOf('-SLIP')).toEqual({ field: 'SLIP', direction: 'DESC' });
    expect(orderOf('NONSENSE')).toEqual({ field: 'RATING', direction: 'ASC' });
  });
});
