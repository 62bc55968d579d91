import { root, startWeft, type Weft } from '@weft/testing';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';

/** Place 7 of tools/bench/scale.sql. */
const PLACE = '00000001-0007-7000-8000-000000000000';
const FEW = 15;
const MANY = 150;
const FOLDER = join(root, 'libs/portfolio/api/src/queries/sql');
/** Tables that grow with the nation, which no page may read from end to end. */
const LARGE = [
  'project',
  'milestone',
  'milestone_slip',
  'declaration',
  'rating',
  'gate',
  'contribution',
  'audit',
  'event',
  'membership',
  'person',
  'role_grant',
  'risk',
  'issue',
  'dependency',
  'line_month',
  'month_forecast',
  'scheme_line_join',
];

/** The indexes that the pages are written for. */
const INTENDED: Readonly<Record<string, readonly string[]>> = {
  overview: ['milestone_due', 'milestone_open', 'declaration_by_date'],
  'overview-money': ['line_month_by_month'],
  // The outline names the projects of one place; their rows come by id.
  'project-list': ['project_by_organisation'],
  'project-rows': [
    'project_pkey',
    'milestone_open',
    'declaration_by_project',
    'rating_place_id_project_id_dimension_key',
  ],
  'project-page': [
    'project_place_id_code_key',
    'milestone_place_id_project_id_number_key',
    'milestone_slip_by_milestone',
    'gate_place_id_project_id_number_key',
    'rating_place_id_project_id_dimension_key',
    'declaration_by_project',
    'audit_by_root',
  ],
  // Reads each row of the place: project by project, by keys that begin with the place.
  'search-page': ['milestone_place_id_project_id_number_key', 'risk_by_project', 'issue_by_project'],
  'trail-page': ['audit_by_type'],
  'workstream-page': ['project_by_home', 'milestone_due', 'milestone_open'],
};

/** Thirty projects of that place, for the page that asks for rows by their ids. */
const PROJECTS = Array.from(
  { length: 30 },
  (_, n) => `00000007-0007-7000-8${(n + 1).toString(16).padStart(3, '0')}-000000000000`,
);

/** A change of each milestone in the places, some of them of another kind. */
const TRAIL = `
  insert into audit (place_id, id, at, actor_id, request_id, action, subject_type, subject_id, root_id, version, before, after, summary, hash)
  select m.place_id, weft_uuid7(t.at), t.at, m.owner_id, 'load', 'update', case when m.number % 3 = 0 then 'Milestone' else 'Risk' end, m.id, m.project_id, 2,
    '{"forecast_on": "2025-10-01"}', '{"forecast_on": "2025-11-01"}', 'moved it', ''
  from milestone m join place p on p.id = m.place_id, lateral (select timestamptz '2025-09-01' + m.number * interval '7 days' + random() * interval '1 day' as at) t
  where p.code ~ '^P\\d+$' and substr(p.code, 2)::int between $1 and $2`;

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Shared Hit Blocks'?: number;
  readonly 'Shared Read Blocks'?: number;
  readonly Plans?: readonly PlanNode[];
}

const nodes = (plan: PlanNode): readonly PlanNode[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];
const buffers = (plan: PlanNode): number => (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0);

/** The committed statement of a page, and the values that stand in its head, turned to those of a place of the load. */
function statement(name: string): { sql: string; values: unknown[] } {
  const text = readFileSync(join(FOLDER, `${name}.sql`), 'utf8');
  const values = [...text.matchAll(/^-- {3}\$\d+ (.*)$/gm)].map(([, value]) => {
    const given: unknown = JSON.parse(value ?? 'null');
    if (Array.isArray(given)) return String(given[0]).startsWith('01890000-') ? PROJECTS : given;
    return given === 'PI-04' ? 'W2-001' : given === 'PI' ? 'W2' : given;
  });
  return {
    sql: text
      .replace(/^--.*$/gm, '')
      .trim()
      .replace(/;$/, ''),
    values,
  };
}

const literal = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? `'{${value.join(',')}}'` : `'${String(value).replace(/'/g, "''")}'`;

describe('the SQL of the hot pages at national scale', () => {
  let weft: Weft;
  const plans: Record<number, Record<string, PlanNode>> = {};
  const pages = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.sql'))
    .map((file) => file.replace('.sql', ''));

  /** Adds the places from one number to another. */
  async function load(from: number, to: number): Promise<void> {
    const script = readFileSync(join(root, 'tools/bench/scale.sql'), 'utf8')
      .replaceAll(':places', String(to))
      .replaceAll(':projects', '150')
      .replaceAll('generate_series(1, places)', `generate_series(${from}, places)`);
    await weft.superuser(`discard temp; ${script}`);
    await weft.superuser(TRAIL, [from, to]);
    for (const table of LARGE) await weft.superuser(`vacuum (analyze) ${table}`);
  }

  /** What PostgreSQL does for each page, asked as the application asks: its role, its settings, one plan for all values. */
  async function explain(): Promise<Record<string, PlanNode>> {
    const client = new Client({ connectionString: weft.appUrl });
    await client.connect();
    try {
      await client.query('set plan_cache_mode = force_generic_plan');
      const found: Record<string, PlanNode> = {};
      for (const page of pages) {
        const { sql, values } = statement(page);
        await client.query('begin');
        await client.query(
          `select set_config('weft.place_id', $1, true), set_config('weft.today', '2025-11-05', true)`,
          [PLACE],
        );
        await client.query(`prepare page as ${sql}`);
        const passed = values.length > 0 ? `(${values.map(literal).join(', ')})` : '';
        const answer = await client.query<{ data: string }>(`execute page${passed}`);
        expect(answer.rows[0]?.data.length).toBeGreaterThan(1_000);
        const explained = await client.query<{ 'QUERY PLAN': readonly [{ Plan: PlanNode }] }>(
          `explain (analyze, buffers, format json) execute page${passed}`,
        );
        found[page] = explained.rows[0]?.['QUERY PLAN'][0].Plan as PlanNode;
        await client.query('commit; deallocate page');
      }
      return found;
    } finally {
      await client.end();
    }
  }

  beforeAll(async () => {
    weft = await startWeft({ ownCluster: true, replicas: 0 });
    await load(1, FEW);
    plans[FEW] = await explain();
    await load(FEW + 1, MANY);
    plans[MANY] = await explain();
    const [counted] = await weft.superuser<{ places: number; projects: number; milestones: number }>(
      `select (select count(*)::int from place) as places, (select count(*)::int from project) as projects, (select count(*)::int from milestone) as milestones`,
    );
    expect(counted?.places).toBe(MANY + 1);
    expect(counted?.projects).toBeGreaterThan(22_000);
    expect(counted?.milestones).toBeGreaterThan(220_000);
  }, 400_000);
  afterAll(() => weft.stop());

  it.each(pages)('%s reads no large table from end to end', (page) => {
    const scanned = nodes(plans[MANY]?.[page] as PlanNode).filter(
      (node) => node['Node Type'] === 'Seq Scan' && LARGE.includes(node['Relation Name'] ?? ''),
    );
    expect(scanned.map((node) => node['Relation Name'])).toEqual([]);
  });

  it.each(pages)('%s uses the indexes that it is written for', (page) => {
    const used = new Set(nodes(plans[MANY]?.[page] as PlanNode).flatMap((node) => node['Index Name'] ?? []));
    expect([...used]).toEqual(expect.arrayContaining([...(INTENDED[page] ?? ['no indexes are named for this page'])]));
  });

  it.each(pages)('%s touches as many pages of the database with 150 places as with 15', (page) => {
    const [few, many] = [buffers(plans[FEW]?.[page] as PlanNode), buffers(plans[MANY]?.[page] as PlanNode)];
    // Indexes grow by a level or so.
    expect(many).toBeLessThan(few * 1.5 + 100);
  });

  it.each(pages)('%s touches a bounded number of pages', (page) => {
    expect({ page, buffers: buffers(plans[MANY]?.[page] as PlanNode) }).toEqual({ page, buffers: expect.any(Number) });
    expect(buffers(plans[MANY]?.[page] as PlanNode)).toBeLessThan(30_000);
  });
});
