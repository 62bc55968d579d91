import { Injectable, inject } from '@angular/core';
import { Mutations, type SaveOutcome } from '@weft/ui';
import { AnswerConditionDocument } from '../generated/answer-condition.document';
import { AnswerMetricDocument } from '../generated/answer-metric.document';
import { AssignSignatoryDocument } from '../generated/assign-signatory.document';
import { CommentOnLineDocument } from '../generated/comment-on-line.document';
import { ExplainIncomeDocument } from '../generated/explain-income.document';
import type { ReturnPartsFragment, ReturnPeriod } from '../generated/graphql';
import { OpenReturnDocument } from '../generated/open-return.document';
import { SignReturnDocument } from '../generated/sign-return.document';
import { WithdrawSignaturesDocument } from '../generated/withdraw-signatures.document';
import { WriteFeedbackDocument } from '../generated/write-feedback.document';
import { readCount } from '../plan/draft';
import type { Save } from '../plan/plan-edits';

type Content = ReturnPartsFragment['content'];
export type Condition = Content['conditions'][number];
export type Metric = Content['metrics'][number];
export type Line = Content['lines'][number];
export type Income = Content['income'][number];
export type Feedback = Content['feedback'][number];

const wrong = (field: string, message: string): SaveOutcome => ({
  kind: 'invalid',
  message,
  fields: [{ field, message }],
});

/** A figure as people type it, or undefined where it is none. */
const figure = (text: string | null): number | null | undefined => {
  const tidy = text?.replace(/[,\s]/g, '') ?? '';
  if (tidy === '') return null;
  return /^[-\u2212]?\d+(\.\d+)?$/.test(tidy) ? Number(tidy.replace('\u2212', '-')) : undefined;
};

/** The answers and signatures of a return: each answer is saved by itself, over the version that was seen. */
@Injectable({ providedIn: 'root' })
export class ReturnEdits {
  private readonly mutations = inject(Mutations);

  condition(
    returnId: string,
    { id: condition, version: seen }: Condition,
    field: 'met' | 'reason' | 'expectedOn',
  ): Save {
    return (value, version) => {
      const given = field === 'met' ? { met: value === null ? null : value === 'YES' } : { [field]: value };
      const input = { returnId, condition, version: version ?? seen, ...given };
      return this.mutations.save(AnswerConditionDocument, { input }, (data) => data.answerCondition);
    };
  }

  metric(
    returnId: string,
    { id: metric, version: seen }: Metric,
    field: 'ambition' | 'actual' | 'progress' | 'challenges' | 'achievements',
  ): Save {
    return (value, version) => {
      const number = field === 'ambition' || field === 'actual';
      const read = number ? figure(value) : value;
      if (read === undefined) return Promise.resolve(wrong(field, 'A figure is a number, as 410.5.'));
      const input = { returnId, metric, version: version ?? seen, [field]: read };
      return this.mutations.save(AnswerMetricDocument, { input }, (data) => data.answerMetric);
    };
  }

  line(returnId: string, { id: lineId, version: seen }: Line, field: 'outputs' | 'issues' | 'comments'): Save {
    return (value, version) => {
      const read = field === 'outputs' ? readCount(value ?? '') : value;
      if (read === undefined) return Promise.resolve(wrong(field, 'Outputs are a number, as 1,150.'));
      const input = { returnId, lineId, version: version ?? seen, [field]: read };
      return this.mutations.save(CommentOnLineDocument, { input }, (data) => data.commentOnLine);
    };
  }

  income(returnId: string, { id: source, version: seen }: Income): Save {
    return (reason, version) => {
      const input = { returnId, source, version: version ?? seen, reason };
      return this.mutations.save(ExplainIncomeDocument, { input }, (data) => data.explainIncome);
    };
  }

  feedback(returnId: string, { kind, number, version: seen }: Feedback, field: 'title' | 'detail'): Save {
    return (value, version) => {
      const input = { returnId, kind, number, version: version ?? seen, [field]: value };
      return this.mutations.save(WriteFeedbackDocument, { input }, (data) => data.writeFeedback);
    };
  }

  signatory(planId: string, role: string, seen: number): Save {
    return (personId, version) => {
      if (personId === null) return Promise.resolve(wrong('personId', 'Somebody signs in each role.'));
      const input = { planId, role, personId, version: version ?? seen };
      return this.mutations.save(AssignSignatoryDocument, { input }, (data) => data.assignSignatory);
    };
  }

  open(planId: string, financialYear: string, period: ReturnPeriod): Promise<SaveOutcome> {
    const input = { planId, financialYear, period };
    return this.mutations.save(OpenReturnDocument, { input }, (data) => data.openReturn);
  }

  sign({ id, version }: ReturnPartsFragment, role: string): Promise<SaveOutcome> {
    return this.mutations.save(SignReturnDocument, { input: { id, version, role } }, (data) => data.signReturn);
  }

  withdraw({ id, version }: ReturnPartsFragment, reason: string): Promise<SaveOutcome> {
    const input = { id, version, reason };
    return this.mutations.save(WithdrawSignaturesDocument, { input }, (data) => data.withdrawSignatures);
  }
}
