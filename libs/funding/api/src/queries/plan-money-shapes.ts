import { partsByJoins, type LineJoin } from '@weft/funding/domain';
import { NO_MONEY, sumPence, type Pence } from '@weft/kernel';
import { derived, shape, type FieldScope, type FieldSource, type Shape } from '@weft/platform';
import { byCode, joinsJson } from './plan-json';

/** A line that serves a project or workstream, with all of its joins, since its pennies are split by all of them. */
interface JoinedLine {
  readonly id: string;
  readonly code: string;
  readonly description: string | null;
  readonly source: string | null;
  readonly amount: Pence;
  readonly joins: readonly LineJoin[];
}

interface Served {
  readonly id: string;
  readonly financialYear: string;
  readonly lines: readonly JoinedLine[];
  readonly budgets?: readonly { readonly amount: Pence }[];
}

/** The financial year of today. */
const thisYear = `(to_char((select weft_today()) - interval '3 months', 'YYYY') || '-' || to_char((select weft_today()) + interval '9 months', 'YY'))`;

const yearOf = ({ args, bind }: FieldScope): string =>
  args['financialYear'] == null ? thisYear : bind(args['financialYear'], 'text');

/** Lines of the year that serve the row `t`, by the column of their joins that names it. */
const linesSql = (t: string, by: 'project_id' | 'workstream_id', year: string): string =>
  `(select coalesce(json_agg(json_build_object('id', l.id, 'code', l.code, 'description', l.description, 'source', l.source,
      'amount', y.expenditure, 'joins', ${joinsJson('l')}) order by ${byCode('l')}, l.id), '[]'::json)
    from scheme_line l join scheme_line_year y on y.place_id = l.place_id and y.line_id = l.id
    where l.place_id = ${t}.place_id and y.financial_year = ${year} and y.expenditure is not null
      and l.id in (select j.line_id from scheme_line_join j where j.place_id = ${t}.place_id and j.${by} = ${t}.id))`;

/** What of each line serves the one that `isIts` knows, to the penny. */
function serving({ lines }: Served, isIts: (join: LineJoin) => boolean) {
  return lines.map(({ joins, amount, ...line }) => {
    const parts = partsByJoins(amount, joins);
    const its = joins.flatMap((join, n) => (isIts(join) ? [{ share: join.share, part: parts[n] ?? NO_MONEY }] : []));
    return {
      ...line,
      share: its.reduce((sum, { share }) => sum + share, 0),
      amount: sumPence(its.map(({ part }) => part)),
    };
  });
}

const planned = (lines: readonly { readonly amount: Pence }[]): Pence => sumPence(lines.map(({ amount }) => amount));

const projectMoney: FieldSource = derived<Served>(
  (t, scope) => {
    const year = yearOf(scope);
    return `(select json_build_object('id', ${t}.id, 'financialYear', ${year}, 'lines', ${linesSql(t, 'project_id', year)},
      'budgets', (select coalesce(json_agg(json_build_object('id', b.id, 'projectId', b.project_id, 'financialYear', b.financial_year,
          'fund', b.fund, 'organisationId', b.organisation_id, 'amount', b.amount, 'version', b.version) order by b.fund, b.id), '[]'::json)
        from project_budget b where b.place_id = ${t}.place_id and b.project_id = ${t}.id and b.financial_year = ${year})))`;
  },
  (served) => {
    const lines = serving(served, ({ projectId }) => projectId === served.id);
    const budgets = served.budgets ?? [];
    const { financialYear } = served;
    return { financialYear, lines, planned: planned(lines), budgets, otherFunds: planned(budgets) };
  },
);

const workstreamMoney: FieldSource = derived<Served>(
  (t, scope) => {
    const year = yearOf(scope);
    return `(select json_build_object('id', ${t}.id, 'financialYear', ${year}, 'lines', ${linesSql(t, 'workstream_id', year)}))`;
  },
  (served) => {
    const lines = serving(served, ({ workstreamId }) => workstreamId === served.id);
    return { financialYear: served.financialYear, lines, planned: planned(lines) };
  },
);

/** What projects and workstreams have of the fund: fields of theirs, filled from here. */
export const planMoneyShapes: readonly Shape[] = [
  shape('Project', { money: projectMoney }),
  shape('Workstream', { money: workstreamMoney }),
];
