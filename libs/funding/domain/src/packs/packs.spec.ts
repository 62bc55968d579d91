import { dateOf, financialYearOf, pounds } from '@weft/kernel';
import { brokenBy } from '../../../../portfolio/domain/src/testing/broken-by';
import { checkPlan } from '../plan/check-plan';
import { carryLine } from '../plan/next-round';
import { completePlan, jointHomeCare, reablement, spends, withLine, y2023 } from '../testing/tower-hamlets';
import { checkPack } from './check-pack';
import { decideConfirmPack, decideDraftPack } from './draft-pack';
import { KNOWN_PACKS } from './known-packs';
import { pack2023 } from './pack-2023-25';
import { pack2025 } from './pack-2025-26';
import { sheetsOf } from './return-layout';
import type { RulePack } from './rule-pack';

const y2026 = financialYearOf(dateOf('2026-04-01'));
const input = { id: '2026-27', title: 'Better Care Fund 2026-27', years: ['2026-27'] };
const taken = KNOWN_PACKS.map(({ id }) => id);

describe('the packs', () => {
  it.each(KNOWN_PACKS.map((pack) => [pack.id, pack] as const))('%s is sound', (_, pack) => {
    expect(checkPack(pack)).toEqual([]);
    expect(JSON.parse(JSON.stringify(pack))).toEqual(pack);
  });

  it('hold the sources, conditions and metrics of their round', () => {
    expect(pack2023.sources.map(({ id }) => id)).toEqual([
      'NHS_MINIMUM',
      'ADDITIONAL_NHS',
      'IBCF',
      'DFG',
      'ADDITIONAL_LA',
      'LA_DISCHARGE',
      'ICB_DISCHARGE',
    ]);
    expect(pack2025.sources.map(({ id }) => id)).toEqual([
      'NHS_MINIMUM',
      'ADDITIONAL_NHS',
      'LA_BETTER_CARE_GRANT',
      'DFG',
      'ADDITIONAL_LA',
    ]);
    expect(KNOWN_PACKS.map(({ conditions, metrics }) => [conditions.length, metrics.length])).toEqual([
      [4, 3],
      [4, 5],
    ]);
    expect(pack2023.metrics.find(({ id }) => id === 'REABLEMENT')?.years).toEqual([y2023]);
  });

  it('have the s151 officer sign from 2025-26', () => {
    const signs = (pack: RulePack) => pack.signOffs.some(({ id }) => id === 'S151_OFFICER');
    expect([signs(pack2023), signs(pack2025)]).toEqual([false, true]);
  });

  it('ask for income and year-end feedback at the year’s end alone', () => {
    expect(sheetsOf(pack2025.layout, 'QUARTER').map(({ part }) => part)).toEqual([
      'COVER',
      'CONDITIONS',
      'METRICS',
      'SPEND',
    ]);
    expect(sheetsOf(pack2025.layout, 'YEAR_END')).toHaveLength(6);
  });

  it('unsound, are told what is wrong', () => {
    const [first] = pack2025.sources;
    const broken = {
      ...pack2025,
      years: [financialYearOf(dateOf('2026-04-01')), ...pack2025.years],
      sources: first ? [first, first] : [],
      fields: pack2025.fields.filter(({ field }) => field !== 'areaOfSpend'),
    };
    expect(checkPack(broken).map(({ field, rule }) => [field, rule])).toEqual([
      ['years', 'years-in-order'],
      ['sources', 'id-twice'],
      ['rules.adult-social-care-floor', 'field-unknown'],
    ]);
  });
});

describe('a pack is added without touching the engine', () => {
  /** A round that is nobody's: another source, a field of its own, another floor. */
  const added: RulePack = {
    ...pack2025,
    id: '2026-27',
    years: [y2026],
    sources: [
      ...pack2025.sources,
      { id: 'NEIGHBOURHOOD', name: 'Neighbourhood Grant', contribution: 'REQUIRED', paidBy: 'NHS' },
    ],
    fields: [
      ...pack2025.fields,
      {
        field: 'neighbourhood',
        label: 'Neighbourhood',
        needed: 'ALWAYS',
        choices: [
          { id: 'NE', name: 'North East' },
          { id: 'SW', name: 'South West' },
        ],
      },
    ],
    rules: [
      ...pack2025.rules,
      {
        kind: 'FLOOR',
        id: 'north-east-floor',
        section: 'MINIMUMS',
        says: 'Spend of the grant in the North East is at least the required minimum.',
        counts: [
          { field: 'neighbourhood', is: ['NE'] },
          { field: 'source', is: ['NEIGHBOURHOOD'] },
        ],
        joint: 'WHOLE',
      },
    ],
  };
  const { line } = carryLine(reablement, added, 'r26');
  const grantLine = {
    ...line,
    source: 'NEIGHBOURHOOD',
    years: spends({ [y2026]: 80_000 }),
    more: { neighbourhood: 'SW' },
  };
  const plan = {
    ...completePlan,
    packId: added.id,
    income: [{ id: 'i', source: 'NEIGHBOURHOOD', contributor: null, amounts: { [y2026]: pounds(80_000) } }],
    minimums: [
      { of: 'NEIGHBOURHOOD', year: y2026, amount: pounds(80_000) },
      { of: 'north-east-floor', year: y2026, amount: pounds(50_000) },
      ...['NHS_MINIMUM', 'LA_BETTER_CARE_GRANT', 'DFG', 'adult-social-care-floor'].map((of) => ({
        of,
        year: y2026,
        amount: pounds(0),
      })),
    ],
    lines: [grantLine],
    section75: completePlan.section75 && { ...completePlan.section75, endsOn: dateOf('2027-03-31') },
  };

  it('is sound, and its rules find', () => {
    expect(checkPack(added)).toEqual([]);
    expect(checkPlan(added, plan).findings).toMatchObject([
      {
        rule: 'north-east-floor',
        figures: { figure: 0, required: 5_000_000, short: 5_000_000 },
        counting: [],
      },
    ]);
    expect(checkPlan(added, withLine(plan, 'r26', { more: { neighbourhood: 'NE' } })).status).toBe('COMPLETE');
  });

  it('asks for its own field, and knows its own choices', () => {
    const found = (more: Record<string, string>) =>
      checkPlan(added, withLine(plan, 'r26', { more })).findings.flatMap(({ rule, field }) =>
        field === 'neighbourhood' ? [rule] : [],
      );
    expect([found({}), found({ neighbourhood: 'NW' })]).toEqual([['fields-filled'], ['known-choices']]);
  });
});

describe('a draft of 2026-27', () => {
  it('is a copy for other years, provisional until somebody has compared it', () => {
    const draft = decideDraftPack(pack2025, input, taken);
    expect(draft).toMatchObject({ ok: true, value: { id: '2026-27', status: 'PROVISIONAL', copiedFrom: '2025-26' } });
    if (!draft.ok) return;
    expect(draft.value.years).toEqual(['2026-27']);
    expect(checkPlan(draft.value, { ...completePlan, packId: '2026-27' }).provisional).toBe(true);
    expect(brokenBy(decideConfirmPack(draft.value, { basis: ' ' }))).toEqual([['basis', 'required']]);
    const confirmed = decideConfirmPack(draft.value, { basis: 'Compared with the framework of 17 February 2026.' });
    expect(confirmed).toMatchObject({ ok: true, value: { status: 'CONFIRMED', copiedFrom: '2025-26' } });
    if (confirmed.ok)
      expect(brokenBy(decideConfirmPack(confirmed.value, { basis: 'x' }))).toEqual([['', 'confirmed-already']]);
  });

  it('is not confirmed while it is unsound', () => {
    const draft = decideDraftPack(pack2025, input, taken);
    const unsound = draft.ok ? { ...draft.value, sources: [] } : pack2025;
    expect(brokenBy(decideConfirmPack(unsound, { basis: 'Compared.' }))).toEqual([
      ['sources', 'required'],
      ['rules.adult-social-care-floor', 'choice-unknown'],
    ]);
  });

  it.each([
    [{ ...input, id: '2025-26' }, [['id', 'pack-exists']]],
    [{ ...input, years: [] }, [['years', 'required']]],
    [{ ...input, years: ['2026-28'] }, [['years', 'not-a-year']]],
    [{ ...input, years: ['2026-27', '2028-29'] }, [['years', 'years-in-order']]],
    [{ ...input, title: '' }, [['title', 'required']]],
  ])('%j is refused', (odd, broken) => expect(brokenBy(decideDraftPack(pack2025, odd, taken))).toEqual(broken));
});

describe('a line taken into the next round', () => {
  it('keeps its number, follows its source, and names what has to be chosen anew', () => {
    const { line, toChoose } = carryLine({ ...jointHomeCare, source: 'ICB_DISCHARGE' }, pack2025, 'new');
    expect(line).toMatchObject({
      id: 'new',
      code: '7',
      source: 'NHS_MINIMUM',
      areaOfSpend: 'COMMUNITY_HEALTH',
      commissioner: null,
      nhsShare: null,
      subType: null,
      schemeType: null,
      years: { '2025-26': { expenditure: null, outputs: null } },
    });
    expect(toChoose).toEqual(['schemeType']);
  });
});
