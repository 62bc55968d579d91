import { Refused, type UseCase } from '@weft/platform';
import { refuseMoney } from '../plan/editable-plan';
import { returnOf } from './open-draft';
import { saveAnswer } from './save-answer';

interface CommentOnLineInput {
  readonly returnId: string;
  readonly lineId: string;
  readonly version: number;
  readonly outputs?: number | null;
  readonly issues?: string | null;
  readonly comments?: string | null;
}

/** Says what a line brought about; for those who keep its money. */
export const commentOnLine: UseCase<CommentOnLineInput> = async (work, input) => {
  const opened = await returnOf(work, input.returnId);
  const { lineId, version, outputs, issues, comments } = input;
  const line = opened.plan.lines.find(({ id }) => id === lineId);
  if (!line) {
    throw Refused.notFound('lineId');
  }
  const refused = refuseMoney(work, [line.organisationId]);
  if (refused) {
    return refused;
  }
  return saveAnswer(work, opened, {
    part: 'lines',
    subject: lineId,
    version,
    key: { lineId },
    empty: { outputs: null, issues: null, comments: null },
    given: { outputs, issues, comments },
    says: `commented on line ${line.code}`,
  });
};
