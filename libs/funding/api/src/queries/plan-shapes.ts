import { personBy } from '@weft/identity/api';
import {
  column,
  connection,
  derived,
  expression,
  many,
  one,
  pointedBy,
  pointsTo,
  shape,
  type OrderKey,
  type RowsOf,
  type Shape,
} from '@weft/platform';
import { checkPlan, KNOWN_PACKS } from '@weft/funding/domain';
import { conditions, type FundingLineFilter } from './line-filter';
import { byCode, knownCodesOf, packOf, planJson, type ReadPlan } from './plan-json';

/** Every pack that the place can use: those that the program knows, and its own. */
const packs: RowsOf = (_, to, { bind }) => ({
  from: `(select null::uuid as id, p ->> 'id' as code, p as pack, 0 as version from json_array_elements(${bind(JSON.stringify(KNOWN_PACKS), 'json')}) p
      union all select r.id, r.code, r.pack::json, r.version from rule_pack r where r.place_id = (select weft_place())) ${to}`,
});

const spentByLine = (t: string): string =>
  `coalesce((select sum(y.expenditure) from scheme_line_year y where y.place_id = ${t}.place_id and y.line_id = ${t}.id), 0)::bigint`;

const orders: Readonly<Record<string, (t: string) => readonly Omit<OrderKey, 'descending'>[]>> = {
  CODE: (t) => [{ sql: byCode(t), type: 'text' }],
  SCHEME: (t) => [
    {
      sql: `(select ${byCode('s')} from scheme s where s.place_id = ${t}.place_id and s.id = ${t}.scheme_id)`,
      type: 'text',
    },
    { sql: byCode(t), type: 'text' },
  ],
  SOURCE: (t) => [
    { sql: `coalesce(${t}.source, '~')`, type: 'text' },
    { sql: byCode(t), type: 'text' },
  ],
  EXPENDITURE: (t) => [{ sql: spentByLine(t), type: 'bigint' }],
};

const textOf = (name: string) => expression((t) => `(${t}.pack ->> '${name}')`);

export const planShapes: readonly Shape[] = [
  shape('Query', {
    fundingPlan: one('FundingPlan', (_, to, { args, bind }) => {
      const year = bind(args['financialYear'], 'text');
      return {
        from: `funding_plan ${to}`,
        where: `${to}.place_id = weft_place() and (${to}.pack_code = any (${bind(knownCodesOf(String(args['financialYear'])), 'text[]')})
          or ${to}.pack_code in (select r.code from rule_pack r where r.place_id = weft_place() and r.pack -> 'years' ? ${year}))`,
        orderBy: `${to}.pack_code`,
        limit: '1',
      };
    }),
    fundingPlans: many('FundingPlan', (_, to) => ({
      from: `funding_plan ${to}`,
      where: `${to}.place_id = weft_place()`,
      orderBy: `${to}.pack_code desc`,
    })),
    rulePacks: many('RulePack', (t, to, scope) => ({ ...packs(t, to, scope), orderBy: `${to}.code desc` })),
    fundingLine: one('FundingLine', (_, to, { args, bind }) => ({
      from: `scheme_line ${to}`,
      where: `${to}.place_id = weft_place() and ${to}.id = ${bind(args['id'], 'uuid')}`,
    })),
  }),
  shape('RulePack', {
    id: column('id'),
    code: column('code'),
    title: textOf('title'),
    years: expression((t) => `(${t}.pack -> 'years')`),
    status: textOf('status'),
    copiedFrom: textOf('copiedFrom'),
    basis: textOf('basis'),
    document: expression((t) => `${t}.pack::text`),
    version: column('version'),
  }),
  shape('FundingPlan', {
    id: column('id'),
    pack: one('RulePack', (t, to, scope) => ({ ...packs(t, to, scope), where: `${to}.code = ${t}.pack_code` })),
    income: many(
      'IncomeLine',
      pointedBy('income_line', 'plan_id', (to) => `${to}.id`),
    ),
    minimums: many(
      'RequiredMinimum',
      pointedBy('required_minimum', 'plan_id', (to) => `${to}.financial_year, ${to}.of_what`),
    ),
    schemes: many(
      'FundingScheme',
      pointedBy('scheme', 'plan_id', (to) => `${byCode(to)}, ${to}.id`),
    ),
    lines: connection(
      'FundingLine',
      (t, to, { args, bind }) => ({
        from: `scheme_line ${to}`,
        where: [
          `${to}.place_id = ${t}.place_id and ${to}.plan_id = ${t}.id`,
          ...conditions(to, (args['filter'] ?? {}) as FundingLineFilter, bind),
        ].join(' and '),
      }),
      (to, { args }) => {
        const order = args['orderBy'] as { field: string; direction: string } | null | undefined;
        const descending = order?.direction === 'DESC';
        return (orders[order?.field ?? 'CODE']?.(to) ?? []).map((key) => ({ ...key, descending }));
      },
    ),
    agreement: one('Section75Agreement', (t, to) => ({
      from: `section75_agreement ${to}`,
      where: `${to}.place_id = ${t}.place_id and ${to}.plan_id = ${t}.id`,
    })),
    check: derived<ReadPlan>(planJson, ({ ownPack, ...plan }) => checkPlan(packOf(plan.packId, ownPack), plan)),
    version: column('version'),
  }),
  shape('IncomeLine', {
    id: column('id'),
    source: column('source'),
    contributor: column('contributor'),
    amounts: many(
      'YearAmount',
      pointedBy('income_line_year', 'income_line_id', (to) => `${to}.financial_year`),
    ),
    version: column('version'),
  }),
  shape('YearAmount', { financialYear: column('financial_year'), amount: column('amount') }),
  shape('RequiredMinimum', {
    of: column('of_what'),
    financialYear: column('financial_year'),
    amount: column('amount'),
    version: column('version'),
  }),
  shape('FundingScheme', {
    id: column('id'),
    code: column('code'),
    name: column('name'),
    lines: many(
      'FundingLine',
      pointedBy('scheme_line', 'scheme_id', (to) => `${byCode(to)}, ${to}.id`),
    ),
    version: column('version'),
  }),
  shape('FundingLine', {
    id: column('id'),
    code: column('code'),
    plan: one('FundingPlan', pointsTo('funding_plan', 'plan_id')),
    scheme: one('FundingScheme', pointsTo('scheme', 'scheme_id')),
    organisation: one('Organisation', pointsTo('organisation', 'organisation_id')),
    description: column('description'),
    schemeType: column('scheme_type'),
    subType: column('sub_type'),
    otherText: column('other_text'),
    primaryObjective: column('primary_objective'),
    areaOfSpend: column('area_of_spend'),
    commissioner: column('commissioner'),
    nhsShare: column('nhs_share'),
    laShare: column('la_share'),
    provider: column('provider'),
    source: column('source'),
    newOrExisting: column('new_or_existing'),
    comments: column('comments'),
    more: many('LineText', (t, to) => ({
      from: `jsonb_each_text(${t}.more) ${to} (field, text)`,
      orderBy: `${to}.field`,
    })),
    years: many(
      'FundingLineYear',
      pointedBy('scheme_line_year', 'line_id', (to) => `${to}.financial_year`),
    ),
    joins: many(
      'FundingLineJoin',
      pointedBy('scheme_line_join', 'line_id', (to) => `${to}.id`),
    ),
    version: column('version'),
  }),
  shape('LineText', { field: column('field'), text: column('text') }),
  shape('FundingLineYear', {
    financialYear: column('financial_year'),
    expenditure: column('expenditure'),
    outputs: column('outputs'),
  }),
  shape('FundingLineJoin', {
    id: column('id'),
    workstream: one('Workstream', pointsTo('working_group', 'workstream_id')),
    project: one('Project', pointsTo('project', 'project_id')),
    share: column('share'),
  }),
  shape('Section75Agreement', {
    id: column('id'),
    host: one('Organisation', pointsTo('organisation', 'host_id')),
    poolManager: one('Person', personBy('pool_manager_id')),
    riskShare: column('risk_share'),
    startsOn: column('starts_on'),
    endsOn: column('ends_on'),
    signedOn: column('signed_on'),
    version: column('version'),
  }),
];
