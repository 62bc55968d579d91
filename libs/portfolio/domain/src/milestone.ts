import {
  accept,
  checkDate,
  checkText,
  daysBetween,
  formatDate,
  invalid,
  isIsoDate,
  notAllowed,
  tidyText,
  type InvalidField,
  type IsoDate,
  type Result,
} from '@weft/kernel';

/** The three dates of a milestone: agreed, expected, happened. */
export interface MilestoneDates {
  readonly baselineOn: IsoDate | null;
  readonly forecastOn: IsoDate | null;
  readonly actualOn: IsoDate | null;
}

export const MILESTONE_TITLE_LIMIT = 200;
export const MILESTONE_REASON_LIMIT = 2000;

/** Days from baseline to actual or, until it is done, to forecast; null without a baseline or the other date. */
export function slipDays({ baselineOn, forecastOn, actualOn }: MilestoneDates): number | null {
  const end = actualOn ?? forecastOn;
  return baselineOn === null || end === null ? null : daysBetween(baselineOn, end);
}

/** Not done, and forecast before today. */
export function isOverdue(milestone: Pick<MilestoneDates, 'forecastOn' | 'actualOn'>, today: IsoDate): boolean {
  return milestone.actualOn === null && milestone.forecastOn !== null && milestone.forecastOn < today;
}

/** Days past the forecast of a milestone that is overdue, else 0. */
export function overdueDays(milestone: Pick<MilestoneDates, 'forecastOn' | 'actualOn'>, today: IsoDate): number {
  return isOverdue(milestone, today) && milestone.forecastOn ? daysBetween(milestone.forecastOn, today) : 0;
}

/** The rule that a forecast breaks which lies before the project starts: `forecast-before-start`. */
export function checkAfterStart(forecastOn: string | null | undefined, startsOn: IsoDate | null): InvalidField[] {
  if (!isIsoDate(forecastOn) || startsOn === null || forecastOn >= startsOn) return [];
  const message = `The project starts on ${formatDate(startsOn)}; its milestone cannot be forecast before that.`;
  return [{ field: 'forecastOn', rule: 'forecast-before-start', message }];
}

export interface NewMilestoneInput {
  readonly title: string;
  readonly critical?: boolean | null;
  readonly baselineOn?: string | null;
  readonly forecastOn?: string | null;
  readonly ownerId?: string | null;
}

export interface NewMilestone {
  readonly title: string;
  readonly critical: boolean;
  readonly baselineOn: IsoDate | null;
  readonly forecastOn: IsoDate | null;
  readonly ownerId: string | null;
}

/**
 * A new milestone. Where one of baseline and forecast is given, the other starts the same; without both it is undated.
 * Refuses `forecast-before-start` where the project's start is known.
 */
export function decideNewMilestone(input: NewMilestoneInput, startsOn: IsoDate | null = null): Result<NewMilestone> {
  const broken = [
    ...checkText('title', 'The title', input.title, { min: 1, max: MILESTONE_TITLE_LIMIT }),
    ...checkDate('baselineOn', 'The baseline', input.baselineOn),
    ...checkDate('forecastOn', 'The forecast', input.forecastOn),
    ...checkAfterStart(input.forecastOn ?? input.baselineOn, startsOn),
  ];
  if (broken.length > 0) return invalid(...broken);
  return accept({
    title: tidyText(input.title) ?? '',
    critical: input.critical ?? false,
    baselineOn: (input.baselineOn ?? input.forecastOn ?? null) as IsoDate | null,
    forecastOn: (input.forecastOn ?? input.baselineOn ?? null) as IsoDate | null,
    ownerId: input.ownerId ?? null,
  });
}

export interface EditMilestoneInput {
  readonly title?: string | null;
  readonly critical?: boolean | null;
  readonly ownerId?: string | null;
  readonly baselineOn?: string | null;
}

export interface MilestoneChanges {
  readonly title?: string;
  readonly critical?: boolean;
  readonly ownerId?: string | null;
  readonly baselineOn?: IsoDate;
  readonly forecastOn?: IsoDate;
}

/**
 * Edits what is given. A baseline is accepted only while there is none, and then sets a missing forecast too; one that
 * is set is refused with `baseline-needs-change-request`, one that would be a forecast before the project's known start
 * with `forecast-before-start`.
 */
export function decideEditMilestone(
  current: MilestoneDates,
  input: EditMilestoneInput,
  startsOn: IsoDate | null = null,
): Result<MilestoneChanges> {
  const broken: InvalidField[] = [];
  if (input.title !== undefined) {
    broken.push(...checkText('title', 'The title', input.title, { min: 1, max: MILESTONE_TITLE_LIMIT }));
  }
  if (input.critical === null) {
    broken.push({ field: 'critical', rule: 'required', message: 'Say whether the milestone is critical.' });
  }
  const baselineOn = input.baselineOn === undefined ? current.baselineOn : input.baselineOn;
  if (baselineOn !== current.baselineOn) {
    if (current.baselineOn === null) {
      broken.push(...checkDate('baselineOn', 'The baseline', baselineOn));
      if (current.forecastOn === null) {
        broken.push(...checkAfterStart(baselineOn, startsOn).map((one) => ({ ...one, field: 'baselineOn' })));
      }
    } else {
      broken.push({
        field: 'baselineOn',
        rule: 'baseline-needs-change-request',
        message: `The baseline is ${formatDate(current.baselineOn)}; an approved change request is what moves it.`,
      });
    }
  }
  if (broken.length > 0) return invalid(...broken);
  const setsBaseline = current.baselineOn === null && baselineOn !== null;
  return accept({
    ...(input.title !== undefined && { title: tidyText(input.title) ?? '' }),
    ...(typeof input.critical === 'boolean' && { critical: input.critical }),
    ...(input.ownerId !== undefined && { ownerId: input.ownerId }),
    ...(setsBaseline && { baselineOn: baselineOn as IsoDate }),
    ...(setsBaseline && current.forecastOn === null && { forecastOn: baselineOn as IsoDate }),
  });
}

/** One move of a forecast, kept for ever. */
export interface Slip {
  readonly fromOn: IsoDate | null;
  readonly toOn: IsoDate;
  /** Positive for later; null where there was no forecast before. */
  readonly days: number | null;
  readonly reason: string | null;
}

export interface MilestoneMoved {
  readonly forecastOn: IsoDate;
  readonly slip: Slip;
}

/**
 * Moves the forecast. Refuses `milestone-done`, `forecast-unchanged`, `date-out-of-range`, a reason too long, and
 * `forecast-before-start` where the project's start is known.
 */
export function decideMove(
  current: MilestoneDates,
  input: { readonly forecastOn: string; readonly reason?: string | null },
  startsOn: IsoDate | null = null,
): Result<MilestoneMoved> {
  const done = refuseDone(current);
  if (done) return done;
  const broken = [
    ...checkDate('forecastOn', 'The forecast', input.forecastOn),
    ...checkAfterStart(input.forecastOn, startsOn),
    ...checkText('reason', 'The reason', input.reason, { max: MILESTONE_REASON_LIMIT }),
  ];
  if (input.forecastOn === current.forecastOn) {
    broken.push({
      field: 'forecastOn',
      rule: 'forecast-unchanged',
      message: `The forecast is ${formatDate(current.forecastOn)} already.`,
    });
  }
  if (broken.length > 0) return invalid(...broken);
  const toOn = input.forecastOn as IsoDate;
  const fromOn = current.forecastOn;
  const days = fromOn === null ? null : daysBetween(fromOn, toOn);
  return accept({ forecastOn: toOn, slip: { fromOn, toOn, days, reason: tidyText(input.reason) } });
}

/** Says that it happened. Refuses `milestone-done`, `actual-in-future`, `date-out-of-range`. */
export function decideComplete(
  current: MilestoneDates,
  input: { readonly actualOn: string },
  today: IsoDate,
): Result<{ readonly actualOn: IsoDate }> {
  const done = refuseDone(current);
  if (done) return done;
  const broken = checkDate('actualOn', 'The date', input.actualOn);
  if (broken.length === 0 && input.actualOn > today) {
    broken.push({
      field: 'actualOn',
      rule: 'actual-in-future',
      message: `What has happened happened today, ${formatDate(today)}, or before. Move the forecast instead.`,
    });
  }
  if (broken.length > 0) return invalid(...broken);
  return accept({ actualOn: input.actualOn as IsoDate });
}

/** Takes back that it happened. Refuses `milestone-not-done` and a missing reason. */
export function decideReopen(
  current: MilestoneDates,
  input: { readonly reason: string },
): Result<{ readonly actualOn: null; readonly reason: string }> {
  if (current.actualOn === null) return notAllowed('milestone-not-done', 'The milestone is open already.');
  const broken = checkText('reason', 'A reason', input.reason, { min: 1, max: MILESTONE_REASON_LIMIT });
  if (broken.length > 0) return invalid(...broken);
  return accept({ actualOn: null, reason: tidyText(input.reason) ?? '' });
}

function refuseDone(current: MilestoneDates): Result<never> | null {
  if (current.actualOn === null) return null;
  return notAllowed('milestone-done', `The milestone was done on ${formatDate(current.actualOn)}. Reopen it first.`);
}
