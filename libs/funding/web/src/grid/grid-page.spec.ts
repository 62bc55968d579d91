import { BreakpointObserver } from '@angular/cdk/layout';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { Session } from '@weft/identity/web';
import { LIVE_CHANGES, type LiveEvent } from '@weft/ui';
import { answering, eventually, show, signedInAs } from '@weft/ui/testing';
import { of, Subject } from 'rxjs';
import { GridPage } from './grid-page';
import { GridPageHarness } from './grid-page.harness';

const twelve = <T>(value: (month: number) => T): T[] => Array.from({ length: 12 }, (_, month) => value(month));
const monthOf = (n: number): string => `${n < 9 ? 2025 : 2026}-${String(((n + 3) % 12) + 1).padStart(2, '0')}-01`;
const line = (id: string) => ({
  __typename: 'FundingGridLine',
  id,
  code: id.slice(1),
  description: `Service ${id.slice(1)}`,
  schemeId: 's',
  schemeCode: 'S',
  schemeName: 'Reablement',
  organisationId: 'lbth',
  source: 'NHS_MINIMUM',
  plan: twelve(() => 100_000),
  actual: twelve((month): number => (month < 7 ? 110_000 : 0)),
  typed: twelve(() => null),
});
/** April to September are closed, October is in; it is November. */
const GRID = {
  ledger: { __typename: 'Ledger', settings: { __typename: 'FundingSettings', offProfileAmber: 10 } },
  fundingGrid: {
    __typename: 'FundingGrid',
    financialYear: '2025-26',
    years: ['2025-26'],
    method: 'PROFILE',
    months: twelve((n) => ({ __typename: 'GridMonth', month: monthOf(n), closed: n < 6 })),
    lines: Array.from({ length: 30 }, (_, n) => line(`l${n + 1}`)),
  },
};
const [SEPTEMBER, OCTOBER, NOVEMBER] = [5, 6, 7];

async function page({ role = 'FINANCE_LEAD', narrow = false, address = '' } = {}) {
  localStorage.clear();
  let stands: object = GRID;
  const events = new Subject<LiveEvent>();
  const live = { events, connected: signal(true), lastByOthers: signal(0), whereabouts: () => of() };
  const { providers, sent } = answering({
    Session: () => signedInAs(role),
    FundingGridPage: () => stands,
    EnterActuals: () => ({
      enterActuals: { __typename: 'CellsEntered', entry: { __typename: 'LedgerEntry', id: 'e1' } },
    }),
    SetForecasts: () => ({ setForecasts: { __typename: 'CellsEntered', entry: null } }),
  });
  const observer = {
    provide: BreakpointObserver,
    useValue: { observe: () => of({ matches: narrow, breakpoints: {} }) },
  };
  TestBed.configureTestingModule({ providers: [...providers, observer, { provide: LIVE_CHANGES, useValue: live }] });
  await TestBed.inject(Session).load();
  await TestBed.inject(Router).navigateByUrl(`/${address}`);
  const shown = await show(GridPage);
  const entered = () =>
    sent
      .filter(({ operation }) => operation === 'EnterActuals')
      .map(({ variables }) => (variables['input'] as { cells: readonly unknown[] }).cells);
  /** Somebody else enters figures, and everybody sees them. */
  const others = async (october: number): Promise<void> => {
    const lines = GRID.fundingGrid.lines.map((one) => ({ ...one, actual: one.actual.with(OCTOBER, october) }));
    stands = { ...GRID, fundingGrid: { ...GRID.fundingGrid, lines } };
    events.next({ type: 'resync' });
    const read = () => sent.filter(({ operation }) => operation === 'FundingGridPage').length;
    await eventually(read, (times) => times > 1);
  };
  return { page: await shown.piece(GridPageHarness), entered, others, sent };
}
/** Lays the grid out at a width. */
const onScreen = (width: number): void => {
  jest.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(width);
  jest.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(900);
};
beforeEach(() => onScreen(1_440));
afterEach(() => jest.restoreAllMocks());

const rows = (count: number, text: string) => Array.from({ length: count }, () => text).join('\n');

describe('what is pasted into the grid', () => {
  it('is entered at once where every cell takes it and few figures are written over', async () => {
    const { page: shown, entered } = await page();
    await shown.paste('l1', OCTOBER, rows(24, '2,000.50'));
    expect(await shown.asked()).toBeNull();
    expect(entered()).toMatchObject([Array.from({ length: 24 }, () => ({ to: 200_050, was: 110_000 }))]);
  });

  it('is entered at once, however much it is, where nothing is written over', async () => {
    const { page: shown, entered } = await page();
    await shown.paste('l1', NOVEMBER, rows(30, '1'));
    expect([await shown.asked(), entered()[0]?.length]).toEqual([null, 30]);
  });

  it('is shown first where many figures are written over, in its cells and added up, and entered by Enter', async () => {
    const { page: shown, entered } = await page();
    await shown.paste('l1', OCTOBER, rows(25, '2,000.50\t10'));
    expect(await shown.asked()).toMatch(/^50 cells, £50,262.50 ?25 figures written over/);
    expect(entered()).toEqual([]);
    const cell = await shown.cell('l25', OCTOBER);
    expect([(await cell.text()).trim(), await cell.hasClass('pasted')]).toEqual(['2.0', true]);
    await shown.key('ENTER');
    expect([await shown.asked(), entered()[0]?.length]).toEqual([null, 50]);
  });

  it('is dropped by Escape, and the figures that stood show again', async () => {
    const { page: shown, entered } = await page();
    await shown.paste('l1', OCTOBER, rows(25, '2,000'));
    await shown.key('ESCAPE');
    expect([await shown.asked(), entered()]).toEqual([null, []]);
    expect((await (await shown.cell('l1', OCTOBER)).text()).trim()).toBe('1.1');
  });

  it('says which cells are refused and why, and enters the rest once that was seen', async () => {
    const { page: shown, entered } = await page();
    await shown.paste('l1', SEPTEMBER, '1\t2\t3\n1\t2.005\t3');
    const asked = await shown.asked();
    expect(asked).toContain('3 cells, £8.00');
    expect(asked).toContain('2 cells refused: The month is closed.');
    expect(asked).toMatch(/Line 2, Oct 2025, refused: .*goes beyond the penny/);
    const half = await shown.cell('l2', OCTOBER);
    expect([(await half.text()).trim(), await half.hasClass('wrong')]).toEqual(['2.005', true]);
    await shown.press(/^Enter the rest/);
    expect(entered()).toMatchObject([
      [
        { lineId: 'l1', month: '2025-10-01', to: 200 },
        { lineId: 'l1', month: '2025-11-01', to: 300 },
        { lineId: 'l2', month: '2025-11-01', to: 300 },
      ],
    ]);
  });

  it('offers nothing to enter where every cell is refused', async () => {
    const { page: shown, entered } = await page({ role: 'VIEWER' });
    await shown.paste('l1', OCTOBER, '1\n2');
    expect(await shown.asked()).toMatch(/^Nothing to enter ?2 cells refused: Changed by a finance lead/);
    await shown.key('ENTER');
    expect([await shown.asked(), entered()]).toEqual([null, []]);
  });

  it('lets no cell be edited while it waits for an answer', async () => {
    const { page: shown } = await page();
    await shown.paste('l1', OCTOBER, rows(25, '2,000'));
    await (await shown.cell('l3', NOVEMBER)).dispatchEvent('dblclick');
    expect([await shown.isEditing(), await shown.asked()]).toEqual([false, expect.stringContaining('25 cells')]);
    await shown.key('ESCAPE');
    await (await shown.cell('l3', NOVEMBER)).dispatchEvent('dblclick');
    expect(await shown.isEditing()).toBe(true);
  });
});

describe('what is selected', () => {
  it('is cleared as a whole by Delete, and nothing of it where a month is closed', async () => {
    const { page: shown, entered } = await page();
    await shown.select('l1', OCTOBER, 'l3', NOVEMBER);
    await shown.key('DELETE');
    const cleared = ['l1', 'l2', 'l3'].map((lineId) => ({ lineId, month: '2025-10-01', to: 0, was: 110_000 }));
    expect(entered()).toMatchObject([cleared]);
    await shown.select('l4', SEPTEMBER, 'l4', OCTOBER);
    await shown.key('DELETE');
    expect(await shown.text()).toContain('The month is closed.');
    expect(entered()).toHaveLength(1);
  });
});

describe('a cell that is typed while somebody else enters it', () => {
  it('is entered over what the person saw when they began, so that theirs is not written over unseen', async () => {
    const { page: shown, entered, others } = await page();
    await shown.beginCell('l1', OCTOBER);
    await others(22_200);
    await shown.finishCell('111');
    expect(entered()).toMatchObject([[{ lineId: 'l1', to: 11_100, was: 110_000 }]]);
  });

  it('leaves theirs where the person opened the cell and typed nothing', async () => {
    const { page: shown, entered, others } = await page();
    await shown.beginCell('l1', OCTOBER);
    await others(22_200);
    await shown.finishCell('1100');
    expect(entered()).toEqual([]);
    expect((await (await shown.cell('l1', OCTOBER)).text()).trim()).toBe('0.2');
  });

  it('keeps on a phone what is typed, over what was seen', async () => {
    const { page: shown, entered, others } = await page({ narrow: true, address: '?line=l1' });
    await shown.begin('Oct 2025', '111');
    await others(22_200);
    expect(await shown.finish('Oct 2025')).toBe('111');
    expect(entered()).toMatchObject([[{ lineId: 'l1', to: 11_100, was: 110_000 }]]);
  });
});

/** The columns of October side by side: as planned, as spent, as expected. */
const [PLANNED, SPENT, EXPECTED] = [0, 12, 24].map((from) => from + OCTOBER) as [number, number, number];

it('says of the plan what is in it, and its figure once', async () => {
  const { page: shown } = await page({ address: '?view=PLAN' });
  expect(await shown.text()).toMatch(
    /Line 1, Oct 2025, plan ?£1,000.00 ?The plan is changed on its own page. Virements and what went back are in it here./,
  );
});

describe('plan, actual and forecast side by side', () => {
  it('are 36 months of every line, each named by what it is; an actual that is not in is no nought', async () => {
    onScreen(3_000);
    const { page: shown } = await page({ address: '?view=ALL' });
    expect(await shown.text()).toMatch(/Plan ?Actual ?Forecast/);
    const texts = await Promise.all(
      [PLANNED, SPENT, SPENT + 1, EXPECTED, EXPECTED + 1].map(async (column) =>
        (await (await shown.cell('l1', column)).text()).trim(),
      ),
    );
    expect(texts).toEqual(['1.0', '1.1', '–', '1.1', '1.1']);
  });

  it('take what is entered by what it is, and nothing of the plan', async () => {
    onScreen(3_000);
    const { page: shown, entered, sent } = await page({ address: '?view=ALL' });
    await shown.paste('l1', SPENT, '7');
    await shown.paste('l1', EXPECTED + 1, '8');
    await eventually(() => sent.some(({ operation }) => operation === 'SetForecasts'), Boolean);
    expect(entered()).toMatchObject([[{ lineId: 'l1', month: '2025-10-01', to: 700, was: 110_000 }]]);
    expect(sent.find(({ operation }) => operation === 'SetForecasts')?.variables).toMatchObject({
      input: { cells: [{ lineId: 'l1', month: '2025-11-01', to: 800, was: null }] },
    });
    await shown.paste('l1', PLANNED, '9');
    expect(await shown.asked()).toContain('refused: The plan is changed on its own page.');
  });

  it('do not take past March what was meant for the part before', async () => {
    const { page: shown, entered } = await page({ address: '?view=ALL' });
    await shown.paste('l1', SPENT, '1\t2\t3\t4\t5\t6\t7');
    expect(await shown.text()).toContain('1 column goes past March');
    expect(entered()).toEqual([]);
  });

  it('are drawn as far as they are in view', async () => {
    const watching: (() => void)[] = [];
    const still = new ResizeObserver(() => undefined);
    jest.spyOn(globalThis, 'ResizeObserver').mockImplementation((follow) => {
      watching.push(() => follow([], still));
      return still;
    });
    onScreen(284 + 4 * 68);
    const { page: shown } = await page({ address: '?view=ALL' });
    expect(await shown.columns('l1')).toEqual([0, 1, 2, 3, 4, 5, 6]);
    onScreen(3_000);
    for (const follow of watching) follow();
    expect(await shown.columns('l1')).toHaveLength(36);
  });

  it('have no room on a phone, which shows actual and forecast', async () => {
    const { page: shown } = await page({ narrow: true, address: '?view=ALL' });
    expect(await shown.text()).not.toContain('Side by side');
    expect((await shown.phoneLines())[0]).toBe('1 Service 1 plan 1.0 1.1 +10.0% of plan');
  });
});

describe('the grid on a phone', () => {
  it('shows one month of every line with its totals, and goes from month to month', async () => {
    const { page: shown } = await page({ narrow: true });
    expect((await shown.phoneLines())[0]).toBe('1 Service 1 plan 1.0 1.1 +10.0% of plan');
    expect(await shown.text()).toMatch(/Actual and forecast ?33.0 ?Plan ?30.0/);
    await shown.press(/^The month after$/);
    expect((await shown.phoneLines())[0]).toBe('1 Service 1 plan 1.0 1.1 forecast');
  });

  it('opens a line with its name on top, enters an open month and locks a closed one', async () => {
    const { page: shown, entered } = await page({ narrow: true });
    await shown.press(/^2\s+Service 2/);
    expect(await shown.text()).toContain('2 Service 2 Reablement');
    expect(await shown.field('Sep 2025')).toBeNull();
    await shown.enter('Oct 2025', '1,234.56');
    expect(entered()).toMatchObject([[{ lineId: 'l2', month: '2025-10-01', to: 123_456, was: 110_000 }]]);
    await shown.press(/^The line after$/);
    expect(await shown.text()).toContain('3 Service 3 Reablement');
    await shown.press(/All lines$/);
    expect(await shown.phoneLines()).toHaveLength(30);
  });

  it('says below its month what is wrong with a figure', async () => {
    const { page: shown, entered } = await page({ narrow: true, address: '?line=l1' });
    await shown.enter('Oct 2025', '1.005');
    expect(await shown.text()).toContain('goes beyond the penny');
    expect(entered()).toEqual([]);
  });

  it('gives no field to who keeps no money', async () => {
    const { page: shown } = await page({ role: 'VIEWER', narrow: true, address: '?line=l1' });
    expect(await shown.field('Oct 2025')).toBeNull();
  });
});
