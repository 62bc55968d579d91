import { KNOWN_PACKS, type Plan, type RulePack } from '@weft/funding/domain';
import type { FinancialYear } from '@weft/kernel';

/** '2' before '10' before '10a', as plans number schemes and lines. */
export const byCode = (t: string): string =>
  `(lpad(coalesce(substring(${t}.code from '^\\d{1,18}'), ''), 18, '0') || ${t}.code)`;

/** A row of scheme_line as the domain's PlanLine. */
export const lineJson = (t: string): string => `json_build_object(
  'id', ${t}.id, 'schemeId', ${t}.scheme_id, 'code', ${t}.code, 'organisationId', ${t}.organisation_id,
  'description', ${t}.description, 'schemeType', ${t}.scheme_type, 'subType', ${t}.sub_type, 'otherText', ${t}.other_text,
  'primaryObjective', ${t}.primary_objective, 'areaOfSpend', ${t}.area_of_spend, 'commissioner', ${t}.commissioner,
  'nhsShare', ${t}.nhs_share, 'laShare', ${t}.la_share, 'provider', ${t}.provider, 'source', ${t}.source,
  'newOrExisting', ${t}.new_or_existing, 'comments', ${t}.comments, 'more', ${t}.more,
  'years', (select coalesce(json_object_agg(y.financial_year, json_build_object('expenditure', y.expenditure, 'outputs', y.outputs)), '{}'::json)
    from scheme_line_year y where y.place_id = ${t}.place_id and y.line_id = ${t}.id),
  'joins', ${joinsJson(t)})`;

/** The joins of a line, in the one order in which its pennies are split by them. */
export function joinsJson(t: string): string {
  return `(select coalesce(json_agg(json_build_object('workstreamId', j.workstream_id, 'projectId', j.project_id, 'share', j.share) order by j.id), '[]'::json)
    from scheme_line_join j where j.place_id = ${t}.place_id and j.line_id = ${t}.id)`;
}

/** The place's own pack of this code, or null: every place has the others. */
export const ownPackJson = (t: string): string =>
  `(select r.pack from rule_pack r where r.place_id = ${t}.place_id and r.code = ${t}.pack_code)`;

/** A plan as it is read: the domain's, and the place's own pack where it is under one. */
export interface ReadPlan extends Plan {
  readonly ownPack: RulePack | null;
}

const ofPlan = (t: string, of: string): string => `${of}.place_id = ${t}.place_id and ${of}.plan_id = ${t}.id`;

/** A row of funding_plan as {@link ReadPlan}. */
export const planJson = (t: string): string => `json_build_object(
  'packId', ${t}.pack_code,
  'ownPack', ${ownPackJson(t)},
  'income', (select coalesce(json_agg(json_build_object('id', i.id, 'source', i.source, 'contributor', i.contributor,
      'amounts', (select coalesce(json_object_agg(y.financial_year, y.amount), '{}'::json)
        from income_line_year y where y.place_id = i.place_id and y.income_line_id = i.id)) order by i.id), '[]'::json)
    from income_line i where ${ofPlan(t, 'i')}),
  'minimums', (select coalesce(json_agg(json_build_object('of', m.of_what, 'year', m.financial_year, 'amount', m.amount)), '[]'::json)
    from required_minimum m where ${ofPlan(t, 'm')}),
  'schemes', (select coalesce(json_agg(json_build_object('id', s.id, 'code', s.code, 'name', s.name) order by ${byCode('s')}, s.id), '[]'::json)
    from scheme s where ${ofPlan(t, 's')}),
  'lines', (select coalesce(json_agg(${lineJson('l')} order by ${byCode('l')}, l.id), '[]'::json)
    from scheme_line l where ${ofPlan(t, 'l')}),
  'section75', (select json_build_object('hostId', a.host_id, 'poolManagerId', a.pool_manager_id, 'riskShare', a.risk_share,
      'startsOn', a.starts_on, 'endsOn', a.ends_on, 'signedOn', a.signed_on)
    from section75_agreement a where ${ofPlan(t, 'a')}))`;

/** The pack of a plan: one that every place has, or the place's own. Throws where there is none, for no plan is opened so. */
export function packOf(code: string, own: RulePack | null): RulePack {
  const pack = KNOWN_PACKS.find(({ id }) => id === code) ?? own;
  if (!pack) throw new Error(`there is no pack ${code}`);
  return pack;
}

/** The years of a pack that every place has; the place's own where it has one of this code. */
export function yearsOfPack(code: string, own: readonly FinancialYear[] | null): readonly FinancialYear[] {
  return KNOWN_PACKS.find(({ id }) => id === code)?.years ?? own ?? [];
}

/** The packs that every place has and that are of a year, by their codes. */
export function knownCodesOf(year: string): readonly string[] {
  return KNOWN_PACKS.filter(({ years }) => years.includes(year as FinancialYear)).map(({ id }) => id);
}
