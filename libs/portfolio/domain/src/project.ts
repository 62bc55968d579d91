import {
  accept,
  checkDate,
  checkText,
  formatDate,
  invalid,
  isIsoDate,
  notAllowed,
  tidyText,
  type InvalidField,
  type IsoDate,
  type Result,
} from '@weft/kernel';
import { worstFirstRank, type Rating } from './rating';
import type { GatePasser } from './stage';

export const PROJECT_NAME_LIMITS = { min: 3, max: 160 } as const;
export const PROJECT_SUMMARY_LIMIT = 4000;

export interface NewProjectInput {
  readonly name: string;
  readonly summary?: string | null;
  readonly leadId?: string | null;
  readonly sroId?: string | null;
  readonly organisationId?: string | null;
  readonly startsOn?: string | null;
  readonly endsOn?: string | null;
}

export interface NewProject {
  readonly name: string;
  /** Empty where nothing was said. */
  readonly summary: string;
  readonly leadId: string | null;
  readonly sroId: string | null;
  readonly organisationId: string | null;
  readonly startsOn: IsoDate | null;
  readonly endsOn: IsoDate | null;
}

/** A new project. Refuses a name of fewer than 3 or more than 160 characters, dates out of range, `ends-before-start`. */
export function decideNewProject(input: NewProjectInput): Result<NewProject> {
  const broken = [
    ...checkName(input.name),
    ...checkSummary(input.summary),
    ...checkSpan(input.startsOn ?? null, input.endsOn ?? null),
  ];
  if (broken.length > 0) return invalid(...broken);
  return accept({
    name: tidyText(input.name) ?? '',
    summary: tidyText(input.summary) ?? '',
    leadId: input.leadId ?? null,
    sroId: input.sroId ?? null,
    organisationId: input.organisationId ?? null,
    startsOn: (input.startsOn ?? null) as IsoDate | null,
    endsOn: (input.endsOn ?? null) as IsoDate | null,
  });
}

export interface EditProjectInput {
  readonly name?: string | null;
  readonly summary?: string | null;
  readonly leadId?: string | null;
  readonly sroId?: string | null;
  readonly organisationId?: string | null;
  readonly priorityId?: string | null;
  readonly startsOn?: string | null;
  readonly endsOn?: string | null;
  /** Codes of the contributing workstreams, all of them; null for none. */
  readonly contributors?: readonly string[] | null;
  /** Codes of the localities and networks where it works, all of them; null for none. */
  readonly localities?: readonly string[] | null;
  /** Codes of the cohorts that it is for, all of them; null for none. */
  readonly cohorts?: readonly string[] | null;
}

export interface ProjectChanges {
  readonly name?: string;
  readonly summary?: string;
  readonly leadId?: string | null;
  readonly sroId?: string | null;
  readonly organisationId?: string | null;
  readonly priorityId?: string | null;
  readonly startsOn?: IsoDate | null;
  readonly endsOn?: IsoDate | null;
  readonly contributors?: readonly string[];
  readonly localities?: readonly string[];
  readonly cohorts?: readonly string[];
}

/** What the decision to edit a project looks at. */
export interface ProjectToEdit {
  readonly homeCode: string;
  readonly startsOn: IsoDate | null;
  readonly endsOn: IsoDate | null;
  /** The earliest forecast among its milestones that are not done. */
  readonly firstForecastOn: IsoDate | null;
}

/**
 * Whether this person names the SRO and the organisation of a project: what gates ask for, and what grants are limited
 * to, is not for those to set who would gain by it.
 */
export function mayAppoint(who: GatePasser): boolean {
  return who.homeLead || who.pmo;
}

/** Refuses, with rule `sro-not-yours`, another SRO or organisation by one who may not name them. */
export function refuseAppointment(
  current: { readonly sroId: string | null; readonly organisationId: string | null },
  input: Pick<EditProjectInput, 'sroId' | 'organisationId'>,
  who: GatePasser,
): Result<never> | null {
  const appoints = (['sroId', 'organisationId'] as const).some(
    (field) => input[field] !== undefined && input[field] !== current[field],
  );
  if (!appoints || mayAppoint(who)) return null;
  return notAllowed('sro-not-yours', APPOINTED_BY);
}

export const APPOINTED_BY = 'SRO and organisation are named by the lead of the workstream or the PMO.';

/**
 * Edits what is given; null empties. Refuses as a new project does, a later start that leaves an open milestone behind
 * `forecast-before-start`, among the contributors `contributor-is-home`, and in every list of codes `<what>-twice`.
 */
export function decideEditProject(current: ProjectToEdit, input: EditProjectInput): Result<ProjectChanges> {
  const startsOn = input.startsOn === undefined ? current.startsOn : input.startsOn;
  const endsOn = input.endsOn === undefined ? current.endsOn : input.endsOn;
  const broken = [
    ...(input.name === undefined ? [] : checkName(input.name)),
    ...checkSummary(input.summary),
    ...(input.startsOn === undefined && input.endsOn === undefined ? [] : checkSpan(startsOn, endsOn)),
    ...checkNotLeftBehind(current, input.startsOn),
    ...checkContributors(current.homeCode, input.contributors ?? []),
    ...checkTwice('localities', 'locality-twice', input.localities ?? []),
    ...checkTwice('cohorts', 'cohort-twice', input.cohorts ?? []),
  ];
  if (broken.length > 0) return invalid(...broken);
  const { name, summary, leadId, sroId, organisationId, priorityId, contributors, localities, cohorts } = input;
  return accept({
    ...(name !== undefined && { name: tidyText(name) ?? '' }),
    ...(summary !== undefined && { summary: tidyText(summary) ?? '' }),
    ...(leadId !== undefined && { leadId }),
    ...(sroId !== undefined && { sroId }),
    ...(organisationId !== undefined && { organisationId }),
    ...(priorityId !== undefined && { priorityId }),
    ...(input.startsOn !== undefined && { startsOn: startsOn as IsoDate | null }),
    ...(input.endsOn !== undefined && { endsOn: endsOn as IsoDate | null }),
    ...(contributors !== undefined && { contributors: contributors ?? [] }),
    ...(localities !== undefined && { localities: localities ?? [] }),
    ...(cohorts !== undefined && { cohorts: cohorts ?? [] }),
  });
}

function checkName(name: string | null): InvalidField[] {
  return checkText('name', 'The name', name, PROJECT_NAME_LIMITS);
}

function checkSummary(summary: string | null | undefined): InvalidField[] {
  return checkText('summary', 'The summary', summary, { max: PROJECT_SUMMARY_LIMIT });
}

function checkSpan(startsOn: string | null, endsOn: string | null): InvalidField[] {
  const broken = [...checkDate('startsOn', 'The start', startsOn), ...checkDate('endsOn', 'The end', endsOn)];
  if (broken.length === 0 && isIsoDate(startsOn) && isIsoDate(endsOn) && endsOn < startsOn) {
    broken.push({
      field: 'endsOn',
      rule: 'ends-before-start',
      message: 'A project ends on the day it starts or later.',
    });
  }
  return broken;
}

/** A forecast that lies before the start as it is stays where it is: only a later start can leave one behind. */
function checkNotLeftBehind({ startsOn, firstForecastOn }: ProjectToEdit, start?: string | null): InvalidField[] {
  if (!isIsoDate(start) || firstForecastOn === null || start <= firstForecastOn) return [];
  if (startsOn !== null && start <= startsOn) return [];
  const message = `A milestone is forecast on ${formatDate(firstForecastOn)}: move it first, or start the project by then.`;
  return [{ field: 'startsOn', rule: 'forecast-before-start', message }];
}

function checkContributors(homeCode: string, codes: readonly string[]): InvalidField[] {
  const broken: InvalidField[] = [];
  if (codes.includes(homeCode)) {
    broken.push({
      field: 'contributors',
      rule: 'contributor-is-home',
      message: `${homeCode} is the project's home; contributing workstreams are others.`,
    });
  }
  return [...broken, ...checkTwice('contributors', 'contributor-twice', codes)];
}

function checkTwice(field: string, rule: string, codes: readonly string[]): InvalidField[] {
  const twice = codes.find((code, index) => codes.indexOf(code) !== index);
  return twice === undefined ? [] : [{ field, rule, message: `${twice} is named twice.` }];
}

/** The code after the highest one in use at a home: 'PI-14'. A number is never given twice, even if one was skipped. */
export function nextProjectCode(homeCode: string, existingCodes: readonly string[]): string {
  const prefix = `${homeCode}-`;
  const numbers = existingCodes
    .filter((code) => code.startsWith(prefix) && /^\d+$/.test(code.slice(prefix.length)))
    .map((code) => Number(code.slice(prefix.length)));
  return prefix + String(Math.max(0, ...numbers) + 1).padStart(2, '0');
}

/** What lists sort by. */
export interface ListedProject {
  readonly code: string;
  readonly rating: Rating;
  readonly overdueCritical: number;
  readonly slipDays: number;
}

/** For sorting: worse rating first, then more overdue critical milestones, then greater slip, then code. */
export function compareProjectsWorstFirst(a: ListedProject, b: ListedProject): number {
  return (
    worstFirstRank(a.rating) - worstFirstRank(b.rating) ||
    b.overdueCritical - a.overdueCritical ||
    b.slipDays - a.slipDays ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  );
}
