import type { IsoDate } from '@weft/kernel';
import type { UnitOfWork } from '@weft/platform';
import { decideTogether, judgeEdit, judgeForecastBack, type BulkVerdict } from '@weft/portfolio/domain';
import type { ImportedRecordRow } from '../../persistence/tracker-rows';
import { isForecast, loadEither, type EitherChange, type StandingEither } from '../bulk/projects-and-forecasts';

type Noted = Pick<ImportedRecordRow, 'record' | 'action' | 'subjectId' | 'was'>;

/**
 * The starts and forecasts of an import that cannot go back to what they were, with why: what others forecast or moved
 * since would leave a milestone before the start of its project. Judged by what all of them will be, without the milestones
 * that are removed with the import.
 * @param going what would be taken back otherwise
 */
export async function datesThatStay(
  work: UnitOfWork,
  going: readonly Noted[],
): Promise<readonly { readonly subjectId: string; readonly rule: string; readonly message: string }[]> {
  const dates = going.filter(({ action, was }) => action === 'CHANGE' && ('startsOn' in was || 'forecastOn' in was));
  if (dates.length === 0) return [];
  const was = new Map(dates.map((one) => [one.subjectId, one.was]));
  const standing = await loadEither(
    work,
    going.flatMap(({ record, subjectId }) => (record === 'RISK' ? [] : [subjectId])),
    false,
  );
  const rows = standing.flatMap((found) => (was.has(found.id) ? [{ found, seen: found }] : []));
  const judge = (row: StandingEither): BulkVerdict<EitherChange> => {
    const { startsOn = null, forecastOn = null } = was.get(row.id) ?? {};
    return isForecast(row)
      ? judgeForecastBack(row, { forecastOn: forecastOn as IsoDate | null, startsOn: null })
      : judgeEdit(row, { startsOn: startsOn as string | null }, undefined);
  };
  const { refused } = decideTogether<StandingEither, StandingEither, EitherChange>('ALL_OTHERS', rows, judge);
  return refused
    .filter(({ rule }) => rule === 'forecast-before-start')
    .map(({ row, rule, message }) => ({ subjectId: row.id, rule, message }));
}
