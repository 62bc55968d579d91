import { linesOf, outlineOf } from './lines';
import { allOrNone, toggled, withRange } from './selection';

const IDS = ['a', 'b', 'c', 'd', 'e'];
const grouped = {
  ids: IDS,
  groups: [
    { key: 'x', label: 'X', count: 2 },
    { key: 'y', label: 'Y', count: 3 },
  ],
};

describe('the lines of a table', () => {
  it('are its rows, under the heads of their groups', () => {
    const ids = (...folded: string[]) => linesOf(grouped, new Set(folded)).map(({ id }) => id);
    expect(ids()).toEqual(['group-x', 'a', 'b', 'group-y', 'c', 'd', 'e']);
    expect(ids('x')).toEqual(['group-x', 'group-y', 'c', 'd', 'e']);
    expect(linesOf({ ids: IDS, groups: [] }, new Set())).toHaveLength(5);
  });

  it('come from rows as from an outline', () => {
    const rows = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
    const outline = outlineOf(rows, ({ id }) => ({ key: id === 'b' ? 'two' : 'one', label: id }));
    expect(outline.ids).toEqual(['a', 'c', 'b']);
    expect(outline.groups.map(({ key, count }) => [key, count])).toEqual([
      ['one', 2],
      ['two', 1],
    ]);
  });
});

describe('a selection', () => {
  it('takes rows one by one, in a range either way, or all', () => {
    expect([...toggled(new Set(['a']), 'b')]).toEqual(['a', 'b']);
    expect([...toggled(new Set(['a']), 'a')]).toEqual([]);
    expect([...withRange(new Set(['e']), IDS, 'd', 'b')]).toEqual(['e', 'b', 'c', 'd']);
    expect([...withRange(new Set(), IDS, 'gone', 'b')]).toEqual(['b']);
    expect([...allOrNone(new Set(['a']), IDS)]).toEqual(IDS);
    expect([...allOrNone(new Set(IDS), IDS)]).toEqual([]);
  });
});
