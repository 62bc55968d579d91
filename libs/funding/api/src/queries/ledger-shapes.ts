import { STANDARD_FUNDING_THRESHOLDS, STANDARD_LIMITS } from '@weft/funding/domain';
import { personBy } from '@weft/identity/api';
import {
  ArgumentError,
  column,
  expression,
  firstOf,
  many,
  one,
  pointsTo,
  shape,
  type FieldScope,
  type Shape,
} from '@weft/platform';
import { allocatedSql, cameInSql } from './allocated';
import { boundsOf, closedThroughSql, inYear, yearOf } from './month-kept';

const standard = STANDARD_FUNDING_THRESHOLDS.offProfilePercent;

/** The one row of what the place has set of its money, or of the standard. */
export const fundingSettingsRow = (to: string): string =>
  `(select coalesce(s.finance_lead_limit, ${STANDARD_LIMITS.FINANCE_LEAD}) as finance_lead_limit, coalesce(s.bcf_lead_limit, ${STANDARD_LIMITS.BCF_LEAD}) as bcf_lead_limit,
      coalesce(s.off_profile_amber, ${standard.amber}) as off_profile_amber, coalesce(s.off_profile_red, ${standard.red}) as off_profile_red,
      coalesce(s.forecast_method, 'PROFILE') as forecast_method, coalesce(s.version, 0) as version
    from (select weft_place() as id) place left join funding_setting s on s.place_id = place.id) ${to}`;

/** '2025-26', of today. */
const THIS_YEAR = `(to_char(weft_today() - interval '3 months', 'YYYY-') || to_char(weft_today() + interval '9 months', 'YY'))`;

/** An argument `at`, an instant; now where it is left out. */
function momentOf({ args, bind }: FieldScope): string {
  const at = args['at'] as string | null | undefined;
  if (at === null || at === undefined) return `'infinity'::timestamptz`;
  const instant = new Date(at);
  const year = instant.getUTCFullYear();
  if (Number.isNaN(instant.getTime()) || year < 1900 || year > 2200) {
    throw new ArgumentError('at', `'${at}' is no instant: give one as 2025-11-05T09:40:00.000Z.`);
  }
  return bind(instant.toISOString(), 'timestamptz');
}

/** What the plan spends on a line in a year, what of it is allocated, and what its source has for the rest. */
function allocationRows(t: string, to: string, scope: FieldScope): { readonly from: string } {
  const year = yearOf(scope);
  const bounds = boundsOf(year);
  const [from, through] = [scope.bind(bounds.from, 'date'), scope.bind(bounds.through, 'date')];
  const named = scope.bind(year, 'text');
  const source = `${t}.source`;
  return {
    from: `(select
        coalesce((select y.expenditure from scheme_line_year y where y.place_id = ${t}.place_id and y.line_id = ${t}.id and y.financial_year = ${named}), 0)::bigint as planned,
        ${allocatedSql(`${t}.id`, from, through)}::bigint as allocated,
        coalesce((select sum(p.amount) from posting p where p.place_id = ${t}.place_id and p.line_id is null and p.book = 'BUDGET' and p.account = 'POOL'
          and p.of_what = ${source} and p.month between ${from} and ${through}), 0)::bigint as pool,
        greatest(0, coalesce((select sum(a.amount) from income_line i join income_line_year a on a.place_id = i.place_id and a.income_line_id = i.id
          where i.place_id = ${t}.place_id and i.plan_id = ${t}.plan_id and i.source = ${source} and a.financial_year = ${named}), 0)
          - (${cameInSql('COUNTS', { source, from, through })}))::bigint as to_contribute) ${to}`,
  };
}

/** A line's money of a year as it stood at a moment: the sum of what was posted by then, and what virements then held. */
function balanceRows(t: string, to: string, scope: FieldScope): { readonly from: string } {
  const year = yearOf(scope);
  const at = momentOf(scope);
  const sum = (book: string) => `coalesce(sum(p.amount) filter (where p.book = '${book}'), 0)::bigint`;
  return {
    from: `(select ${sum('BUDGET')} as budget, ${sum('COMMITMENT')} as committed, ${sum('ACTUAL')} as spent,
        (select coalesce(sum(v.amount), 0)::bigint from virement v where v.place_id = ${t}.place_id and v.from_line_id = ${t}.id
          and v.financial_year = ${scope.bind(year, 'text')} and v.asked_at <= ${at} and coalesce(v.decided_at, 'infinity') ${
            scope.args['at'] == null ? `= 'infinity'` : `> ${at}`
          }) as held
      from posting p join ledger_entry e on e.place_id = p.place_id and e.id = p.entry_id
      where p.place_id = ${t}.place_id and p.line_id = ${t}.id and e.made_at <= ${at} and ${inYear('p.month', year, scope.bind)}) ${to}`,
  };
}

export const ledgerShapes: readonly Shape[] = [
  shape('Query', { ledger: one('Ledger', (_, to) => ({ from: `(select weft_place() as place_id) ${to}` })) }),
  shape('Ledger', {
    closedThrough: expression(() => closedThroughSql),
    closedMonths: many('ClosedMonth', (t, to) => ({
      from: `closed_month ${to}`,
      where: `${to}.place_id = ${t}.place_id`,
      orderBy: `${to}.month desc`,
    })),
    provisional: expression(
      (t) => `exists (select from rule_pack r join funding_plan p on p.place_id = r.place_id and p.pack_code = r.code
        where r.place_id = ${t}.place_id and r.pack ->> 'status' = 'PROVISIONAL' and r.pack -> 'years' ? ${THIS_YEAR})`,
    ),
    settings: one('FundingSettings', (_, to) => ({ from: fundingSettingsRow(to) })),
    virements: many('Virement', (t, to, { args, bind }) => ({
      from: `virement ${to}`,
      where:
        `${to}.place_id = ${t}.place_id` +
        (args['financialYear'] ? ` and ${to}.financial_year = ${bind(args['financialYear'], 'text')}` : '') +
        (args['state'] ? ` and ${to}.state = any (${bind(args['state'], 'text[]')})` : ''),
      orderBy: `${to}.number desc`,
    })),
    virement: one('Virement', (t, to, { args, bind }) => ({
      from: `virement ${to}`,
      where: `${to}.place_id = ${t}.place_id and ${to}.id = ${bind(args['id'], 'uuid')}`,
    })),
    entry: one('LedgerEntry', (t, to, { args, bind }) => ({
      from: `ledger_entry ${to}`,
      where: `${to}.place_id = ${t}.place_id and ${to}.id = ${bind(args['id'], 'uuid')}`,
    })),
  }),
  shape('ClosedMonth', {
    month: column('month'),
    closedBy: one('Person', personBy('closed_by')),
    closedAt: column('closed_at'),
  }),
  shape('FundingSettings', {
    financeLeadLimit: column('finance_lead_limit'),
    bcfLeadLimit: column('bcf_lead_limit'),
    offProfileAmber: column('off_profile_amber'),
    offProfileRed: column('off_profile_red'),
    forecastMethod: column('forecast_method'),
    version: column('version'),
  }),
  shape('LedgerEntry', {
    id: column('id'),
    kind: column('kind'),
    reason: column('reason'),
    madeAt: column('made_at'),
    madeBy: one('Person', personBy('made_by')),
    reverses: one('LedgerEntry', pointsTo('ledger_entry', 'reverses_id')),
    reversedBy: one('LedgerEntry', (t, to) => ({
      from: `ledger_entry ${to}`,
      where: `${to}.place_id = ${t}.place_id and ${to}.reverses_id = ${t}.id`,
    })),
    postings: many('Posting', (t, to, { args, bind }) => ({
      from: `posting ${to}`,
      where:
        `${to}.place_id = ${t}.place_id and ${to}.entry_id = ${t}.id` +
        (args['lineId'] ? ` and ${to}.line_id = ${bind(args['lineId'], 'uuid')}` : ''),
      orderBy: `${to}.month, ${to}.line_id nulls last, ${to}.id`,
    })),
  }),
  shape('Posting', {
    id: column('id'),
    book: column('book'),
    account: column('account'),
    line: one('FundingLine', pointsTo('scheme_line', 'line_id')),
    of: column('of_what'),
    month: column('month'),
    amount: column('amount'),
  }),
  shape('FundingLine', {
    balance: one('LineBalance', balanceRows),
    months: many('LineMonth', (t, to, scope) => ({
      from: `line_month ${to}`,
      where: `${to}.place_id = ${t}.place_id and ${to}.line_id = ${t}.id and ${inYear(`${to}.month`, yearOf(scope), scope.bind)}`,
      orderBy: `${to}.month`,
    })),
    allocation: one('LineAllocation', allocationRows),
    entries: many('LedgerEntry', (t, to, scope) => ({
      from: `ledger_entry ${to}`,
      where: `${to}.place_id = ${t}.place_id and ${to}.id in (select p.entry_id from posting p where p.place_id = ${t}.place_id and p.line_id = ${t}.id${
        scope.args['financialYear'] ? ` and ${inYear('p.month', yearOf(scope), scope.bind)}` : ''
      })`,
      orderBy: `${to}.made_at desc, ${to}.id desc`,
      limit: String(firstOf(scope, 50, 500)),
    })),
    virements: many('Virement', (t, to) => ({
      from: `virement ${to}`,
      where: `${to}.place_id = ${t}.place_id and ${t}.id in (${to}.from_line_id, ${to}.to_line_id)`,
      orderBy: `${to}.number desc`,
    })),
  }),
  shape('LineMonth', {
    month: column('month'),
    budget: column('budget'),
    committed: column('committed'),
    spent: column('actual'),
  }),
  shape('LineAllocation', {
    planned: column('planned'),
    allocated: column('allocated'),
    pool: column('pool'),
    toContribute: column('to_contribute'),
  }),
  shape('LineBalance', {
    budget: column('budget'),
    committed: column('committed'),
    spent: column('spent'),
    held: column('held'),
    available: expression((t) => `(${t}.budget - greatest(0, ${t}.committed + ${t}.spent) - ${t}.held)`),
  }),
  shape('MonthForecast', {
    id: column('id'),
    month: column('month'),
    amount: column('amount'),
    reason: column('reason'),
    setBy: one('Person', personBy('set_by')),
    setAt: column('set_at'),
    version: column('version'),
  }),
  shape('CellsEntered', {
    entry: one('LedgerEntry', (t, to) => ({
      from: `ledger_entry ${to}`,
      where: `${to}.place_id = weft_place() and ${to}.id = ${t}.entry_id`,
    })),
    lines: many('FundingLine', (t, to) => ({
      from: `scheme_line ${to}`,
      where: `${to}.place_id = weft_place() and ${to}.id = any (${t}.line_ids)`,
      orderBy: `${to}.id`,
    })),
  }),
];
