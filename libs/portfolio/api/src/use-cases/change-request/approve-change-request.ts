import type { IsoDate } from '@weft/kernel';
import type { UnitOfWork, UseCase } from '@weft/platform';
import { decideApprove, requireOpenProject, type BaselinedMilestone, type Stage } from '@weft/portfolio/domain';
import { MilestoneRow, ProjectRow } from '../../persistence/rows';
import { standing } from '../pass-gate';
import { loadOfProject } from '../project-locks';
import { CHANGE_REQUESTS, type Seen } from '../register/registers';
import { changeEntry } from '../register/save-entry';
import { rebaselinesOf } from './rebaselines';

/** Approves a change request: each milestone that it names gets its new baseline, or none does. Slips stay. */
export const approveChangeRequest: UseCase<Seen> = async (work, input) => {
  const entry = await loadOfProject(work, CHANGE_REQUESTS, input);
  const rebaselines = await rebaselinesOf(work, entry.id);
  const milestones = await lockMilestones(
    work,
    rebaselines.map(({ milestoneId }) => milestoneId),
  );
  const project = await work.load(ProjectRow, entry.projectId, 'id');
  const who = { ...standing(work, project), personId: work.personId };
  const decided = decideApprove(
    { state: entry.state, askedById: entry.askedBy, rebaselines },
    milestones.map(asBaselined),
    who,
  );
  if (!decided.ok) {
    return decided;
  }
  const open = requireOpenProject(project.stage as Stage);
  if (!open.ok) {
    return open;
  }
  for (const { milestoneId, toOn } of decided.value.baselines) {
    const milestone = milestones.find(({ id }) => id === milestoneId);
    if (milestone) {
      work.update(MilestoneRow, milestone, { baselineOn: toOn });
    }
  }
  const changes = { state: decided.value.state, decidedBy: work.personId, decidedAt: work.now };
  return changeEntry(work, CHANGE_REQUESTS, { entry, project }, changes, 'approved');
};

async function lockMilestones(work: UnitOfWork, ids: readonly string[]): Promise<MilestoneRow[]> {
  const found = await Promise.all([...ids].sort().map((id) => work.find(MilestoneRow, { id }, true)));
  return found.filter((milestone) => milestone !== undefined);
}

function asBaselined({ id, title, baselineOn, forecastOn, actualOn }: MilestoneRow): BaselinedMilestone {
  const date = (day: string | null): IsoDate | null => day as IsoDate | null;
  return { id, title, baselineOn: date(baselineOn), forecastOn: date(forecastOn), actualOn: date(actualOn) };
}
