import type { UnitOfWork } from '@weft/platform';
import type { BaselinedMilestone } from '@weft/portfolio/domain';

/** The milestones of a project as a change request looks at them. */
export function baselinedMilestones(work: UnitOfWork, projectId: string): Promise<BaselinedMilestone[]> {
  return work.rows<BaselinedMilestone>(
    `select id, title, baseline_on as "baselineOn", forecast_on as "forecastOn", actual_on as "actualOn"
     from milestone where place_id = weft_place() and project_id = $1::uuid`,
    [projectId],
  );
}
