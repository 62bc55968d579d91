/** The thread that reads, checks and writes trackers. One job, one thread. */
import { answerThread } from '@weft/platform/sheets';
import { checkPlan } from './check-plan';
import { readFile } from './read-file';
import type { TrackerJob } from './tracker-jobs';
import { writeWorkbook } from './write-workbook';

answerThread<TrackerJob>(async (job, tell) => {
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
});
