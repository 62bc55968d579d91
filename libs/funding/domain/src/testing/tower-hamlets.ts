import { dateOf, financialYearOf, pounds, shareOf, type FinancialYear } from '@weft/kernel';
import { pack2023 } from '../packs/pack-2023-25';
import { pack2025 } from '../packs/pack-2025-26';
import type { Plan, PlanLine } from '../plan/plan';

export { pack2023, pack2025 };
export const y2023 = financialYearOf(dateOf('2023-04-01'));
export const y2024 = financialYearOf(dateOf('2024-04-01'));
export const y2025 = financialYearOf(dateOf('2025-04-01'));

/** What a line spends in each year, in whole pounds. */
export const spends = (byYear: Readonly<Record<string, number>>, outputs: number | null = null): PlanLine['years'] =>
  Object.fromEntries(
    Object.entries(byYear).map(([year, amount]) => [year as FinancialYear, { expenditure: pounds(amount), outputs }]),
  );

/** A line of the 2025-26 plan that is whole: reablement by the council, from the NHS minimum. */
export const reablement: PlanLine = {
  id: 'reablement',
  schemeId: 's1',
  code: '1a',
  organisationId: 'lbth',
  description: 'Reablement at home after a stay in hospital',
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
  years: spends({ [y2025]: 600_000 }),
  joins: [{ workstreamId: 'pi', projectId: 'pi04', share: shareOf(10_000) }],
};

export const rapidResponse: PlanLine = {
  ...reablement,
  id: 'rapid-response',
  schemeId: 's2',
  code: '2a',
  organisationId: 'elft',
  description: 'Rapid response by community nurses',
  schemeType: 'URGENT_COMMUNITY_RESPONSE',
  primaryObjective: 'PREVENTING_UNNECESSARY_HOSPITAL_ADMISSIONS',
  areaOfSpend: 'COMMUNITY_HEALTH',
  provider: 'NHS_COMMUNITY_PROVIDER',
  years: spends({ [y2025]: 400_000 }),
  joins: [{ workstreamId: 'uc', projectId: 'uc02', share: shareOf(5000) }],
};

export const reablementGrant: PlanLine = {
  ...reablement,
  id: 'reablement-grant',
  code: '1b',
  source: 'LA_BETTER_CARE_GRANT',
  years: spends({ [y2025]: 300_000 }),
};

export const adaptations: PlanLine = {
  ...reablement,
  id: 'adaptations',
  schemeId: 's3',
  code: '3a',
  description: 'Adaptations of homes',
  schemeType: 'DFG_RELATED_SCHEMES',
  primaryObjective: 'HOME_ADAPTATIONS_AND_TECHNOLOGY',
  source: 'DFG',
  years: spends({ [y2025]: 200_000 }),
  joins: [],
};

/** A plan of 2025-26 that is Complete: £1.5m from three sources, four lines of three schemes. */
export const completePlan: Plan = {
  packId: '2025-26',
  income: [
    { id: 'i1', source: 'NHS_MINIMUM', contributor: null, amounts: { [y2025]: pounds(1_000_000) } },
    { id: 'i2', source: 'LA_BETTER_CARE_GRANT', contributor: null, amounts: { [y2025]: pounds(300_000) } },
    { id: 'i3', source: 'DFG', contributor: null, amounts: { [y2025]: pounds(200_000) } },
  ],
  minimums: [
    { of: 'NHS_MINIMUM', year: y2025, amount: pounds(1_000_000) },
    { of: 'LA_BETTER_CARE_GRANT', year: y2025, amount: pounds(300_000) },
    { of: 'DFG', year: y2025, amount: pounds(200_000) },
    { of: 'adult-social-care-floor', year: y2025, amount: pounds(550_000) },
  ],
  schemes: [
    { id: 's1', code: '1', name: 'Home First reablement' },
    { id: 's2', code: '2', name: 'Rapid response' },
    { id: 's3', code: '3', name: 'Adaptations' },
  ],
  lines: [reablement, reablementGrant, rapidResponse, adaptations],
  section75: {
    hostId: 'lbth',
    poolManagerId: 'farida',
    riskShare: 'Each partner bears the over- and underspends of what it commissions.',
    startsOn: dateOf('2025-04-01'),
    endsOn: dateOf('2026-03-31'),
    signedOn: dateOf('2025-09-26'),
  },
};

/** The plan with one line changed. */
export const withLine = (plan: Plan, id: string, change: Partial<PlanLine>): Plan => ({
  ...plan,
  lines: plan.lines.map((line) => (line.id === id ? { ...line, ...change } : line)),
});

/** A whole line of 2023-25, jointly commissioned at 60% by the NHS. */
export const jointHomeCare: PlanLine = {
  ...reablement,
  id: 'home-care',
  code: '7',
  description: 'Home care after hospital',
  schemeType: 'HOME_CARE_OR_DOMICILIARY_CARE',
  subType: 'DOMICILIARY_CARE_PACKAGES',
  primaryObjective: null,
  areaOfSpend: 'COMMUNITY_HEALTH',
  commissioner: 'JOINT',
  nhsShare: shareOf(6000),
  laShare: shareOf(4000),
  provider: 'PRIVATE_SECTOR',
  newOrExisting: 'EXISTING',
  years: spends({ [y2023]: 100_000, [y2024]: 110_000 }, 4000),
};
