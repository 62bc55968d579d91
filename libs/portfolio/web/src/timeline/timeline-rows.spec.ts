import type { TimelineProjectFragment } from '../generated/graphql';
import { rowsOf } from './timeline-rows';

const project = (code: string) =>
  ({
    id: code,
    code,
    home: { id: code.slice(0, 2), code: code.slice(0, 2), name: `Home ${code.slice(0, 2)}` },
  }) as TimelineProjectFragment;

describe('the rows of the timeline', () => {
  const projects = ['BW-01', 'HI-01', 'LW-01', 'XX-01', 'LW-02'].map(project);
  const homes = (order: readonly string[]) =>
    rowsOf(projects, new Set(), order).flatMap((row) => (row.kind === 'home' ? [row.code] : []));

  it('stand by home, the workstreams before the programmes, and what is in neither last', () => {
    expect(homes(['BW', 'LW', 'HI'])).toEqual(['BW', 'LW', 'HI', 'XX']);
    expect(homes([])).toEqual(['BW', 'HI', 'LW', 'XX']);
  });

  it('leave out the projects of a folded home, and count them', () => {
    const rows = rowsOf(projects, new Set(['LW']), ['BW', 'LW', 'HI']);
    expect(rows.filter((row) => row.kind === 'project').map(({ key }) => key)).toEqual(['BW-01', 'HI-01', 'XX-01']);
    expect(rows.find(({ key }) => key === 'LW')).toMatchObject({ count: 2, open: false });
  });
});
