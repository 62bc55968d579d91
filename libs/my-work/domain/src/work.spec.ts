import { dueWords, groupWork, workSentence } from './work';

describe('My work in words', () => {
  it.each([
    ['2025-10-28', '8 days late'],
    ['2025-11-04', '1 day late'],
    ['2025-11-05', 'today'],
    ['2025-11-06', 'tomorrow'],
    ['2025-11-10', 'in 5 days'],
  ])('%s is %s on 5 Nov', (dueOn, words) => {
    expect(dueWords(dueOn, '2025-11-05')).toBe(words);
  });

  it('says what is asked, of what, and when', () => {
    const work = { why: 'OVERDUE', ask: 'Milestone', title: 'Both sites open', projectCode: 'PI-04' } as const;
    expect(workSentence({ ...work, dueOn: '2025-10-28' }, '2025-11-05')).toBe(
      'Milestone: “Both sites open” of PI-04, 28 Oct 2025, 8 days late.',
    );
    expect(workSentence(work, '2025-11-05')).toBe('Milestone: “Both sites open” of PI-04.');
  });

  it('stands by why it is there, the most pressing first, without what is empty', () => {
    const items = (['CHANGED', 'DUE', 'OVERDUE', 'DUE'] as const).map((why, id) => ({ why, id }));
    expect(groupWork(items).map(({ why, items: of }) => [why, of.map(({ id }) => id)])).toEqual([
      ['OVERDUE', [2]],
      ['DUE', [1, 3]],
      ['CHANGED', [0]],
    ]);
  });
});
