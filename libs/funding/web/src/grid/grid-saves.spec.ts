import { TestBed } from '@angular/core/testing';
import type { Pence } from '@weft/kernel';
import { Mutations } from '@weft/ui';
import { GridSaves } from './grid-saves';

const edit = (month: string) => ({
  kind: 'ACTUAL' as const,
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

function savesThat(...answers: readonly unknown[]) {
  const send = jest.fn();
  for (const answer of answers) send.mockResolvedValueOnce(answer);
  TestBed.configureTestingModule({ providers: [GridSaves, { provide: Mutations, useValue: { send } }] });
  return { saves: TestBed.inject(GridSaves), send };
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

  it('keeps what nobody answered', async () => {
    const { saves } = savesThat(refused('Nothing was saved.', true));
    saves.add(edit('2025-10'));
    await settle();
    expect([saves.lost(), saves.cellsWaiting()]).toEqual([true, 1]);
  });
});
