import { counted, daysFrom, ratingWord, type RatingValue, shortDay } from '@weft/ui';

/** What an exception is told from. */
export interface Exceptional {
  readonly rating: RatingValue;
  readonly ratingTrend: 'BETTER' | 'SAME' | 'WORSE' | 'NEW';
  readonly overdueMilestones: number;
  readonly overdueCritical: number;
  readonly slipDays: number;
  readonly nextMilestone: {
    readonly title: string;
    readonly critical: boolean;
    readonly forecastOn: string | null;
    readonly overdue: boolean;
  } | null;
}

/** Why a project asks for a person, in one sentence: the milestone that is late, else what its rating says. */
export function exceptionReason(project: Exceptional, today: string): string {
  const next = project.nextMilestone;
  if (next?.overdue && next.forecastOn) {
    const kind = next.critical ? 'Critical milestone' : 'Milestone';
    return `${kind} “${next.title}” is ${counted(daysFrom(next.forecastOn, today), 'day')} overdue`;
  }
  if (project.overdueCritical) return `${counted(project.overdueCritical, 'critical milestone')} overdue`;
  const worse = project.ratingTrend === 'WORSE' ? ', worse than before' : '';
  if (project.rating === 'RED' || project.rating === 'AMBER_RED' || worse) {
    return `Declared ${ratingWord(project.rating)}${worse}`;
  }
  return project.slipDays > 0
    ? `Forecast ${counted(project.slipDays, 'day')} past its baseline`
    : counted(project.overdueMilestones, 'milestone') + ' overdue';
}

/** What comes next, for the third line. */
export function exceptionNext(project: Exceptional, today: string): string {
  const next = project.nextMilestone;
  if (next && !next.overdue) return `Next: ${next.title}, ${shortDay(next.forecastOn, today)}`;
  return project.slipDays > 0 ? `Now ${counted(project.slipDays, 'day')} past baseline` : '';
}
