import {
  forecastLine,
  lineMonths,
  type ForecastMethod,
  type KeptMonth,
  type LineMoney,
  type Month,
  type PlanLine,
  type TypedMonth,
} from '@weft/funding/domain';
import type { FinancialYear, Pence } from '@weft/kernel';
import type { FieldScope } from '@weft/platform';
import { fundingSettingsRow } from './ledger-shapes';
import { closedThroughSql, inYear, yearOf } from './month-kept';
import { byCode, knownCodesOf, lineJson } from './plan-json';

/** A line of a year as it is read: the domain's line, with what the ledger holds of it. */
export interface ReadLine extends PlanLine {
  readonly schemeCode: string;
  readonly schemeName: string;
  readonly planned: Pence | null;
  readonly kept: readonly KeptMonth[];
  readonly typedMonths: readonly TypedMonth[];
}

export interface ReadGrid {
  readonly year: FinancialYear;
  readonly method: ForecastMethod;
  readonly closedThrough: Month | null;
  /** Of the plan that has the year, null where there is none. */
  readonly packCode: string | null;
  /** The years of the pack, where it is the place's own. */
  readonly ownYears: readonly FinancialYear[] | null;
  readonly lines: readonly ReadLine[];
}

/** Every line of the plan of a year, with the year's months of the ledger, as {@link ReadGrid}. */
export function gridJson(scope: FieldScope, more = ''): string {
  const { args, bind } = scope;
  const year = yearOf(scope);
  const named = bind(year, 'text');
  const hasYear = `(p.pack_code = any (${bind(knownCodesOf(year), 'text[]')})
          or p.pack_code in (select r.code from rule_pack r where r.place_id = (select weft_place()) and r.pack -> 'years' ? ${named}))`;
  const ofPlan = (what: string): string =>
    `(select ${what} from funding_plan p where p.place_id = (select weft_place()) and ${hasYear} limit 1)`;
  return `(select json_build_object('year', ${named}, 'method', ${args['method'] ? bind(args['method'], 'text') : `(select s.forecast_method from ${fundingSettingsRow('s')})`}, 'closedThrough', ${closedThroughSql}${more},
    'packCode', ${ofPlan('p.pack_code')},
    'ownYears', ${ofPlan("(select r.pack -> 'years' from rule_pack r where r.place_id = p.place_id and r.code = p.pack_code)")},
    'lines', (select coalesce(json_agg(to_jsonb(${lineJson('l')}) || jsonb_build_object('schemeCode', s.code, 'schemeName', s.name,
        'planned', y.expenditure, 'kept', coalesce(k.kept, '[]'), 'typedMonths', coalesce(f.typed, '[]')) order by ${byCode('s')}, ${byCode('l')}, l.id), '[]'::json)
      from funding_plan p
      join scheme_line l on l.place_id = p.place_id and l.plan_id = p.id
      join scheme s on s.place_id = l.place_id and s.id = l.scheme_id
      left join scheme_line_year y on y.place_id = l.place_id and y.line_id = l.id and y.financial_year = ${named}
      left join (select m.line_id, jsonb_agg(jsonb_build_object('month', m.month, 'budget', m.budget, 'committed', m.committed, 'actual', m.actual)) as kept
        from line_month m where m.place_id = (select weft_place()) and ${inYear('m.month', year, bind)} group by m.line_id) k on k.line_id = l.id
      left join (select m.line_id, jsonb_agg(jsonb_build_object('month', m.month, 'amount', m.amount)) as typed
        from month_forecast m where m.place_id = (select weft_place()) and ${inYear('m.month', year, bind)} group by m.line_id) f on f.line_id = l.id
      where p.place_id = (select weft_place()) and l.place_id = (select weft_place()) and s.place_id = (select weft_place())
        and ${hasYear})))`;
}

/** A line with its money of the year, and what is forecast of it. */
export function moneyOf({ year, method, closedThrough }: ReadGrid, line: ReadLine): LineMoney {
  const months = lineMonths(year, line.kept, line.typedMonths, closedThrough);
  return { line, months, forecast: forecastLine(months, method) };
}
