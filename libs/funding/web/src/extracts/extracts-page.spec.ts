import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { Session } from '@weft/identity/web';
import { answering, eventually, show, signedInAs } from '@weft/ui/testing';
import { ExtractsPage } from './extracts-page';
import { ExtractsPageHarness } from './extracts-page.harness';

const lbth = { __typename: 'Organisation', id: 'lbth', shortName: 'Tower Hamlets Council' };
const line = (id: string, code: string) => ({
  __typename: 'FundingLine',
  id,
  code,
  description: 'Reablement service',
  organisation: lbth,
});
const PAGE = {
  fundingPlan: {
    __typename: 'FundingPlan',
    id: 'p',
    lines: { __typename: 'FundingLineConnection', nodes: [line('l1', '1'), line('l2', '2')] },
  },
  extractFiles: [],
  ledger: { __typename: 'Ledger', closedThrough: '2025-09-01', extracts: [], suspense: [], codingRules: [] },
};
const column = (at: number, head: string, field: string | null) => ({
  __typename: 'ExtractColumn',
  column: at,
  letter: 'ABCD'[at],
  head,
  field,
  sample: '',
});
const FILE = {
  extractFile: {
    __typename: 'ExtractFile',
    id: 'f1',
    name: 'october.csv',
    expiresAt: '2025-11-06T09:00:00.000Z',
    sheets: [
      {
        __typename: 'ExtractSheet',
        name: 'october',
        rows: 2,
        headRow: 1,
        columns: [
          column(0, 'Cost centre', 'costCentre'),
          column(1, 'Account', 'account'),
          column(2, 'Period', 'period'),
          column(3, 'Sum', null),
        ],
      },
    ],
  },
};
const coding = (account: string, amount: number, lineId: string | null) => ({
  __typename: 'ExtractCoding',
  costCentre: 'C1',
  account,
  amount,
  rows: 1,
  lineId,
  everyAccount: false,
  guess: null as object | null,
});
const PERIODS = { __typename: 'ExtractPeriods', count: null, by: null, because: null, asked: false, months: [] };
const preview = (more: object = {}) => ({
  extractFile: {
    __typename: 'ExtractFile',
    id: 'f1',
    preview: {
      __typename: 'ExtractPreview',
      problems: [],
      problemCount: 0,
      rows: 2,
      statedTotal: null,
      total: 1_234,
      toLines: 1_000,
      inSuspense: 234,
      codings: [coding('5', 1_000, 'l1'), coding('6', 234, null)],
      changes: [
        {
          __typename: 'ExtractChange',
          lineId: 'l1',
          coding: null,
          month: '2025-10-01',
          before: 500,
          inExtract: 1_000,
          corrected: 0,
          after: 1_500,
        },
      ],
      importedBefore: null,
      like: [],
      periods: PERIODS,
      seen: 'as seen',
      ...more,
    },
  },
});
const READING = {
  organisationId: 'lbth',
  financialYear: '2025-26',
  sheet: 'october',
  headRow: 1,
  columns: { costCentre: 0, account: 1, period: 2, amount: 3 },
  mode: 'ADDS',
  corrections: null,
  periods: null,
};

async function page(role: string, address: string, more: object = {}) {
  const { providers, sent } = answering({
    Session: () => signedInAs(role),
    ExtractsPage: () => PAGE,
    ExtractSheets: () => FILE,
    ExtractPreview: () => preview(more),
    ImportExtract: () => ({
      importExtract: { __typename: 'ValidationFailed', message: 'It has changed since you looked.', fields: [] },
    }),
    MapCoding: () => ({
      mapCoding: {
        __typename: 'CodingMapped',
        cleared: 0,
        entry: null,
        coding: {
          __typename: 'CodingRule',
          id: 'r1',
          version: 1,
          line: { __typename: 'FundingLine', id: 'l2', code: '2' },
        },
      },
    }),
  });
  TestBed.configureTestingModule({ providers });
  await TestBed.inject(Session).load();
  await TestBed.inject(Router).navigateByUrl(`/${address}`);
  const shown = await show(ExtractsPage);
  const inputs = (operation: string) =>
    sent.filter((one) => one.operation === operation).map(({ variables }) => variables);
  return { page: await shown.piece(ExtractsPageHarness), inputs, settled: () => shown.fixture.whenStable() };
}

describe('an extract before it is imported', () => {
  it('is read once every column that is needed is named, and waits for its total', async () => {
    const { page: shown, inputs, settled } = await page('FINANCE_LEAD', '?file=f1');
    expect(await shown.status()).toContain('Say which column holds the amount');
    expect(inputs('ExtractPreview')).toEqual([]);
    await shown.fill('Amount', '3');
    await settled();
    expect(inputs('ExtractPreview')).toEqual([{ id: 'f1', reading: READING }]);
    expect(await shown.status()).toContain('Type the total that the ledger states');
    await shown.stateTotal('12.35');
    expect(await shown.status()).toContain('The rows are −£0.01 off the stated total');
    await shown.press(/^Import$/);
    expect(inputs('ImportExtract')).toEqual([]);
    await shown.stateTotal('12.34');
    expect(await shown.status()).toContain('Ready');
    await shown.press(/^Import £12\.34$/);
    expect(inputs('ImportExtract')).toEqual([
      { input: { fileId: 'f1', reading: READING, statedTotal: 1_234, seen: 'as seen', otherThan: [] } },
    ]);
    expect(
      await eventually(
        () => shown.text(),
        (text) => text.includes('changed since'),
      ),
    ).toContain('It has changed since you looked.');
  });

  it.each([
    [{ problemCount: 2 }, '2 cells to put right in the file'],
    [{ importedBefore: 'october.csv, 4 Nov 2025' }, 'The same was imported already: october.csv, 4 Nov 2025'],
    [{ rows: 0 }, 'The sheet has no row of a ledger'],
  ])('is kept out: %j', async (more, why) => {
    const { page: shown, settled } = await page('FINANCE_LEAD', '?file=f1', more);
    await shown.fill('Amount', '3');
    await settled();
    expect(await shown.status()).toContain(why);
  });

  it('has a coding mapped by a button, once another line is chosen', async () => {
    const { page: shown, inputs, settled } = await page('FINANCE_LEAD', '?file=f1');
    await shown.fill('Amount', '3');
    await settled();
    await shown.press(/^Map C1\/6$/);
    expect(inputs('MapCoding')).toEqual([]);
    await shown.stateTotal('12.34');
    await shown.line('C1/6', 'l2');
    await shown.press(/^Map C1\/6$/);
    await settled();
    // What was typed stays while the page reads anew.
    expect(await shown.status()).toContain('Ready');
    const input = { organisationId: 'lbth', financialYear: '2025-26', costCentre: 'C1', account: '6', lineId: 'l2' };
    expect(inputs('MapCoding')).toEqual([{ input }]);
  });
});

describe('an extract that goes on from before', () => {
  const guess = { __typename: 'ExtractGuess', lineId: 'l2', everyAccount: false, round: '2023-25' };
  const guessed = [5, 6].map((account) => ({ ...coding(String(account), 617, null), guess }));

  it('offers the lines of an earlier round, and maps none until a person says so', async () => {
    const { page: shown, inputs, settled } = await page('FINANCE_LEAD', '?file=f1', { codings: guessed });
    await shown.fill('Amount', '3');
    await settled();
    expect(await shown.text()).toContain('As in 2023-25, not mapped yet');
    expect(inputs('MapCoding')).toEqual([]);
    await shown.press(/^Map C1\/6$/);
    const input = { organisationId: 'lbth', financialYear: '2025-26', costCentre: 'C1', account: '6', lineId: 'l2' };
    expect(inputs('MapCoding')).toEqual([{ input }]);
  });

  it('maps all of them by one button', async () => {
    const { page: shown, inputs, settled } = await page('FINANCE_LEAD', '?file=f1', { codings: guessed });
    await shown.fill('Amount', '3');
    await settled();
    await shown.press(/^Map 2 as in 2023-25$/);
    await settled();
    expect(inputs('MapCoding').map(({ input }) => (input as { account: string }).account)).toEqual(['5', '6']);
  });

  it('asks what becomes of a correction by hand before a year so far takes its place', async () => {
    const change = {
      __typename: 'ExtractChange',
      lineId: 'l1',
      coding: null,
      month: '2025-10-01',
      before: 500,
      inExtract: 1_000,
      corrected: -2_500,
      after: 1_500,
    };
    const { page: shown, inputs, settled } = await page('FINANCE_LEAD', '?file=f1', { changes: [change] });
    await shown.fill('Amount', '3');
    await settled();
    await shown.stateTotal('12.34');
    expect(await shown.status()).toContain('Say what becomes of the corrections by hand');
    expect(await shown.text()).toContain('Line 1 Reablement service, Oct 2025: −£25.00');
    await shown.say('mode', 'REPLACES');
    await shown.say('corrections', 'STAY');
    await settled();
    expect(await shown.status()).toContain('Ready');
    expect(inputs('ExtractPreview').at(-1)?.reading).toEqual({ ...READING, mode: 'REPLACES', corrections: 'STAY' });
    // Another way of reading is asked anew.
    await shown.say('mode', 'ADDS');
    expect(inputs('ExtractPreview').at(-1)?.reading).toMatchObject({ corrections: null });
  });
});

describe('an extract of which something is asked', () => {
  it('says how its periods count where nobody can tell, and shows how each was read', async () => {
    const asked = {
      ...PERIODS,
      asked: true,
      months: [{ __typename: 'ExtractPeriod', typed: '2025/07', month: null, rows: 2 }],
    };
    const {
      page: shown,
      inputs,
      settled,
    } = await page('FINANCE_LEAD', '?file=f1', { periods: asked, problemCount: 1 });
    await shown.fill('Amount', '3');
    await settled();
    expect(await shown.status()).toContain('Say how the periods of this ledger count');
    expect(await shown.text()).toContain('Neither the file nor an earlier extract tells it.');
    expect(await shown.text()).not.toContain('To put right');
    await shown.say('periods', 'CALENDAR');
    await settled();
    expect(inputs('ExtractPreview').at(-1)?.reading).toEqual({ ...READING, periods: 'CALENDAR' });
  });

  it('shows how periods were read that the file tells of', async () => {
    const told = {
      ...PERIODS,
      count: 'CALENDAR',
      by: 'FILE',
      because: '2025/10 would be Jan 2026 counted from April, which is still to come.',
      months: [{ __typename: 'ExtractPeriod', typed: '2025/10', month: '2025-10-01', rows: 2 }],
    };
    const { page: shown, settled } = await page('FINANCE_LEAD', '?file=f1', { periods: told });
    await shown.fill('Amount', '3');
    await settled();
    expect(await shown.text()).toContain('2025/10 is Oct 2025 2 rows');
    expect(await shown.text()).toContain('The file tells it. 2025/10 would be Jan 2026 counted from April');
    await shown.stateTotal('12.34');
    expect(await shown.status()).toContain('Ready');
  });

  it('is imported once the person says that it is another one than that which it is like', async () => {
    const like = [{ __typename: 'LikeExtract', id: 'x1', words: 'october.csv, 4 Nov 2025', same: 2, rows: 3 }];
    const { page: shown, inputs, settled } = await page('FINANCE_LEAD', '?file=f1', { like });
    await shown.fill('Amount', '3');
    await settled();
    await shown.stateTotal('12.34');
    expect(await shown.text()).toContain('2 of its 2 rows stand already in october.csv, 4 Nov 2025, which has 3.');
    expect(await shown.status()).toContain('Say that it is another extract');
    await shown.press(/^Import$/);
    expect(inputs('ImportExtract')).toEqual([]);
    await shown.say('other-than', 'x1');
    expect(await shown.status()).toContain('Ready');
    await shown.press(/^Import £12\.34$/);
    expect(inputs('ImportExtract')).toMatchObject([{ input: { otherThan: ['x1'] } }]);
  });
});

describe('the page of extracts', () => {
  it('takes no file from who keeps no money', async () => {
    const { page: shown } = await page('VIEWER', '');
    expect(await shown.text()).toContain('No extract was imported for 2025-26 yet.');
    expect(await shown.text()).not.toContain('Choose a file');
  });
});
