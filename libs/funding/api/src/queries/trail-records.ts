import { KNOWN_PACKS } from '@weft/funding/domain';
import type { TrailRecord } from '@weft/platform';
import { virementCodeSql, virementPath } from './virement-waits';

/** The first year of a pack by its code: one that the program knows, or one of the place's own. */
const firstYear = (code: string, ownYears: string): string =>
  `coalesce(case ${code} ${KNOWN_PACKS.map(({ id, years }) => `when '${id}' then '${years[0]}'`).join(' ')} end, ${ownYears} ->> 0)`;
const OWN_YEARS = `(select o.pack -> 'years' from rule_pack o where o.place_id = p.place_id and o.code = p.pack_code)`;

const page = `'/better-care-fund?year=' || ${firstYear('p.pack_code', OWN_YEARS)}`;
const plan = `'Better Care Fund ' || p.pack_code as name, ${page} as path`;
const line = `l.code || ' ' || coalesce(l.description, 'Line ' || l.code) as name, ${page} || '&panel=line:' || l.id as path`;

const ENTRY = `'Ledger: ' || replace(lower(e.kind), '_', ' ')`;
const LEDGER = `'/better-care-fund/grid'`;
const EXTRACTS = `'/better-care-fund/extracts'`;

/** A record of a plan that has no page of its own: the plan stands for it. */
const ofPlan = (type: string, table: string): TrailRecord => ({
  type,
  sql: `select ${plan} from ${table} r join funding_plan p on p.place_id = r.place_id and p.id = r.plan_id
        where r.place_id = weft_place() and r.id = $id`,
});

/** A record of a line, which `of` names: the line's panel shows it. */
const ofLine = (type: string, table: string, { key = 'id', of = 'line_id' } = {}): TrailRecord => ({
  type,
  sql: `select ${line} from ${table} r join scheme_line l on l.place_id = r.place_id and l.id = r.${of}
        join funding_plan p on p.place_id = l.place_id and p.id = l.plan_id where r.place_id = weft_place() and r.${key} = $id limit 1`,
});

/** What is done to a return: its page shows it. */
const ofReturn = (type: string, table: string, of = 'return_id'): TrailRecord => ({
  type,
  sql: `select 'Return for ' || f.period || ' ' || f.financial_year as name,
          '/better-care-fund/returns/' || f.financial_year || '/' || f.period as path
        from ${table} r join funding_return f on f.place_id = r.place_id and f.id = r.${of}
        where r.place_id = weft_place() and r.id = $id`,
});

/** What rows of the trail tell of in the Better Care Fund: plans, their ledger and their returns. */
export const fundingTrail: readonly TrailRecord[] = [
  {
    type: 'RulePack',
    sql: `select r.pack ->> 'title' as name, '/better-care-fund/rules?round=' || r.code as path from rule_pack r
          where r.place_id = weft_place() and r.id = $id`,
  },
  { type: 'FundingPlan', sql: `select ${plan} from funding_plan p where p.place_id = weft_place() and p.id = $id` },
  ofPlan('Section75Agreement', 'section75_agreement'),
  ofPlan('RequiredMinimum', 'required_minimum'),
  ofPlan('IncomeLine', 'income_line'),
  {
    type: 'IncomeLineYear',
    sql: `select ${plan} from income_line r join funding_plan p on p.place_id = r.place_id and p.id = r.plan_id
          where r.place_id = weft_place() and r.id = $id`,
  },
  {
    type: 'Scheme',
    pointedTo: true,
    sql: `select s.code || ' ' || s.name as name, ${page} as path from scheme s
          join funding_plan p on p.place_id = s.place_id and p.id = s.plan_id where s.place_id = weft_place() and s.id = $id`,
  },
  { ...ofLine('SchemeLine', 'scheme_line', { of: 'id' }), pointedTo: true },
  ofLine('SchemeLineYear', 'scheme_line_year', { key: 'line_id' }),
  ofLine('SchemeLineJoin', 'scheme_line_join'),
  {
    type: 'ProjectBudget',
    sql: `select p.code || ' ' || p.name as name, '/projects/' || p.code as path from project_budget r
          join project p on p.place_id = r.place_id and p.id = r.project_id where r.place_id = weft_place() and r.id = $id`,
  },
  {
    type: 'LedgerEntry',
    sql: `select ${ENTRY} as name, ${LEDGER} as path from ledger_entry e where e.place_id = weft_place() and e.id = $id`,
  },
  {
    type: 'Posting',
    sql: `select ${ENTRY} as name, ${LEDGER} as path from posting p
          join ledger_entry e on e.place_id = p.place_id and e.id = p.entry_id where p.place_id = weft_place() and p.id = $id`,
  },
  {
    type: 'ClosedMonth',
    sql: `select to_char(c.month, 'FMMonth YYYY') as name, '/better-care-fund/virements?panel=months' as path from closed_month c
          where c.place_id = weft_place() and c.id = $id`,
  },
  ofLine('MonthForecast', 'month_forecast'),
  {
    type: 'Virement',
    pointedTo: true,
    sql: `select ${virementCodeSql('v')} as name, ${virementPath('v')} as path from virement v
          where v.place_id = weft_place() and v.id = $id`,
  },
  {
    type: 'VirementApproval',
    sql: `select ${virementCodeSql('v')} as name, ${virementPath('v')} as path from virement_approval a
          join virement v on v.place_id = a.place_id and v.id = a.virement_id where a.place_id = weft_place() and a.id = $id`,
  },
  {
    type: 'FundingSettings',
    sql: `select 'Limits and thresholds of the Better Care Fund' as name, '/settings' as path from funding_setting s
          where s.place_id = weft_place() and s.id = $id`,
  },
  {
    type: 'ReturnFollowed',
    sql: `select 'What went back of ' || f.source || ', followed by the plan' as name, ${LEDGER} as path from return_followed f
          where f.place_id = weft_place() and f.id = $id`,
  },
  {
    type: 'LedgerExtract',
    pointedTo: true,
    sql: `select 'Extract ' || x.name as name, ${EXTRACTS} || '?year=' || x.financial_year as path from ledger_extract x
          where x.place_id = weft_place() and x.id = $id`,
  },
  {
    type: 'CodingRule',
    sql: `select r.cost_centre || coalesce('/' || r.account, '') as name, ${EXTRACTS} as path from coding_rule r
          where r.place_id = weft_place() and r.id = $id`,
  },
  {
    type: 'SuspenseCleared',
    sql: `select 'What left suspense for ' || l.code as name, ${EXTRACTS} as path from suspense_cleared s
          join scheme_line l on l.place_id = s.place_id and l.id = s.line_id where s.place_id = weft_place() and s.id = $id`,
  },
  ofReturn('FundingReturn', 'funding_return', 'id'),
  ofReturn('ReturnAnswer', 'return_answer'),
  ofReturn('ReturnSignature', 'return_signature'),
  ofPlan('ReturnSignatory', 'return_signatory'),
];
