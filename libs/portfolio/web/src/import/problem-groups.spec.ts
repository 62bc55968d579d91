import { addressesOf, groupProblems, type PreviewProblem } from './problem-groups';

const problem = (address: string, more: Partial<PreviewProblem> = {}): PreviewProblem => ({
  __typename: 'TrackerProblem',
  severity: 'ERROR',
  sheet: 'Tracker',
  row: Number(address.slice(1)),
  address,
  column: address.slice(0, 1),
  field: 'project.rating',
  rule: 'not-a-rating',
  message: '“Purple” is no rating.',
  typed: 'Purple',
  right: null,
  key: `PROJECT:Tracker!${address.slice(1)}`,
  likeId: null,
  likeCode: null,
  likeName: null,
  ...more,
});
const grouped = (...problems: PreviewProblem[]) => groupProblems(problems).map(addressesOf);

describe('errors of a preview', () => {
  it('that are alike are one, in the order of the first of each', () => {
    expect(grouped(problem('E3'), problem('E4', { typed: 'Mauve' }), problem('E5'))).toEqual(['E3 and E5', 'E4']);
  });

  it('say where they are, however many', () => {
    expect(grouped(problem('E3'), problem('E4'), problem('E5'), problem('E6'))).toEqual(['E3, E4 and 2 more']);
  });

  it('of blank cells, of other sheets and of other rules stand for themselves', () => {
    const blank = { typed: '' };
    expect(grouped(problem('E3', blank), problem('E4', blank))).toEqual(['E3', 'E4']);
    expect(grouped(problem('E3'), problem('E3', { sheet: 'Old' }), problem('E4', { rule: 'too-long' }))).toHaveLength(
      3,
    );
  });

  it('of rows that name no workstream are answered once', () => {
    const homeless = { typed: '', rule: 'home-required', field: 'project.home' };
    expect(grouped(problem('C3', homeless), problem('C4', homeless))).toEqual(['C3 and C4']);
  });

  it('of a column that is missing name the column, once for all rows', () => {
    const missing = { typed: '', rule: 'out-of-range', column: null };
    const [likelihood, consequence] = ['risk.currentLikelihood', 'risk.currentConsequence'];
    expect(
      grouped(
        problem('A2', { ...missing, field: likelihood }),
        problem('A2', { ...missing, field: consequence }),
        problem('A3', { ...missing, field: likelihood }),
      ),
    ).toEqual(['no column “Likelihood”, rows 2 and 3', 'no column “Consequence”, row 2']);
  });

  it('that only want to be looked at are never put together', () => {
    const warning = { severity: 'WARNING', rule: 'similar-title' };
    expect(grouped(problem('B3', warning), problem('B4', warning))).toEqual(['B3', 'B4']);
  });
});
