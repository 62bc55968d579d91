import { addDays, dateOf, formatDate } from '@weft/kernel';
import type {
  DemonstrationChangeRequest,
  DemonstrationDeliverable,
  DemonstrationDependency,
  DemonstrationPortfolio,
  DemonstrationRegisters,
} from '@weft/portfolio/demonstration';
import { added, changed, type Happening } from './happening';

type Project = DemonstrationPortfolio['projects'][number];
type Find = (id: string) => Project;

/** All that happened in the registers, entry by entry: as each was first written, then what became of it. */
export function registerHappenings(
  registers: DemonstrationRegisters,
  { projects }: DemonstrationPortfolio,
): readonly Happening[] {
  const byId = new Map(projects.map((project) => [project.id, project]));
  const find: Find = (id) => {
    const project = byId.get(id);
    if (!project) {
      throw new Error(`the demonstration has no project ${id}`);
    }
    return project;
  };
  return [
    ...risks(registers, find),
    ...issues(registers, find),
    ...assumptions(registers, find),
    ...decisions(registers, find),
    ...registers.deliverables.flatMap((deliverable) => deliverableStory(deliverable, find)),
    ...registers.dependencies.flatMap((dependency) => dependencyStory(dependency, find)),
    ...registers.changeRequests.flatMap((request) => changeRequestStory(request, find)),
  ];
}

/** The last number of each register. */
export function lastNumbers(registers: DemonstrationRegisters): readonly { kind: string; last: number }[] {
  const last = (kind: string, entries: readonly { readonly number: number }[]) => ({
    kind,
    last: Math.max(...entries.map(({ number }) => number)),
  });
  return [
    last('RISK', registers.risks),
    last('ISSUE', registers.issues),
    last('ASSUMPTION', registers.assumptions),
    last('DECISION', registers.decisions),
    last('DELIVERABLE', registers.deliverables),
    last('DEPENDENCY', registers.dependencies),
    last('CHANGE_REQUEST', registers.changeRequests),
  ];
}

const later = (one: string, other: string): string => (one > other ? one : other);
const afternoonOf = (day: string): string => `${day}T15:00:00Z`;
const dayOf = (instant: string): string => instant.slice(0, 10);

function risks({ risks: all, riskMoves }: DemonstrationRegisters, find: Find): Happening[] {
  return all.flatMap((risk) => {
    const { code, raisedById, raisedAt, closeReason, closedAt, state, ...kept } = risk;
    const named = `risk ${code} “${risk.title}”`;
    const { name } = find(risk.projectId);
    const moves = riskMoves.filter(({ riskId }) => riskId === risk.id);
    const [first] = moves;
    const began = first && { currentLikelihood: first.fromLikelihood, currentConsequence: first.fromConsequence };
    return [
      added(
        'risk',
        { ...kept, ...began, state: 'OPEN', raisedOn: dayOf(raisedAt), version: 1 },
        { at: raisedAt, actorId: raisedById, summary: `added ${named} to ${name}` },
      ),
      ...moves.map(({ at, movedById, toLikelihood, toConsequence }) =>
        changed(
          'risk',
          risk.id,
          { currentLikelihood: toLikelihood, currentConsequence: toConsequence },
          { at: later(at, raisedAt), actorId: movedById, summary: `edited ${named} of ${name}` },
        ),
      ),
      ...(closedAt
        ? [
            changed(
              'risk',
              risk.id,
              { state, stateReason: closeReason },
              { at: closedAt, actorId: raisedById, summary: `closed ${named} of ${name}: ${closeReason}` },
            ),
          ]
        : []),
    ];
  });
}

function issues({ issues: all }: DemonstrationRegisters, find: Find): Happening[] {
  return all.flatMap(({ code, raisedById, raisedAt, resolution, resolvedAt, state, ...kept }) => {
    const named = `issue ${code} “${kept.title}”`;
    const { name } = find(kept.projectId);
    return [
      added(
        'issue',
        { ...kept, state: 'OPEN', raisedOn: dayOf(raisedAt), version: 1 },
        { at: raisedAt, actorId: raisedById, summary: `added ${named} to ${name}` },
      ),
      ...(resolvedAt
        ? [
            changed(
              'issue',
              kept.id,
              { state, stateReason: resolution },
              { at: resolvedAt, actorId: kept.ownerId, summary: `resolved ${named} of ${name}: ${resolution}` },
            ),
          ]
        : []),
    ];
  });
}

function assumptions({ assumptions: all }: DemonstrationRegisters, find: Find): Happening[] {
  return all.flatMap(({ code, raisedById, raisedAt, testedAt, state, note, ...kept }) => {
    const named = `assumption ${code} “${kept.title}”`;
    const { name } = find(kept.projectId);
    const done = state === 'HOLDS' ? 'confirmed' : 'refuted';
    return [
      added(
        'assumption',
        { ...kept, state: 'UNTESTED', version: 1 },
        { at: raisedAt, actorId: raisedById, summary: `added ${named} to ${name}` },
      ),
      ...(testedAt
        ? [
            changed(
              'assumption',
              kept.id,
              { state, note },
              { at: testedAt, actorId: kept.ownerId, summary: `${done} ${named} of ${name}: ${note}` },
            ),
          ]
        : []),
    ];
  });
}

function decisions({ decisions: all }: DemonstrationRegisters, find: Find): Happening[] {
  return all.flatMap(({ code, raisedById, raisedAt, links, ...kept }) => {
    const named = `decision ${code} “${kept.decision}”`;
    const told = { at: raisedAt, actorId: raisedById, summary: `logged ${named} of ${find(kept.projectId).name}` };
    return [
      added('decision', { ...kept, recordedBy: raisedById, recordedAt: raisedAt }, told),
      ...links.map(({ kind, id }) => added('decision_link', { decisionId: kept.id, kind, subjectId: id }, told)),
    ];
  });
}

function deliverableStory(deliverable: DemonstrationDeliverable, find: Find): Happening[] {
  const { code, raisedById, raisedAt, acceptedById, acceptedAt, deliveredOn, state, ...kept } = deliverable;
  const named = `deliverable ${code} “${kept.title}”`;
  const { name } = find(kept.projectId);
  const happenings = [
    added(
      'deliverable',
      { ...kept, state: 'PLANNED', version: 1 },
      { at: raisedAt, actorId: raisedById, summary: `added ${named} to ${name}` },
    ),
  ];
  if (deliveredOn) {
    const at = later(afternoonOf(deliveredOn), raisedAt);
    const summary = `delivered ${named} of ${name}: on ${formatDate(deliveredOn)}`;
    const changes = { state: 'DELIVERED', deliveredOn };
    happenings.push(changed('deliverable', kept.id, changes, { at, actorId: kept.ownerId, summary }));
  }
  if (acceptedAt) {
    const told = { at: acceptedAt, actorId: acceptedById, summary: `accepted ${named} of ${name}` };
    happenings.push(changed('deliverable', kept.id, { state }, told));
  }
  return happenings;
}

/** Asked for by the receiver; then promised and agreed, or declined, by the giver; then delivered. */
function dependencyStory(dependency: DemonstrationDependency, find: Find): Happening[] {
  const { code, raisedById, raisedAt, agreedAt, deliveredOn, declineReason, id, number, title, needBy } = dependency;
  const { promisedOn, giverMilestoneId, receiverMilestoneId, giverId, receiverId } = dependency;
  const [giver, receiver] = [find(giverId), find(receiverId)];
  const named = `dependency ${code} “${title}”, which ${receiver.name} waits for and ${giver.name} gives`;
  const asked = { state: 'PROPOSED', giverAgreed: false, receiverAgreed: true };
  const happenings = [
    added(
      'dependency',
      { id, giverId, receiverId, number, title, needBy, receiverMilestoneId, ...asked, version: 1 },
      { at: raisedAt, actorId: raisedById, summary: `proposed ${named}` },
    ),
  ];
  const by = { actorId: giver.leadId };
  if (agreedAt) {
    const promise = { promisedOn, giverMilestoneId, state: 'AGREED', giverAgreed: true };
    const told = { ...by, at: later(agreedAt, raisedAt), summary: `agreed ${named}: for the giver` };
    happenings.push(changed('dependency', id, promise, told));
  }
  if (deliveredOn) {
    const at = later(afternoonOf(deliveredOn), later(agreedAt ?? '', raisedAt));
    const summary = `delivered ${named}: on ${formatDate(deliveredOn)}`;
    happenings.push(changed('dependency', id, { state: 'DELIVERED', deliveredOn }, { ...by, at, summary }));
  }
  if (declineReason) {
    const at = afternoonOf(addDays(dateOf(raisedAt.slice(0, 10)), 1));
    const said = { state: 'DECLINED', receiverAgreed: false, stateReason: declineReason };
    happenings.push(changed('dependency', id, said, { ...by, at, summary: `declined ${named}: ${declineReason}` }));
  }
  return happenings;
}

const fates = { APPROVED: 'approved', REJECTED: 'rejected', WITHDRAWN: 'withdrew' } as const;

/** Drafted, submitted, decided. An approved one gives its milestones their new baselines. */
function changeRequestStory(request: DemonstrationChangeRequest, find: Find): Happening[] {
  const { id, number, code, projectId, title, reason, impact, raisedById, raisedAt, submittedAt, state } = request;
  const { decidedById, decidedAt, decisionNote, rebaselines } = request;
  const named = `change request ${code} “${title}”`;
  const { name } = find(projectId);
  const drafted = { at: raisedAt, actorId: raisedById, summary: `added ${named} to ${name}` };
  const happenings = [
    added(
      'change_request',
      { id, projectId, number, title, reason, impact, state: 'DRAFTED', askedBy: raisedById, version: 1 },
      drafted,
    ),
    ...rebaselines.map((one) => added('rebaseline', { changeRequestId: id, ...one }, drafted)),
  ];
  if (submittedAt) {
    const told = { at: submittedAt, actorId: raisedById, summary: `submitted ${named} of ${name}` };
    happenings.push(changed('change_request', id, { state: 'SUBMITTED', submittedOn: dayOf(submittedAt) }, told));
  }
  if (decidedAt && (state === 'APPROVED' || state === 'REJECTED')) {
    const why = decisionNote ? `: ${decisionNote}` : '';
    const told = { at: decidedAt, actorId: decidedById, summary: `${fates[state]} ${named} of ${name}${why}` };
    const decision = { state, decidedBy: decidedById, decidedAt, decisionReason: decisionNote };
    happenings.push(changed('change_request', id, decision, told));
    for (const { milestoneId, proposedOn } of state === 'APPROVED' ? rebaselines : []) {
      happenings.push(changed('milestone', milestoneId, { baselineOn: proposedOn }, told));
    }
  }
  if (state === 'WITHDRAWN') {
    const told = { at: submittedAt ?? raisedAt, actorId: raisedById, summary: `${fates[state]} ${named} of ${name}` };
    happenings.push(changed('change_request', id, { state }, told));
  }
  return happenings;
}
