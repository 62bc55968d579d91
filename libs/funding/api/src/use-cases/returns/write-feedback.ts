import type { FeedbackAnswer } from '@weft/funding/domain';
import type { UseCase } from '@weft/platform';
import { openDraft } from './open-draft';
import { saveAnswer } from './save-answer';

interface WriteFeedbackInput {
  readonly returnId: string;
  readonly kind: FeedbackAnswer['kind'];
  readonly number: number;
  readonly version: number;
  readonly title?: string | null;
  readonly detail?: string | null;
}

/** Writes a success or a challenge of the year. */
export const writeFeedback: UseCase<WriteFeedbackInput> = async (work, input) => {
  const opened = await openDraft(work, input.returnId);
  if (!opened.ok) {
    return opened;
  }
  const { kind, number, version, title, detail } = input;
  return saveAnswer(work, opened.value, {
    part: 'feedback',
    subject: `${kind} ${number}`,
    version,
    key: { kind, number },
    empty: { title: null, detail: null },
    given: { title, detail },
    says: `wrote ${kind.toLowerCase()} ${number}`,
  });
};
