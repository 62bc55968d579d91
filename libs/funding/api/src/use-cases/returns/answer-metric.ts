import type { Progress } from '@weft/funding/domain';
import type { UseCase } from '@weft/platform';
import { openDraft } from './open-draft';
import { saveAnswer } from './save-answer';

interface AnswerMetricInput {
  readonly returnId: string;
  readonly metric: string;
  readonly version: number;
  readonly ambition?: number | null;
  readonly actual?: number | null;
  readonly progress?: Progress | null;
  readonly challenges?: string | null;
  readonly achievements?: string | null;
}

/** Says how a metric went against its ambition. */
export const answerMetric: UseCase<AnswerMetricInput> = async (work, input) => {
  const opened = await openDraft(work, input.returnId);
  if (!opened.ok) {
    return opened;
  }
  const { metric, version, ambition, actual, progress, challenges, achievements } = input;
  return saveAnswer(work, opened.value, {
    part: 'metrics',
    subject: metric,
    version,
    key: { metric },
    empty: { ambition: null, actual: null, progress: null, challenges: null, achievements: null },
    given: { ambition, actual, progress, challenges, achievements },
    says: `answered ${opened.value.pack.metrics.find(({ id }) => id === metric)?.name ?? metric}`,
  });
};
