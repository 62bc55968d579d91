import type { Grant } from '@weft/identity/domain';
import { accept, type Result } from '@weft/kernel';
import type { UnitOfWork } from '@weft/platform';
import {
  dependencyStanding,
  requireOpenProject,
  type DependencyEdge,
  type DependencyStanding,
  type Stage,
} from '@weft/portfolio/domain';
import type { DependencyRow } from '../../persistence/register-rows';
import { ProjectRow } from '../../persistence/rows';
import { DEPENDENCIES, type Seen } from '../register/registers';

/** The two projects of a dependency, and where the actor stands before them. */
export interface Sides {
  readonly giver: ProjectRow;
  readonly receiver: ProjectRow;
  readonly who: DependencyStanding;
  /** The arrow between their codes. */
  readonly edge: DependencyEdge;
}

/** Loads both projects and locks them, the lower id first, so that two who ask for both never wait for each other. */
export async function loadSides(
  work: UnitOfWork,
  { giverId, receiverId }: { readonly giverId: string; readonly receiverId: string },
): Promise<Sides> {
  const give = (): Promise<ProjectRow> => work.load(ProjectRow, giverId, 'giverId');
  const receive = (): Promise<ProjectRow> => work.load(ProjectRow, receiverId, 'receiverId');
  const [giver, receiver] =
    giverId < receiverId ? await Promise.all([give(), receive()]) : (await Promise.all([receive(), give()])).reverse();
  if (!giver || !receiver) {
    throw new Error('a dependency has two sides');
  }
  const { grants, personId } = work.scope.actor;
  const who = dependencyStanding(grants as readonly Grant[], { personId }, giver, receiver);
  return { giver, receiver, who, edge: { giver: giver.code, receiver: receiver.code } };
}

/** A dependency under change, with its two sides. */
export async function loadDependency(
  work: UnitOfWork,
  { id, version }: Seen,
): Promise<Sides & { readonly dependency: DependencyRow }> {
  const dependency = await work.load(DEPENDENCIES.row, id, 'id', version);
  return { dependency, ...(await loadSides(work, dependency)) };
}

/** Nothing waits in a closed project, and none waits for it. Refuses with `project-closed`. */
export function requireBothOpen({ giver, receiver }: Sides): Result<void> {
  const open = requireOpenProject(giver.stage as Stage);
  return open.ok ? requireOpenProject(receiver.stage as Stage) : open;
}

/** What is left of a dependency is settled as long as one of its projects is open. Refuses with `project-closed`. */
export function requireOneOpen({ giver, receiver }: Sides): Result<void> {
  return requireOpenProject(giver.stage as Stage).ok ? accept(undefined) : requireOpenProject(receiver.stage as Stage);
}
