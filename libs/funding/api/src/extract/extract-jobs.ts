import { createHash } from 'node:crypto';
import {
  extractText,
  openExtract,
  type ExtractPlace,
  type ExtractReading,
  type ExtractRow,
  type OpenedExtract,
} from '@weft/funding/domain';
import { accept, type Result, type Workbook } from '@weft/kernel';
import { inThread } from '@weft/platform/sheets';
import { previewOf, type Preview, type PreviewParts } from './preview';

/** What is done with the cells of an extract. */
export type ExtractJob =
  | { readonly job: 'PREVIEW'; readonly cells: string; readonly reading: ExtractReading; readonly parts: PreviewParts }
  | { readonly job: 'OPEN'; readonly cells: string; readonly reading: ExtractReading; readonly place: ExtractPlace };

/** An extract as it was read, and the hash by which it is known again. */
export interface Fingerprinted {
  readonly opened: OpenedExtract;
  readonly fingerprint: string;
  /** Of its rows without their texts. */
  readonly bareFingerprint: string;
}

interface ExtractAnswers {
  readonly PREVIEW: Preview;
  readonly OPEN: Fingerprinted;
}

/** Letters that are read as quickly as a thread starts: about two thousand rows. */
export const READ_AT_ONCE = 200_000;

/** Letters of a job: of its cells, and of the extracts that stand and are compared with them. */
export function lettersOf(job: ExtractJob): number {
  const standing = job.job === 'PREVIEW' ? job.parts.standing : [];
  return standing.reduce((sum, { content }) => sum + (content?.length ?? 0), job.cells.length);
}

/** Does a job with an extract: in a thread of its own where it has many rows, so that others are answered meanwhile. */
export async function withExtract<Job extends ExtractJob>(job: Job): Promise<Result<ExtractAnswers[Job['job']]>> {
  if (lettersOf(job) > READ_AT_ONCE) return inThread<ExtractAnswers[Job['job']]>('extract-thread', job);
  return accept(answerExtract(job) as ExtractAnswers[Job['job']]);
}

export function answerExtract(job: ExtractJob): ExtractAnswers[ExtractJob['job']] {
  const workbook = JSON.parse(job.cells) as Workbook;
  const opened = openExtract(workbook, job.reading, job.job === 'OPEN' ? job.place : job.parts);
  const { rows } = opened.read;
  const fingerprint = hashOf(rows);
  const bareFingerprint = rows.every(({ text }) => text === '')
    ? fingerprint
    : hashOf(rows.map((row) => ({ ...row, text: '' })));
  const read = { opened, fingerprint, bareFingerprint };
  return job.job === 'OPEN' ? read : previewOf(read, job.parts, job.reading);
}

function hashOf(rows: readonly ExtractRow[]): string {
  return createHash('sha256').update(extractText(rows)).digest('hex');
}
