import { TestKey } from '@angular/cdk/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { decideDraftPack, KNOWN_PACKS, type RulePack } from '@weft/funding/domain';
import { Session } from '@weft/identity/web';
import { answering, show, signedInAs } from '@weft/ui/testing';
import { RulesPage } from './rules-page';
import { RulesPageHarness } from './rules-page.harness';

const [latest] = KNOWN_PACKS as readonly [RulePack];
const drafted = decideDraftPack(latest, { id: '2026-27', title: 'Better Care Fund 2026-27', years: ['2026-27'] }, []);
const DRAFT: RulePack = drafted.ok ? drafted.value : latest;
const read = (pack: RulePack, id: string | null = null, version = 0) => ({
  __typename: 'RulePack',
  id,
  code: pack.id,
  title: pack.title,
  years: pack.years,
  status: pack.status,
  copiedFrom: pack.copiedFrom,
  basis: pack.basis,
  document: JSON.stringify(pack),
  version,
});
const IN_USE = {
  __typename: 'ValidationFailed',
  message: 'Not as the rules want it.',
  fields: [
    {
      field: 'sources.DFG',
      rule: 'code-in-use',
      message: 'Disabled Facilities Grant is in use: income. Take it out there first.',
    },
  ],
};
const STALE = { __typename: 'Conflict', message: 'Changed.', currentVersion: 5, fields: [] };

async function page(role: string, address: string, answer: object = read(DRAFT, 'rp', 4), draft = DRAFT) {
  const { providers, sent } = answering({
    Session: () => signedInAs(role),
    RulesPage: () => ({ rulePacks: [read(draft, 'rp', 3), ...KNOWN_PACKS.map((pack) => read(pack))] }),
    PackHistory: () => ({ history: [] }),
    EditRulePack: () => ({ editRulePack: answer }),
    ConfirmRulePack: () => ({ confirmRulePack: { ...read(DRAFT, 'rp', 4), status: 'CONFIRMED' } }),
  });
  TestBed.configureTestingModule({ providers });
  await TestBed.inject(Session).load();
  await TestBed.inject(Router).navigateByUrl(`/?${address}`);
  const rendered = await show(RulesPage);
  const edits = () =>
    sent.flatMap(({ operation, variables }) => (operation === 'EditRulePack' ? [variables['input']] : []));
  return { page: await rendered.piece(RulesPageHarness), sent, edits };
}

describe('the rules of a draft', () => {
  it('say that they are provisional, and what they were copied from', async () => {
    const { page: shown } = await page('BCF_LEAD', '');
    expect(await shown.text()).toContain('Provisional');
    expect(await shown.text()).toContain('Copied from 2025-26.');
  });

  it('are edited where they stand, a list at a time, against what was seen', async () => {
    const { page: shown, edits } = await page('BCF_LEAD', 'part=metrics');
    const unit = await shown.field('Unit of Average discharge delay');
    await unit.begin();
    await unit.type('hours');
    await unit.press(TestKey.ENTER);
    const metrics = DRAFT.metrics.map(({ id, ...metric }) => ({
      code: id,
      ...metric,
      ...(id === 'DISCHARGE_DELAY' && { unit: 'hours' }),
    }));
    expect(edits()).toEqual([{ id: 'rp', version: 3, metrics }]);
  });

  it('get new entries, with a code of their own', async () => {
    const { page: shown, edits } = await page('BCF_LEAD', 'part=metrics');
    await shown.click('Add a metric');
    await shown.click('Add');
    expect(await shown.alert()).toBe('Name of the metric is needed.');
    await shown.type('part-0-new', 'Falls admissions');
    await shown.click('Add');
    expect(edits()[0]).toMatchObject({
      metrics: [{}, {}, {}, { code: 'FALLS_ADMISSIONS', name: 'Falls admissions', unit: 'number', better: 'LOWER' }],
    });
  });

  it('have years, which are typed in a row', async () => {
    const { page: shown, edits } = await page('BCF_LEAD', '');
    const years = await shown.field('Years');
    await years.begin();
    await years.type('2026-27 and more');
    await years.press(TestKey.ENTER);
    expect(await shown.alert()).toContain('“and” is no financial year. Write it as 2026-27.');
    await years.type('2026-27, 2027-28');
    await years.press(TestKey.ENTER);
    expect(edits()).toMatchObject([{ id: 'rp', version: 3, years: ['2026-27', '2027-28'] }]);
  });

  it('refuse what is unsound beside the field, and send nothing', async () => {
    const { page: shown, edits } = await page('BCF_LEAD', 'part=layout');
    const name = await shown.field('Name of the sheet of Metrics');
    await name.begin();
    await name.type('Q1/Q2');
    await name.press(TestKey.ENTER);
    expect(await shown.alert()).toContain('The name of a sheet has none of');
    expect(edits()).toEqual([]);
  });

  it('say at the entry that it is in use', async () => {
    const { page: shown } = await page('BCF_LEAD', 'part=sources', IN_USE);
    await shown.click('Take out: Disabled Facilities Grant');
    expect(await shown.alert()).toContain('Disabled Facilities Grant is in use: income.');
  });

  it('are not saved over what somebody else has changed', async () => {
    const { page: shown } = await page('BCF_LEAD', 'part=signing', STALE);
    await shown.click('Put higher: Housing lead');
    expect(await shown.alert()).toContain('Somebody changed these rules meanwhile.');
  });

  it('show what an entry holds in the panel: sub-types, choices, columns, lines that count', async () => {
    const { page: shown, edits } = await page('BCF_LEAD', 'part=rules&panel=floor:adult-social-care-floor');
    expect(await shown.panel()).toContain('A line counts where all of these hold.');
    expect(await shown.panel()).toContain('Social Care');
    await shown.click('Take out: Area of spend');
    expect(edits()[0]).toMatchObject({
      standardRules: ['INCOME_MINIMUM', 'FIELDS_FILLED', 'KNOWN_CHOICES', 'INCOME_IS_SPENT', 'AGREEMENT'],
      floors: [{ code: 'adult-social-care-floor', counts: [{ field: 'source', is: ['NHS_MINIMUM'] }] }],
    });
  });

  it('are confirmed by their BCF lead, who says what they were compared with', async () => {
    const { page: shown, sent } = await page('BCF_LEAD', 'panel=confirm');
    await shown.type('round-basis', 'Compared with the framework.');
    await shown.click('Confirm the rules');
    expect(sent.find(({ operation }) => operation === 'ConfirmRulePack')?.variables).toEqual({
      input: { id: 'rp', version: 3, basis: 'Compared with the framework.' },
    });
  });
});

it.each([
  ['of a draft, to who is no BCF lead', 'FINANCE_LEAD', 'round=2026-27', DRAFT, 'Changed by the BCF lead.'],
  [
    'that are confirmed',
    'BCF_LEAD',
    'round=2026-27',
    { ...DRAFT, status: 'CONFIRMED' } as const,
    'The rules of 2026-27 are confirmed, and stand.',
  ],
  ['that every place has', 'BCF_LEAD', 'round=2023-25', DRAFT, 'The rules of 2023-25 are confirmed, and stand.'],
])('rules %s are read, and locked', async (_, role, address, draft, why) => {
  const { page: shown } = await page(role, `${address}&part=sources`, {}, draft);
  expect(await shown.text()).toContain(why);
  expect(await shown.fields()).toBe(0);
  expect(await shown.text()).not.toContain('Add a source');
  expect(await shown.text()).not.toContain('Confirm rules');
});
