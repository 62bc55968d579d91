import type { Capability } from '@weft/platform';
import { portfolioDemonstration } from './demonstration/portfolio-demonstration';
import schema from './graphql/portfolio.graphql';
import { portfolioMigrations } from './persistence/migrations';
import * as rows from './persistence/rows';
import { portfolioDuties } from './queries/duties';
import { projectListShape } from './queries/project-list';
import { projectShapes } from './queries/project-shapes';
import { tallyShapes } from './queries/tallies';
import { workstreamShapes } from './queries/workstream-shapes';
import { portfolioVerbs } from './verbs';

export const portfolio: Capability = {
  name: 'portfolio',
  schema,
  shapes: [projectListShape, ...workstreamShapes, ...tallyShapes, ...projectShapes],
  entities: [
    rows.AnnualPriorityRow,
    rows.ProjectRow,
    rows.ContributionRow,
    rows.GateRow,
    rows.MilestoneRow,
    rows.MilestoneSlipRow,
    rows.RatingRow,
    rows.DeclarationRow,
  ],
  migrations: portfolioMigrations,
  searchSources: [
    {
      name: 'projects',
      sql: `select 'PROJECT' as kind, p.id, p.name as title, p.code || ', ' || g.name as detail, '/projects/' || p.code as path, p.rating,
              case when p.code ilike $start or p.name ilike $start then 0 else 2 end as rank
            from project p join working_group g on g.place_id = p.place_id and g.id = p.home_id
            where p.place_id = weft_place() and (p.name ilike $words or p.code ilike $words)`,
    },
    {
      name: 'workstreams',
      sql: `select 'WORKSTREAM' as kind, g.id, g.name as title, g.code as detail, '/workstreams/' || g.code as path, null::text as rating,
              case when g.name ilike $start or g.code ilike $start then 0 else 1 end as rank
            from working_group g
            where g.place_id = weft_place() and g.kind in ('WORKSTREAM', 'PROGRAMME') and (g.name ilike $words or g.code ilike $words)`,
    },
    {
      name: 'milestones',
      sql: `select 'MILESTONE' as kind, m.id, m.title, p.code || ', ' || p.name as detail, '/projects/' || p.code || '?milestone=' || m.id as path, null::text as rating,
              case when m.title ilike $start then 2 else 3 end as rank
            from milestone m join project p on p.place_id = m.place_id and p.id = m.project_id
            where m.place_id = weft_place() and m.title ilike $words`,
    },
  ],
  duties: portfolioDuties,
  demonstration: [portfolioDemonstration],
  jobs: [],
  verbs: () => portfolioVerbs,
};
