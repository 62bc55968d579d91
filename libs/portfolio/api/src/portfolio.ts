import type { Capability } from '@weft/platform';
import { portfolioDemonstration } from './demonstration/portfolio-demonstration';
import { computedRatings } from './computed/compute-ratings';
import { computedRatingShapes } from './computed/computed-rating-shapes';
import type { RatingSource } from './computed/rating-source';
import belonging from './graphql/belonging.graphql';
import bulk from './graphql/bulk.graphql';
import comments from './graphql/comments.graphql';
import computedRating from './graphql/computed-rating.graphql';
import schema from './graphql/portfolio.graphql';
import registers from './graphql/registers.graphql';
import tracker from './graphql/tracker.graphql';
import { portfolioMigrations } from './persistence/migrations';
import * as registerRows from './persistence/register-rows';
import * as rows from './persistence/rows';
import * as trackerRows from './persistence/tracker-rows';
import * as belongingRows from './persistence/belonging-rows';
import { belongingShapes } from './queries/belonging-shapes';
import { bulkShapes } from './queries/bulk-shapes';
import { changeRequestShapes } from './queries/change-request-shapes';
import { dependencyShapes } from './queries/dependency-shapes';
import { portfolioDuties } from './queries/duties';
import { portfolioWork } from './queries/my-work';
import { portfolioNotifications } from './queries/notification-kinds';
import { projectListShape } from './queries/project-list';
import { projectOutlineShapes } from './queries/project-outline';
import { projectShapes } from './queries/project-shapes';
import { registerShapes } from './queries/register-shapes';
import { settingsShapes } from './queries/risk-banding';
import { portfolioSearch } from './queries/search-sources';
import { trackerShapes } from './queries/tracker-shapes';
import { tallyShapes } from './queries/tallies';
import { workstreamShapes } from './queries/workstream-shapes';
import { trackerDownloads, trackerFiles } from './tracker/tracker-file';
import { portfolioVerbs } from './verbs';

/** @param ratingSources reasons for the computed rating, of capabilities above. */
export const portfolio = (ratingSources: readonly RatingSource[]): Capability => ({
  name: 'portfolio',
  schema: [schema, registers, computedRating, bulk, tracker, belonging, comments].join('\n'),
  shapes: [
    projectListShape,
    ...workstreamShapes,
    ...tallyShapes,
    ...projectShapes,
    ...registerShapes,
    ...dependencyShapes,
    ...changeRequestShapes,
    ...settingsShapes,
    ...computedRatingShapes,
    ...bulkShapes,
    ...projectOutlineShapes,
    ...trackerShapes,
    ...belongingShapes,
  ],
  entities: [
    rows.AnnualPriorityRow,
    rows.ProjectRow,
    rows.ContributionRow,
    rows.GateRow,
    rows.MilestoneRow,
    rows.MilestoneSlipRow,
    rows.RatingRow,
    rows.DeclarationRow,
    rows.BulkChangeRow,
    rows.SavedViewRow,
    registerRows.RiskRow,
    registerRows.IssueRow,
    registerRows.AssumptionRow,
    registerRows.DecisionRow,
    registerRows.DecisionLinkRow,
    registerRows.DeliverableRow,
    registerRows.DependencyRow,
    registerRows.ChangeRequestRow,
    registerRows.RebaselineRow,
    registerRows.PortfolioSettingRow,
    trackerRows.TrackerFileRow,
    trackerRows.TrackerMemoryRow,
    trackerRows.TrackerImportRow,
    trackerRows.ImportedRecordRow,
    belongingRows.LocalityRow,
    belongingRows.CohortRow,
    belongingRows.ProjectLocalityRow,
    belongingRows.ProjectCohortRow,
    belongingRows.PartnerRow,
    belongingRows.ProjectLinkRow,
    belongingRows.CommentRow,
    belongingRows.CommentMentionRow,
    belongingRows.HandoverRow,
  ],
  migrations: portfolioMigrations,
  searchSources: portfolioSearch,
  duties: portfolioDuties,
  myWork: portfolioWork,
  notificationKinds: portfolioNotifications,
  demonstration: [portfolioDemonstration],
  jobs: [{ name: 'forget-trackers', cron: '7 * * * *', sql: 'select forget_tracker_files()' }],
  followers: [computedRatings(ratingSources)],
  filesIn: [trackerFiles],
  filesOut: trackerDownloads,
  verbs: () => portfolioVerbs,
});
