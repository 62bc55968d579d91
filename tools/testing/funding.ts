/** Ids of the small plan, in every place that has it. */
export const smallPlan = {
  plan: '018e96f4-a800-7001-8102-0000000f0001',
  scheme: '018e96f4-a800-7001-8102-0000000f0002',
  line: '018e96f4-a800-7001-8102-0000000f0003',
  otherLine: '018e96f4-a800-7001-8102-0000000f0005',
  entry: '018e96f4-a800-7001-8102-0000000f0004',
} as const;

/** Just enough of a round. */
const PACK = JSON.stringify({
  id: '2026-27',
  title: 'Better Care Fund 2026-27',
  years: ['2026-27'],
  status: 'PROVISIONAL',
  copiedFrom: null,
  basis: 'Nothing of it is known.',
  sources: [{ id: 'NHS_MINIMUM', name: 'NHS minimum', contribution: 'REQUIRED', paidBy: 'NHS' }],
  conditions: [],
  metrics: [],
  schemeTypes: [],
  fields: [
    { field: 'source', label: 'Source', needed: 'ALWAYS' },
    { field: 'expenditure', label: 'Expenditure', needed: 'ALWAYS' },
  ],
  rules: [],
  virement: { acrossSources: 'FORBIDDEN' },
  signOffs: [],
  layout: [],
});

/**
 * SQL for the superuser: a plan under a pack of the place's own, with one of everything that the tables of plans and of the
 * ledger hold: a scheme, a line of £1,200 that serves a project and one without money, an entry of £100.00 in April 2025,
 * April closed, a forecast of May, and a virement of £10.00 that is approved. Needs a person, an organisation and a project
 * in the place.
 */
export function insertSmallPlan(placeId: string): string {
  const { plan, scheme, line, otherLine, entry } = smallPlan;
  const id = (last: number) => `'018e96f4-a800-7001-8102-0000000f01${String(last).padStart(2, '0')}'`;
  const place = `'${placeId}'`;
  const person = `(select person_id from membership where place_id = ${place} order by 1 limit 1)`;
  const organisation = `(select id from organisation where place_id = ${place} order by 1 limit 1)`;
  return `
    begin;
    set local session_replication_role = replica;
    insert into rule_pack (place_id, id, code, pack) values (${place}, ${id(1)}, '2026-27', '${PACK}');
    insert into funding_plan (place_id, id, pack_code) values (${place}, '${plan}', '2026-27');
    insert into section75_agreement (place_id, id, plan_id, host_id) values (${place}, ${id(2)}, '${plan}', ${organisation});
    insert into required_minimum (place_id, id, plan_id, of_what, financial_year, amount)
      values (${place}, ${id(3)}, '${plan}', 'NHS_MINIMUM', '2025-26', 120000);
    insert into income_line (place_id, id, plan_id, source) values (${place}, ${id(4)}, '${plan}', 'NHS_MINIMUM');
    insert into income_line_year (place_id, income_line_id, financial_year, amount) values (${place}, ${id(4)}, '2025-26', 120000);
    insert into scheme (place_id, id, plan_id, code, name) values (${place}, '${scheme}', '${plan}', '1', 'Home First reablement');
    insert into scheme_line (place_id, id, plan_id, scheme_id, code, organisation_id, source)
      select ${place}, l.id, '${plan}', '${scheme}', l.code, ${organisation}, 'NHS_MINIMUM'
      from (values ('${line}'::uuid, '1a'), ('${otherLine}', '1b')) l (id, code);
    insert into scheme_line_year (place_id, line_id, financial_year, expenditure) values (${place}, '${line}', '2025-26', 120000);
    insert into scheme_line_join (place_id, id, line_id, workstream_id, project_id, share)
      select place_id, ${id(5)}, '${line}', home_id, id, 10000 from project where place_id = ${place} order by code limit 1;
    insert into project_budget (place_id, id, project_id, financial_year, fund, organisation_id, amount)
      select place_id, ${id(9)}, id, '2025-26', 'Ageing well fund', ${organisation}, 5000 from project where place_id = ${place} order by code limit 1;
    insert into ledger_entry (place_id, id, kind, key, postings, made_by, made_at)
      values (${place}, '${entry}', 'ACTUAL', 'first', 2, ${person}, '2025-05-02T09:00:00Z');
    insert into posting (place_id, id, entry_id, book, account, line_id, month, amount) values
      (${place}, ${id(6)}, '${entry}', 'ACTUAL', 'LINE', '${line}', '2025-04-01', 10000),
      (${place}, ${id(7)}, '${entry}', 'ACTUAL', 'PAID', null, '2025-04-01', -10000);
    insert into closed_month (place_id, id, month, closed_by, closed_at)
      values (${place}, ${id(8)}, '2025-04-01', ${person}, '2025-05-09T09:00:00Z') on conflict do nothing;
    insert into line_month (place_id, line_id, month, budget, committed, actual) values (${place}, '${line}', '2025-04-01', 0, 0, 10000);
    insert into month_forecast (place_id, id, line_id, month, amount, reason, set_by, set_at)
      values (${place}, ${id(9)}, '${line}', '2025-05-01', 11000, 'A longer waiting list.', ${person}, '2025-05-09T09:00:00Z');
    insert into virement (place_id, id, number, financial_year, from_line_id, to_line_id, amount, reason, state, asked_by, asked_at)
      values (${place}, ${id(10)}, 901, '2025-26', '${line}', '${otherLine}', 1000, 'A shorter waiting list.', 'APPROVED', ${person}, '2025-05-09T09:00:00Z');
    insert into virement_approval (place_id, id, virement_id, person_id, roles, approved_at)
      values (${place}, ${id(11)}, ${id(10)}, ${person}, '["FINANCE_LEAD"]', '2025-05-12T09:00:00Z');
    insert into funding_setting (place_id, id, finance_lead_limit, bcf_lead_limit, off_profile_amber, off_profile_red)
      values (${place}, ${id(12)}, 4000000, 20000000, 8, 16);
    commit`;
}

/** SQL for the superuser: parts of a plan that a place alone has, all with one id. */
export function insertTheirPlan(placeId: string, id: string): string {
  const keys = `'${placeId}', '${id}'`;
  return [
    `insert into rule_pack (place_id, id, code, pack) values (${keys}, '2027-28', '${PACK}')`,
    `insert into funding_plan (place_id, id, pack_code) values (${keys}, '2027-28')`,
    `insert into income_line (place_id, id, plan_id, source) values (${keys}, '${id}', 'NHS_MINIMUM')`,
    `insert into scheme (place_id, id, plan_id, code, name) values (${keys}, '${id}', '1', 'Theirs')`,
    `insert into scheme_line (place_id, id, plan_id, scheme_id, code, organisation_id) values (${keys}, '${id}', '${id}', '1', '${id}')`,
  ].join(';');
}

/** SQL for the superuser: plans as they are before they are brought into the ledger, which holds nothing then. */
export const emptyLedger = `
  begin;
  set local session_replication_role = replica;
  ${['virement_approval', 'virement', 'month_forecast', 'line_month', 'posting', 'ledger_entry', 'closed_month']
    .map((table) => `delete from ${table};`)
    .join(' ')}
  commit`;

/** Ids of one's own that go beside those of another place. */
export interface OwnPlan {
  readonly planId: string;
  readonly agreementVersion: number;
  readonly schemeId: string;
  readonly organisationId: string;
  readonly line: { readonly id: string; readonly version: number };
  readonly projectId: string;
}

/** Every verb of plans with an id that the place does not have, in each of its fields that takes one. */
export function planCalls(own: OwnPlan, id: string, personId: string): [string, string, object][] {
  const seen = { id, version: 1 };
  const { planId, schemeId, organisationId, line, projectId } = own;
  const added = { schemeId, organisationId, code: '999' };
  const agreement = { planId, version: own.agreementVersion };
  const budget = { projectId, organisationId, financialYear: '2025-26', fund: 'Theirs', amount: 1, version: 0 };
  return [
    ['confirmRulePack', 'ConfirmRulePackInput', { ...seen, basis: 'Mine now' }],
    ['openPlan', 'OpenPlanInput', { packCode: '2026-27', carryFrom: id }],
    ['addIncome', 'AddIncomeInput', { planId: id, source: 'DFG', amounts: [] }],
    ['editIncome', 'EditIncomeInput', seen],
    ['removeIncome', 'RemoveFromPlanInput', seen],
    ['setMinimum', 'SetMinimumInput', { planId: id, of: 'DFG', financialYear: '2025-26', version: 0 }],
    ['addScheme', 'AddSchemeInput', { planId: id, code: '9', name: 'Mine now' }],
    ['editScheme', 'EditSchemeInput', seen],
    ['removeScheme', 'RemoveFromPlanInput', seen],
    ['addFundingLine', 'AddFundingLineInput', { ...added, schemeId: id }],
    ['addFundingLine', 'AddFundingLineInput', { ...added, organisationId: id }],
    ['editFundingLine', 'EditFundingLineInput', seen],
    ['editFundingLine', 'EditFundingLineInput', { ...line, schemeId: id }],
    ['editFundingLine', 'EditFundingLineInput', { ...line, organisationId: id }],
    ['removeFundingLine', 'RemoveFromPlanInput', seen],
    ['joinFundingLine', 'JoinFundingLineInput', { ...seen, joins: [] }],
    ['joinFundingLine', 'JoinFundingLineInput', { ...line, joins: [{ projectId: id, share: 1 }] }],
    ['joinFundingLine', 'JoinFundingLineInput', { ...line, joins: [{ workstreamId: id, share: 1 }] }],
    ['editAgreement', 'EditAgreementInput', { ...agreement, planId: id }],
    ['editAgreement', 'EditAgreementInput', { ...agreement, hostId: id }],
    ['editAgreement', 'EditAgreementInput', { ...agreement, poolManagerId: personId }],
    ['setProjectBudget', 'SetProjectBudgetInput', { ...budget, projectId: id }],
    ['setProjectBudget', 'SetProjectBudgetInput', { ...budget, organisationId: id }],
  ];
}
