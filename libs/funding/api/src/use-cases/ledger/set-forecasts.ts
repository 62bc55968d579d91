import { decideForecastMonths, type Month } from '@weft/funding/domain';
import { brokenFields, invalid, accept, newId, type Pence } from '@weft/kernel';
import { Refused, type UseCase } from '@weft/platform';
import { MonthForecastRow } from '../../persistence/ledger-rows';
import { cellsAnswer, monthsInWords } from './cells-answer';
import { penceGiven, type GivenPence } from './given-pence';
import { keeperOf, openLedger } from './open-ledger';

interface Input {
  readonly cells: readonly { readonly lineId: string; readonly month: string; readonly to?: GivenPence | null }[];
  readonly reason?: string | null;
}

/** Sets what is expected of single months to come, with one reason; a cell without an amount goes on as the others do. */
export const setForecasts: UseCase<Input> = async (work, input) => {
  const amounts = input.cells.map(({ to }, index) =>
    to === undefined || to === null ? accept(null) : penceGiven(to, `cells.${index}.to`),
  );
  const unread = amounts.flatMap(brokenFields);
  if (unread.length > 0) return invalid(...unread);
  const { lines, facts } = await openLedger(
    work,
    input.cells.map(({ lineId }) => lineId),
  );
  const cells = input.cells.map(({ lineId, month }, index) => {
    const line = lines.get(lineId);
    if (!line) throw Refused.notFound(`cells.${index}.lineId`);
    const read = amounts[index];
    const to = read?.ok ? (read.value as Pence | null) : null;
    return { lineId, organisationId: line.organisationId, month: month as Month, to };
  });
  const decided = decideForecastMonths(cells, input.reason, {
    who: keeperOf(work),
    closedThrough: facts.closedThrough,
  });
  if (!decided.ok) return decided;
  const lineIds = [...lines.keys()];
  // The lines are locked: nobody else sets forecasts of them meanwhile.
  const standing = await work.rows<Pick<MonthForecastRow, 'id' | 'version' | 'lineId' | 'month'>>(
    `select id, version, line_id as "lineId", month from month_forecast where place_id = weft_place() and line_id = any ($1::uuid[])`,
    [lineIds],
  );
  const byCell = new Map(standing.map((row) => [`${row.lineId} ${row.month}`, row]));
  const found = cells.map((cell) => ({ ...cell, row: byCell.get(`${cell.lineId} ${cell.month}`) }));
  const values = (amount: Pence) => ({ amount, reason: decided.value ?? '', setBy: work.personId, setAt: work.now });
  work.insertAll(
    MonthForecastRow,
    found.flatMap(({ lineId, month, to, row }) =>
      row || to === null ? [] : [{ id: newId(), lineId, month, ...values(to), version: 1 }],
    ),
  );
  work.updateAll(
    MonthForecastRow,
    found.flatMap(({ to, row }) => (row && to !== null ? [{ id: row.id, version: row.version, ...values(to) }] : [])),
  );
  const gone = found.flatMap(({ to, row }) => (row && to === null ? [row.id] : []));
  if (gone.length > 0) {
    work.execute('delete from month_forecast where place_id = weft_place() and id = any ($1::uuid[])', [gone]);
  }
  const codes = [...lines.values()].map(({ code }) => code);
  const why = decided.value === null ? '' : `: ${decided.value}`;
  work.tell({
    kind: 'forecasts.set',
    subjectType: 'FundingLine',
    subjectId: lineIds[0] ?? '',
    summary: `forecast ${codes.length === 1 ? `line ${codes[0]}` : `${codes.length} lines`}, ${monthsInWords(cells.map(({ month }) => month))}${why}`,
  });
  return accept(cellsAnswer(null, lineIds));
};
