import { TestBed } from '@angular/core/testing';
import type { Pence } from '@weft/kernel';
import { Mutations } from '@weft/ui';
import { GridSaves } from './grid-saves';

const edit = (month: string, kind: 'ACTUAL' | 'FORECAST' = 'ACTUAL') => ({
  kind,
  year: '2025-26',
  reason: '',
  edits: [{ key: `1 ${month}`, lineId: '1', month, to: 5 as Pence, was: null }],
});
const refused = (message: string, unreachable?: true) => ({
  outcome: { kind: 'refused', message, ...(unreachable ? { unreachable } : {}) },
  answer: undefined,
});
const saved = (id: string) => ({
  outcome: { kind: 'saved' },
  answer: { __typename: 'CellsEntered', entry: { id } },
});
const savedForecast = { outcome: { kind: 'saved' }, answer: { __typename: 'CellsEntered', entry: null } };
const reversed = (id: string) => ({ outcome: { kind: 'saved' }, answer: { __typename: 'LedgerEntry', id } });

function savesThat(...answers: readonly unknown[]) {
  const send = jest.fn();
  for (const answer of answers) send.mockResolvedValueOnce(answer);
  TestBed.configureTestingModule({ providers: [GridSaves, { provide: Mutations, useValue: { send } }] });
  const saves = TestBed.inject(GridSaves);
  saves.startYear('2025-26');
  return { saves, send };
}
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('what is saved of the grid', () => {
  it('says what the server refused without a typed answer, and goes on with the next edit', async () => {
    const { saves, send } = savesThat(refused('Nothing was saved. It is too long.'), saved('e1'));
    saves.add(edit('2025-10'));
    saves.add(edit('2025-11'));
    await settle();
    expect(send).toHaveBeenCalledTimes(2);
    expect([saves.lost(), saves.cellsWaiting()]).toEqual([false, 0]);
    expect(saves.message()).toContain('It is too long.');
  });

  it('undoes the last edit of either kind, a forecast by what stood before', async () => {
    const { saves, send } = savesThat(saved('e1'), savedForecast, savedForecast, reversed('r1'));
    saves.add(edit('2025-10'));
    saves.add(edit('2025-11', 'FORECAST'));
    await settle();
    await saves.undo();
    expect(send.mock.calls[2]?.[1]).toEqual({
      input: { cells: [{ lineId: '1', month: '2025-11', to: null }], reason: '' },
    });
    await saves.undo();
    expect(send.mock.calls[3]?.[1]).toEqual({ input: { id: 'e1' } });
    expect([saves.canUndo(), saves.canRedo()]).toEqual([false, true]);
  });

  it('sends no entry twice, forgets what is refused for good, and starts anew with a year', async () => {
    const answer = { __typename: 'NotAllowed', message: 'This entry was reversed already.' };
    const no = { outcome: { kind: 'refused', message: answer.message }, answer };
    const { saves, send } = savesThat(saved('e1'), saved('e2'), saved('e3'), no, reversed('r2'));
    for (const month of ['2025-10', '2025-11', '2025-12']) saves.add(edit(month));
    await settle();
    await Promise.all([saves.undo(), saves.undo()]);
    const sent = send.mock.calls.slice(3).map(([, variables]: unknown[]) => variables);
    expect(sent).toEqual([{ input: { id: 'e3' } }, { input: { id: 'e2' } }]);
    expect(saves.canUndo()).toBe(true);
    saves.startYear('2026-27');
    expect([saves.canUndo(), saves.canRedo()]).toEqual([false, false]);
  });

  it('keeps what nobody answered', async () => {
    const { saves } = savesThat(refused('Nothing was saved.', true));
    saves.add(edit('2025-10'));
    await settle();
    expect([saves.lost(), saves.cellsWaiting()]).toEqual([true, 1]);
  });
});
