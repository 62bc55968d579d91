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
const changed = (field: string) => {
  const message = 'It is £7.00 by now, not £3.00: look again, then enter yours.';
  const fields = [{ field, rule: 'cell-changed', message }];
  return { outcome: { kind: 'invalid', message, fields }, answer: { __typename: 'ValidationFailed', fields } };
};
const nadia = { personId: 'nadia', placeId: 'th' };
const them = () => Promise.resolve(true);
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('what is saved of the grid', () => {
  beforeEach(() => localStorage.clear());

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
      input: { cells: [{ lineId: '1', month: '2025-11', to: null, was: 5 }], reason: '' },
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

  it('says once that nothing was saved', async () => {
    const { saves } = savesThat(refused('Nothing was saved. It is too long.'));
    saves.add(edit('2025-10'));
    await settle();
    expect(saves.message()).toBe('Nothing was saved. It is too long.');
  });

  it('keeps what waits in the browser until it is answered, and sends it on return under the same key', async () => {
    const first = savesThat(refused('Nothing was saved.', true));
    first.saves.takeUp(nadia, them);
    first.saves.add(edit('2025-10'));
    await settle();
    expect(localStorage.length).toBe(1);
    expect(first.saves.wouldLose()).toBe(false);
    const { requestId } = first.send.mock.calls[0]?.[1].input ?? {};
    TestBed.resetTestingModule();

    const { saves, send } = savesThat(saved('e1'));
    saves.takeUp(nadia, them);
    expect(saves.cellsWaiting()).toBe(1);
    await settle();
    expect(send.mock.calls[0]?.[1]).toMatchObject({ input: { requestId, cells: [{ lineId: '1', to: 5 }] } });
    expect([saves.cellsWaiting(), localStorage.length]).toEqual([0, 0]);
  });

  it('neither shows nor sends what another person typed, or the same one in another place', async () => {
    const first = savesThat(refused('Nothing was saved.', true));
    first.saves.takeUp(nadia, them);
    first.saves.add(edit('2025-10'));
    await settle();
    TestBed.resetTestingModule();
    for (const owner of [
      { ...nadia, personId: 'omar' },
      { ...nadia, placeId: 'hackney' },
    ]) {
      const { saves, send } = savesThat();
      saves.takeUp(owner, them);
      await settle();
      expect([saves.cellsWaiting(), send.mock.calls.length, localStorage.length]).toEqual([0, 0, 1]);
      TestBed.resetTestingModule();
    }
  });

  it('sends nothing in the name of who came in another window while the connection was lost', async () => {
    const { saves, send } = savesThat(refused('Nothing was saved.', true), saved('e1'));
    let still = true;
    saves.takeUp(nadia, () => Promise.resolve(still));
    saves.add(edit('2025-10'));
    await settle();
    still = false;
    dispatchEvent(new Event('online'));
    await settle();
    expect([send.mock.calls.length, saves.cellsWaiting(), localStorage.length]).toEqual([1, 1, 1]);
    still = true;
    dispatchEvent(new Event('online'));
    await settle();
    expect([send.mock.calls.length, saves.cellsWaiting(), localStorage.length]).toEqual([2, 0, 0]);
  });

  it('sends what was kept once it is known that who typed it is signed in', async () => {
    const first = savesThat(refused('Nothing was saved.', true));
    first.saves.takeUp(nadia, them);
    first.saves.add(edit('2025-10'));
    await settle();
    TestBed.resetTestingModule();
    const { saves, send } = savesThat();
    saves.takeUp(nadia, () => Promise.resolve(false));
    await settle();
    expect([send.mock.calls.length, localStorage.length]).toEqual([0, 1]);
  });

  it('keeps what was typed before it was known by whom, and gives none of it to the next person', async () => {
    const { saves, send } = savesThat(refused('Nothing was saved.', true));
    saves.add(edit('2025-10'));
    await settle();
    saves.takeUp(nadia, () => Promise.resolve(false));
    expect([saves.cellsWaiting(), localStorage.length, saves.wouldLose()]).toEqual([1, 1, false]);
    saves.takeUp({ ...nadia, personId: 'omar' }, them);
    await settle();
    expect([saves.cellsWaiting(), send.mock.calls.length, localStorage.length]).toEqual([0, 1, 1]);
  });

  it('stops once the page is left: what is on its way is settled, the rest waits for the return', async () => {
    let answer: (value: unknown) => void = () => undefined;
    const { saves, send } = savesThat(new Promise((resolve) => (answer = resolve)));
    saves.takeUp(nadia, them);
    saves.add(edit('2025-10'));
    saves.add(edit('2025-11'));
    await settle();
    TestBed.resetTestingModule();
    answer(saved('e1'));
    await settle();
    expect(send).toHaveBeenCalledTimes(1);
    const left = Object.values(localStorage).map((text) => JSON.parse(String(text)).edits[0].month);
    expect(left).toEqual(['2025-11']);
  });

  it('tells on return what was refused after the page was left', async () => {
    let answer: (value: unknown) => void = () => undefined;
    const first = savesThat(new Promise((resolve) => (answer = resolve)));
    first.saves.takeUp(nadia, them);
    first.saves.add(edit('2025-10'));
    await settle();
    TestBed.resetTestingModule();
    answer(changed('cells.0.was'));
    await settle();
    expect(localStorage.length).toBe(1);
    const { saves } = savesThat(changed('cells.0.was'));
    saves.takeUp(nadia, them);
    await settle();
    expect(saves.message()).toContain('It is £7.00 by now');
    expect(localStorage.length).toBe(0);
  });

  it.each(['ACTUAL', 'FORECAST'] as const)(
    'offers both figures where somebody else changed an %s first',
    async (kind) => {
      const { saves } = savesThat(changed('cells.0.was'));
      saves.add(edit('2025-10', kind));
      await settle();
      expect(saves.clash()).toMatchObject({ wanted: { kind, edits: [{ to: 5 }] }, keys: ['1 2025-10'] });
      expect(saves.stale()).toBe(1);
    },
  );

  it('offers what stood before where an undo is refused, since somebody else changed it', async () => {
    const { saves } = savesThat(saved('e1'), changed('postings.0'));
    saves.add({ ...edit('2025-10'), edits: [{ ...edit('2025-10').edits[0]!, was: 3 as Pence }] });
    await settle();
    await saves.undo();
    expect(saves.clash()).toMatchObject({ wanted: { edits: [{ to: 3, was: 5 }] } });
    expect(saves.canUndo()).toBe(false);
  });
});
