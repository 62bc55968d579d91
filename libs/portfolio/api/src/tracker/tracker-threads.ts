import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { accept, invalid, notAllowed, type Result } from '@weft/kernel';
import type { TrackerAnswers, TrackerJob, TrackerStep } from './tracker-jobs';

/** Threads at once, and how many wait for one: most of them hold a connection to the database meanwhile. */
const AT_ONCE = 2;
const MOST_WAITING = 3;
const SECONDS = 15;
/** A workbook that needs more to be read is no tracker. */
const limits = { maxOldGenerationSizeMb: 640, maxYoungGenerationSizeMb: 64 };

/** Beside the server's own program. */
const program = join(dirname(process.argv[1] ?? ''), 'tracker-thread.js');

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Runs a job in a thread of its own. Refuses what the file is unfit for (`file`), what takes too long or too much
 * memory, and, with rule `too-busy`, where too many wait already.
 */
export async function inThread<Job extends TrackerJob>(
  job: Job,
  tell: Tell = () => undefined,
): Promise<Result<TrackerAnswers[Job['job']]>> {
  if (running >= AT_ONCE) {
    if (waiting.length >= MOST_WAITING) {
      return notAllowed(
        'too-busy',
        'Several trackers are being read just now. Try again in a minute; nothing was saved.',
      );
    }
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  running += 1;
  try {
    return await run(job, tell);
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

/** How far a step has come, 0 to 1. */
export type Tell = (step: TrackerStep, share: number) => void;

interface Answered<Value> {
  readonly progress?: { readonly step: TrackerStep; readonly share: number };
  readonly value?: Value;
  readonly unfit?: { readonly rule: string; readonly message: string };
}

function run<Job extends TrackerJob>(job: Job, tell: Tell): Promise<Result<TrackerAnswers[Job['job']]>> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(program, { workerData: job, resourceLimits: limits });
    const unfit = (rule: string, message: string) => resolve(invalid({ field: 'file', rule, message }));
    const late = setTimeout(() => {
      unfit('too-slow', `The file could not be read within ${SECONDS} seconds. Bring the tracker in parts.`);
      void thread.terminate();
    }, SECONDS * 1000);
    thread.on('message', (answer: Answered<TrackerAnswers[Job['job']]>) => {
      if (answer.progress) {
        tell(answer.progress.step, answer.progress.share);
        return;
      }
      if (answer.unfit) unfit(answer.unfit.rule, answer.unfit.message);
      else resolve(accept(answer.value as TrackerAnswers[Job['job']]));
      void thread.terminate();
    });
    thread.on('error', (error: Error & { code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
        unfit(
          'too-much',
          'The workbook is too large to be read. Remove sheets and rows that are no projects, milestones or risks.',
        );
      } else reject(error);
    });
    thread.on('exit', () => {
      clearTimeout(late);
      reject(new Error('the thread ended without an answer'));
    });
  });
}
