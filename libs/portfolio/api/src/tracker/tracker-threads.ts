import type { Result } from '@weft/kernel';
import { inThread as inThreadOf, type Tell as TellOf } from '@weft/platform/sheets';
import type { TrackerAnswers, TrackerJob, TrackerStep } from './tracker-jobs';

/** How far a step has come, 0 to 1. */
export type Tell = TellOf<TrackerStep>;

/** Runs a job of a tracker in a thread of its own. Refuses what `inThread` of the platform does. */
export function inThread<Job extends TrackerJob>(job: Job, tell?: Tell): Promise<Result<TrackerAnswers[Job['job']]>> {
  return inThreadOf<TrackerAnswers[Job['job']], TrackerStep>('tracker-thread', job, tell);
}
