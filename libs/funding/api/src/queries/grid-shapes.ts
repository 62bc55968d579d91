import {
  isClosed,
  KNOWN_PACKS,
  monthsOf,
  offProfile,
  phasing,
  sumsOf,
  totalVariance,
  varianceBy,
  varianceOf,
  type Dimension,
  type RulePack,
  type Variance,
} from '@weft/funding/domain';
import { sumPence, type Pence } from '@weft/kernel';
import { column, derived, many, shape, type Shape } from '@weft/platform';
import { gridJson, moneyOf, type ReadGrid, type ReadLine } from './grid-json';
import { inYear, yearOf } from './month-kept';
import { yearsOfPack } from './plan-json';

const withOffProfile = (variance: Variance) => ({ ...variance, offProfile: offProfile(variance) });

function gridLine(grid: ReadGrid, line: ReadLine) {
  const money = moneyOf(grid, line);
  const { plan, actual, entered, typed } = money.months;
  return {
    ...line,
    plan,
    actual,
    entered,
    typed,
    forecast: money.forecast.months,
    committed: sumPence(line.kept.map(({ committed }) => committed as Pence)),
    money: withOffProfile(varianceOf(sumsOf(money))),
  };
}

interface Named {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** A grid with the names of what its money is looked at by. */
interface ReadVariance extends ReadGrid {
  readonly by: Dimension;
  readonly packs: readonly RulePack[];
  readonly workstreams: readonly Named[];
  readonly projects: readonly Named[];
}

const NONE: Readonly<Record<Dimension, string>> = {
  LINE: '',
  SCHEME: '',
  SOURCE: 'No source yet',
  AREA_OF_SPEND: 'No area of spend yet',
  PROVIDER: 'No provider yet',
  WORKSTREAM: 'Joined to no workstream',
  PROJECT: 'Joined to no project',
};

/** Code and name of a row. */
function wordsFor(read: ReadVariance): (key: string | null) => { readonly code: string | null; readonly name: string } {
  const { by, lines, workstreams, projects } = read;
  const known = new Map<string, { readonly code: string | null; readonly name: string }>();
  switch (by) {
    case 'LINE':
      for (const { id, code, description, schemeName } of lines)
        known.set(id, { code, name: description ?? schemeName });
      break;
    case 'SCHEME':
      for (const { schemeId, schemeCode, schemeName } of lines)
        known.set(schemeId, { code: schemeCode, name: schemeName });
      break;
    case 'WORKSTREAM':
      for (const { id, code, name } of workstreams) known.set(id, { code, name });
      break;
    case 'PROJECT':
      for (const { id, code, name } of projects) known.set(id, { code, name });
      break;
    default:
      for (const { id, name } of choicesOf(read, by)) known.set(id, { code: null, name });
  }
  return (key) => (key === null ? { code: null, name: NONE[by] } : (known.get(key) ?? { code: null, name: key }));
}

function choicesOf({ year, packs }: ReadVariance, by: 'SOURCE' | 'AREA_OF_SPEND' | 'PROVIDER') {
  const pack = [...KNOWN_PACKS, ...packs].find(({ years }) => years.includes(year));
  if (!pack) return [];
  if (by === 'SOURCE') return pack.sources;
  const field = by === 'PROVIDER' ? 'provider' : 'areaOfSpend';
  return pack.fields.find((one) => one.field === field)?.choices ?? [];
}

const named = (from: string): string =>
  `(select coalesce(json_agg(json_build_object('id', n.id, 'code', n.code, 'name', n.name)), '[]'::json) from ${from} n where n.place_id = (select weft_place()))`;

function variance(read: ReadVariance) {
  const lines = read.lines.map((line) => moneyOf(read, line));
  const words = wordsFor(read);
  const months = monthsOf(read.year);
  return {
    financialYear: read.year,
    by: read.by,
    rows: varianceBy(read.by, lines).map(({ key, lineIds, ...money }) => ({
      key,
      ...words(key),
      lineIds,
      money: withOffProfile(money),
    })),
    total: withOffProfile(totalVariance(lines)),
    phasing: phasing(lines).map((one, index) => ({ ...one, month: months[index] })),
  };
}

/** The grid of a year, and its money by a dimension: derived by the rules of the domain from one read. */
export const gridShapes: readonly Shape[] = [
  shape('Query', {
    fundingGrid: derived<ReadGrid>(
      (_, scope) => gridJson(scope),
      (grid) => ({
        financialYear: grid.year,
        method: grid.method,
        years: grid.packCode === null ? [] : yearsOfPack(grid.packCode, grid.ownYears),
        months: monthsOf(grid.year).map((month) => ({ month, closed: isClosed(month, grid.closedThrough) })),
        lines: grid.lines.map((line) => gridLine(grid, line)),
      }),
    ),
    fundingVariance: derived<ReadVariance>(
      (_, scope) =>
        gridJson(
          scope,
          `, 'by', ${scope.bind(scope.args['by'], 'text')}, 'packs', (select coalesce(json_agg(r.pack), '[]'::json) from rule_pack r where r.place_id = (select weft_place())),
           'workstreams', ${named('working_group')}, 'projects', ${named('project')}`,
        ),
      variance,
    ),
    projectsWithoutMoney: many('Project', (_, to, scope) => {
      const { bind } = scope;
      const year = bind(yearOf(scope), 'text');
      return {
        from: `project ${to}`,
        where: `${to}.place_id = weft_place() and ${to}.stage <> 'CLOSED'
          and not exists (select from scheme_line_join j join scheme_line_year y on y.place_id = j.place_id and y.line_id = j.line_id
            where j.place_id = ${to}.place_id and j.project_id = ${to}.id and y.financial_year = ${year})
          and not exists (select from project_budget b where b.place_id = ${to}.place_id and b.project_id = ${to}.id and b.financial_year = ${year})`,
        orderBy: `${to}.code`,
      };
    }),
  }),
  shape('FundingLine', {
    forecasts: many('MonthForecast', (t, to, scope) => ({
      from: `month_forecast ${to}`,
      where: `${to}.place_id = ${t}.place_id and ${to}.line_id = ${t}.id and ${inYear(`${to}.month`, yearOf(scope), scope.bind)}`,
      orderBy: `${to}.month`,
    })),
  }),
  shape('StandingOnCell', { financialYear: column('financial_year') }),
];
