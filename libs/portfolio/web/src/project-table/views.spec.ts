import { filterOf, orderOf, quarterEnd, stateOf, tabFilter } from './views';

const TODAY = '2025-11-05';
const state = stateOf(() => null, null);

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
    expect(tabFilter('gate', 'PI', TODAY)).toEqual({ home: ['PI'], notStage: ['CLOSED'], gateBy: '2025-12-31' });
    expect(filterOf({ ...state, tab: 'attention', rating: ['RED'], search: 'home' }, TODAY)).toEqual({
      notStage: ['CLOSED'],
      needsAttention: true,
      rating: ['RED'],
      search: 'home',
    });
  });

  it('drop what an address holds that is no stage and no rating', () => {
    expect(filterOf({ ...state, stage: ['LOUD'], rating: ['PURPLE'] }, TODAY)).toEqual({ notStage: ['CLOSED'] });
  });

  it('are read from a saved definition as from an address', () => {
    const saved = new URLSearchParams('tab=overdue&stage=PLAN,DELIVER&q=home&sort=-SLIP&columns=code,name');
    expect(stateOf((name) => saved.get(name), 'PI')).toMatchObject({
      home: 'PI',
      tab: 'overdue',
      stage: ['PLAN', 'DELIVER'],
      search: 'home',
      sort: '-SLIP',
    });
  });

  it('sort the worst first, unless the address says otherwise', () => {
    expect(orderOf('')).toEqual({ field: 'RATING', direction: 'ASC' });
    expect(orderOf('-SLIP')).toEqual({ field: 'SLIP', direction: 'DESC' });
    expect(orderOf('NONSENSE')).toEqual({ field: 'RATING', direction: 'ASC' });
  });
});
