import {
  assembleReturn,
  NO_ANSWERS,
  type AssembledReturn,
  type Month,
  type ReturnAnswers,
  type ReturnPeriod,
  type RulePack,
} from '@weft/funding/domain';
import type { FinancialYear, Pence } from '@weft/kernel';
import { aboutSql } from './allocated';
import { packOf, planJson, type ReadPlan } from './plan-json';

/** A return as it is read: what its figures and words are put together from. */
export interface ReadReturn {
  readonly year: FinancialYear;
  readonly period: ReturnPeriod;
  readonly plan: ReadPlan;
  readonly closedThrough: Month | null;
  /** By line, and by source. */
  readonly spent: Readonly<Record<string, Pence>>;
  readonly income: Readonly<Record<string, Pence>>;
  readonly answers: readonly ReadAnswer[];
}

export interface ReadAnswer {
  readonly part: keyof ReturnAnswers;
  readonly subject: string;
  readonly answer: object;
  readonly version: number;
}

const startOf = (t: string): string => `(left(${t}.financial_year, 4) || '-04-01')::date`;
const monthsOf = (t: string): string =>
  `case ${t}.period when 'Q1' then 3 when 'Q2' then 6 when 'Q3' then 9 else 12 end`;
/** Whether a month is one that the return counts. */
const counted = (t: string, month: string): string =>
  `${month} >= ${startOf(t)} and ${month} < ${startOf(t)} + ${monthsOf(t)} * interval '1 month'`;

/** A row of funding_return as it stands now, as {@link ReadReturn}. */
export const liveReturnJson = (t: string): string => `json_build_object(
  'year', ${t}.financial_year, 'period', ${t}.period,
  'plan', (select ${planJson('p')} from funding_plan p where p.place_id = ${t}.place_id and p.id = ${t}.plan_id),
  'closedThrough', (select max(c.month) from closed_month c where c.place_id = ${t}.place_id),
  'spent', (select coalesce(json_object_agg(m.line_id, m.spent), '{}'::json) from (
      select x.line_id, sum(x.actual)::bigint as spent from line_month x
      join scheme_line l on l.place_id = x.place_id and l.id = x.line_id
      where x.place_id = ${t}.place_id and l.plan_id = ${t}.plan_id and ${counted(t, 'x.month')} group by x.line_id) m),
  'income', (select coalesce(json_object_agg(i.of_what, i.came), '{}'::json) from (
      select x.of_what, sum(case x.account when 'POOL' then x.amount else -x.amount end)::bigint as came from posting x
      join ledger_entry e on e.place_id = x.place_id and e.id = x.entry_id
      where x.place_id = ${t}.place_id and x.line_id is null and x.book = 'BUDGET' and ${counted(t, 'x.month')}
        and (x.account = 'CONTRIBUTION' or x.account = 'POOL' and ${aboutSql('e')} = 'CARRY_FORWARD') group by x.of_what) i),
  'answers', (select coalesce(json_agg(json_build_object('part', a.part, 'subject', a.subject, 'answer', a.answer, 'version', a.version)), '[]'::json)
    from return_answer a where a.place_id = ${t}.place_id and a.return_id = ${t}.id))`;

/** A row of funding_return as it was signed, or else as it stands now. */
export const returnJson = (t: string): string => `coalesce(${t}.frozen::json, ${liveReturnJson(t)})`;

/** The return of what was read, and its pack. */
export function returnFrom(read: ReadReturn): { readonly pack: RulePack; readonly its: AssembledReturn } {
  const { ownPack, ...plan } = read.plan;
  const pack = packOf(plan.packId, ownPack);
  const money = {
    spent: new Map(Object.entries(read.spent)),
    income: new Map(Object.entries(read.income)),
    closedThrough: read.closedThrough,
  };
  const answers = answersOf(read.answers);
  return { pack, its: assembleReturn({ pack, plan, year: read.year, period: read.period, money, answers }) };
}

export function answersOf(rows: readonly Pick<ReadAnswer, 'part' | 'answer'>[]): ReturnAnswers {
  const of = (part: keyof ReturnAnswers) => rows.filter((row) => row.part === part).map(({ answer }) => answer);
  return {
    ...NO_ANSWERS,
    ...Object.fromEntries(Object.keys(NO_ANSWERS).map((part) => [part, of(part as keyof ReturnAnswers)])),
  };
}
