import type { UseCase } from '@weft/platform';
import { openDraft } from './open-draft';
import { saveAnswer } from './save-answer';

interface AnswerConditionInput {
  readonly returnId: string;
  readonly condition: string;
  readonly version: number;
  readonly met?: boolean | null;
  readonly reason?: string | null;
  readonly expectedOn?: string | null;
}

/** Says whether a national condition was met. */
export const answerCondition: UseCase<AnswerConditionInput> = async (work, input) => {
  const opened = await openDraft(work, input.returnId);
  if (!opened.ok) {
    return opened;
  }
  const { condition, version, met, reason, expectedOn } = input;
  return saveAnswer(work, opened.value, {
    part: 'conditions',
    subject: condition,
    version,
    key: { condition },
    empty: { met: null, reason: null, expectedOn: null },
    given: { met, reason, expectedOn },
    says: `answered ${condition}`,
  });
};
