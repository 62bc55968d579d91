import type { LiveChange } from '@weft/ui';

/** Whether news concerns a project's own page: what was done to it, and what was computed of many at once. */
export function concernsProject(code: () => string): (change: LiveChange) => boolean {
  return ({ projectCode, kind }) => projectCode === code() || (projectCode === null && kind === 'ratings.computed');
}
