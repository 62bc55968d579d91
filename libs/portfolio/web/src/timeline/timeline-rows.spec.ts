import type { TimelineDependencyFragment, TimelineProjectFragment } from '../generated/graphql';
import { concerned, drawnRows, homesOf, homesWith, rowsInView, rowsOf } from './timeline-rows';

const project = (code: string) => ({ id: code, code }) as TimelineProjectFragment;
const GROUPS = ['BW', 'HI', 'LW', 'XX'].map((key) => ({ key, label: `Home ${key}`, count: key === 'LW' ? 2 : 1 }));
const IDS = ['BW-01', 'HI-01', 'LW-01', 'LW-02', 'XX-01'];
const HOMES = homesOf(GROUPS, IDS);
const KNOWN = new Map(IDS.map((id) => [id, project(id)]));
const rows = (folded: readonly string[] = [], order: readonly string[] = ['BW', 'LW', 'HI']) =>
  rowsOf(HOMES, KNOWN, new Set(folded), order);

describe('the rows of the timeline', () => {
  it('stand by home, the workstreams before the programmes, and what is in neither last', () => {
    const homes = (order: readonly string[]) =>
      rows([], order).flatMap((row) => (row.kind === 'home' ? [row.code] : []));
    expect(homes(['BW', 'LW', 'HI'])).toEqual(['BW', 'LW', 'HI', 'XX']);
    expect(homes([])).toEqual(['BW', 'HI', 'LW', 'XX']);
  });

  it('leave out the projects of a folded home, and count them', () => {
    const shown = rows(['LW']);
    expect(shown.filter((row) => row.kind === 'project').map(({ key }) => key)).toEqual(['BW-01', 'HI-01', 'XX-01']);
    expect(shown.find(({ key }) => key === 'LW')).toMatchObject({ count: 2, open: false });
  });

  it('have their places before their projects are there', () => {
    const shown = rowsOf(HOMES, new Map([['LW-02', project('LW-02')]]), new Set());
    expect(shown).toHaveLength(IDS.length + GROUPS.length);
    expect(shown.filter((row) => row.kind === 'project' && row.project).map(({ key }) => key)).toEqual(['LW-02']);
  });

  it('are those of projects that give or receive, where one asks for dependencies', () => {
    const waits = { giver: { id: 'BW-01' }, receiver: { id: 'LW-02' } } as TimelineDependencyFragment;
    expect(homesWith(HOMES, concerned([waits])).map(({ code, ids }) => [code, ...ids])).toEqual([
      ['BW', 'BW-01'],
      ['LW', 'LW-02'],
    ]);
  });
});

describe('of 1,500 projects', () => {
  const ids = Array.from({ length: 1_500 }, (_, n) => `p${n}`);
  const all = rowsOf(homesOf([{ key: 'BW', label: 'Born Well', count: 1_500 }], ids), new Map(), new Set());
  const seen = (top: number, focused = -1) => drawnRows(all, rowsInView(top, 680, 34), focused).map(({ at }) => at);

  it('those that are seen are drawn, with some around them', () => {
    expect(all).toHaveLength(1_501);
    const drawn = seen(700 * 34);
    expect(drawn.length).toBeLessThan(50);
    // The twenty that are seen, whole or in part, and some to step to.
    expect(drawn[0]).toBeLessThanOrEqual(700 - 4);
    expect(drawn.at(-1)).toBeGreaterThanOrEqual(720 + 4);
    expect(drawn).toEqual([...drawn].sort((a, b) => a - b));
  });

  it('so is the first, and the last', () => {
    expect(seen(0)[0]).toBe(0);
    expect(seen(1_501 * 34 - 680).at(-1)).toBe(1_500);
  });

  it('so is the one with the focus, in its place among the others', () => {
    expect(seen(700 * 34, 3)[0]).toBe(3);
    expect(seen(0, 1_400).at(-1)).toBe(1_400);
    expect(seen(0, 5).filter((at) => at === 5)).toEqual([5]);
  });
});
