import type { Month } from '@weft/funding/domain';
import { formatMonth, type IsoDate } from '@weft/kernel';
import type { Answer } from '@weft/platform';

/** What was entered: the entry that posted it, null where nothing differed, and the lines as they stand now. */
export function cellsAnswer(entryId: string | null, lineIds: readonly string[]): Answer {
  return {
    type: 'CellsEntered',
    rows: (t, { bind }) => ({
      from: `(select ${bind(entryId, 'uuid')} as entry_id, ${bind(lineIds, 'uuid[]')} as line_ids) ${t}`,
    }),
  };
}

/** 'Oct 2025', 'Apr 2025 to Oct 2025'. */
export function monthsInWords(months: readonly Month[]): string {
  const inOrder = [...months].sort();
  const [first, last] = [inOrder[0], inOrder.at(-1)] as [IsoDate, IsoDate];
  return first === last ? formatMonth(first) : `${formatMonth(first)} to ${formatMonth(last)}`;
}
