import { printStateTable, printTable, transition, type StateTable } from './state-table';

const door: StateTable<'OPEN' | 'SHUT' | 'LOCKED', 'shut' | 'open' | 'lock'> = [
  { from: 'OPEN', event: 'shut', guard: '', to: 'SHUT' },
  { from: 'SHUT', event: 'open', guard: '', to: 'OPEN' },
  { from: 'SHUT', event: 'lock', guard: 'with the key', to: 'LOCKED' },
];

describe('a state table', () => {
  it('says where an event leads', () => expect(transition(door, 'SHUT', 'lock')?.to).toBe('LOCKED'));
  it('has no row for an event that a state does not know', () => {
    expect(transition(door, 'OPEN', 'lock')).toBeUndefined();
    expect(transition(door, 'SHUT', 'lock', 'OPEN')).toBeUndefined();
  });
  it('prints itself for the documents', () => {
    expect(printStateTable(door)).toBe(
      [
        '| From | Event | Guard        | To     |',
        '| ---- | ----- | ------------ | ------ |',
        '| OPEN | shut  |              | SHUT   |',
        '| SHUT | open  |              | OPEN   |',
        '| SHUT | lock  | with the key | LOCKED |',
        '',
      ].join('\n'),
    );
  });
});

it('a table of anything pads its columns', () => {
  expect(printTable(['Rule', 'Red from'], [['overdue', '15 days']])).toBe(
    ['| Rule    | Red from |', '| ------- | -------- |', '| overdue | 15 days  |', ''].join('\n'),
  );
});
