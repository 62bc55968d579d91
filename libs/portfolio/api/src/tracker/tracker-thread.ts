/** The thread that reads, checks and writes trackers, so that the server answers others meanwhile. One job, one thread. */
import { parentPort, workerData } from 'node:worker_threads';
import { checkPlan } from './check-plan';
import { readFile } from './read-file';
import { UnfitFile, type TrackerAnswers, type TrackerJob, type TrackerStep } from './tracker-jobs';
import { writeWorkbook } from './write-workbook';

/** How far the job has come, on its way to whoever waits for it. */
const tell = (step: TrackerStep, share: number): void => parentPort?.postMessage({ progress: { step, share } });

async function answer(job: TrackerJob): Promise<TrackerAnswers[TrackerJob['job']]> {
  switch (job.job) {
    case 'READ':
      return readFile(job.name, Buffer.from(job.bytes.buffer, job.bytes.byteOffset, job.bytes.byteLength), (share) =>
        tell('READ', share),
      );
    case 'CHECK':
      return checkPlan(job, tell);
    case 'WRITE':
      return writeWorkbook(job.place);
  }
}

answer(workerData as TrackerJob).then(
  (value) => parentPort?.postMessage({ value }),
  (error: unknown) => {
    if (error instanceof UnfitFile) parentPort?.postMessage({ unfit: { rule: error.rule, message: error.message } });
    else throw error;
  },
);
