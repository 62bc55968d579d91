import { addDays, addWorkingDays, dateOf, type IsoDate } from '@weft/kernel';
import { decideNewAssumption, type AssumptionState } from '../../assumption';
import { decideLogDecision } from '../../decision';
import { decideNewDeliverable } from '../../deliverable';
import { decideNewIssue } from '../../issue';
import { DEMONSTRATION_TODAY as TODAY } from '../as-at';
import { dayWithin, later, numbered, sound, type PlacedProject, type RegisterContext } from './context';
import { decisionSketches } from './decision-sketches';
import { deliverableSketches } from './deliverable-sketches';
import { assumptionTitles, issueTitles, severeIssueTitles } from './issue-templates';
import { moodOf } from './risks';
import type {
  DemonstrationAssumption,
  DemonstrationDecision,
  DemonstrationDeliverable,
  DemonstrationIssue,
} from './types';

/** Issues: severe ones under Red, one under Amber, small ones here and there under Green. */
export function issuesOf({ projects }: RegisterContext): readonly DemonstrationIssue[] {
  const open = projects.filter(({ project }) => project.stage !== 'IDEA' && project.stage !== 'CLOSED');
  return numbered(
    'ISSUE',
    open.flatMap((placed) => {
      const chance = placed.chance.of('issues');
      const small = { title: chance.pick(issueTitles), severity: chance.int(2, 3), over: chance.chance(0.4) };
      switch (moodOf(placed)) {
        case 'RED':
          return [
            issueOf(placed, { title: chance.pick(severeIssueTitles), severity: 5, over: false }),
            issueOf(placed, { ...small, over: false }),
          ];
        case 'AMBER':
          return [issueOf(placed, { ...small, severity: chance.chance(0.4) ? 4 : 3 })];
        case 'GREEN':
          return chance.chance(0.25) ? [issueOf(placed, small)] : [];
      }
    }),
  );
}

function issueOf(
  placed: PlacedProject,
  { title, severity, over }: { readonly title: string; readonly severity: number; readonly over: boolean },
) {
  const { project } = placed;
  const chance = placed.chance.of(`issue/${title}`);
  const raisedOn = dayWithin(placed, chance, addDays(TODAY, -30));
  const resolvedOn = addWorkingDays(raisedOn, chance.int(3, 12));
  const resolved = over && resolvedOn < TODAY;
  const raisedAt = chance.instant(raisedOn);
  const dueOn = addWorkingDays(TODAY, chance.int(4, 30));
  return {
    ...sound(title, decideNewIssue({ title, severity, ownerId: project.leadId, dueOn })),
    id: chance.id('issue', raisedAt),
    number: null,
    projectId: project.id,
    raisedById: project.leadId,
    raisedAt,
    state: resolved ? ('RESOLVED' as const) : ('OPEN' as const),
    resolution: resolved ? 'Mended with the partner concerned; the next month is watched.' : null,
    resolvedAt: resolved ? chance.instant(resolvedOn) : null,
  };
}

/** An assumption under every other project that is being planned or delivered. */
export function assumptionsOf({ projects }: RegisterContext): readonly DemonstrationAssumption[] {
  const planned = projects.filter(({ project }) => ['CASE', 'PLAN', 'DELIVER'].includes(project.stage));
  return numbered(
    'ASSUMPTION',
    planned
      .filter((_, index) => index % 2 === 0)
      .map((placed, index) => {
        const { project } = placed;
        const chance = placed.chance.of('assumption');
        const [title, ifWrong] = assumptionTitles[index % assumptionTitles.length] ?? ['', ''];
        const raisedOn = dayWithin(placed, chance, addDays(TODAY, -45));
        const raisedAt = chance.instant(raisedOn);
        const state: AssumptionState = chance.chance(0.6) ? 'UNTESTED' : chance.chance(0.75) ? 'HOLDS' : 'FAILED';
        const testBy = addWorkingDays(TODAY, chance.int(10, 80));
        const tested = state !== 'UNTESTED';
        return {
          ...sound(title, decideNewAssumption({ title, ifWrong, ownerId: project.leadId, testBy })),
          id: chance.id('assumption', raisedAt),
          number: null,
          projectId: project.id,
          raisedById: project.leadId,
          raisedAt,
          state,
          note: tested
            ? state === 'HOLDS'
              ? 'As seen in the last three months.'
              : 'The last three months show more.'
            : null,
          testedAt: tested ? chance.instant(addWorkingDays(raisedOn, chance.int(5, 20))) : null,
        };
      }),
  );
}

/** The decision log, linked to the projects it changed. */
export function decisionsOf({ projectOf, person }: RegisterContext): readonly DemonstrationDecision[] {
  const ids = decisionSketches.map(({ project, decidedOn }, index) => {
    const { chance, createdOn } = projectOf(project);
    const own = chance.of(`decision/${index}`);
    const on = later(dateOf(decidedOn), addWorkingDays(createdOn, 5));
    const raisedAt = own.instant(on);
    return { id: own.id('decision', raisedAt), on, raisedAt };
  });
  return numbered(
    'DECISION',
    decisionSketches.map((sketch, index) => {
      const { project } = projectOf(sketch.project);
      const { id = '', on = TODAY, raisedAt = '' } = ids[index] ?? {};
      const before = sketch.supersedes === undefined ? undefined : ids[sketch.supersedes];
      const decided = decideLogDecision(
        {
          decision: sketch.decision,
          reason: sketch.reason,
          decidedBy: sketch.decidedBy,
          decidedOn: on,
          links: [{ kind: 'PROJECT', id: project.id }],
          supersedes: before
            ? { id: before.id, code: 'the one before', decidedOn: before.on, superseded: false }
            : null,
        },
        TODAY,
      );
      const entry = { id, number: null, projectId: project.id, raisedById: person('Priya Osei'), raisedAt };
      return { ...sound(sketch.decision, decided), ...entry };
    }),
  );
}

/** Deliverables: accepted where a project has reached the end, planned while it is on the way. */
export function deliverablesOf({ projectOf }: RegisterContext): readonly DemonstrationDeliverable[] {
  return numbered(
    'DELIVERABLE',
    deliverableSketches.map(([code, title, acceptance]) => {
      const { project, chance, milestones, homeLeadId, createdOn } = projectOf(code);
      const own = chance.of(`deliverable/${title}`);
      const lastDone = milestones.filter(({ actualOn }) => actualOn !== null).at(-1);
      const lastAhead = milestones.filter(({ actualOn, forecastOn }) => actualOn === null && forecastOn > TODAY).at(-1);
      const early = project.stage === 'EMBED' || title === 'Trusted assessor handbook';
      const deliveredOn: IsoDate | null = early ? (lastDone?.actualOn ?? null) : null;
      const dueOn = deliveredOn ?? lastAhead?.forecastOn ?? project.endsOn;
      const milestoneId = (deliveredOn ? lastDone : lastAhead)?.id ?? null;
      const raisedAt = own.instant(addWorkingDays(createdOn, own.int(3, 15)));
      const accepted = deliveredOn === null ? null : addWorkingDays(deliveredOn, 3);
      const known = accepted !== null && accepted < TODAY;
      return {
        ...sound(title, decideNewDeliverable({ title, acceptance, ownerId: project.leadId, dueOn, milestoneId })),
        id: own.id('deliverable', raisedAt),
        number: null,
        projectId: project.id,
        raisedById: project.leadId,
        raisedAt,
        state: deliveredOn === null ? ('PLANNED' as const) : known ? ('ACCEPTED' as const) : ('DELIVERED' as const),
        deliveredOn,
        acceptedById: known ? homeLeadId : null,
        acceptedAt: known ? own.instant(accepted) : null,
      };
    }),
  );
}
