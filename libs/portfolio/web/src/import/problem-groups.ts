import { fieldOf, type FieldKey } from '@weft/portfolio/domain';
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
  const groups = Map.groupBy(problems, ({ sheet, field, rule, typed, address, column, severity, key }) =>
    columnless({ column, field, severity })
      ? [sheet, field, rule, 'no column'].join('\n')
      : (typed === '' && rule !== ASKED_ONCE) || !field || severity !== 'ERROR'
        ? [sheet, address, rule, key].join('\n')
        : [sheet, field, rule, typed].join('\n'),
  );
  return [...groups].flatMap(([key, all]) => (all[0] ? [{ key, first: all[0], all }] : []));
}

/** What a record needs and no column of its sheet says: it is said of the column, not of each of its blank cells. */
function columnless({ column, field, severity }: Pick<PreviewProblem, 'column' | 'field' | 'severity'>): boolean {
  return !column && !!field && severity === 'ERROR';
}

/** 'C12', 'C12 and C15', 'C12, C15 and 10 more'; 'no column “Likelihood”, rows 2 and 3' where none of them says it. */
export function addressesOf({ first, all }: ProblemGroup): string {
  if (!columnless(first)) return listed(all.map(({ address }) => address));
  const rows = listed(all.map(({ row }) => String(row)));
  return `no column “${fieldOf(first.field as FieldKey).head}”, ${all.length > 1 ? 'rows' : 'row'} ${rows}`;
}

function listed(places: readonly string[]): string {
  const [one = '', two = ''] = places;
  if (places.length === 1) return one;
  return places.length === 2 ? `${one} and ${two}` : `${one}, ${two} and ${places.length - 2} more`;
}
