import {
  accept,
  checkDate,
  checkText,
  invalid,
  isIsoDate,
  tidyText,
  type InvalidField,
  type IsoDate,
  type Result,
} from '@weft/kernel';
import type { RulePack } from '../packs/rule-pack';
import { LINE_TEXT_LIMIT, MOST_OUTPUTS } from '../plan/line';
import type { Plan } from '../plan/plan';

/** Longest text of an answer, in characters. */
export const ANSWER_LIMIT = LINE_TEXT_LIMIT;
/** Longest heading of a success or a challenge, in characters. */
export const HEADING_LIMIT = 200;
/** The largest figure of a metric, either way. */
const MOST_METRIC = 1_000_000_000;

/** Whether a national condition was met in the period. */
export interface ConditionAnswer {
  readonly condition: string;
  readonly met: boolean | null;
  /** Where it was not met: why, and by when it will be. */
  readonly reason: string | null;
  readonly expectedOn: IsoDate | null;
}

export const PROGRESS = ['ON_TRACK', 'NOT_ON_TRACK', 'NO_DATA'] as const;
export type Progress = (typeof PROGRESS)[number];

export const progressWords: Readonly<Record<Progress, string>> = {
  ON_TRACK: 'On track to meet the target',
  NOT_ON_TRACK: 'Not on track to meet the target',
  NO_DATA: 'Data not available to assess progress',
};

/** How a metric went; figures in its own unit. */
export interface MetricAnswer {
  readonly metric: string;
  readonly ambition: number | null;
  readonly actual: number | null;
  readonly progress: Progress | null;
  readonly challenges: string | null;
  readonly achievements: string | null;
}

/** What people say of a line beside its money. */
export interface LineAnswer {
  readonly lineId: string;
  /** What it brought about to date, in the unit of its type. */
  readonly outputs: number | null;
  readonly issues: string | null;
  readonly comments: string | null;
}

/** Why a source's income or expenditure differs from what was planned. */
export interface IncomeAnswer {
  readonly source: string;
  readonly reason: string | null;
}

export const FEEDBACK_KINDS = ['SUCCESS', 'CHALLENGE'] as const;

/** A success or a challenge of the year; two of each are asked for. */
export interface FeedbackAnswer {
  readonly kind: (typeof FEEDBACK_KINDS)[number];
  readonly number: 1 | 2;
  readonly title: string | null;
  readonly detail: string | null;
}

/** What people add to the data; at most one answer of each condition, metric, line, source and feedback. */
export interface ReturnAnswers {
  readonly conditions: readonly ConditionAnswer[];
  readonly metrics: readonly MetricAnswer[];
  readonly lines: readonly LineAnswer[];
  readonly income: readonly IncomeAnswer[];
  readonly feedback: readonly FeedbackAnswer[];
}

export const NO_ANSWERS: ReturnAnswers = { conditions: [], metrics: [], lines: [], income: [], feedback: [] };

/**
 * Decides answers as they are to be saved. What is missing is no obstacle (it is a finding until then); what is wrong in
 * itself is refused, by its field `metrics.1.actual`: what is of another round (`not-of-this-return`), an answer given
 * twice (`answered-twice`), texts, dates and figures that are none.
 */
export function decideAnswers(pack: RulePack, plan: Plan, answers: ReturnAnswers): Result<ReturnAnswers> {
  const { conditions, metrics, lines, income, feedback } = answers;
  const broken = [
    ...checkSubjects(
      'conditions',
      conditions.map(({ condition }) => condition),
      pack.conditions.map(({ id }) => id),
    ),
    ...checkSubjects(
      'metrics',
      metrics.map(({ metric }) => metric),
      pack.metrics.map(({ id }) => id),
    ),
    ...checkSubjects(
      'lines',
      lines.map(({ lineId }) => lineId),
      plan.lines.map(({ id }) => id),
    ),
    ...checkSubjects(
      'income',
      income.map(({ source }) => source),
      pack.sources.map(({ id }) => id),
    ),
    ...checkSubjects(
      'feedback',
      feedback.map(({ kind, number }) => `${kind} ${number}`),
      FEEDBACK_KINDS.flatMap((kind) => [`${kind} 1`, `${kind} 2`]),
    ),
    ...conditions.flatMap(({ reason, expectedOn }, at) => [
      ...checkAnswer(`conditions.${at}.reason`, 'The reason', reason),
      ...checkDate(`conditions.${at}.expectedOn`, 'The date', expectedOn),
    ]),
    ...metrics.flatMap(({ ambition, actual, challenges, achievements }, at) => [
      ...checkFigure(`metrics.${at}.ambition`, 'The planned performance', ambition),
      ...checkFigure(`metrics.${at}.actual`, 'The actual performance', actual),
      ...checkAnswer(`metrics.${at}.challenges`, 'Challenges', challenges),
      ...checkAnswer(`metrics.${at}.achievements`, 'Achievements', achievements),
    ]),
    ...lines.flatMap(({ outputs, issues, comments }, at) => [
      ...checkOutputs(`lines.${at}.outputs`, outputs),
      ...checkAnswer(`lines.${at}.issues`, 'Issues', issues),
      ...checkAnswer(`lines.${at}.comments`, 'Comments', comments),
    ]),
    ...income.flatMap(({ reason }, at) => checkAnswer(`income.${at}.reason`, 'The reason', reason)),
    ...feedback.flatMap(({ title, detail }, at) => [
      ...checkText(`feedback.${at}.title`, 'The heading', title, { max: HEADING_LIMIT }),
      ...checkAnswer(`feedback.${at}.detail`, 'What happened', detail),
    ]),
  ];
  return broken.length > 0 ? invalid(...broken) : accept(tidied(answers));
}

function checkSubjects(field: string, given: readonly string[], known: readonly string[]): InvalidField[] {
  return given.flatMap((id, at) => {
    if (!known.includes(id)) {
      const message = `This return has no ${id}; it asks about ${known.slice(0, 10).join(', ')}.`;
      return [{ field: `${field}.${at}`, rule: 'not-of-this-return', message }];
    }
    if (given.indexOf(id) === at) return [];
    return [{ field: `${field}.${at}`, rule: 'answered-twice', message: `${id} is answered twice.` }];
  });
}

function checkAnswer(field: string, label: string, text: string | null): InvalidField[] {
  return checkText(field, label, text, { max: ANSWER_LIMIT });
}

function checkFigure(field: string, label: string, figure: number | null): InvalidField[] {
  if (figure === null || (Number.isFinite(figure) && Math.abs(figure) <= MOST_METRIC)) return [];
  return [
    { field, rule: 'not-a-figure', message: `${label} is a number within ±${MOST_METRIC.toLocaleString('en-GB')}.` },
  ];
}

function checkOutputs(field: string, outputs: number | null): InvalidField[] {
  if (outputs === null || (Number.isFinite(outputs) && outputs >= 0 && outputs <= MOST_OUTPUTS)) return [];
  return [
    { field, rule: 'not-a-count', message: `Outputs are a number from 0 to ${MOST_OUTPUTS.toLocaleString('en-GB')}.` },
  ];
}

function tidied(answers: ReturnAnswers): ReturnAnswers {
  return {
    conditions: answers.conditions.map((one) => ({
      ...one,
      reason: tidyText(one.reason),
      expectedOn: isIsoDate(one.expectedOn) ? one.expectedOn : null,
    })),
    metrics: answers.metrics.map((one) => ({
      ...one,
      challenges: tidyText(one.challenges),
      achievements: tidyText(one.achievements),
    })),
    lines: answers.lines.map((one) => ({ ...one, issues: tidyText(one.issues), comments: tidyText(one.comments) })),
    income: answers.income.map((one) => ({ ...one, reason: tidyText(one.reason) })),
    feedback: answers.feedback.map((one) => ({ ...one, title: tidyText(one.title), detail: tidyText(one.detail) })),
  };
}
