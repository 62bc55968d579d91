import { TestKey } from '@angular/cdk/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { Session } from '@weft/identity/web';
import { answering, eventually, show, signedInAs } from '@weft/ui/testing';
import { PlanPage } from './plan-page';
import { PlanPageHarness } from './plan-page.harness';

const YEAR = '2025-26';
const year = (expenditure: number | null) => ({
  __typename: 'FundingLineYear',
  financialYear: YEAR,
  expenditure,
  outputs: null,
});
const income = (source: string, amount: number) => ({
  __typename: 'IncomeLine',
  id: `i-${source}`,
  source,
  contributor: null,
  amounts: [{ __typename: 'YearAmount', financialYear: YEAR, amount }],
  version: 1,
});
const minimum = (of: string, amount: number) => ({
  __typename: 'RequiredMinimum',
  of,
  financialYear: YEAR,
  amount,
  version: 1,
});

const LINE = {
  __typename: 'FundingLine',
  id: 'l1',
  code: '1',
  scheme: { __typename: 'FundingScheme', id: 's1' },
  organisation: { __typename: 'Organisation', id: 'lbth', shortName: 'Tower Hamlets Council' },
  description: 'Reablement service',
  schemeType: 'HOME_BASED_INTERMEDIATE_CARE',
  subType: null,
  otherText: null,
  primaryObjective: 'TIMELY_DISCHARGE_FROM_HOSPITAL',
  areaOfSpend: 'SOCIAL_CARE',
  commissioner: null,
  nhsShare: null,
  laShare: null,
  provider: 'LOCAL_AUTHORITY',
  source: 'NHS_MINIMUM',
  newOrExisting: null,
  comments: null,
  more: [],
  years: [year(100_000)],
  joins: [],
  version: 3,
};

const PACK = {
  __typename: 'RulePack',
  id: null,
  code: YEAR,
  title: 'Better Care Fund 2025-26',
  years: [YEAR],
  status: 'CONFIRMED',
  basis: 'As published.',
  document: '{}',
  version: 0,
};

/** A scheme without lines. */
const BARE = { __typename: 'FundingScheme', id: 's2', code: '2', name: 'Warm hubs', version: 1 };

/** A plan of one line that spends £1,000.00 of £1,000.01. */
const plan = (line: object = LINE) => ({
  fundingPlans: [{ __typename: 'FundingPlan', id: 'p', pack: { __typename: 'RulePack', code: YEAR, years: [YEAR] } }],
  rulePacks: [PACK],
  fundingPlan: {
    __typename: 'FundingPlan',
    id: 'p',
    pack: PACK,
    income: [income('NHS_MINIMUM', 100_001), income('LA_BETTER_CARE_GRANT', 0), income('DFG', 0)],
    minimums: [
      minimum('NHS_MINIMUM', 100_001),
      minimum('LA_BETTER_CARE_GRANT', 0),
      minimum('DFG', 0),
      minimum('adult-social-care-floor', 50_000),
    ],
    schemes: [{ __typename: 'FundingScheme', id: 's1', code: '1', name: 'Reablement', version: 1 }, BARE],
    lines: {
      __typename: 'FundingLineConnection',
      nodes: [line],
      pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
    },
    agreement: {
      __typename: 'Section75Agreement',
      id: 'a',
      host: { __typename: 'Organisation', id: 'lbth', name: 'Tower Hamlets' },
      poolManager: { __typename: 'Person', id: 'me', name: 'Ruth Adeyemi' },
      riskShare: 'By share.',
      startsOn: '2025-04-01',
      endsOn: '2026-03-31',
      signedOn: '2025-09-26',
      version: 1,
    },
    version: 1,
  },
});

async function page(role: string, address = '', edited: object = LINE) {
  const { providers, sent } = answering({
    Session: () => signedInAs(role),
    PlanPage: () => plan(),
    PlanChoices: () => ({ organisations: [], people: [], workstreams: [], programmes: [] }),
    FundingLineHistory: () => ({ history: [] }),
    EditFundingLine: () => ({ editFundingLine: edited }),
    FundingSchemeHistory: () => ({ history: [] }),
    EditScheme: () => ({ editScheme: { ...BARE, name: 'Warm homes', version: 2 } }),
    RemoveScheme: () => ({ removeScheme: { __typename: 'FundingPlan', id: 'p' } }),
  });
  TestBed.configureTestingModule({ providers });
  await TestBed.inject(Session).load();
  await TestBed.inject(Router).navigateByUrl(`/${address}`);
  const shown = await show(PlanPage);
  return { ...shown, sent, plan: await shown.piece(PlanPageHarness) };
}

describe('the page of a plan', () => {
  it('says section by section whether it is Complete, and how much is found', async () => {
    const { plan: shown } = await page('VIEWER');
    expect(await shown.status()).toBe('Incomplete');
    expect(await shown.sections()).toEqual([
      'Income: Complete',
      'Schemes and lines: Complete',
      'Expected outputs: Complete',
      'Income against expenditure: Incomplete: 1 finding',
      'Required minimum spend: Complete',
      'Section 75 agreement: Complete',
    ]);
  });

  it('follows what is typed before it is saved, and goes back where it is left', async () => {
    const { plan: shown, sent } = await page('BCF_LEAD', '?panel=line:l1', {
      ...LINE,
      years: [year(100_001)],
      version: 4,
    });
    const field = await shown.field('Expenditure 2025-26');
    await field.begin();
    await field.type('1,000.01');
    expect(
      await eventually(
        () => shown.status(),
        (status) => status === 'Complete',
      ),
    ).toBe('Complete');
    await field.type('1,000.0');
    expect(
      await eventually(
        () => shown.status(),
        (status) => status === 'Incomplete',
      ),
    ).toBe('Incomplete');
    await field.type('1,000.01');
    await field.press(TestKey.ENTER);
    expect(sent.at(-1)).toEqual({
      operation: 'EditFundingLine',
      variables: { input: { id: 'l1', version: 3, years: [{ financialYear: YEAR, expenditure: '1,000.01' }] } },
    });
    expect(await shown.status()).toBe('Complete');
  });

  it('refuses half a penny beside the field, and sends nothing', async () => {
    const { plan: shown, sent } = await page('BCF_LEAD', '?panel=line:l1');
    const field = await shown.field('Expenditure 2025-26');
    await field.begin();
    await field.type('100.005');
    await field.press(TestKey.ENTER);
    expect(await shown.panel()).toContain('“100.005” goes beyond the penny.');
    expect(sent.map(({ operation }) => operation)).not.toContain('EditFundingLine');
  });

  it('says at once which field is wanting', async () => {
    const { plan: shown } = await page('BCF_LEAD', '?panel=line:l1');
    const field = await shown.field('Description of scheme');
    await field.begin();
    await field.type(' ');
    expect(
      await eventually(
        () => shown.panel(),
        (text) => text.includes('has no'),
      ),
    ).toContain('Line 1 has no “Description of scheme”.');
  });

  it('offers nothing to a project lead, and says who may', async () => {
    const { plan: shown } = await page('PROJECT_LEAD', '?panel=line:l1');
    expect(await shown.buttons()).toEqual([]);
    const field = await shown.field('Expenditure 2025-26');
    expect(await field.name()).toContain('Changed by a finance lead of its organisation or the BCF lead.');
  });

  it.each(['new:line', 'new:scheme', 'round'])('opens no form of another person’s address: %s', async (panel) => {
    const { plan: shown } = await page('PROJECT_LEAD', `?panel=${panel}`);
    expect(await shown.hasPanel()).toBe(false);
  });

  it('renames a scheme where it stands', async () => {
    const { plan: shown, sent } = await page('BCF_LEAD', '?panel=line:l1');
    await shown.click('Reablement', 'weft-line-panel');
    expect(TestBed.inject(Router).url).toContain('panel=scheme:s1');
    await shown.click('Warm hubs');
    const name = await shown.field('Name of the scheme');
    await name.begin();
    await name.type('Warm homes');
    await name.press(TestKey.ENTER);
    expect(sent.at(-1)).toEqual({
      operation: 'EditScheme',
      variables: { input: { id: 's2', version: 1, name: 'Warm homes' } },
    });
  });

  it('removes a scheme without lines, and says why another stays', async () => {
    const { plan: shown, sent } = await page('BCF_LEAD', '?panel=scheme:s1');
    expect(await shown.panel()).toContain('The scheme has a line: move or remove what it has first.');
    await shown.click('Remove from the plan');
    expect(sent.map(({ operation }) => operation)).not.toContain('RemoveScheme');
    await shown.click('Warm hubs');
    await shown.click('Remove from the plan');
    expect(sent.find(({ operation }) => operation === 'RemoveScheme')?.variables).toEqual({
      input: { id: 's2', version: 1 },
    });
  });

  it('locks a scheme for a finance lead', async () => {
    const { plan: shown } = await page('FINANCE_LEAD', '?panel=scheme:s2');
    expect(await (await shown.field('Name of the scheme')).name()).toContain('Changed by the BCF lead.');
    expect(await shown.panel()).not.toContain('Remove from the plan');
  });

  it('lists findings, each with where it leads', async () => {
    const { plan: shown } = await page('VIEWER', '?panel=findings');
    expect(await shown.panel()).toContain('£0.01 is not spent.');
    await shown.click('Open income and minimums');
    expect(TestBed.inject(Router).url).toContain('section=EXPENDITURE');
  });
});
