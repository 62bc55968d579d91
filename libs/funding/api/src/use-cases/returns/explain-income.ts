import type { UseCase } from '@weft/platform';
import { openDraft } from './open-draft';
import { saveAnswer } from './save-answer';

interface ExplainIncomeInput {
  readonly returnId: string;
  readonly source: string;
  readonly version: number;
  readonly reason?: string | null;
}

/** Says why the income or expenditure of a source differs from its plan. */
export const explainIncome: UseCase<ExplainIncomeInput> = async (work, { returnId, source, version, reason }) => {
  const opened = await openDraft(work, returnId);
  if (!opened.ok) {
    return opened;
  }
  return saveAnswer(work, opened.value, {
    part: 'income',
    subject: source,
    version,
    key: { source },
    empty: { reason: null },
    given: { reason },
    says: `explained ${opened.value.pack.sources.find(({ id }) => id === source)?.name ?? source}`,
  });
};
