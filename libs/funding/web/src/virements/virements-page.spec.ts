import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { Session } from '@weft/identity/web';
import { LIVE_CHANGES, type LiveEvent } from '@weft/ui';
import { answering, eventually, show, signedInAs } from '@weft/ui/testing';
import { of, Subject } from 'rxjs';
import { VirementsPage } from './virements-page';
import { VirementsPageHarness } from './virements-page.harness';

const YEAR = '2025-26';
const person = (id: string, name: string) => ({ __typename: 'Person', id, name });
const line = (id: string, code: string, description: string, more: object = {}) => ({
  __typename: 'FundingLine',
  id,
  code,
  description,
  source: 'NHS_MINIMUM',
  scheme: { __typename: 'FundingScheme', id: 's1', code: '1', name: 'Home First' },
  organisation: { __typename: 'Organisation', id: 'lbth', shortName: 'Tower Hamlets Council' },
  ...more,
});
const home = line('home', '34', 'Pathway 1 home care');
const hub = line('hub', '36', 'Discharge hub');
const grant = line('grant', '42', 'Disabled facilities grants', { source: 'DFG' });

const balance = (budget: number, spent = 0, held = 0) => ({
  __typename: 'LineBalance',
  budget,
  committed: 0,
  spent,
  held,
  available: budget - spent - held,
});
/** It spent all but £4,000.00 of what is not held. */
const SPENT = balance(10_000_000, 9_600_000, 1_000_000);
const BALANCES: Readonly<Record<string, object>> = {
  home: balance(10_000_000, 4_000_000, 1_000_000),
  hub: balance(5_000_000),
  grant: balance(5_000_000),
};

const virement = (more: object = {}) => ({
  __typename: 'Virement',
  id: 'v1',
  code: 'V-002',
  financialYear: YEAR,
  from: home,
  to: hub,
  amount: 1_000_000,
  reason: 'The hub opens at weekends.',
  state: 'ASKED',
  askedBy: person('other', 'Anneka Shah'),
  askedAt: '2025-11-03T14:25:00.000Z',
  approvals: [],
  boardDecision: null,
  decidedBy: null,
  decidedAt: null,
  decisionReason: null,
  version: 1,
  ...more,
});
const ledger = (virements: readonly object[], closedThrough: string | null = '2025-09-01') => ({
  ledger: {
    __typename: 'Ledger',
    closedThrough,
    closedMonths: closedThrough
      ? [
          {
            __typename: 'ClosedMonth',
            month: closedThrough,
            closedBy: person('other', 'Anneka Shah'),
            closedAt: '2025-10-14T09:00:00.000Z',
          },
        ]
      : [],
    settings: { __typename: 'FundingSettings', financeLeadLimit: 5_000_000, bcfLeadLimit: 25_000_000 },
    virements,
  },
});
const side = (id: string) => {
  const found = [home, hub, grant].find((one) => one.id === id);
  const pack = { __typename: 'RulePack', code: YEAR, document: '{}' };
  return { ...found, plan: { __typename: 'FundingPlan', id: 'p', pack }, balance: BALANCES[id] };
};
const ends = (one: { readonly id: string }, now = BALANCES[one.id]) => ({
  __typename: 'FundingLine',
  id: one.id,
  before: now,
  after: now,
});

/** A person with the role for one organisation alone. */
function ofOrganisation(role: string): object {
  const session = signedInAs(role) as { readonly viewer: object };
  const organisation = { __typename: 'Organisation', id: 'elft', code: 'ELFT', name: 'ELFT', shortName: 'ELFT' };
  const grants = [{ __typename: 'RoleGrant', id: 'g1', role, group: null, organisation }];
  return { ...session, viewer: { ...session.viewer, grants } };
}

async function page(role: string | object, address: string, shown: object = virement(), giving?: object) {
  let stands = shown;
  const events = new Subject<LiveEvent>();
  const live = { events, connected: signal(true), lastByOthers: signal(0), whereabouts: () => of() };
  const { providers, sent } = answering({
    Session: () => (typeof role === 'string' ? signedInAs(role) : role),
    VirementsPage: () => ledger([stands]),
    VirementParts: () => ({
      ledger: {
        __typename: 'Ledger',
        virement: { __typename: 'Virement', id: 'v1', from: ends(home, giving), to: ends(hub), entry: null },
      },
      history: [],
    }),
    LinesNamed: ({ text }) => ({
      fundingPlan: {
        __typename: 'FundingPlan',
        id: 'p',
        lines: {
          __typename: 'FundingLineConnection',
          nodes: [home, hub, grant]
            .filter(({ code }) => code === text)
            .map((one) => ({ ...one, balance: BALANCES[one.id] })),
        },
      },
    }),
    LineSide: ({ id }) => ({ fundingLine: side(String(id)) }),
    ApproveVirement: () => ({ approveVirement: virement({ state: 'APPROVED', version: 2 }) }),
    AskForVirement: () => ({ askForVirement: virement({ id: 'v9', code: 'V-009' }) }),
  });
  TestBed.configureTestingModule({ providers: [...providers, { provide: LIVE_CHANGES, useValue: live }] });
  await TestBed.inject(Session).load();
  await TestBed.inject(Router).navigateByUrl(`/?${address}`);
  const rendered = await show(VirementsPage);
  const piece = await rendered.piece(VirementsPageHarness);
  const asked = () => sent.filter(({ operation }) => operation === 'AskForVirement');
  /** Somebody else changes the virement, and everybody sees it. */
  const others = (now: object): void => {
    stands = now;
    events.next({ type: 'resync' });
  };
  return { page: piece, sent, asked, others };
}

describe('a virement in the side panel', () => {
  it('is approved by a finance lead who did not ask for it', async () => {
    const { page: shown, sent } = await page('FINANCE_LEAD', 'panel=virement:v1');
    expect(await shown.standing()).toBe('1 virement open, 1 for you');
    expect(await shown.actions()).toEqual(['Approve', 'Refuse', 'Withdraw, locked']);
    await shown.click('Approve');
    expect(sent.find(({ operation }) => operation === 'ApproveVirement')?.variables).toEqual({
      input: { id: 'v1', version: 1, boardDecision: null },
    });
  });

  it('asks for no reason any more once somebody else has decided it', async () => {
    const approved = virement({ state: 'APPROVED' });
    const { page: shown, others } = await page('FINANCE_LEAD', 'panel=virement:v1', approved);
    await eventually(
      () => shown.actions(),
      (now) => now.includes('Void'),
    );
    await shown.click('Void');
    expect(await shown.panel()).toContain('Cancel');
    others(virement({ state: 'POSTED', version: 2 }));
    const text = await eventually(
      () => shown.panel(),
      (now) => now.includes('Posted'),
    );
    expect(text).not.toContain('Cancel');
  });

  it('counts no approvals where it ended without one', async () => {
    const { page: shown } = await page('VIEWER', 'panel=virement:v1', virement({ state: 'REFUSED' }));
    expect(await shown.panel()).toContain('Approvals–');
  });

  it.each([
    [
      'their own',
      'FINANCE_LEAD',
      virement({ askedBy: person('me', 'Ruth Adeyemi') }),
      ['Approve, locked', 'Refuse, locked', 'Withdraw'],
      'You asked for this virement: somebody else approves it. You can withdraw it until it is approved.',
    ],
    [
      'one within the limit of a finance lead',
      'BCF_LEAD',
      virement(),
      ['Approve, locked', 'Refuse, locked', 'Withdraw, locked'],
      'This virement is approved by a finance lead of the giving line.',
    ],
    [
      'one that they approved already',
      'BCF_LEAD',
      virement({
        amount: 6_000_000,
        approvals: [
          {
            __typename: 'VirementApproval',
            person: person('me', 'Ruth Adeyemi'),
            roles: ['BCF_LEAD'],
            approvedAt: '2025-11-04T09:00:00.000Z',
          },
        ],
      }),
      ['Approve, locked', 'Refuse', 'Withdraw, locked'],
      'Approve: This approval was given already; another person’s is needed.',
    ],
    [
      'one that is to be posted, by who keeps no money',
      'VIEWER',
      virement({ state: 'APPROVED' }),
      ['Post, locked', 'Void, locked'],
      'Post: Money is kept by a finance lead of the organisation or the BCF lead.',
    ],
    [
      'one whose line has spent the money meanwhile',
      'FINANCE_LEAD',
      virement({ state: 'APPROVED' }),
      ['Post, locked', 'Void'],
      '£6,000.00 is short.',
    ],
  ])('is locked with its reason: %s', async (what, role, one, actions, why) => {
    const { page: shown, sent } = await page(
      role,
      'panel=virement:v1',
      one,
      what.includes('spent') ? SPENT : undefined,
    );
    const seen = await eventually(
      () => shown.actions(),
      (now) => now.join() === actions.join(),
    );
    expect(seen).toEqual(actions);
    expect(await shown.panel()).toContain(why);
    const [locked] = actions;
    if (locked?.endsWith('locked')) await shown.click(locked.replace(', locked', ''));
    expect(sent.some(({ operation }) => /^(Approve|Post)Virement$/.test(operation))).toBe(false);
  });
});

it('locks what is of another organisation: to decide on its virement, and to ask for one of its lines', async () => {
  const { page: shown } = await page(ofOrganisation('FINANCE_LEAD'), 'panel=virement:v1');
  expect(await shown.standing()).toBe('1 virement open');
  expect(await shown.actions()).toEqual(['Approve, locked', 'Refuse, locked', 'Withdraw, locked']);
  expect(await shown.panel()).toContain('This virement is approved by a finance lead of the giving line.');
  TestBed.resetTestingModule();
  const asking = await page(ofOrganisation('FINANCE_LEAD'), 'panel=new&from=home');
  await asking.page.chooseLine('virement-to', '36');
  const said = await eventually(
    () => asking.page.panel(),
    (text) => text.includes('another organisation'),
  );
  expect(said).toContain('You keep the money of another organisation; this line is not its.');
  await asking.page.type('virement-amount', '1');
  await asking.page.type('virement-reason', 'Needed there.');
  await asking.page.click('Ask');
  expect(asking.asked()).toEqual([]);
});

describe('the form that asks for a virement', () => {
  beforeEach(() => sessionStorage.clear());
  const begun = async (role = 'FINANCE_LEAD') => {
    const opened = await page(role, 'panel=new&from=home');
    await opened.page.chooseLine('virement-to', '36');
    await eventually(
      () => opened.page.sums(),
      (sums) => sums.length === 4,
    );
    return opened;
  };

  it('tells what remains of each line as one types, and sends it to the penny', async () => {
    const { page: shown, asked } = await begun();
    await shown.type('virement-amount', '12,500.25');
    expect(await shown.sums()).toEqual([
      '34 budget £100,000.00 £87,499.75',
      '34 can give £50,000.00 £37,499.75',
      '36 budget £50,000.00 £62,500.25',
      '36 can give £50,000.00 £62,500.25',
    ]);
    expect(await shown.panel()).toContain('To be approved by a finance lead, never by you.');
    await shown.type('virement-reason', 'The hub opens at weekends.');
    await shown.click('Ask');
    expect(asked()[0]?.variables['input']).toMatchObject({
      fromLineId: 'home',
      toLineId: 'hub',
      financialYear: YEAR,
      amount: 1_250_025,
      reason: 'The hub opens at weekends.',
    });
  });

  it('keeps what was written for who leaves it and comes back, until they give it up', async () => {
    const { page: shown } = await begun();
    await shown.type('virement-amount', '12,500.25');
    await shown.type('virement-reason', 'The hub opens');
    await shown.leave();
    const again = async () => {
      TestBed.resetTestingModule();
      return page('FINANCE_LEAD', 'panel=new&from=home');
    };
    const { page: back } = await again();
    await eventually(
      () => back.sums(),
      (sums) => sums.length === 4,
    );
    expect([await back.value('virement-amount'), await back.value('virement-reason')]).toEqual([
      '12,500.25',
      'The hub opens',
    ]);
    await back.click('Cancel');
    const { page: anew } = await again();
    expect(await anew.value('virement-amount')).toBe('');
  });

  it('refuses to overspend the giving line beside the field, and sends nothing', async () => {
    const { page: shown, asked } = await begun();
    await shown.type('virement-reason', 'Needed there.');
    await shown.type('virement-amount', '50,000.01');
    expect(await shown.error('Amount')).toContain('£0.01 is short');
    await shown.click('Ask');
    await shown.type('virement-amount', '1.005');
    expect(await shown.error('Amount')).toContain('goes beyond the penny');
    await shown.click('Ask');
    expect(asked()).toEqual([]);
  });

  it('refuses another source where the round forbids it, as soon as the line is chosen', async () => {
    const { page: shown, asked } = await begun();
    await shown.chooseLine('virement-to', '42');
    const said = await eventually(
      () => shown.error('To line'),
      (error) => error !== null,
    );
    expect(said).toContain('forbids virements across sources');
    await shown.click('Ask');
    expect(asked()).toEqual([]);
  });

  it('asks for what is missing once it is tried', async () => {
    const { page: shown, asked } = await page('FINANCE_LEAD', 'panel=new');
    expect(await shown.error('From line')).toBeNull();
    await shown.click('Ask');
    expect(await shown.error('From line')).toBe('Choose the line that gives.');
    expect(await shown.error('Amount')).toContain('is needed');
    expect(asked()).toEqual([]);
  });

  it('is locked for who keeps no money', async () => {
    const { page: shown, asked } = await begun('PROJECT_LEAD');
    expect(await shown.panel()).toContain('Money is kept by a finance lead of the organisation or the BCF lead.');
    await shown.type('virement-amount', '1');
    await shown.type('virement-reason', 'Needed there.');
    await shown.click('Ask');
    expect(asked()).toEqual([]);
  });
});

describe('the months', () => {
  it('say who closed which, and lock opening for who may not', async () => {
    const { page: shown } = await page('FINANCE_LEAD', 'panel=months');
    const text = await shown.panel();
    expect(text).toContain('Sep 2025');
    expect(text).toContain('Closed by Anneka Shah');
    expect(text).toContain('A closed month is opened again by the BCF lead.');
  });
});
