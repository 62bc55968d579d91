import { decideAnswers, periodWords, requireDraft, type ReturnAnswers } from '@weft/funding/domain';
import { accept, newId, type Result } from '@weft/kernel';
import { answerWith, Refused, type Answer, type UnitOfWork } from '@weft/platform';
import { ReturnAnswerRow } from '../../persistence/return-rows';
import { answersOf } from '../../queries/return-json';
import { signaturesOf } from './signed-by';
import type { OpenReturn } from './open-draft';

type Part = keyof ReturnAnswers;

export interface GivenAnswer {
  readonly part: Part;
  /** The condition, metric, line … that it is of. */
  readonly subject: string;
  readonly version: number;
  /** What names the subject within an answer. */
  readonly key: Readonly<Record<string, unknown>>;
  /** An answer that says nothing. */
  readonly empty: Readonly<Record<string, unknown>>;
  /** What is given of it: undefined stays. */
  readonly given: Readonly<Record<string, unknown>>;
  /** 'answered NC1'. */
  readonly says: string;
}

/**
 * Saves one answer of a return. Refuses `return-frozen`, an answer that somebody else gave meanwhile, and what
 * `decideAnswers` refuses, by the field of the input.
 */
export async function saveAnswer(
  work: UnitOfWork,
  { row, pack, plan }: OpenReturn,
  { part, subject, version, key, empty, given, says }: GivenAnswer,
): Promise<Result<Answer>> {
  const draft = requireDraft({ state: row.state, signatures: await signaturesOf(work, row.id) });
  if (!draft.ok) {
    return draft;
  }
  // Two who answer for the first time at once, or one who is quick: the second finds the answer of the first.
  const [, stands] = await Promise.all([
    work.rows('select pg_advisory_xact_lock(hashtextextended($1, 7230006))', [`${row.id} ${part} ${subject}`]),
    work.find(ReturnAnswerRow, { returnId: row.id, part, subject }, true),
  ]);
  if ((stands?.version ?? 0) !== version) {
    throw Refused.stale(stands?.id ?? row.id, version, stands?.version ?? 0);
  }
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const decided = decideAnswers(
    pack,
    plan,
    answersOf([{ part, answer: { ...empty, ...stands?.answer, ...said, ...key } }]),
  );
  if (!decided.ok) {
    return byInput(decided, part);
  }
  const [answer] = decided.value[part] as readonly object[];
  if (answer && stands) {
    work.update(ReturnAnswerRow, stands, { answer });
  } else if (answer) {
    work.insert(ReturnAnswerRow, { id: newId(), returnId: row.id, part, subject, answer, version: 1 });
  }
  const { period, financialYear } = row;
  work.tell({
    kind: 'return.answered',
    subjectType: 'FundingReturn',
    subjectId: row.id,
    summary: `${says} in the return for ${periodWords[period]} ${financialYear}`,
  });
  return accept(answerWith('FundingReturn', 'funding_return', row.id));
}

/** 'metrics.0.actual' is the input's 'actual'; what is wrong with the answer itself is its subject. */
function byInput(refused: Result<unknown>, part: Part): Result<never> {
  if (refused.ok || refused.refusal.kind !== 'validation') {
    throw new Error('answers are refused by their fields');
  }
  const subjects = {
    conditions: 'condition',
    metrics: 'metric',
    lines: 'lineId',
    income: 'source',
    feedback: 'number',
  };
  const fields = refused.refusal.fields.map((one) => ({
    ...one,
    field: one.field.split('.')[2] ?? subjects[part],
  }));
  return { ok: false, refusal: { ...refused.refusal, fields } };
}
