import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { Session } from '@weft/identity/web';
import { LIVE_CHANGES, type Whereabouts } from '@weft/ui';
import { answering, signedInAs } from '@weft/ui/testing';
import { EMPTY, Subject } from 'rxjs';
import { GridPaste } from './grid-paste';
import { GridPresence } from './grid-presence';
import { GridSaves } from './grid-saves';
import { GridStore } from './grid-store';

const twelve = <T>(value: (month: number) => T): T[] => Array.from({ length: 12 }, (_, month) => value(month));
const line = {
  __typename: 'FundingGridLine',
  id: 'l1',
  code: '1',
  description: 'Service 1',
  schemeId: 's',
  schemeCode: 'S',
  schemeName: 'Reablement',
  organisationId: 'lbth',
  source: 'NHS_MINIMUM',
  plan: twelve(() => 1),
  actual: twelve(() => 0),
  typed: twelve(() => null),
};
const grid = (year: string) => ({
  ledger: { __typename: 'Ledger', settings: { __typename: 'FundingSettings', offProfileAmber: 10 } },
  fundingGrid: {
    __typename: 'FundingGrid',
    financialYear: year,
    years: ['2024-25', '2025-26'],
    method: 'PROFILE',
    months: twelve((n) => ({ __typename: 'GridMonth', month: `${year.slice(0, 4)}-${n}`, closed: false })),
    lines: [line],
  },
});

async function presence() {
  const told = new Subject<Whereabouts>();
  const pages: string[] = [];
  const live = {
    events: EMPTY,
    connected: signal(true),
    lastByOthers: signal(0),
    whereabouts: (page: string) => {
      pages.push(page);
      return told;
    },
  };
  const { providers, sent } = answering({
    Session: () => signedInAs('FINANCE_LEAD'),
    FundingGridPage: ({ year }) => grid(String(year)),
    StandOnCell: () => ({ standOnCell: { __typename: 'StandingOnCell', financialYear: '2025-26' } }),
  });
  TestBed.configureTestingModule({
    providers: [...providers, GridPaste, GridPresence, GridSaves, GridStore, { provide: LIVE_CHANGES, useValue: live }],
  });
  await TestBed.inject(Session).load();
  await TestBed.inject(Router).navigateByUrl('/');
  const store = TestBed.inject(GridStore);
  const others = TestBed.inject(GridPresence).others;
  const at = (): readonly string[] => [...others().values()].map(({ initials, at: cell }) => `${initials} ${cell}`);
  const stood = () =>
    sent.filter(({ operation }) => operation === 'StandOnCell').map(({ variables }) => variables.input);
  const run = async (ms: number): Promise<void> => {
    TestBed.tick();
    await jest.advanceTimersByTimeAsync(ms);
    TestBed.tick();
  };
  await run(10);
  return { told, pages, store, at, stood, run };
}

describe('who else stands in the grid', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] }));
  afterEach(() => {
    TestBed.resetTestingModule();
    jest.useRealTimers();
  });

  it('is shown on their cell, moves with them, and is gone when they leave or after ten seconds', async () => {
    const { told, pages, at, run } = await presence();
    expect(pages).toEqual(['better-care-fund/grid/2025-26']);
    told.next({ personId: 'omar', name: 'Omar Khan', at: 'l1 2025-1' });
    told.next({ personId: 'fay', name: 'Fay Brook', at: 'l1 2025-2' });
    expect(at()).toEqual(['OK l1 2025-1', 'FB l1 2025-2']);
    told.next({ personId: 'omar', name: 'Omar Khan', at: 'l1 2025-5' });
    told.next({ personId: 'fay', name: 'Fay Brook', at: null });
    expect(at()).toEqual(['OK l1 2025-5']);
    await run(9_000);
    expect(at()).toEqual(['OK l1 2025-5']);
    await run(2_100);
    expect(at()).toEqual([]);
  });

  it('is told of this person at most once a second, and of nobody who has chosen no cell', async () => {
    const { store, stood, run } = await presence();
    await run(3_000);
    expect(stood()).toEqual([]);
    for (const month of [1, 2, 3]) {
      store.chosen.set({ lineId: 'l1', column: month });
      await run(10);
    }
    const on = (month: number) => ({ financialYear: '2025-26', lineId: 'l1', month: `2025-${month}` });
    expect(stood()).toEqual([on(1)]);
    await run(1_000);
    expect(stood()).toEqual([on(1), on(3)]);
  });

  it('tells while one stays and works here, and that one left', async () => {
    const { store, stood, run } = await presence();
    const focus = jest.spyOn(document, 'hasFocus').mockReturnValue(true);
    store.chosen.set({ lineId: 'l1', column: 1 });
    await run(10_000);
    const times = stood().length;
    expect([times >= 2, times <= 4]).toEqual([true, true]);
    focus.mockReturnValue(false);
    await run(10_000);
    expect(stood()).toHaveLength(times);
    TestBed.resetTestingModule();
    expect(stood().at(-1)).toEqual({ financialYear: '2025-26' });
    focus.mockRestore();
  });
});
