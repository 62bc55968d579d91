import { answerCondition } from './use-cases/returns/answer-condition';
import { answerMetric } from './use-cases/returns/answer-metric';
import { assignSignatory } from './use-cases/returns/assign-signatory';
import { commentOnLine } from './use-cases/returns/comment-on-line';
import { explainIncome } from './use-cases/returns/explain-income';
import { openReturn } from './use-cases/returns/open-return';
import { signReturn } from './use-cases/returns/sign-return';
import { withdrawSignatures } from './use-cases/returns/withdraw-signatures';
import { writeFeedback } from './use-cases/returns/write-feedback';

/** What can be done with a return, by the name of the mutation. */
export const returnVerbs = {
  openReturn,
  answerCondition,
  answerMetric,
  commentOnLine,
  explainIncome,
  writeFeedback,
  assignSignatory,
  signReturn,
  withdrawSignatures,
};
