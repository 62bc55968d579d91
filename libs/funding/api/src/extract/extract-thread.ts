/** The thread that reads extracts of many rows. One job, one thread. */
import { answerThread } from '@weft/platform/sheets';
import { answerExtract, type ExtractJob } from './extract-jobs';

answerThread<ExtractJob>((job) => Promise.resolve(answerExtract(job)));
