import { FilterBarHarness, show } from '../testing';
import { FilterBar } from './filter-bar';

const FILTERS = [
  {
    key: 'stage',
    label: 'Stage',
    standing: 'not Closed',
    options: [
      { value: 'PLAN', label: 'Plan' },
      { value: 'DELIVER', label: 'Deliver' },
    ],
  },
  {
    key: 'rating',
    label: 'Rating',
    options: [
      { value: 'RED', label: 'Red', rating: 'RED' },
      { value: 'AMBER', label: 'Amber', rating: 'AMBER' },
    ],
  },
];

describe('the filter bar', () => {
  it('says what is on, and what stands without a choice', async () => {
    const { piece } = await show(FilterBar, { filters: FILTERS, values: { rating: ['RED', 'AMBER'] } });
    const bar = await piece(FilterBarHarness);
    expect(await bar.text()).toContain('Rating is Red, Amber');
    expect(await bar.text()).toContain('Stage is not Closed');
  });

  it('chooses within a filter, and clears it', async () => {
    const { fixture, piece } = await show(FilterBar, { filters: FILTERS, values: { rating: ['RED'] } });
    const changes: unknown[] = [];
    fixture.componentInstance.filterChange.subscribe((change) => changes.push(change));
    const bar = await piece(FilterBarHarness);
    await bar.open('Rating');
    await bar.choose('Amber');
    await bar.clear('Rating');
    expect(changes).toEqual([
      { key: 'rating', values: ['RED', 'AMBER'] },
      { key: 'rating', values: [] },
    ]);
  });

  it('waits for a pause in typing', async () => {
    const { fixture, piece } = await show(FilterBar, { filters: [], values: {} });
    const asked: string[] = [];
    fixture.componentInstance.searchChange.subscribe((text) => asked.push(text));
    const bar = await piece(FilterBarHarness);
    await bar.search('home');
    await bar.search('home fi');
    await new Promise((done) => setTimeout(done, 250));
    expect(asked).toEqual(['home fi']);
  });
});
