import { counted } from '@weft/ui';
import type { RatingTallyFragment } from '../generated/graphql';

interface Counted {
  readonly projectCount: number;
  /** Of open projects. */
  readonly ratings: Pick<RatingTallyFragment, 'green' | 'amberGreen' | 'amber' | 'amberRed' | 'red' | 'notRated'>;
}

/** Projects that are not closed: those whose ratings are counted. */
export function openProjects({ ratings }: Counted): number {
  const { green, amberGreen, amber, amberRed, red, notRated } = ratings;
  return green + amberGreen + amber + amberRed + red + notRated;
}

/**
 * '11 projects', or '10 open projects, 1 closed': figures beside the ratings, which add up to the open ones.
 * @param brief '10 open, 1 closed', where a narrow cell says that they are projects.
 */
export function openAndClosed(home: Counted, brief?: 'brief'): string {
  const open = openProjects(home);
  const closed = home.projectCount - open;
  if (closed === 0) return counted(open, 'project');
  return `${brief ? `${open} open` : counted(open, 'open project')}, ${closed} closed`;
}
