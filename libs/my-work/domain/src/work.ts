import { daysBetween, formatDate, type IsoDate } from '@weft/kernel';

/** Why something stands in My work, the most pressing first. */
export const WORK_REASONS = ['OVERDUE', 'WAITING', 'DUE', 'LOOK', 'CHANGED'] as const;
export type WorkReason = (typeof WORK_REASONS)[number];

/** So many days ahead something is due soon. */
export const DUE_WITHIN_DAYS = 14;
/** So many days ahead somebody is told that something is due. */
export const SOON_DAYS = 3;
/** Who never said that they have seen what changed is told of so many days. */
export const FIRST_LOOK_DAYS = 7;

/** The headings of the page and of the daily mail. */
export const reasonWords: Readonly<Record<WorkReason, string>> = {
  OVERDUE: 'Overdue',
  WAITING: 'Waiting for you',
  DUE: `Due within ${DUE_WITHIN_DAYS} days`,
  LOOK: 'Worth a look',
  CHANGED: 'Changed since you last looked',
};

/** Those that a person is counted for: nobody else moves them on. */
export const PRESSING: readonly WorkReason[] = ['OVERDUE', 'WAITING'];

/** One row of My work, as far as words are made of it. */
export interface Work {
  readonly why: WorkReason;
  readonly ask: string;
  readonly title: string;
  readonly projectCode?: string | null;
  readonly dueOn?: string | null;
}

export interface WorkGroup<Item> {
  readonly why: WorkReason;
  readonly title: string;
  readonly items: readonly Item[];
}

/** The rows by why they are there, in the order of {@link WORK_REASONS}; without empty groups. */
export function groupWork<Item extends Pick<Work, 'why'>>(items: readonly Item[]): readonly WorkGroup<Item>[] {
  return WORK_REASONS.map((why) => ({
    why,
    title: reasonWords[why],
    items: items.filter((item) => item.why === why),
  })).filter((group) => group.items.length > 0);
}

/** How far away a date is: '8 days late', 'today', 'tomorrow', 'in 5 days'. */
export function dueWords(dueOn: string, today: string): string {
  const days = daysBetween(today as IsoDate, dueOn as IsoDate);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  return days < 0 ? `${-days} ${days === -1 ? 'day' : 'days'} late` : `in ${days} days`;
}

/** A row as a sentence, for mail: 'Milestone “Both sites open” of PI-04, 28 Oct 2025, 8 days late.' */
export function workSentence({ ask, title, projectCode, dueOn }: Work, today: string): string {
  const of = projectCode ? ` of ${projectCode}` : '';
  const due = dueOn ? `, ${formatDate(dueOn as IsoDate)}, ${dueWords(dueOn, today)}` : '';
  return `${ask}: “${title}”${of}${due}.`;
}
