import type { HistoryLine } from './history-list';

/** What somebody did in one go: one line, or several that say the same or belong to one declaration, latest first. */
export interface HistoryGroup {
  readonly latest: HistoryLine;
  readonly lines: readonly HistoryLine[];
  readonly summary: string;
}

const TOGETHER_MS = 10 * 60_000;

/**
 * A status report rates each dimension, and each is a row of the trail. The ratings that a new project begins with are
 * rows too, and say that it was created or imported.
 */
const isRating = ({ subjectType, summary }: HistoryLine): boolean =>
  subjectType === 'Rating' && /^(?:declared|kept) /.test(summary);

function belongs(next: HistoryLine, { latest, lines }: HistoryGroup): boolean {
  const near = Date.parse(latest.at) - Date.parse(next.at) <= TOGETHER_MS;
  if (!near || next.actor?.id !== latest.actor?.id) return false;
  if (!isRating(next)) return next.summary === latest.summary;
  // Said of one dimension twice, it was said at two times.
  return isRating(latest) && lines.every(({ subjectId }) => subjectId !== next.subjectId);
}

function summaryOf(lines: readonly HistoryLine[]): string {
  const [latest] = lines;
  if (!latest || lines.length === 1 || !isRating(latest)) return latest?.summary ?? '';
  const changed = lines.filter(({ summary }) => !summary.startsWith('kept ')).length;
  const which = changed === lines.length ? '' : changed === 0 ? ', all as before' : `, ${changed} of them changed`;
  return `rated ${lines.length} dimensions${which}`;
}

/** Lines of a history, latest first, put together where one person did them in one go. */
export function historyGroups(lines: readonly HistoryLine[]): readonly HistoryGroup[] {
  const groups: HistoryGroup[] = [];
  for (const line of lines) {
    const before = groups.at(-1);
    const joined = before && belongs(line, before) ? [...before.lines, line] : [line];
    if (joined.length > 1) groups.pop();
    groups.push({ latest: joined[0] ?? line, lines: joined, summary: summaryOf(joined) });
  }
  return groups;
}
