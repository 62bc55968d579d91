import type { FieldScope } from '@weft/platform';

/** The filter of a plan's lines, as the schema has it. */
export interface FundingLineFilter {
  readonly source?: readonly string[] | null;
  readonly provider?: readonly string[] | null;
  readonly areaOfSpend?: readonly string[] | null;
  readonly schemeType?: readonly string[] | null;
  readonly schemeId?: readonly string[] | null;
  readonly organisation?: readonly string[] | null;
  readonly workstream?: readonly string[] | null;
  readonly project?: readonly string[] | null;
  readonly joined?: boolean | null;
  readonly search?: string | null;
}

/** What a filter asks of a row of scheme_line, as SQL conditions. */
export function conditions(t: string, filter: FundingLineFilter, bind: FieldScope['bind']): string[] {
  const among = (sql: string, values: readonly string[] | null | undefined, type = 'text'): string[] =>
    values ? [`${sql} = any (${bind(values, `${type}[]`)})`] : [];
  const joins = `scheme_line_join j where j.place_id = ${t}.place_id and j.line_id = ${t}.id`;
  const serves = (table: string, column: string, codes: readonly string[] | null | undefined): string[] =>
    codes
      ? [
          `exists (select from ${joins} and j.${column} in (select g.id from ${table} g where g.place_id = ${t}.place_id and g.code = any (${bind(codes, 'text[]')})))`,
        ]
      : [];
  const where = [
    ...among(`${t}.source`, filter.source),
    ...among(`${t}.provider`, filter.provider),
    ...among(`${t}.area_of_spend`, filter.areaOfSpend),
    ...among(`${t}.scheme_type`, filter.schemeType),
    ...among(`${t}.scheme_id`, filter.schemeId, 'uuid'),
    ...among(
      `(select o.code from organisation o where o.place_id = ${t}.place_id and o.id = ${t}.organisation_id)`,
      filter.organisation,
    ),
    ...serves('working_group', 'workstream_id', filter.workstream),
    ...serves('project', 'project_id', filter.project),
    ...(typeof filter.joined === 'boolean' ? [`${filter.joined ? '' : 'not '}exists (select from ${joins})`] : []),
  ];
  for (const word of (filter.search ?? '').trim().split(/\s+/).filter(Boolean).slice(0, 8)) {
    const pattern = bind(`%${word.replace(/[\\%_]/g, '\\$&')}%`, 'text');
    where.push(
      `(${t}.code ilike ${pattern} or ${t}.description ilike ${pattern} or ${t}.comments ilike ${pattern}
        or exists (select from scheme s where s.place_id = ${t}.place_id and s.id = ${t}.scheme_id and s.name ilike ${pattern}))`,
    );
  }
  return where;
}
