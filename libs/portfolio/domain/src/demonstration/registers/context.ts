import type { DemonstrationPartnership, Seeded } from '@weft/identity/demonstration';
import { addDays, addWorkingDays, daysBetween, type IsoDate, type Result } from '@weft/kernel';
import { registerCode, type RegisterKind } from '../../register';
import { DEMONSTRATION_TODAY as TODAY } from '../as-at';
import type { DemonstrationMilestone, DemonstrationPortfolio, DemonstrationProject } from '../portfolio';

/** A project with what the registers draw on. */
export interface PlacedProject {
  readonly project: DemonstrationProject;
  readonly homeCode: string;
  /** The lead of its home, who decides on its requests. */
  readonly homeLeadId: string;
  readonly createdOn: IsoDate;
  /** In the order in which they fall due. */
  readonly milestones: readonly DemonstrationMilestone[];
  readonly chance: Seeded;
}

export interface RegisterContext {
  readonly portfolio: DemonstrationPortfolio;
  readonly projects: readonly PlacedProject[];
  readonly projectOf: (code: string) => PlacedProject;
  readonly person: (name: string) => string;
}

/** What the sketches refer to, found by code and name; an unknown one is a bug. */
export function registerContext(
  source: Seeded,
  partnership: DemonstrationPartnership,
  portfolio: DemonstrationPortfolio,
): RegisterContext {
  const groups = new Map(partnership.groups.map((group) => [group.id, group]));
  const people = new Map(partnership.people.map(({ name, id }) => [name, id]));
  const milestones = Map.groupBy(portfolio.milestones, ({ projectId }) => projectId);
  const projects = portfolio.projects.map((project) => {
    const home = groups.get(project.homeId);
    return {
      project,
      homeCode: home?.code ?? '',
      homeLeadId: home?.leadId ?? project.leadId,
      createdOn: project.createdAt.slice(0, 10) as IsoDate,
      milestones: milestones.get(project.id) ?? [],
      chance: source.of(project.code),
    };
  });
  const byCode = new Map(projects.map((placed) => [placed.project.code, placed]));
  return { portfolio, projects, projectOf: (code) => known(byCode, code), person: (name) => known(people, name) };
}

function known<T>(map: ReadonlyMap<string, T>, key: string): T {
  const found = map.get(key);
  if (found === undefined) throw new Error(`The demonstration place has no ${key}.`);
  return found;
}

/** What the rules accept; a refusal is a bug of the generator. */
export function sound<T>(what: string, decided: Result<T>): T {
  if (decided.ok) return decided.value;
  throw new Error(`${what}: ${JSON.stringify(decided.refusal)}`);
}

/** A working day after the project came up and before today or the end given. */
export function dayWithin({ createdOn }: PlacedProject, chance: Seeded, last: IsoDate = addDays(TODAY, -7)): IsoDate {
  const first = addDays(createdOn, 10);
  if (first >= last) return addWorkingDays(addDays(TODAY, -1), -1);
  const day = chance.workingDay(first, daysBetween(first, last));
  return day < TODAY ? day : addWorkingDays(TODAY, -1);
}

export function later(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}

/** Gives numbers and codes in the order in which entries were raised, around those that stories have taken. */
export function numbered<T extends { readonly raisedAt: string; readonly number: number | null }>(
  kind: RegisterKind,
  entries: readonly T[],
): (Omit<T, 'number'> & { readonly number: number; readonly code: string })[] {
  const taken = new Set(entries.map(({ number }) => number));
  let next = 0;
  const free = () => {
    do next += 1;
    while (taken.has(next));
    return next;
  };
  return [...entries]
    .sort((a, b) => (a.raisedAt < b.raisedAt ? -1 : a.raisedAt > b.raisedAt ? 1 : 0))
    .map((entry) => {
      const number = entry.number ?? free();
      return { ...entry, number, code: registerCode(kind, number) };
    })
    .sort((a, b) => a.number - b.number);
}
