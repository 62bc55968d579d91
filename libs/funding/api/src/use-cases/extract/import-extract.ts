import {
  addressed,
  decideImportExtract,
  extractKey,
  waitingAt,
  type Account,
  type ExtractPlan,
  type ExtractReading,
  type Month,
  type OpenedExtract,
} from '@weft/funding/domain';
import { accept, formatPounds, invalid, newId, NO_MONEY, penceOf, type Pence } from '@weft/kernel';
import { answerWith, type UnitOfWork, type UseCase } from '@weft/platform';
import { bookedOnOf } from '../../extract/booked-on';
import { carriedSql } from '../../extract/carried';
import { correctedSql } from '../../extract/corrected';
import { withExtract } from '../../extract/extract-jobs';
import {
  loadExtractPlace,
  oneExtractAtATime,
  planIdOf,
  readingOf,
  requireOrganisation,
  standingOf,
  standingSql,
  type GivenReading,
  type ReadStanding,
} from '../../extract/extract-place';
import { seenOf } from '../../extract/seen';
import { summedBy } from '../../extract/summed-by';
import { ExtractedRow, ExtractFileRow, LedgerExtractRow } from '../../persistence/extract-rows';
import { monthsInWords } from '../ledger/cells-answer';
import { penceGiven, type GivenPence } from '../ledger/given-pence';
import { keeperOf, openLedger, standsIn, type KeptLine } from '../ledger/open-ledger';
import { postEntry } from '../ledger/post-entry';

interface Input {
  readonly fileId: string;
  readonly reading: GivenReading;
  readonly statedTotal: GivenPence;
  readonly seen: string;
  readonly otherThan?: readonly string[] | null;
}

/**
 * Imports an extract as a whole, by one entry through the ledger's own way of posting. Who imports at the same time waits,
 * and is then told that it stands, or that something changed since the preview.
 */
export const importExtract: UseCase<Input> = async (work, input) => {
  const stated = penceGiven(input.statedTotal, 'statedTotal');
  if (!stated.ok) return stated;
  const given = readingOf(input.reading);
  if (!given.ok) return given;
  const reading = given.value;
  await oneExtractAtATime(work);
  const file = await work.load(ExtractFileRow, input.fileId, 'fileId');
  await requireOrganisation(work, reading.organisationId, 'organisationId');
  const planId = await planIdOf(work, reading.year);
  const place = await loadExtractPlace(work, planId, reading.organisationId);
  const done = await withExtract({ job: 'OPEN', cells: file.cells, reading, place });
  if (!done.ok) return done;
  const { opened, fingerprint, bareFingerprint } = done.value;
  const { plan, read } = opened;
  const before = await importsOf(work, fingerprint, file.hash, reading.sheet);
  const codings = plan.codings.flatMap(({ coding, lineId }) =>
    lineId === null ? [waitingAt(reading.organisationId, coding).of ?? ''] : [],
  );
  const lineIds = plan.codings.flatMap(({ lineId }) => lineId ?? []);
  const { lines, facts } = await openLedger(work, lineIds, {
    keys: [extractKey(fingerprint, before.takenBack)],
    accounts: codings,
  });
  // A line that was taken out of the plan since its mapping was read.
  if (lineIds.some((lineId) => !lines.has(lineId))) return changedSince;
  const waiting = await standsInSuspense(work, codings);
  const stands = (account: Account, month: Month): Pence =>
    account.kind === 'LINE'
      ? standsIn(lines.get(account.of) as KeptLine, month, 'ACTUAL')
      : (waiting.get(`${account.of} ${month}`) ?? NO_MONEY);
  const decided = decideImportExtract(read, {
    rules: place.rules,
    statedTotal: stated.value,
    fingerprint,
    bareFingerprint,
    standing: (await work.rows<ReadStanding>(standingSql('$1'), [reading.year])).map(standingOf),
    otherThan: input.otherThan ?? [],
    mode: reading.mode,
    stands,
    carried: await summedBy(work, carriedSql),
    corrected: await summedBy(work, correctedSql),
    corrections: reading.corrections,
    bookedOn: await bookedOnOf(
      work,
      reading,
      read.rows.map(({ month }) => month),
    ),
    organisationId: reading.organisationId,
    organisationOf: (lineId) => lines.get(lineId)?.organisationId ?? '',
    takenBack: before.takenBack,
    who: keeperOf(work),
    facts: { ...facts, isPosted: (key) => before.stands || facts.isPosted(key) },
  });
  if (!decided.ok) {
    const { refusal } = decided;
    return refusal.kind === 'validation'
      ? invalid(...refusal.fields.map((problem) => addressed(problem, reading)))
      : decided;
  }
  if (input.seen !== seenOf(plan, reading, stands)) return changedSince;
  const entryId = decided.value === null ? null : postEntry(work, decided.value);
  const id = keepExtract(work, opened, { reading, file, fingerprint, entryId });
  work.delete(ExtractFileRow, { id: file.id });
  work.tell({
    kind: 'extract.imported',
    subjectType: 'LedgerExtract',
    subjectId: id,
    summary: `imported ${file.name}: ${formatPounds(plan.total)} in ${read.rows.length.toLocaleString('en-GB')} rows, ${monthsInWords(read.rows.map(({ month }) => month))}${plan.inSuspense === 0 ? '' : `; ${formatPounds(plan.inSuspense)} waits in suspense`}`,
  });
  return accept(answerWith('LedgerExtract', 'ledger_extract', id));
};

const changedSince = invalid({
  field: 'seen',
  rule: 'changed-since',
  message:
    'What the ledger holds, or which line a coding maps to, has changed since you looked. Look again, then import.',
});

/** Whether this file or what it holds stands imported, and how often it was taken back. */
async function importsOf(work: UnitOfWork, fingerprint: string, hash: string, sheet: string) {
  const [found] = await work.rows<{ stands: boolean; takenBack: number }>(
    `select coalesce(bool_or(taken_back_at is null), false) as stands,
       (count(*) filter (where taken_back_at is not null and fingerprint = $1))::int as "takenBack"
     from ledger_extract where place_id = weft_place() and (fingerprint = $1 or (hash = $2 and sheet = $3))`,
    [fingerprint, hash, sheet],
  );
  return found ?? { stands: false, takenBack: 0 };
}

/** What waits in suspense, by account and month. Nobody else posts to it: who does holds the lock of extracts. */
async function standsInSuspense(work: UnitOfWork, accounts: readonly string[]): Promise<ReadonlyMap<string, Pence>> {
  const rows = await work.rows<{ of: string; month: Month; sum: number }>(
    `select of_what as of, month, sum(amount)::float8 as sum from posting
     where place_id = weft_place() and line_id is null and book = 'ACTUAL' and account = 'SUSPENSE' and of_what = any ($1::text[]) group by 1, 2`,
    [accounts],
  );
  return new Map(rows.map(({ of, month, sum }) => [`${of} ${month}`, penceOf(sum)]));
}

interface Keeping {
  readonly reading: ExtractReading;
  readonly file: ExtractFileRow;
  readonly fingerprint: string;
  readonly entryId: string | null;
}

function keepExtract(
  work: UnitOfWork,
  { read, plan }: OpenedExtract,
  { reading, file, fingerprint, entryId }: Keeping,
): string {
  const id = newId();
  const months = read.rows.map(({ month }) => month).sort();
  work.insert(LedgerExtractRow, {
    id,
    organisationId: reading.organisationId,
    financialYear: reading.year,
    name: file.name,
    sheet: reading.sheet,
    hash: file.hash,
    fingerprint,
    mode: reading.mode,
    corrections: reading.mode === 'ADDS' ? null : reading.corrections,
    periods: read.periods.count,
    total: plan.total,
    toLines: plan.toLines,
    inSuspense: plan.inSuspense,
    rows: read.rows.length,
    firstMonth: months[0] ?? '',
    lastMonth: months.at(-1) ?? '',
    entryId,
    importedBy: work.personId,
    importedAt: work.now,
    takenBackBy: null,
    takenBackAt: null,
    version: 1,
  });
  const lineOf = lineByCoding(plan);
  work.insertAll(
    ExtractedRow,
    read.rows.map(({ row, coding, month, amount }) => ({
      extractId: id,
      number: reading.headRow + 2 + row,
      costCentre: coding.slice(0, coding.indexOf('/')),
      account: coding.slice(coding.indexOf('/') + 1),
      month,
      amount,
      lineId: lineOf.get(coding) ?? null,
    })),
  );
  return id;
}

function lineByCoding({ codings }: ExtractPlan): ReadonlyMap<string, string | null> {
  return new Map(codings.map(({ coding, lineId }) => [coding, lineId]));
}
