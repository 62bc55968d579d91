import { decideForecastMonths, type Month } from '@weft/funding/domain';
import { brokenFields, invalid, accept, newId, penceOf, type Pence, type Result } from '@weft/kernel';
import { Refused, type UseCase } from '@weft/platform';
import { MonthForecastRow } from '../../persistence/ledger-rows';
import { cellsAnswer, monthsInWords } from './cells-answer';
import { penceGiven, type GivenPence } from './given-pence';
import { keeperOf, openLedger } from './open-ledger';

interface Input {
  readonly cells: readonly {
    readonly lineId: string;
    readonly month: string;
    readonly to?: GivenPence | null;
    /** What was seen there, null where nothing was; left out where it does not matter. */
    readonly was?: GivenPence | null;
  }[];
  readonly reason?: string | null;
}

/** Sets what is expected of single months to come, with one reason; a cell without an amount goes on as the others do. */
export const setForecasts: UseCase<Input> = async (work, input) => {
  const amounts = input.cells.map(({ to }, index) => forecastGiven(to ?? null, `cells.${index}.to`));
  const seen = input.cells.map(({ was }, index) =>
    was === undefined ? accept(undefined) : forecastGiven(was, `cells.${index}.was`),
  );
  const unread = [...amounts, ...seen].flatMap(brokenFields);
  if (unread.length > 0) return invalid(...unread);
  const { lines, facts } = await openLedger(
    work,
    input.cells.map(({ lineId }) => lineId),
  );
  const lineIds = [...lines.keys()];
  // The lines are locked: nobody else sets forecasts of them meanwhile.
  const standing = await work.rows<Pick<MonthForecastRow, 'id' | 'version' | 'lineId' | 'month'> & { amount: number }>(
    `select id, version, line_id as "lineId", month, amount::float8 from month_forecast
     where place_id = weft_place() and line_id = any ($1::uuid[])`,
    [lineIds],
  );
  const byCell = new Map(standing.map((row) => [`${row.lineId} ${row.month}`, row]));
  const found = input.cells.map(({ lineId, month }, index) => {
    const line = lines.get(lineId);
    if (!line) throw Refused.notFound(`cells.${index}.lineId`);
    const row = byCell.get(`${lineId} ${month}`);
    const cell = { lineId, organisationId: line.organisationId, month: month as Month };
    const [to, was] = [valueOf(amounts[index]) ?? null, valueOf(seen[index])];
    return { ...cell, to, was, stands: row ? penceOf(row.amount) : null, row };
  });
  const decided = decideForecastMonths(found, input.reason, { who: keeperOf(work), facts });
  if (!decided.ok) return decided;
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
    summary: `forecast ${codes.length === 1 ? `line ${codes[0]}` : `${codes.length} lines`}, ${monthsInWords(found.map(({ month }) => month))}${why}`,
  });
  return accept(cellsAnswer(null, lineIds));
};

const forecastGiven = (given: GivenPence | null, field: string): Result<Pence | null> =>
  given === null ? accept(null) : penceGiven(given, field);

/** Of what was read: all of it was, or nothing is decided. */
const valueOf = <Value>(read: Result<Value> | undefined): Value | undefined => (read?.ok ? read.value : undefined);
