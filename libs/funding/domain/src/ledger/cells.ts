import {
  accept,
  brokenFields,
  checkPence,
  financialYearOf,
  formatPounds,
  invalid,
  minus,
  negated,
  NO_MONEY,
  plus,
  sumPence,
  type FinancialYear,
  type InvalidField,
  type Pence,
  type Result,
} from '@weft/kernel';
import { lineAccount, paid, promised, type Account, type Book } from './account';
import { decidePost, refusePosted, type EntryDraft, type LedgerFacts, type Posting } from './entry';
import { requireMoneyKeeper, type MoneyKeeper } from './money-keeper';
import { checkMonth, checkMonthOfPlan, checkNotAhead, type Month } from './months';

/** A figure of a month that somebody types or pastes. */
export interface CellChange {
  readonly lineId: string;
  /** Who answers for the line. */
  readonly organisationId: string;
  readonly month: Month;
  readonly to: Pence;
  /** What the ledger holds for the cell now. */
  readonly stands: Pence;
  /** What the person saw there; left out where it does not matter what they saw. */
  readonly was?: Pence | null | undefined;
}

/** Most cells of one paste: more than a grid of 1,000 lines × 36 months. */
export const MOST_CELLS = 40_000;

interface Change {
  /** Of the request: who sends it twice posts once. */
  readonly key: string;
  readonly cells: readonly CellChange[];
  readonly who: MoneyKeeper;
  readonly facts: LedgerFacts;
}

/**
 * Enters actuals, one cell or a block: one entry posts the differences from what stands, so that undo is its reversal. Null
 * where nothing differs. Refuses the whole block, by the cell (`cells.3.month`): `month-closed`, `month-ahead` (it has not
 * begun), `month-outside-plan`, `cell-twice`, `cell-changed` (somebody entered another figure since it was seen), amounts that
 * are none, `too-many-cells`; a person who keeps other money; and what `decidePost` does.
 */
export function decideEnterActuals(change: Change): Result<EntryDraft | null> {
  return decideCells('ACTUAL', change);
}

/**
 * Enters what is promised and not paid yet, as actuals are entered. Refuses the same, and a promise of less than nothing
 * (`negative-commitment`), which would hide what was spent; takes months to come of the plan. A promise beyond what the line
 * has left is not refused for good: it waits until the person says that it is meant (`beyond-budget`).
 */
export function decideEnterCommitments(change: Change & Promising): Result<EntryDraft | null> {
  const decided = decideCells('COMMITMENT', change);
  if (!decided.ok || change.beyondBudget) return decided;
  const beyond = checkWithinBudget(change);
  return beyond.length > 0 ? invalid(...beyond) : decided;
}

/** What promises are held against. */
export interface Promising {
  /** What a line has left in a year before them: `availableOf`. */
  readonly available: (lineId: string, year: FinancialYear) => Pence;
  /** The person says that they are meant, beyond the budget of their line as they are. */
  readonly beyondBudget: boolean;
}

function checkWithinBudget({ cells, available }: Pick<Change, 'cells'> & Promising): InvalidField[] {
  const more = new Map<string, { readonly cell: CellChange; readonly index: number; readonly sum: Pence }>();
  cells.forEach((cell, index) => {
    const key = `${cell.lineId} ${financialYearOf(cell.month)}`;
    const before = more.get(key);
    const first = before && before.cell.to > before.cell.stands ? before : { cell, index };
    more.set(key, { ...first, sum: plus(before?.sum ?? NO_MONEY, minus(cell.to, cell.stands)) });
  });
  return [...more.values()].flatMap(({ cell, index, sum }) => {
    const left = available(cell.lineId, financialYearOf(cell.month));
    if (sum <= 0 || sum <= left) return [];
    const has = left > 0 ? left : NO_MONEY;
    const message = `The line has ${formatPounds(has)} that is not spent, promised or held: this promises ${formatPounds(minus(sum, has))} beyond it. Say that it is meant, or promise less.`;
    return [{ field: `cells.${index}.to`, rule: 'beyond-budget', message }];
  });
}

function decideCells(book: 'ACTUAL' | 'COMMITMENT', { key, cells, who, facts }: Change): Result<EntryDraft | null> {
  const may = requireMoneyKeeper(who, [...new Set(cells.map(({ organisationId }) => organisationId))]);
  if (!may.ok) return may;
  // Before the cells: who sends a request twice, since its answer was lost, is told that it stands.
  if (facts.isPosted(key)) return refusePosted();
  const broken = checkCells(book, cells, facts);
  if (broken.length > 0) return invalid(...broken);
  const postings = withOtherSide(
    book === 'ACTUAL' ? paid : promised,
    changed(cells).map(({ lineId, month, to, stands }) => ({
      account: lineAccount(book, lineId),
      month,
      amount: minus(to, stands),
    })),
  );
  if (postings.length === 0) return accept(null);
  return decidePost({ kind: book, key, postings, reason: null, reverses: null }, facts);
}

/** Balances postings by one of the other account for each month. */
function withOtherSide(other: Account, postings: readonly Posting[]): readonly Posting[] {
  const months = new Map<Month, Pence>();
  for (const { month, amount } of postings) months.set(month, plus(months.get(month) ?? NO_MONEY, amount));
  const sides = [...months].filter(([, sum]) => sum !== 0);
  return [...postings, ...sides.map(([month, sum]) => ({ account: other, month, amount: negated(sum) }))];
}

/**
 * Moves a line's budget between the months of a year, whose total stays. Null where nothing differs. Refuses
 * `rephasing-changes-budget`, a month below nothing (`negative-budget`), and as actuals are refused.
 */
export function decideRephase({ key, cells, who, facts }: Change): Result<EntryDraft | null> {
  const may = requireMoneyKeeper(who, [...new Set(cells.map(({ organisationId }) => organisationId))]);
  if (!may.ok) return may;
  const broken = checkCells('BUDGET', cells, facts);
  if (broken.length === 0) broken.push(...cells.flatMap(checkBudget));
  const yearOfLine = ({ lineId, month }: CellChange): string => `${lineId} ${financialYearOf(month)}`;
  for (const one of broken.length > 0 ? [] : new Set(cells.map(yearOfLine))) {
    const off = sumPence(cells.filter((cell) => yearOfLine(cell) === one).map(({ to, stands }) => minus(to, stands)));
    if (off === 0) continue;
    const message = `The months of a year keep a line's budget; these change it by ${formatPounds(off)}. Budgets are moved by a virement.`;
    broken.push({ field: 'cells', rule: 'rephasing-changes-budget', message });
  }
  if (broken.length > 0) return invalid(...broken);
  const postings = changed(cells).map(({ lineId, month, to, stands }) => ({
    account: lineAccount('BUDGET', lineId),
    month,
    amount: minus(to, stands),
  }));
  if (postings.length === 0) return accept(null);
  return decidePost({ kind: 'REPHASING', key, postings, reason: null, reverses: null }, facts);
}

function checkBudget({ to, stands }: CellChange, index: number): InvalidField[] {
  if (to >= 0 || to === stands) return [];
  return [{ field: `cells.${index}.to`, rule: 'negative-budget', message: 'A month has a budget of £0.00 or more.' }];
}

const changed = (cells: readonly CellChange[]) => cells.filter(({ to, stands }) => to !== stands);

/** The rules that the number of cells breaks: `no-cells`, `too-many-cells`. */
export function checkHowMany(cells: readonly unknown[]): InvalidField[] {
  if (cells.length === 0) return [{ field: 'cells', rule: 'no-cells', message: 'At least one cell is entered.' }];
  if (cells.length <= MOST_CELLS) return [];
  const message = `${cells.length} cells at once: ${MOST_CELLS} are the most.`;
  return [{ field: 'cells', rule: 'too-many-cells', message }];
}

function checkCells(book: Book, cells: readonly CellChange[], facts: LedgerFacts): InvalidField[] {
  const many = checkHowMany(cells);
  if (many.length > 0) return many;
  const seen = new Set<string>();
  return cells.flatMap(({ lineId, month, to, stands, was }, index) => {
    const field = `cells.${index}`;
    const amount = checkPence(to, `${field}.to`);
    if (!amount.ok) return brokenFields(amount);
    const key = `${lineId} ${month}`;
    if (seen.has(key)) return [{ field, rule: 'cell-twice', message: 'The same month of a line is given twice.' }];
    seen.add(key);
    // A closed month may stand in a pasted block, as long as it stays as it is.
    if (to === stands) return [];
    if (book === 'COMMITMENT' && to < 0) {
      const message = 'A promise is £0.00 or more. What comes back is an actual.';
      return [{ field: `${field}.to`, rule: 'negative-commitment', message }];
    }
    if (was !== undefined && was !== null && was !== stands) return [cellChanged(`${field}.was`, { stands, was })];
    return checkEntered(`${field}.month`, { lineId, month }, book, facts);
  });
}

/** Whether a month takes a figure of a book: it is open, of the line's plan, and begun where it is an actual. */
function checkEntered(
  field: string,
  { lineId, month }: Pick<CellChange, 'lineId' | 'month'>,
  book: Book,
  facts: LedgerFacts,
): InvalidField[] {
  const open = checkMonth(field, month, facts.closedThrough);
  if (open.length > 0) return open;
  const ofPlan = checkMonthOfPlan(field, month, facts.yearsOf(lineId));
  return ofPlan.length > 0 || book !== 'ACTUAL' ? ofPlan : checkNotAhead(field, month, facts);
}

/** `cell-changed`: another figure stands than the person saw; null where none stands, or none was seen. */
export function cellChanged(
  field: string,
  { stands, was }: { readonly stands: Pence | null; readonly was: Pence | null },
): InvalidField {
  const words = (amount: Pence | null) => (amount === null ? 'empty' : formatPounds(amount));
  const message = `It is ${words(stands)} by now, not ${words(was)}: look again, then enter yours.`;
  return { field, rule: 'cell-changed', message };
}
