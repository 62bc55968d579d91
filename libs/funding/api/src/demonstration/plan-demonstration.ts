import { demonstrationPartnership, Seeded } from '@weft/identity/demonstration';
import type { DemonstrationLoader, DemonstrationPart } from '@weft/platform';
import { demonstrationPortfolio } from '@weft/portfolio/demonstration';
import { demonstrationBudgets, demonstrationPlans, type DemonstrationPlan } from '@weft/funding/demonstration';

export const planDemonstration: DemonstrationPart = {
  name: 'Better Care Fund plans',
  load: async (loader) => {
    const partnership = demonstrationPartnership(loader.seed);
    const portfolio = demonstrationPortfolio(loader.seed, partnership);
    for (const plan of demonstrationPlans(loader.seed, partnership, portfolio)) {
      await loadPlan(loader, plan);
    }
    await loader.insert(
      'project_budget',
      demonstrationBudgets(loader.seed, partnership, portfolio).map(
        ({ id, projectId, financialYear, fund, organisationId, amount }) => ({
          place_id: loader.placeId,
          id,
          project_id: projectId,
          financial_year: financialYear,
          fund,
          organisation_id: organisationId,
          amount,
          version: 1,
        }),
      ),
      { at: '2025-04-08T09:00:00Z', summary: 'entered the budgets of projects from other funds' },
    );
  },
};

async function loadPlan({ insert, placeId, seed }: DemonstrationLoader, demonstration: DemonstrationPlan) {
  const { id: planId, pack, plan, openedAt, openedById, agreedAt, addedIncome } = demonstration;
  const source = new Seeded(seed, `plan/${pack.id}/rows`);
  const id = (label: string): string => source.id(label, openedAt);
  const row = { place_id: placeId, version: 1 };
  const ofPlan = { ...row, plan_id: planId };
  const trail = { at: openedAt, actorId: openedById, summary: `opened the plan ${pack.title}` };
  await insert('funding_plan', [{ ...row, id: planId, pack_code: pack.id }], trail);
  await insert(
    'required_minimum',
    plan.minimums.map(({ of, year, amount }) => ({
      ...ofPlan,
      id: id(`minimum/${of}/${year}`),
      of_what: of,
      financial_year: year,
      amount,
    })),
    trail,
  );
  await insert(
    'scheme',
    plan.schemes.map((scheme) => ({ ...ofPlan, ...scheme })),
    trail,
  );
  await insert(
    'scheme_line',
    plan.lines.map((line) => ({
      ...ofPlan,
      id: line.id,
      scheme_id: line.schemeId,
      code: line.code,
      organisation_id: line.organisationId,
      description: line.description,
      scheme_type: line.schemeType,
      sub_type: line.subType,
      other_text: line.otherText,
      primary_objective: line.primaryObjective,
      area_of_spend: line.areaOfSpend,
      commissioner: line.commissioner,
      nhs_share: line.nhsShare,
      la_share: line.laShare,
      provider: line.provider,
      source: line.source,
      new_or_existing: line.newOrExisting,
      comments: line.comments,
      more: {},
    })),
    trail,
  );
  await insert(
    'scheme_line_year',
    plan.lines.flatMap(({ id: lineId, years }) =>
      Object.entries(years).map(([year, { expenditure, outputs }]) => ({
        ...row,
        line_id: lineId,
        financial_year: year,
        expenditure,
        outputs,
      })),
    ),
    trail,
  );
  await insert(
    'scheme_line_join',
    plan.lines.flatMap(({ id: lineId, joins }) =>
      joins.map(({ workstreamId, projectId, share }, n) => ({
        ...row,
        id: id(`join/${lineId}/${n + 1}`),
        line_id: lineId,
        workstream_id: workstreamId,
        project_id: projectId,
        share,
      })),
    ),
    trail,
  );
  for (const { id: incomeId, source: from, contributor, amounts } of plan.income) {
    const added = addedIncome.find((one) => one.id === incomeId);
    const brought = added ? { ...trail, at: added.at, summary: `added ${contributor} to the income` } : trail;
    await insert('income_line', [{ ...ofPlan, id: incomeId, source: from, contributor }], brought);
    await insert(
      'income_line_year',
      Object.entries(amounts).map(([year, amount]) => ({
        ...row,
        income_line_id: incomeId,
        financial_year: year,
        amount,
      })),
      brought,
    );
  }
  const { hostId, poolManagerId, riskShare, startsOn, endsOn, signedOn } = plan.section75 ?? {};
  await insert(
    'section75_agreement',
    [
      {
        ...ofPlan,
        id: id('agreement'),
        host_id: hostId,
        pool_manager_id: poolManagerId,
        risk_share: riskShare,
        starts_on: startsOn,
        ends_on: endsOn,
        signed_on: signedOn,
      },
    ],
    { ...trail, at: agreedAt, summary: 'entered the section 75 agreement' },
  );
}
