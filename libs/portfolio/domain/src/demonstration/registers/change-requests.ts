import { addDays, addWorkingDays, dateOf, type IsoDate } from '@weft/kernel';
import { decideDraftChangeRequest } from '../../change-request';
import { DEMONSTRATION_TODAY as TODAY } from '../as-at';
import type { DemonstrationMilestone, DemonstrationSlip } from '../portfolio';
import { changeRequestSketches, type ChangeRequestSketch } from './change-request-sketches';
import { later, numbered, sound, type PlacedProject, type RegisterContext } from './context';
import type { DemonstrationChangeRequest } from './types';

/** A few requests for new baselines. What was approved led to the baselines that the milestones have. */
export function changeRequestsOf({ projectOf, portfolio }: RegisterContext): readonly DemonstrationChangeRequest[] {
  const slips = Map.groupBy(portfolio.slips, ({ milestoneId }) => milestoneId);
  return numbered(
    'CHANGE_REQUEST',
    changeRequestSketches.map((sketch) => {
      const placed = projectOf(sketch.project);
      const { project, chance, homeLeadId, createdOn } = placed;
      const own = chance.of('change request');
      const askedOn = later(dateOf(sketch.askedOn), addWorkingDays(createdOn, 10));
      const raisedAt = own.instant(askedOn);
      const wanted = sketch.fate === 'APPROVED' ? rebased(placed, askedOn) : asked(placed, askedOn, slips);
      const { title, reason, impact, fate } = sketch;
      const rebaselines = wanted.map(({ milestone, to }) => ({ milestoneId: milestone.id, proposedOn: to }));
      // As the milestones stood when it was asked.
      const then = wanted.map(({ milestone, from }) => ({ ...milestone, baselineOn: from, actualOn: null }));
      const request = decideDraftChangeRequest({ title, reason, impact, rebaselines }, then);
      const decided = fate === 'APPROVED' || fate === 'REJECTED';
      return {
        ...sound(title, request),
        id: own.id('change request', raisedAt),
        number: null,
        projectId: project.id,
        raisedById: project.leadId,
        raisedAt,
        state: fate,
        submittedAt: fate === 'DRAFTED' ? null : raisedAt,
        decidedById: decided ? homeLeadId : null,
        decidedAt: decided ? own.instant(addWorkingDays(askedOn, 4)) : null,
        decisionNote: sketch.decisionNote ?? noteOf(sketch),
      };
    }),
  );
}

function noteOf({ fate }: ChangeRequestSketch): string | null {
  return fate === 'APPROVED' ? 'Approved; the next review looks at what was learned.' : null;
}

interface Wanted {
  readonly milestone: DemonstrationMilestone;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** New baselines where the forecasts were on the day; four weeks later for the last milestone where none had slipped. */
function asked(
  { milestones }: PlacedProject,
  on: IsoDate,
  slips: ReadonlyMap<string, readonly DemonstrationSlip[]>,
): Wanted[] {
  const open = milestones.filter(({ actualOn }) => actualOn === null);
  const late = open.flatMap((milestone) => {
    const moved = (slips.get(milestone.id) ?? []).filter(({ movedAt }) => movedAt.slice(0, 10) <= on).at(-1);
    return moved ? [{ milestone, from: milestone.baselineOn, to: moved.toOn }] : [];
  });
  const last = open.at(-1);
  if (late.length > 0 || !last) return late;
  return [{ milestone: last, from: last.baselineOn, to: addWorkingDays(addDays(last.baselineOn, 28), 0) }];
}

/** The last milestone of the project came to its baseline by this request, from four weeks before. */
function rebased({ milestones }: PlacedProject, on: IsoDate): Wanted[] {
  const milestone = milestones.filter(({ baselineOn }) => baselineOn > later(on, TODAY)).at(-1);
  if (!milestone) return [];
  return [{ milestone, from: addWorkingDays(addDays(milestone.baselineOn, -28), 0), to: milestone.baselineOn }];
}
