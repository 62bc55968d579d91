import type { TrackerPreviewFragment } from '../generated/graphql';

export type PreviewProblem = TrackerPreviewFragment['problems'][number];

/** Cells in which the same was typed and refused for the same reason: they are put right together. */
export interface ProblemGroup {
  readonly key: string;
  readonly first: PreviewProblem;
  readonly all: readonly PreviewProblem[];
}

/** A tracker of one workstream often does not name it: one answer fills all its rows. */
const ASKED_ONCE = 'home-required';

/** Groups problems that are alike, in the order of the first of each. What names no text stands for itself. */
export function groupProblems(problems: readonly PreviewProblem[]): readonly ProblemGroup[] {
  const groups = Map.groupBy(problems, ({ sheet, field, rule, typed, address, severity, key }) =>
    (typed === '' && rule !== ASKED_ONCE) || !field || severity !== 'ERROR'
      ? [sheet, address, rule, key].join('\n')
      : [sheet, field, rule, typed].join('\n'),
  );
  return [...groups].flatMap(([key, all]) => (all[0] ? [{ key, first: all[0], all }] : []));
}

/** 'C12', 'C12 and C15', 'C12, C15 and 10 more'. */
export function addressesOf({ all }: ProblemGroup): string {
  const [one = '', two = ''] = all.map(({ address }) => address);
  if (all.length === 1) return one;
  return all.length === 2 ? `${one} and ${two}` : `${one}, ${two} and ${all.length - 2} more`;
}
