import { Seeded, type DemonstrationPartnership } from '@weft/identity/demonstration';
import { addDays, addWorkingDays, daysBetween, type FinancialYear, type IsoDate } from '@weft/kernel';
import type { Rating, RatingDimension, RatingScale, Trend } from '../rating';
import type { Stage } from '../stage';
import { DEMONSTRATION_TODAY as TODAY } from './as-at';
import { gateDates, type GateDates } from './gates';
import { plannedMilestones } from './milestones';
import { gateNotes } from './phrases';
import { homeSketches } from './projects';
import { declarationsOf } from './ratings';
import type { ProjectSketch } from './sketch';

export interface DemonstrationPriority {
  readonly id: string;
  readonly workstreamId: string;
  readonly financialYear: FinancialYear;
  readonly number: number;
  readonly title: string;
}

export interface DemonstrationProject {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly summary: string;
  readonly homeId: string;
  readonly priorityId: string | null;
  readonly leadId: string;
  readonly sroId: string | null;
  readonly organisationId: string;
  readonly stage: Stage;
  readonly startsOn: IsoDate | null;
  readonly endsOn: IsoDate | null;
  readonly rating: Rating;
  readonly ratingTrend: Trend;
  readonly ratingDeclaredAt: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface DemonstrationContribution {
  readonly projectId: string;
  readonly workstreamId: string;
}

export interface DemonstrationGate extends GateDates {
  readonly id: string;
  readonly projectId: string;
  readonly passedById: string | null;
  readonly note: string | null;
}

export interface DemonstrationMilestone {
  readonly id: string;
  readonly projectId: string;
  readonly number: number;
  readonly title: string;
  readonly critical: boolean;
  readonly baselineOn: IsoDate;
  readonly forecastOn: IsoDate;
  readonly actualOn: IsoDate | null;
  readonly ownerId: string;
}

export interface DemonstrationSlip {
  readonly id: string;
  readonly milestoneId: string;
  readonly projectId: string;
  readonly fromOn: IsoDate;
  readonly toOn: IsoDate;
  readonly days: number;
  readonly reason: string;
  readonly movedById: string;
  readonly movedAt: string;
}

export interface DemonstrationDeclaration {
  readonly id: string;
  readonly projectId: string;
  readonly dimension: RatingDimension;
  readonly rating: Rating;
  readonly previous: Rating | null;
  readonly trend: Trend;
  readonly scale: RatingScale;
  readonly reason: string | null;
  readonly declaredById: string;
  readonly declaredAt: string;
}

/** The rating that stands: the latest declaration of its dimension. */
export interface DemonstrationRating extends DemonstrationDeclaration {
  /** How often the dimension was declared. */
  readonly version: number;
}

/** Everything that portfolio holds of the place. Relations are by id; instants are ISO 8601 in UTC. */
export interface DemonstrationPortfolio {
  readonly priorities: readonly DemonstrationPriority[];
  readonly projects: readonly DemonstrationProject[];
  readonly contributions: readonly DemonstrationContribution[];
  readonly gates: readonly DemonstrationGate[];
  readonly milestones: readonly DemonstrationMilestone[];
  /** Oldest first. */
  readonly slips: readonly DemonstrationSlip[];
  readonly ratings: readonly DemonstrationRating[];
  /** Oldest first. */
  readonly declarations: readonly DemonstrationDeclaration[];
}

const FINANCIAL_YEAR = '2025-26' as FinancialYear;

/** Finds ids of the partnership by the names and codes that sketches use; an unknown one is a bug. */
function directoryOf({ people, groups, organisations }: DemonstrationPartnership) {
  const find = (ids: ReadonlyMap<string, string>, key: string) => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`The demonstration partnership has no ${key}.`);
    return id;
  };
  const byName = new Map(people.map(({ name, id }) => [name, id]));
  const byGroup = new Map(groups.map(({ code, id }) => [code, id]));
  const byOrganisation = new Map(organisations.map(({ code, id }) => [code, id]));
  const leads = new Map(groups.map(({ code, leadId }) => [code, leadId]));
  return {
    person: (name: string) => find(byName, name),
    group: (code: string) => find(byGroup, code),
    organisation: (code: string) => find(byOrganisation, code),
    leadOf: (code: string) => find(leads, code),
  };
}

type Directory = ReturnType<typeof directoryOf>;

/** The programme office manager, who passes what nobody else may. */
const PMO = 'Priya Osei';

/** The portfolio as at Wednesday 5 November 2025: same seed, same place. Names of services and figures are invented. */
export function demonstrationPortfolio(seed: number, partnership: DemonstrationPartnership): DemonstrationPortfolio {
  const source = new Seeded(seed, 'portfolio');
  const directory = directoryOf(partnership);
  const parts = homeSketches.flatMap((home) =>
    home.projects.map((sketch) => projectParts(sketch, home.home, source, directory)),
  );
  return {
    priorities: homeSketches.flatMap(({ home, priorities }) =>
      priorities.map((title, index) => ({
        id: source.of(home).id(`priority/${index + 1}`),
        workstreamId: directory.group(home),
        financialYear: FINANCIAL_YEAR,
        number: index + 1,
        title,
      })),
    ),
    projects: parts.map(({ project }) => project),
    contributions: parts.flatMap(({ contributions }) => contributions),
    gates: parts.flatMap(({ gates }) => gates),
    milestones: parts.flatMap(({ milestones }) => milestones),
    slips: parts.flatMap(({ slips }) => slips).sort((a, b) => inTime(a.movedAt, b.movedAt)),
    ratings: parts.flatMap(({ declarations }) => standingRatings(declarations, source)),
    declarations: parts.flatMap(({ declarations }) => declarations).sort((a, b) => inTime(a.declaredAt, b.declaredAt)),
  };
}

/** For sorting instants; what happened at once stays as it stood. */
function inTime(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A project and all that belongs to it. */
function projectParts(sketch: ProjectSketch, home: string, source: Seeded, directory: Directory) {
  const chance = source.of(sketch.code);
  const projectId = chance.id('project');
  const leadId = directory.person(sketch.lead);
  const homeLeadId = directory.leadOf(home);
  const sroId = sketch.sro ? directory.person(sketch.sro) : homeLeadId;
  const gates = gatesOf(sketch, chance.of('gates'), { projectId, homeLeadId, sroId }, directory);
  const span = spanOf(gates);
  const planned = plannedMilestones(sketch, span, chance.of('milestones'));
  const milestones = planned.map((milestone, index) => ({
    id: chance.id(`milestone/${index + 1}`),
    projectId,
    number: index + 1,
    title: milestone.title,
    critical: milestone.critical,
    baselineOn: milestone.baselineOn,
    forecastOn: milestone.forecastOn,
    actualOn: milestone.actualOn,
    ownerId: leadId,
  }));
  const slips = planned.flatMap(({ moves }, index) =>
    moves.map((move, nth) => ({
      id: chance.id(`milestone/${index + 1}/slip/${nth + 1}`, move.movedAt),
      milestoneId: milestones[index]?.id ?? '',
      projectId,
      ...move,
      days: daysBetween(move.fromOn, move.toOn),
      movedById: leadId,
    })),
  );
  const declarations = declarationsOf(sketch, chance.of('ratings')).map((declared) => ({
    id: chance.id(`declaration/${declared.dimension}/${declared.declaredAt}`, declared.declaredAt),
    projectId,
    ...declared,
    declaredById: leadId,
  }));
  const overall = declarations.filter(({ dimension }) => dimension === 'OVERALL').at(-1);
  const createdAt = chance.instant(span.createdOn);
  const happened = [createdAt, ...slips.map(({ movedAt }) => movedAt), ...declarations.map((d) => d.declaredAt)];
  const idea = sketch.stage === 'IDEA';
  const project: DemonstrationProject = {
    id: projectId,
    code: sketch.code,
    name: sketch.name,
    summary: sketch.summary,
    homeId: directory.group(home),
    priorityId: sketch.priority ? source.of(home).id(`priority/${sketch.priority}`) : null,
    leadId,
    // An idea has nobody to answer for it yet.
    sroId: idea ? null : sroId,
    organisationId: directory.organisation(sketch.organisation),
    stage: sketch.stage,
    startsOn: idea ? null : span.startsOn,
    endsOn: idea ? null : span.endsOn,
    rating: overall?.rating ?? 'NOT_RATED',
    ratingTrend: overall?.trend ?? 'NEW',
    ratingDeclaredAt: overall?.declaredAt ?? null,
    createdAt,
    updatedAt: happened.reduce((a, b) => (a > b ? a : b)),
  };
  const contributions = (sketch.contributors ?? []).map((code) => ({ projectId, workstreamId: directory.group(code) }));
  return { project, contributions, gates, milestones, slips, declarations };
}

/** From the idea, nine weeks before the first gate, to the last gate. */
function spanOf(gates: readonly GateDates[]): { createdOn: IsoDate; startsOn: IsoDate; endsOn: IsoDate } {
  const first = gates[0];
  const last = gates[4];
  const endsOn = last?.passedOn ?? last?.plannedOn ?? TODAY;
  const firstOn = first?.passedOn ?? first?.plannedOn ?? endsOn;
  // An idea has no gate behind it: it came up a month ago.
  const createdOn = addWorkingDays(addDays(firstOn < TODAY ? firstOn : TODAY, firstOn < TODAY ? -63 : -30), 0);
  return { createdOn, startsOn: first?.passedOn ? firstOn : createdOn, endsOn };
}

function gatesOf(
  sketch: ProjectSketch,
  chance: Seeded,
  { projectId, homeLeadId, sroId }: { projectId: string; homeLeadId: string; sroId: string },
  directory: Directory,
): DemonstrationGate[] {
  return gateDates(sketch, chance).map((gate) => {
    const pmo = gate.number === 5 || (gate.number <= 2 && chance.chance(0.3));
    const passer = pmo ? directory.person(PMO) : gate.number <= 2 ? homeLeadId : sroId;
    const note = gate.number === 4 ? 'Agreed by the Operational Management Group.' : chance.pick(gateNotes);
    return {
      id: chance.id(`gate/${gate.number}`),
      projectId,
      ...gate,
      passedById: gate.passedOn === null ? null : passer,
      note: gate.passedOn === null ? null : note,
    };
  });
}

function standingRatings(declarations: readonly DemonstrationDeclaration[], source: Seeded): DemonstrationRating[] {
  const standing = new Map<RatingDimension, DemonstrationRating>();
  for (const declared of declarations) {
    const version = (standing.get(declared.dimension)?.version ?? 0) + 1;
    const id = source.id(`rating/${declared.projectId}/${declared.dimension}`);
    standing.set(declared.dimension, { ...declared, id, version });
  }
  return [...standing.values()];
}
