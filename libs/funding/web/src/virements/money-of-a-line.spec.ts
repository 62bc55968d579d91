import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { KNOWN_PACKS } from '@weft/funding/domain';
import { Session } from '@weft/identity/web';
import { answering, eventually, show, signedInAs } from '@weft/ui/testing';
import { VirementsPage } from './virements-page';
import { VirementsPageHarness } from './virements-page.harness';

const YEAR = '2025-26';
const [latest] = KNOWN_PACKS;
const LINE = {
  __typename: 'FundingLine',
  id: 'l1',
  code: '34',
  description: 'Pathway 1 home care',
  source: 'NHS_MINIMUM',
  scheme: { __typename: 'FundingScheme', id: 's1', code: '1', name: 'Home First' },
  organisation: { __typename: 'Organisation', id: 'lbth', shortName: 'Tower Hamlets Council' },
  plan: { __typename: 'FundingPlan', id: 'p', pack: { __typename: 'RulePack', code: YEAR, document: '{}' } },
  balance: {
    __typename: 'LineBalance',
    budget: 1_000_000,
    committed: 100_000,
    spent: 400_000,
    held: 0,
    available: 500_000,
  },
  months: [{ __typename: 'LineMonth', month: '2025-11-01', committed: 100_000 }],
  allocation: {
    __typename: 'LineAllocation',
    planned: 1_200_000,
    allocated: 1_000_000,
    pool: 150_000,
    toContribute: 0,
  },
  entries: [
    {
      __typename: 'LedgerEntry',
      id: 'e1',
      kind: 'RETURN_OF_UNDERSPEND',
      reason: 'Posts stayed vacant.',
      madeAt: '2025-11-03T14:25:00.000Z',
      madeBy: { __typename: 'Person', id: 'me', name: 'Ruth Adeyemi' },
      reverses: null,
      reversedBy: null,
      postings: [{ __typename: 'Posting', id: 'po', book: 'BUDGET', month: '2026-03-01', amount: -5_000 }],
    },
  ],
};
const NEXT = {
  __typename: 'FundingPlan',
  id: 'p2',
  pack: {
    __typename: 'RulePack',
    code: '2026-27',
    document: JSON.stringify({ ...latest, id: '2026-27', years: ['2026-27'] }),
  },
  income: [],
};
const SHORT = {
  __typename: 'ValidationFailed',
  message: 'Not as the rules want it.',
  fields: [{ field: 'amount', rule: 'overspends-line', message: 'Somebody spent £1.00 of it meanwhile.' }],
};

async function panel(role: string, answers: Readonly<Record<string, object>> = {}, next: object | null = NEXT) {
  const entry = { __typename: 'LedgerEntry', id: 'new' };
  const { providers, sent } = answering({
    Session: () => signedInAs(role),
    PackOfYear: () => ({ fundingPlan: null }),
    VirementsPage: () => ({
      ledger: {
        __typename: 'Ledger',
        closedThrough: '2025-09-01',
        closedMonths: [],
        settings: { __typename: 'FundingSettings', financeLeadLimit: 5_000_000, bcfLeadLimit: 25_000_000 },
        virements: [],
      },
    }),
    LineLedger: () => ({ next, fundingLine: LINE }),
    LineBalanceAt: () => ({
      fundingLine: {
        __typename: 'FundingLine',
        id: 'l1',
        then: { ...LINE.balance, spent: 100_000, available: 800_000 },
      },
    }),
    AllocateLine: () => ({ allocateLine: answers['allocate'] ?? entry }),
    AllocatePlan: () => ({ allocatePlan: { __typename: 'CellsEntered', entry } }),
    EnterCommitments: () => ({ enterCommitments: { __typename: 'CellsEntered', entry } }),
    ReturnUnderspend: () => ({ returnUnderspend: answers['back'] ?? entry }),
    CarryForward: () => ({ carryForward: entry }),
    UndoEntry: () => ({ undoEntry: entry }),
  });
  TestBed.configureTestingModule({ providers });
  await TestBed.inject(Session).load();
  await TestBed.inject(Router).navigateByUrl('/?panel=line:l1');
  const rendered = await show(VirementsPage);
  const piece = await rendered.piece(VirementsPageHarness);
  await eventually(
    () => piece.panel(),
    (text) => text.includes('Pathway 1 home care'),
  );
  const input = (operation: string) => sent.find((one) => one.operation === operation)?.variables['input'];
  return { page: piece, sent, input };
}

describe('the money of a line', () => {
  beforeEach(() => sessionStorage.clear());

  it('is looked at as it stood at the end of a day, and as it stands again', async () => {
    const { page, sent } = await panel('VIEWER');
    expect(await page.panel()).toContain('Can still give£5,000.00');
    await page.lookAt('30 Jun 2025');
    await eventually(
      () => page.panel(),
      (text) => text.includes('Can still give£8,000.00'),
    );
    const asked = sent.filter(({ operation }) => operation === 'LineBalanceAt').map(({ variables }) => variables);
    expect(asked).toEqual([{ id: 'l1', year: YEAR, at: '2025-06-30T22:59:59.999Z' }]);
    expect(await page.lookAt('1 Jan 2031')).toBe('1 Jan 2031 is still to come.');
    await page.lookAt('');
    expect(await page.panel()).toContain('Can still give£5,000.00');
  });

  it('is allocated as far as plan and pool go, checked as one types', async () => {
    const { page, input } = await panel('FINANCE_LEAD');
    await page.click('Allocate');
    expect(await page.panel()).toContain('The plan spends £12,000.00 on this line, £10,000.00 of it is in the ledger.');
    expect(await page.error('Amount')).toContain('£500.00 is short');
    await page.type('act-amount', '2,000.01');
    expect(await page.error('Amount')).toContain('Raise the plan first.');
    await page.type('act-amount', '1.005');
    expect(await page.error('Amount')).toContain('goes beyond the penny');
    await page.submit();
    expect(input('AllocateLine')).toBeUndefined();
    await page.type('act-amount', '1,500.00');
    expect(await page.error('Amount')).toBeNull();
    await page.submit();
    expect(input('AllocateLine')).toMatchObject({ lineId: 'l1', financialYear: YEAR, amount: 150_000, reason: null });
  });

  it('is committed for a month, against what was seen there', async () => {
    const { page, input } = await panel('FINANCE_LEAD');
    await page.click('Commit');
    await page.type('act-amount', '2,500');
    await page.submit();
    expect(input('EnterCommitments')).toMatchObject({
      cells: [{ lineId: 'l1', month: '2025-11-01', to: 250_000, was: 100_000 }],
    });
  });

  it('is committed beyond what is left once the person says that it is meant', async () => {
    const { page, input } = await panel('FINANCE_LEAD');
    await page.click('Commit');
    await page.type('act-amount', '250,000');
    await page.submit();
    expect(await page.error('Committed')).toContain('Say that it is meant, or promise less.');
    expect(input('EnterCommitments')).toBeUndefined();
    await page.tick('meant');
    await page.submit();
    expect(input('EnterCommitments')).toMatchObject({ cells: [{ to: 25_000_000 }], beyondBudget: true });
  });

  it('goes back with a reason, and no more than is left', async () => {
    const { page, input } = await panel('FINANCE_LEAD', { back: SHORT });
    await page.click('Give back');
    await page.type('act-amount', '5,000.01');
    expect(await page.error('Amount')).toContain('£0.01 is short');
    await page.type('act-amount', '5,000');
    await page.submit();
    expect(await page.error('Reason')).toContain('needed');
    expect(input('ReturnUnderspend')).toBeUndefined();
    await page.type('act-reason', 'Posts stayed vacant.');
    await page.submit();
    expect(input('ReturnUnderspend')).toMatchObject({ lineId: 'l1', month: '2025-11-01', amount: 500_000 });
    expect(await page.error('Amount')).toBe('Somebody spent £1.00 of it meanwhile.');
  });

  it('is written of again where it was left half written, each act by itself', async () => {
    const { page } = await panel('FINANCE_LEAD');
    await page.click('Give back');
    await page.type('act-reason', 'Posts stayed');
    await page.click('Carry forward');
    expect(await page.value('act-reason')).toBe('');
    await page.leave();
    TestBed.resetTestingModule();
    const { page: back } = await panel('FINANCE_LEAD');
    await back.click('Give back');
    expect(await back.value('act-reason')).toBe('Posts stayed');
    await back.click('Cancel');
    await back.click('Give back');
    expect(await back.value('act-reason')).toBe('');
  });

  it('is carried into the plan of the year after', async () => {
    const { page, input } = await panel('FINANCE_LEAD');
    await page.click('Carry forward');
    await page.type('act-reason', 'Works run into May.');
    await page.submit();
    expect(input('CarryForward')).toMatchObject({ lineId: 'l1', financialYear: YEAR, amount: 500_000 });
  });

  it('is not carried where there is no plan yet', async () => {
    const { page, input } = await panel('FINANCE_LEAD', {}, null);
    await page.click('Carry forward');
    expect(await page.panel()).toContain('There is no plan for 2026-27 yet.');
    await page.type('act-reason', 'Works run into May.');
    await page.submit();
    expect(input('CarryForward')).toBeUndefined();
  });

  it('is undone where it is seen, and the whole plan is brought in by who keeps the months', async () => {
    const { page, input } = await panel('BCF_LEAD');
    await page.click('Undo');
    expect(input('UndoEntry')).toEqual({ id: 'e1' });
    await page.click('Allocate the whole plan');
    await page.submit();
    expect(input('AllocatePlan')).toMatchObject({ financialYear: YEAR });
  });

  it('is nobody’s to move who does not keep it', async () => {
    const { page } = await panel('PROJECT_LEAD');
    expect(await page.panel()).toContain('Money is moved by those who keep it.');
    await expect(page.click('Give back')).rejects.toThrow('There is no button');
  });
});
