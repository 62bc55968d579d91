import { historyGroups } from './history-groups';
import type { HistoryLine } from './history-list';

const LEYLA = { id: 'leyla', name: 'Leyla Hassan', initials: 'LH' };
const line = (id: string, at: string, summary: string, subjectType = 'Rating'): HistoryLine => ({
  id,
  at: `2025-11-04T${at}:00Z`,
  actor: LEYLA,
  summary,
  subjectType,
  subjectId: `of ${id}`,
});

describe('a history', () => {
  it('tells one declaration of several dimensions in one line', () => {
    const groups = historyGroups([
      line('a', '16:36', 'kept Scope of Home First Green'),
      line('b', '16:36', 'declared Cost of Home First Amber, was Green'),
      line('c', '16:30', 'kept Risk of Home First Green'),
      line('d', '09:00', 'declared Home First Green'),
    ]);
    expect(groups.map(({ summary }) => summary)).toEqual([
      'rated 3 dimensions, 1 of them changed',
      'declared Home First Green',
    ]);
    expect(groups[0]?.lines.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('keeps apart what another person did, what was said of one dimension twice, and other changes', () => {
    const twice = { ...line('b', '16:35', 'declared Cost of Home First Amber'), subjectId: 'of a' };
    const other = { ...line('c', '16:34', 'kept Risk of Home First Green'), actor: { ...LEYLA, id: 'tanvir' } };
    expect(
      historyGroups([
        line('a', '16:36', 'declared Cost of Home First Red, was Amber'),
        twice,
        other,
        line('d', '16:33', 'moved a milestone', 'Milestone'),
        line('e', '16:33', 'moved another', 'Milestone'),
      ]),
    ).toHaveLength(5);
  });

  it('tells how a project began, and not that its dimensions were rated', () => {
    const began = 'imported 2 new projects';
    const groups = historyGroups([
      line('a', '16:37', 'declared Cost of Home First Amber'),
      line('b', '16:36', began),
      line('c', '16:36', began),
      line('d', '16:36', began, 'Project'),
    ]);
    expect(groups.map(({ summary }) => summary)).toEqual(['declared Cost of Home First Amber', began]);
  });

  it('says once what one change of many rows says many times', () => {
    const [group, ...more] = historyGroups([
      line('a', '16:36', 'edited contributing workstreams of Home First', 'Contribution'),
      line('b', '16:36', 'edited contributing workstreams of Home First', 'Contribution'),
    ]);
    expect(more).toEqual([]);
    expect(group?.summary).toBe('edited contributing workstreams of Home First');
  });
});
