import { abilityOf } from '@weft/identity/api';
import { mayEditProject, type Grant, type WeftAbility } from '@weft/identity/domain';
import type { UnitOfWork } from '@weft/platform';
import { gatePasser, type GatePasser, type Stage } from '@weft/portfolio/domain';

/** Columns of a project that the rules of bulk changes look at, from its row `p`. */
export const projectColumns = `p.id as "projectId", p.code, p.name, p.home_id as "homeId", p.lead_id as "leadId", p.sro_id as "sroId",
  p.organisation_id as "organisationId", p.stage, p.starts_on as "startsOn", p.ends_on as "endsOn"`;

/** The earliest forecast among the milestones of a project that are not done. @param but ids of those left out */
export const firstForecastOf = (project: string, but = `'{}'::uuid[]`): string =>
  `(select min(forecast_on) from milestone where place_id = weft_place() and project_id = ${project} and actual_on is null and id <> all (${but}))`;

/** A project as {@link projectColumns} reads it. */
export interface ProjectColumns {
  readonly projectId: string;
  readonly code: string;
  readonly name: string;
  readonly homeId: string;
  readonly leadId: string | null;
  readonly sroId: string | null;
  readonly organisationId: string | null;
  readonly stage: Stage;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

/** Says of each project whether the actor may change it, and who they are to its gates. */
export function judgedBy(work: UnitOfWork): (project: ProjectColumns) => { may: boolean; who: GatePasser } {
  const { actor } = work.scope;
  const ability: WeftAbility = abilityOf(actor);
  return (project) => ({
    may: mayEditProject(ability, project),
    who: gatePasser(actor.grants as readonly Grant[], { personId: actor.personId }, project),
  });
}

/** '10 forecasts', '1 forecast'. */
export const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/**
 * Ends a statement that reads rows for a change: locked, in one order so that two bulks do not stand in each other's way.
 * @param tables as they are locked for each row: projects before what belongs to them
 */
export const locking = (lock: boolean, tables: string): string => (lock ? ` for no key update of ${tables}` : '');
