import { refusals } from '@weft/identity/domain';
import { accept, addDays, formatDate, invalid, type IsoDate, type Result } from '@weft/kernel';
import { checkAfterStart, decideMove, type MilestoneDates, type MilestoneMoved } from '../milestone';
import { requireOpenProject, type Stage } from '../stage';
import { refusedBy, verdictOf, type BulkVerdict, type SeenRow } from './bulk';

/** Furthest that a bulk moves forecasts at once, in days: ten years. */
export const MOST_DAYS = 3650;

/** A milestone as a bulk move looks at it. */
export interface ForecastToMove extends SeenRow, MilestoneDates {
  readonly projectId: string;
  readonly stage: Stage;
  readonly startsOn: IsoDate | null;
  /** Whether the person may change its project. */
  readonly may: boolean;
}

export interface ForecastsMove {
  /** Days to move each by, negative for earlier; a row with a date of its own goes there instead. */
  readonly byDays?: number | null;
  readonly reason?: string | null;
}

/** Checks what is asked of all rows. Refuses `days-out-of-range`, and `required` where neither days nor dates say where to. */
export function checkForecastsMove(
  move: ForecastsMove,
  rows: readonly { readonly forecastOn?: string | null }[],
): Result<ForecastsMove> {
  const { byDays } = move;
  const wrong = (rule: string, message: string) => invalid({ field: 'byDays', rule, message });
  if (typeof byDays === 'number') {
    const sound = Number.isInteger(byDays) && byDays !== 0 && Math.abs(byDays) <= MOST_DAYS;
    return sound
      ? accept(move)
      : wrong('days-out-of-range', `Give whole days from 1 to ${MOST_DAYS}, later or earlier.`);
  }
  return rows.every(({ forecastOn }) => forecastOn)
    ? accept(move)
    : wrong('required', 'Say by how many days, or to which date.');
}

/** Whether, and where to, one forecast of a bulk goes. Refuses as a single move does, and `no-forecast`. */
export function judgeForecast(
  row: ForecastToMove,
  ask: { readonly forecastOn?: string | null },
  move: ForecastsMove,
): BulkVerdict<MilestoneMoved> {
  if (!row.may) return refusedBy(refusalOf(refusals.editProject));
  const open = requireOpenProject(row.stage);
  if (!open.ok) return refusedBy(open.refusal);
  const to = ask.forecastOn ?? (row.forecastOn && move.byDays ? addDays(row.forecastOn, move.byDays) : null);
  if (to === null) {
    return { kind: 'refused', rule: 'no-forecast', message: 'It has no forecast yet that could be moved by days.' };
  }
  if (to === row.forecastOn && row.actualOn === null) return { kind: 'same' };
  return verdictOf(decideMove(row, { forecastOn: to, reason: move.reason ?? null }, row.startsOn), (moved) => moved);
}

/**
 * Whether one forecast of a bulk is put back to where it was; whoever may move it may. Refuses `milestone-done`, and
 * `forecast-before-start` where the project starts later by now than it did when the forecast was moved.
 */
export function judgeForecastBack(
  row: ForecastToMove,
  was: { readonly forecastOn: IsoDate | null; readonly startsOn: IsoDate | null },
): BulkVerdict<{ forecastOn: IsoDate | null }> {
  if (!row.may) return refusedBy(refusalOf(refusals.editProject));
  const open = requireOpenProject(row.stage);
  if (!open.ok) return refusedBy(open.refusal);
  if (row.actualOn !== null) {
    const message = `The milestone was done on ${formatDate(row.actualOn)}. Reopen it first.`;
    return { kind: 'refused', rule: 'milestone-done', message };
  }
  const later = row.startsOn !== null && (was.startsOn === null || row.startsOn > was.startsOn);
  const [broken] = later ? checkAfterStart(was.forecastOn, row.startsOn) : [];
  if (broken) return { kind: 'refused', rule: broken.rule, message: broken.message };
  return { kind: 'changes', change: { forecastOn: was.forecastOn } };
}

/** The refusal in an answer that is always one. */
export function refusalOf(refused: Result<never>) {
  if (refused.ok) throw new Error('a refusal was expected');
  return refused.refusal;
}
