import { accept, isFinancialYear, notAllowed } from '@weft/kernel';
import { Pace, Refused, tellWhereabouts, type UseCase } from '@weft/platform';
import { notAYear } from '../not-a-year';

interface Input {
  readonly financialYear: string;
  readonly lineId?: string | null;
  readonly month?: string | null;
}

/** A browser tells it once a second at most; a few windows of one person, or one that is left, are let through at once. */
const pace = new Pace();
const tooOften = notAllowed('told-too-often', 'Where you stand is told once a second; this was told to nobody.');

/**
 * Tells the others on the grid of a year on which cell the person stands, or that they left. Everybody of the place may read it.
 * Refuses `told-too-often`, which a browser passes over: what it tells next says the same.
 */
export const standOnCell: UseCase<Input> = async (work, { financialYear: year, lineId = null, month = null }) => {
  if (!isFinancialYear(year)) return notAYear;
  if (!pace.allows(work.personId)) return tooOften;
  if (lineId !== null) {
    const line = await work.rows('select from scheme_line where place_id = weft_place() and id = $1::uuid', [lineId]);
    if (line.length === 0) throw Refused.notFound('lineId');
  }
  await tellWhereabouts(
    work,
    `better-care-fund/grid/${year}`,
    lineId === null || month === null ? null : `${lineId} ${month}`,
  );
  return accept({
    type: 'StandingOnCell',
    rows: (t, { bind }) => ({ from: `(select ${bind(year, 'text')} as financial_year) ${t}` }),
  });
};
