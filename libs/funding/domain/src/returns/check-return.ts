import { formatMonth, formatSignedPounds } from '@weft/kernel';
import type { ReturnPart } from '../packs/return-layout';
import { differenceOf, type AssembledReturn, type ReturnLine } from './assemble-return';
import { openMonthOf } from './period';

/** What a return still lacks. */
export interface ReturnFinding {
  readonly part: ReturnPart;
  readonly rule: string;
  /** A sentence that stands by itself. */
  readonly message: string;
  /** The condition, metric, line or source that it is about; null where it is about the whole. */
  readonly subject: string | null;
  readonly field: string | null;
}

export interface ReturnCheck {
  readonly status: 'COMPLETE' | 'INCOMPLETE';
  readonly parts: readonly {
    readonly part: ReturnPart;
    readonly status: 'COMPLETE' | 'INCOMPLETE';
    readonly findings: number;
  }[];
  readonly findings: readonly ReturnFinding[];
}

/** The rules of a return, as they are printed. */
export const RETURN_RULES: readonly { readonly part: ReturnPart; readonly id: string; readonly says: string }[] = [
  {
    part: 'SPEND',
    id: 'months-closed',
    says: 'The months of the period are closed, so that its figures no longer move.',
  },
  { part: 'CONDITIONS', id: 'condition-answered', says: 'Each national condition says whether it is met.' },
  { part: 'CONDITIONS', id: 'condition-reason', says: 'A condition that is not met says why, and by when it will be.' },
  { part: 'METRICS', id: 'metric-assessed', says: 'Each metric says whether it is on track.' },
  { part: 'METRICS', id: 'metric-ambition', says: 'Each metric has its planned performance.' },
  { part: 'METRICS', id: 'metric-actual', says: 'A metric that is assessed has its actual performance.' },
  { part: 'METRICS', id: 'metric-challenge', says: 'A metric that is not on track says what the challenge is.' },
  { part: 'SPEND', id: 'outputs-given', says: 'A line whose outputs are counted says what it brought about.' },
  {
    part: 'INCOME',
    id: 'variance-reason',
    says: 'At year end a difference from the planned income or expenditure of a source has a reason.',
  },
  { part: 'YEAR_END', id: 'feedback-given', says: 'At year end there are two successes and two challenges.' },
];

/** Whether a return can be signed, and what it lacks: part by part, in the order of the round's layout. */
export function checkReturn(assembled: AssembledReturn): ReturnCheck {
  const findings = [
    ...checkConditions(assembled),
    ...checkMetrics(assembled),
    ...checkSpend(assembled),
    ...checkIncome(assembled),
    ...checkFeedback(assembled),
  ];
  const parts = assembled.layout.map(({ part }) => {
    const own = findings.filter((one) => one.part === part).length;
    return { part, status: own > 0 ? ('INCOMPLETE' as const) : ('COMPLETE' as const), findings: own };
  });
  return { status: findings.length > 0 ? 'INCOMPLETE' : 'COMPLETE', parts, findings };
}

function checkConditions({ conditions }: AssembledReturn): ReturnFinding[] {
  return conditions.flatMap(({ condition, answer: { met, reason, expectedOn } }) => {
    const finding = (rule: string, field: string, message: string): ReturnFinding => ({
      part: 'CONDITIONS',
      rule,
      message,
      subject: condition.id,
      field,
    });
    if (met === null) return [finding('condition-answered', 'met', `${condition.id} does not say whether it is met.`)];
    if (met) return [];
    return [
      ...(reason ? [] : [finding('condition-reason', 'reason', `${condition.id} is not met and does not say why.`)]),
      ...(expectedOn
        ? []
        : [finding('condition-reason', 'expectedOn', `${condition.id} does not say by when it will be met.`)]),
    ];
  });
}

function checkMetrics({ metrics }: AssembledReturn): ReturnFinding[] {
  return metrics.flatMap(({ metric, answer: { ambition, actual, progress, challenges } }) => {
    const finding = (rule: string, field: string, says: string): ReturnFinding[] => [
      { part: 'METRICS', rule, message: `${metric.name}: ${says}.`, subject: metric.id, field },
    ];
    return [
      ...(ambition === null ? finding('metric-ambition', 'ambition', 'the planned performance is not entered') : []),
      ...(progress === null ? finding('metric-assessed', 'progress', 'nobody says whether it is on track') : []),
      ...(actual === null && (progress === 'ON_TRACK' || progress === 'NOT_ON_TRACK')
        ? finding('metric-actual', 'actual', 'it is assessed without its actual performance')
        : []),
      ...(progress === 'NOT_ON_TRACK' && !challenges
        ? finding('metric-challenge', 'challenges', 'it is not on track, and the challenge is not said')
        : []),
    ];
  });
}

function checkSpend({ lines, year, period, closedThrough }: AssembledReturn): ReturnFinding[] {
  const open = openMonthOf(year, period, closedThrough);
  const closed: ReturnFinding[] = open
    ? [
        {
          part: 'SPEND',
          rule: 'months-closed',
          message: `${formatMonth(open)} is not closed yet: its figures can still move.`,
          subject: null,
          field: null,
        },
      ]
    : [];
  return [...closed, ...lines.flatMap(checkOutputs)];
}

function checkOutputs({ line, unit, plannedOutputs, answer }: ReturnLine): ReturnFinding[] {
  if (unit === null || plannedOutputs === null || answer.outputs !== null) return [];
  const message = `Line ${line.code} does not say how many ${unit.toLowerCase()} it brought about.`;
  return [{ part: 'SPEND', rule: 'outputs-given', message, subject: line.id, field: 'outputs' }];
}

function checkIncome({ income }: AssembledReturn): ReturnFinding[] {
  return income.flatMap((row) => {
    const difference = differenceOf(row);
    if ((difference.income === 0 && difference.expenditure === 0) || row.answer.reason) return [];
    const parts = [
      ...(difference.income === 0 ? [] : [`income ${formatSignedPounds(difference.income)}`]),
      ...(difference.expenditure === 0 ? [] : [`expenditure ${formatSignedPounds(difference.expenditure)}`]),
    ];
    return [
      {
        part: 'INCOME' as const,
        rule: 'variance-reason',
        message: `${row.source.name} differs from its plan (${parts.join(', ')}), and the reason is not said.`,
        subject: row.source.id,
        field: 'reason',
      },
    ];
  });
}

function checkFeedback({ feedback }: AssembledReturn): ReturnFinding[] {
  return feedback.flatMap(({ kind, number, title, detail }) => {
    if (title && detail) return [];
    const message = `${kind === 'SUCCESS' ? 'Success' : 'Challenge'} ${number} of the year is not written yet.`;
    return [
      {
        part: 'YEAR_END' as const,
        rule: 'feedback-given',
        message,
        subject: `${kind} ${number}`,
        field: title ? 'detail' : 'title',
      },
    ];
  });
}
