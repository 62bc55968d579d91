import {
  availableOf,
  monthsOf,
  yearOf,
  type Book,
  type CellChange,
  type EntryDraft,
  type LedgerFacts,
  type MoneyKeeper,
  type Month,
  type Promising,
} from '@weft/funding/domain';
import { accept, brokenFields, invalid, NO_MONEY, type Pence, type Result } from '@weft/kernel';
import { Refused, type Answer, type UnitOfWork } from '@weft/platform';
import { cellsAnswer, monthsInWords } from './cells-answer';
import { allPenceGiven, penceGiven, type GivenPence } from './given-pence';
import { balanceIn, keeperOf, openLedger, standsIn, type OpenLedger } from './open-ledger';
import { postEntry } from './post-entry';

/** A block of cells as a person enters or pastes it. */
export interface CellsInput {
  /** Of the request: sent twice, it is posted once. */
  readonly requestId: string;
  readonly cells: readonly GivenCell[];
  /** Of commitments: they are meant, beyond the budget of their line as they are. */
  readonly beyondBudget?: boolean | null;
}

interface GivenCell {
  readonly lineId: string;
  readonly month: string;
  readonly to: GivenPence;
  readonly was?: GivenPence | null;
}

/** What a verb knows of its block; the rest is the same for all of them. */
export interface Block {
  readonly book: Book;
  /** For keys and news: 'actuals'. */
  readonly word: 'actuals' | 'commitments' | 'phasing';
  /** In a sentence: 'actual'. */
  readonly one: string;
  readonly decide: (change: {
    readonly key: string;
    readonly cells: readonly CellChange[];
    readonly who: MoneyKeeper;
    readonly facts: LedgerFacts;
    readonly available: Promising['available'];
  }) => Result<EntryDraft | null>;
}

/** Enters a block of cells of many lines and months as one entry of the differences, or none of it. */
export async function enterCells(work: UnitOfWork, input: CellsInput, block: Block): Promise<Result<Answer>> {
  const given = readCells(input.cells);
  if (!given.ok) return given;
  const key = `${block.word}/${input.requestId}`;
  const { lines, facts } = await openLedger(
    work,
    input.cells.map(({ lineId }) => lineId),
    { keys: [key] },
  );
  const cells = given.value.map(({ lineId, month, to, was }, index): CellChange => {
    const line = lines.get(lineId);
    if (!line) throw Refused.notFound(`cells.${index}.lineId`);
    const { organisationId } = line;
    return { lineId, organisationId, month, to, was, stands: standsIn(line, month, block.book) };
  });
  const available = block.book === 'COMMITMENT' ? await leftOn(work, lines, cells) : () => NO_MONEY;
  const decided = block.decide({ key, cells, who: keeperOf(work), facts, available });
  if (!decided.ok) return decided;
  const lineIds = [...lines.keys()];
  if (decided.value === null) return accept(cellsAnswer(null, lineIds));
  const id = postEntry(work, decided.value);
  const changed = cells.filter(({ to, stands }) => to !== stands);
  const codes = [...new Set(changed.map(({ lineId }) => lines.get(lineId)?.code))];
  const what = `${changed.length} ${block.one}${changed.length === 1 ? '' : 's'}`;
  work.tell({
    kind: `${block.word}.entered`,
    subjectType: 'LedgerEntry',
    subjectId: id,
    summary: `entered ${what} of ${codes.length === 1 ? `line ${codes[0]}` : `${codes.length} lines`}, ${monthsInWords(changed.map(({ month }) => month))}`,
  });
  return accept(cellsAnswer(id, lineIds));
}

/** What the lines of these cells have left in their years. */
async function leftOn(
  work: UnitOfWork,
  lines: OpenLedger['lines'],
  cells: readonly CellChange[],
): Promise<Promising['available']> {
  const left = new Map<string, Pence>();
  for (const { lineId, month } of cells) {
    const [line, year] = [lines.get(lineId), isMonth(month) ? yearOf(month) : null];
    if (!line || year === null || left.has(`${lineId} ${year}`)) continue;
    left.set(`${lineId} ${year}`, availableOf(await balanceIn(work, line, year, monthsOf(year))));
  }
  return (lineId, year) => left.get(`${lineId} ${year}`) ?? NO_MONEY;
}

/** Months are looked at when it is decided: what is none is refused there. */
const isMonth = (month: string): boolean => /^\d{4}-\d{2}-01$/.test(month);

type ReadCell = Omit<GivenCell, 'to' | 'was' | 'month'> & {
  readonly month: Month;
  readonly to: Pence;
  readonly was: Pence | null;
};

function readCells(cells: readonly GivenCell[]): Result<readonly ReadCell[]> {
  const amounts = allPenceGiven(cells);
  const seen = cells.map(({ was }, index) => penceGiven(was ?? 0, `cells.${index}.was`));
  const broken = [...brokenFields(amounts), ...seen.flatMap(brokenFields)];
  if (!amounts.ok || broken.length > 0) return invalid(...broken);
  return accept(
    amounts.value.map(({ lineId, month, to, was }, index) => {
      const saw = seen[index];
      const before = was === undefined || was === null || !saw?.ok ? null : saw.value;
      return { lineId, month: month as Month, to, was: before };
    }),
  );
}
