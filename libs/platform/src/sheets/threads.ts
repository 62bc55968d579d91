import { dirname, join } from 'node:path';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { accept, invalid, notAllowed, type Result } from '@weft/kernel';
import { UnfitFile } from './unfit-file';

/** Threads at once, and how many wait for one: most of them hold a connection to the database meanwhile. */
const AT_ONCE = 2;
const MOST_WAITING = 3;
const SECONDS = 15;
/** A workbook that needs more to be read is none that people keep. */
const limits = { maxOldGenerationSizeMb: 640, maxYoungGenerationSizeMb: 64 };

/** A program of the server's own that reads files: its bundle stands beside the server's. */
export type ThreadProgram = 'tracker-thread' | 'sheet-thread' | 'extract-thread';

/** How far a step has come, 0 to 1. */
export type Tell<Step extends string = string> = (step: Step, share: number) => void;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Runs a job in a thread of its own, so that the server answers others meanwhile. Refuses what the file is unfit for
 * (`file`), what takes too long or too much memory, and, with rule `too-busy`, where too many wait already.
 */
export async function inThread<Value, Step extends string = string>(
  program: ThreadProgram,
  job: object,
  tell: Tell<Step> = () => undefined,
): Promise<Result<Value>> {
  if (running >= AT_ONCE) {
    if (waiting.length >= MOST_WAITING) {
      return notAllowed('too-busy', 'Several files are being read just now. Try again in a minute; nothing was saved.');
    }
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  running += 1;
  try {
    return await run(program, job, tell);
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

/** In the thread: does the one job that it was started for, and answers. */
export function answerThread<Job>(answer: (job: Job, tell: Tell) => Promise<unknown>): void {
  const tell: Tell = (step, share) => parentPort?.postMessage({ progress: { step, share } });
  answer(workerData as Job, tell).then(
    (value) => parentPort?.postMessage({ value }),
    (error: unknown) => {
      if (error instanceof UnfitFile) parentPort?.postMessage({ unfit: { rule: error.rule, message: error.message } });
      else throw error;
    },
  );
}

interface Answered<Value, Step extends string> {
  readonly progress?: { readonly step: Step; readonly share: number };
  readonly value?: Value;
  readonly unfit?: { readonly rule: string; readonly message: string };
}

function run<Value, Step extends string>(
  program: ThreadProgram,
  job: object,
  tell: Tell<Step>,
): Promise<Result<Value>> {
  return new Promise((resolve, reject) => {
    const path = join(dirname(process.argv[1] ?? ''), `${program}.js`);
    const thread = new Worker(path, { workerData: job, resourceLimits: limits });
    const unfit = (rule: string, message: string) => resolve(invalid({ field: 'file', rule, message }));
    const late = setTimeout(() => {
      unfit('too-slow', `The file could not be read within ${SECONDS} seconds. Bring it in parts.`);
      void thread.terminate();
    }, SECONDS * 1000);
    thread.on('message', (answer: Answered<Value, Step>) => {
      if (answer.progress) {
        tell(answer.progress.step, answer.progress.share);
        return;
      }
      if (answer.unfit) unfit(answer.unfit.rule, answer.unfit.message);
      else resolve(accept(answer.value as Value));
      void thread.terminate();
    });
    thread.on('error', (error: Error & { code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
        unfit('too-much', 'The workbook is too large to be read. Remove the sheets and rows that are not needed.');
      } else reject(error);
    });
    thread.on('exit', () => {
      clearTimeout(late);
      reject(new Error('the thread ended without an answer'));
    });
  });
}
