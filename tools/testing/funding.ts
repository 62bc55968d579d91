/** Ids of the small plan, in every place that has it. */
export const smallPlan = {
  plan: '018e96f4-a800-7001-8102-0000000f0001',
  scheme: '018e96f4-a800-7001-8102-0000000f0002',
  line: '018e96f4-a800-7001-8102-0000000f0003',
  otherLine: '018e96f4-a800-7001-8102-0000000f0005',
  entry: '018e96f4-a800-7001-8102-0000000f0004',
} as const;

/** Of no file that there is. */
const HASH = '0'.repeat(64);

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
 * April closed, a forecast of May, a virement of £10.00 that is approved, a return with an answer and a signature, and an
 * extract of one row beside one that waits. Needs a person, an organisation and a project in the place.
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
    insert into return_followed (place_id, id, source, first_month, amount)
      values (${place}, ${id(21)}, 'NHS_MINIMUM', '2025-04-01', 100);
    insert into funding_setting (place_id, id, finance_lead_limit, bcf_lead_limit, off_profile_amber, off_profile_red)
      values (${place}, ${id(12)}, 4000000, 20000000, 8, 16);
    insert into funding_return (place_id, id, plan_id, financial_year, period, state)
      values (${place}, ${id(13)}, '${plan}', '2026-27', 'Q1', 'DRAFT');
    insert into return_answer (place_id, id, return_id, part, subject, answer)
      values (${place}, ${id(14)}, ${id(13)}, 'conditions', 'NC1', '{"condition": "NC1", "met": true}');
    insert into return_signatory (place_id, id, plan_id, role, person_id) values (${place}, ${id(15)}, '${plan}', 'BCF_LEAD', ${person});
    insert into return_signature (place_id, id, return_id, role, person_id, signed_on)
      values (${place}, ${id(16)}, ${id(13)}, 'BCF_LEAD', ${person}, '2025-05-12');
    insert into extract_file (place_id, id, kept_by, kept_at, name, hash, cells)
      values (${place}, ${id(17)}, ${person}, '2025-05-12T09:00:00Z', 'ledger.csv', '${HASH}', '{"sheets": [], "dateSystem": "1900"}');
    insert into coding_rule (place_id, id, organisation_id, plan_id, cost_centre, account, line_id, set_by, set_at)
      values (${place}, ${id(18)}, ${organisation}, '${plan}', 'C1204', null, '${line}', ${person}, '2025-05-12T09:00:00Z');
    insert into ledger_extract (place_id, id, organisation_id, financial_year, name, sheet, hash, fingerprint, mode, total, to_lines,
        in_suspense, rows, first_month, last_month, entry_id, imported_by, imported_at)
      values (${place}, ${id(19)}, ${organisation}, '2025-26', 'ledger.csv', 'ledger', '${HASH}', '${HASH}', 'ADDS', 10000, 10000,
        0, 1, '2025-04-01', '2025-04-01', '${entry}', ${person}, '2025-05-02T09:00:00Z');
    insert into ledger_extract_row (place_id, extract_id, number, cost_centre, account, month, amount, line_id)
      values (${place}, ${id(19)}, 2, 'C1204', '54100', '2025-04-01', 10000, '${line}');
    insert into suspense_cleared (place_id, id, posting_id, line_id, month, entry_id)
      values (${place}, ${id(20)}, ${id(6)}, '${line}', '2025-04-01', '${entry}');
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
    `insert into funding_return (place_id, id, plan_id, financial_year, period, state) values (${keys}, '${id}', '2027-28', 'Q1', 'DRAFT')`,
    `insert into extract_file (place_id, id, kept_by, kept_at, name, hash, cells) values (${keys}, '${id}', now(), 'Theirs', '${HASH}', '{}')`,
    `insert into coding_rule (place_id, id, organisation_id, plan_id, cost_centre, line_id, set_by, set_at)
       values (${keys}, '${id}', '${id}', 'Theirs', '${id}', '${id}', now())`,
    `insert into ledger_extract (place_id, id, organisation_id, financial_year, name, sheet, hash, fingerprint, mode, total, to_lines,
         in_suspense, rows, first_month, last_month, imported_by, imported_at)
       values (${keys}, '${id}', '2025-26', 'Theirs', 'Theirs', '${'1'.repeat(64)}', '${'1'.repeat(64)}', 'ADDS', 0, 0, 0, 1, '2025-04-01', '2025-04-01', '${id}', now())`,
  ].join(';');
}

/** SQL for the superuser: plans as they are before they are brought into the ledger, which holds nothing then. */
export const emptyLedger = `
  begin;
  set local session_replication_role = replica;
  ${[
    'suspense_cleared',
    'ledger_extract_row',
    'ledger_extract',
    'virement_approval',
    'virement',
    'month_forecast',
    'return_followed',
    'line_month',
    'posting',
    'ledger_entry',
    'closed_month',
  ]
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
  const reading = { financialYear: '2025-26', sheet: 'ledger', headRow: 1, columns: {}, mode: 'ADDS' };
  const coding = { financialYear: '2025-26', costCentre: 'Mine now' };
  const budget = { projectId, organisationId, financialYear: '2025-26', fund: 'Theirs', amount: 1, version: 0 };
  return [
    ['confirmRulePack', 'ConfirmRulePackInput', { ...seen, basis: 'Mine now' }],
    ['editRulePack', 'EditRulePackInput', { ...seen, title: 'Mine now' }],
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
    ['openReturn', 'OpenReturnInput', { planId: id, financialYear: '2025-26', period: 'Q1' }],
    ['answerCondition', 'AnswerConditionInput', { returnId: id, condition: 'NC1', version: 0, met: true }],
    ['answerMetric', 'AnswerMetricInput', { returnId: id, metric: 'RESIDENTIAL', version: 0, actual: 1 }],
    ['commentOnLine', 'CommentOnLineInput', { returnId: id, lineId: line.id, version: 0, comments: 'Mine now' }],
    ['explainIncome', 'ExplainIncomeInput', { returnId: id, source: 'DFG', version: 0, reason: 'Mine now' }],
    [
      'writeFeedback',
      'WriteFeedbackInput',
      { returnId: id, kind: 'SUCCESS', number: 1, version: 0, title: 'Mine now' },
    ],
    ['assignSignatory', 'AssignSignatoryInput', { planId: id, role: 'BCF_LEAD', personId, version: 0 }],
    ['assignSignatory', 'AssignSignatoryInput', { planId, role: 'BCF_LEAD', personId, version: 0 }],
    [
      'importExtract',
      'ImportExtractInput',
      { fileId: id, reading: { ...reading, organisationId }, statedTotal: 1, seen: '' },
    ],
    ['forgetExtractFile', 'ForgetExtractFileInput', { id }],
    ['takeBackExtract', 'TakeBackExtractInput', seen],
    ['mapCoding', 'MapCodingInput', { ...coding, organisationId: id, lineId: line.id }],
    ['mapCoding', 'MapCodingInput', { ...coding, organisationId, lineId: id }],
    ['forgetCoding', 'ForgetCodingInput', seen],
    ['signReturn', 'SignReturnInput', { ...seen, role: 'BCF_LEAD' }],
    ['withdrawSignatures', 'WithdrawSignaturesInput', { ...seen, reason: 'Mine now' }],
  ];
}
