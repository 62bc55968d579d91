import type { IsoDate } from '@weft/kernel';
import { decideBulk, type BulkDecision, type BulkStep, type BulkVerdict, type SeenRow } from './bulk';
import type { ProjectInBulk } from './bulk-edits';
import type { ForecastToMove } from './bulk-forecasts';

/** A row of a change that takes projects and milestones alike. */
type Either = ProjectInBulk | ForecastToMove;
/** What a change may do to the dates that hold each other. */
interface DatesChanged {
  readonly startsOn?: IsoDate | null;
  readonly forecastOn?: IsoDate | null;
}
/** What is to change, by the id of the row. */
type Taken<Row> = ReadonlyMap<string, { readonly row: Row; readonly change: DatesChanged }>;

const isForecast = (row: Either): row is ForecastToMove => 'forecastOn' in row;

/**
 * Decides a bulk change of projects and their milestones, each row by what both will be after all of it: a start and the
 * forecasts that move with it are judged against each other as they will stand. Where a row is refused, those that counted
 * on it are judged again without it, so that all others together keep the rules. Expects `firstForecastOn` of a project
 * to leave out the milestones of this bulk.
 */
export function decideTogether<Seen extends SeenRow, Row extends Either, Change extends DatesChanged>(
  step: BulkStep,
  rows: readonly { readonly seen: Seen; readonly found: Row | null }[],
  judge: (row: Row, seen: Seen) => BulkVerdict<Change>,
): BulkDecision<Row | Seen, Change> {
  const milestones = Map.groupBy(
    rows.flatMap(({ found }) => (found && isForecast(found) && found.actualOn === null ? [found] : [])),
    ({ projectId }) => projectId,
  );
  let decision = decideBulk(step, rows, (row, seen) => judge(apart(row), seen));
  const refused = new Map<string, BulkVerdict<never>>();
  for (;;) {
    for (const { row, rule, message } of decision.refused) refused.set(row.id, { kind: 'refused', rule, message });
    const taken: Taken<Row | Seen> = new Map(decision.changes.map((one) => [one.row.id, one]));
    const next = decideBulk(
      step,
      rows,
      (row, seen) => refused.get(row.id) ?? judge(after(row, taken, milestones), seen),
    );
    if (next.refused.length === decision.refused.length) return next;
    decision = next;
  }
}

/** A row that nothing beside it holds. */
function apart<Row extends Either>(row: Row): Row {
  return isForecast(row) ? { ...row, startsOn: null } : { ...row, firstForecastOn: null };
}

/** A row with what holds its dates as that will stand. */
function after<Row extends Either>(
  row: Row,
  taken: Taken<unknown>,
  milestones: ReadonlyMap<string, readonly ForecastToMove[]>,
): Row {
  if (isForecast(row)) {
    const start = taken.get(row.projectId)?.change.startsOn;
    return start === undefined ? row : { ...row, startsOn: start };
  }
  const forecasts = (milestones.get(row.id) ?? []).map(({ id, forecastOn }) => {
    const moved = taken.get(id)?.change;
    return moved ? (moved.forecastOn ?? null) : forecastOn;
  });
  const all = [row.firstForecastOn, ...forecasts].filter((day) => day !== null).sort();
  return { ...row, firstForecastOn: all[0] ?? null };
}
