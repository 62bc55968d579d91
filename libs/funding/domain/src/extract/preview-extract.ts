import {
  NO_MONEY,
  plus,
  type FinancialYear,
  type InvalidField,
  type IsoDate,
  type Pence,
  type Workbook,
} from '@weft/kernel';
import { accountKey } from '../ledger/account';
import type { Month } from '../ledger/months';
import { extractAddress, extractTable, type ExtractHead } from './extract-table';
import {
  planExtract,
  type CodingRule,
  type CorrectionsStay,
  type ExtractCoding,
  type ExtractPlan,
} from './import-extract';
import type { PeriodsCount } from './periods';
import { readExtract, type ReadExtract } from './read-extract';

/** How the person has an extract read. */
export interface ExtractReading extends ExtractHead {
  readonly sheet: string;
  /** Whose ledger it is. */
  readonly organisationId: string;
  readonly year: FinancialYear;
  /** Movements are added to what stands; a year so far is put in the place of what stands in its months. */
  readonly mode: 'ADDS' | 'REPLACES';
  /** What becomes of corrections by hand where it replaces; null where nobody said. */
  readonly corrections: CorrectionsStay | null;
  /** How its numbered periods count; null where nobody said. */
  readonly periods: PeriodsCount | null;
}

/** What of the place an extract is held against. */
export interface ExtractPlace {
  readonly rules: readonly CodingRule[];
  readonly closedThrough: Month | null;
  readonly today: IsoDate;
  /** How periods counted in the last extract of the same ledger that stands; null where none numbered them. */
  readonly earlierPeriods: PeriodsCount | null;
}

/** An extract as it was read, and what it would post. */
export interface OpenedExtract {
  readonly read: ReadExtract;
  readonly plan: ExtractPlan;
  /** What the file itself states; null where it states nothing. */
  readonly statedTotal: Pence | null;
}

/** Reads an extract as the person says. Its problems name cells: 'D7: …'. A sheet that is not there has no rows. */
export function openExtract(workbook: Workbook, reading: ExtractReading, place: ExtractPlace): OpenedExtract {
  const sheet = workbook.sheets.find(({ name }) => name === reading.sheet) ?? { name: reading.sheet, rows: [] };
  const { cells, statedTotal } = extractTable(sheet, reading);
  const { rows, problems, periods } = readExtract(cells, { ...place, year: reading.year, periods: reading.periods });
  const read = { rows, periods, problems: problems.map((problem) => addressed(problem, reading)) };
  return { read, statedTotal, plan: planExtract(rows, place.rules, reading.organisationId) };
}

/** The problem with its cell before its words, as a spreadsheet names it. */
export function addressed(problem: InvalidField, head: ExtractHead): InvalidField {
  const address = extractAddress(problem.field, head);
  return address === null ? problem : { ...problem, message: `${address}: ${problem.message}` };
}

/** What would stand on an account in a month. */
export interface ExtractChange {
  /** Null for what waits in suspense. */
  readonly lineId: string | null;
  /** Of what waits in suspense; null for a line. */
  readonly coding: string | null;
  readonly month: Month;
  readonly before: Pence;
  readonly inExtract: Pence;
  /** Corrections by hand among what stands, which the extract would take the place of. */
  readonly corrected: Pence;
  readonly after: Pence;
}

/** What stands, by `accountKey` and month. */
export interface StandingSums {
  readonly stands: (accountAndMonth: string) => Pence;
  /** What of it came from a month that was closed. */
  readonly carried: (accountAndMonth: string) => Pence;
  /** What of it is corrections by hand. */
  readonly corrected: (accountAndMonth: string) => Pence;
}

/** By line and month what stands, what the extract holds, and what would stand. Undecided corrections show as staying. */
export function extractChanges(
  { sums }: ExtractPlan,
  { mode, corrections }: Pick<ExtractReading, 'mode' | 'corrections'>,
  { stands, carried, corrected: correctedBy }: StandingSums,
): readonly ExtractChange[] {
  return sums.map(({ account, month, amount }) => {
    const key = `${accountKey(account)} ${month}`;
    const before = stands(key);
    const isLine = account.kind === 'LINE';
    const corrected = mode === 'ADDS' ? NO_MONEY : correctedBy(key);
    const beside = plus(carried(key), corrections === 'GO' ? NO_MONEY : corrected);
    return {
      lineId: isLine ? account.of : null,
      coding: isLine ? null : (account.of ?? '').slice((account.of ?? '').indexOf('/') + 1),
      month,
      before,
      inExtract: amount,
      corrected,
      after: plus(mode === 'ADDS' ? before : beside, amount),
    };
  });
}

/** What of an extract is not posted to any line yet. */
export function unmapped({ codings }: ExtractPlan): readonly ExtractCoding[] {
  return codings.filter(({ lineId }) => lineId === null);
}

export const extractModeWords: Readonly<Record<ExtractReading['mode'], string>> = {
  ADDS: 'Movements',
  REPLACES: 'The year so far',
};

/** What a way of reading an extract does, in a sentence. */
export const extractModeMeaning: Readonly<Record<ExtractReading['mode'], string>> = {
  ADDS: 'What the extract holds is added to what stands.',
  REPLACES: 'What the extract holds takes the place of what stands in its months; the difference is posted.',
};

/** What becomes of corrections by hand, in a sentence. */
export const correctionsMeaning: Readonly<Record<CorrectionsStay, string>> = {
  STAY: 'The ledger was not corrected: they stay beside its figures.',
  GO: 'The ledger has corrected itself: its figures take their place.',
};
