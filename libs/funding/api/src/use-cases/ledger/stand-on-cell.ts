import { accept, isFinancialYear } from '@weft/kernel';
import { Refused, tellWhereabouts, type UseCase } from '@weft/platform';
import { notAYear } from '../not-a-year';

interface Input {
  readonly financialYear: string;
  readonly lineId?: string | null;
  readonly month?: string | null;
}

/** Tells the others on the grid of a year on which cell the person stands, or that they left. Everybody of the place may read it. */
export const standOnCell: UseCase<Input> = async (work, { financialYear: year, lineId = null, month = null }) => {
  if (!isFinancialYear(year)) return notAYear;
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
