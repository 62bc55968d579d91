import {
  extractChanges,
  guessHead,
  likeExtracts,
  sameExtract,
  accountKey,
  EXTRACT_FIELDS,
  ruleOf,
  type CodingRule,
  type ExtractPlace,
  type ExtractReading,
  type Month,
} from '@weft/funding/domain';
import {
  cellText,
  columnName,
  fillMerged,
  fullRows,
  NO_MONEY,
  penceOf,
  type IsoDate,
  type Pence,
  type Workbook,
} from '@weft/kernel';
import type { Fingerprinted } from './extract-jobs';
import { standingOf, type ReadStanding } from './extract-place';
import { seenOf } from './seen';

/** Most problems that a preview names; somebody mends the file before they have gone through more. */
const MOST_PROBLEMS = 100;

/** What a preview is made of. */
export interface PreviewParts {
  readonly hash: string;
  readonly rules: readonly CodingRule[];
  readonly closedThrough: Month | null;
  readonly today: IsoDate;
  /** By account and month. */
  readonly stands: Readonly<Record<string, number>>;
  readonly carried: Readonly<Record<string, number>>;
  readonly corrected: Readonly<Record<string, number>>;
  /** Lines of this plan for codings that earlier rounds knew. */
  readonly guesses: readonly (CodingRule & { readonly round: string })[];
  readonly standing: readonly ReadStanding[];
  readonly earlierPeriods: ExtractPlace['earlierPeriods'];
}

/** The sheets of an extract with their columns, as they are guessed. */
export function sheetsOf(cells: string) {
  const { sheets } = JSON.parse(cells) as Workbook;
  return sheets.map((sheet) => {
    const { headRow, columns } = guessHead(sheet);
    const filled = fillMerged(sheet).rows;
    const head = filled[headRow] ?? [];
    return {
      name: sheet.name,
      rows: fullRows(sheet),
      headRow: headRow + 1,
      columns: head.flatMap((value, column) => {
        const sample = filled.slice(headRow + 1, headRow + 4).map((row) => cellText(row[column]));
        if (cellText(value) === '' && sample.every((text) => text === '')) return [];
        return {
          column,
          letter: columnName(column),
          head: cellText(value),
          field: EXTRACT_FIELDS.find((field) => columns[field] === column) ?? null,
          sample: sample.filter((text) => text !== '').join(' · '),
        };
      }),
    };
  });
}

export type Preview = ReturnType<typeof previewOf>;

/** What importing an extract would do, as the schema has it. */
export function previewOf(
  { opened: { plan, read, statedTotal }, fingerprint, bareFingerprint }: Fingerprinted,
  parts: PreviewParts,
  reading: ExtractReading,
) {
  const at =
    (sums: Readonly<Record<string, number>>) =>
    (key: string): Pence =>
      penceOf(sums[key] ?? NO_MONEY);
  const sums = { stands: at(parts.stands), carried: at(parts.carried), corrected: at(parts.corrected) };
  const standing = parts.standing.map(standingOf);
  const like = likeExtracts(read.rows, standing);
  const before =
    sameExtract({ full: fingerprint, bare: bareFingerprint }, like, standing) ??
    parts.standing.find((one) => one.hash === parts.hash && one.sheet === reading.sheet);
  return {
    problems: read.problems.slice(0, MOST_PROBLEMS),
    problemCount: read.problems.length,
    rows: read.rows.length,
    statedTotal,
    total: plan.total,
    toLines: plan.toLines,
    inSuspense: plan.inSuspense,
    codings: plan.codings.map(({ coding, lineId, amount, rows }) => {
      const [costCentre, account] = coding.split('/');
      const everyAccount = ruleOf(coding, parts.rules)?.account === null;
      const guess = lineId === null ? ruleOf(coding, parts.guesses) : null;
      return {
        costCentre,
        account,
        amount,
        rows,
        lineId,
        everyAccount,
        guess: guess && { lineId: guess.lineId, everyAccount: guess.account === null, round: guess.round },
      };
    }),
    changes: extractChanges(plan, reading, sums),
    importedBefore: before?.words ?? null,
    like: reading.mode === 'ADDS' ? like : [],
    periods: read.periods,
    seen: seenOf(plan, reading, (account, month) => sums.stands(`${accountKey(account)} ${month}`)),
  };
}
