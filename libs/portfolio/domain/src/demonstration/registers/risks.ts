import type { Seeded } from '@weft/identity/demonstration';
import { addDays, addWorkingDays, dateOf, type IsoDate } from '@weft/kernel';
import { decideNewRisk, PROXIMITIES, type ControlState } from '../../risk';
import type { Score } from '../../risk-score';
import { DEMONSTRATION_TODAY as TODAY } from '../as-at';
import { dayWithin, numbered, sound, type PlacedProject, type RegisterContext } from './context';
import { commonRisks, homeRisks, type RiskTemplate } from './risk-templates';
import { cautiousProjects, storyRisks, type Level } from './story-risks';
import type { DemonstrationRisk, DemonstrationRiskMove } from './types';

/** How bad the data is meant to look: what a project is declared, unless its people are more careful than the data. */
export type Mood = 'GREEN' | 'AMBER' | 'RED';

export function moodOf({ project }: PlacedProject): Mood {
  if (cautiousProjects.includes(project.code) || project.stage === 'CLOSED') return 'GREEN';
  if (project.rating === 'RED') return 'RED';
  return project.rating === 'AMBER' || project.rating === 'AMBER_RED' ? 'AMBER' : 'GREEN';
}

interface Weight {
  readonly current: Level;
  readonly control: ControlState;
}

const weights: Readonly<Record<Mood | 'MILD', readonly [Weight, ...Weight[]]>> = {
  RED: [
    { current: [4, 5], control: 'PARTIAL' },
    { current: [5, 4], control: 'PARTIAL' },
    { current: [4, 4], control: 'NONE' },
  ],
  AMBER: [
    { current: [3, 4], control: 'NONE' },
    { current: [4, 3], control: 'NONE' },
    { current: [4, 2], control: 'NONE' },
  ],
  GREEN: [
    { current: [3, 3], control: 'PARTIAL' },
    { current: [2, 4], control: 'EFFECTIVE' },
    { current: [2, 3], control: 'PARTIAL' },
    { current: [3, 2], control: 'PARTIAL' },
  ],
  MILD: [
    { current: [2, 2], control: 'PARTIAL' },
    { current: [1, 4], control: 'EFFECTIVE' },
    { current: [2, 3], control: 'EFFECTIVE' },
    { current: [3, 1], control: 'NONE' },
    { current: [1, 3], control: 'PARTIAL' },
  ],
};

type Drafted = Omit<DemonstrationRisk, 'number' | 'code'> & { readonly number: number | null };

/** Two or three risks of each project that has begun, and those that stories need. */
export function risksOf(context: RegisterContext): {
  readonly risks: readonly DemonstrationRisk[];
  readonly riskMoves: readonly DemonstrationRiskMove[];
} {
  const told = new Set(storyRisks.map(({ project }) => project));
  const drafted = context.projects.flatMap((placed) => {
    const { stage, code, rating } = placed.project;
    if (stage === 'IDEA' || code === 'PI-04') return [];
    const mood = moodOf(placed);
    const main = told.has(code) ? [] : [mood];
    const others = stage === 'CLOSED' ? [] : ['MILD' as const, ...(rating === 'RED' ? (['GREEN'] as const) : [])];
    return draftedRisks(placed, [...main, ...others]);
  });
  const risks = numbered('RISK', [...drafted, ...storyRisks.map((story, index) => toldRisk(story, index, context))]);
  return { risks, riskMoves: movesOf(context) };
}

function draftedRisks(placed: PlacedProject, kinds: readonly (Mood | 'MILD')[]): Drafted[] {
  const { chance, homeCode } = placed;
  const own = chance.of('risks');
  const templates = own.shuffled([...(homeRisks[homeCode] ?? []), ...commonRisks]);
  return kinds.map((kind, index) => {
    const template = templates[index] ?? commonRisks[0];
    if (!template) throw new Error('There are no risks to draw from.');
    return draftedRisk(placed, template, own.of(String(index)), own.of(String(index)).pick(weights[kind]), kind);
  });
}

function draftedRisk(
  placed: PlacedProject,
  template: RiskTemplate,
  chance: Seeded,
  { current, control }: Weight,
  kind: Mood | 'MILD',
): Drafted {
  const { project } = placed;
  const closed = project.stage === 'CLOSED' || (kind === 'MILD' && chance.chance(0.25));
  const last = project.stage === 'CLOSED' && project.endsOn ? addDays(project.endsOn, -40) : undefined;
  const raisedOn = dayWithin(placed, chance, last);
  const closedOn = addWorkingDays(raisedOn, chance.int(8, 30));
  const over = closed && closedOn < TODAY;
  const [likelihood, consequence] = current;
  const risk = decideNewRisk({
    title: template.title,
    description: template.description,
    inherentLikelihood: Math.min(5, likelihood + 1),
    inherentConsequence: consequence,
    currentLikelihood: likelihood,
    currentConsequence: consequence,
    targetLikelihood: Math.max(1, likelihood - 1),
    targetConsequence: Math.max(1, consequence - 1),
    controls: control === 'NONE' ? null : template.control,
    controlState: control,
    proximity: chance.pick(PROXIMITIES),
    response: chance.chance(0.85) ? 'TREAT' : 'TOLERATE',
    ownerId: project.leadId,
    reviewOn: over ? null : addWorkingDays(TODAY, chance.int(5, 30)),
  });
  const raisedAt = chance.instant(raisedOn);
  return {
    ...sound(`${project.code} ${template.title}`, risk),
    id: chance.id(`risk/${template.title}`, raisedAt),
    number: null,
    projectId: project.id,
    raisedById: project.leadId,
    raisedAt,
    state: over ? 'CLOSED' : 'OPEN',
    closeReason: over ? 'The control works, and the risk is no longer there.' : null,
    closedAt: over ? chance.instant(closedOn) : null,
  };
}

function toldRisk(story: (typeof storyRisks)[number], index: number, { projectOf, person }: RegisterContext): Drafted {
  const { project, chance } = projectOf(story.project);
  const own = chance.of(`story risk/${index}`);
  const raisedAt = own.instant(dateOf(story.raisedOn));
  const risk = decideNewRisk({
    title: story.title,
    description: story.description,
    inherentLikelihood: story.inherent[0],
    inherentConsequence: story.inherent[1],
    currentLikelihood: story.current[0],
    currentConsequence: story.current[1],
    targetLikelihood: story.target[0],
    targetConsequence: story.target[1],
    controls: story.controls,
    controlState: story.controlState,
    proximity: story.proximity,
    ownerId: story.owner === undefined ? project.leadId : person(story.owner),
    reviewOn: addWorkingDays(TODAY, 5),
  });
  return {
    ...sound(story.title, risk),
    id: own.id('risk', raisedAt),
    number: story.number ?? null,
    projectId: project.id,
    raisedById: project.leadId,
    raisedAt,
    state: 'OPEN',
    closeReason: null,
    closedAt: null,
  };
}

/** How the scores of the stories came to be what they are. */
function movesOf({ projectOf, person }: RegisterContext): DemonstrationRiskMove[] {
  const moves = storyRisks.flatMap((story, index) => {
    const { project, chance } = projectOf(story.project);
    const own = chance.of(`story risk/${index}`);
    const riskId = own.id('risk', own.instant(dateOf(story.raisedOn)));
    return (story.moves ?? []).map(({ on, from, by }, nth) => {
      const to: Level = story.moves?.[nth + 1]?.from ?? story.current;
      return {
        riskId,
        projectId: project.id,
        at: own.of(`move/${nth}`).instant(dateOf(on) as IsoDate),
        movedById: by === undefined ? project.leadId : person(by),
        fromLikelihood: from[0] as Score,
        fromConsequence: from[1] as Score,
        toLikelihood: to[0] as Score,
        toConsequence: to[1] as Score,
      };
    });
  });
  return moves.sort((a, b) => (a.at < b.at ? -1 : 1));
}
