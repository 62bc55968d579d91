import { TestKey } from '@angular/cdk/testing';
import { CommandPaletteHarness, show } from '../testing';
import { CommandPalette, marked, type PaletteEntry, type PaletteSource } from './command-palette';

const project: PaletteEntry = {
  group: 'Projects',
  title: 'Home First discharge to assess',
  icon: 'folder-kanban',
  path: '/projects/PI-04',
  rating: 'GREEN',
};

describe('the command palette', () => {
  beforeEach(() => localStorage.clear());

  const palette = async () => {
    const went: string[] = [];
    const source: PaletteSource = {
      known: [
        { group: 'Do', title: 'New project', icon: 'plus', path: '/projects/new' },
        { group: 'Go to', title: 'Overview', icon: 'layers', path: '/' },
      ],
      find: (text) => Promise.resolve(project.title.toLowerCase().includes(text) ? [project] : []),
      last: (text) => ({
        group: 'More',
        title: `See all of ${text}`,
        icon: 'search',
        run: () => went.push(`all of ${text}`),
      }),
      go: ({ path }) => went.push(path ?? ''),
    };
    const shown = await show(CommandPalette, { source });
    return { ...shown, went, harness: await shown.piece(CommandPaletteHarness) };
  };
  const pause = () => new Promise((done) => setTimeout(done, 160));

  it('finds, chooses by arrows and goes with Enter', async () => {
    const { fixture, harness, went } = await palette();
    await harness.type('home');
    await pause();
    await fixture.whenStable();
    expect(await harness.active()).toBe(project.title);
    await harness.press(TestKey.ENTER);
    expect(went).toEqual(['/projects/PI-04']);
  });

  it('offers what it knows by its words, and goes round at the end', async () => {
    const { fixture, harness } = await palette();
    await harness.type('o');
    await fixture.whenStable();
    expect(await harness.titles()).toEqual(['New project', 'Overview']);
    await harness.press(TestKey.UP_ARROW);
    expect(await harness.active()).toBe('Overview');
  });

  it('shows the recent ones first when it is empty', async () => {
    const first = await palette();
    await first.harness.type('home');
    await pause();
    await first.fixture.whenStable();
    await first.harness.press(TestKey.ENTER);
    const again = await palette();
    expect((await again.harness.titles())[0]).toBe(project.title);
  });

  it('leads to all results from its foot', async () => {
    const { fixture, harness, went } = await palette();
    await harness.type('home');
    await pause();
    await fixture.whenStable();
    expect((await harness.titles()).at(-1)).toBe('See all of home');
    await harness.press(TestKey.UP_ARROW);
    await harness.press(TestKey.ENTER);
    expect(went).toEqual(['all of home']);
  });

  it('marks the words that were typed', () => {
    expect(marked('Home First', 'fi')).toEqual([
      { text: 'Home ', hit: false },
      { text: 'Fi', hit: true },
      { text: 'rst', hit: false },
    ]);
  });
});
